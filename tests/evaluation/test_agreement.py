"""The figures agree, to the last digit, with a second scorer, where one is named by the environment.

    JJJEXTRACT_SCORER=score.py pytest tests/evaluation/test_agreement.py

The scorer is called as `python score.py GOLD.gold.json=EXTRACTION.json …` and prints `KEY F1 0.1234 …` and
`field NAME 0.1234 …`.
"""

import os
import re
import subprocess
import sys

import pytest

from conftest import CORPUS
from jjjextract.evaluation.corpus import evaluate, figures
from jjjextract.pipeline import Pipeline

SCORER = os.environ.get("JJJEXTRACT_SCORER")


@pytest.mark.skipif(not SCORER, reason="JJJEXTRACT_SCORER names no second scorer")
def test_the_second_scorer_says_the_same(tmp_path):
    pipeline, pairs = Pipeline(), []
    for path in sorted(CORPUS.glob("*.txt")):
        made = tmp_path / f"{path.stem}.json"
        made.write_bytes(pipeline.extract(path.read_bytes()).to_bytes())
        pairs.append(f"{path.with_suffix('.gold.json')}={made}")
    told = subprocess.run([sys.executable, SCORER, *pairs], capture_output=True, text=True, check=True).stdout
    theirs = {key: float(value) for key, value in re.findall(r"^(field \w[\w.]*|\w+) +(?:F1 )?(\d\.\d{4})", told, re.MULTILINE)}
    ours = figures(evaluate(pipeline, [CORPUS]).total)
    assert ours == theirs
