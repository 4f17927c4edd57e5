"""English reports under a heading: the time that it names reaches the figures below, and where it does not."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline(rules_only=True)


def when(text, at):
    i = next(i for i in PIPELINE.extract(text).indicators if i.span.text == at)
    return f"{i.period.start}/{i.period.end}" if i.period and i.period.start else None


QUARTER, YEAR, FISCAL = "2025-01-01/2025-03-31", "2024-01-01/2024-12-31", "2023-07-01/2024-06-30"
CALL = "PINE GLADE HOTELS — FIRST QUARTER 2025 — CALL, TULSA, APRIL 24, 2025\n\nNora Pell, CFO: "
LATE = "Rowan Ferries\nFourth-quarter and full-year 2024 conference call, Juneau, January 30, 2025\n\nIda Holm, President: "
OWN = "FELL AND MOOR BAKERIES — FULL-YEAR RESULTS\nLeeds, 20 August 2024. Year ended 30 June 2024 (FY24); comparisons are with the year ended 30 June 2023.\n\n"

REPORTS = [
    # a heading in capitals, and a speaker of whom no firm is told
    (CALL + "Room revenue was $31 million.", "$31 million", QUARTER),
    (CALL + "Room revenue was $31 million.\n\nOccupancy fell to 64 percent.", "64 percent", QUARTER),
    ("TERN DATA PLC — RESULTS FOR THE QUARTER TO 31 MARCH 2025\nExtracts from the call, 8 May 2025\n\nJon Ray, CFO: Revenue was $9 million.", "$9 million", QUARTER),
    # what somebody of the firm tells of it, in whatever words
    (CALL + "We sold 14 boats.", "14 boats", QUARTER),
    # the nine months of the year before, in brackets
    ("TARN LIFTS – nine months to 30 September 2024 (Lugano, 8 November 2024)\n\nRevenue was $90 million (2023: $84 million).", "$84 million", "2023-01-01/2023-09-30"),
    ("TARN LIFTS – the year 2024 (Lugano, 8 March 2025)\n\nRevenue was $90 million (2023: $84 million).", "$84 million", "2023-01-01/2023-12-31"),
    # what was done in the time that the story opened with; what stands is of no time
    ("RIGA, Aug. 16, 2024 -- Flats sold slowly in July, the board said.\n\nContracts were signed on 3,900 flats.", "3,900 flats", "2024-07-01/2024-07-31"),
    ("RIGA, Aug. 16, 2024 -- Flats sold slowly in July, the board said.\n\nThe four yards have 1,090 jobs.", "1,090 jobs", None),
    # what there is, told with its name, is of the last day; what was done is of the quarter
    (CALL + "Cash was $12 million. We paid $3 million for land.", "$12 million", "2025-03-31/2025-03-31"),
    (CALL + "Cash was $12 million. We paid $3 million for land.", "$3 million", QUARTER),
    # how things stand now is of no time
    (CALL + "We have 41 hotels.", "41 hotels", None),
    # last year's statement, told in January
    (LATE + "Revenue was $90 million.", "$90 million", "2024-10-01/2024-12-31"),
    (LATE + "Full year, revenue was $310 million.", "$310 million", YEAR),
    (LATE + "We had 1,900 staff at December 31.", "1,900 staff", "2024-12-31/2024-12-31"),
    (LATE + "We want 2,100 staff by December 31.", "2,100 staff", "2025-12-31/2025-12-31"),
    # an own year, and the year before it in brackets
    (OWN + "Sales were $2.4 billion; EBIT was $110 million (FY23: $104 million).", "$2.4 billion", FISCAL),
    (OWN + "Sales were $2.4 billion; EBIT was $110 million (FY23: $104 million).", "$104 million", "2022-07-01/2023-06-30"),
    # the fiscal year by its end
    ("Dale Grills, Inc. — second quarter of fiscal 2025\nMemphis, April 29, 2025 (fiscal year ends September 30)\n\nRevenue was $88 million.", "$88 million", QUARTER),
    # a half that is named by its length alone
    ("Half-year figures, Kanaal Uitgevers (Utrecht, 24 July 2025)\n\nTurnover was 80 million euros.", "80 million euros", "2025-01-01/2025-06-30"),
    ("Half-year figures, Kanaal Uitgevers (Utrecht, 24 February 2025)\n\nTurnover was 80 million euros.", "80 million euros", None),
    # a day of the heading that a term ends with is no day of telling
    ("Hide prices: the season to 31 May 2024\nDunedin, 19 September 2024\n\nThe mill paid $3 million last month.", "$3 million", "2024-08-01/2024-08-31"),
]


@pytest.mark.parametrize(("text", "at", "period"), REPORTS, ids=[r[0][-50:] for r in REPORTS])
def test_report(text, at, period):
    assert when(text, at) == period


ASIDES = [
    # the level of an earlier time, told to compare with it
    ("Statement on fish landings in 2024, read on 4 February 2025\n\nLandings were 82,000 tonnes. In 2023 it was 73,000. Exports rose 12%.", "12%", YEAR),
    ("Statement on fish landings in 2024, read on 4 February 2025\n\nLandings were 82,000 tonnes. In 2023 it was 73,000. Exports rose 12%.", "73,000", "2023-01-01/2023-12-31"),
    # the part of a year, told to compare with it
    (OWN + "Sales rose 5%. In the first half it had been 2%. Margins rose 3%.", "3%", FISCAL),
    # a year ago, in front of its level
    (CALL + "Revenue was $90 million; in the year-ago period, $80 million.", "$80 million", "2024-01-01/2024-03-31"),
    # a year earlier opens the clause of its level
    ("In May 2024 the jobless rate was 4.4%; a year earlier it had been 4.2%.", "4.2%", "2023-05-01/2023-05-31"),
    # behind where it is of another time
    ("In 2024, 412 dogs were brought in and 31 were turned away, where it was 22 in 2019.", "31", YEAR),
    # two months in a row, of which the second had not begun
    ("ATHENS, July 9, 2025 - For July and August the lines have slots for 24 million seats.", "24 million seats", "2025-07-01/2025-08-31"),
    # a plan for a time that is over: the story is of that time
    ("NAIVASHA, Friday September 27, 2024\n\nGrowers will be paid $3 a box for the year that ended on June 30, the mill said. Exports rose 9%.", "9%", FISCAL),
    ("NAIVASHA, Friday September 27, 2024\n\nGrowers will be paid $3 a box in 2025, the mill said. Exports rose 9%.", "9%", None),
    # a month that closed with a level
    ("JAKARTA, 10 June 2025 - Indonesia ended May with 1.4 million tonnes of palm oil. Exports rose 4%.", "4%", "2025-05-01/2025-05-31"),
    ("JAKARTA, 10 June 2025 - Indonesia ended May with 1.4 million tonnes of palm oil. Exports rose 4%.", "1.4 million tonnes", "2025-05-31/2025-05-31"),
    # the measure of a comparison, and what it is of
    ("In May 2024 exports rose 4% and imports were 2% under April's $90 million.", "2%", "2024-05-01/2024-05-31"),
    ("In 2024 the scrap cost the mill $14 million, a third of what it did in 2021. Sales rose 2%.", "2%", YEAR),
    # a paragraph that looks back does not pass its time on
    ("In 2024 exports rose 9%.\n\nIn 2019 exports fell 4%.\n\nImports rose 3%.", "3%", YEAR),
    ("In 2019 exports rose 9%.\n\nIn 2024 exports fell 4%.\n\nImports rose 3%.", "3%", YEAR),
]


@pytest.mark.parametrize(("text", "at", "period"), ASIDES, ids=[a[0][-60:] + a[1] for a in ASIDES])
def test_aside(text, at, period):
    assert when(text, at) == period


BROOK = "Brook Tram Company, Inc.\nFirst-Quarter 2025 Results Call, May 6, 2025. Excerpt.\n\nNora Pell, CFO: "
FOURTH = "Brook Tram Company, Inc.\nFourth Quarter 2025 Earnings Call (excerpt)\nFebruary 11, 2026\n\nNora Pell, CFO: "
HALF = "Ashby Kennels plc - Half-Year Results Presentation, six months to 30 September 2024, Leeds, 14 November 2024\n\nNora Pell, Chief Financial Officer: "
FIRST_HALF, LAST_QUARTER = "2024-04-01/2024-09-30", "2025-10-01/2025-12-31"

CALLS = [
    # a heading that names a call and ends in a full stop; May in it looks not ahead
    (BROOK + "Operating margin was 12.4%, down 80 basis points.", "80 basis points", QUARTER),
    # what was a quarter a year ago, in front of its level
    (BROOK + "We ran 900 trams, where in the same quarter a year ago we ran 1,100.", "1,100", "2024-01-01/2024-03-31"),
    # what is said of a figure just told; how things stand
    (BROOK + "Net profit came to $31 million, which is 8% of sales.", "8%", QUARTER),
    (BROOK + "Orders came to $90 million, and the largest is a $12 million order from Porto.", "$12 million", QUARTER),
    (BROOK + "Net profit was $31 million, and that includes $2 million of grants.", "$2 million", QUARTER),
    (BROOK + "Orders were $90 million. That puts the book-to-bill ratio at 1.2.", "1.2", QUARTER),
    (BROOK + "Steel is roughly 14% of our costs.", "14%", None),
    (BROOK + "A broken axle costs us $400.", "$400", None),
    (BROOK + "Complaints per driver are down to 3.1 a year.", "3.1", None),
    # shares that were bought are of no trading day
    (BROOK + "During the quarter we bought back 80,000 shares for $4 million.", "$4 million", QUARTER),
    # an outlook told before is of the time of the new one; what something costs is of none
    (BROOK + "We now expect revenue for the full year of $80 million; in February we told you $75 million. Capital spending should be about $9 million.", "$75 million", "2025-01-01/2025-12-31"),
    (BROOK + "We now expect revenue for the full year of $80 million; in February we told you $75 million. Capital spending should be about $9 million.", "$9 million", "2025-01-01/2025-12-31"),
    (BROOK + "For the year we expect revenue of $80 million. The new depot will cost $9 million.", "$9 million", None),
    # the year of a fourth quarter, and its end
    (FOURTH + "Fares were $20 million in the fourth quarter. Staff turnover for the year was 15%.", "15%", "2025-01-01/2025-12-31"),
    (FOURTH + "Fares were $20 million in the fourth quarter. We finished the year with 412 trams.", "412 trams", "2025-12-31/2025-12-31"),
    # a figure that another is measured against keeps its time to itself
    (FOURTH + "Net profit was $48 million, a hair under the $49 million we made in the fourth quarter of 2024, and margins were 6%.", "6%", LAST_QUARTER),
    (FOURTH + "Orders reached $58 million, almost twice what we sold in the fourth quarter of 2024. Margins were 6%.", "6%", LAST_QUARTER),
    # the first half and the full year of an own year
    (HALF + "Net profit was 9 million pounds, a margin of 8% against 7% in the first half of last year. Wages took 52% of revenue.", "8%", FIRST_HALF),
    (HALF + "Net profit was 9 million pounds, a margin of 8% against 7% in the first half of last year. Wages took 52% of revenue.", "7%", "2023-04-01/2023-09-30"),
    (HALF + "Net profit was 9 million pounds, a margin of 8% against 7% in the first half of last year. Wages took 52% of revenue.", "52%", FIRST_HALF),
    (HALF + "For the full year we expect revenue of 80 million pounds.", "80 million pounds", "2024-04-01/2025-03-31"),
    (HALF + "We are paying a dividend of 2 pence a share.", "2 pence a share", FIRST_HALF),
]


@pytest.mark.parametrize(("text", "at", "period"), CALLS, ids=[c[0][-60:] + c[1] for c in CALLS])
def test_call(text, at, period):
    assert when(text, at) == period


STANDING = [
    ("In 2024 the farm sold 90 tonnes. Freight comes to $17 a tonne.", "$17 a tonne", None),
    ("In 2024 the farm sold 90 tonnes. The firm's debt stands at $40 million.", "$40 million", None),
    ("In 2024 the farm sold 90 tonnes. Rye makes up 44% of the feed and oats 11%.", "11%", None),
    ("In 2024 the farm sold 90 tonnes. A tonne of straw is worth $30.", "$30", None),
    ("In the year to March 2025 wages rose 4%. Staff turnover, which used to be 60%, is down to 17%.", "60%", None),
    ("In the year to March 2025 wages rose 4%. Staff turnover, which used to be 60%, is down to 17%.", "17%", None),
    ("Oslo took 27% of the catch in 2024 and is down to 11%.", "11%", None),
    ("In 2024 the farm sold 90 tonnes. Foreign locks, landed at $2 apiece, undercut the local ones.", "$2", None),
    ("Lead times for jars, 11 weeks in January 2025, have come down to five weeks.", "five weeks", None),
    ("Interest on a loan, taken out in 2022 at 2.9%, has meanwhile gone up to 7.4%.", "7.4%", None),
    # from the beginning to a day that was reached
    ("LIMA, July 20, 2025 -- The ferry, which began in February, had carried 90,000 tonnes by the end of June.", "90,000 tonnes", "2025-02-01/2025-06-30"),
    # months told early in the year behind them; this year, behind an own one
    ("KOCHI, January 9, 2026 -- Exports fell 14% in the April-December period.", "14%", "2025-04-01/2025-12-31"),
    ("KOCHI, January 9, 2026 -- It closed the year to March 2025 with revenue of $7 million; this year it hopes for revenue of $6 million.", "$6 million", "2025-04-01/2026-03-31"),
    # between a month and the end of another
    ("LEEDS, 3 October 2025 -- The yard took 412 bookings between April and the end of August.", "412 bookings", "2025-04-01/2025-08-31"),
]


@pytest.mark.parametrize(("text", "at", "period"), STANDING, ids=[s[0][-60:] + s[1] for s in STANDING])
def test_standing(text, at, period):
    assert when(text, at) == period
