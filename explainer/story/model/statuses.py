"""Records of where a country can stand, and of what it can give."""

from explainer.story.model.fields import DaysOrNever, Identifier, Record, Scale, field
from explainer.story.model.values import Text


class Status(Record):
    """What a country has said, as a closed and ordered list; it belongs to the story."""

    id: Identifier = field("how claims name it", "willing")
    label: Text = field(
        "the words for readers", {"de": "Grundsätzlich bereit", "en": "Willing in principle"}
    )
    within: Text = field(
        "the same within a sentence", {"de": "grundsätzlich bereit", "en": "willing in principle"}
    )
    short: Text | None = field(
        "a word for strips and headlines; else the label",
        {"de": "bereit", "en": "willing"},
        default=None,
    )
    definition: Text = field("when a statement counts as this")
    scale: Scale | None = field(
        "its place from yes to outside: all that the theme knows of it; left out, only others can "
        "say it of a country, and it is never counted",
        "leaning",
        wrong=["maybe", 3],
        default=None,
    )
    old_after: DaysOrNever | None = field(
        "as in story.yaml, for this status alone; “never” where it stands until it is taken back",
        30,
        "never",
        default=None,
    )


class ContributionType(Record):
    """One kind of thing that can be contributed."""

    id: Identifier = field("how claims and phases name it", "training")
    label: Text = field("the words for readers", {"de": "Ausbildung", "en": "Training"})
