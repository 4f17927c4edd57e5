"""Write `resources/word_classes_en.bin`: the class of English words that their ending does not tell.

    pip download --no-deps textblob && unzip textblob-*.whl
    python tools/build_word_classes.py textblob/en/en-lexicon.txt           # writes the file
    python tools/build_word_classes.py textblob/en/en-lexicon.txt --check   # fails where the file on disk differs

The lexicon is that of Brill's tagger, which gives each word the part of speech that it has most often. Only words of lower-case
letters are kept, and of these only the ones that `segment.english_classes.by_ending` has wrong.

The file is a few lines of `#` comments, an empty line, and zlib data: a line for each class, its letter and its words.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import defaultdict
from pathlib import Path

from jjjextract.segment.english_classes import by_ending

TARGET = Path(__file__).parent.parent / "src/jjjextract/resources/word_classes_en.bin"
HEAD = """# The class of English words that their ending does not tell; see tools/build_word_classes.py.
# source: the lexicon of Brill's tagger 1.14 (Copyright 1993 MIT and the University of Pennsylvania, MIT licence), as shipped with textblob 0.20.1
# revision: 2026-11-27

"""
CLASSES = {
    "NN": "n", "NNS": "s", "VB": "b", "VBP": "b", "VBD": "d", "VBN": "d", "VBG": "g", "VBZ": "z", "JJ": "j", "JJR": "k", "JJS": "k",
    "RB": "r", "RBR": "r", "RBS": "r",
}  # fmt: skip
WORD = re.compile(r"[a-z]{3,16}(?:-[a-z]+)?")


def table(lexicon: str) -> str:
    """The lines of the file."""
    words = defaultdict(set)
    for line in lexicon.splitlines():
        word, _, tag = line.strip().rpartition(" ")
        kind = CLASSES.get(tag.split("|")[0])
        if kind and WORD.fullmatch(word) and by_ending(word) != kind:
            words[kind].add(word)
    return "".join(f"{kind} {' '.join(sorted(found))}\n" for kind, found in sorted(words.items()))


def main(path: str, check: str = "") -> int:
    text = table(Path(path).read_text("utf-8"))
    data = HEAD.encode() + zlib.compress(text.encode(), 9)
    if check:
        same = zlib.decompress(TARGET.read_bytes().partition(b"\n\n")[2]).decode() == text
        print("the same" if same else f"{TARGET} differs")
        return 0 if same else 1
    TARGET.write_bytes(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
