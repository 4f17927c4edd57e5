"""How many place names of a test suite are read as the division that the suite names.

    python tools/measure_places.py FILE.jsonl

Each line is `{"text", "expected": [{"extra": {"province", "city", "county"}}]}`. Right is a text of which one region has the
innermost division that is named, or, for what lies below the county and abroad, the one above it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jjjextract.lang.gazetteer import Gazetteer, superiors
from jjjextract.pipeline import Pipeline


def named(code: str, gazetteer: Gazetteer) -> set[str]:
    """The official names of a code and of what it lies in."""
    return {name for c in (code, *superiors(code)) if (name := gazetteer.names.get(c))}


def right(text: str, wanted: list[str], pipeline: Pipeline) -> bool:
    gazetteer = pipeline.resources.get(Gazetteer)
    found = [c for m in pipeline.read(text).of("region") for c in m.value.codes]
    inner = next((w for w in reversed(wanted) if w in gazetteer.names.values()), None)
    return not wanted or any(inner in named(c, gazetteer) for c in found)


def main() -> None:
    pipeline, good, total = Pipeline(), 0, 0
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        row = json.loads(line)
        said = row["expected"][0]["extra"] if row["expected"] else {}
        wanted = [said[k] for k in ("province", "city", "county") if said.get(k)]
        ok = right(row["text"], wanted, pipeline)
        good, total = good + ok, total + 1
        if not ok:
            print(f"  {row['text']}: wants {'/'.join(wanted)}")
    print(f"{good}/{total} places right ({good / total:.3f})")


if __name__ == "__main__":
    main()
