"""The year that 今年 means: what a careful reader takes as evidence, and what not."""

from __future__ import annotations

from datetime import date

import pytest

from jjjextract.document import Document, Reference, Source
from jjjextract.extract.periods import periods
from jjjextract.extract.reference import dateline, reference
from jjjextract.lang.periods import resolve
from jjjextract.normalise import normalise
from jjjextract.resources import Resources
from jjjextract.segment import segment
from jjjextract.values import Period

RESOURCES = Resources()


def read(text: str, published: date | None = None) -> tuple[Reference, date | None]:
    normal = normalise(text, RESOURCES)
    doc = Document(Source("case", published=published), normal.aligned, normal.norm)
    segment(doc, RESOURCES)
    doc.add(periods(doc, RESOURCES))
    return reference(doc, RESOURCES), dateline(doc)


CASES = [
    # a date of the story
    ("2025年7月21日,省统计局发布上半年数据。去年增长5%。", 2025, "stated"),
    ("《江南新闻》2025年7月21日\n今年上半年增长5%。", 2025, "stated"),
    # a weekday that speaks against the year after the last one named; both years of a season
    ("LAGOS, Oct 14 - The board raised its price on Tuesday for the 2025/26 season. Output was 40 tonnes in 2018.", 2025, "inferred"),
    ("LAGOS, Oct 14 - The board will meet on Tuesday about the 2025/26 season. Output was 40 tonnes in 2018.", 2019, "inferred"),
    # a weekday beside its date, and a year that the text names for something else
    ("LONDON, Tuesday, March 4 - Shop sales rose 3% in February. The chain plans 20 stores by 2026.", 2025, "inferred"),
    ("Tuesday, Sept. 16\nJoblessness was 4% in August. The plant will make 7 gigawatts by 2027.", 2025, "inferred"),
    ("The council approved the plan on Wednesday 12 March. Sales rose 3% last year. The mill should be done in 2027.", 2025, "inferred"),
    ("The council will meet on Tuesday, March 3. Sales rose 3% last year. The mill should be done in 2027.", None, None),
    ("The fair opened on Saturday, June 14. Sales rose 3% last year.", None, None),
    ("BONN, 14 August 2025. – Orders fell 3% in July.", 2025, "stated"),
    ("LONDON, 7 November 2024 - Sales fell 3% this year.", 2024, "stated"),
    ("截至2024年9月30日止六个月,收入58亿元。今年加薪5%。", 2024, "stated"),
    ("前8个月增长8%。2025年前8个月,出口2269亿元,今年以来增长5%。", 2025, "stated"),
    ("10月30日讯 公司今日发布2024年第三季度报告,营收28亿元。", 2024, "stated"),
    ("财讯 3月28日,某公司披露2024年年报。营收23亿元,第四季度6.9亿元。公司预计,2025年一季度净利润1.1亿元。", 2025, "inferred"),
    # the day of a heading, and a date that only ends a term; a meeting or a season that is told of with a day just past
    ("Orla Medical, Inc. - Q4 2024 results call, February 12, 2025, Duluth\nWe want 400 clinics by the end of 2027.", 2025, "stated"),
    ("HALDEN DAIRY: season to 31 May 2023\nOslo, 19 September 2024\nSales fell 3% last year.", 2024, "stated"),
    ("Leeds, 20 August 2024. Year ended 30 June 2024.\nIn FY26 it plans 22 shops.", 2024, "stated"),
    ("At the 2023 annual meeting the treasurer read the accounts. The fair in July drew 58,000 people, 42,000 in 2021. The next is planned for 2025.", 2023, "inferred"),
    ("The fleet came home last Thursday with 7 million mussels for the 2023 season, against 8 million in 2022.", 2023, "inferred"),
    ("For the 2023 season the fleet landed 7 million mussels. This year it landed 6 million.", 2024, "inferred"),
    ("This interview took place in November 2023. We sold 900 trees this year, and hope for 1,200 in 2025.", 2023, "stated"),
    # what follows from a year
    ("去年,也就是2023年,公司实现收入63亿元。", 2024, "inferred"),
    ("截止到2023年底,企业约6万家。今年上半年增长5%。", 2024, "inferred"),
    ("2023年度,公司实现收入58亿元。今年一季度收入13亿元。", 2024, "inferred"),
    ("3月28日,公司披露2024年业绩,营收268亿元。", 2025, "inferred"),
    ("By the end of 2023, 60,000 firms had opened. GDP rose 5% in the first half of this year.", 2024, "inferred"),
    ("115年度預算1082億元,較今年(114年)增加156億元。", 2025, "inferred"),
    # what the heading reports of, whatever later year is looked ahead to
    ("青禾种业2023年度报告摘要\n本年销售4.2万吨,排期已到2027年三季度。", 2024, "inferred"),
    ("某纸业集团2024年中报要点(泉州,8月20日)\n资金够用到2026年底。收入6亿元,去年上半年5亿元。", 2024, "stated"),
    ("某医院2024年三季度业绩会\n收入6亿元,重申2026年打平。", 2024, "stated"),
    ("海天酒店(港股)全年业绩 2023年复常首年\n平均房价1180元,2022年890元。", 2024, "inferred"),
    # a date whose year stands behind it
    ("三家茶企同晚发简报(12月18日,2024年)\n本年前11个月出口21吨。", 2024, "stated"),
    # a byline with a month
    ("跑外卖的人\n\n2024年9月,南昌,雨天\n\n今年送了8000单,去年7000单。", 2024, "stated"),
    ("氢能札记\n\n(能源课题组,2025年9月)\n\n去年产氢3650万吨。", 2025, "stated"),
    # what has just ended
    ("全县2024年的采茶工作昨天收官,从3月采到10月。去年采茶310吨。", 2024, "stated"),
    ("2024年的虾季在8月底收摊,过磅2140筐,去年2752筐。", 2024, "stated"),
    ("又到了腌菜的时候。2024年腊月将至,全镇今年腌菜310吨。", 2024, "stated"),
    ("这是2024年国庆的泉州,从10月1日到7日接待旅客48万人次。", 2024, "stated"),
    # no ground
    ("這家店開了115年,今年加開3家。", None, None),
    ("今年上半年增长5%。\n[查看原文](https://news.example.cn/2023/08/06/ARTI230806.shtml)", 2023, "stated"),
    ("今年上半年增长5%。\nhttp://www.example.gov.cn/art/t20240719_883.html", 2024, "stated"),
    ("Output rose 3% this year. Read more at https://example.com/2025/11/02/output", 2025, "stated"),
    ("今年上半年增长5%。\nhttps://example.com/2023/08/06/a https://example.com/2024/08/06/b", None, None),
    ("今年上半年增长5%。\nhttps://example.com/2023/02/31/a https://example.com/123456789/b", None, None),
    ("今年上半年增长5%,去年增长4%。", None, None),
    ("就诊率由2020年的83%提高到92%。去年卖了3000台。", None, None),
    ("公司创办于2009年,有4张牙椅。去年收入19亿元。", None, None),
    ("2013年,她应聘回乡。去年投递61万件。", None, None),
    ("订单排到了2028年,今年交了21条船。", None, None),
    ("茶馆在老城里,1936年开的张,有180个座位。今年上半年营收690万元。", None, None),
    ("到2019年停业那年,全年只演了23场。今年上半年营收690万元。", None, None),
    ("2019年生产线只有2条,如今增加到9条。今年前三季度营收3.6亿元。", None, None),
    ("2023年公司开的店有180家。今年上半年营收690万元。", 2024, "inferred"),
    ("预计到2027年达到5000亿元,今年增长5%。", None, None),
    ("We will see in 2027. It built 1,900 robots last year.", None, None),
    # a season under way on the day of the head; a school year; an older year beside last year, and one in which something was bought
    ("OSLO, Oct 9 - The ministry set a herring quota of 400,000 tonnes for the fishing season of 2025, down from 500,000.", 2025, "stated"),
    ("OSLO, Jan 9 - The herring quota for the fishing season of 2025 was 400,000 tonnes.", 2026, "inferred"),
    ("Rents rose by 4 per cent in June, to between 500 and 600 euros for the 2025-26 academic year.", 2025, "inferred"),
    ("The rink lies by the river.\n" * 12 + "A skate hire cost 4 dollars last year. The club sold 900 tickets in 2019.\n", None, None),
    ("The rink lies by the river.\n" * 20 + "The machine was bought in 2014 with a loan of $90,000. In May it made 300 tonnes of ice.\n", None, None),
]


