"""English speech: who says what, with the cue before, behind and inside, and what is only reported."""

import pytest

from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


def said(text):
    """`(style, name, words)` of each statement that is no narration."""
    record = PIPELINE.extract(text, published="2024-10-20")
    names = {s.id: s.name for s in record.speakers}
    return [(s.style, names.get(s.speaker_id), s.span.text) for s in record.statements if s.style != "narration"]


CASES = [
    # cue behind, before, inside
    ("“The roads are open again,” Joan Pratt said.", [("direct", "Joan Pratt", "The roads are open again,")]),
    ("“The roads are open,” Joan Pratt said. “We won.”", [("direct", "Joan Pratt", "The roads are open,"), ("direct", "Joan Pratt", "We won.")]),
    ("In one note on Friday, Tom Reed said: “Who pays for the bridge?”", [("direct", "Tom Reed", "Who pays for the bridge?")]),
    ("Tom Reed, a lawyer, spoke last.\n\nReed continued:\n\n“The pact is dead. It is over.”\n\nHe left.", [("direct", "Tom Reed", "The pact is dead. It is over.")]),
    ("“People are tired,” Prof. Lena Ortiz of Brandt University told The Post.", [("direct", "Lena Ortiz", "People are tired,")]),
    ("“It was a fine summer for the growers.” — Lena Ortiz\n“Nobody here slept that night.” — Tom Reed",
     [("direct", "Lena Ortiz", "It was a fine summer for the growers."), ("direct", "Tom Reed", "Nobody here slept that night.")]),
    # somebody with no name
    ("The announcer said, “It is late, and your children are safe.”", [("direct", None, "It is late, and your children are safe.")]),
    ("“We did it,” the 34-year-old said.", [("direct", None, "We did it,")]),
    # reported clauses, with quoted words in them and without
    ("Tom Reed, a lawyer, said during a rally in Michigan that the pact was “the gold standard” of deals.", [("indirect", "Tom Reed", "the pact was “the gold standard” of deals.")]),
    ("Joan Pratt, the mayor, called the plan “a mess.”", [("indirect", "Joan Pratt", "the plan “a mess.”")]),
    ("Senator Ann Marsh said the vote was “reckless,” adding that the chair “must apologize.”",
     [("indirect", "Ann Marsh", "the vote was “reckless,”"), ("indirect", "Ann Marsh", "the chair “must apologize.”")]),
    ("According to Joan Pratt, the mayor, the plan is “dead.”", [("indirect", "Joan Pratt", "the plan is “dead.”")]),
    ("Joan Pratt is telling residents that the water is “safe to drink.”", [("indirect", "Joan Pratt", "the water is “safe to drink.”")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_said(text, expected):
    assert said(text) == expected


NOBODY = [
    "The “white gold” of the valley is exported to 30 countries.",
    "The bureau said output rose 3 percent.",
    "Joan Pratt is said to be rich.",
    "He opened a café called “The Lamp” in 2019.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text):
    assert said(text) == []


def test_rivals_are_no_companies():
    record = PIPELINE.extract("Joan Pratt mocked her rival Tom Reed on Friday. Reed called the plan “a mess.”")
    assert [c.name for c in record.companies] == []
