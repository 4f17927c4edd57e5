"""What the layer around the extraction costs, whether its memory is flat, and whether a killed run goes on.

    python benchmarks/batches.py cost --documents 100000 --kills 0   # seconds, documents a second, peak memory
    python benchmarks/batches.py kills --runs 50                     # SIGKILL at random moments, bytes compared
    python benchmarks/batches.py share                               # its part beside the real extraction, CPU time
    python benchmarks/batches.py real --mb 4                         # the real pipeline, one process and two

`cost` and `kills` use a stand-in for the extraction that costs next to nothing, so that what is seen is the layer: it
reads, hashes, validates records, writes shards and tables and joins them. Documents are lines of JSON Lines files,
and text files for `kills`: 32 of them are a task.
"""

from __future__ import annotations

import argparse
import filecmp
import hashlib
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from jjjextract.io.run import run
from jjjextract.records import Extraction

A_FILE = 50_000  # documents


class StandIn:
    """Reads every number with 家 behind it."""

    def extract(self, text, *, id="document", published=None, outlet=None, title=None, language=None):  # noqa: A002
        text = text if isinstance(text, str) else text.decode()
        spans = [{"start": m.start(), "end": m.end(), "text": m[0]} for m in re.finditer(r"\d+家", text)]
        about = {"id": id, "sha256": hashlib.sha256(text.encode()).hexdigest(), "encoding": "utf-8"}
        figure = {"indicator": "企業", "measure": "level", "rule": "stand-in", "unit": {"text": "家", "code": "{家}"}}
        made = [
            {**figure, "id": f"i{n}", "value": Decimal(s["text"][:-1]), "amount": Decimal(s["text"][:-1]), "span": s}
            for n, s in enumerate(spans)
        ]
        return Extraction.model_validate({"document": about, "indicators": made})

    def plain(self, text, **about):
        return self.extract(text, **about).model_dump()


def write_inputs(folder: Path, documents: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, documents, A_FILE):
        with open(folder / f"{first // A_FILE:04d}.jsonl", "w", encoding="utf-8") as file:
            for n in range(first, min(first + A_FILE, documents)):
                text = f"第{n}号文件:全市新增企业{n}家,其中外资企业{n % 97}家。" * 3
                file.write(json.dumps({"id": f"d{n}", "text": text}, ensure_ascii=False) + "\n")


def write_files(folder: Path, documents: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(documents):
        (folder / f"{n:06d}.txt").write_text(f"第{n}号文件:全市新增企业{n}家,其中外资企业{n % 97}家。", "utf-8")


def megabytes(who: int) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def child(given: argparse.Namespace) -> None:
    report = run([given.inputs], given.out, pipeline=StandIn(), jobs=given.jobs, resume=given.resume)
    told = {
        "documents": report.counts["documents"],
        "failed": report.counts["failed"],
        **report.seconds,
        "master_peak_mb": megabytes(resource.RUSAGE_SELF),
        "worker_peak_mb": megabytes(resource.RUSAGE_CHILDREN),
    }
    print(json.dumps(told))


def start(inputs: Path, out: Path, jobs: int, *, resume: bool = False) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, "child", "--inputs", str(inputs), "--out", str(out), "--jobs", str(jobs)]
    command += ["--resume"] if resume else []
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)


def finish(process: subprocess.Popen[str]) -> dict[str, float]:
    out, _ = process.communicate()
    assert process.returncode == 0
    told: dict[str, float] = json.loads(out)
    return told


def cost(given: argparse.Namespace, where: Path) -> None:
    """One run; with `--kills N`, that many SIGKILLs on the way, spread over the time that it takes."""
    write_inputs(where / "in", given.documents)
    began, kills = time.perf_counter(), 0
    for n in range(given.kills):
        process = start(where / "in", where / "out", given.jobs, resume=n > 0)
        time.sleep(given.after)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        kills += 1
    told = finish(start(where / "in", where / "out", given.jobs, resume=kills > 0))
    seconds = time.perf_counter() - began
    lines = sum(1 for _ in open(where / "out" / "extractions.jsonl", "rb"))  # noqa: SIM115
    print(json.dumps({**told, "jobs": given.jobs, "kills": kills, "seconds_with_kills": round(seconds, 1), "lines": lines}))


