"""The map of a day, as its tests ask for it."""

from datetime import date

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.drawing.map_scene import draw_map
from explainer.drawing.scene import Scene
from explainer.story.model.story import Story
from explainer.wording.catalogue import Catalogue


def on(story: Story, day: str, words: Catalogue) -> Scene:
    return draw_map(map_of(Edition(story, words.language, date.fromisoformat(day))), story.outlines)
