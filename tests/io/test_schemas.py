"""The schemas that are checked in are those that the models make, and they are valid drafts of 2020-12."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from jjjextract.io.schemas import KINDS, schema, text, write

CHECKED_IN = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_in_the_repository_is_up_to_date(kind):
    assert (CHECKED_IN / f"{kind}.schema.json").read_text("utf-8") == text(kind)


def test_there_is_no_other_schema():
    assert {p.name for p in CHECKED_IN.iterdir()} == {f"{kind}.schema.json" for kind in KINDS}


def test_numbers_are_numbers_and_every_field_is_required():
    made = schema("indicator")
    assert made["$id"] == "urn:jjjextract:schema:1:indicator"
    assert made["properties"]["value"]["anyOf"] == [{"type": "number"}, {"type": "null"}]
    assert set(made["required"]) == set(made["properties"])
    assert made["additionalProperties"] is False


def test_writing_them(tmp_path):
    assert [p.name for p in write(tmp_path / "new")] == [f"{kind}.schema.json" for kind in KINDS]


def test_an_extraction_is_valid_by_its_schema(counter):
    Draft202012Validator.check_schema(schema("extraction"))
    Draft202012Validator(schema("extraction")).validate(json.loads(counter.extract("共12家").to_json()))
