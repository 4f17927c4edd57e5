"""brat standoff: `NAME.txt`, `NAME.ann` and, for what is no span, `NAME.rest.json`.

Offsets are code points. brat wants a mark on one line: one that crosses lines is written as fragments, one a line, and
read back as one stretch. Labels have no dots in brat (`evidence.period` is `evidence-period`). `T` numbers stay as brat
keeps them; the gold's key stands in a note of each mark.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from jjjextract.interchange.standoff import Mark, Standoff, Tie

__all__ = ["dump", "load"]

_LINE = re.compile(r"[^\n]+")


def dump(documents: Iterable[Standoff]) -> dict[str, bytes]:
    """The files of a folder, by name."""
    files = {}
    for doc in documents:
        files[f"{doc.id}.txt"] = doc.text.encode()
        files[f"{doc.id}.ann"] = "".join(f"{line}\n" for line in _lines(doc)).encode()
        files[f"{doc.id}.rest.json"] = json.dumps(doc.rest, ensure_ascii=False, indent=1).encode() + b"\n"
    return files


def _lines(doc: Standoff) -> Iterator[str]:
    numbers = {m.key: f"T{n}" for n, m in enumerate(doc.marks, 1)}
    for m in doc.marks:
        parts = [(m.start + p.start(), m.start + p.end()) for p in _LINE.finditer(doc.text[m.start : m.end])]
        quote = " ".join(doc.text[a:b] for a, b in parts)
        yield f"{numbers[m.key]}\t{_written(m.label)} {';'.join(f'{a} {b}' for a, b in parts)}\t{quote}"
    for n, m in enumerate(doc.marks, 1):
        yield f"#{n}\tAnnotatorNotes {numbers[m.key]}\t{m.key}"
    for n, t in enumerate(doc.ties, 1):
        yield f"R{n}\t{t.label} Arg1:{numbers[t.source]} Arg2:{numbers[t.target]}"


def _written(label: str) -> str:
    return label.replace(".", "-")


def load(files: Mapping[str, bytes]) -> Iterator[Standoff]:
    """The transcripts of a folder, by the names of its `.ann` files."""
    for key in sorted(n.removesuffix(".ann") for n in files if n.endswith(".ann")):
        rest = json.loads(files.get(f"{key}.rest.json", b"{}"))
        yield _document(key, files[f"{key}.txt"].decode(), files[f"{key}.ann"].decode(), rest)


def _document(key: str, text: str, ann: str, rest: Mapping[str, object]) -> Standoff:
    rows = [line.split("\t") for line in ann.split("\n") if line]
    keys = {
        row[1].split()[1]: row[2] for row in rows if row[0].startswith("#") and row[1].startswith("AnnotatorNotes ")
    }
    marks = []
    for row in (r for r in rows if r[0].startswith("T")):
        label, _, borders = row[1].partition(" ")
        ends = [int(n) for n in re.findall(r"\d+", borders)]
        marks.append(Mark(keys.get(row[0], f"new/{row[0]}"), label.replace("-", "."), min(ends), max(ends)))
    ties = []
    for row in (r for r in rows if r[0].startswith("R")):
        label, source, target = row[1].split()
        ends_of = [keys.get(arg.partition(":")[2], f"new/{arg.partition(':')[2]}") for arg in (source, target)]
        ties.append(Tie(ends_of[0], ends_of[1], label))
    return Standoff(key, text, tuple(marks), tuple(ties), rest)
