"""How fast numbers with units are read, alone: megabytes of UTF-8 a second on one core.

    python benchmarks/quantities.py [FOLDER]

Takes every text of the folder (the corpus without one), brings it to the normal form beforehand, repeats it to about a
megabyte, and prints the median and the best of seven runs for each language. CPU time, so that a busy machine counts less.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from jjjextract.lang.en.quantities import read as read_en
from jjjextract.lang.zh.quantities import read as read_zh
from jjjextract.normalise import normalise
from jjjextract.resources import Resources
from jjjextract.spans import Mention


def texts(folder: Path, res: Resources) -> dict[str, str]:
    found = {"zh": "", "en": ""}
    for path in sorted(folder.glob("*.txt")):
        norm = normalise(path.read_text("utf-8"), res).norm
        found["en" if norm.isascii() or norm.count(" ") > len(norm) / 10 else "zh"] += norm
    return {k: v * max(1, 1_000_000 // max(1, len(v.encode()))) for k, v in found.items() if v}


def run(read: Callable[..., Iterator[Mention]], text: str, res: Resources) -> tuple[float, int]:
    start = process_time()
    n = sum(m.kind == "quantity" for m in read(text, res))
    return process_time() - start, n


def main() -> None:
    res = Resources()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "corpus"
    for language, text in texts(folder, res).items():
        read = read_zh if language == "zh" else read_en
        size = len(text.encode()) / 1e6
        runs = [run(read, text, res) for _ in range(7)]
        rates = [size / seconds for seconds, _ in runs]
        print(f"{language}: {statistics.median(rates):.2f} MB/s (best {max(rates):.2f}), {runs[0][1] / size / 1000:.1f} quantities a kB")


if __name__ == "__main__":
    main()
