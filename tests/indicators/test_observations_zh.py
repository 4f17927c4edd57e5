"""Whole sentences to whole observations, each in both scripts.

A row says value, unit, name, then what differs from the plain case: an exact level with no direction, no basis, no
region and no time. Names are compared in Simplified; times as EDTF; the documents are of 20 October 2024.
"""

from decimal import Decimal
from typing import NamedTuple

import pytest

from jjjextract.lang.periods import edtf
from jjjextract.normalise.script import simplify, traditional
from jjjextract.pipeline import Pipeline
from jjjextract.values import Period

H1, Q3, YTD9 = "2024-01/2024-06", "2024-07/2024-09", "2024-01/2024-09"
BARE_FLOW = "a one-word flow right behind its region is taken for a verb, and the figure has no name"


class Row(NamedTuple):
    """One observation. In an expected one `name` may list names with `|`, and `?` leaves a field open."""

    value: str | None
    unit: str
    name: str
    measure: str = "level"
    direction: str | None = None
    bound: str = "exact"
    basis: str | None = None
    regions: tuple[str, ...] = ()
    period: str | None = None


def o(value, unit, name, measure="level", direction=None, **rest):
    regions = tuple(rest.pop("at", "").split())
    return Row(value, unit, name, measure, direction, regions=regions, period=rest.pop("on", None), **rest)


def up(value, unit, name, measure="growth", **rest):
    return o(value, unit, name, measure, "increase", **rest)


def down(value, unit, name, measure="growth", **rest):
    return o(value, unit, name, measure, "decrease", **rest)


LEVELS = {
    "口岸去年进出口货物352.6万吨。": [o("352.6", "t", "进出口货物", on="2023")],
    "2023年，福建地区生产总值54355亿元。": [o("54355", "CNY", "地区生产总值", at="350000", on="2023")],
    "上半年，湖北省实现社会消费品零售总额1.2万亿元。": [o("1.2", "CNY", "社会消费品零售总额", at="420000", on=H1)],
    "截至9月末，合肥市常住人口达到985.3万人。": [o("985.3", "{人}", "常住人口", at="340100", on="2024-09-30")],
    "前三季度，四川一般公共预算收入为4200亿元。": [o("4200", "CNY", "一般公共预算收入", at="510000", on=YTD9)],
    "9月份，辽宁粗钢产量588万吨。": [o("588", "t", "粗钢产量", at="210000", on="2024-09")],
    "今年7月，青岛城镇调查失业率为5.1%。": [o("5.1", "%", "城镇调查失业率", at="370200", on="2024-07")],
    "去年，江西森林覆盖率达63.35%。": [o("63.35", "%", "森林覆盖率", at="360000", on="2023")],
    "2022年云南省茶叶种植面积达740万亩。": [o("740", "{亩}", "茶叶种植面积", at="530000", on="2022")],
}

BOUNDS = {
    "上半年，陕西外贸进出口超过2200亿元。": [o("2200", "CNY", "外贸进出口", bound="over", at="610000", on=H1)],
    "2023年长沙市常住人口约1051万人。": [o("1051", "{人}", "常住人口", bound="about", at="430100", on="2023")],
    "去年贵州接待游客近6亿人次。": [o("6", "{人次}", "接待游客", bound="nearly", at="520000", on="2023")],
    "2023年，宁波港集装箱吞吐量不到3600万标箱。": [
        o("3600", "{标箱}", "集装箱吞吐量", bound="under", at="330200", on="2023")
    ],
    "2023年，吉林省粮食产量达到800亿斤以上。": [o("800", "{斤}", "粮食产量", bound="at_least", at="220000", on="2023")],
    "今年上半年，重庆汽车产量突破120万辆。": [o("120", "{辆}", "汽车产量", bound="over", at="500000", on=H1)],
}

