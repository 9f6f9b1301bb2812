"""What the form is told after each change: offers, what is open and wrong, how it will look.

It is made of a plan by the engine, and decided here alone; the browser only sets it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

import htpy as h

from explainer.desk.filled import Filled
from explainer.desk.form_answers import Taken, may_sign, new_name, take
from explainer.desk.form_fields import RELIABILITY
from explainer.desk.form_lists import LISTS, Option
from explainer.desk.form_lists import left as taken_by_leaving
from explainer.desk.form_look import Look, look_of, show_files
from explainer.desk.form_parts import show_earlier, show_statuses
from explainer.desk.form_problems import (
    Told,
    field_words,
    open_fields,
    show_open,
    show_told,
    told_of,
)
from explainer.desk.talk import Talk
from explainer.editing.addition import plan_addition
from explainer.editing.offers import Offer
from explainer.editing.plan import Plan
from explainer.editing.typed import Unclear
from explainer.story.checking import CheckedFolder
from explainer.story.model.fields import OFFER_LENGTH, SourceKind
from explainer.story.rules.quotes import LONGEST_QUOTE
from explainer.wording.catalogue import Catalogue, full_day

# what stands for a text that is still to be written, so that the rest can be looked at
_STANDS_IN = ("source.publisher", "claim.text")


@dataclass(frozen=True)
class Tried:
    """A plan of what is filled in, and all that the form is told of it."""

    plan: Plan
    told: dict[str, Any]

    @property
    def is_ready(self) -> bool:
        """Whether it can be written."""
        return bool(self.told["ready"])


def try_out(
    folder: Path, before: CheckedFolder, filled: Filled, words: Catalogue, today: date
) -> Tried:
    """Plan what is filled in; nothing is written."""
    talk = Talk(before, words, today)
    taken = take(filled, talk)
    newly, letters = _left(talk, filled)
    plan = plan_addition(folder, talk.answers, today, before=before)
    problems = told_of(taken, plan, filled, letters)
    if filled.is_empty:
        plan, problems = Plan((), before, (), (), open=plan.open), list(letters.values())
    still = [field for field in open_fields(taken, plan, filled) if field not in letters]
    if "claim" not in plan.ids and not filled.tried:  # what nothing uses yet
        problems = [one for one in problems if not one.hint or one.missing]
    waiting = [] if filled.tried else [one.field for one in problems if one.missing]
    said = [one for one in problems if filled.tried or not one.missing]
    wanted = [
        Told(
            field,
            words.say("form.is_open", what=field_words(field, words)),
            words.say("form.fill_in"),
            language=words.language,
        )
        for field in still
        if filled.tried
    ]
    wrong = [one for one in (*wanted, *said) if not one.hint]
    ready = bool(plan.changes) and not still and not wrong
    shown = plan if ready else _previewed(folder, plan, before, today)
    view = filled.view if filled.view in talk.languages else talk.languages[0]
    look = look_of(shown, before.story, view, words)
    texts = {
        "known": "" if talk.is_new_page else talk.known_page(),
        "facts": _facts(taken, plan, words),
        "stands_on": _stands_on(plan, words),
        "sum": words.count("form.files", len(plan.changes)) if plan.changes else "",
        "state": _state(words, [*wanted, *said], 0 if filled.tried else len({*still, *waiting})),
    }
    htmls = {
        "statuses": show_statuses(talk, filled),
        "earlier": show_earlier(talk, filled),
        "open": str(h.fragment[show_open([] if filled.tried else [*still, *waiting], words)]),
        "problems": "".join(map(str, show_told([*wanted, *said], words))),
        "card": look.card,
        "files": show_files(words, plan.changes),
    }
    told = {
        "offered": _offered(taken, plan),
        "put": taken.put,
        "taken": {name: [one.value, one.label] for name, one in newly.items()},
        "notes": {**_notes(plan.offers, words), **taken.notes, **_refused(taken, letters)},
        "counts": _counts(filled, words),
        "wrong": list(dict.fromkeys(one.field for one in wrong)),
        "first": next((one.field for one in wrong), next(iter(still), "")),
        "texts": texts,
        "htmls": htmls,
        "shown": {
            "new-page": bool(talk.source) and talk.is_new_page,
            "known": not talk.is_new_page,
            "new-origin": "origin" in talk.answers,
            "new-person": new_name(filled, talk) is not None,
            "earlier": bool(htmls["earlier"]),
            "signing": may_sign(filled),
            "map": bool(look.tones),
        },
        "unfold": _unfold(still),
        **_map(look, talk.codes),
        "fingerprint": plan.fingerprint,
        "ready": ready,
    }
    return Tried(plan, told)


def _left(talk: Talk, filled: Filled) -> tuple[dict[str, Option], dict[str, Told]]:
    """What the lists take that somebody left with letters in them, and what they do not."""
    newly, letters = {}, {}
    for name, typed in filled.left.items():
        try:
            if name in LISTS:
                newly[name] = taken_by_leaving(talk, name, typed)
        except Unclear as unclear:
            among = ", ".join([unclear.meant] if unclear.meant else unclear.among[:8])
            letters[name] = Told(
                name,
                talk.words.say("form.not_chosen", typed=typed[:60]),
                talk.words.say("form.choose"),
                among,
                language=talk.words.language,
            )
    return newly, letters


def _previewed(folder: Path, plan: Plan, before: CheckedFolder, today: date) -> Plan:
    """The plan with “…” for the texts that are missing, if nothing else is."""
    missing = [field for field in plan.open if not field.startswith(_STANDS_IN)]
    if plan.problems or not plan.open or missing or "claim" not in plan.ids:
        return plan
    answers = {part: dict(fields) for part, fields in plan.answers.items()}
    about = before.draft.about
    if about and "claim.text" in " ".join(plan.open):
        first = about.record.languages[0]
        answers["claim"]["text"] = {first: "…", **answers["claim"].get("text", {})}
    if "source.publisher" in plan.open:
        answers["source"]["publisher"] = "…"
    return plan_addition(folder, answers, today, before=before)


def _offered(taken: Taken, plan: Plan) -> dict[str, str]:
    """Values for the fields that nobody touched."""
    engine = {
        offer.field: str(offer.value) for offer in plan.offers if isinstance(offer.value, str)
    }
    offices: dict[str, str] = next(
        (o.value for o in plan.offers if o.field == "claim.said_by.office"), {}
    )
    engine |= {f"claim.said_by.office.{tag}": words for tag, words in offices.items()}
    return {**engine, **taken.offered}


def _notes(offers: tuple[Offer, ...], words: Catalogue) -> dict[str, str]:
    """Where each offer is from."""
    return {
        offer.field: words.say(f"form.from.{offer.since}", of=offer.of)
        for offer in offers
        if offer.field not in ("source.accessed", "source.id")
    }


def _refused(taken: Taken, letters: dict[str, Told]) -> dict[str, str]:
    """What cannot be taken as it is, said at the field as well."""
    found = {name: f"{wrong} {remedy}" for name, (wrong, remedy) in taken.wrong.items()}
    return found | {name: f"{one.wrong} {one.remedy}" for name, one in letters.items()}


def _facts(taken: Taken, plan: Plan, words: Catalogue) -> str:
    """What kind of page it is, in one line."""
    page = plan.answers.get("source") or taken.talk.source
    kind, reliability = page.get("kind"), page.get("reliability")
    return words.say(
        "form.facts",
        kind=words.say(f"adding.kind.{kind}") if kind in get_args(SourceKind) else "?",
        reliability=words.say(f"adding.reliability.{reliability}")
        if reliability in RELIABILITY
        else "?",
        language=page.get("language") or "?",
    )


def _unfold(still: list[str]) -> list[str]:
    """The folded parts in which something is needed."""
    facts = {"source.kind", "source.reliability", "source.language"} & set(still)
    quote = [field for field in still if field.startswith("claim.quote")]
    return [*(["facts"] if facts else []), *(["quote"] if quote else [])]


def _stands_on(plan: Plan, words: Catalogue) -> str:
    about = plan.reading.draft.about
    if not plan.changes or about is None:
        return ""
    return words.say("adding.stands_on", day=full_day(about.record.as_of, words))


def _state(words: Catalogue, told: list[Told], still: int) -> str:
    """How many problems, hints and open fields there are, in words."""
    hints = sum(one.hint for one in told)
    problems = len(told) - hints
    parts = [words.count("desk.problems", problems) if problems else ""]
    parts += [words.count("desk.hints", hints) if hints else ""]
    parts += [words.count("form.missing", still) if still else ""]
    return ", ".join(filter(None, parts)) or words.say("desk.no_problems")


def _counts(filled: Filled, words: Catalogue) -> dict[str, list[Any]]:
    """How long the texts are, and whether one is too long."""
    return dict(_lengths(filled, words))


def _lengths(filled: Filled, words: Catalogue) -> Iterator[tuple[str, list[Any]]]:
    for name, text in filled.texts.items():
        long, many = len(text.strip()), len(text.split())
        if name.startswith("claim.offer."):
            yield name, [f"{long}/{OFFER_LENGTH}", long > OFFER_LENGTH]
        elif name == "claim.quote.text":
            yield (
                name,
                [f"{words.count('form.words', many)} / {LONGEST_QUOTE}", many > LONGEST_QUOTE],
            )
        elif name.startswith("claim.text.") and many:
            yield name, [words.count("form.words", many), False]


def _map(look: Look, codes: list[str]) -> dict[str, Any]:
    return {"tones": look.tones, "alt": look.alt, "codes": codes}