@pytest.mark.parametrize(("text", "year", "basis"), CASES)
def test_reference(text: str, year: int | None, basis: str | None) -> None:
    found, _ = read(text)
    assert (found.year, found.basis) == (year, basis)


def test_metadata_comes_first() -> None:
    found, _ = read("2019年7月21日发布。", published=date(2024, 10, 23))
    assert found == Reference(2024, "given", date(2024, 10, 23))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("公司创办于2009年,有4张牙椅。", "event"),
        ("二期工厂计划于明年二季度投产,年产能8GWh。", "event"),
        ("公司两年前落户边境合作区,投资3.2亿元。", "event"),
        ("2024年10月22日,省统计局发布数据。", "reporting"),
        ("收入与上年大体相当。", "compared"),
        ("今年建成5G基站3万个。", ""),
        ("去年,公司收入3亿元。", ""),
    ],
)
def test_what_a_period_is_of(text: str, note: str) -> None:
    normal = normalise(text, RESOURCES)
    doc = Document(Source("case"), normal.aligned, normal.norm)
    segment(doc, RESOURCES)
    assert [m.note for m in periods(doc, RESOURCES)] == [note]


def test_the_term_of_a_report() -> None:
    text = "公司公布截至2024年9月30日止六个月业绩。公司对全年收入有信心。期内处理货量38万吨。"
    normal = normalise(text, RESOURCES)
    doc = Document(Source("case"), normal.aligned, normal.norm)
    segment(doc, RESOURCES)
    last = list(periods(doc, RESOURCES))[-1]
    assert last.span.of(text) == "期内"
    found = resolve(last.value, reference=Reference(), anchor=Period(date(2024, 1, 1), date(2024, 12, 31)))
    assert found == Period(date(2024, 4, 1), date(2024, 9, 30))