GROWTH = {
    "上半年，山东地区生产总值同比增长5.8%。": [up("5.8", "%", "地区生产总值", basis="yoy", at="370000", on=H1)],
    "8月份，广东工业增加值同比下降1.3%。": [down("1.3", "%", "工业增加值", basis="yoy", at="440000", on="2024-08")],
    "9月份，重庆居民消费价格环比上涨0.2%。": [up("0.2", "%", "居民消费价格", basis="mom", at="500000", on="2024-09")],
    "三季度，上海市出口环比下降2.4%。": [down("2.4", "%", "出口", basis="qoq", at="310000", on=Q3)],
    "2023年，安徽固定资产投资比上年增长4%。": [up("4", "%", "固定资产投资", basis="yoy", at="340000", on="2023")],
    "前三季度，浙江出口增速为7.6%。": [up("7.6", "%", "出口", at="330000", on=YTD9)],
    "上半年，天津商品房销售面积降幅为11.5%。": [down("11.5", "%", "商品房销售面积", at="120000", on=H1)],
    "2023年，湖南进口额较2019年增长31.6%。": [up("31.6", "%", "进口额", basis="since", at="430000", on="2023")],
    "2019年至2023年，海南旅客吞吐量年均增长6.3%。": [
        up("6.3", "%", "旅客吞吐量", basis="annual_average", at="460000", on="2019/2023")
    ],
    "上半年，河南省出口下降了近一成。": [down("1", "%", "出口", bound="nearly", at="410000", on=H1)],
    "上半年，山西省原煤产量同比下降13.5%，降幅较一季度收窄2.6个百分点。": [
        down("13.5", "%", "原煤产量", basis="yoy", at="140000", on=H1),
        o("2.6", "pp", "原煤产量|原煤产量降幅", "increment", "?", basis="since", at="140000", on=H1),
    ],
    "上半年，江苏工业用电量同比增长7.1%，增速比一季度加快0.8个百分点。": [
        up("7.1", "%", "工业用电量", basis="yoy", at="320000", on=H1),
        up("0.8", "pp", "工业用电量|工业用电量增速", "increment", basis="since", at="320000", on=H1),
    ],
    "9月份，江苏工业用电量与上年同期持平。": [],
    "2023年，浙江投资增长6.1%。": [up("6.1", "%", "投资", at="330000", on="2023")],
    "2023年，山西居民消费比上年多2000元。": [
        up("2000", "CNY", "居民消费", "increment", basis="yoy", at="140000", on="2023")
    ],
    "同比增长8.2%的，是去年北京的软件业务收入。": [],
}

INCREMENTS = {
    "上半年，广西进出口增加320亿元。": [up("320", "CNY", "进出口", "increment", at="450000", on=H1)],
    "9月份，成都市登记失业人员比上月减少1.2万人。": [
        down("1.2", "{人}", "登记失业人员", "increment", basis="mom", at="510100", on="2024-09")
    ],
    "2023年，山西城镇化率比上年提高0.9个百分点。": [
        up("0.9", "pp", "城镇化率", "increment", basis="yoy", at="140000", on="2023")
    ],
    "三季度，上海城镇调查失业率下降0.3个百分点。": [
        down("0.3", "pp", "城镇调查失业率", "increment", at="310000", on=Q3)
    ],
    "2023年，内蒙古粮食产量增产51.2万吨。": [up("51.2", "t", "粮食产量", "increment", at="150000", on="2023")],
}

DIFFERENCES = {
    "上半年，四川工业增加值增速高于全国1.2个百分点。": [
        o("1.2", "pp", "工业增加值|工业增加值增速", "difference", at="510000", on=H1)
    ],
    "2023年，甘肃城镇化率低于全国平均水平10.7个百分点。": [
        o("10.7", "pp", "城镇化率", "difference", at="620000", on="2023")
    ],
    "上半年，河南省出口总值增速比全国快3.1个百分点。": [
        o("3.1", "pp", "出口总值|出口总值增速", "difference", at="410000", on=H1)
    ],
}

