"""Every view, size, language and theme on one sheet, to be looked at: ``python -m tests.contact_sheet``."""

import argparse
import json
from pathlib import Path

import typst

from explainer.content.edition import edition_of
from explainer.content.pictures import THEMES, VIEWS, order_pictures
from explainer.content.sizes import COLUMNS, DEFAULTS, PHONE
from explainer.pictures.drawing import draw_picture
from explainer.places import own_folder
from explainer.story.checking import read_story

SIZES = (*DEFAULTS, *COLUMNS, PHONE)
_SHEET = """
#set page(width: 3000pt, height: auto, margin: 24pt, fill: luma(190))
#set text(font: "Source Sans 3", size: 16pt)
#for view in json(bytes(sys.inputs.rows)) {
  grid(columns: (3fr, 1.4fr, 1.2fr, 3fr, 1fr, 2fr, 1fr), gutter: 12pt, ..view.map(name => [#name #image(name)]))
  v(16pt)
}
"""


def write_sheet(folder: Path, story_folder: Path, countries: list[str]) -> Path:
    """Draw every fixed picture of a story as PNG, and lay them out in rows of a view."""
    story = read_story(story_folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, list[str]] = {}
    views = [view for view in VIEWS if view != "dossier"]
    languages = story.about.languages
    for picture in order_pictures(
        story, views, languages, SIZES, ["png"], countries, themes=THEMES
    ):
        drawn = draw_picture(edition_of(story, picture), picture)
        (folder / picture.name).write_bytes(drawn.body)
        row = f"{picture.view}{picture.country} {picture.language} {picture.theme}"
        rows.setdefault(row, []).append(picture.name)
    sheet = folder / "contact-sheet.typ"
    sheet.write_text(_SHEET, "utf-8")
    typst.compile(
        str(sheet),
        output=str(sheet.with_suffix(".png")),
        ppi=72.0,
        font_paths=[str(own_folder("assets") / "fonts")],
        sys_inputs={"rows": json.dumps(list(rows.values()))},
    )
    return sheet.with_suffix(".png")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.contact_sheet", description=__doc__)
    asked.add_argument("--story", type=Path, default=own_folder("data"))
    asked.add_argument("--out", type=Path, default=Path("out/contact-sheet"))
    asked.add_argument("--country", nargs="*", default=[])
    options = asked.parse_args()
    print(write_sheet(options.out, options.story, options.country))
