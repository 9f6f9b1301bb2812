from explainer.content.edition import Edition
from explainer.drawing.scene import Scene, Shape
from explainer.page.map import map_scene

RING = ((0, 0), (4, 0), (4, 4))
OTHER = ((9, 0), (12, 0), (12, 4))


def test_lands_that_say_nothing_are_drawn_as_one_path() -> None:
    quiet = [Shape("CHE", "land", "", (RING,)), Shape("AUT", "land", "", (OTHER,))]
    spoken = [Shape("EST", "yes", "Estland: bereit", (RING,)), Shape("LTU", "yes", "Litauen", ())]
    scene = Scene("map", 20, 20, "", shapes=(*quiet, *spoken, Shape("UKR", "host", "", (RING,))))
    assert [land.id for land in scene.countries] == ["", "EST", "LTU", ""]
    assert [land.tone for land in scene.countries] == ["land", "yes", "yes", "host"]
    assert scene.countries[0].rings == (RING, OTHER)


def test_no_ring_of_the_map_is_lost_when_lands_are_drawn_together(german_edition: Edition) -> None:
    scene = map_scene(german_edition)
    assert 20 < len(scene.countries) < len(scene.shapes)
    rings = [ring for shape in scene.shapes for ring in shape.rings]
    assert [ring for land in scene.countries for ring in land.rings] == rings