SHARES = {
    "2023年，重庆服务业增加值占地区生产总值的54.3%。": [
        o("54.3", "%", "服务业增加值占地区生产总值", "share", at="500000", on="2023")
    ],
    "上半年，杭州数字经济核心产业增加值占GDP比重为28.8%。": [
        o("28.8", "%", "数字经济核心产业增加值占GDP比重", "share", at="330100", on=H1)
    ],
    "2023年，上海民营经济占比超过五成。": [o("5", "%", "民营经济占比", "share", bound="over", at="310000", on="2023")],
    "上半年，浙江一般贸易出口占出口总值的比重达78.2%。": [
        o("78.2", "%", "一般贸易出口占出口总值的比重", "share", at="330000", on=H1)
    ],
    "去年，宁夏新能源装机占比超过五成。": [
        o("5", "%", "新能源装机占比", "share", bound="over", at="640000", on="2023")
    ],
    "2023年，武汉民营企业出口占全市出口总值的六成。": [
        o("6", "%", "民营企业出口占全市出口总值", "share", at="420100", on="2023")
    ],
    "2022年，青海清洁能源发电量占总发电量的四分之三。": [
        o("0.75", "1", "清洁能源发电量占总发电量", "share", at="630000", on="2022")
    ],
}

MULTIPLES = {
    "2023年，海南离岛免税销售额是2018年的4.3倍。": [
        o("4.3", "1", "离岛免税销售额", "multiple", basis="since", at="460000", on="2023")
    ],
    "2023年，西安新能源汽车产量翻番。": [up("2", "1", "新能源汽车产量", "multiple", at="610100", on="2023")],
    "2023年，合肥研发投入翻了一番。": [up("2", "1", "研发投入", "multiple", at="340100", on="2023")],
    "2023年，贵阳软件业收入翻两番。": [up("4", "1", "软件业收入", "multiple", at="520100", on="2023")],
    "上半年，厦门跨境电商出口同比增长1.6倍。": [
        up("1.6", "1", "跨境电商出口", "growth", basis="yoy", at="350200", on=H1)
    ],
    "上半年，广州新能源汽车出口增长17倍。": [up("17", "1", "新能源汽车出口", at="440100", on=H1)],
    "2023年，珠海软件出口减半。": [down("0.5", "1", "软件出口", "multiple", at="440400", on="2023")],
    "上半年，大连冷链货量达到去年同期的三倍。": [o("3", "1", "冷链货量", "multiple", basis="yoy", at="210200", on=H1)],
    "2023年，太原文旅收入为2019年的1.5倍。": [
        o("1.5", "1", "文旅收入", "multiple", basis="since", at="140100", on="2023")
    ],
}

RANKS = {
    "2023年，福建人均地区生产总值居全国第4位。": [o("4", "{位}", "人均地区生产总值", "rank", at="350000", on="2023")],
    "上半年，湖北工业增加值增速排名中部第二。": [o("2", "", "工业增加值|工业增加值增速", "rank", at="420000", on=H1)],
    "2023年，青岛港货物吞吐量位列全球第五位。": [o("5", "{位}", "货物吞吐量", "rank", at="370200", on="2023")],
}

FROM_TO = {
    "城镇化率由2015年的50.3%提高到2023年的62.6%。": [
        o("50.3", "%", "城镇化率", on="2015"),
        o("62.6", "%", "城镇化率", on="2023"),
    ],
    "黑龙江粮食产量从2012年的1152亿斤增加到2022年的1553亿斤。": [
        o("1152", "{斤}", "粮食产量", at="230000", on="2012"),
        o("1553", "{斤}", "粮食产量", at="230000", on="2022"),
    ],
    "2023年，江苏居民可支配收入提高到5.3万元。": [o("5.3", "CNY", "居民可支配收入", at="320000", on="2023")],
    "2023年，江苏居民可支配收入提高了3000元。": [
        up("3000", "CNY", "居民可支配收入", "increment", at="320000", on="2023")
    ],
    "9月末，湖南不良贷款率降至1.4%。": [o("1.4", "%", "不良贷款率", at="430000", on="2024-09-30")],
}

