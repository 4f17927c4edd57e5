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
    # months that end with the running period, and what is only recalled
    "Net profit rose 5% in the quarter ended 30 September 2024. For the nine months, it was $9m.":
        [up("5", "%", "Net profit", on="2024-07/2024-09"), o("9", "USD", "Net profit", on="2024-01/2024-09")],
    "In the nine months to March 2025 orders rose 2%.": [up("2", "%", "orders", on="2024-07/2025-03")],
    "Profit for the quarter ended 31 March 2025 was Rs 5 crore, against Rs 4 crore in the corresponding quarter of the previous fiscal.":
        [o("5", "INR", "Profit", on="2025-01/2025-03"), o("4", "INR", "Profit", on="2024-01/2024-03")],
    "Output grew 9% in April, reversing a 2.2% slide in March. Factory orders were up 3%.":
        [up("9", "%", "Output", on="2025-04"), down("2.2", "%", "Output", on="2025-03"), up("3", "%", "Factory orders", on="2025-04")],
    "Output grew 9% in March. It fell by 2% in April. Factory orders were up 3%.":
        [up("9", "%", "Output", on="2025-03"), down("2", "%", "Output", on="2025-04"), up("3", "%", "Factory orders", on="2025-04")],
    "The jobless count fell 0.4% in April from March's revised figure of 37,250.": [down("0.4", "%", "jobless count", basis="mom", on="2025-04"), o("37250", "?", "jobless count", on="2025-03")],
    "Like-for-like sales in the 16 weeks to 18 January rose 5.2%.": [up("5.2", "%", "Like-for-like sales", on="2024-09-29/2025-01-18")],
    "The club waited 16 weeks and sold 40 seats.": [o("40", "{seat}", "seats")],
    "From the peak in September 2021, rents have lost 28.4 per cent. House prices fell 2 per cent.": [down("28.4", "%", "rents", basis="since", on="?"), down("2", "%", "House prices")],
    # verbs in front of a noun, and clauses between a name and its verb
    "The group is carrying net debt of $18 billion.": [o("18", "USD", "net debt", on="?")],
    "The rent had gone from £11,400 to £29,000.": [o("11400", "GBP", "rent"), o("29000", "GBP", "rent")],
    "The lending rate has sat in a range of 4.25% to 4.50% since December.": [o("4.25", "%", "lending rate", bound="between", on="?")],
    "The ministry was notified of 190 redundancies in April, taking the total to 2,350.": [o("190", "{redundancy}", "redundancies", on="2025-04"), o("2350", "?", "redundancies", on="2025-04")],
    "The lending rate, to which most mortgages are tied, sank to 0.59 per cent.": [o("0.59", "%", "lending rate")],
    "The shares last changed hands at $6.72.": [o("6.72", "USD", "shares", on=TODAY)],
    "Volumes sold across the bar slipped 3.4%.": [down("3.4", "%", "Volumes|Volumes sold across the bar")],
    "House prices are slipping another 3 per cent.": [down("3", "%", "House prices")],
    "Q2 net slips 9% to Rs 84 crore": [down("9", "%", "net", on="2025-04/2025-06"), o("84", "INR", "net", on="2025-04/2025-06")],
    # shares of what was just named
    "Exports to Peru, which made up 34 per cent of sales, have dipped to 27 per cent.": [o("34", "%", "Exports to Peru", "share", at="?"), o("27", "%", "Exports to Peru", "share", at="?")],
    "The order book was $1.1 billion, of which 60 per cent is due for delivery in 2026.": [o("1.1", "USD", "order book", on="?"), o("60", "%", "order book", "share", on="?")],
    "The founders, who hold 58 per cent, will sell.": [o("58", "%", "founders", "share")],
    "The rate held 58 per cent.": [o("58", "%", "rate", "?")],
    "New flats made up 1,812 of the total.": [o("1812", "{flat}", "New flats")],
    # against what was expected, points, and money in other money
    "First-quarter revenue of $5.28 billion topped forecasts by 4%.": [o("5.28", "USD", "revenue", on="2025-01/2025-03"), o("4", "%", "revenue", "difference", on="2025-01/2025-03")],
    "The bank cut its lending rate by a quarter point to 4%.": [down("0.25", "pp", "lending rate", "increment"), o("4", "%", "lending rate")],
    "The margin of error is plus or minus 0.7 percentage points.": [o("0.7", "pp", "margin of error", "increment")],
    "The euro bought $1.08.": [o("1.08", "USD", "euro", on="?")],
    "The group bought $2m of shares.": [o("2", "USD", "purchases of shares")],
    # what the figure before lends to the next
    "Stocks stood at 1.73 million tons, against 1.98 million a year ago.": [o("1.73", "t", "Stocks", on="?"), o("1.98", "t", "Stocks", on="?")],
    "Stocks were 1.7 million tons and sales 2 million.": [o("1.7", "t", "Stocks", on="?"), o("2", "?", "sales", on="?")],
    "Half of renters are poor. In Ohio, the figure is 39%.": [o("50", "%", "renters", "share"), o("39", "%", "renters", "share", at="US-OH")],
    "The economy grew 0.2% in May, compared with 0.7% a year earlier.": [up("0.2", "%", "economy", on="2025-05"), up("0.7", "%", "economy", basis="?", on="2024-05")],
    "Inflation rose to 3.4% in May, compared with 3% a year earlier.": [o("3.4", "%", "Inflation", on="2025-05"), o("3", "%", "Inflation", on="2024-05")],
    "Copper futures rose 0.4%, trimming their loss for the week to 1.2%.": [up("0.4", "%", "Copper futures"), down("1.2", "%", "Copper futures")],
    "The chain employs 54,000 people in 430 stores.": [o("54000", "{person}", "people", on=None), o("430", "{store}", "stores", on=None)],
    "The county built 312 homes, well short of the 900 that are needed.": [o("312", "{home}", "homes"), o("900", "?", "homes")],
    "It made just short of 900 cars.": [o("900", "{car}", "cars", bound="nearly")],
    # verbs with their objects
    "The Bank left lending rates unchanged at 4.25%.": [o("4.25", "%", "lending rates")],
    "Fees add $31,000 to the cost of a flat.": [up("31000", "USD", "cost of a flat", "increment")],
    "Higher fees have doubled the price of a flat.": [up("2", "1", "price of a flat", "multiple")],
    "Higher fees doubled last year.": [up("2", "1", "fees|Higher fees", "multiple", on="2024")],
    "The agency holds the names of 2,847 households.": [o("2847", "{household}", "households", on="?")],
    "A count found 614 people in shelters, and 88 of them were children.": [o("614", "{person}", "people in shelters|people"), o("88", "{child}", "children")],
    "The bid fell 2% after the vote and the FTSE 100 closed 52 points lower.": [down("2", "%", "bid"), down("52", "{point}", "FTSE 100", "increment", on=TODAY)],
    "The pie price rose 4p to 231p.": [up("4", "GBP", "pie price", "increment"), o("231", "GBP", "pie price")],
    # whose story
    "The Bank of England left lending rates at 4%.\nVacancies fell 3%, and the FTSE 100 fell 1%.": [o("4", "%", "lending rates", at="GB"), down("3", "%", "Vacancies", at="GB"), down("1", "%", "FTSE 100", on=TODAY)],
    "SALEM, Ore. - Rents rose 3% in Bend, Ore. Statewide, wages rose 5%.": [up("3", "%", "Rents", at="US-OR"), up("5", "%", "wages", at="US-OR")],
    # Indian figures
    "Sales reached 3,72,458 cars, worth Rs 1.36 lakh crore.": [o("372458", "{car}", "cars|Sales"), o("1.36", "INR", "?|Sales|cars")],
    "Sales reached 312,458 cars.": [o("312458", "{car}", "cars|Sales")],
    # what it is compared with has a way of its own; times that open a sentence
    "Same-store sales rose 6% in May, against a 9% drop at rivals.": [up("6", "%", "Same-store sales", on="2025-05"), down("9", "%", "Same-store sales", basis="?", on="?")],
    "Sales rose 6% in May, leaving net profit 5% higher at $4m.": [up("6", "%", "Sales", on="2025-05"), up("5", "%", "net profit", on="2025-05"), o("4", "USD", "net profit", on="2025-05")],
    "The loss rate was 4% in May. A year earlier the loss rate was 5%.": [o("4", "%", "loss rate", on="2025-05"), o("5", "%", "loss rate", on="2024-05")],
    "For 2026, the group expects revenue of $5m. Margins will grow to 9%.": [o("5", "USD", "revenue", on="2026"), o("9", "%", "Margins", on="2026")],
    "For 2026, the group expects revenue of $5m. Margins grew to 9%.": [o("5", "USD", "revenue", on="2026"), o("9", "%", "Margins", on="?")],
    "Sales of clocks, watches and fine rings rose 9%.": [up("9", "%", "Sales of clocks, watches and fine rings")],
    "In Peru, watches and fine rings rose 9%.": [up("9", "%", "watches and fine rings", at="PE")],
    "Migrants made up 3.5 million of the total.": [o("3.5", "?", "Migrants")],
    # they and it, in the first figure of a paragraph
    "Retail sales tell the same story. They inched up 0.7 per cent in May.": [up("0.7", "%", "Retail sales", on="2025-05")],
    "Ticket sales have collapsed: in 2019 they made up a third of revenue.": [o("0.333333", "1", "Ticket sales", "share", on="2019")],
    "The friends walk on. They sold 40 cakes in May.": [o("40", "{cake}", "cakes", on="2025-05")],
    "House rents climbed for a fifth month, gaining 0.7 per cent.": [up("0.7", "%", "House rents")],
    # what others expected, when it was expected, and what is told of now
    "The club earned $2.52 a share in April. Analysts surveyed by Tarn had expected $2.39.": [o("2.52", "USD/{share}", "earnings", on="2025-04"), o("2.39", "USD", "earnings", on="2025-04")],
    "The club now expects revenue of $5 million for the full year. In April it had forecast $6 million.": [o("5", "USD", "revenue", on="2025"), o("6", "USD", "revenue", on="2025")],
    "Shop sales fell 3% in May. Online sales, which now account for 9% of the total, rose 5%.":
        [down("3", "%", "Shop sales", on="2025-05"), o("9", "%", "Online sales", "share", on=None), up("5", "%", "Online sales", on="2025-05")],
    "It had been expected after figures put inflation at 3% in May. Food inflation rose to 4%.": [o("3", "%", "inflation", on="2025-05"), o("4", "%", "Food inflation", on="2025-05")],
    "Premium cabins brought in 28% of ticket sales.": [o("28", "%", "Premium cabins", "share")],
    "The Nifty 50 closed 0.9 per cent up at 24,836.": [up("0.9", "%", "Nifty 50", on=TODAY), o("24836", "?", "Nifty 50", on=TODAY)],
    "The airline is ninth among the 10 largest carriers, and flies from platform two, with one-time fees of $3.": [o("3", "USD", "one-time fees|fees")],
    # paces, ranges of a forecast, the other side of a gap
    "In the second quarter the economy expanded at a 3% annual rate.": [up("3", "%", "economy", basis="?", on="2025-04/2025-06")],
    "The mill raised its sales forecast to $5 billion.": [o("5", "USD", "sales")],
    "House prices were widely forecast to fall 3%.": [down("3", "%", "House prices")],
    "Sales are forecast to rise to $5 billion.": [o("5", "USD", "Sales")],
    "Trade subtracted 0.9 percentage points from growth.": [down("0.9", "pp", "Trade", "increment")],
    "The mill raised its sales forecast to a range of $4 billion to $5 billion.": [o("4", "USD", "sales", bound="between")],
    "Japan's trade gap with Peru narrowed to $24 million.": [o("24", "USD", "trade gap with Peru|trade gap", at="JP")],
    "The trip took annual growth down to 2.1%.": [o("2.1", "%", "annual growth", "?", "?")],
    "The Society plans to add 600 workers to its staff of 7,900.": [up("600", "{worker}", "workers", "increment", on="?"), o("7900", "?", "staff", on="?")],
    "Rents in Peru fell 2%.\nFigures from the Bank of England showed that lenders approved 63,032 mortgages in May.": [down("2", "%", "Rents", at="PE"), o("63032", "{mortgage}", "mortgages", at="GB", on="2025-05")],
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
    ("USD", "SINGAPORE: Wall Street rose to a high of $70; the Monetary Authority of Singapore said nothing."),
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
    "Joan Pratt buys from Tarn's, Britain's fifth-largest grocer, and others.": ["Tarn's"],
    "Mary Bell, Britain's oldest baker, is 99.": [],
    "Ghana, Africa's largest gold miner, sold more.": [],
    "Halden Crewe, the Danish insurer, pulled out.": ["Halden Crewe"],
    "She is an economist at Durham University.": [],
    "Ada Lunt, a company director, is 40.": [],
    "South Korea, a big manufacturer, exports ships.": [],
    "An economist at the Treasury agreed.": [],
}


