"""The code to embed within what newsrooms put around it: as wide as there is room, and as high."""

from explainer.content.edition import Edition
from explainer.page.embed_code import DEFAULT_WIDTH, embed_code, embed_height
from tests.embeds.conftest import OpenHost

PARENTS = {
    "block": "<div>{}</div>",
    "centred figure": '<figure style="display:table;margin:0 auto">{}</figure>',
    "cell": '<table style="border-collapse:collapse"><td style="padding:0">{}</table>',
    "float": '<div style="display:flow-root"><div style="float:left">{}</div></div>',
    "inline block": '<div style="display:inline-block">{}</div>',
    "inline flex": '<div style="display:inline-flex">{}</div>',
    "flex": '<div style="display:flex">{}</div>',
    "flex column": '<div style="display:flex;flex-direction:column;align-items:center">{}</div>',
    "grid": '<div style="display:grid;justify-items:start">{}</div>',
    "fit-content": '<div style="width:fit-content">{}</div>',
    "absolute": '<div style="position:relative;height:9px"><div style="position:absolute">{}</div></div>',
}
PATH = "embed/card/EST/"


def test_an_embed_has_width_and_height_in_every_parent(
    german_edition: Edition, open_host: OpenHost
) -> None:
    code = embed_code(german_edition, PATH, "about:blank#", script=False)
    hosts = "".join(
        f'<div class="host" title="{name}">{parent.format(code)}</div>'
        for name, parent in PARENTS.items()
    )
    page = open_host(hosts)
    for room in (1000, DEFAULT_WIDTH, 360, 180):
        page.evaluate("(room) => (document.body.style.width = `${room}px`)", room)
        sizes = page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll(".host")].map((host) => {
              const { width, height } = host.querySelector("iframe").getBoundingClientRect();
              return [host.title, [width, height, host.scrollWidth]];
            }))"""
        )
        assert len(sizes) == len(PARENTS)
        for name, (width, height, asked) in sizes.items():
            where = f"{name}, {room} px"
            assert min(room, DEFAULT_WIDTH) <= width <= room, where
            assert abs(height - embed_height(german_edition, PATH, width)) < 3, where
            assert asked <= room, where
        assert sizes["block"][0] == room
