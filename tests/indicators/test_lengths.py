"""Lengths of time that are figures: averaged, compared, in a row with one that is; and those that are none."""

import pytest
from indicator_help import PIPELINE

FIGURES = [
    ("理赔审核平均18天，比上月快两天。", ["18天", "两天"]),
    ("门诊取药平均等11分钟，午后7分钟。", ["11分钟", "7分钟"]),
    ("整机装配由40天压到26天，返修率也降了。", ["40天", "26天"]),
    ("渡轮靠港平均用时52分钟，较去年缩短9分钟。", ["52分钟", "9分钟"]),
    ("仓储费一天8元，免堆期十五天。", ["8元", "十五天"]),
    ("Repairs took 19 days on average.", ["19 days"]),
    ("The median time to a verdict was 140 days.", ["140 days"]),
    ("Stocks stood at 900 tonnes, enough for 6 weeks of consumption.", ["900 tonnes", "6 weeks"]),
    ("A permit takes 40 days, down from 75.", ["40 days"]),
]
NONE = [
    "这家诊所开业三年，医生6名。",
    "欠款压了十九个月，店主没了办法。",
    "The mill closed for two weeks in May.",
    "She waited three hours and went home.",
]


@pytest.mark.parametrize(("text", "figures"), FIGURES, ids=lambda v: v[:16] if isinstance(v, str) else "")
def test_lengths_that_are_figures(text, figures):
    found = [i.span.text for i in PIPELINE.extract(text).indicators]
    assert [f for f in figures if f not in found] == []


@pytest.mark.parametrize("text", NONE)
def test_plain_lengths(text):
    units = ("年", "月", "天", "weeks", "hours")
    assert [i.span.text for i in PIPELINE.extract(text).indicators if i.span.text.endswith(units)] == []
