"""Firms as broadcasts name them: behind what they are, at a place, and words that are no name."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()
FIRMS = [
    ("車用零組件廠恆昶電子，去年營收86億元。", ["恆昶電子"]),
    ("位在台中的鐸翰精密工業，去年營收86億元。", ["鐸翰精密工業"]),
    ("有連鎖食肆集團今年已結束四間分店。", []),
    ("有大型連鎖餐飲集團已結束四間分店。", []),
    ("陜西頂嶺果業集團有限公司去年收入3億元。頂嶺果業今年再投1億元。", ["陜西頂嶺果業集團有限公司"]),
    ("精密工業去年增長5%。", []),
]


@pytest.mark.parametrize(("text", "want"), FIRMS, ids=[t[:10] for t, _ in FIRMS])
def test_firms(text, want):
    assert [c.name for c in PIPELINE.extract(text).companies] == want


def test_what_a_firm_is_stands_in_front_of_its_name():
    record = PIPELINE.extract("面板大廠鐸翰光電去年營收86億元。")
    assert [i.subject.text for i in record.indicators] == ["鐸翰光電"]
