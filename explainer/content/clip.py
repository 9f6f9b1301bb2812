"""What a clip says: a title, then of each day where all stand and what changed since the one before.

The same words stand in its frames, in its subtitles and in its alternative text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from explainer.content.clip_spec import Clip
from explainer.content.day_stops import day_stops
from explainer.content.edition import Edition, day
from explainer.content.masthead import masthead
from explainer.content.states import Tally, tallies
from explainer.story.history import Snapshot, Standing
from explainer.wording.changes import status_within
from explainer.wording.sentences import claim_countries

CARD_SECONDS = 2.5  # for the title, and for the sources
DAY_SECONDS = 4.0
LONGEST = 25.0  # seconds; with many days each has less than it would


@dataclass(frozen=True)
class ClipDay:
    """A day by its name and in words: how many stand where, and in sentences what changed.

    ``more`` says of how many sentences there is no room, from none to all of them.
    """

    day: date
    label: str
    said: str
    tallies: tuple[Tally, ...]
    counted: str
    changes: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All that is said of the day, as subtitles have it."""
        return (f"{self.said} – {self.label}", self.counted, *self.changes)


@dataclass(frozen=True)
class ClipTold:
    """The days of a clip below its title; ``span`` are the first and the last of them, ``alt`` is all of it in words."""

    kicker: str
    title: str
    span: str
    days: tuple[ClipDay, ...]
    alt: str

    @property
    def day_seconds(self) -> float:
        """How long each day is shown."""
        return min(DAY_SECONDS, (LONGEST - 2 * CARD_SECONDS) / len(self.days))


def clip_told(whole: Edition, clip: Clip) -> ClipTold:
    """The words of a clip, told from the newest edition in its language."""
    last = whole.on(clip.days[-1])
    head, words = masthead(last), whole.words
    days = tuple(_days(whole, clip))
    first_said, last_said = (day(one, words).said for one in (clip.days[0], clip.days[-1]))
    return ClipTold(
        kicker=head.kicker.said if head.kicker != head.title else "",
        title=head.title.said,
        span=f"{first_said} – {last_said}",
        days=days,
        alt=words.in_sentences([head.title.said, *(line for one in days for line in one.lines)]),
    )


def _days(whole: Edition, clip: Clip) -> Iterator[ClipDay]:
    words, before = whole.words, None
    labels = {stop.day: stop.label.said for stop in day_stops(whole).stops}
    for on in clip.days:
        edition = whole.on(on)
        then, counts = edition.snapshot, tallies(edition)
        changes = tuple(_changes(whole, before, then)) if before else ()
        yield ClipDay(
            day=on,
            label=labels[on],
            said=day(on, words).said,
            tallies=counts,
            counted=words.in_groups(
                words.say("pictures.and_more_status", status=tally.label, names=tally.count)
                for tally in counts
            ),
            changes=changes,
            more=("", *(words.count("clips.more", n) for n in range(1, len(changes) + 1))),
        )
        before = then


def _changes(edition: Edition, before: Snapshot, then: Snapshot) -> Iterator[str]:
    """A sentence for all contributors that went the same way, to the first of the statuses first."""
    words, ways = edition.words, dict[tuple[str, str], list[str]]()
    for code, now in then.standings.items():
        way = _status_id(before.standings[code]), _status_id(now)
        if way[0] != way[1] and now.country.role == "contributor":
            ways.setdefault(way, []).append(code)
    statuses = edition.whole.statuses
    order = {status: index for index, status in enumerate([*statuses, ""])}
    for (was, now_is), codes in sorted(
        ways.items(), key=lambda item: (order[item[0][1]], order[item[0][0]])
    ):
        kind = "changes.new_status" if was else "changes.first_status"
        said = words.say(
            kind,
            before=status_within(statuses.get(was), words),
            status=status_within(statuses.get(now_is), words),
            offer="",
        )
        yield words.say(
            "changes.named", country=claim_countries(edition.whole, codes, words), said=said
        )
    if not ways:
        yield words.say("clips.unchanged")


def _status_id(standing: Standing) -> str:
    return standing.status.id if standing.status else ""
