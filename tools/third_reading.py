"""What a third reader wrote for the figures of the test split, against the gold: `python tools/third_reading.py`.

`corpus/third/NAME.json` has for each figure the names that the reader would give, the best first, and the period, the regions
and the basis, `unsure` where two careful readers could differ. The reader had the text and the place of each figure, and
neither the gold nor the program. A figure is whole where the first name and the other fields are the gold's; `sure`
takes what the reader left open for right.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from jjjextract.evaluation.fields import alike

CORPUS = Path(__file__).parent.parent / "corpus"
FIELDS = ("period", "regions", "basis")


def plain(field, value):
    """A value as it is compared."""
    if field == "period":
        ends = (value.get("start"), value.get("end")) if value else (None, None)
        return ends if any(ends) else None
    return frozenset(value) if field == "regions" else value


def figure(gold, read, count):
    """Count one figure; whether it is whole, and whether it is where the reader was sure."""
    names = gold.get("indicator_any") or [gold["indicator"]] if gold.get("indicator") or gold.get("indicator_any") else []
    right = {"name": any(alike(n, read["names"][0]) for n in names if n)} if names else {}
    told = [f for f in FIELDS if f in gold]
    right |= {f: plain(f, gold[f]) == plain(f, read[f]) for f in told if read[f] != "unsure"}
    for field, same in right.items():
        count[field, same] += 1
    count.update(("unsure", f) for f in told if read[f] == "unsure")
    sure = all(right.values())
    return sure and all(read[f] != "unsure" for f in told), sure


def main(corpus=CORPUS):
    """Print the agreement."""
    count, whole, sure, figures = Counter(), 0, 0, 0
    for path in sorted((corpus / "third").glob("*.json")):
        read = {r["id"]: r for r in json.loads(path.read_text("utf-8"))}
        for gold in json.loads((corpus / f"{path.stem}.gold.json").read_text("utf-8"))["indicators"]:
            if gold["id"] in read:
                a, b = figure(gold, read[gold["id"]], count)
                whole, sure, figures = whole + a, sure + b, figures + 1
    for field in ("name", *FIELDS):
        right, wrong = count[field, True], count[field, False]
        print(f"{field:8} {right / (right + wrong):.3f}  {right}/{right + wrong}  unsure {count['unsure', field]}")
    print(f"whole    {whole / figures:.3f}  sure {sure / figures:.3f}  of {figures} figures")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
