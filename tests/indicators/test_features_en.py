"""English features, market reports and business pages: what a story's head, its place and its market pass on to a figure."""

import pytest
from indicator_help import PIPELINE
from observation_rows import agrees, down, o, rows, up
from test_news_en import loose

from jjjextract.lang.en.dollars import dollar_of

TODAY = "2025-06-03"  # a Tuesday

NEWS = {
    # what is traded is of the day of the story
    "The Dow Jones Industrial Average lost 96 points, or 0.2%, to 41,870, and the Nasdaq composite added 1%.":
        [down("96", "{point}", "Dow Jones Industrial Average", "increment", on=TODAY), down("0.2", "%", "Dow Jones Industrial Average", on=TODAY),
         o("41870", "?", "Dow Jones Industrial Average", on=TODAY), up("1", "%", "Nasdaq composite", on=TODAY)],
    "The FTSE 100 rose 0.3%. Brent crude added $1.10 to $66.40 a barrel, and the pound slipped 0.4%.":
        [up("0.3", "%", "FTSE 100", on=TODAY), up("1.1", "USD", "Brent crude", "increment", on=TODAY), o("66.4", "?", "Brent crude", on=TODAY), down("0.4", "%", "pound", on=TODAY)],
    "Brent crude rose 9% in the first quarter.": [up("9", "%", "Brent crude", on="2025-01/2025-03")],
    "Gold output slipped 4%.": [down("4", "%", "Gold output")],
    "Orrin Foods Ltd. sank 9.5% after a profit warning.": [down("9.5", "%", "shares", on=TODAY)],
    "Orrin Foods Ltd. grew 9.5% after it bought a rival.": [],
    # a change told behind the figure
    "The stock ended 2.1 per cent lower at Rs 310.": [down("2.1", "%", "stock", on=TODAY), o("310", "INR", "stock", on="?")],
    "The shares closed three cents, or 1.8 per cent, up at $1.69.":
        [up("3", "USD", "shares", "increment", on=TODAY), up("1.8", "%", "shares", on=TODAY), o("1.69", "USD", "shares", on=TODAY)],
    "The number of students was 4,100 in May, 2.5% (100) more than a year previously.":
        [o("4100", "{student}", "students|number of students", on="2025-05"), up("2.5", "%", "students|number of students", basis="yoy", on="2025-05"),
         up("100", "{student}", "students|number of students", "increment", basis="yoy", on="2025-05")],
    "Revenue was $5 million (£4 million) in May.": [o("5", "USD", "Revenue", on="2025-05"), o("4", "GBP", "Revenue", on="2025-05")],
    # a step and where it led are no range
    "The oil contract price lost $3 to $71.20.": [down("3", "USD", "oil contract price", "increment"), o("71.2", "USD", "oil contract price")],
    "Tickets cost $3 to $12.": [o("3", "USD", "?|Tickets|cost of Tickets", bound="between")],
    # over the year, over the month, over the quarter
    "Rents rose 6% over the year and 0.4% over the month.": [up("6", "%", "Rents", basis="yoy"), up("0.4", "%", "Rents", basis="mom")],
    "The jobless rate was up 0.2 percentage points over the quarter.": [up("0.2", "pp", "jobless rate", "increment", basis="qoq")],
    "Orders rose 8% from the year-ago quarter.": [up("8", "%", "Orders", basis="yoy")],
    # official figures in a company's story are of its place
    "Tarnbeck Mills Ltd., of Ghana, made $4 million.\nExports rose 3% in April, Trade Ministry data showed.": [o("4", "USD", "?|earnings"), up("3", "%", "Exports", at="GH", on="2025-04")],
    "Tarnbeck Mills Ltd. of Ghana made $4 million.\nExports rose 3% in April.": [o("4", "USD", "?|earnings"), up("3", "%", "Exports", on="2025-04")],
    # nationwide is the nation of the story
    "Kenya's coffee exports rose 3%. Nationwide, wages fell 2%.": [up("3", "%", "coffee exports", at="KE"), down("2", "%", "wages", at="KE")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NEWS.items(), ids=[t[:50] for t in NEWS])
def test_features(text, expected):
    got = [loose(r) for r in rows(PIPELINE.extract(text, published=TODAY))]
    assert len(got) == len(expected), got
    for want, have in zip(expected, got, strict=True):
        open_name = want.name.startswith("?")
        assert agrees(loose(want._replace(name=have.name if open_name else want.name)), have), (want, have)


DOLLARS = [
    ("SGD", "The mainboard-listed group paid $2 million, or US$1.5 million."),
    ("AUD", "The Reserve Bank of Australia said savers held $40 billion."),
    ("CAD", "Rents rose to $2,100, according to Statistics Canada."),
    ("USD", "SINGAPORE: Brent rose to $70 a barrel; the Monetary Authority of Singapore said nothing."),
    ("USD", "The SGX-listed group paid S$2 million ($1.5 million)."),
    ("USD", "The bank lent $2 million."),
]


@pytest.mark.parametrize(("code", "text"), DOLLARS)
def test_whose_dollar(code, text):
    assert dollar_of(text, "") == code


def test_an_outlet_says_whose_dollar():
    assert dollar_of("It cost $2.", "The Straits Times") == "SGD"


def test_us_dollars_stay_in_a_story_of_another():
    units = [i.unit.code for i in PIPELINE.extract("The Catalist group made $2 million and lost US$1 million.").indicators]
    assert units == ["SGD", "USD"]


FIRMS = {
    '"It is over," said Ada Lunt, an analyst at Orrin Vale.': ["Orrin Vale"],
    "Tarn & Beck, a Leeds company, owns it.": ["Tarn & Beck"],
    "Halden Crewe, the Danish insurer, pulled out.": ["Halden Crewe"],
    "She is an economist at Durham University.": [],
    "Ada Lunt, a company director, is 40.": [],
    "South Korea, a big manufacturer, exports ships.": [],
    "An economist at the Treasury agreed.": [],
}


@pytest.mark.parametrize(("text", "want"), FIRMS.items())
def test_firms_by_their_cues(text, want):
    assert [c.name for c in PIPELINE.extract(text).companies] == want
