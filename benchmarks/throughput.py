"""How fast one core is: megabytes and documents a second, the share of each stage, and start-up.

    python benchmarks/throughput.py [--mb 10] [--corpus corpus] [--json]

The documents are the transcripts of the corpus over and over, each time with other digits and other names, so that no
cache flatters; the same seed gives the same corpus. MB are 10^6 bytes of raw UTF-8. Everything is timed in one process
after one warm-up document: decode, extraction, records, validation and JSON as in `jjjextract run`, but no disk.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from jjjextract.exact import encoded
from jjjextract.io.heap import settled
from jjjextract.pipeline import Pipeline
from jjjextract.records import Extraction

ROOT = Path(__file__).parent.parent
SYLLABLES = "康譽恒遠華盛嘉禾瑞景明達永泰和順宏圖安邦立信同創博雅清源匯通金石東升凱旋新程天成智行卓越廣聯"
SURNAMES = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅"


def documents(corpus: Path, size: int, seed: int = 20240719) -> list[bytes]:
    """Some `size` bytes of varied documents."""
    originals = [(p.read_text("utf-8"), names_of(p)) for p in sorted(corpus.glob("*.txt"))]
    rng, out, total = random.Random(seed), [], 0
    while total < size:
        for text, names in originals:
            out.append(varied(text, names, rng).encode())
            total += len(out[-1])
    return out


def names_of(path: Path) -> list[str]:
    gold = path.with_suffix(".gold.json")
    if not gold.is_file():
        return []
    record = json.loads(gold.read_text("utf-8"))
    named = [s.get("name") for s in record.get("speakers", ())] + [c["name"] for c in record.get("companies", ())]
    return sorted({n for n in named if n and not n.isascii()}, key=lambda n: (-len(n), n))


def varied(text: str, names: list[str], rng: random.Random) -> str:
    for name in names:
        text = text.replace(name, other_name(name, rng))
    return re.sub(r"[1-9]", lambda m: str(rng.randint(1, 9)), text)


def other_name(name: str, rng: random.Random) -> str:
    """Another name of the same length: a person's, or a company's with its place and legal form kept."""
    if len(name) <= 3:
        return rng.choice(SURNAMES) + "".join(rng.choice(SYLLABLES) for _ in name[1:])
    return name[:2] + "".join(rng.choice(SYLLABLES) for _ in name[2:4]) + name[4:]


def throughput(docs: list[bytes]) -> dict[str, object]:
    profile: dict[str, float] = {}
    pipeline = Pipeline(profile=profile)
    began = time.perf_counter()
    pipeline.plain(docs[0])
    first = time.perf_counter() - began
    profile.clear()
    settled()  # as `jjjextract run` does
    records = written = 0
    spent = time.process_time()
    began = time.perf_counter()
    for n, data in enumerate(docs):
        record = pipeline.plain(data, id=str(n))
        checking = time.perf_counter()
        Extraction.model_validate(record)
        encoding = time.perf_counter()
        profile["validation"] = profile.get("validation", 0.0) + encoding - checking
        written += len(encoded(record))
        profile["json"] = profile.get("json", 0.0) + time.perf_counter() - encoding
        records += len(record["indicators"])
    seconds = time.perf_counter() - began
    size = sum(map(len, docs)) / 1e6
    return {
        "mb": round(size, 2),
        "documents": len(docs),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(time.process_time() - spent, 2),
        "mb_per_second": round(size / seconds, 3),
        "documents_per_second": round(len(docs) / seconds, 1),
        "indicators": records,
        "json_mb": round(written / 1e6, 2),
        "first_document_seconds": round(first, 3),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "share": {k: round(v / seconds, 4) for k, v in sorted(profile.items(), key=lambda s: -s[1])},
    }


def start_up(corpus: Path) -> dict[str, float]:
    """Seconds of wall clock from the shell, median of five."""
    command = [str(Path(sys.executable).with_name("jjjextract"))]
    one = str(min(corpus.glob("*.txt")))
    return {
        name: timed([*command, *args]) for name, args in (("version", ["--version"]), ("extract", ["extract", one]))
    }


def timed(command: list[str]) -> float:
    """With byte code and caches there, as after a first start."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        about = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": folder}
        for _ in range(6):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=about)
            seconds.append(time.perf_counter() - began)
    return round(statistics.median(seconds[1:]), 3)


def lines(figures: dict[str, object]) -> Iterator[str]:
    share = figures.pop("share")
    assert isinstance(share, dict)
    for name, value in figures.items():
        yield f"{name:28} {value}"
    yield "share of each stage"
    for name, part in share.items():
        yield f"  {name:26} {part:7.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", type=float, default=10)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    figures = throughput(documents(given.corpus, int(given.mb * 1e6)))
    figures |= {f"start_up_{name}": seconds for name, seconds in start_up(given.corpus).items()}
    print(json.dumps(figures, indent=1) if given.json else "\n".join(lines(figures)))


if __name__ == "__main__":
    main()
