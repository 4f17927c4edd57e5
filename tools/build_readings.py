"""Write `resources/readings.tsv`: the readings of every character that GBK can hold, from pypinyin's character table.

    python tools/build_readings.py            # writes the file
    python tools/build_readings.py --check    # fails where the file on disk differs

The first reading of a row is the ordinary one. pypinyin is needed here alone; the package ships the table.
"""

from __future__ import annotations

import sys
import unicodedata
from importlib.metadata import version
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

TARGET = Path(__file__).parent.parent / "src/jjjextract/resources/readings.tsv"


def characters() -> list[str]:
    """The hanzi of GBK, in code point order."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                char = bytes((lead, trail)).decode("gbk")
            except UnicodeDecodeError:
                continue
            if "\u3400" <= char <= "\u9fff":
                found.add(char)
    return sorted(found)


def table() -> str:
    """The file's text."""
    head = [
        "# Readings of the characters of GBK, the ordinary one first, tones marked.",
        f"# source: pypinyin {version('pypinyin')}, PINYIN_DICT (MIT licence), by tools/build_readings.py",
        "# revision: 2026-11-25",
    ]
    rows = []
    for char in characters():
        readings = unicodedata.normalize("NFC", PINYIN_DICT.get(ord(char), ""))
        if readings:
            rows.append(f"{char}\t{readings}")
    return "\n".join([*head, *rows]) + "\n"


def main() -> int:
    """0 where the file is as this script would write it, or was written."""
    text = table()
    if "--check" in sys.argv:
        return int(TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
