"""Text never raises: transcripts of the corpus with digits changed, characters dropped, doubled and swapped are read.

The changes are the same on every run. A document that fails is printed by its name and seed.
"""

import random
import re

import pytest

from conftest import CORPUS
from jjjextract.pipeline import Pipeline

FILES = sorted(CORPUS.glob("*.txt"))
ODD = " \n　,，。%％0一萬元(（)「」：:-~\ufffd年月增降第分"


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


def other_digits(text, rng):
    return re.sub(r"\d", lambda _: str(rng.randint(0, 9)), text)


def dropped(text, rng):
    return "".join(c for c in text if rng.random() > 0.03)


def doubled(text, rng):
    return "".join(c * 2 if rng.random() < 0.03 else c for c in text)


def swapped(text, rng):
    return "".join(rng.choice(ODD) if rng.random() < 0.04 else c for c in text)


def cut(text, rng):
    start = rng.randrange(len(text))
    return text[start : start + rng.randint(1, 400)]


def shuffled(text, rng):
    pieces = re.split(r"(?<=[,，。、\n])", text)
    rng.shuffle(pieces)
    return "".join(pieces)


@pytest.mark.parametrize("change", [other_digits, dropped, doubled, swapped, cut, shuffled])
def test_a_changed_transcript_is_read(change, pipeline):
    failed = {}
    for path in FILES:
        for seed in (1, 2):
            mutant = change(path.read_text("utf-8"), random.Random(f"{path.stem}{seed}"))
            try:
                record = pipeline.extract(mutant)
            except Exception as error:  # every failure is wanted, not the first
                failed[path.stem, seed] = f"{type(error).__name__}: {error}"
                continue
            for q in (*record.quantities, *record.indicators):
                assert 0 <= q.span.start < q.span.end <= len(mutant)
    assert failed == {}