@pytest.mark.parametrize(("text", "want"), FIRMS.items())
def test_firms_by_their_cues(text, want):
    assert [c.name for c in PIPELINE.extract(text).companies] == want


def test_a_place_in_capitals_that_opens_a_story_is_no_speaker():
    story = "Yarn maker earns more\n\nCOIMBATORE: Halden Yarns Ltd. earned $4 million.\n\nIts shares rose 2%.\n\nIt employs 900 people."
    assert not PIPELINE.extract(story).speakers
    assert [s.name for s in PIPELINE.extract(story.replace("COIMBATORE", "JOAN PRATT, CEO")).speakers] == ["Joan Pratt"]


def test_the_city_is_the_city_state_of_the_story():
    text = "Singapore's exports rose 3%. The city's rents fell 2%."
    assert [i.regions for i in PIPELINE.extract(text).indicators] == [("SG",), ("SG",)]


def test_an_index_and_a_price_target_are_not_of_the_company_that_is_named_near_them():
    text = "Halden Mills Ltd. made $4 million.\nHalden closed at $12, while the Nikkei rose 2%.\nOrrin Vale Securities raised its target price to $15."
    found = {i.indicator: i.subject and i.subject.text for i in PIPELINE.extract(text).indicators}
    assert found["Nikkei"] is None
    assert found["target price"] == "Halden Mills Ltd."


def test_a_speaker_behind_the_post_that_a_firm_gives():
    text = 'Halden Mills Ltd. makes cars.\n\n"Orders have doubled this week," Halden\'s sales head, Arjun Mehta, told reporters.'
    found = [(s.style, s.span.text) for s in PIPELINE.extract(text).statements if s.speaker_id]
    assert found == [("direct", "Orders have doubled this week,")]
