"""Observations in the sentences of broadcasts: parallel items, referring words, goals, spoken verbs, scenes."""

import pytest
from observation_rows import PIPELINE, YTD9, cases, check, down, o, up

PARALLEL = {
    "去年，中餐馆总收益跌3%，西餐馆升2%，酒吧就跌一成。": [
        down("3", "%", "中餐馆总收益", on="2023"),
        up("2", "%", "西餐馆总收益", on="2023"),
        down("1", "%", "酒吧总收益", on="2023"),
    ],
    "去年，大米价格上涨3%，产量下降2%。": [up("3", "%", "大米价格|价格", on="2023"), down("2", "%", "产量", on="2023")],
    "去年，汽车及零部件、人工智能和智能网联、航空航天三个产业的营业收入分别为331亿元、89亿元和40亿元，其中前两者分别增长21%和17%，航空航天略降1%。": [
        o("331", "CNY", "汽车及零部件产业营业收入", on="2023"),
        o("89", "CNY", "人工智能和智能网联产业营业收入", on="2023"),
        o("40", "CNY", "航空航天产业营业收入", on="2023"),
        up("21", "%", "汽车及零部件产业营业收入", on="2023"),
        up("17", "%", "人工智能和智能网联产业营业收入", on="2023"),
        down("1", "%", "航空航天产业营业收入", on="2023"),
    ],
    "前三季度，茶叶、水果产值分别为12亿元和30亿元，后者增长8%。": [
        o("12", "CNY", "茶叶产值", on=YTD9),
        o("30", "CNY", "水果产值", on=YTD9),
        up("8", "%", "水果产值", on=YTD9),
    ],
    "去年，对美国出口155亿美元，年增87%，对日本则为32亿美元。": [
        o("155", "USD", "对美国出口", on="2023"),
        up("87", "%", "对美国出口", basis="yoy", on="2023"),
        o("32", "USD", "对日本出口", on="2023"),
    ],
}

GOALS = {
    "去年，全年游客一千万人次的目标，只达成四百九十万人次。": [
        o("1000", "{人次}", "全年游客|游客", on="2023"),
        o("490", "{人次}", "全年游客|游客", bound="?", on="2023"),
    ],
    "去年，出口额首度站上500亿美元大关。": [o("500", "USD", "出口额", on="2023", bound="?")],
    "去年，出国人次冲上一百六十八万。": [o("168", "?", "出国人次", on="2023")],
    "上一百名获奖者来自各地。": [],
    "苹果地头价给到四块二一斤。": [o("4.2", "?", "苹果地头价|地头价")],
    "贸易额再跨一个千亿台阶。": [],
    "去年，产量、产值分别增长4%和8%，两项指标都好于全国。": [
        up("4", "%", "产量", on="2023"),
        up("8", "%", "产值", on="2023"),
    ],
    "客人住两晚送一晚。": [],
    "我们130多个人的团队干了三年。": [o("130", "{个}", "团队", bound="over")],
    "码头上，47台轨道吊正在作业。": [o("47", "{台}", "轨道吊")],
    "32间分店入面，有八间蚀紧钱。": [o("32", "{间}", "分店"), o("8", "{间}", "分店")],
    "作业效率从每小时36自然箱提高到60自然箱。": [o("36", "{自然箱}", "作业效率"), o("60", "{自然箱}", "作业效率")],
}

WORDS = {
    "去年，货物吞吐量4亿吨，居全国沿海港口第二位；外贸吞吐量1亿吨。": [
        o("4", "t", "货物吞吐量", on="2023"),
        o("2", "?", "货物吞吐量", "rank", on="2023"),
        o("1", "t", "外贸吞吐量", on="2023"),
    ],
    "单船平均在港时间从38小时压缩到21小时。": [o("38", "h", "单船平均在港时间"), o("21", "h", "单船平均在港时间")],
    "年通过能力能从20万辆提到45万辆。": [o("20", "{辆}", "年通过能力"), o("45", "{辆}", "年通过能力")],
    "今年全市将实施亿元以上技改项目186个。": [o("186", "{个}", "技改项目|亿元以上技改项目", on="2024")],
    "去年，政府编列二十亿元补助。": [o("20", "CNY", "补助", on="2023")],
    "去年，公营房屋总供应量连同简约公屋合共达19万个单位。": [o("19", "{个}", "公营房屋总供应量", on="2023")],
}

SCENES = {
    "前三季度，山东渔船产值增长8%；在威海，远洋渔船捕捞量27万吨，下降2%。": [
        up("8", "%", "渔船产值", at="370000", on=YTD9),
        o("27", "t", "远洋渔船捕捞量|捕捞量", at="371000", on=YTD9),
        down("2", "%", "远洋渔船捕捞量|捕捞量", at="371000", on=YTD9),
    ],
}


@pytest.mark.parametrize(("text", "script", "expected"), cases({"parallel": PARALLEL, "goals": GOALS, "scenes": SCENES, "words": WORDS}, {}))
def test_sentence(text, script, expected):
    check(text, script, expected)


def test_a_clause_that_ends_in_a_company_is_of_it():
    record = PIPELINE.extract("在半岛上擁有三間旅館、六百間客房的海潮生活旅館股份有限公司，去年虧損2億元。")
    assert {i.subject.text for i in record.indicators} == {"海潮生活旅館股份有限公司"}


def test_a_place_in_the_speech_of_a_company_is_no_topic():
    record = PIPELINE.extract("湖南岳北重機股份有限公司副總經理 王大同:\n在印尼,我們的市占率是17%。")
    assert [i.subject.text for i in record.indicators] == ["湖南岳北重機股份有限公司"]


def test_an_office_speaks_of_its_own_city():
    record = PIPELINE.extract("全省水果產值增長5%。\n延安市蘋果產業發展中心主任 拓海文:\n現在果園面積18萬畝。")
    assert record.indicators[-1].regions == ("610600",)


def test_a_broker_speaks_of_the_market():
    record = PIPELINE.extract("香港恒嶺地產高級分區經理何家樂預料，首季按揭成交4,200宗。", published="2024-10-20")
    assert [i.subject for i in record.indicators] == [None]


@pytest.mark.parametrize(("text", "name"), [("出口量占全省的比重達三成。", "出口量占全省的比重"), ("出口量佔全省的比重達三成。", "出口量佔全省的比重")])
def test_a_name_made_of_pieces_is_written_as_the_document_writes(text, name):
    assert PIPELINE.extract(text + "我們說這裡發展。").indicators[0].indicator == name
