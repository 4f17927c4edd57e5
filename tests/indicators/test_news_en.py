"""English news of many kinds, sentence by sentence: every observation with its name, measure, basis, regions and period."""

import pytest
from observation_rows import H1, Q3, YTD9, agrees, down, o, read, rows, up

SEP, Y23, Y25 = "2024-09", "2023", "2025"
NEWS = {
    # companies
    "Brightwell Foods plc said revenue for the six months to 30 June rose 4.2% to £318m from £305m a year earlier.":
        [up("4.2", "%", "revenue", basis="yoy", on=H1), o("318", "GBP", "revenue", on=H1), o("305", "GBP", "revenue", on="2023-01/2023-06")],
    "Operating profit fell to $12.4 million in the third quarter, from $15.1 million in the same quarter of 2023.":
        [o("12.4", "USD", "Operating profit", on=Q3), o("15.1", "USD", "Operating profit", on="2023-07/2023-09")],
    "The airline carried 2.1 million passengers in September, up 9% from a year ago, and filled 84% of its seats.":
        [o("2.1", "{passenger}", "passengers", on=SEP), up("9", "%", "passengers", basis="yoy", on=SEP), o("84", "%", "seats", "share", on=SEP)],
    "Net income more than doubled to $88 million, helped by a tax credit of $9 million.":
        [up("2", "1", "Net income", "multiple", bound="over"), o("88", "USD", "Net income"), o("9", "USD", "tax credit")],
    "The group expects full-year sales of between $4.1 billion and $4.3 billion.":
        [o("4.1", "USD", "sales", bound="between", on="2024")],
    "Of the 640 jobs to be cut, 410 are in Leeds.":
        [o("640", "{job}", "jobs", "?", "?"), o("410", "?", "jobs", "?", "?", at="?")],
    "Its order backlog stood at 5.7 billion euros, equal to 2.3 times annual sales.":
        [o("5.7", "EUR", "order backlog"), o("2.3", "1", "order backlog", "multiple")],
    "Research spending amounted to 14% of revenue, compared with 11% a year before.":
        [o("14", "%", "Research spending", "share"), o("11", "%", "Research spending", "share", on="?")],
    "The company's workforce shrank by 1,100 to 17,600.":
        [down("1100", "?", "workforce", "increment"), o("17600", "?", "workforce")],
    "Adjusted earnings came in at 74 cents a share, 3 cents above what analysts had forecast.":
        [o("74", "USD/{share}", "Adjusted earnings"), o("3", "USD", "Adjusted earnings", "difference")],
    "Gross margin widened to 38.6% from 36.1%.": [o("38.6", "%", "Gross margin"), o("36.1", "%", "Gross margin")],
    "Shares in the retailer closed 7% lower at 212 pence.":
        [down("7", "%", "Shares|Shares in the retailer", on="2024-10-20"), o("212", "GBP", "Shares|Shares in the retailer", on="2024-10-20")],
    # councils and budgets
    "The council approved a budget of $96 million for 2025, 3% more than this year.":
        [o("96", "USD", "budget", on=Y25), up("3", "%", "budget", basis="?", on="?")],
    "The town plans to plant 5,000 trees by 2027.": [o("5000", "{tree}", "trees", on="2027")],
    "The bridge will cost an estimated $41 million, nearly twice the original estimate.":
        [o("41", "USD", "cost of bridge", bound="?"), o("2", "1", "cost of bridge", "multiple", "?", bound="nearly")],
    "Property taxes account for 61 percent of the county's income.": [o("61", "%", "Property taxes", "share")],
    "Library visits are down by a fifth since 2019.": [down("0.2", "1", "Library visits", basis="since", on="?")],
    "More than 2,300 residents signed the petition.": [o("2300", "{resident}", "residents", bound="over")],
    # weather and emergencies
    "The storm left 48,000 homes without power.": [o("48000", "{home}", "homes|homes without power")],
    "Wind gusts reached 118 kilometres per hour at the airport.": [o("118", "km/h", "Wind gusts")],
    "The river rose 2.4 metres in one night.": [up("2.4", "m", "river", "increment")],
    "Rescuers pulled 37 people from the rubble, and at least 120 were taken to hospital.":
        [o("37", "{person}", "people"), o("120", "?", "people", bound="at_least")],
    "The reservoir is 62 percent full, up from 41 percent in July.":
        [o("62", "%", "reservoir", "?"), o("41", "%", "reservoir", "?", on="2024-07")],
    # sport as a business
    "Average attendance rose 6 percent to 22,400.": [up("6", "%", "Average attendance"), o("22400", "?", "Average attendance")],
    "The club paid 18 million euros for the striker.": [o("18", "EUR", "payment for striker|striker")],
    "Ticket income made up only 27% of the total, against 34% before the move.":
        [o("27", "%", "Ticket income", "share"), o("34", "%", "Ticket income", "share", on="?")],
    # health
    "Hospitals in Queensland treated 4,310 flu patients in September, 12 percent fewer than in August.":
        [o("4310", "{flu patient}", "flu patients", at="AU-QLD", on=SEP), down("12", "%", "flu patients", basis="mom", at="AU-QLD", on=SEP)],
    "The vaccination rate among children stood at 91.4 percent, below the target of 95 percent.":
        [o("91.4", "%", "vaccination rate among children|vaccination rate"), o("95", "%", "vaccination rate among children|vaccination rate")],
    "About one in six adults smokes.": [o("0.166667", "1", "adults", "share", bound="about")],
    "The average waiting time for surgery was cut from 14 weeks to 9 weeks.":
        [o("14", "wk", "average waiting time for surgery|average waiting time"), o("9", "wk", "average waiting time for surgery|average waiting time")],
    "There were 1,870 new cases, a drop of 240 from the week before.":
        [o("1870", "{new case}", "new cases"), down("240", "?", "new cases", "increment", basis="?")],
    # schools
    "Enrolment fell by 340 pupils to 8,120.": [down("340", "{pupil}", "Enrolment|pupils", "increment"), o("8120", "?", "Enrolment|pupils")],
    "The district has 26 schools with 14,500 students.": [o("26", "{school}", "schools"), o("14500", "{student}", "students")],
    "Tuition fees will rise by 3.5 percent to 9,850 pounds next year.":
        [up("3.5", "%", "Tuition fees", on=Y25), o("9850", "GBP", "Tuition fees", on=Y25)],
    # farms
    "Wheat output is forecast at 31.8 million tonnes, down 3% on last year.":
        [o("31.8", "t", "Wheat output", on="?"), down("3", "%", "Wheat output", basis="yoy", on="?")],
    "Farmers planted 2.3 million hectares of soybeans.": [o("2.3", "har", "soybeans|area of soybeans")],
    "Milk fetched 41 cents a litre in September, 3 cents more than in August.":
        [o("41", "USD/L", "Milk", on=SEP), up("3", "USD", "Milk", "increment", basis="mom", on=SEP)],
    # housing
    "The median price of a home in Dublin rose 1.1% month on month to €412,000.":
        [up("1.1", "%", "median price of a home", basis="mom", at="?"), o("412000", "EUR", "median price of a home", at="?")],
    "Builders started work on 21,400 homes in the third quarter, against 19,900 a year earlier.":
        [o("21400", "{home}", "homes", on=Q3), o("19900", "?", "homes", on="2023-07/2023-09")],
    "Rents in Melbourne averaged 560 Australian dollars a week.": [o("560", "?", "Rents", at="?")],
    # central banks
    "The central bank held its key rate at 5.25% and said inflation would average 2.5% next year.":
        [o("5.25", "%", "key rate"), o("2.5", "%", "inflation", on=Y25)],
    "The bank cut the repo rate by 25 basis points to 6.25 percent.":
        [down("25", "pp", "repo rate", "increment"), o("6.25", "%", "repo rate")],
    "Consumer prices rose 3.1% in the year to September, the slowest pace since 2021.":
        [up("3.1", "%", "Consumer prices", basis="?", on="?")],
    "The unemployment rate ticked up to 4.3% in August from 4.1% in July.":
        [o("4.3", "%", "unemployment rate", on="2024-08"), o("4.1", "%", "unemployment rate", on="2024-07")],
    # energy
    "Solar farms generated 1.8 gigawatt-hours in May, accounting for 23% of supply.":
        [o("1.8", "GW.h", "output of solar farms|Solar farms|generation", on="2024-05"), o("23", "%", "Solar farms", "share", on="2024-05")],
    "Petrol costs 145.3 pence a litre, 7 pence less than a month ago.":
        [o("145.3", "GBP/L", "cost of petrol|Petrol"), down("7", "GBP", "cost of petrol|Petrol", "increment", basis="mom", on="?")],
    "Installed wind capacity reached 31 gigawatts, three times the level of 2015.":
        [o("31", "GW", "Installed wind capacity"), o("3", "1", "Installed wind capacity", "multiple", on="?")],
    # China in English
    "Zhejiang's exports grew 8.1 percent year on year to 2.9 trillion yuan in the first nine months, accounting for 15.2 percent of the national total.":
        [up("8.1", "%", "exports", basis="yoy", at="330000", on=YTD9), o("2.9", "CNY", "exports", at="330000", on=YTD9), o("15.2", "%", "exports", "share", at="330000", on=YTD9)],
    "Guangdong, Jiangsu and Shandong reported GDP growth of 3.4 percent, 5.7 percent and 5.6 percent, respectively, in the first three quarters.":
        [up("3.4", "%", "GDP", at="440000", on=YTD9), up("5.7", "%", "GDP", at="320000", on=YTD9), up("5.6", "%", "GDP", at="370000", on=YTD9)],
    "By the end of September, Hubei had 1,203 specialized firms, 214 of them in Wuhan.":
        [o("1203", "{specialized firm}", "specialized firms", at="420000", on="2024-09-30"), o("214", "?", "specialized firms", at="420100", on="2024-09-30")],
    "The added value of the primary, secondary and tertiary industries rose 3.4 percent, 5.4 percent and 4.7 percent, respectively.":
        [up("3.4", "%", "added value of the primary industry"), up("5.4", "%", "added value of the secondary industry"), up("4.7", "%", "added value of the tertiary industry")],
    "Passenger trips in Guizhou rose from 1.2 million in 2022 to 1.9 million in 2023.":
        [o("1.2", "?", "Passenger trips", at="520000", on="2022"), o("1.9", "?", "Passenger trips", at="520000", on=Y23)],
    "Anhui harvested 42 million tonnes of grain in 2023. The province also produced 9 million tonnes of vegetables.":
        [o("42", "t", "grain|output of grain", at="340000", on=Y23), o("9", "t", "vegetables|output of vegetables", at="340000", on=Y23)],
    "Hefei opened two metro lines in 2023. The city now has 231 km of track.":
        [o("2", "{metro line}", "metro lines", at="340100", on=Y23), o("231", "km", "track", at="340100")],
    "Hunan aims to lift the share of renewables to 55 percent by 2030.":
        [o("55", "%", "share of renewables", "share", at="430000", on="2030")],
    "Yunnan's coffee exports hit 32,500 tonnes, 3.6 times the figure a year earlier.":
        [o("32500", "t", "coffee exports", at="530000"), o("3.6", "1", "coffee exports", "multiple", "?", basis="?", at="530000")],
    "Beijing and Shanghai sold 12,000 and 9,500 used cars, respectively.":
        [o("12000", "?", "used cars", at="110000"), o("9500", "{used car}", "used cars", at="310000")],
    "Fujian's imports from Japan and South Korea fell 3 percent and 4 percent, respectively.":
        [down("3", "%", "imports from Japan|imports", at="350000"), down("4", "%", "imports from South Korea|imports", at="350000")],
    "Infrastructure and manufacturing investment in Sichuan grew by 4.4 percent and 9.3 percent, respectively.":
        [up("4.4", "%", "Infrastructure investment|Infrastructure", at="510000"), up("9.3", "%", "manufacturing investment", at="510000")],
    "The output of new energy vehicles and industrial robots surged 36 percent and 14.2 percent, respectively.":
        [up("36", "%", "output of new energy vehicles"), up("14.2", "%", "output of industrial robots")],
    # Hong Kong, India, America
    "Hong Kong's retail sales slipped 6.9% to HK$29.2 billion in September.":
        [down("6.9", "%", "retail sales", at="810000", on=SEP), o("29.2", "HKD", "retail sales", at="810000", on=SEP)],
    "India's factory index edged up to 57.5 in September from 56.5 in August.":
        [o("57.5", "?", "factory index", at="IN", on=SEP), o("56.5", "?", "factory index", at="IN", on="2024-08")],
    "Nearly a third of households in Ohio heat with gas.": [o("0.333333", "1", "households", "share", bound="nearly", at="US-OH")],
    "The state hired 900 nurses last year and wants 1,500 more by 2026.":
        [o("900", "{nurse}", "nurses", on=Y23), o("1500", "?", "nurses", "?", "?", on="2026")],
    # what was read wrongly once
    "Sagarmala's shares, which have risen 18% this year, closed 2.6% higher at 1,412 rupees.":
        [up("18", "%", "Sagarmala's shares|shares", on="2024"), up("2.6", "%", "Sagarmala's shares|shares", on="?"), o("1412", "INR", "Sagarmala's shares|shares", on="?")],
    "Payroll tax, which brings in A$13 billion a year, stays at 5.45 per cent.": [o("13", "AUD", "Payroll tax"), o("5.45", "%", "Payroll tax")],
    "The number of children taught at home rose by a fifth to 111,700.": [up("0.2", "1", "children"), o("111700", "?", "children")],
    "The rate is highest in the north, at 31.8%.": [o("31.8", "%", "rate")],
    "The average home now sells for $412,000, up from $389,000 a year ago.": [o("412000", "USD", "average home|home"), o("389000", "USD", "average home|home", on="?")],
    "We have 840 buses, of which 260 are electric.": [o("840", "{bus}", "buses"), o("260", "?", "buses")],
    "Wages rose to £189m, equal to 60% of turnover.": [o("189", "GBP", "Wages"), o("60", "%", "Wages", "share")],
    "The budget sets aside 4.2 billion euros for housing and 1.1 billion euros for schools.": [o("4.2", "EUR", "housing"), o("1.1", "EUR", "schools")],
    "Only 12 of the 30 wells are working.": [o("12", "?", "wells"), o("30", "{well}", "wells")],
    "Passenger traffic recorded the strongest growth, rising 23 percent.": [up("23", "%", "Passenger traffic")],
    "Freight rates jumped 18% in a week to $2,180.": [up("18", "%", "Freight rates"), o("2180", "USD", "Freight rates")],
    "Debt is expected to fall below $3 billion.": [o("3", "USD", "Debt", bound="under")],
    "Exports grew by 9 percent, while those to Europe fell by 7 percent.": [up("9", "%", "Exports"), down("7", "%", "Exports to Europe")],
    "The average gate was 41,250, or 98% of capacity.": [o("41250", "?", "average gate|gate"), o("98", "%", "average gate|gate", "share")],
    "Unemployment rose to 5.1% in September, the highest since March 2021, while wage growth slowed to 4.4%.":
        [o("5.1", "%", "Unemployment", on=SEP), up("4.4", "%", "wage|wage growth", on=SEP)],
    "Rents rose 3% in September, the most since late 2020; vacancies stood at 700,000.": [up("3", "%", "Rents", on=SEP), o("700000", "{vacancy}", "vacancies", on=SEP)],
    "Core prices, closely watched by the bank, eased to 4.1%.": [o("4.1", "%", "Core prices")],
    "The index, compiled by the chamber, rose to 52.4.": [o("52.4", "", "index")],
    "As of tonight 410 families are still in shelters.": [o("410", "{family}", "families", on="?")],
}  # fmt: skip


def loose(row):
    """Names as a reader compares them, and a counted thing as a counted thing."""
    unit = "{}" if row.unit.startswith("{") else row.unit
    return row._replace(name=row.name.lower().replace("the ", ""), unit=unit)


@pytest.mark.parametrize(("text", "expected"), NEWS.items(), ids=[t[:50] for t in NEWS])
def test_news(text, expected):
    got = [loose(r) for r in rows(read(text))]
    assert len(got) == len(expected), got
    for want, have in zip(expected, got, strict=True):
        assert agrees(loose(want), have), (want, have)


NONE = [
    "The board voted five to two to close the road.",
    "Two people, aged 18 and 21, were there.",
    "Ruth Oakes, 69, keeps the books.",
    "A fifth grader won the prize.",
    "The 15,000th train left on Monday.",
    "She carried an iPhone 17.",
    "He rented a 40-foot container.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_figure_of_anything(text):
    assert [r for r in rows(read(text)) if r.name not in {"people"}] == []
