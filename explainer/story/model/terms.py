"""Records of the words that are explained."""

from explainer.story.model.fields import Identifier, Record, field
from explainer.story.model.values import Text


class Term(Record):
    """A word that readers may want explained."""

    id: Identifier = field("id", "coalition")
    term: Text = field("the word")
    text: Text = field("what it means here")
