"""Records of the countries of a story, and of those who speak for them."""

from explainer.story.model.fields import CountryCode, PlainText, Record, Role, field
from explainer.story.model.values import Text


class Country(Record):
    """A country that the story speaks of."""

    code: CountryCode = field("ISO 3166-1 alpha-3, XKX for Kosovo", "EST")
    role: Role = field("its part in the story", "contributor", wrong=["Contributor"])
    names: Text | None = field(
        "only where the common name is not wanted",
        {"de": "Großbritannien", "en": "Britain"},
        default=None,
    )


class Person(Record):
    """Who spoke."""

    name: PlainText | None = field(
        "as usual in print; left out where unknown", "Kaja Kallas", default=None
    )
    names: Text | None = field(
        "only where a language writes the name differently",
        {"de": "Wolodymyr Selenskyj", "en": "Volodymyr Zelenskyy"},
        default=None,
    )
    office: Text | None = field(
        "the office held that day",
        {"de": "Ministerpräsidentin", "en": "Prime Minister"},
        default=None,
    )
    country: CountryCode | None = field(
        "if it is another than the claim's", "USA", refers_to=("countries",), default=None
    )