LISTS = {
    "上半年，上海、江苏和浙江地区生产总值分别为2.2万亿元、6.3万亿元和4.1万亿元。": [
        o("2.2", "CNY", "地区生产总值", at="310000", on=H1),
        o("6.3", "CNY", "地区生产总值", at="320000", on=H1),
        o("4.1", "CNY", "地区生产总值", at="330000", on=H1),
    ],
    "上半年，上海、江苏和浙江进出口分别为2.1万亿元、2.6万亿元和2.5万亿元，同比分别增长0.6%、6.7%和7.8%。": [
        o("2.1", "CNY", "进出口", at="310000", on=H1),
        o("2.6", "CNY", "进出口", at="320000", on=H1),
        o("2.5", "CNY", "进出口", at="330000", on=H1),
        up("0.6", "%", "进出口", basis="yoy", at="310000", on=H1),
        up("6.7", "%", "进出口", basis="yoy", at="320000", on=H1),
        up("7.8", "%", "进出口", basis="yoy", at="330000", on=H1),
    ],
    "2023年，辽宁第一、第二、第三产业增加值分别为2651亿元、11735亿元、15823亿元。": [
        o("2651", "CNY", "第一产业增加值", at="210000", on="2023"),
        o("11735", "CNY", "第二产业增加值", at="210000", on="2023"),
        o("15823", "CNY", "第三产业增加值", at="210000", on="2023"),
    ],
    "上半年，山东煤炭、钢铁和水泥产量分别下降2.1%、3.4%和9.8%。": [
        down("2.1", "%", "煤炭产量", at="370000", on=H1),
        down("3.4", "%", "钢铁产量", at="370000", on=H1),
        down("9.8", "%", "水泥产量", at="370000", on=H1),
    ],
    "上半年，广东、福建出口和进口分别增长5%、6%、7%和8%。": [
        up("5", "%", "出口", at="440000", on=H1),
        up("6", "%", "进口", at="440000", on=H1),
        up("7", "%", "出口", at="350000", on=H1),
        up("8", "%", "进口", at="350000", on=H1),
    ],
    "8月和9月，海南的出口分别为12亿元和15亿元。": [
        o("12", "CNY", "出口", at="460000", on="2024-08"),
        o("15", "CNY", "出口", at="460000", on="2024-09"),
    ],
    "2023年，江西和湖南财政收入增速分别为4.2%和5.1%，高技术产业投资分别增长8%和9%。": [
        up("4.2", "%", "财政收入", at="360000", on="2023"),
        up("5.1", "%", "财政收入", at="430000", on="2023"),
        up("8", "%", "高技术产业投资", at="360000", on="2023"),
        up("9", "%", "高技术产业投资", at="430000", on="2023"),
    ],
    "2023年，广东、福建的出口额和进口额分别增长5%、6%、7%和8%。": [
        up("5", "%", "出口额", at="440000", on="2023"),
        up("6", "%", "进口额", at="440000", on="2023"),
        up("7", "%", "出口额", at="350000", on="2023"),
        up("8", "%", "进口额", at="350000", on="2023"),
    ],
    "2023年，出口额和进口额，广东分别增长5%和6%，福建分别增长7%和8%。": [
        up("5", "%", "出口额", at="440000", on="2023"),
        up("6", "%", "进口额", at="440000", on="2023"),
        up("7", "%", "出口额", at="350000", on="2023"),
        up("8", "%", "进口额", at="350000", on="2023"),
    ],
    "截至2023年末，大连、沈阳两市常住人口分别为754万人和920万人。": [
        o("754", "{人}", "常住人口", at="210200", on="2023-12-31"),
        o("920", "{人}", "常住人口", at="210100", on="2023-12-31"),
    ],
    "上半年，京津冀三地社会消费品零售总额分别下降0.3%、增长2.1%和增长4.6%。": [
        down("0.3", "%", "社会消费品零售总额", at="110000", on=H1),
        up("2.1", "%", "社会消费品零售总额", at="120000", on=H1),
        up("4.6", "%", "社会消费品零售总额", at="130000", on=H1),
    ],
    "上半年，广西对越南、泰国出口额分别为900亿元和120亿元。": [
        o("900", "CNY", "出口额", at="450000", on=H1),
        o("120", "CNY", "出口额", at="450000", on=H1),
    ],
    "2023年，上海、重庆、武汉各有轨道交通831公里、538公里和486公里。": [
        o("831", "km", "轨道交通", at="310000", on="2023"),
        o("538", "km", "轨道交通", at="500000", on="2023"),
        o("486", "km", "轨道交通", at="420100", on="2023"),
    ],
    "2023年，云南进口额、出口额依次为1500亿元、1080亿元。": [
        o("1500", "CNY", "进口额", at="530000", on="2023"),
        o("1080", "CNY", "出口额", at="530000", on="2023"),
    ],
}

