"""The page that shows every embed at several widths, with the code to copy beside it."""

from collections.abc import Iterator

from explainer.content.edition import Edition, day
from explainer.content.map import map_of
from explainer.content.masthead import masthead
from explainer.content.pictures import PICTURES, figure_picture
from explainer.page import elements as h
from explainer.page.embed_code import embed_code, embed_height, embed_title, has_embed
from explainer.page.masthead import show_header_line
from explainer.page.parts import between, say
from explainer.page.picture_links import WIDTH, show_figure_code

WIDTHS = (180, 360, 650, 900)
PARTS = ("map", "positions", "how-many", "phases", "table", "all")
THEMES = ("auto", "light", "dark")


def show_embed_samples(edition: Edition) -> h.Node:
    """Every embed at every width, in the theme that the switch says; cards on demand."""
    words = edition.words
    codes = [standing.country.code for standing in edition.standings]
    picture = figure_picture(edition.language, day=edition.day)
    return [
        show_header_line(edition),
        h.main(data_root=edition.root)[
            h.p(".way-back")[h.a(href="../")[say(edition, masthead(edition).title)]],
            h.h1[words.say("embeds.samples")],
            h.p[words.say("embeds.samples_lead")],
            h.p[words.say("embeds.theme_kept")],
            _days(edition),
            h.div(".themes.needs-script", role="group", aria_label=words.say("embeds.theme"))[
                [
                    h.button(type="button", data_theme_choice=theme,
                             aria_pressed="true" if theme == "auto" else "false")[
                        words.say(f"embeds.theme_{theme}")
                    ]
                    for theme in THEMES
                ]
            ],
            [h.section[h.h2[embed_title(edition, f"embed/{part}/")], _sample(edition, f"{part}/")]
             for part in PARTS if has_embed(edition, f"embed/{part}/")],
            edition.has_picture(picture) and h.section("#figure")[
                h.h2[words.say("pictures.figure")],
                show_figure_code(edition),
                h.p[h.img(src=f"{edition.newest}{PICTURES}{picture.name}",
                          alt=map_of(edition).alt, width=str(WIDTH), loading="lazy")],
            ],
            h.section[
                h.h2[words.say("countries.title")],
                [h.details(id=code)[h.summary[edition.names[code]], _sample(edition, f"card/{code}/")]
                 for code in codes],
            ],
        ],
    ]  # fmt: skip


def _days(edition: Edition) -> h.Node:
    """Whether these embeds go along with the story or stay as of a day, and the way to the others."""
    words, kept = edition.words, edition.story.kept_days
    if edition.start:
        stays = words.say("key_days.stays", day=day(edition.story.about.as_of, words))
        goes = h.a(href=f"{edition.newest}embed/")[words.say("key_days.goes_along")]
        return h.p(".embed-days")[h.b[stays], " · ", goes]
    links: list[h.Node] = [
        h.a(href=f"../{key.day}/embed/")[words.say("key_days.stays", day=day(key.day, words))]
        for key in reversed(kept)
    ]
    goes = h.b[words.say("key_days.goes_along")]
    return bool(kept) and h.p(".embed-days")[between([goes, *links], " · ")]


def _sample(edition: Edition, path: str) -> Iterator[h.Element]:
    embed = f"embed/{path}"
    yield h.pre(tabindex="0")[h.code[embed_code(edition, embed, edition.base_url)]]
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
