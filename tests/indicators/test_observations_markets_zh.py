"""Markets, money and papers: indices that are quoted, terms of papers, pairs of currencies, forecasts that are revised."""

import pytest
from indicator_help import PIPELINE
from observation_rows import cases, check, down, o, up

QUOTED = {
    "甲指报3102点，涨0.6%；乙指跌1.2%，报10240点。": [
        o("3102", "{点}", "甲指"),
        up("0.6", "%", "甲指"),
        down("1.2", "%", "乙指"),
        o("10240", "{点}", "乙指"),
    ],
    "恒生指数跌0.4%，失守25000点关口。": [
        down("0.4", "%", "恒生指数"),
        o("25000", "{点}", "恒生指数", bound="under"),
    ],
    "国际银价跌破每盎司30美元。": [o("30", "USD/[oz_av]", "国际银价", bound="under")],
    "北向资金全天净卖出18.2亿元。": [o("18.2", "CNY", "北向资金净卖出")],
}

TERMS = {
    "10年期国债收益率升至1.9%。": [o("1.9", "%", "10年期国债收益率")],
    "央行开展3000亿元7天期逆回购操作。": [o("3000", "CNY", "逆回购操作|逆回购")],
    "公司发行15亿元三年期绿色债券。": [o("15", "CNY", "绿色债券")],
    "当日有1200亿元逆回购到期。": [o("1200", "CNY", "逆回购")],
}

PAIRS = {
    "美元兑日元一度升破150关口。": [o("150", "", "美元兑日元", bound="over")],
    "欧元兑美元涨0.2%，报1.0832。": [up("0.2", "%", "欧元兑美元"), o("1.0832", "", "欧元兑美元")],
    "离岸人民币报7.2。": [o("7.2", "", "离岸人民币")],
}

RATIOS = {
    "政府债务余额与GDP之比为58.2%。": [o("58.2", "%", "政府债务余额与GDP之比|政府债务余额", "share")],
    "机构把盈利预测上调6%，对应市盈率为15倍。": [
        up("6", "%", "盈利预测"),
        o("15", "1", "市盈率", "multiple"),
    ],
    "集团在泰国罗勇府投资2亿美元。": [o("2", "USD", "投资", at="TH")],
}

NONE = {
    "每10名学生当中就有3人近视。": [],
    "平均每4户家庭就有1户养宠物。": [],
    "我们夫妻两个人都在上班。": [],
}

ALL = {"quoted": QUOTED, "terms": TERMS, "pairs": PAIRS, "ratios": RATIOS, "none": NONE}


@pytest.mark.parametrize(("text", "script", "expected"), cases(ALL, {}))
def test_market(text, script, expected):
    check(text, script, expected)


def test_the_time_of_a_record_dates_no_figure():
    found = PIPELINE.extract("中间价报7.1,创去年5月以来新高。煤炭价格涨3%。", published="2024-08-01").indicators
    assert "2023-05" not in str(found[-1].period)


def test_the_sector_of_an_analyst_is_no_part_of_the_firm():
    record = PIPELINE.extract("广发证券电子首席分析师许某某认为,需求仍强。")
    assert [c.name for c in record.companies] == ["广发证券"]
    assert record.speakers[0].organization == "广发证券"
