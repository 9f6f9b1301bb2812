"""Where a name stands: in its land, beside it on the sea, or on a line; and who comes first has the place."""

from explainer.drawing.ground import CELL, Ground, ground_of
from explainer.drawing.label_placement import OVER_SHARE, place_labels
from explainer.drawing.labels import Form, Label, Wish, by_wish
from explainer.drawing.scene import Ring

WIDTH, HEIGHT = 400, 400


def square(left: int, top: int, right: int, bottom: int) -> Ring:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def ground(**lands: Ring) -> Ground:
    return ground_of({code: (ring,) for code, ring in lands.items()}, WIDTH, HEIGHT, 130)


def middle(ring: Ring) -> tuple[float, float]:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def wish(code: str, ring: Ring, width: float = 60, **more: object) -> Wish:
    forms = (Form((code.title(),), width, 12), Form((code[:2],), 16, 12))
    return Wish(code, forms, middle(ring), **more)  # type: ignore[arg-type]


def only(found: list[Label]) -> Label:
    (label,) = found
    return label


BIG, SMALL = square(100, 100, 300, 300), square(188, 188, 212, 212)


def test_a_name_that_fits_stands_in_the_middle_of_its_land() -> None:
    label = only(place_labels([wish("AAA", BIG)], ground(AAA=BIG), 1))
    assert label.is_inside
    assert label.anchor == "middle"
    assert abs(label.x - 200) <= 4
    assert abs(label.y - 200) <= 4


def test_one_that_does_not_fit_stands_beside_its_land_on_the_sea_and_touches_it() -> None:
    label = only(place_labels([wish("AAA", SMALL)], ground(AAA=SMALL), 1))
    assert label.on == ""
    assert label.leader is None
    edge = {"start": 212, "end": 188, "middle": label.x}[label.anchor]
    assert abs(label.x - edge) <= 8


def test_a_name_stands_beside_its_land_down_to_the_edge_of_the_map() -> None:
    narrow = square(196, 340, 204, 400)
    low = Wish("AAA", (Form(("Aaa",), 60, 12),), (200, 400))
    label = only(place_labels([low], ground(AAA=narrow), 1))
    assert label.on == ""
    assert label.y == 400 - 12 / 2


def test_one_without_sea_around_is_led_away_by_a_line_that_ends_in_its_land() -> None:
    around = square(0, 0, 400, 400)
    lands = ground_of({"AAA": (SMALL,), "BBB": (around, SMALL)}, WIDTH, HEIGHT, 130)
    label = only(place_labels([wish("AAA", SMALL, leads=True, on=frozenset({"BBB"}))], lands, 1))
    assert label.on == "BBB"
    assert label.leader is not None
    start, end = label.leader
    assert lands.land_at((int(end[0] / 4), int(end[1] / 4))) == "AAA"
    assert abs(start[0] - label.x) <= 4
    assert start[1] == label.y


def test_a_short_form_stands_inside_before_the_long_one_goes_to_a_land_with_a_word_of_its_own() -> (
    None
):
    around = square(0, 0, 400, 400)
    lands = ground_of({"AAA": (SMALL,), "BBB": (around, SMALL)}, WIDTH, HEIGHT, 130)
    label = only(place_labels([wish("AAA", SMALL, leads=True)], lands, 1))
    assert label.is_inside
    assert label.form.lines == ("AA",)


def test_a_name_of_a_narrow_coast_lies_out_at_sea_and_little_over_the_border() -> None:
    coast, inland = square(40, 100, 80, 200), ((80, 0), (400, 0), (400, 400), (0, 400), (0, 200), (80, 200))  # fmt: skip
    lands = ground(AAA=coast, BBB=inland)
    label = only(place_labels([wish("AAA", coast)], lands, 1))
    assert label.is_inside
    assert label.form.lines == ("Aaa",)
    left, right = label.x - label.form.width / 2, label.x + label.form.width / 2
    assert 0 <= left < 40
    assert right <= 80 + OVER_SHARE * label.form.width + CELL
    landlocked = ground(AAA=coast, BBB=square(0, 0, 40, 400), CCC=square(80, 0, 400, 400),
                        DDD=square(40, 0, 80, 100), EEE=square(40, 200, 80, 400))  # fmt: skip
    assert only(place_labels([wish("AAA", coast)], landlocked, 1)).form.lines == ("AA",)


def test_a_country_without_status_has_no_line_and_goes_where_there_is_no_room() -> None:
    tiny, around = square(199, 199, 201, 201), square(0, 0, 400, 400)
    lands = ground_of({"AAA": (tiny,), "BBB": (around, tiny)}, WIDTH, HEIGHT, 130)
    assert place_labels([wish("AAA", tiny)], lands, 1) == []


def test_where_two_would_touch_the_first_has_the_place() -> None:
    lands = ground(AAA=BIG, BBB=BIG)
    first, second = wish("AAA", BIG, 190), wish("BBB", BIG, 190)
    high = [Form(("A",), 190, 150)]
    found = place_labels(
        [Wish("AAA", tuple(high), first.at), Wish("BBB", tuple(high), second.at, strays=False)],
        lands,
        1,
    )
    assert [label.wish.id for label in found] == ["AAA"]


def test_one_that_may_not_stray_stands_in_its_land_or_nowhere() -> None:
    tiny = square(199, 199, 201, 201)
    assert place_labels([wish("AAA", tiny, strays=False)], ground(AAA=tiny), 1) == []


def test_no_two_labels_touch_and_none_leaves_the_map() -> None:
    rings = {
        f"{name}{name}{name}": square(x, y, x + 30, y + 30)
        for name, x, y in (("A", 0, 0), ("B", 40, 0), ("C", 80, 0), ("D", 0, 200), ("E", 370, 370))
    }
    lands = ground(**rings)
    found = place_labels([wish(code, ring) for code, ring in rings.items()], lands, 1)
    assert len(found) == 5
    boxes = []
    for label in found:
        left = label.x - label.form.width * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
        boxes.append((left, label.y - 6, left + label.form.width, label.y + 6))
    for index, (left, top, right, bottom) in enumerate(boxes):
        assert left >= -1
        assert top >= -2
        assert right <= WIDTH + 1
        assert bottom <= HEIGHT + 2
        for other in boxes[index + 1 :]:
            assert right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3]


def test_what_stood_in_its_land_on_a_narrower_map_stays_there_on_a_wider_one() -> None:
    lands = ground(AAA=BIG)
    narrow = place_labels([wish("AAA", BIG)], lands, 2)
    moved = Wish("AAA", narrow[0].wish.forms, (150.0, 150.0))
    wide = only(place_labels([moved], lands, 1, by_wish(narrow)))
    assert (wide.x, wide.y) == (narrow[0].x, narrow[0].y)


def test_a_note_stands_on_the_sea_and_not_at_the_coast() -> None:
    said = Wish("AAA", (Form(("It was", "the first."), 50, 30),), middle(BIG), is_note=True)
    label = only(place_labels([said], ground(AAA=BIG), 1))
    assert label.on == ""
    inside = label.x + 50 > 100 - 2 and label.x < 302 and label.y + 15 > 98 and label.y - 15 < 302
    assert not inside


def test_nothing_stands_around_the_mark_of_a_small_land() -> None:
    lands = ground(AAA=BIG)
    label = only(place_labels([wish("AAA", BIG)], lands, 1, marks=[(200, 200)]))
    assert abs(label.y - 200) > 10 or abs(label.x - 200) > 30
