"""Markets, money and papers: indices that are quoted, terms of papers, pairs of currencies, forecasts that are revised."""

import pytest
from indicator_help import PIPELINE
from observation_rows import Q3, cases, check, down, o, up

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
    "民间项目投资增长6%，占全部投资的比重比上年同期提高1.2个百分点。": [
        up("6", "%", "民间项目投资"),
        up("1.2", "pp", "民间项目投资占全部投资的比重", "increment", basis="yoy"),
    ],
    "浙江规上工业增加值增长8%，其中数字产业制造业增长12%。": [
        up("8", "%", "规上工业增加值", at="330000"),
        up("12", "%", "数字产业制造业|数字产业制造业增加值", at="330000"),
    ],
    "政府债务余额与GDP之比为58.2%。": [o("58.2", "%", "政府债务余额与GDP之比|政府债务余额", "share")],
    "机构把盈利预测上调6%，对应市盈率为15倍。": [
        up("6", "%", "盈利预测"),
        o("15", "1", "市盈率", "multiple"),
    ],
    "集团在泰国罗勇府投资2亿美元。": [o("2", "USD", "投资", at="TH")],
}

EAST, MIDDLE, WEST = (
    "110000 120000 130000 310000 320000 330000 350000 370000 440000 460000",
    "140000 340000 360000 410000 420000 430000",
    "150000 450000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000",
)

BRANCHES = {
    "卡车产销分别完成31万辆和29万辆，同比分别增长8%和6%。": [
        o("31", "{辆}", "卡车产量"),
        o("29", "{辆}", "卡车销量"),
        up("8", "%", "卡车产量", basis="yoy"),
        up("6", "%", "卡车销量", basis="yoy"),
    ],
    "客车产销均突破4万辆，同比分别增长5%和3%。": [
        o("4", "{辆}", "客车产销", bound="over"),
        up("5", "%", "客车产量", basis="yoy"),
        up("3", "%", "客车销量", basis="yoy"),
    ],
    "东、中、西部地区包裹量比重分别为61%、25%和14%。": [
        o("61", "%", "包裹量比重", "share", at=EAST),
        o("25", "%", "包裹量比重", "share", at=MIDDLE),
        o("14", "%", "包裹量比重", "share", at=WEST),
    ],
    "对越南、韩国进出口分别为3亿元、2亿元，其中对越南增长7%，对韩国下降4%。": [
        o("3", "CNY", "对越南进出口"),
        o("2", "CNY", "对韩国进出口"),
        up("7", "%", "对越南进出口"),
        down("4", "%", "对韩国进出口"),
    ],
    "东盟占我国外贸总值的比重升至16%。": [o("16", "%", "东盟占我国外贸总值的比重", "share")],
    "品牌集中度指数CR8为81.5。": [o("81.5", "", "品牌集中度指数CR8")],
}

HOMES = {
    "售价指数报281点，按月升0.3%；今年首九个月累升1.6%。": [
        o("281", "{点}", "售价指数"),
        up("0.3", "%", "售价指数", basis="mom"),
        up("1.6", "%", "售价指数", on="2024-01/2024-09"),
    ],
    "一手成交料达1万宗。": [o("1", "{宗}", "一手成交")],
    "写字楼租金明年跌4%。": [down("4", "%", "写字楼租金", on="2025")],
    "以三人家庭计，电费约300元。": [o("300", "CNY", "电费", bound="about")],
    "网点每天要发6万单。": [o("6", "{单}", "发")],
}

BUDGETS = {
    "综合赤字修订为900亿元，较原先估算的500亿元高出八成。": [
        o("900", "CNY", "综合赤字"),
        o("500", "CNY", "综合赤字"),
        up("8", "%", "综合赤字"),
    ],
    "五年可节省70亿元。": [o("70", "CNY", "节省")],
    "央行降息20个基点。": [down("20", "pp", "降息", "increment")],
    "行政开支已削1%，合共削6%。": [down("1", "%", "行政开支"), down("6", "%", "行政开支")],
    "赤字率拟按4%左右安排。": [o("4", "%", "赤字率", bound="about")],
    "店里卖了3100台空调，七成用了补贴。": [o("3100", "{台}", "空调"), o("7", "%", "空调", "share")],
}

RESULTS = {
    "净负债比降到30.2%。": [o("30.2", "%", "净负债比")],
    "现金与约当现金约500亿元。": [o("500", "CNY", "现金与约当现金", bound="about")],
    "第3季营收恐季减4%。": [down("4", "%", "营收", basis="qoq", on=Q3)],
    "投入抗旱劳力600多万人次。": [o("600", "{人次}", "抗旱劳力", bound="over")],
    "终止连2季亏损。": [],
}

