"""The parts of the form that follow what is filled in: statuses, and earlier statements."""

import htpy as h

from explainer.desk.filled import Filled
from explainer.desk.form_answers import may_sign
from explainer.desk.talk import Talk
from explainer.page.parts import tone_key
from explainer.story.history import story_on
from explainer.story.model import Claim, Status
from explainer.wording.catalogue import inexact_day


def show_statuses(talk: Talk, filled: Filled) -> str:
    """What this voice can set or say of the countries, with what each means; a digit chooses one."""
    words, own = talk.words, talk.claim.get("voice") == "own"
    if may_sign(filled) and not talk.claim.get("signed"):
        return str(h.p(".note")[words.say("form.joint_sets_nothing")])
    statuses: dict[str, Status] = talk.statuses()
    chosen = filled.text("claim.status")
    chosen = chosen if chosen in statuses else ""
    now = _present(talk)
    entries = [_status(talk, 0, "", None, not chosen, "")]
    entries += [
        _status(
            talk, number, identifier, one, identifier == chosen, now[1] * (identifier == now[0])
        )
        for number, (identifier, one) in enumerate(statuses.items(), 1)
    ]
    legend = words.say("form.sets" if own else "form.is_said")
    return str(h.fieldset(".field")[h.legend[legend], h.div(".statuses")[entries]])


def _present(talk: Talk) -> tuple[str, str]:
    """The status of the one country up to now by its id, and since when in words."""
    story, codes = talk.before.story, talk.codes
    if story is None or len(codes) != 1 or codes[0] not in story.countries:
        return "", ""
    found = story_on(story, story.about.as_of).standings[codes[0]]
    if found.status is None or found.since is None:
        return "", ""
    day = inexact_day(found.since.date, talk.words)
    return found.status.id, talk.words.say("form.now", day=day)


def _status(
    talk: Talk, number: int, identifier: str, status: Status | None, checked: bool, now: str
) -> h.Element:
    label = talk.own(status.label) if status else talk.words.say("adding.no_status")
    means = talk.own(status.definition) if status else ""
    return h.label[
        h.input(type="radio", name="claim.status", value=identifier, checked=checked,
                id=None if number else "claim.status"),
        h.span(".digit", aria_hidden="true")[str(number)],
        h.span[tone_key((status.scale if status else None) or "none"), label],
        h.span(".now")[now],
        bool(means) and h.span(".means")[means],
    ]  # fmt: skip


def show_earlier(talk: Talk, filled: Filled) -> str:
    """The earlier offers that it may replace, and what it may bear out; nothing is ticked beforehand."""
    claim = talk.claim
    if claim.get("voice") != "own" or not claim.get("date") or not any(talk.codes):
        return ""
    earlier, words = talk.earlier(), talk.words
    offers = bool(claim.get("contributions") or claim.get("offer"))
    ticks = [
        _tick("claim.replaces", one, filled, words.say("form.replaces", what=talk.claim_words(one)))
        for one in earlier.values()
        if offers and (one.offer or one.contributions)
    ]
    ticks += [
        _tick("claim.confirms", one, filled, words.say("form.confirms", what=talk.claim_words(one)))
        for one in earlier.values()
        if not claim.get("status") and one.status
    ][:3]
    return str(h.fragment[ticks]) if ticks else ""


def _tick(name: str, claim: Claim, filled: Filled, said: str) -> h.Element:
    return h.label[
        h.input(
            type="checkbox", name=name, value=claim.id, checked=claim.id in filled.entries(name)
        ),
        h.span[said],
    ]