COUNTS = {
    "目前，成都共有6条地铁线路。": [o("6", "{条}", "地铁线路", at="510100")],
    "2023年底，苏州有1.7万家高新技术企业。": [o("1.7", "{家}", "高新技术企业", at="320500", on="2023-12-31")],
    "上半年，云南新增1200个5G基站。": [o("1200", "{个}", "新增5G基站", at="530000", on=H1)],
    "2023年，西藏建成23座光伏电站。": [o("23", "{座}", "光伏电站", at="540000", on="2023")],
    "去年，南京引进36名院士。": [o("36", "{名}", "院士", at="320100", on="2023")],
    "该厂年产30万套轴承。": [o("30", "{套}", "年产")],
    "上半年，甘肃新开通国际货运航线4条。": [o("4", "{条}", "国际货运航线|新开通国际货运航线", at="620000", on=H1)],
    "目前，杭州持证家政服务员有8.6万名。": [o("8.6", "{名}", "家政服务员|持证家政服务员", at="330100")],
    "2023年，河南发放助学贷款65亿元，惠及学生72万人。": [
        o("65", "CNY", "助学贷款", at="410000", on="2023"),
        o("72", "{人}", "学生", at="410000", on="2023"),
    ],
}

INHERITED = {
    "上半年，贵州工业增加值增长8.2%。服务业增加值增长5.1%。": [
        up("8.2", "%", "工业增加值", at="520000", on=H1),
        up("5.1", "%", "服务业增加值", at="520000", on=H1),
    ],
    "2023年，甘肃进出口总值491亿元，比上年下降16.4%；其中，出口124亿元，下降1.6%。": [
        o("491", "CNY", "进出口总值", at="620000", on="2023"),
        down("16.4", "%", "进出口总值", basis="yoy", at="620000", on="2023"),
        o("124", "CNY", "出口", at="620000", on="2023"),
        down("1.6", "%", "出口", basis="yoy", at="620000", on="2023"),
    ],
    "前三季度，安徽汽车出口80万辆，同比增长29%，居全国第一位。": [
        o("80", "{辆}", "汽车出口", at="340000", on=YTD9),
        up("29", "%", "汽车出口", basis="yoy", at="340000", on=YTD9),
        o("1", "{位}", "汽车出口", "rank", at="340000", on=YTD9),
    ],
}

NEGATIVE = {
    "他给我们讲了一个故事。": [],
    "会议持续了两个小时。": [],
    "经过三年，工程终于完工。": [],
    "这是第二届博览会。": [],
    "2024年9月30日，列车正式开行。": [],
    "老人今年82岁。": [],
    "这款5G手机在第九街区出售。": [],
    "三地签署了合作协议。": [],
    "河北、河南两省签署了协议。": [],
    "一个小镇慢慢变了样。": [],
    "上午9点30分，展会开幕。": [],
    "请拨打热线12345。": [],
    "每百名老人拥有床位3.5张。": [o("3.5", "{张}", "床位")],
    "活动吸引了一批游客。": [],
    "10亿元以上的项目优先安排。": [],
    "第一产业稳中有进。": [],
    "故事发生在三国时期。": [],
    "车站离县城不远，走路要20分钟。": [],
}

