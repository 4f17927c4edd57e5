"""How often the pipeline gives a figure the time that a reader marked: `python tools/measure_times.py [FILE…]`.

Reads marked news (`corpus/names/*.marked`, or the files given) whose marks have a third part, the time of the figure:
`2024`, `2024-03`, `2024Q1`, `2024H1`, `2024-01..2024-09`, `2019-01-01..` (still open), `-` (none told), `?` (two readers could differ;
not counted). Prints the share that agrees for each language.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from marked_news import texts

from jjjextract.lang.periods import month_end
from jjjextract.pipeline import Pipeline

NEWS = Path(__file__).parent.parent / "corpus" / "names"
Time = tuple[date | None, date | None]


def period(text: str) -> Time:
    """The first and the last day of a mark's time; both None for `-`. Raises `ValueError` for what is no time."""
    if text == "-":
        return None, None
    if m := re.fullmatch(r"(\d{4})([QH])([1-4])", text):
        year, months, nth = int(m[1]), 3 if m[2] == "Q" else 6, int(m[3])
        last = months * nth
        return date(year, last - months + 1, 1), date(year, last, month_end(year, last))
    first, two, last_text = text.partition("..")
    return _day(first, last=False), _day(last_text if two else first, last=True) if last_text or not two else None


def _day(text: str, *, last: bool) -> date:
    numbers = [int(n) for n in text.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else 12 if last else 1
    return date(year, month, numbers[2] if len(numbers) > 2 else month_end(year, month) if last else 1)


def main(*arguments: str) -> int:
    pipeline = Pipeline(rules_only=True)
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for path in [Path(a) for a in arguments] or sorted(NEWS.glob("*.marked")):
        for _, text, figures in texts(path):
            doc = pipeline.read(text)
            records = [(doc.raw_span(m.span), m.value.period) for m in doc.of("indicator")]
            for f in figures:
                found = next((p for span, p in records if span.start < f.end and f.start < span.end), False)
                if found is not False and f.time not in {None, "?"}:
                    language = path.stem[:2]
                    count[language] += 1
                    right[language] += period(f.time) == ((found.start, found.end) if found else (None, None))
    for language, n in count.items():
        print(f"{language}: {right[language]} of {n}, {right[language] / n:.4f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
