"""English names that are near a firm's and are none: bodies of a trade, own brands, people; whose a short form is; who asks on a call."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def firms(text):
    return [(c.name, tuple(m.text for m in c.mentions)) for c in PIPELINE.extract(text, published="2025-06-20").companies]


FOUND = [
    ("The Danish Seafood Council says exports fell 4 percent.", []),
    ("The Irish Dairy Federation has 40 members.", []),
    ("Glen Seafood sold 4 tonnes.", [("Glen Seafood", ("Glen Seafood",))]),
    ("A quarter of sales came from our own brand, Marl Sun.", []),
    ("Rival brand Orrin Vale sold 4 million boots.", [("Orrin Vale", ("Orrin Vale",))]),
    ('"People laughed," says Nora Pell, the company\'s president.', []),
    ("Tarn & Beck, a Leeds company, employs 40 people.", [("Tarn & Beck", ("Tarn & Beck",))]),
    ("The line outside Marl Valley Ingredients is long. Today Marl has 86 workers.", [("Marl Valley Ingredients", ("Marl Valley Ingredients", "Marl"))]),
    ('Brandt Pumpen GmbH has 400 staff. "Orders are up," managing director Uwe Brandt reported.', [("Brandt Pumpen GmbH", ("Brandt Pumpen GmbH",))]),
    ("Orrin Foods plc raised its payout. Orrin Wales Ltd, its unit, lost money. Orrin plans to spend 40 million pounds.", [("Orrin Foods plc", ("Orrin Foods plc", "Orrin")), ("Orrin Wales Ltd", ("Orrin Wales Ltd",))]),
    ("Operator: Our next question comes from Joan Pratt with Orrin Street Research.", [("Orrin Street Research", ("Orrin Street Research",))]),
    ("Operator: We'll go first to Sam Tarn with Cobalt Ridge. Your line is open.", [("Cobalt Ridge", ("Cobalt Ridge",))]),
    ("Operator: Our next question comes from Joan Pratt from Leeds University.", []),
    ("The brewer Tolley & Hart says sales are up. Tolley and Hart sold 4 million pints.", [("Tolley & Hart", ("Tolley & Hart", "Tolley and Hart"))]),
    ("Operator: Our next question is from Joan Pratt from Leeds.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_firms(text, expected):
    assert firms(text) == expected
