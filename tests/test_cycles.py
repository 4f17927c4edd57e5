"""What was read of a document goes when the document goes: the collector of cycles has next to nothing to do in a run."""

import gc

import pytest

from conftest import CORPUS
from jjjextract.pipeline import Pipeline

PIPELINE = Pipeline()


@pytest.mark.parametrize("name", ["hebei-jjj-2024h1", "northmere-2024h1", "kqrv-robot-plant"])
def test_a_document_leaves_few_cycles(name):
    data = (CORPUS / f"{name}.txt").read_bytes()
    PIPELINE.plain(data)
    gc.collect()
    gc.disable()
    try:
        PIPELINE.plain(data)
        left = gc.collect()
    finally:
        gc.enable()
    assert left < 200
