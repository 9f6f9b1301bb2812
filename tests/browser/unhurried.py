"""Sites of which most tests read one language: a document is made when it is asked for, none before."""

from collections.abc import Mapping

from explainer.site.explore import EXPLORE_FOLDER
from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from tests.made_once import SiteOnce


class Unhurried(Site):
    """A site that makes what it is asked for."""

    def make_pages(self) -> None:
        pass

    def parts(self) -> Mapping[str, ServedFile]:
        return {}

    def _make(self, path: str) -> None:
        super()._make(path)
        if path.startswith(EXPLORE_FOLDER):
            super().parts()


class UnhurriedOnce(Unhurried, SiteOnce):
    """The same of a story that every process serves."""
