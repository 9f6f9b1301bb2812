"""A statement given by flags: which flag fills which field, and what a flag's words mean."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import click

Form = Literal["words", "text", "list", "flag"]


@dataclass(frozen=True)
class Flag:
    """A flag of ``explainer add``: the field that it fills, and the form of its words."""

    name: str
    field: str
    help: str
    form: Form = "words"

    @property
    def parameter(self) -> str:
        """The name by which its command is given it."""
        return self.field.replace(".", "_")


FLAGS = (
    Flag("--url", "source.url", "Address of the page; a known one is named, not written again."),
    Flag("--title", "source.title", "Headline as on the page."),
    Flag("--publisher", "source.publisher", "Who published it."),
    Flag("--short", "source.short", "Its name within a sentence, if another."),
    Flag("--published", "source.published", "Day on the page."),
    Flag("--accessed", "source.accessed", "Day on which you read it; today."),
    Flag("--language", "source.language", "Language of the page."),
    Flag("--kind", "source.kind", "primary, wire, secondary or mirror."),
    Flag("--reliability", "source.reliability", "high, medium or low; for the desk only."),
    Flag("--archive-url", "source.archive_url", "A copy of the page in an archive."),
    Flag("--leans-on", "source.leans_on",
         "own, unknown, an id, or new:WHO,DAY,WHAT; several times.", "list"),
    Flag("--country", "claim.country", "Code or name; several times for a joint statement.", "list"),
    Flag("--signed", "claim.signed", "All these countries signed the text.", "flag"),
    Flag("--date", "claim.date", "Day of the statement."),
    Flag("--voice", "claim.voice", "own, other or report."),
    Flag("--status", "claim.status", "The status that it sets; own voice only."),
    Flag("--says-status", "claim.says_status", "What others say of the country."),
    Flag("--contribution", "claim.contributions", "A kind of contribution; several times.", "list"),
    Flag("--offer", "claim.offer", "What exactly.", "text"),
    Flag("--replaces", "claim.replaces", "An earlier claim; several times.", "list"),
    Flag("--confirms", "claim.confirms", "An earlier claim with the same status."),
    Flag("--phase", "claim.phase", "Only where the source ties the statement to it."),
    Flag("--text", "claim.text", "One or two sentences of our own.", "text"),
    Flag("--said-by", "claim.said_by.name", "Who said it; a known office is offered."),
    Flag("--office", "claim.said_by.office", "The office held that day.", "text"),
    Flag("--speaker-country", "claim.said_by.country", "If it is another than the claim's."),
    Flag("--quote", "claim.quote.text", "The wording, without quotation marks."),
    Flag("--quote-language", "claim.quote.language", "Language of the wording."),
    Flag("--quote-speaker", "claim.quote.speaker", "Who said it, if not the speaker."),
    Flag("--quote-rendering", "claim.quote.rendering", "original or outlet."),
    Flag("--quote-translation", "claim.quote.translation", "Our own translation.", "text"),
    Flag("--note", "claim.note", "A remark for readers.", "text"),
    Flag("--internal", "claim.internal", "A remark for the desk."),
    Flag("--reviewed", "claim.reviewed", "Day on which you held it against its page; today."),
)  # fmt: skip
_TEXT = re.compile(r"(?P<language>[A-Za-z]{2,3}(-[A-Za-z0-9]+)*)=(?P<words>.*)", re.DOTALL)


def with_flags(command: Callable[..., None]) -> Callable[..., None]:
    """The command with a flag for every field of a statement."""
    for flag in reversed(FLAGS):
        several = flag.form in ("text", "list")
        command = click.option(
            flag.name,
            flag.parameter,
            help=flag.help + (" LANG=TEXT, once a language." if flag.form == "text" else ""),
            multiple=several,
            is_flag=flag.form == "flag",
            default=None,
        )(command)
    return command


def flag_for(field: str) -> str:
    """The flag that gives a field of the answers, such as ``--text de=…``; nothing if none does."""
    found = [flag for flag in FLAGS if f"{field}.".startswith(f"{flag.field}.")]
    if not found:
        origin = field.startswith("origin")
        return "--leans-on new:WHO,DAY,WHAT" if origin else ""
    flag = max(found, key=lambda flag: len(flag.field))
    language = field.removeprefix(flag.field).strip(".")
    return f"{flag.name} {language or 'LANG'}=…" if flag.form == "text" else flag.name


def answers_of(given: Mapping[str, Any], countries: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The answers that flags give; ``countries`` are the codes by name.

    Raises ``click.BadParameter`` for words that have not the form of their flag.
    """
    answers: dict[str, dict[str, Any]] = {"source": {}, "claim": {}}
    for flag in FLAGS:
        value = given.get(flag.parameter)
        if value is None or value == () or value is False:
            continue
        if flag.form == "text":
            value = texts_by_language(flag.name, value)
        if flag.name == "--country":
            _put_countries(answers["claim"], list(value), countries)
        elif flag.name == "--leans-on":
            _put_leanings(answers, flag, list(value))
        else:
            _put(answers, flag.field, list(value) if flag.form == "list" else value)
    return answers


def _put(answers: dict[str, dict[str, Any]], field: str, value: Any) -> None:
    *around, name = field.split(".")
    into: Any = answers
    for step in around:
        into = into.setdefault(step, {})
    into[name] = value


def texts_by_language(flag: str, given: Iterable[str]) -> dict[str, str]:
    """The text that ``LANG=TEXT`` gives, each a language; raises ``click.BadParameter``."""
    found = {}
    for written in given:
        match = _TEXT.fullmatch(written)
        if match is None:
            raise click.BadParameter(
                f"{written!r} does not say its language; write {flag} en={written!r}"
            )
        found[match["language"]] = match["words"]
    return found


def _put_countries(claim: dict[str, Any], given: list[str], countries: Mapping[str, str]) -> None:
    from explainer.commands.naming import country_code

    codes = [country_code(one, countries) for one in given]
    if len(codes) == 1:
        claim["country"] = codes[0]
    else:
        claim["countries"] = codes


def _put_leanings(answers: dict[str, dict[str, Any]], flag: Flag, given: list[str]) -> None:
    """``own`` is an empty list, ``unknown`` none at all, and a new origin a record of its own."""
    leans: list[str] = []
    for one in given:
        if one.startswith("new:"):
            if "origin" in answers:
                raise click.BadParameter(
                    f"{flag.name} names two new origins; add one of them first"
                )
            parts = [part.strip() for part in one.removeprefix("new:").rsplit(",", 2)]
            answers["origin"] = {
                name: part
                for name, part in zip(("who", "date", "what"), parts, strict=False)
                if part
            }
        elif one not in ("own", "unknown"):
            leans.append(one)
    if {"own", "unknown"} & {*given} and len(given) > 1:
        raise click.BadParameter(f"{flag.name} says both that it leans on something and that not")
    if leans or given == ["own"]:
        answers["source"]["leans_on"] = leans
