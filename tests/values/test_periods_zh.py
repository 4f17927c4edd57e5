"""Chinese time expressions: span and dates of each, with text that only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from jjjextract.document import Reference
from jjjextract.lang.periods import edtf, resolve
from jjjextract.lang.zh.periods import read
from jjjextract.lang.zh.periods_feasts import Feasts
from jjjextract.resources import Resources
from jjjextract.spans import longest_first
from jjjextract.values import Period

REFERENCE = Reference(2024, "given", date(2024, 10, 23))
RUNNING = Period(date(2024, 1, 1), date(2024, 9, 30))
FEASTS = Feasts(Resources())


def found(text: str) -> list[tuple[str, str | None]]:
    """Spans with their dates in EDTF; None is unresolved (目前)."""
    mentions = longest_first([*read(text), *FEASTS.find(text)])
    return [(m.span.of(text), edtf(resolve(m.value, reference=REFERENCE, anchor=RUNNING))) for m in mentions]


ONE = [
    # years
    ("2023年增长5%", "2023年", "2023"),
    ("2023年度报告", "2023年度", "2023"),
    ("二〇二四年", "二〇二四年", "2024"),
    ("两千零五年八月五号", "两千零五年八月五号", "2005-08-05"),
    ("踏入二千年,", "二千年", "2000"),
    ("二千年三月", "二千年三月", "2000-03"),
    ("民国113年", "民国113年", "2024"),
    ("民国一百一十四年上半年", "民国一百一十四年上半年", "2025-01/2025-06"),
    ("113年8月", "113年8月", "2024-08"),
    ("98年底", "98年底", "1998-12-31"),
    ("去年产值", "去年", "2023"),
    ("前年", "前年", "2022"),
    ("到2027年", "2027年", "2027"),
    ("2019-2023年", "2019-2023年", "2019/2023"),
    ("2019年至2023年", "2019年至2023年", "2019/2023"),
    ("2024财年", "2024财年", "2024"),
    ("全年目标", "全年", "2024"),
    # parts
    ("今年上半年", "今年上半年", "2024-01/2024-06"),
    ("上半年实现", "上半年", "2024-01/2024-06"),
    ("今年前三季度", "今年前三季度", "2024-01/2024-09"),
    ("B.V.前三季度销售额", "前三季度", "2024-01/2024-09"),
    ("前三季营业额", "前三季", "2024-01/2024-09"),
    ("2024年第三季度", "2024年第三季度", "2024-07/2024-09"),
    ("一至三季度", "一至三季度", "2024-01/2024-09"),
    ("2024Q3", "2024Q3", "2024-07/2024-09"),
    ("前9个月", "前9个月", "2024-01/2024-09"),
    ("今年前十一个月", "今年前十一个月", "2024-01/2024-11"),
    ("1-9月产值", "1-9月", "2024-01/2024-09"),
    ("1至8月份", "1至8月份", "2024-01/2024-08"),
    ("8月当月产量", "8月当月", "2024-08"),
    ("去年二月选择", "去年二月", "2023-02"),
    ("今年春天", "今年春天", "2024-03/2024-05"),
    ("去年冬季", "去年冬季", "2023-12/2024-02"),
    ("10月中旬", "10月中旬", "2024-10-11/2024-10-20"),
    # days
    ("2024年10月22日", "2024年10月22日", "2024-10-22"),
    ("2024-10-22", "2024-10-22", "2024-10-22"),
    ("10月1日至7日", "10月1日至7日", "2024-10-01/2024-10-07"),
    ("9月29日至10月6日", "9月29日至10月6日", "2024-09-29/2024-10-06"),
    ("2023年10月到2024年3月", "2023年10月到2024年3月", "2023-10/2024-03"),
    ("昨天下午", "昨天", "2024-10-22"),
    ("上周五", "上周五", "2024-10-18"),
    ("上周", "上周", "2024-10-14/2024-10-20"),
    ("上月", "上月", "2024-09"),
    ("本月20日", "本月20日", "2024-10-20"),
    ("上两个月", "上两个月", "2024-08/2024-09"),
    ("后三个月", "后三个月", "2024-11/2025-01"),
    ("前11个月", "前11个月", "2023-11/2024-09"),  # November is not over yet
    ("10/31/74", "10/31/74", "1974-10-31"),
    ("2/15(六)", "2/15(六)", "2024-02-15"),
    ("10月第一个星期一", "10月第一个星期一", "2024-10-07"),
    ("去年十一月的第四个星期四", "去年十一月的第四个星期四", "2023-11-23"),
    ("前两天", "前两天", "2024-10-21/2024-10-22"),
    ("周日,10月20日", "周日,10月20日", "2024-10-20"),
    ("这一周", "这一周", "2024-10-21/2024-10-27"),
    # points and open stretches
    ("截止到2023年底", "截止到2023年底", "2023-12-31"),
    ("去年底", "去年底", "2023-12-31"),
    ("年初的55%", "年初", "2024-01-01"),
    ("三季度末", "三季度末", "2024-09-30"),
    ("今年9月末", "今年9月末", "2024-09-30"),
    ("2月底", "2月底", "2024-02-29"),
    ("截至4月20日", "截至4月20日", "2024-04-20"),
    ("今年以来", "今年以来", "2024-01-01/.."),
    ("今年已出口15.6万辆", "今年", "2024-01-01/.."),
    ("2021年9月以来", "2021年9月以来", "2021-09-01/.."),
    ("改革开放以来", "改革开放以来", "1978-12-18/.."),
    # lengths that end at a date
    ("截至2024年9月30日止六个月", "截至2024年9月30日止六个月", "2024-04/2024-09"),
    ("截至12月31日止年度", "截至12月31日止年度", "2024"),
    ("近三个月", "近三个月", "2024-07-24/2024-10-23"),
    # against the running period
    ("比去年同期", "去年同期", "2023-01/2023-09"),
    ("上年同期", "上年同期", "2023-01/2023-09"),
    ("2019年同期", "2019年同期", "2019-01/2019-09"),
    ("较上年末", "上年末", "2023-12-31"),
    # plans
    ("“十四五”期间", "“十四五”期间", "2021/2025"),
    ('"十三五"末的', '"十三五"末', "2020-12-31"),
    ("“十四五”以来", "“十四五”以来", "2021-01-01/.."),
    ("十五五时期", "十五五时期", "2026/2030"),
    # feasts
    ("国庆7天", "国庆7天", "2024-10-01/2024-10-07"),
    ("2023年国庆假期", "2023年国庆假期", "2023-09-29/2023-10-06"),
    ("2024年春节假期", "2024年春节假期", "2024-02-10/2024-02-17"),
    ("二〇二五年春节假期", "二〇二五年春节假期", "2025-01-28/2025-02-04"),
    ("2024年开斋节", "2024年开斋节", "2024-04-10"),
    ("国庆", "国庆", "2024-10-01"),
    ("元旦", "元旦", "2025-01-01"),
    ("2025年卫塞节", "2025年卫塞节", "2025-05-12"),
    ("除夕夜", "除夕夜", "2025-01-28"),
    ("去年“双十一”", "去年“双十一”", "2023-11-11"),
    # no dates of its own
    ("目前拥有", "目前", None),
    ("近年来", "近年来", None),
    ("三年内扩充", "三年内", None),
]  # fmt: skip

NONE = [
    "3/4/15", "2/15", "距今二千年,", "两千年的历史",
    "21791亿元", "5.4%", "3个月", "12个月", "2000年历史", "四季如春", "8月饼", "每周三下午", "连续三周", "王国庆说", "五一广场",
    "清明上河图", "十五个项目", "2D加3D", "4/5G", "第三产业", "1.1个百分点", "2024家企业", "一日游", "最近一次", "40年代", "以上3天", "上0年", "早上7点", "连跌14个月后首度回升",
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "dates"), ONE)
def test_one_expression(text: str, span: str, dates: str | None) -> None:
    assert found(text) == [(span, dates)]


@pytest.mark.parametrize("text", NONE)
def test_no_expression(text: str) -> None:
    assert found(text) == []


def test_unresolved_without_reference() -> None:
    for text in ("今年上半年", "去年", "1-9月", "上月", "昨天", "近三个月", "国庆7天"):
        for m in longest_first([*read(text), *FEASTS.find(text)]):
            assert resolve(m.value, reference=Reference(), anchor=None) == Period(None, None), text


def test_previous_year_counts_from_the_running_period() -> None:
    (m,) = read("由上年的3亿元")
    assert edtf(resolve(m.value, reference=REFERENCE, anchor=Period(date(2023, 1, 1), date(2023, 12, 31)))) == "2022"


@pytest.mark.parametrize(
    ("today", "day"), [(date(2024, 12, 20), date(2025, 1, 1)), (date(2024, 1, 20), date(2024, 1, 1))]
)
def test_a_feast_without_a_year_is_the_nearest(today: date, day: date) -> None:
    (m,) = FEASTS.find("元旦")
    assert resolve(m.value, reference=Reference(today.year, "given", today), anchor=None) == Period(day, day)


def test_month_of_the_running_period() -> None:
    (m,) = read("当月客流61万人次")
    november = Period(date(2025, 11, 1), date(2025, 11, 30))
    assert resolve(m.value, reference=Reference(), anchor=november) == november


def test_headline_parts_are_not_joined() -> None:
    assert [s for s, _ in found("订单看到后年 第四季毛利率")] == ["后年", "第四季"]


def test_hostile_lines_stay_linear() -> None:
    for piece in ("1", "一", "年", "截至", "2024年1", "上", "1-", "十", "第一", "“十", "个月"):
        list(read(piece * 20000))
