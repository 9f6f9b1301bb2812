"""The page that shows every embed at several widths, with the code to copy beside it."""

from collections.abc import Iterator

import htpy as h

from explainer.content.edition import Edition
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import PICTURES, shared_picture
from explainer.page.banner import show_languages
from explainer.page.embed_code import embed_code, embed_height, embed_title
from explainer.page.parts import say
from explainer.page.picture_links import figure_code

WIDTHS = (180, 360, 650, 900)
PARTS = ("map", "phases", "table", "all")
THEMES = ("auto", "light", "dark")


def show_embed_samples(edition: Edition) -> h.Node:
    """Every embed at every width, in the theme that the switch says; cards on demand."""
    words = edition.words
    codes = [standing.country.code for standing in edition.told]
    picture = shared_picture(edition.language)
    return [
        h.header(".banner-head")[
            show_languages(edition),
            h.p(".kicker")[h.a(href="../")[say(edition, masthead(edition).title)]],
            h.h1[words.say("embeds.samples")],
            h.p[words.say("embeds.samples_lead")],
            h.div(".themes.needs-script", role="group", aria_label=words.say("embeds.theme"))[
                [
                    h.button(type="button", data_theme_choice=theme,
                             aria_pressed="true" if theme == "auto" else "false")[
                        words.say(f"embeds.theme_{theme}")
                    ]
                    for theme in THEMES
                ]
            ],
        ],
        h.main[
            [h.section[h.h2[embed_title(edition, f"embed/{part}/")], _sample(edition, f"{part}/")]
             for part in PARTS],
            edition.has_picture(picture) and h.section("#figure")[
                h.h2[words.say("pictures.figure")],
                h.pre(tabindex="0")[h.code[figure_code(edition)]],
                h.p[h.img(src=f"../{PICTURES}{picture.name}",
                          alt=map_of(edition).alt, width="600", height="315", loading="lazy")],
            ],
            h.section[
                h.h2[words.say("countries.title")],
                [h.details(id=code)[h.summary[edition.names[code]], _sample(edition, f"card/{code}/")]
                 for code in codes],
            ],
        ],
    ]  # fmt: skip


def _sample(edition: Edition, path: str) -> Iterator[h.Element]:
    embed = f"embed/{path}"
    yield h.pre(tabindex="0")[h.code[embed_code(edition, embed)]]
    for width in WIDTHS:
        yield h.figure(tabindex="0")[  # on a phone the wide ones are scrolled, also by keys
            h.figcaption[f"{width} px"],
            h.iframe(
                src=path,
                title=f"{embed_title(edition, embed)}, {width} px",
                loading="lazy",
                width=str(width),
                height=str(embed_height(edition, embed, width)),
            ),
        ]
