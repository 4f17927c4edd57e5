"""Whose an English figure is: a company that only the next sentence names, works, a product, the group's, and nobody's."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline(rules_only=True)  # what the rules read, before names are weighed
ORRIN = "Orrin Foods plc employs 400 people. "
CASES = [
    # named afterwards
    ("A Leeds brewer is to spend £4 million on a new hall. Tarn Ales Ltd says it will add 40 jobs.", "£4 million", "Tarn Ales Ltd"),
    ("A maker of garden tools says it is adding 220 workers. Marl Tools Inc. opened the hall this morning.", "220 workers", "Marl Tools Inc."),
    ("A coal miner has agreed to pay $4 million. Marl Mining Limited had 400 staff.", "$4 million", "Marl Mining Limited"),
    ("A man has lost $4,000. Marl Mining Limited had 400 staff.", "$4,000", None),
    ("A mill has sold 40 tonnes. On Friday, Marl Mining Limited had 400 staff.", "40 tonnes", None),
    # of people, of a town, of a source
    (ORRIN + "Growers in the county sold 40 tonnes of plums.", "40 tonnes", None),
    (ORRIN + "Growers in the county sold the company 40 tonnes of plums.", "40 tonnes", "Orrin Foods plc"),
    (ORRIN + "Torby has lost 300 jobs since 2020, and rents in Torby are down.", "300 jobs", None),
    (ORRIN + "Torby has lost 300 jobs since 2020.", "300 jobs", "Orrin Foods plc"),
    (ORRIN + "The jobs are welcome in Torby, where 4 per cent of people are out of work.", "4 per cent", None),
    (ORRIN + "It began in Torby, where it has 40 shops.", "40 shops", "Orrin Foods plc"),
    (ORRIN + "Egg prices rose 4 percent last year, according to the Bureau of Statistics.", "4 percent", None),
    (ORRIN + "The company paid 4 million pounds in fines, according to the Customs Office.", "4 million pounds", "Orrin Foods plc"),
    # who judges others
    (ORRIN + "The research firm Vale Economics puts the pie market at £4 billion.", "£4 billion", None),
    (ORRIN + "The research firm Vale Economics said its revenue rose 4 percent.", "4 percent", "Vale Economics"),
    ("Orrin Foods plc sells pies. Paul Ache, an economist at the University of Leeds, said meat sales fell 9 per cent.", "9 per cent", None),
    ("Orrin Foods plc sells pies. Ann Doe, an analyst at Vale Capital, said profit would rise 4 percent.", "4 percent", "Orrin Foods plc"),
    ("Orrin Foods plc sells pies. Ann Doe, an analyst at Vale Capital, has a target price of 265 pence on the stock.", "265 pence", "Orrin Foods plc"),
    (ORRIN + "Tim Vale, president of the Pie Makers' Association, said shipments from the county had grown 9 per cent.", "9 per cent", None),
    (ORRIN + "Tim Vale, president of the Pie Makers' Association, said the company had grown 9 per cent.", "9 per cent", "Orrin Foods plc"),
    ("Orrin Foods plc made £4 million, more than analysts polled by Vale Research had expected. Revenue rose as the company sold 40 tonnes of pies.", "40 tonnes", "Orrin Foods plc"),
    # an owner in an aside
    ("Orrin Foods plc, the pie maker owned by Germany's Vale AG, is to axe 14 shops.", "14 shops", "Orrin Foods plc"),
    ("Orrin Foods plc, the pie maker owned by Vale AG, is to close its mill.\n\nThe company, which sold 40 million pies last year, blamed rents.", "40 million pies", "Orrin Foods plc"),
    ("Orrin Foods plc said Vale AG sold 40 shops.", "40 shops", "Vale AG"),
    # the whole group, a product, works
    ("Orrin Foods plc raised its payout. Tarn Ales Ltd, its unit, employs 240 of the group's 1,850 staff.", "1,850 staff", "Orrin Foods plc"),
    ("Orrin Foods plc sells pies. Its loyalty programme now has 4 million members.", "4 million members", "loyalty programme"),
    ("Orrin Foods plc sells pies. Its loyalty programme cost £4 million.", "£4 million", "Orrin Foods plc"),
    ("Growth is due to the Orrin-Vale Railway. The railway carried 2.9 million tonnes of cargo.", "2.9 million tonnes", "Orrin-Vale Railway"),
    ("The Marl Canal carries 40 boats a day.", "40 boats a day", "Marl Canal"),
    (ORRIN + "The railway carried 40 tonnes of pies.", "40 tonnes", "Orrin Foods plc"),
    # in the words of somebody of a company
    ("ADA BIRCH, CEO, ORRIN FOODS PLC: In Ohio, where we have 31 shops, it is hot.", "31 shops", "ORRIN FOODS PLC"),
    ("Ada Birch, CEO, Orrin Foods plc: Japan takes 40 percent of sales.", "40 percent", "Orrin Foods plc"),
    ("Ada Birch, CEO, Orrin Foods plc: Wales was never more than 3 percent of our business.", "3 percent", "Orrin Foods plc"),
    ("Ada Birch, CEO, Orrin Foods plc: Ohio has 3 percent of the nation's cows.", "3 percent", None),
    ("Orrin Foods plc sells pies. Managing director Ada Birch says the company has sold a third of its peas to a mill in Japan.", "a third", "Orrin Foods plc"),
]


@pytest.mark.parametrize(("text", "figure", "whose"), CASES)
def test_whose_a_figure_is(text, figure, whose):
    found = [i for i in PIPELINE.extract(text, published="2025-06-20").indicators if i.span.text == figure]
    assert [i.subject.text if i.subject else None for i in found] == [whose]


def test_what_is_compared_goes_on_of_the_works():
    text = "The Orrin Bridge carried 29,000 cars last year, 5 percent more than a year earlier."
    assert {i.subject.text for i in PIPELINE.extract(text, published="2025-06-20").indicators if i.subject} == {"Orrin Bridge"}


def test_capacity_is_no_product():
    text = "Orrin Foods plc sells pies. The mill gives it 2.4 million boxes of capacity."
    assert {i.subject.text for i in PIPELINE.extract(text, published="2025-06-20").indicators if i.subject} == {"Orrin Foods plc"}


def test_a_person_in_front_of_a_firm_is_no_part_of_it():
    record = PIPELINE.extract("Managing director Lena Foy of Marl Copper Ltd was upbeat. Marl Copper has 40 staff.")
    assert [c.name for c in record.companies] == ["Marl Copper Ltd"]
