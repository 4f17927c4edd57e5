"""How well numbers are read on annotated texts: found, classified, and value, unit, amount and bound right.

    python tools/measure_values.py [FOLDER] [--misses]

For each `NAME.gold.json` beside a `NAME.txt` every number of `indicators[]` must be found with its span, value, unit, amount and
bound (and the upper ends of a range), every span of `not_indicators[]` classified: read as a quantity, a date or a
period, or refused with a reason. Amounts are compared without sign: a fall is for the indicator to know. `undecided[]`
spans are left out, and so is a field that the gold does not state.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from jjjextract.pipeline import Pipeline
from jjjextract.records import Quantity

FIELDS = ("value", "upper", "unit", "amount", "upper_amount", "bound")


def number(x: Any) -> Decimal | None:
    return None if x is None else abs(Decimal(str(x)))


def fields(got: Quantity, gold: dict[str, Any]) -> dict[str, bool]:
    """Which of the fields that the gold states are right."""
    out = {}
    for name in FIELDS:
        if name not in gold:
            continue
        have = getattr(got, name)
        if name == "unit":
            want = gold["unit"].get("code") if gold["unit"] else None
            out[name] = want is None or (have is not None and have.code == want)
        elif name == "bound":
            out[name] = have == gold["bound"]
        else:
            out[name] = number(have) == number(gold[name])
    return out


def missed(gold: dict[str, Any], found: list[Quantity]) -> list[str]:
    """What is wrong with the best reading of one annotated number; empty where all is right."""
    span = gold["span"]
    near = [q for q in found if q.span.start < span["end"] and span["start"] < q.span.end]
    if not near:
        return ["not found"]
    best = min(near, key=lambda q: sum(not ok for ok in fields(q, gold).values()))
    wrong = [name for name, ok in fields(best, gold).items() if not ok]
    return wrong + ([] if (best.span.start, best.span.end) == (span["start"], span["end"]) else ["span"])


def measure(gold_path: Path, pipeline: Pipeline, *, show: bool) -> tuple[Counter[str], str]:
    gold = json.loads(gold_path.read_text("utf-8"))
    text = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt")).read_bytes()
    doc, record = pipeline.read(text, id=gold_path.stem), pipeline.extract(text, id=gold_path.stem)
    count: Counter[str] = Counter()
    for item in gold.get("indicators", []):
        wrong = missed(item, list(record.quantities))
        hard = [w for w in wrong if w != "span"]
        count.update({"numbers": 1, "right": not hard, "span": "span" not in wrong and "not found" not in wrong, **{f"wrong {w}": 1 for w in wrong}})
        if show and wrong:
            print(f"  {gold_path.stem} {item['span']['text']!r}: {', '.join(wrong)}")
    seen = [tuple(doc.raw_span(m.span)) for kind in ("quantity", "period", "number_skipped") for m in doc.of(kind)]
    for item in gold.get("not_indicators", []):
        span = item.get("span", item)
        hit = any(a < span["end"] and span["start"] < b for a, b in seen)
        count.update({"traps": 1, "classified": hit})
        if show and not hit:
            print(f"  {gold_path.stem} {span.get('text')!r}: neither read nor refused")
    zh = any(c >= "\u4e00" for c in doc.text[:300])
    return count, "zh" if zh else "en"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent.parent / "corpus")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    pipeline, total = Pipeline(), {"zh": Counter[str](), "en": Counter[str]()}
    for path in sorted(asked.folder.glob("*.gold.json")):
        count, language = measure(path, pipeline, show=asked.misses)
        total[language].update(count)
    for language, c in total.items():
        if c["numbers"]:
            wrong = {k.removeprefix("wrong "): n for k, n in c.items() if k.startswith("wrong ")}
            print(f"{language}: {c['right']}/{c['numbers']} right ({c['right'] / c['numbers']:.4f}), span {c['span'] / c['numbers']:.4f}, wrong {wrong}")
            print(f"{language}: {c['classified']}/{c['traps']} that are none classified")


if __name__ == "__main__":
    main()
