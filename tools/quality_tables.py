"""Writes the figures of docs/quality.md: the program on the two splits of the annotated corpus.

    python tools/quality_tables.py

Everything between the two markers is replaced. The kinds of miss are counted on `dev` alone: `test` is scored and not read.
"""

from __future__ import annotations

from pathlib import Path

from jjjextract.evaluation.corpus import evaluate
from jjjextract.evaluation.show import FORMATS, Shown
from jjjextract.pipeline import Pipeline

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- figures: made by tools/quality_tables.py -->\n", "<!-- end of figures -->\n"
KINDS = "| kind of miss | times |"


def tables() -> str:
    pipeline, parts = Pipeline(), []
    for split in ("dev", "test"):
        shown = FORMATS["markdown"](Shown(evaluate(pipeline, [ROOT / "corpus"], split=split)))
        figures, kinds, counted = shown.partition(KINDS)
        parts += [f"### The {split} split\n\n{figures.strip()}"]
        if split == "dev":
            parts += [f"The twenty most frequent kinds of miss, with the rule that made the record or the reason given:\n\n{kinds}{counted.rstrip()}"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + "\n" + tables() + "\n" + END + rest.partition(END)[2], "utf-8")
