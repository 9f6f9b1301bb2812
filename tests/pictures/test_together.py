"""Pictures on all cores: which are drawn one after the other."""

import threading
from datetime import date
from itertools import groupby

from explainer.content.edition import Edition
from explainer.content.pictures import DOWNLOADS, FORMATS, Picture
from explainer.pictures.contents import content_of
from explainer.pictures.together import on_all_cores


def test_the_formats_of_a_picture_are_drawn_one_after_the_other_by_one_thread() -> None:
    asked = [Picture(view, "en", form) for form in FORMATS for view in DOWNLOADS]
    drawn: dict[int, list[Picture]] = {}

    def draw(picture: Picture) -> str:
        drawn.setdefault(threading.get_ident(), []).append(picture)
        return picture.name

    told = dict(on_all_cores(asked, draw))
    assert told == {picture: picture.name for picture in asked}
    runs = [
        len(list(alike)) for own in drawn.values() for _, alike in groupby(own, lambda p: p.view)
    ]
    assert runs == [len(FORMATS)] * len(DOWNLOADS)


def test_what_takes_longest_is_not_waited_for_in_the_end() -> None:
    first = Picture("map", "en", "png")
    asked = [first, Picture("table", "en", "png"), Picture("dossier", "en", "pdf")]
    asked.append(Picture("map", "en", "png", day=date(2025, 1, 1)))
    drawn = [picture for picture, _ in on_all_cores(asked, lambda picture: picture.name)]
    assert [one.view for one in drawn] == ["map", "map", "dossier", "table"]


def test_what_is_laid_out_says_nothing_of_the_format(second_edition: Edition) -> None:
    for view in ("positions", "timeline"):
        png, *others = (content_of(second_edition, Picture(view, "en", form)) for form in FORMATS)
        assert others == [png] * (len(FORMATS) - 1)
    png, svg, pdf = (content_of(second_edition, Picture("table", "en", form)) for form in FORMATS)
    assert (png, pdf["paged"]) == (svg, True)
