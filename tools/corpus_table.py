"""Writes the tables of corpus/README.md: what is in the corpus, told from the gold itself.

    python tools/corpus_table.py [--check]

Everything between the two markers is replaced; `--check` writes nothing and fails where the README is out of date.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jjjextract.evaluation.corpus import split_of
from jjjextract.evaluation.phenomena import PHENOMENA, sentence_around
from jjjextract.normalise.script import simplify

CORPUS = Path(__file__).parent.parent / "corpus"
README = CORPUS / "README.md"
BEGIN, END = "<!-- tables: made by tools/corpus_table.py -->\n", "<!-- end of tables -->\n"
SECTIONS = ("indicators", "not_indicators", "companies", "speakers", "statements", "checks")
SCRIPTS = {"zh-Hant": "Traditional", "zh-Hans": "Simplified", "en": "English"}


def updated(readme: str) -> str:
    """The README with its tables made anew."""
    before, _, rest = readme.partition(BEGIN)
    return before + BEGIN + "\n" + "\n".join(tables()) + "\n\n" + END + rest.partition(END)[2]


def tables() -> Iterator[str]:
    golds = [(p, json.loads(p.read_bytes())) for p in sorted(CORPUS.glob("*.gold.json"))]
    yield from _kinds(golds)
    yield ""
    yield from _sizes(golds)
    yield ""
    yield from _phenomena(golds)


def _name(path: Path) -> str:
    return path.name.removesuffix(".gold.json")


def _script(path: Path, gold: dict[str, Any]) -> str:
    """As the gold states it; one that does not is told by its text."""
    stated = gold["document"].get("languages")
    text = path.with_name(f"{_name(path)}.txt").read_bytes().decode("utf-8")
    return SCRIPTS[stated[0] if stated else "zh-Hans" if simplify(text) == text else "zh-Hant"]


def _kinds(golds: list[tuple[Path, dict[str, Any]]]) -> Iterator[str]:
    kinds = json.loads((CORPUS / "kinds.json").read_text("utf-8"))["kinds"]
    rows: dict[str, list[str]] = defaultdict(list)
    for path, gold in golds:
        mark = {"Traditional": "", "Simplified": "ˢ", "English": "ᵉ"}[_script(path, gold)]
        rows[kinds[_name(path)]].append(f"`{_name(path)}`{mark}{'ᵗ' if split_of(path) == 'test' else ''}")
    yield "| source | transcripts (ˢ Simplified, ᵉ English, else Traditional; ᵗ test split) |"
    yield "| --- | --- |"
    yield from (f"| {kind} | {', '.join(names)} |" for kind, names in sorted(rows.items()))


def _sizes(golds: list[tuple[Path, dict[str, Any]]]) -> Iterator[str]:
    yield "| | transcripts | " + " | ".join(s.replace("_", " ") for s in SECTIONS) + " |"
    yield "| --- " * (len(SECTIONS) + 2) + "|"
    for name in (*SCRIPTS.values(), "dev", "test", "all"):
        those = [g for p, g in golds if name in (_script(p, g), split_of(p), "all")]
        yield f"| {name} | {len(those)} | " + " | ".join(str(sum(len(g.get(s, ())) for g in those)) for s in SECTIONS) + " |"


def _phenomena(golds: list[tuple[Path, dict[str, Any]]]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    places: dict[str, set[str]] = defaultdict(set)
    for path, gold in golds:
        text = path.with_name(f"{_name(path)}.txt").read_bytes().decode("utf-8")
        for record in gold["indicators"]:
            sentence = sentence_around(text, record["span"])
            for name in (n for n, holds in PHENOMENA.items() if holds(record, sentence)):
                counts[name] += 1
                places[name].add(_name(path))
    yield "| phenomenon | records | in transcripts |"
    yield "| --- | --- | --- |"
    yield from (f"| {name} | {counts[name]} | {len(places[name])} |" for name in PHENOMENA if counts[name])


if __name__ == "__main__":
    old = README.read_text("utf-8")
    new = updated(old)
    if "--check" in sys.argv:
        sys.exit("corpus/README.md is out of date: python tools/corpus_table.py" if new != old else 0)
    README.write_text(new, "utf-8")
