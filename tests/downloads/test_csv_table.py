"""Tables to take away: their columns, what is a number, and what a spreadsheet would run."""

import pytest

from explainer.downloads.table import Table, table_of, write_csv

BOM = b"\xef\xbb\xbf"


def test_rows_are_written_below_their_columns() -> None:
    table = table_of([{"a": "one", "b": 1}, {"a": 'two, "2"', "b": 22}])
    assert table.columns == ("a", "b")
    assert write_csv(table) == BOM + b'a,b\r\none,1\r\n"two, ""2""",22\r\n'
    assert write_csv(table, ";") == BOM + b'a;b\r\none;1\r\n"two, ""2""";22\r\n'


def test_a_table_without_rows_may_have_columns() -> None:
    assert write_csv(Table(("a", "b"), ())) == BOM + b"a,b\r\n"
    assert table_of([]).columns == ()


@pytest.mark.parametrize(
    ("cells", "whole"), [([1, 2], True), ([1, ""], False), (["1"], False), ([], False)], ids=str
)
def test_a_column_is_whole_where_all_its_cells_are(cells: list[str | int], whole: bool) -> None:
    assert Table(("a",), tuple({"a": cell} for cell in cells)).is_whole("a") is whole


def test_a_number_is_never_disarmed_and_a_formula_is() -> None:
    assert write_csv(table_of([{"a": -1, "b": "-1"}])) == BOM + b"a,b\r\n-1,'-1\r\n"
