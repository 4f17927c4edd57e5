"""The schemas that are checked in are those that the models make, and they are valid drafts of 2020-12."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from jjjextract.io.schemas import files, schema, write

CHECKED_IN = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("name", files())
def test_the_schema_in_the_repository_is_up_to_date(name):
    assert (CHECKED_IN / name).read_text("utf-8") == files()[name]


def test_there_is_no_other_schema():
    assert {p.name for p in CHECKED_IN.iterdir()} == set(files())


def test_numbers_are_numbers_and_every_field_is_required():
    made = schema("indicator")
    assert made["$id"] == "urn:jjjextract:schema:1:indicator"
    assert made["properties"]["value"]["anyOf"] == [{"type": "number"}, {"type": "null"}]
    assert set(made["required"]) == set(made["properties"])
    assert made["additionalProperties"] is False


def test_writing_them(tmp_path):
    assert [p.name for p in write(tmp_path / "new")] == list(files())


def test_an_extraction_is_valid_by_its_schema(counter):
    Draft202012Validator.check_schema(schema("extraction"))
    Draft202012Validator(schema("extraction")).validate(json.loads(counter.extract("共12家").to_json()))
