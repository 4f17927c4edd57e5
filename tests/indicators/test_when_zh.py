"""When a figure of a whole Chinese text is of: reports, stories of the year before, times set beside, bulletins."""

import pytest
from indicator_help import PIPELINE

from jjjextract.lang.periods import edtf
from jjjextract.values import Period


def times(text):
    """The period of each figure, by the figure as it is written."""
    found = PIPELINE.extract(text).indicators
    said = {text[i.span.start : i.span.end]: i.period for i in found}
    return {figure: edtf(Period(p.start, p.end)) if p else None for figure, p in said.items()}


REPORTS = {
    "an annual report: 本年, 年末 and 年内 are its year": (
        "青禾种业2023年度报告摘要\n\n本年销售玉米种子4.2万吨，销售收入9.6亿元。年末存货3.1亿元，年内新增经销商210家。",
        {"4.2万吨": "2023", "9.6亿元": "2023", "3.1亿元": "2023-12-31", "210家": "2023"},
    ),
    "an interim report, whatever later year is looked ahead to": (
        "某纸业集团2024年中报要点（泉州，8月20日）\n\n资金够用到2026年底。上半年纸浆产量31万吨，去年上半年产量28万吨。",
        {"31万吨": "2024-01/2024-06", "28万吨": "2023-01/2023-06"},
    ),
}

LAST_YEAR = {
    "a part of the year with no year, told in February of the year before": (
        "2025年2月11日，省渔业局通报去年渔业生产。全省水产品产量210万吨。上半年产量90万吨，下半年产量120万吨。四季度出口水产品8万吨。",
        {"90万吨": "2024-01/2024-06", "120万吨": "2024-07/2024-12", "8万吨": "2024-10/2024-12"},
    ),
    "what is to come stays": (
        "2025年2月11日，省渔业局通报去年渔业生产。全省水产品产量210万吨。上半年预计产量95万吨。",
        {"210万吨": "2024", "95万吨": "2025-01/2025-06"},
    ),
    "a plan behind a semicolon leaves the figures in front": (
        "某巴士公司2023年度业绩\n\n收入9亿元。年底车队3940辆；计划明年再买120辆。年内新开线路6条。",
        {"9亿元": "2023", "3940辆": "2023-12-31", "6条": "2023"},
    ),
    "from the beginning of the year to its end": (
        "2025年1月20日，市供销社说，去年化肥销量6万吨，库存从年初的1.2万吨降到年末的0.8万吨。",
        {"6万吨": "2024", "1.2万吨": "2024-01-01", "0.8万吨": "2024-12-31"},
    ),
}

ASIDES = {
    "an earlier year set beside, and its figure at once": (
        "2024年，全市公共自行车骑行量3100万次，2023年2800万次，增长11%。养护支出900万元。",
        {"3100万次": "2024", "2800万次": "2023", "11%": "2024", "900万元": "2024"},
    ),
    "a year in brackets": (
        "2024年，电影院上座率18%（2019年：26%），票房收入4.3亿元。",
        {"18%": "2024", "26%": "2019", "4.3亿元": "2024"},
    ),
    "several figures of an earlier year, told once more": (
        "2025年1月8日，省图书馆公布全年账单。2024年新增馆藏31万册，接待读者220万人次，举办讲座540场。前年，也就是新馆没开时，这三个数分别是12万册、95万人次和210场。志愿者服务6.4万小时。",
        {"31万册": "2024", "12万册": "2023", "95万人次": "2023", "210场": "2023", "6.4万小时": "2024"},
    ),
    "a time in a bracket right behind its figure": (
        "2024年上半年，港口集装箱吞吐量310万标箱，堆场面积96万平方米（6月末），装卸工1200人，利用率71%，岸桥单机效率由每小时28箱（2021年）提到34箱。",
        {"310万标箱": "2024-01/2024-06", "96万平方米": "2024-06-30", "71%": "2024-01/2024-06", "28箱": "2021"},
    ),
    "what is reached again is no time": (
        "2024年，夜市客流310万人次，只恢复到2019年的八成，营业额4.3亿元。",
        {"310万人次": "2024", "4.3亿元": "2024"},
    ),
    "去年 for its figure alone, with no other time in the line": (
        "县农技站的账\n2025年6月20日\n\n油菜亩产210公斤，去年185公斤。含油率46%。",
        {"185公斤": "2024", "46%": None},
    ),
    "one day of the time that is told of": (
        "2024年上半年，索道接待游客96万人次，最忙的5月2日2.1万人次。票款收入5800万元。",
        {"96万人次": "2024-01/2024-06", "5800万元": "2024-01/2024-06"},
    ),
    "这一年 behind a stretch": (
        "2024年6月27日，茶楼集团公布业绩。2023年4月至2024年3月这一年，收益8亿元，员工成本2亿元。",
        {"8亿元": "2023-04/2024-03", "2亿元": "2023-04/2024-03"},
    ),
    "years one after the other go on": (
        "2021年，蜂蜜产量300吨；2022年，产量340吨，产值1200万元。",
        {"300吨": "2021", "340吨": "2022", "1200万元": "2022"},
    ),
}

