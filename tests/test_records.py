"""The records: exact numbers into JSON and back, nothing unknown, nothing changed afterwards."""

import json
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jjjextract.records import Extraction, Indicator

SPAN = {"start": 3, "end": 7, "text": "5萬億元"}


def record(**more):
    return Extraction.model_validate({"document": {"id": "a", "sha256": "", "encoding": "utf-8"}, **more})


def figure(**more):
    return record(indicators=[{"id": "i1", "indicator": "x", "measure": "level", "span": SPAN, "rule": "r", **more}])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5.0", "5.0"),
        ("5", "5"),
        ("-0.50", "-0.50"),
        ("1E+3", "1000"),
        ("1E-9", "0.000000001"),
        ("5149200000000", "5149200000000"),
        ("123456789012345678901234567890.1200", "123456789012345678901234567890.1200"),
        ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
    ],
)
def test_a_value_is_written_digit_for_digit(value, written):
    text = figure(value=Decimal(value)).to_json()
    assert f'"value":{written},' in text
    assert Extraction.from_json(text).indicators[0].value == Decimal(value)


@pytest.mark.parametrize(
    ("amount", "written"),
    [("500000000.0", "500000000"), ("-5.40", "-5.4"), ("1E+12", "1000000000000"), ("0.0", "0"), ("0.250", "0.25")],
)
def test_an_amount_is_written_in_its_shortest_form(amount, written):
    assert f'"amount":{written},' in figure(amount=Decimal(amount)).to_json()


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_every_number_comes_back(number):
    made = figure(value=number, amount=number)
    again = Extraction.from_json(made.to_json())
    assert again == made
    assert (again.indicators[0].value, again.indicators[0].amount) == (number, number)
    assert again.to_bytes() == made.to_bytes()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back(text):
    made = record(warnings=[{"code": "c", "message": text}])
    assert Extraction.from_json(made.to_json()) == made
    assert json.loads(made.to_json(indent=True))["warnings"][0]["message"] == text


def test_every_field_is_written_and_dates_are_iso():
    made = figure(period={"start": "2024-01-01", "end": None})
    written = json.loads(made.to_json())
    assert written["indicators"][0].keys() == Indicator.model_fields.keys()
    assert written["indicators"][0]["period"] == {"start": "2024-01-01", "end": None}
    assert written["schema_version"] == "1"


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "size"},
        {"colour": 1},
        {"value": Decimal("NaN")},
        {"value": Decimal("Infinity")},
        {"flags": ["lucky"]},
        {"span": {"start": -1, "end": 2, "text": ""}},
        {"period": {"start": "yesterday"}},
    ],
)
def test_what_the_contract_does_not_know_is_refused(more):
    with pytest.raises(ValidationError):
        figure(**more)


def test_a_record_does_not_change_and_pickles():
    made = figure(value=Decimal("5.0"))
    with pytest.raises(ValidationError):
        made.indicators[0].value = Decimal(6)
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_notebook_shows_it_and_escapes_it():
    made = record(
        document={"id": "<a>", "sha256": "", "encoding": "utf-8", "reference_year": 2024, "reference_basis": "given"},
        speakers=[{"id": "s1", "name": "<b>&", "titles": ["經理"], "role": "interviewee"}],
        companies=[{"id": "c1", "name": "甲公司"}],
        statements=[
            {"id": "st1", "speaker_id": "s1", "style": "direct", "span": SPAN},
            {"id": "st2", "style": "narration", "span": SPAN},
        ],
        indicators=[figure(value=Decimal(12345), bound="over", speaker_id="s1").indicators[0].model_dump()],
    )
    html = made._repr_html_()
    assert "&lt;a&gt;" in html
    assert "<b>&" not in html
    assert "&gt; 12,345" in html
    assert "Statements (1)" in html
