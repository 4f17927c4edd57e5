"""English agency copy, company results and local news: what a clause, a comparison and a bare number go on with."""

import pytest
from indicator_help import PIPELINE
from observation_rows import agrees, down, o, rows, up
from test_news_en import loose

TODAY = "2025-06-03"  # a Tuesday

NEWS = {
    # a clause of its own counts things of its own
    "Along the coast, 31 wind parks are now running.": [o("31", "{park}", "wind parks", on="?")],
    "By then, 12 pilot lines were running.": [o("12", "{line}", "pilot lines", on="?")],
    "The jobless rate was 5 percent in May; some 812,000 people were out of work, 24,000 fewer than in April.":
        [o("5", "%", "jobless rate", on="2025-05"), o("812000", "{person}", "people", bound="about", on="2025-05"), down("24000", "?", "people", "increment", basis="mom", on="?")],
    "The line has an annual output of 1 million sets of valves, 2 million sets of pumps.": [o("1", "{set}", "annual output"), o("2", "{set}", "annual output")],
    "Of the young people who had left, 64 have come back.": [o("64", "{person}", "young people")],
    "Among the firms surveyed, 31 percent plan to hire.": [o("31", "%", "firms", "share")],
    "The firm had $48 million in cash and 40 shops.": [o("48", "USD", "cash"), o("40", "{shop}", "shops")],
    # there is less or more of a thing than of another
    "The kiln uses 35 percent less energy than the old one.": [o("35", "%", "energy", "difference")],
    "The hens laid 8 percent more eggs in 2024 than in 2023.": [up("8", "%", "eggs", basis="yoy", on="2024")],
    "The port handled 12 percent fewer containers than a year ago.": [down("12", "%", "containers", basis="yoy")],
    "Bread was 8 percent more expensive than a year ago.": [up("8", "%", "Bread", basis="yoy")],
    "Output reached 900 tons in 2024, three times the level of 2019.": [o("900", "t", "Output", on="2024"), o("3", "1", "Output", "multiple", on="2024")],
    "Exports came to 2 million tons in 2024, twice as much as in 2021.": [o("2", "t", "Exports", on="2024"), up("2", "1", "Exports", "multiple", on="2024")],
    "Fees doubled in 2024.": [up("2", "1", "Fees", "multiple", on="2024")],
    "The shares gained 22 percent, almost twice the rise of the DAX.": [up("22", "%", "shares", on=TODAY), up("2", "1", "shares", "multiple", bound="nearly", on="?")],
    # how high is not against what
    "Consumption rose 4 percent, its strongest reading since 2021.": [up("4", "%", "Consumption")],
    "Output fell 3 percent, the worst result since 2009.": [down("3", "%", "Output")],
    "Output has risen 3 percent since 2009.": [up("3", "%", "Output", basis="since", on="?")],
    "The economy was 0.7% bigger in the first quarter than in the previous three months.": [up("0.7", "%", "economy", basis="qoq", on="2025-01/2025-03")],
    "Gas is six cents cheaper than this time last month.": [down("6", "USD", "Gas", "increment", basis="mom")],
    # a bare number in the unit of the one before
    "The wait has been cut from 40 hours to less than 5.": [o("40", "h", "wait"), o("5", "h", "wait", bound="under")],
    "Our crews went from 54 people down to 31.": [o("54", "{person}", "crews"), o("31", "{person}", "crews")],
    "Trade swung from a surplus of 2.2 billion euros into a deficit of 1.7 billion.": [o("2.2", "EUR", "surplus"), o("1.7", "EUR", "deficit")],
    "Burglaries were down 22 percent, to 117.": [down("22", "%", "Burglaries"), o("117", "{burglary}", "Burglaries")],
    "The jobless rate was 5 percent, and 24,000 was the total.": [o("5", "%", "jobless rate"), o("24000", "?", "jobless rate")],
    # verbs that stand between
    "Shipments of car parts suffered the most, tumbling by 11 percent.": [down("11", "%", "Shipments of car parts")],
    "Steel did worse, dropping by 14 percent.": [down("14", "%", "Steel")],
    "The jobless rate is hovering at 5.2 percent.": [o("5.2", "%", "jobless rate")],
    "Gas has been holding at $3.19 a gallon.": [o("3.19", "USD/[gal_us]", "Gas")],
    "Sales were flat at $205 million.": [o("205", "USD", "Sales")],
    "The firm's stock closed at $41.20, off 85 cents.": [o("41.2", "USD", "stock", on="?"), down("85", "USD", "stock", "increment", on="?")],
    "It authorized the repurchase of another $500 million of stock.": [o("500", "USD", "repurchase")],
    "The firm paid down $275 million of debt in 2024.": [o("275", "USD", "debt", on="2024")],
    "The county loses 11 million gallons to leaks.": [o("11", "[gal_us]", "loss")],
    "The farm lost 300 sheep to the drought.": [down("300", "{sheep}", "sheep", "increment")],
    "It took 1.5 points of market share.": [o("1.5", "pp", "market share", "increment")],
    "Sales were up 3 percent, with volume contributing 1.9 points.": [up("3", "%", "Sales"), o("1.9", "pp", "volume", "increment")],
    "Every household took home 52,000 yuan.": [o("52000", "CNY", "earnings")],
    "I get $1,480 a month.": [o("1480", "USD", "income")],
    # what others expected, and an earlier forecast
    "GDP grew 3.8% in the first quarter, against the 3.4% expected by economists.": [up("3.8", "%", "GDP", on="2025-01/2025-03"), up("3.4", "%", "GDP", on="2025-01/2025-03")],
    "It expects earnings of $5.20 to $5.30 a share for fiscal 2025, up from its previous range of $4.95 to $5.10.":
        [o("5.2", "USD/{share}", "earnings", bound="between", on="2025"), o("4.95", "USD", "earnings", bound="between", on="2025")],
    # when
    "GDP rose 0.9 percent in the first quarter after a 6.9 percent plunge in the final quarter of last year.": [up("0.9", "%", "GDP", on="2025-01/2025-03"), down("6.9", "%", "GDP", on="2024-10/2024-12")],
    "The second line went into operation in March. It roasts 6 tons of beans an hour.": [o("6", "t", "beans")],
    "Sales rose 5% in the quarter ended March 31, 2025. It ended the quarter with $48 million in cash.": [up("5", "%", "Sales", on="2025-01/2025-03"), o("48", "USD", "cash", on="2025-03-31")],
    "Rents rose 5 percent in April. The Arcade, a market with 270 stalls, is full.": [up("5", "%", "Rents", on="2025-04"), o("270", "{stall}", "stalls")],
    # whose
    "Tarnbeck Foods Inc. makes jam. In Canada, where the company runs three plants, sales were flat at C$205 million.": [o("3", "{plant}", "plants"), o("205", "CAD", "sales")],
    "Tarnbeck Foods Inc. bought Orrin Kitchen Inc. The Seattle-based maker of Indian sauces had sales of $64 million.": [o("64", "USD", "sales")],
    "The hills of Pu'er are green.\nLess than a fifth of Yunnan's beans were roasted. The processing rate rose to 54 percent.": [o("0.2", "1", "beans|Yunnan's beans", "share", bound="under", at="530000"), o("54", "%", "processing rate", at="530000")],
    # a class and a result are no observations
    "Anybody making less than $32,000 can apply.": [],
    "The average wage in firms employing ten or more people hit $2,390 in April.": [o("2390", "USD", "average wage|average wage in firms", on="2025-04")],
    "The Hornets won their 10th straight, 68 to 61.": [],
    "The club lost money, and attendance fell from 68 to 61.": [o("68", "?", "attendance"), o("61", "?", "attendance")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEWS.items(), ids=[t[:50] for t in NEWS])
def test_wire(text, expected):
    got = [loose(r) for r in rows(PIPELINE.extract(text, published=TODAY))]
    assert len(got) == len(expected), got
    for want, have in zip(expected, got, strict=True):
        assert agrees(loose(want), have), (want, have)
