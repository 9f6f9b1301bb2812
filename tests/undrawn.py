"""A site whose documents lead to every picture: whether each can be drawn takes most of their time."""

from explainer.content.pictures import Picture
from explainer.site.drawn import path_of
from explainer.site.site import Site


class Undrawn(Site):
    """For tests of what documents say, with stories of which each picture can be drawn."""

    def has_picture(self, picture: Picture) -> bool:
        return path_of(picture) in self.pictures