def test_dateline() -> None:
    assert read("《江南新闻》2025年7月21日\n增长5%。")[1] == date(2025, 7, 21)
    assert read("增长5%。")[1] is None


def test_a_dateline_without_a_year_is_the_day_of_a_story_that_dates_its_quarter() -> None:
    story = "LEEDS, Oct 29 (Newsline) - Orrin Foods Inc. earned $3 million in the three months ended September 28, {}."
    assert read(story.format(2024))[0].day == date(2024, 10, 29)
    assert read("Orrin Foods Inc. earned $3 million in the three months ended September 28, 2024.")[0].day == date(2024, 9, 28)


def test_an_english_year_behind_its_figure_tells_when() -> None:
    assert read("Last year sales rose. Revenue went past 900 million yuan in 2024. In 2020 ships made up 8 percent of orders.")[0].year == 2025
    assert read("Last year the port made 412 trips, 11 percent more than in the same months of 2024.")[0].year == 2025


def test_a_year_that_is_planned_for_is_not_the_year_of_telling() -> None:
    assert read("Last year the hotels were 92 percent full, against 78 percent in 2024. By the end of 2026, the city plans to build 50 more.")[0].year == 2025


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("海事處昨日(2025年11月18日)公布,票價加幅7.8%。", date(2025, 11, 19)),
        ("海事處今日(2025年11月18日)公布,票價加幅7.8%。", date(2025, 11, 18)),
        ("海事處2025年11月18日公布,票價加幅7.8%。", date(2025, 11, 18)),
    ],
)
def test_the_day_of_telling_beside_a_word_for_it(text: str, day: date) -> None:
    assert read(text)[0].day == day


def test_an_english_year_of_an_event_is_not_the_year_of_telling() -> None:
    assert read("Brine Ltd, which took the works over from the county in 2016, makes 90 tonnes a day. Last year sales were $3 million.")[0].year is None


def test_a_weekday_behind_the_end_of_a_term_is_the_day_of_an_english_story() -> None:
    story = "Workers heard the news on Tuesday, June 10, after orders fell by a third.\n\nFor the year to January 31, 2025, the mill lost $3 million."
    assert read(story)[0].day == date(2025, 6, 10)
