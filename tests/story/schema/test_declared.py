"""Good and bad examples: each declared once, and true of what the reader does."""

from typing import Any

import pytest
from pydantic import ValidationError

from explainer.story import model
from explainer.story.model.fields import Record
from explainer.story.schema.declared import FILES, as_written, declared_fields

RECORDS = [
    found for found in vars(model).values() if isinstance(found, type) and issubclass(found, Record)
]
FIELDS = [(record, field) for record in RECORDS for field in declared_fields(record)]


def refused(record: type[Record], name: str, value: Any) -> bool:
    """Whether the reader finds something wrong with this value of a field."""
    try:
        record.model_validate({name: value})
    except ValidationError as error:
        return any(finding["loc"][0] == name for finding in error.errors())
    return False


def test_all_records_are_looked_at() -> None:
    assert len(RECORDS) > 18
    assert {*FILES.values()} <= {*RECORDS}
    assert len(FIELDS) > 100


def test_every_good_example_passes() -> None:
    good = [(record, field.name, value) for record, field in FIELDS for value in field.good]
    assert len(good) > 50
    assert [example for example in good if refused(*example)] == []


def test_every_bad_example_is_refused() -> None:
    wrong = [(record, field.name, value) for record, field in FIELDS for value in field.wrong]
    assert len(wrong) > 100
    assert [example for example in wrong if not refused(*example)] == []


def test_fields_that_take_only_some_values_have_a_bad_example() -> None:
    words = ({"type": "string", "minLength": 1}, {"type": "null"})
    without = {
        f"{record.__name__}.{field.name}"
        for record, field in FIELDS
        if not field.wrong and field.form.get("type") != "string"
        if not any(
            part in words or "$ref" in part for part in field.form.get("anyOf", [field.form])
        )
    }
    assert without == {"Disagreement.about", "Disagreement.versions"}


def test_a_field_without_bad_examples_of_its_own_has_those_of_its_kind() -> None:
    fields = {field.name: field for field in declared_fields(model.Claim)}
    assert fields["reviewed"].wrong == ("20.8.2025", "2025-08")
    assert fields["leans_on"].wrong == (["Two Words"],)
    assert fields["id"].wrong == ("EST 2025-08-20",)


def test_what_the_name_of_the_file_says_is_no_field() -> None:
    assert "country" not in {field.name for field in declared_fields(model.Claim)}
    assert "country" in {field.name for field in declared_fields(model.Person)}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("some words", "some words"),
        (["training", "air"], "[training, air]"),
        ({"de": "Ja", "en": "Yes"}, "{de: Ja, en: Yes}"),
        (True, "true"),
        (10, "10"),
        ("10", '"10"'),
        ([], "[]"),
    ],
)
def test_values_are_shown_as_editors_write_them(value: Any, written: str) -> None:
    assert as_written(value) == written