BULLETINS = {
    "an office's press conference: what its people tell in other paragraphs": (
        "【主播】2024年8月6日，省邮政管理局举行新闻发布会，通报上半年快递业运行情况。上半年全省快递业务量31亿件。\n"
        "【解说】同城件4.6亿件，异地件26亿件。\n"
        "【发布会】省邮政管理局 林岳：农村揽收3.3亿件。\n"
        "【记者出镜】我现在在一家分拣中心，眼前这条线一共有42个格口。\n"
        "【同期声】村民 周桂香：我家种了6亩桃。",
        {"31亿件": "2024-01/2024-06", "4.6亿件": "2024-01/2024-06", "26亿件": "2024-01/2024-06", "3.3亿件": "2024-01/2024-06", "42个": None},
    ),
    "who answers at a press conference": (
        "商务局例行新闻发布会\n2025年5月29日\n\n发言人：一季度，全市家电以旧换新销售21亿元。\n\n记者：骗补查了多少？\n\n答：查处案件117起，追回资金3600万元。",
        {"21亿元": "2025-01/2025-03", "117起": "2025-01/2025-03", "3600万元": "2025-01/2025-03"},
    ),
    "a bulletin with no labels": (
        "市粮食局2024年三季度通报\n\n三季度全市粮食收购量21万吨。\n\n大豆4万吨，玉米9万吨。",
        {"21万吨": "2024-07/2024-09", "4万吨": "2024-07/2024-09", "9万吨": "2024-07/2024-09"},
    ),
    "a time of another paragraph that is over or yet to come": (
        "某矿业2024年上半年业绩会纪要\n\n上半年铜精矿产量8.1万吨，铜价每吨6.9万元。2020年那时一年才11万吨。\n\n选矿回收率88%。2026年要到90%。\n\n尾矿处置费4200万元。",
        {"8.1万吨": "2024-01/2024-06", "88%": "2024-01/2024-06", "4200万元": "2024-01/2024-06"},
    ),
    "a year ago, of a part of the year": (
        "某矿业2024年上半年业绩会纪要\n\n上半年铜精矿产量8.1万吨，一年前7.4万吨。",
        {"8.1万吨": "2024-01/2024-06", "7.4万吨": "2023-01/2023-06"},
    ),
    "the time of a section's heading": (
        "县粮食局2023年工作通报\n\n一、2023年情况\n收购小麦21万吨。\n\n二、2024年打算\n收购小麦25万吨，改造粮仓12座。",
        {"21万吨": "2023", "25万吨": "2024", "12座": "2024"},
    ),
    "a feature is no bulletin": (
        "2024年，古镇的灯会办了十天，来客31万人次。\n\n卖糖画的老秦摆摊，糖稀一锅12斤。",
        {"31万人次": "2024", "12斤": None},
    ),
}


@pytest.mark.parametrize("texts", [REPORTS, LAST_YEAR, ASIDES, BULLETINS], ids=["reports", "last year", "asides", "bulletins"])
def test_when(texts):
    for label, (text, expected) in texts.items():
        got = times(text)
        assert {figure: got.get(figure, "no figure") for figure in expected} == expected, label
