"""What each stage costs on a machine that others use too: CPU milliseconds a megabyte, the best of several rounds for each document.

    python benchmarks/stages.py [--corpus corpus] [--kb 200] [--rounds 8]

The documents are those of `throughput.py`. A process that is warm is copied for each round, so that every round meets the
same documents for the first time; what others take of the caches and the clock of a round is left out with its worse
times. The room of people, companies and statements is also told as megabytes of raw text a second. To compare two versions,
run it on both by turns with PYTHONPATH on the sources of each.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path

from jjjextract.exact import encoded
from jjjextract.io.heap import settled
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction
from throughput import ROOT, documents

LAYER = ("companies", "people", "statements")
Times = list[dict[str, float]]


def one_round(pipeline: Pipeline, docs: list[bytes]) -> Times:
    profile = pipeline.profile
    assert profile is not None
    out = []
    for n, data in enumerate(docs):
        profile.clear()
        record = pipeline.plain(data, id=str(n))
        began = time.perf_counter()
        Extraction.model_validate(record)
        checked = time.perf_counter()
        encoded(record)
        out.append({**profile, "validation": checked - began, "json": time.perf_counter() - checked})
    return out


def in_a_copy(pipeline: Pipeline, docs: list[bytes]) -> Times:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as pipe:
            json.dump(one_round(pipeline, docs), pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        times: Times = json.load(pipe)
    os.waitpid(child, 0)
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--kb", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=8)
    given = parser.parse_args()
    docs, pipeline = documents(given.corpus, given.kb * 1000), Pipeline(profile={})
    for data in documents(given.corpus, given.kb * 1000, seed=1):
        pipeline.plain(data)
    settled()
    rounds = [in_a_copy(pipeline, docs) for _ in range(given.rounds)]
    best = [{stage: min(times[stage] for times in same) for stage in same[0]} for same in zip(*rounds, strict=True)]
    size = sum(map(len, docs)) / 1e6
    total = {stage: sum(times[stage] for times in best) / size for stage in best[0]}
    for stage, seconds in sorted(total.items(), key=lambda s: -s[1]):
        print(f"{stage:12}{seconds * 1e3:8.1f} ms/MB {seconds / sum(total.values()):7.1%}")
    print(f"all {1 / sum(total.values()):.3f} MB/s; people, companies and statements {1 / sum(total[s] for s in LAYER):.2f} MB/s")


if __name__ == "__main__":
    main()
