"""Where an English figure is: the place of the story, and what another paragraph only mentions."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline(rules_only=True)
HEAD = "Kelp pays again\n\nThe rocks are bare by noon. Nobody talks of it. The men wait.\n\nThe women cut. The carts go up.\n\nRain falls on them all. It is the third week.\n\n"
ABROAD = HEAD + "The oil goes onto golf greens in Spain and vineyards in Chile.\n\n"
CASES = [
    # a market told in passing is of no figure of the next paragraphs
    (ABROAD + "The crew cut 4,000 tonnes last year and sold it for £640 a tonne.", "4,000 tonnes", []),
    (ABROAD + "Unemployment stood at 14 per cent at the last count.", "14 per cent", []),
    # the place of the story goes on over its paragraphs
    ("DUBLIN, Oct 9 - Ireland's dairies made 4,000 tonnes of butter.\n\nSpain is the largest buyer.\n\nUnemployment stood at 4.1 per cent.", "4.1 per cent", ["IE"]),
    # a place in the name of a bath, a lane, an inn
    ("The Navarre Pool leaks 40,000 gallons a day.", "40,000 gallons a day", []),
    ("Repairs to Vermont Lane will cost $1.8 million.", "$1.8 million", []),
    ("Vermont sold 40,000 gallons of syrup.", "40,000 gallons", ["US-VT"]),
]


@pytest.mark.parametrize(("text", "figure", "regions"), CASES, ids=lambda v: v[-24:] if isinstance(v, str) else "")
def test_places(text, figure, regions):
    found = [i.regions for i in PIPELINE.extract(text).indicators if i.span.text == figure]
    assert [list(r) for r in found] == [regions]
