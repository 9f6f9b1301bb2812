"""What is asked about the statement: of which country, when, by whom, and what it says by it."""

from explainer.commands.adding.asking import Question
from explainer.commands.adding.kinds import Asked, choice, day, is_own, label, put_text
from explainer.desk.talk import NEW, Talk
from explainer.editing.typed import Unclear, all_chosen, chosen

VOICES = ("own", "other", "report")
OTHER_OFFICE = "other office"


def of_statement(languages: tuple[str, ...]) -> list[Asked]:
    """The statement but its words."""
    return [
        Question("country", label("country"), _take_country),
        Question("date", label("date"), day("claim", "date"),
                 default=lambda talk: talk.value("published")),
        choice("voice", "claim", VOICES, default="1"),
        Question("person", label("person"), _take_person),
        Question("who", label("who"), _take_who, options=_people, default=lambda talk: "1",
                 is_asked=lambda talk: bool(talk.said.get("person"))),
        *(Question(f"office_{tag}", label("office", language=tag), put_text("office", tag),
                   is_asked=lambda talk: bool(talk.said.get("office"))) for tag in languages),
        Question("abroad", label("abroad"), _take_abroad, is_asked=_is_of_another),
        Question("status", label("status"), _take_status, options=_statuses, first=0,
                 default=lambda talk: "0", explain=_definitions, is_asked=_can_have_status),
        Question("contributions", label("contributions"), _take_contributions,
                 options=_contributions),
    ]  # fmt: skip


def _take_country(talk: Talk, typed: str) -> str:
    codes = all_chosen(typed, talk.countries)
    if not codes:
        raise Unclear(typed)
    if len(codes) == 1:
        talk.claim["country"] = codes[0]
    else:
        talk.claim["countries"] = list(codes)
    names = ", ".join(talk.countries[code] for code in codes)
    return " ".join(filter(None, [names, talk.standing()]))


def _take_person(talk: Talk, typed: str) -> None:
    if typed:
        talk.said["person"] = typed


def _people(talk: Talk) -> dict[str, str]:
    """Those whose name has a word that begins like this, each also with another office, or somebody new."""
    typed = talk.said["person"]
    listed: dict[str, str] = {}
    for name, speaker in talk.speakers().items():
        spelt = [speaker.person.name or "", *(speaker.person.names or {}).values()]
        if any(f" {typed.casefold()}" in f" {one.casefold()}" for one in spelt):
            listed[name] = name
    listed = dict(list(listed.items())[:7])
    if listed:
        listed[OTHER_OFFICE] = talk.words.say("adding.other_office")
    return listed | {NEW: talk.words.say("adding.new_person", name=typed)}


def _take_who(talk: Talk, typed: str) -> str:
    options = _people(talk)
    value = chosen(typed, options)
    if value in (NEW, OTHER_OFFICE):
        first = next(iter(options))
        known = talk.speakers()[first].person.name if value == OTHER_OFFICE else None
        talk.claim["said_by"] = {"name": known or talk.said["person"]}
        talk.said["office"] = True
    else:
        talk.claim["said_by"] = talk.person_of(talk.speakers()[value])
    return options[value]


def _is_of_another(talk: Talk) -> bool:
    return bool(talk.said.get("office")) and not (is_own(talk) and len(talk.codes) == 1)


def _take_abroad(talk: Talk, typed: str) -> str | None:
    if not typed:
        return None
    code = chosen(typed, talk.countries)
    talk.claim["said_by"]["country"] = code
    return talk.countries[code]


def _can_have_status(talk: Talk) -> bool:
    """Nobody's own status is set by a joint statement, which all would have to have signed."""
    return not (is_own(talk) and len(talk.codes) > 1)


def _statuses(talk: Talk) -> dict[str, str]:
    none = {"": talk.words.say("adding.no_status")}
    return none | {i: talk.own(one.label) for i, one in talk.statuses().items()}


def _definitions(talk: Talk) -> list[str]:
    return [f"{talk.own(s.label)}: {talk.own(s.definition)}" for s in talk.statuses().values()]


def _take_status(talk: Talk, typed: str) -> str:
    options = _statuses(talk)
    value = chosen(typed, options, first=0)
    if value:
        talk.claim["status" if is_own(talk) else "says_status"] = value
    return options[value]


def _contributions(talk: Talk) -> dict[str, str]:
    return {i: talk.own(one.label) for i, one in talk.records("contribution_types").items()}


def _take_contributions(talk: Talk, typed: str) -> str | None:
    options = _contributions(talk)
    if values := all_chosen(typed, options):
        talk.claim["contributions"] = list(values)
    return ", ".join(options[value] for value in values) or None
