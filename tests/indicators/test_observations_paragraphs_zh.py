"""Several sentences at once: what holds over a sentence, a paragraph, a list of parts, and where it ends."""

import pytest
from observation_rows import H1, cases, check, down, o, rows, up
from observation_rows import read as read_one

PARTS = {
    "5月份，全市发电量12亿千瓦时，其中水电占六成、火电占三成、风电占一成。": [
        o("12", "kW.h", "发电量", on="2024-05"),
        o("6", "%", "水电", "share", on="2024-05"),
        o("3", "%", "火电", "share", on="2024-05"),
        o("1", "%", "风电", "share", on="2024-05"),
    ],
    "粮食总产量1.4亿吨，其中夏粮3000万吨，秋粮1.1亿吨。": [
        o("1.4", "t", "粮食总产量"),
        o("3000", "t", "夏粮|夏粮产量|夏粮总产量"),
        o("1.1", "t", "秋粮|秋粮产量|秋粮总产量"),
    ],
    "全市共有中小学校412所，在校学生38万人，专任教师2.9万人。": [
        o("412", "{所}", "中小学校"),
        o("38", "{人}", "在校学生"),
        o("2.9", "{人}", "专任教师"),
    ],
    "甘肃去年新增风电、光伏装机分别为300万千瓦和500万千瓦。": [
        o("300", "kW", "新增风电装机", at="620000", on="2023"),
        o("500", "kW", "新增光伏装机", at="620000", on="2023"),
    ],
}

CHAINS = {
    "2023年，利润总额达860亿元，较2020年增加210亿元，年均增长9.8%。": [
        o("860", "CNY", "利润总额", on="2023"),
        up("210", "CNY", "利润总额", "increment", basis="since", on="2023"),
        up("9.8", "%", "利润总额", basis="annual_average", on="2023"),
    ],
    "2023年底，湖南高速公路通车里程7500公里，居全国第六位，比2020年底增加500公里。": [
        o("7500", "km", "高速公路通车里程", at="430000", on="2023-12-31"),
        o("6", "{位}", "高速公路通车里程", "rank", at="430000", on="2023-12-31"),
        up("500", "km", "高速公路通车里程", "increment", basis="since", at="430000", on="2023-12-31"),
    ],
    "上半年，重庆笔记本电脑出口4000万台，占全国的三成。": [
        o("4000", "{台}", "笔记本电脑出口", at="500000", on=H1),
        o("3", "%", "笔记本电脑出口", "share", at="500000", on=H1),
    ],
    "上海港完成集装箱吞吐量4915万标箱，连续14年位居世界第一。": [
        o("4915", "{标箱}", "集装箱吞吐量", at="310000"),
        o("1", "", "集装箱吞吐量", "rank", at="310000"),
    ],
}

SPREAD = {
    "去年，河北、天津和北京的研发投入强度分别为2.2%、3.6%和6.8%，分别比上年提高0.1个、0.2个和0.3个百分点。": [
        o("2.2", "%", "研发投入强度", at="130000", on="2023"),
        o("3.6", "%", "研发投入强度", at="120000", on="2023"),
        o("6.8", "%", "研发投入强度", at="110000", on="2023"),
        up("0.1", "pp", "研发投入强度", "increment", basis="yoy", at="130000", on="2023"),
        up("0.2", "pp", "研发投入强度", "increment", basis="yoy", at="120000", on="2023"),
        up("0.3", "pp", "研发投入强度", "increment", basis="yoy", at="110000", on="2023"),
    ],
    "去年，河北、天津的研发投入强度分别为2.2%、3.6%，分别比上年提高0.1个百分点、0.2个百分点。": [
        o("2.2", "%", "研发投入强度", at="130000", on="2023"),
        o("3.6", "%", "研发投入强度", at="120000", on="2023"),
        up("0.1", "pp", "研发投入强度", "increment", basis="yoy", at="130000", on="2023"),
        up("0.2", "pp", "研发投入强度", "increment", basis="yoy", at="120000", on="2023"),
    ],
    "去年，第一、第二、第三产业分别增长3.2%、5.1%、4.7%。": [
        up("3.2", "%", "第一产业", on="2023"),
        up("5.1", "%", "第二产业", on="2023"),
        up("4.7", "%", "第三产业", on="2023"),
    ],
    "今年上半年，无锡、常州、南通GDP增速分别为6.1%、5.9%和6.3%，均高于全国平均水平。": [
        up("6.1", "%", "GDP", at="320200", on=H1),
        up("5.9", "%", "GDP", at="320400", on=H1),
        up("6.3", "%", "GDP", at="320600", on=H1),
    ],
    "上半年，西安、咸阳工业投资分别增长8%和9%。工业产值分别下降2%和3%。": [
        up("8", "%", "工业投资", at="610100", on=H1),
        up("9", "%", "工业投资", at="610400", on=H1),
        down("2", "%", "工业产值", at="610100", on=H1),
        down("3", "%", "工业产值", at="610400", on=H1),
    ],
}

BORDERS = {
    "上半年，云南烟草产值增长5%。\n去年，贵州白酒产值增长7%，酒类出口额增长9%。": [
        up("5", "%", "烟草产值", at="530000", on=H1),
        up("7", "%", "白酒产值", at="520000", on="2023"),
        up("9", "%", "酒类出口额", at="520000", on="2023"),
    ],
    "去年，海南进口额增长5%。三亚接待游客2500万人次。海口接待游客2600万人次。": [
        up("5", "%", "进口额", at="460000", on="2023"),
        o("2500", "{人次}", "接待游客", at="460200", on="2023"),
        o("2600", "{人次}", "接待游客", at="460100", on="2023"),
    ],
    "三年来，累计投入资金12亿元。": [o("12", "CNY", "资金|投入资金", on="?")],
    "北京、上海两地地铁里程之和超过1600公里。": [o("1600", "km", "地铁里程", bound="over", at="110000 310000")],
}

ALL = {"parts": PARTS, "chains": CHAINS, "spread": SPREAD, "borders": BORDERS}

WRONG = {
    "甘肃去年新增风电、光伏装机分别为300万千瓦和500万千瓦。": "新增 in front of a list belongs to its first name only",
    "上海港完成集装箱吞吐量4915万标箱，连续14年位居世界第一。": "完成 behind a port stays in the name",
    "去年，河北、天津和北京的研发投入强度分别为2.2%、3.6%和6.8%，分别比上年提高0.1个、0.2个和0.3个百分点。": (
        "the unit behind the last of a list is not given to the others"
    ),
    "去年，第一、第二、第三产业分别增长3.2%、5.1%、4.7%。": "产业 is taken for a word that only counts the list",
}


@pytest.mark.parametrize(("text", "script", "expected"), cases(ALL, WRONG))
def test_paragraph(text, script, expected):
    check(text, script, expected)


@pytest.mark.parametrize("text", [text for sentences in ALL.values() for text in sentences])
def test_both_scripts_say_the_same(text):
    assert rows(read_one(text, "hans")) == rows(read_one(text, "hant"))


@pytest.mark.parametrize("text", [text for sentences in ALL.values() for text in sentences])
def test_full_width_and_half_width_say_the_same(text):
    wide = text.translate({ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789%"})
    narrow = text.translate({ord("，"): ",", ord("；"): ";"})
    assert rows(read_one(wide)) == rows(read_one(text)) == rows(read_one(narrow))
