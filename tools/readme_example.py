"""Writes the example of README.md: pieces of the first transcript as they are in the file, and what they became.

    python tools/readme_example.py [--check]

Everything between the two markers is replaced; `--check` writes nothing and fails where the README is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from jjjextract.pipeline import Pipeline
from jjjextract.records import Company, Extraction, Indicator, Period, Speaker

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
TRANSCRIPT = ROOT / "corpus" / "hebei-jjj-2024h1.txt"
BEGIN, END = "<!-- example: made by tools/readme_example.py -->\n", "<!-- end of example -->\n"
PIECES = ((4, "", ""), (13, "如今", ",涵蓋"), (16, "", "其中"))
"""Line of the file, and the words that the piece begins with and ends before."""


def updated(readme: str) -> str:
    """The README with its example made anew."""
    before, _, rest = readme.partition(BEGIN)
    return before + BEGIN + "\n" + example() + "\n" + END + rest.partition(END)[2]


def example() -> str:
    record = Pipeline().extract(TRANSCRIPT.read_bytes(), id=TRANSCRIPT.stem)
    raw = TRANSCRIPT.read_text("utf-8")
    blocks = []
    for a, b in places(raw):
        blocks += ["```text", raw[a:b], "```", "", *became(record, a, b), ""]
    return "\n".join(blocks)


def places(raw: str) -> Iterator[tuple[int, int]]:
    lines = raw.split("\n")
    for number, first, behind in PIECES:
        start = sum(len(line) + 1 for line in lines[: number - 1])
        line = lines[number - 1].rstrip()
        a = line.index(first)
        yield start + a, start + (line.index(behind, a) if behind else len(line))


def became(record: Extraction, start: int, end: int) -> Iterator[str]:
    speakers = [s for s in record.speakers if any(start <= m.start < end for m in s.mentions)]
    companies = [c for c in record.companies if any(start <= m.start < end for m in c.mentions)]
    figures = [i for i in record.indicators if start <= i.span.start < end]
    yield from (f"- {line}" for line in (*map(person, speakers), *(map(firm, companies))))
    if figures:
        yield from ("", *table(figures))


def person(s: Speaker) -> str:
    return f"speaker `{s.id}`: {s.name}, {', '.join(s.titles)}, {s.organization} (`{s.company_id}`), {s.role}"


def firm(c: Company) -> str:
    also = f"; also {', '.join(c.aliases)}" if c.aliases else ""
    return f"company `{c.id}`: {c.name}, {c.legal_form or 'no legal form'}, region {c.region}{also}"


def table(figures: list[Indicator]) -> Iterator[str]:
    yield "| indicator | concept | value | amount | change | regions or subject | period | flags | at |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for i in figures:
        cells = (i.indicator, i.concept or "", written(i), amount(i), change(i), whose(i), days(i.period))
        yield f"| {' | '.join(cells)} | {' '.join(i.flags)} | {i.span.start}:{i.span.end} |"


def written(i: Indicator) -> str:
    value = "null" if i.value is None else format(i.value, "f")
    return f"{'' if i.bound == 'exact' else i.bound + ' '}{value} {i.unit.text if i.unit else ''}".strip()


def amount(i: Indicator) -> str:
    value = "null" if i.amount is None else format(i.amount, "f")
    return f"{value} `{i.unit.code if i.unit else ''}`"


def change(i: Indicator) -> str:
    return " ".join(filter(None, (i.measure, i.direction, i.basis)))


def whose(i: Indicator) -> str:
    return " ".join(i.regions) or (i.subject.text if i.subject else "")


def days(p: Period | None) -> str:
    return f"{p.start or ''} – {p.end or ''}" if p else ""


def main() -> None:
    old = README.read_text("utf-8")
    new = updated(old)
    if "--check" in sys.argv[1:]:
        sys.exit(0 if new == old else "README.md is out of date: run `make readme`")
    README.write_text(new, "utf-8")


if __name__ == "__main__":
    main()