WRONG = {
    "2023年，宁波港集装箱吞吐量不到3600万标箱。": "a port's name is cut behind its town",
    "2023年，青岛港货物吞吐量位列全球第五位。": "a port's name is cut behind its town",
    "三季度，上海市出口环比下降2.4%。": BARE_FLOW,
    "前三季度，浙江出口增速为7.6%。": BARE_FLOW,
    "上半年，河南省出口下降了近一成。": BARE_FLOW,
    "2023年，浙江投资增长6.1%。": BARE_FLOW,
    "上半年，广东、福建出口和进口分别增长5%、6%、7%和8%。": "出口 in front of a change is taken for a verb",
    "2023年，广东、福建的出口额和进口额分别增长5%、6%、7%和8%。": "nested lists are found only where the names are split",
    "2023年，出口额和进口额，广东分别增长5%和6%，福建分别增长7%和8%。": "a list in a clause without figures is not kept",
    "2023年，山西居民消费比上年多2000元。": "消费 in front of a comparison is taken for a verb",
    "2023年，重庆服务业增加值占地区生产总值的54.3%。": "占地 is refused as a share even where 地区 follows",
    "2023年，上海民营经济占比超过五成。": "占比 alone is left of the name, and that names nothing",
    "去年，宁夏新能源装机占比超过五成。": "占比 alone is left of the name, and that names nothing",
    "2023年，西安新能源汽车产量翻番。": "a bare 翻番 has no direction",
    "2023年，珠海软件出口减半。": "a bare 减半 has no direction",
    "2023年，江苏居民可支配收入提高到5.3万元。": "居民 is cut off in front of a known name",
    "2023年，江苏居民可支配收入提高了3000元。": "居民 is cut off in front of a known name",
    "2023年，辽宁第一、第二、第三产业增加值分别为2651亿元、11735亿元、15823亿元。": (
        "产业 is taken for a word that only counts the list"
    ),
    "8月和9月，海南的出口分别为12亿元和15亿元。": "times are not handed out",
    "上半年，京津冀三地社会消费品零售总额分别下降0.3%、增长2.1%和增长4.6%。": (
        "分别 with a verb in front of each figure is not one list"
    ),
    "上半年，广西对越南、泰国出口额分别为900亿元和120亿元。": "a partner of trade becomes the region",
}

ALL = {
    "levels": LEVELS,
    "bounds": BOUNDS,
    "growth": GROWTH,
    "increments": INCREMENTS,
    "differences": DIFFERENCES,
    "shares": SHARES,
    "multiples": MULTIPLES,
    "ranks": RANKS,
    "from_to": FROM_TO,
    "lists": LISTS,
    "counts": COUNTS,
    "inherited": INHERITED,
    "negative": NEGATIVE,
}


def _cases():
    for section, cases in ALL.items():
        for text, expected in cases.items():
            marks = [pytest.mark.xfail(strict=True, reason=WRONG[text])] if text in WRONG else []
            for script in ("hans", "hant"):
                yield pytest.param(text, script, expected, id=f"{section}-{script}-{text}", marks=marks)


def test_every_exception_is_a_case():
    assert set(WRONG) <= {text for cases in ALL.values() for text in cases}


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


def rows(record):
    return [
        Row(
            None if i.value is None else str(i.value.normalize() if i.value % 1 else i.value.quantize(Decimal(1))),
            i.unit.code if i.unit else "",
            simplify(i.indicator),
            i.measure,
            i.direction,
            i.bound,
            i.basis,
            tuple(i.regions),
            edtf(Period(i.period.start, i.period.end)) if i.period else None,
        )
        for i in record.indicators
    ]


def agrees(want, got):
    names = want.name.split("|")
    return got.name in names and all(
        w in ("?", g) for k, (w, g) in enumerate(zip(want, got, strict=True)) if want._fields[k] != "name"
    )


def written(text, script):
    return text if script == "hans" else traditional(text)


def read(pipeline, text, script="hans"):
    return pipeline.extract(written(text, script), published="2024-10-20")


@pytest.mark.parametrize(("text", "script", "expected"), list(_cases()))
def test_sentence(pipeline, text, script, expected):
    got = rows(read(pipeline, text, script))
    assert len(got) == len(expected), got
    for want, have in zip(expected, got, strict=True):
        assert agrees(want, have), (want, have)


@pytest.mark.parametrize("text", [text for cases in ALL.values() for text in cases])
def test_both_scripts_say_the_same(pipeline, text):
    assert rows(read(pipeline, text, "hans")) == rows(read(pipeline, text, "hant"))


