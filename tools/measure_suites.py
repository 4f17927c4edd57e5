"""Quantities of JSON Lines by the entrance `quantities`, one record a line: what a scorer of suites can run.

    python tools/measure_suites.py FILE [--language yue]

Reads `{"id", "text", "published"?, "language"?}` a line and prints `{"document": {"id"}, "quantities": […]}` with the fields of the
output contract that are asked of a quantity; then `{"seconds"}` of the reading alone, on standard error.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from jjjextract import quantities
from jjjextract.extract.expressions import Expression


def record(q: Expression) -> dict[str, Any]:
    plain = {name: None if (x := getattr(q, name)) is None else str(x) for name in ("value", "upper", "amount", "upper_amount", "start", "end")}
    unit = {"text": q.unit.text, "code": q.unit.code} if q.unit is not None else None
    return {"kind": q.kind, "bound": q.bound, "unit": unit, "span": {"start": q.span.start, "end": q.span.end}, **plain}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--language")
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.file.read_text("utf-8").splitlines()]
    quantities("一")  # tables are built once
    began = perf_counter()
    found = [quantities(r["text"], r.get("language") or asked.language, r.get("published") or None) for r in rows]
    seconds = perf_counter() - began
    for row, qs in zip(rows, found, strict=True):
        print(json.dumps({"document": {"id": row["id"]}, "quantities": [record(q) for q in qs]}, ensure_ascii=False))
    print(json.dumps({"seconds": seconds}), file=sys.stderr)


if __name__ == "__main__":
    main()
