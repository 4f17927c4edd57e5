"""When a Chinese figure is of, in texts whose time is told once and taken up in other words."""

import pytest
from indicator_help import PIPELINE

MAY = ("2025-05-01", "2025-05-05")
HEAD = "《西岭新闻》2025年5月8日\n"
LONG = "柜台前排着队，" * 30 + "热闹得很。\n"
# text, figure, its period
ROWS = [
    # days off taken up without the name of the feast
    (HEAD + "五一假期过去了。\n假期五天，缆车运客3.2万人次。", "3.2万人次", MAY),
    (HEAD + "五一假期过去了。\n五天里，渡轮开了310班。", "310班", MAY),
    (HEAD + "五一假期过去了。\n店长说，这个假期，每天进店的客人有900人。", "900人", MAY),
    (HEAD + "五一假期过去了。\n假期头一天，车站发送旅客4万人次。", "4万人次", ("2025-05-01", "2025-05-01")),
    (HEAD + "五一假期过去了。\n假期最后一天，车站发送旅客5万人次。", "5万人次", ("2025-05-05", "2025-05-05")),
    (HEAD + "五一假期过去了。\n假期第三天，车站发送旅客6万人次。", "6万人次", ("2025-05-03", "2025-05-03")),
    (HEAD + "五一假期过去了。\n三天里，渡轮开了310班。", "310班", None),  # another count of days
    (HEAD + "学校放暑假了。\n假期五天，缆车运客3.2万人次。", "3.2万人次", None),
    # what an office reckons of days that are over
    (HEAD + "省文旅厅测算，5月1日至5日，全省接待游客412万人次。", "412万人次", MAY),
    # a year in the body beside 去年 is an older one, and gives no year to the text
    (LONG + "老板2009年开店，头一年卖了3万元。去年，店里卖出草帽2.6万顶。", "2.6万顶", None),
    (LONG + "2023年，全镇卖出草帽41万顶。今年，镇里又添了两家厂，卖出草帽45万顶。", "45万顶", ("2024-01-01", "2024-12-31")),
    # behind a 去年 of no known date, no older time holds
    (LONG + "老板2009年开店，头一年卖了3万元。去年，店里卖出草帽2.6万顶。\n师傅的月薪9000元。", "9000元", None),
    # the first month by its old name; what was set at the beginning of a year is of the year
    (HEAD + "今年元月，蘑菇每公斤卖到28元。", "28元", ("2025-01-01", "2025-01-31")),
    (HEAD + "公司年初定的收入目标是9亿元。", "9亿元", ("2025-01-01", "2025-12-31")),
    ("海禾飲食集團截至2025年3月31日止年度業績\n收入12億元。\n年內，外賣業務錄得收入3億元。", "3億元", ("2024-04-01", "2025-03-31")),
]


@pytest.mark.parametrize(("text", "figure", "period"), ROWS, ids=lambda v: v[-14:] if isinstance(v, str) else "")
def test_times(text, figure, period):
    found = [i for i in PIPELINE.extract(text).indicators if i.span.text == figure]
    assert [(str(i.period.start), str(i.period.end)) if i.period and i.period.start else None for i in found] == [period]
