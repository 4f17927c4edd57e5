"""How fast numbers with units are read, alone: megabytes of UTF-8 a second on one core.

    python benchmarks/quantities.py [FOLDER] [--peers PYTHON]

Takes every text of the folder (the corpus without one), brings it to the normal form beforehand, repeats it to about a
megabyte, and prints the median and the best of seven runs for each language. CPU time, so that a busy machine counts less.
The corpus is thick with figures (20 a kilobyte and more); broadcast news has about 5, so Chinese is also measured at that
density, on the same sentences with those among them that have no figure repeated.

`--peers` names the Python of an environment with recognizers-text-suite (emoji 1.7.0) and jionlp: then the documents a
second of `jjjextract.quantities`, repair and dates and all, stand beside theirs (all models; money and time) in the same run.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from jjjextract import quantities
from jjjextract.lang.en.quantities import read as read_en
from jjjextract.lang.zh.quantities import read as read_zh
from jjjextract.normalise import normalise
from jjjextract.resources import Resources
from jjjextract.spans import Mention

Read = Callable[..., Iterator[Mention]]
HERE = Path(__file__).parent
NEWS = 5.0  # quantities a kilobyte


def is_english(norm: str) -> bool:
    return norm.isascii() or norm.count(" ") > len(norm) / 10


def texts(folder: Path, res: Resources) -> dict[str, str]:
    found = {"zh": "", "en": ""}
    for path in sorted(folder.glob("*.txt")):
        norm = normalise(path.read_text("utf-8"), res).norm
        found["en" if is_english(norm) else "zh"] += norm + "\n"
    return {k: repeated(v) for k, v in found.items() if v.strip()}


def repeated(text: str) -> str:
    return text * max(1, 1_000_000 // max(1, len(text.encode())))


def thinned(text: str, res: Resources) -> str:
    """The sentences of `text` with those that have no figure repeated until there are `NEWS` quantities a kilobyte."""
    sentences = [s for s in re.split(r"(?<=[。!?\n])", text[:200_000]) if s]
    plain = [s for s in sentences if not any(m.kind == "quantity" for m in read_zh(s, res))]
    figures = sum(m.kind == "quantity" for s in sentences for m in read_zh(s, res))
    have, size = len("".join(sentences).encode()), len("".join(plain).encode())
    times = max(0, round((figures / NEWS * 1000 - have) / max(1, size)))
    return repeated("".join(s * (times + 1) if s in set(plain) else s for s in sentences))


def run(read: Read, text: str, res: Resources) -> tuple[float, int]:
    start = process_time()
    n = sum(m.kind == "quantity" for m in read(text, res))
    return process_time() - start, n


def measure(label: str, read: Read, text: str, res: Resources) -> None:
    size = len(text.encode()) / 1e6
    runs = [run(read, text, res) for _ in range(7)]
    rates = [size / seconds for seconds, _ in runs]
    per_kb = runs[0][1] / size / 1000
    print(f"{label}: {statistics.median(rates):.2f} MB/s (best {max(rates):.2f}), {per_kb:.1f} quantities a kB")


def compare(folder: Path, python: str) -> None:
    found = [t for p in sorted(folder.glob("*.txt")) if not is_english(t := p.read_text("utf-8"))][:20]
    for text in found:
        quantities(text)
    start = process_time()
    for text in found:
        quantities(text)
    mine = len(found) / (process_time() - start)
    print(f"jjjextract.quantities: {mine:.0f} documents/s of {sum(map(len, found)) / len(found):.0f} characters")
    for peer in ("recognizers", "jionlp"):
        command = [python, str(HERE / "quantities_peers.py"), peer]
        done = subprocess.run(command, input=json.dumps(found), capture_output=True, text=True, check=True)
        its = json.loads(done.stdout.splitlines()[-1])
        print(f"{its['package']} {its['version']}: {its['rate']:.1f} documents/s, {mine / its['rate']:.1f} times slower")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, nargs="?", default=HERE.parent / "corpus")
    parser.add_argument("--peers", metavar="PYTHON")
    asked = parser.parse_args()
    res = Resources()
    found = texts(asked.folder, res)
    for language, text in found.items():
        measure(language, read_zh if language == "zh" else read_en, text, res)
    if "zh" in found:
        measure("zh, at the density of broadcast news", read_zh, thinned(found["zh"], res), res)
    if asked.peers:
        compare(asked.folder, asked.peers)


if __name__ == "__main__":
    main()
