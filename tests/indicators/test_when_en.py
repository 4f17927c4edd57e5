"""When, where and by how much, in English: each sentence with what one figure of it is of."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline(rules_only=True)  # what the rules read, before names are weighed


def read(text, published="2025-11-20"):
    return PIPELINE.extract(text, published=published).indicators


def figure(text, at, published="2025-11-20"):
    return next(i for i in read(text, published) if i.span.text == at)


def when(i):
    return None if i.period is None else f"{i.period.start}/{i.period.end}"


WHEN = [
    # through a month: from the first of January, unless something goes on
    ("Exports through October reached 4.1 billion euros.", "4.1 billion euros", "2025-01-01/2025-10-31"),
    ("Through September 30, the city built 12,000 homes.", "12,000 homes", "2025-01-01/2025-09-30"),
    ("Through the third quarter, the yard sold 300 boats.", "300 boats", "2025-01-01/2025-09-30"),
    ("Through October of last year the port handled 3 million tons.", "3 million tons", "2024-01-01/2024-10-31"),
    ("In the ten months through October, the city built 900 homes.", "900 homes", "2025-01-01/2025-10-31"),
    ("The fair runs through October and costs 4 million dollars.", "4 million dollars", "2025-10-01/2025-10-31"),
    # that year
    ("The mill lost 40 million pounds in 2019. That year it had 900 employees.", "900 employees", "2019-01-01/2019-12-31"),
    ("The mill was sold in 2022. In the fourth quarter of that year it made 3 million pounds.", "3 million pounds", "2022-10-01/2022-12-31"),
    ("Last year the mill lost 3 million pounds. Sales that year were 40 million pounds.", "40 million pounds", "2024-01-01/2024-12-31"),
    ("Sales that year were 40 million pounds.", "40 million pounds", "None/None"),
    # years counted from an own year
    ("Sales were $94 million in the year that ended in March. Two years earlier they were $61 million.", "$61 million", "2022-04-01/2023-03-31"),
    # another place is no other time
    ("Joblessness in Ohio was 4.6 percent in May, compared with 3.9 percent in Iowa.", "3.9 percent", "2025-05-01/2025-05-31"),
    ("Joblessness in Ohio was 4.6 percent in May, against a national average of 4.1 percent.", "4.1 percent", "2025-05-01/2025-05-31"),
    ("Joblessness in Ohio was 4.6 percent in May, compared with 3.9 percent in April.", "3.9 percent", "2025-04-01/2025-04-30"),
    ("Sales fell to 300 in May, compared with 410 in the Covid year.", "410", None),
    # what is wanted for a month that is over is wanted for the next
    ("The utility wants to raise rates 8 percent in January.", "8 percent", "2026-01-01/2026-01-31"),
    ("Q: And what do you expect of this year?\n\nA: We plan to make 23 million hats.", "23 million hats", "2025-01-01/2025-12-31"),
]


@pytest.mark.parametrize(("text", "at", "period"), WHEN, ids=[w[0][:50] for w in WHEN])
def test_when(text, at, period):
    assert when(figure(text, at)) == period


def test_a_count_that_the_time_of_the_story_brought():
    text = "LISBON, April 24, 2025 -- Portugal's GDP reached 90 billion euros in the first quarter of 2025.\n\n{}"
    for last in ("Trips to the country totalled 8.2 million.", "Guests from Spain numbered 8.2 million, up 9 percent from a year earlier."):
        assert when(figure(text.format(last), "8.2 million", None)) == "2025-01-01/2025-03-31"
    assert when(figure(text.format("Hotels have 8.2 million beds."), "8.2 million beds", None)) is None


def test_a_quarter_that_runs_yet_is_not_that_of_the_report():
    text = (
        "OSLO, Nov 6, 2025 - Fish exports rose 4 percent in the third quarter, the office said.\n\nAbout 45 percent of fourth-quarter output had been sold.\n\nHerring exports fell 3 percent."
    )
    assert when(figure(text, "3 percent", None)) == "2025-07-01/2025-09-30"


CHANGES = [
    ("The bureau says 1,200 more Queenslanders were in work in July than in June.", "1,200", ("increment", "increase", "mom")),
    ("Some 300 fewer homes were sold in October than a year earlier.", "300", ("increment", "decrease", "yoy")),
    ("The shop sold 40 more kettles than mugs.", "40", ("level", None, None)),
    ("The town hired 40 more drivers in May.", "40", ("level", None, None)),
    ("The fleet has 410 boats, 20 or 4.7 percent fewer than a year earlier.", "20", ("increment", "decrease", "yoy")),
    ("The fleet has 410 boats, 20 or 4.7 percent fewer than twelve months previously.", "4.7 percent", ("growth", "decrease", "yoy")),
    ("Joblessness was 4.3 percent in August, up a tenth of a point from July.", "a tenth of a point", ("increment", "increase", "mom")),
    ("Comparable sales are at minus 2% so far.", "minus 2%", ("growth", "decrease", None)),
    ("Comparable sales were 4 million dollars.", "4 million dollars", ("level", None, None)),
    ("The bank approved a $40 million expansion of its depot.", "$40 million", ("level", None, None)),
    ("The harvest dropped by a fifth because of hail.", "a fifth", ("growth", "decrease", None)),
]


@pytest.mark.parametrize(("text", "at", "told"), CHANGES, ids=[c[0][:50] for c in CHANGES])
def test_what_it_measures(text, at, told):
    i = figure(text, at)
    assert (i.measure, i.direction, i.basis) == told


PLACES = [
    ("Unemployment in Wexford was 5.1 percent in October, the Irish office said.", "5.1 percent", ["IE-WX"]),
    ("House prices in Kerry and Clare rose 6 percent, faster than in Ireland as a whole.", "6 percent", ["IE-KY", "IE-CE"]),
    ("Clare said that she had sold 40 Irish ponies.", "40", []),
    ("Unemployment in Mayo was 5.1 percent in October.", "5.1 percent", []),
    ("German machine tool orders were down 5 per cent in the second quarter.", "5 per cent", ["DE"]),
    ("Orders received by the German paper industry fell 5 per cent.", "5 per cent", ["DE"]),
    ("A German industry veteran bought 40 mills last year.", "40 mills", []),
    ("Acme Ltd blames a drop of 19 per cent in American orders.", "19 per cent", []),
    ("German factory orders fell 5 per cent. Exports to China fell to EUR 690 million, while the USA, at EUR 720 million, came first.", "EUR 720 million", ["DE"]),
    ("Acme Ltd made 3 boats. Maine was its home. Farmers in the state harvested 400 tons of kale.", "400 tons", ["US-ME"]),
    ("Visitors spent €30m in Co Mayo in 2024. Beds in the county numbered 2,300.", "2,300", ["IE-MO"]),
    ("Visitors spent €30m in Co Mayo in 2024. Germans, who made up a quarter, stayed longer. Beds in the county numbered 2,300.", "2,300", ["IE-MO"]),
    ("Norwegians bought 4 percent more skis in 2024.", "4 percent", ["NO"]),
]


@pytest.mark.parametrize(("text", "at", "codes"), PLACES, ids=[p[0][:50] for p in PLACES])
def test_where(text, at, codes):
    assert list(figure(text, at).regions) == codes


UNITS = [
    ("The typical household pays $63 a month.", "$63 a month", "USD/mo"),
    ("Sales were $3 million a month ago.", "$3 million", "USD"),
    ("Norway's mill declared a dividend of 2.50 crowns per share.", "2.50 crowns per share", "NOK/{share}"),
    ("By region, Leinster delivered 19,300 tonnes, Munster 8,400 and Ulster 3,500.", "8,400", "t"),
    ("The mill made 410 tonnes, and the shop hired 380.", "380", "{}"),
]


@pytest.mark.parametrize(("text", "at", "code"), UNITS, ids=[u[0][:50] for u in UNITS])
def test_units(text, at, code):
    unit = figure(text, at).unit
    assert (unit.code if unit else "{}") == code


def test_a_scale_word_is_the_text_of_a_counted_unit():
    unit = figure("The number of members reached 5.2 million.", "5.2 million").unit
    assert (unit.text, unit.code) == ("million", "{member}")


def test_a_change_from_one_amount_to_another_is_no_range():
    assert [(i.span.text, i.bound) for i in read("The fee would double, from $10 to $20 a month.")][1:] == [("$10", "exact"), ("$20 a month", "exact")]


def test_bounds():
    assert figure("Exports to Peru were never more than 3 percent of sales.", "3 percent").bound == "at_most"
    assert figure("Online sales were not even 10 percent of the total.", "10 percent").bound == "under"
    assert figure("The boats cost between EUR 600,000 and EUR 1.4 million.", "EUR 600,000 and EUR 1.4 million").bound == "between"


def test_how_old_somebody_is():
    text = 'Joan Pratt, a farmer, said: "We sold the herd." Joan Pratt is 71 and lives in Leeds.'
    assert not [i for i in read(text) if i.span.text == "71"]