FACTORY = "星河精工有限公司"
FIELDS = [
    # status
    ("到2027年，浙江力争数字经济增加值达到7万亿元。", "7万亿元", {"status": "target", "period": "2027"}, None),
    ("工人们说，公司今年要力争完成产值50亿元。", "50亿元", {"status": "target"}, None),
    ("预计到2030年，湖北人工智能产业规模将超过2000亿元。", "2000亿元", {"status": "forecast"}, None),
    ("有望在年内交付飞机30架。", "30架", {"status": "forecast", "indicator": "飞机"}, None),
    ("2025年，安徽计划新建充电桩5万个。", "5万个", {"status": "planned"}, "a plan in front of 新建 is not seen"),
    ("去年，安徽新建充电桩5万个。", "5万个", {"status": "actual"}, None),
    (
        "工厂达产后年产电池20万组。",
        "20万组",
        {"status": "planned", "indicator": "年产", "period": None},
        "后年 is read inside 达产后年产",
    ),
    # source
    ("海关统计显示，上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": "海关统计"}, "no source is read"),
    ("据省统计局介绍，上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": "省统计局"}, "no source is read"),
    ("上半年江苏出口额为1.7万亿元。", "1.7万亿元", {"source": None}, None),
    # whole of a share
    ("研发人员300名，占员工总数的45%。", "45%", {"of": "员工总数", "indicator": "研发人员占员工总数"}, None),
    ("上半年，浙江一般贸易出口占出口总值的比重达78.2%。", "78.2%", {"of": "出口总值"}, None),
    ("上半年，浙江一般贸易出口额增长8.2%。", "8.2%", {"of": None}, None),
    (
        "去年，研发、生产、销售人员分别占员工总数的30%、50%和20%。",
        "30%",
        {"of": "员工总数", "indicator": "研发人员占员工总数"},
        "the common head of a list of parts is lost",
    ),
    # base period
    ("2023年，福建出口额较2019年增长12%。", "12%", {"basis": "since", "base_period": "2019"}, None),
    ("2023年，湖南居民存款比年初增加900亿元。", "900亿元", {"basis": "since", "base_period": "2023-01-01"}, None),
    ("9月末，青海外汇存款较上年末减少2亿元。", "2亿元", {"basis": "since", "base_period": "2023-12-31"}, None),
    ("2023年，福建出口额同比增长12%。", "12%", {"basis": "yoy", "base_period": None}, None),
    # regions and the other side
    (
        "上半年，广西对东盟出口额为900亿元。",
        "900亿元",
        {"regions": ("450000",), "counterparts": ("ASEAN",)},
        "the other side is not told from the region",
    ),
    ("北京在河北的投资企业有2300家。", "2300家", {"regions": ("110000", "130000")}, None),
    ("上半年，京津冀货物进出口达2.5万亿元。", "2.5万亿元", {"regions": ("110000", "120000", "130000")}, None),
    ("全国有14亿多人口。", "14亿多人", {"indicator": "人口", "regions": ("CN",)}, "有 becomes the name"),
    # subjects
    (f"{FACTORY}去年营业收入35亿元。", "35亿元", {"subject": FACTORY, "regions": ()}, None),
    (f"{FACTORY}在苏州建设新厂，投资额12亿元。", "12亿元", {"subject": FACTORY, "regions": ()}, None),
    (
        f"{FACTORY}去年扩建。公司研发人员有300名。",
        "300名",
        {"subject": FACTORY, "flags": ("period_inherited", "subject_inherited")},
        None,
    ),
    ("苏州去年营业收入35亿元。", "35亿元", {"subject": None, "regions": ("320500",)}, None),
    # inheritance
    (
        "2023年，江西出口额为3900亿元。进口额为1500亿元。",
        "1500亿元",
        {"period": "2023", "regions": ("360000",), "flags": ("period_inherited", "region_inherited")},
        None,
    ),
    (
        "2023年，江西出口额为3900亿元，进口额为1500亿元。",
        "1500亿元",
        {"period": "2023", "regions": ("360000",), "flags": ()},
        None,
    ),
    ("江苏的出口额增长5%。浙江的出口额增长7%。", "7%", {"regions": ("330000",), "flags": ()}, None),
    (
        "2023年，江西出口额同比增长5%，进口额增长3%。",
        "3%",
        {"basis": "yoy", "flags": ("basis_inherited",)},
        None,
    ),
    ("2023年，江西出口额同比增长5%。\n进口额增长3%。", "3%", {"basis": None}, None),
    ("2023年，江西出口额增长5%。目前，全省外贸企业有8000家。", "8000家", {"period": None}, None),
    # ranges and fractions
    ("居民人均可支配收入为4.1万元至4.3万元。", "4.1万元至4.3万元", {"upper": Decimal("4.3"), "bound": "between"}, None),
    ("三分之一的门店在县城。", "三分之一", {"value": Decimal("0.333333"), "flags": ("rounded",)}, None),
    # amounts
    ("去年甘肃出口额124.5亿元。", "124.5亿元", {"value": Decimal("124.5"), "amount": Decimal(12450000000)}, None),
    ("去年甘肃出口额下降1.6%。", "1.6%", {"value": Decimal("1.6"), "amount": Decimal("-1.6")}, None),
    ("去年甘肃城镇化率低于全国10.7个百分点。", "10.7个百分点", {"amount": Decimal("-10.7"), "direction": None}, None),
    ("去年粮食产量下降三成。", "三成", {"value": Decimal(3), "amount": Decimal(-30)}, None),
]