def kills(given: argparse.Namespace, where: Path) -> None:
    write_files(where / "in", given.documents)
    whole = finish(start(where / "in", where / "whole", given.jobs))
    took = whole["total"] + 1.5  # with the start of the processes
    rng, killed, wrong = random.Random(given.seed), 0, 0
    for n in range(given.runs):
        out, resume, before = where / f"run{n}", False, killed
        while True:
            process = start(where / "in", out, given.jobs, resume=resume)
            try:
                process.wait(rng.uniform(0.2, took) if killed - before < given.kills else None)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                killed += 1
                resume = True
            if process.wait() == 0:
                break
        wrong += not same(where / "whole", out)
        shutil.rmtree(out)
        print(n + 1, "runs,", killed, "kills,", wrong, "differ", file=sys.stderr, flush=True)
    print(json.dumps({"runs": given.runs, "kills": killed, "documents": given.documents, "runs_that_differ": wrong}))
    sys.exit(wrong > 0)


def same(one: Path, two: Path) -> bool:
    names = {p.name for p in one.iterdir()}
    data = names - {"run.json"}
    return names == {p.name for p in two.iterdir()} and not any(filecmp.cmpfiles(one, two, data, shallow=False)[1:])


class Ready:
    """Gives records that were made before."""

    def __init__(self, records: dict[str, dict[str, Any]]) -> None:
        self.records = records

    def plain(self, text, *, id="document", **about):  # noqa: A002
        return self.records[id]


def share(given: argparse.Namespace, where: Path) -> None:
    from jjjextract.pipeline import Pipeline

    corpus = sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))
    texts, pipeline = {p.stem: p.read_bytes() for p in corpus}, Pipeline()
    pipeline.plain(next(iter(texts.values())))
    began = time.process_time()
    records = {name: pipeline.plain(data, id=name) for name, data in texts.items()}
    told = {"documents": len(texts), "extraction_ms": round((time.process_time() - began) / len(texts) * 1e3, 2)}
    for formats in (["jsonl"], ["jsonl", "csv"], ["jsonl", "csv", "parquet"], ["jsonl", "csv", "sqlite"]):
        run(corpus, where / "out", pipeline=Ready(records), formats=formats)  # imports
        began = time.process_time()
        run(corpus, where / "out", pipeline=Ready(records), formats=formats)
        told["+".join(formats) + "_ms"] = round((time.process_time() - began) / len(texts) * 1e3, 2)
    print(json.dumps(told))


def whole(inputs: Path, out: Path, jobs: int, where: Path) -> tuple[float, float]:
    """One command with all its processes: seconds of wall clock, seconds of CPU."""
    about = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    about["PYTHONPYCACHEPREFIX"] = str(where / "code")
    command = [sys.executable, "-m", "jjjextract", "run", str(inputs), "--out", str(out), "--jobs", str(jobs), "--quiet"]
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, env=about)
    seconds, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def real(given: argparse.Namespace, where: Path) -> None:
    from throughput import ROOT, documents

    folder = where / "in"
    folder.mkdir(parents=True)
    for n, data in enumerate(documents(ROOT / "corpus", int(given.mb * 1e6))):
        (folder / f"{n:06d}.txt").write_bytes(data)
    size, walls = sum(p.stat().st_size for p in folder.iterdir()) / 1e6, []
    whole(min(folder.iterdir()), where / "first", 1, where)  # byte code and caches, as after a first start
    for jobs in (1, 2):
        seconds, spent = whole(folder, where / f"out{jobs}", jobs, where)
        walls.append(seconds)
        told = {"jobs": jobs, "mb": round(size, 2), "seconds": round(seconds, 1), "cpu_seconds": round(spent, 1)}
        print(json.dumps({**told, "mb_per_second": round(size / seconds, 3)}))
    print(json.dumps({"times_as_fast": round(walls[0] / walls[1], 2)}))
    assert same(where / "out1", where / "out2")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cost", "kills", "share", "real", "child"])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--kills", type=int, default=2, help="how many a run, at most")
    parser.add_argument("--after", type=float, default=60.0, help="seconds between a start and its SIGKILL")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mb", type=float, default=4)
    parser.add_argument("--inputs")
    parser.add_argument("--out")
    parser.add_argument("--resume", action="store_true")
    given = parser.parse_args()
    if given.what == "child":
        child(given)
        return
    with tempfile.TemporaryDirectory() as where:
        {"cost": cost, "kills": kills, "share": share, "real": real}[given.what](given, Path(where))


if __name__ == "__main__":
    main()