STORMS = {
    "中台海葵中心气压960百帕，近中心最大风速每秒38公尺。": [o("960", "hPa", "中心气压"), o("38", "m/s", "近中心最大风速")],
    "晚间8点位于东南方约200公里海面。": [],
    "损害程度平均18%，换算无收获面积900公顷。": [o("18", "%", "损害程度"), o("900", "?", "无收获面积")],
    "整排电线杆倒了30支。": [o("30", "{支}", "电线杆")],
    "公司拿了3个百兆瓦级项目。": [o("3", "{个}", "百兆瓦级项目|项目")],
    "人员从7000人优化到6100人。": [o("7000", "{人}", "人员"), o("6100", "{人}", "人员")],
}

HEALTH = {
    "前8个月，出口增长4%，城镇调查失业率8月份为5.2%，比上月上升0.1个百分点。": [
        up("4", "%", "出口", on="2024-01/2024-08"),
        o("5.2", "%", "城镇调查失业率", on="2024-08"),
        up("0.1", "pp", "城镇调查失业率", "increment", basis="mom", on="2024-08"),
    ],
    "河北累计发送旅客400万人次。": [o("400", "{人次}", "发送旅客|旅客", at="130000")],
    "还有130家景区免费开放。": [o("130", "{家}", "景区")],
    "生育津贴发放时限由20个工作日压缩至10个工作日。": [o("20", "d", "生育津贴发放时限"), o("10", "d", "生育津贴发放时限")],
    "价格在首轮下降80%的基础上再降5%左右。": [down("80", "%", "价格"), down("5", "%", "价格", bound="about")],
    "轻轨事故今年1到9月发生38件。": [o("38", "{件}", "轻轨事故", on="2024-01/2024-09")],
    "河北发生火灾30起。": [o("30", "{起}", "火灾", at="130000")],
    "车站500米内大楼均价3万元。": [o("3", "CNY", "大楼均价|均价")],
}

NONE = {
    "每10名学生当中就有3人近视。": [],
    "平均每4户家庭就有1户养宠物。": [],
    "我们夫妻两个人都在上班。": [],
}

ALL = {"quoted": QUOTED, "terms": TERMS, "pairs": PAIRS, "ratios": RATIOS, "branches": BRANCHES, "homes": HOMES, "budgets": BUDGETS, "results": RESULTS, "storms": STORMS, "health": HEALTH, "none": NONE}


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


def test_a_citizen_is_not_the_member_of_the_same_surname_named_later():
    record = PIPELINE.extract("市民 陈太：\n电费又加了。\n立法会议员陈大文认为减幅有限。")
    assert [(p.name, p.organization) for p in record.speakers] == [("陈太", None), ("陈大文", "立法会")]


def test_a_programme_that_turns_to_a_trade_names_no_firm():
    assert not PIPELINE.extract("先看汽车。再看快递。7月汽车出口增长5%。").companies


def test_a_deadline_dates_no_text():
    record = PIPELINE.extract("2024年本地生产总值增长2.4%。今年至2028年3月1日前减少一万个职位。")
    assert record.document.reference_year != 2028


def test_a_crop_of_summer_is_told_in_its_own_year():
    assert PIPELINE.extract("2023年全国夏粮总产量1.4亿吨。今年夏粮播种面积4亿亩。").document.reference_year == 2023


def test_an_answer_is_of_what_was_asked():
    found = PIPELINE.extract("记者:现在电芯价格跌到多少了?\n沈某:三毛钱一瓦时都不到,跌了将近七成。\n").indicators
    assert [(i.span.text, i.indicator, i.bound, i.measure) for i in found] == [
        ("三毛钱", "电芯价格", "under", "level"), ("七成", "电芯价格", "nearly", "growth"),
    ]


def test_a_standard_of_a_year_is_told_in_it():
    record = PIPELINE.extract("2025年度居民医保个人缴费标准为每人400元。今年前5个月，基金收入40亿元。")
    assert record.document.reference_year == 2025


def test_the_money_of_a_text_in_the_words_of_taiwan():
    found = PIPELINE.extract("高雄捷运局长指出，票箱收入4.2亿元，号志时制要检讨。").indicators
    assert found[0].unit.code == "TWD"


def test_where_a_patient_comes_from_is_no_home():
    assert not any(i.regions for i in PIPELINE.extract("全市参保人数600万人。来自六安的患者说，一共花了4万元。").indicators)