def value_of(indicator, name):
    value = getattr(indicator, name)
    if name in {"period", "base_period"}:
        return edtf(Period(value.start, value.end)) if value else None
    if name in {"source", "subject"}:
        return simplify(value.text) if value else None
    return simplify(value) if isinstance(value, str) else value


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize(
    ("text", "figure", "fields"),
    [
        pytest.param(t, f, x, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])
        for t, f, x, why in FIELDS
    ],
)
def test_field(pipeline, text, figure, fields, script):
    found = [i for i in read(pipeline, text, script).indicators if simplify(i.span.text) == figure]
    assert len(found) == 1
    assert {name: value_of(found[0], name) for name in fields} == fields


REASONS = [
    ("这是第二届博览会。", "第二", "ordinal"),
    ("老人今年82岁。", "82岁", "age"),
    ("会议持续了两个小时。", "两个小时", "duration"),
    ("三地签署了合作协议。", "三地", "count_word"),
    ("每百名老人拥有床位3.5张。", "百名", "denominator"),
    ("10亿元以上的项目优先安排。", "10亿元", "threshold"),
    ("2024年9月30日，列车正式开行。", "2024年9月30日", "date"),
    ("一个小镇慢慢变了样。", "一个", "article"),
    ("经过三年，工程终于完工。", "三年", "duration"),
]


@pytest.mark.parametrize(("text", "number", "reason"), REASONS)
@pytest.mark.parametrize("script", ["hans", "hant"])
def test_a_number_without_a_record_says_why(pipeline, text, number, reason, script):
    record = read(pipeline, text, script)
    said = {simplify(q.span.text): q.reason for q in record.quantities if q.indicator_id is None}
    assert said.get(number, reason) == reason
    assert not any(simplify(i.span.text) == number for i in record.indicators)


MISMATCHES = [
    "上半年，北京、上海、广东税收收入分别为3000亿元和4000亿元。",
    "2023年，云南和贵州的进口额分别为1500亿元、1080亿元和900亿元。",
]
FITTING = [
    "上半年，北京、上海税收收入分别为3000亿元和4000亿元。",
    "2023年，云南进口额和出口额分别为1500亿元和1080亿元。",
]


@pytest.mark.parametrize("text", MISMATCHES)
def test_lists_that_do_not_match_are_told(pipeline, text):
    record = read(pipeline, text)
    assert "list_mismatch" in [w.code for w in record.warnings]
    assert len({i.indicator for i in record.indicators}) == 1


@pytest.mark.xfail(strict=True, reason="all regions of the list are given to each figure")
@pytest.mark.parametrize("text", MISMATCHES)
def test_no_region_is_guessed_where_lists_do_not_match(pipeline, text):
    assert all(i.regions == () for i in read(pipeline, text).indicators)


@pytest.mark.parametrize("text", FITTING)
def test_lists_that_match_warn_of_nothing(pipeline, text):
    assert read(pipeline, text).warnings == ()
