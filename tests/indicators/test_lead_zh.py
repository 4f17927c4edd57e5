"""The words in front of a figure, taken off from right to left, and what is left of the name."""

import pytest
from indicator_help import Read

LEADS = [
    # what is left as a name, then what was said
    ("出口额同比增长5%。", "出口额", {"basis": "yoy", "way": "increase"}),
    ("出口额环比下降5%。", "出口额", {"basis": "period", "way": "decrease"}),
    ("出口额分别增长5%。", "出口额", {"spread": True, "way": "increase"}),
    ("出口额增速为5%。", "出口额", {"way": "increase"}),
    ("出口额降幅为5%。", "出口额", {"way": "decrease"}),
    ("出口额比上年同期增长5%。", "出口额", {"against": "上年同期", "way": "increase"}),
    ("出口额较2019年下降5%。", "出口额", {"against": "2019年", "way": "decrease"}),
    ("出口额提高到5亿元。", "出口额", {"to": True}),
    ("出口额提高了5亿元。", "出口额", {"to": False, "way": "increase"}),
    ("税收占财政收入的比重为5%。", "税收", {"share": True, "whole": "财政收入"}),
    ("税收占财政收入的5%。", "税收", {"share": True, "whole": "财政收入"}),
    ("出口额是进口额的3倍。", "出口额", {"times": "进口额"}),
    ("出口额为去年同期的3倍。", "出口额", {"times": "去年同期"}),
    ("出口额居全国第3位。", "出口额", {"rank": True}),
    ("毛利率高于同行业5个百分点。", "毛利率", {"difference": "higher", "against": "同行业"}),
    ("毛利率低于全国5个百分点。", "毛利率", {"difference": "lower", "against": "全国"}),
    ("城镇化率由2015年的50%。", "城镇化率", {"own": "2015年", "origin": True}),
    ("城镇化率从50%。", "城镇化率", {"way": None}),
    ("学生比去年多5万人。", "学生", {"against": "去年", "way": "increase"}),
    ("产值5亿元。", "产值", {"way": None, "level": False}),
    ("产值为5亿元。", "产值", {"way": None}),
    ("目前的产值为5亿元。", "目前的产值", {"way": None}),
    ("产值目前为5亿元。", "产值", {"own": "目前"}),
    ("产值现在为5亿元。", "产值", {"own": "现在"}),
    ("占地5亩。", "占地", {"share": False}),
    ("增加值增长5%。", "增加值", {"way": "increase"}),
    ("粮食增产5%。", "粮食", {"way": "increase"}),
    ("出口5亿元。", "出口", {"have": "出口"}),
    ("加工出口5亿元。", "加工出口", {"have": "出口"}),
]


def lead_of(text):
    read = Read(text)
    return read, read.lead(read.groups()[0])


def said(read, lead, key):
    if key == "way":
        return lead.change.direction if lead.change else lead.noun.direction if lead.noun else None
    if key == "own":
        return read.of(lead.own_period) if lead.own_period else None
    value = getattr(lead, key)
    return read.of(value) if key in {"against", "whole", "times", "have"} and value else value


@pytest.mark.parametrize(("text", "name", "expected"), LEADS)
def test_lead(text, name, expected):
    read, lead = lead_of(text)
    assert read.doc.norm[lead.start : lead.end] == name
    assert {key: said(read, lead, key) for key in expected} == expected


@pytest.mark.parametrize("lead", ["", "的的的的", "比比比", "占占占占", "由由由", "每每每", "分别分别", "增长" * 60])
def test_a_lead_of_nothing_but_words_ends(lead):
    read = Read(lead + "5%。")
    for group in read.groups():
        assert group.lead.start <= read.lead(group).end <= group.lead.end
