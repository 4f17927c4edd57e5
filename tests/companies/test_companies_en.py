"""English firms without a legal form: two names joined by &, and what stands behind or in front of them."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()

FIRMS = {
    "Harlow & Finch said it would close 23 stores.": ["Harlow & Finch"],
    "Retailer Harlow & Finch, which employs 14,200 people, will close.": ["Harlow & Finch"],
    "Shares rose after Orrin & Vale announced a buyback.": ["Orrin & Vale"],
    "Builder Ashdown Homes plc sold 2,350 homes.": ["Ashdown Homes plc"],
    "It refused an offer from Denmark's Nordvale A/S.": ["Nordvale A/S"],
    "New Zealand's Torvale Dairy Ltd sold 40 cows.": ["Torvale Dairy Ltd"],
    "Kia ora, this is the news.": [],
    "Trinidad & Tobago is an island nation.": [],
    "She studied Arts & Letters in Leeds.": [],
    "In November Marl Ventures, a Leeds fund, led the round.": ["Marl Ventures"],
    "It had an offer from Denmark's Nordkyst A/S.": ["Nordkyst A/S"],
    "Hornbach Vecinos SL employs 1,870 people.": ["Hornbach Vecinos SL"],
    "Velamar SA de CV employs 120 people.": ["Velamar SA de CV"],
    "Orlanda Srl employs 120 people.": ["Orlanda Srl"],
    "Grünwede GmbH employs 120 people.": ["Grünwede GmbH"],
}


@pytest.mark.parametrize(("text", "expected"), FIRMS.items())
def test_two_names_joined(text, expected):
    assert [c.name for c in PIPELINE.extract(text).companies] == expected
