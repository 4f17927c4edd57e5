"""When two names, numbers or units are the same."""

from decimal import Decimal

import pytest

from jjjextract.evaluation.fields import alike, same, view


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        ("地區生產總值", "地區生產總值", True),
        ("規上工業增加值", "規上工業的增加值", True),
        ("“實驗室”面積", "實驗室面積", True),
        ("value of the exports", "Value of exports", True),
        ("地區生產總值", "生產總值增速", False),
        ("進口", "出口", False),
        ("進", "進口", False),
        ("", None, True),
        (None, "進口", False),
    ],
)
def test_alike(a, b, want):
    assert alike(a, b) is want
    assert alike(b, a) is want


@pytest.mark.parametrize(
    ("field", "gold", "pred", "want"),
    [
        ("indicator", ("營收", "營業收入"), "營業收入", True),
        ("indicator", ("營收", "營業收入"), "淨利", False),
        ("subject.text", None, None, True),
        ("subject.text", None, "甲", False),
        ("value", Decimal("5.0"), Decimal(5), True),
        ("value", None, Decimal(5), False),
        ("basis", "yoy", None, False),
        ("indicator", ("出口额", "出口总额"), ("进口额", "出口总额"), True),
        ("indicator", "出口额", ("进口额", "产量"), False),
    ],
)
def test_same(field, gold, pred, want):
    assert same(field, gold, pred) is want


def test_a_view_has_what_the_record_states_and_names_for_ids():
    document = {"companies": [{"id": "c1", "name": "甲公司"}], "speakers": [{"id": "s1", "name": None}]}
    record = {
        "value": 5,
        "unit": {"text": "「家」", "code": "{家}"},
        "period": {"start": None, "end": None},
        "regions": ["130000", "110000"],
        "subject": {"text": "甲", "company_id": "c1"},
        "speaker_id": "s1",
        "flags": ["damaged"],
    }
    assert view(record, document) == {
        "value": 5,
        "unit.code": "{}",
        "unit.text": "家",
        "period": None,
        "regions": {"110000", "130000"},
        "subject.text": "甲",
        "subject.company": "甲公司",
        "speaker": None,
        "damaged": True,
    }
    assert view({"unit": {"code": "{倍}"}, "subject": None}, {}) == {
        "unit.code": "1",
        "subject.text": None,
        "subject.company": None,
    }
