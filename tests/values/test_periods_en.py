"""English time expressions: span and dates of each, with text that only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from jjjextract.document import Reference
from jjjextract.lang.en.periods import read
from jjjextract.lang.periods import edtf, resolve
from jjjextract.values import Period

REFERENCE = Reference(2024, "given", date(2024, 10, 23))
RUNNING = Period(date(2024, 1, 1), date(2024, 9, 30))


def found(text: str) -> list[tuple[str, str | None]]:
    return [(m.span.of(text), edtf(resolve(m.value, reference=REFERENCE, anchor=RUNNING))) for m in read(text)]


ONE = [
    ("sales through September", "September", "2024-01/2024-09"),
    ("open through September", "September", "2024-09"),
    ("from May through September", "May through September", "2024-05/2024-09"),
    ("fewer than twelve months earlier", "twelve months earlier", "2023-01/2023-09"),
    ("between 2018 and 2021", "2018 and 2021", "2018/2021"),
    ("between April and July 2023", "April and July 2023", "2023-04/2023-07"),
    ("between May 3 and May 8, 2024", "May 3 and May 8, 2024", "2024-05-03/2024-05-08"),
    ("open by year-end", "year-end", "2024-12-31"),
    ("debt at year-end 2022", "year-end 2022", "2022-12-31"),
    ("FIRST QUARTER 2023 CALL", "FIRST QUARTER 2023", "2023-01/2023-03"),
    ("NINE MONTHS TO 30 SEPTEMBER 2023", "NINE MONTHS TO 30 SEPTEMBER 2023", "2023-01/2023-09"),
    ("the year from July 2022 to June 2023", "July 2022 to June 2023", "2022-07/2023-06"),
    ("In the spring of '22 it rose", "spring of '22", "2022-03/2022-05"),
    ("for the twelve months from 1 April 2023", "twelve months from 1 April 2023", "2023-04/2024-03"),
    ("in the fiscal year that began July 1", "fiscal year that began July 1", "2024-07/2025-06"),
    ("in the season which ran from 1 October 2022", "season which ran from 1 October 2022", "2022-10/2023-09"),
    ("in the financial year beginning April 1, 2023", "financial year beginning April 1, 2023", "2023-04/2024-03"),
    ("the dry season began in July", "July", "2024-07"),
    ("for December to February", "December to February", "2023-12/2024-02"),
    ("for December to February 2023", "December to February 2023", "2022-12/2023-02"),
    ("What do you see for '23?", "'23", "2023"),
    ("Q4 '23 sales", "Q4 '23", "2023-10/2023-12"),
    ("filed on 2023/5/17", "2023/5/17", "2023-05-17"),
    ("filed on 2023.5.17", "2023.5.17", "2023-05-17"),
    ("2023Q2 sales", "2023Q2", "2023-04/2023-06"),
    ("in 2023 H2", "2023 H2", "2023-07/2023-12"),
    ("in the first three quarters of 2024", "the first three quarters of 2024", "2024-01/2024-09"),
    ("in the first half of this year", "the first half of this year", "2024-01/2024-06"),
    ("in the first 11 months of last year", "the first 11 months of last year", "2023-01/2023-11"),
    ("the second quarter of 2023", "the second quarter of 2023", "2023-04/2023-06"),
    ("Q3 FY24 revenue", "Q3 FY24", "2024-07/2024-09"),
    ("H1 sales", "H1", "2024-01/2024-06"),
    ("for the six months to 30 September", "the six months to 30 September", "2024-04/2024-09"),
    ("the three months to June", "the three months to June", "2024-04/2024-06"),
    ("the quarter ended June 30, 2024", "the quarter ended June 30, 2024", "2024-04/2024-06"),
    ("the year to March 2024", "the year to March 2024", "2023-04/2024-03"),
    ("HEFEI, Oct. 24, 2024 --", "Oct. 24, 2024", "2024-10-24"),
    ("LONDON, 7 November 2024 -", "7 November 2024", "2024-11-07"),
    ("in October", "October", "2024-10"),
    ("last December", "last December", "2023-12"),
    ("this summer", "this summer", "2024-06/2024-08"),
    ("in spring 2023", "spring 2023", "2023-03/2023-05"),
    ("sold in 2Q24", "2Q24", "2024-04/2024-06"),
    ("in Q1-Q3 2024", "Q1-Q3 2024", "2024-01/2024-09"),
    ("the mid-1990s", "the mid-1990s", "1993/1996"),
    ("the 21st century", "the 21st century", "2000/2099"),
    ("in financial year 2023-24", "financial year 2023-24", None),
    ("on the first Monday of October", "the first Monday of October", "2024-10-07"),
    ("the third Thursday in November 2023", "the third Thursday in November 2023", "2023-11-16"),
    ("on 10/31/74", "10/31/74", "1974-10-31"),
    ("January-August exports", "January-August", "2024-01/2024-08"),
    ("in early October 2024", "early October 2024", "2024-10-01/2024-10-10"),
    ("it may rise in May", "May", "2024-05"),
    ("THE MORNING REPORT, 14 MAY 2025", "14 MAY 2025", "2025-05-14"),
    ("MAY 14, 2025", "MAY 14, 2025", "2025-05-14"),
    ("by the end of 2023", "by the end of 2023", "2023-12-31"),
    ("at the end of September", "at the end of September", "2024-09-30"),
    ("at end-June", "at end-June", "2024-06-30"),
    ("in 2021 it fell", "2021", "2021"),
    ("between 2021-2025", "2021-2025", "2021/2025"),
    ("in 2023/24", "2023/24", None),
    ("in the 2023-24 financial year", "2023-24", None),
    ("in the latest quarter", "the latest quarter", "2024-07/2024-09"),
    ("the 1990s", "the 1990s", "1990/1999"),
    ("since 2021", "since 2021", "2021-01-01/.."),
    ("since July", "since July", "2024-07-01/.."),
    ("since the start of this year", "since the start of this year", "2024-01-01/.."),
    ("from the beginning of the year", "the beginning of the year", "2024-01-01"),
    ("Year to date, exports", "Year to date", "2024-01-01/.."),
    ("so far this year", "so far this year", "2024-01-01/.."),
    ("last year", "last year", "2023"),
    ("last month", "last month", "2024-09"),
    ("on Thursday", "Thursday", "2024-10-17"),
    ("two years ago", "two years ago", "2022"),
    ("from a year earlier", "a year earlier", "2023-01/2023-09"),
    ("in the same period of 2022", "the same period of 2022", "2022-01/2022-09"),
    ("than at this time last year", "this time last year", "2023-01/2023-09"),
    ("in the past three years", "the past three years", "2021-10-24/2024-10-23"),
    ("the 14th Five-Year Plan period (2021-2025)", "the 14th Five-Year Plan period (2021-2025)", "2021/2025"),
    ("now holds", "now", None),
    ("over the next three years", "the next three years", None),
    ("in the week to October 19", "the week to October 19", "2024-10-13/2024-10-19"),
    ("for the week ended Oct. 19", "the week ended Oct. 19", "2024-10-13/2024-10-19"),
    ("in the half year to September", "the half year to September", "2024-04/2024-09"),
    ("in the quarter that ended in September", "the quarter that ended in September", "2024-07/2024-09"),
    ("in the third quarter ended September 30, 2023", "the third quarter ended September 30, 2023", "2023-07/2023-09"),
    ("in the second quarter of fiscal 2025, which ended March 31", "the second quarter of fiscal 2025, which ended March 31", "2024-01/2024-03"),
    ("in the five years to 2023", "the five years to 2023", "2019/2023"),
    ("in the decade to 2023", "the decade to 2023", "2014/2023"),
    ("in the January-to-August period", "January-to-August period", "2024-01/2024-08"),
    ("in the three months from July to September", "the three months from July to September", "2024-07/2024-09"),
    ("nine-month profit", "nine-month", "2024-01/2024-09"),
    ("September-quarter profit", "September-quarter", "2024-07/2024-09"),
    ("in last year's third quarter", "last year's third quarter", "2023-07/2023-09"),
    ("in 2023's first half", "2023's first half", "2023-01/2023-06"),
    ("in the final three months of 2023", "the final three months of 2023", "2023-10/2023-12"),
    ("in the last quarter of 2023", "the last quarter of 2023", "2023-10/2023-12"),
    ("in the latter half of 2023", "the latter half of 2023", "2023-07/2023-12"),
    ("the opening two months of the year", "the opening two months of the year", "2024-01/2024-02"),
    ("in the first half of October", "the first half of October", "2024-10-01/2024-10-15"),
    ("in the last ten days of May", "the last ten days of May", "2024-05-22/2024-05-31"),
    ("from October 3 through October 7", "October 3 through October 7", "2024-10-03/2024-10-07"),
    ("from September 28 to October 4", "September 28 to October 4", "2024-09-28/2024-10-04"),
    ("from 1 to 8 October", "1 to 8 October", "2024-10-01/2024-10-08"),
    ("between October 3 and 7", "October 3 and 7", "2024-10-03/2024-10-07"),
    ("this year so far", "this year so far", "2024-01-01/.."),
    ("so far in 2023", "so far in 2023", "2023-01-01/.."),
    ("from 2019 through 2023", "2019 through 2023", "2019/2023"),
    ("in calendar 2023", "2023", "2023"),
    ("the year before last", "the year before last", "2022"),
    ("at the beginning of 2023", "at the beginning of 2023", "2023-01-01"),
    ("in the fall of 2023", "fall of 2023", "2023-09/2023-11"),
    ("in the most recent quarter", "the most recent quarter", "2024-07/2024-09"),
    ("in early 2023", "early 2023", None),
    ("in 2023-24", "2023-24", None),
    ("from 2018-23", "2018-23", "2018/2023"),
    ("in the same three months of 2022", "the same three months of 2022", "2022-01/2022-09"),
]

NONE = ["year-end bonus", "2,024 units", "$2024", "worth 2024 yuan", "year-on-year", "it may rise", "STAFF MAY STRIKE", "second-hand", "room 2015B", "419-555-2014", "Local 1174", "a quarter of a point", "half a percent", "a fall of 2000 points", "3 and 7 percent", "nine-month-old", "1 to 8 on"]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "dates"), ONE)
def test_one_expression(text: str, span: str, dates: str | None) -> None:
    assert found(text) == [(span, dates)]


@pytest.mark.parametrize("text", NONE)
def test_no_expression(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("data released by the bureau on Thursday", "reporting"),
        ("Official figures showed on Wednesday that", "reporting"),
        ("HEFEI, Oct. 24, 2024 -- East", "reporting"),
        ("Shares fell 14% on Thursday after", ""),
        ("The bank said rates fell 0.25 points on Thursday", ""),
    ],
)
def test_day_of_reporting(text: str, note: str) -> None:
    assert [m.note for m in read(text)] == [note]


def test_unresolved_without_reference() -> None:
    for text in ("last year", "in October", "last month", "on Thursday", "the six months to June"):
        (m,) = read(text)
        assert resolve(m.value, reference=Reference(), anchor=None) == Period(None, None), text


def test_hostile_lines_stay_linear() -> None:
    for piece in ("the ", "first ", "2014 ", "Jan ", "the first ", "since ", "end of ", "1-"):
        list(read(piece * 20000))
