"""How good and how fast repair is, on clean texts garbled by `jjjextract.testing.garble`.

    python benchmarks/repair.py corpus            # folder with clean and garbled .txt files
    python benchmarks/repair.py corpus --seeds 200 --fuzz 100000

Quality: clean texts untouched; texts with readings alone restored exactly; of texts with shifts, how many lines are
exact, how many wrong ones say so, and how many digits were made up (there must be none). Speed: one core, best of three.
Fuzz: random strings of the characters that matter; no exception, undo exact, the map monotone.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from jjjextract.normalise import Repaired, repair
from jjjextract.resources import Resources
from jjjextract.testing import garble

RES = Resources()
DENSITIES = (0.05, 0.2, 0.5, 0.9)
ALPHABET = "發當產業展地近(fā)(shù)（?dāng）ǎ)?!！。，,;a1９<p>&nbsp;\ue000\ufeff�\n \x00縣銆Ã©"


def chinese(text: str) -> bool:
    return len(re.findall("[\u4e00-\u9fff]", text)) > 0.3 * len(text)


def lines_of(done: Repaired, raw: str) -> list[tuple[int, int]]:
    """Raw spans of the lines."""
    out, at = [], 0
    for line in raw.split("\n"):
        out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def judge(clean: str, raw: str, count: Counter[str]) -> None:
    """Compare the repaired text with the clean one, line by line."""
    done = repair(raw, resources=RES)
    if done.undo() != raw:
        count["undo wrong"] += 1
    wanted, got = clean.split("\n"), done.text.split("\n")
    if len(wanted) != len(got):
        count["lines differ"] += 1
        return
    at = 0
    for want, have, shown in zip(wanted, got, raw.split("\n"), strict=False):
        edits = [e for e in done.edits if at <= e.start < at + len(shown) + 1]
        at += len(shown) + 1
        shifted = any(e.kind in {"shift", "lost"} for e in edits) or "?" in shown
        kind = "shift line" if shifted else "plain line"
        count[kind] += 1
        if want == have:
            count[f"{kind} exact"] += 1
            continue
        flagged = any(e.certainty != "certain" for e in edits)
        count[f"{kind} wrong, said so" if flagged else f"{kind} wrong, silent"] += 1
        if not flagged and count["shown"] < 12:
            count["shown"] += 1
            k = next((k for k, (a, b) in enumerate(zip(want, have, strict=False)) if a != b), min(len(want), len(have)))
            part = done.raw_span(max(0, done.text.index(have) + k - 4), done.text.index(have) + min(len(have), k + 12))
            print(
                "  silent:",
                want[k - 4 : k + 12],
                "|",
                have[k - 4 : k + 12],
                "|",
                raw[part.start : part.end],
                file=sys.stderr,
            )
        offered = [
            m[0] for m in re.finditer(r"\d[\d,.]*", have) if "\ufffd" not in have[max(0, m.start() - 2) : m.end() + 1]
        ]
        wrong = Counter(offered) - Counter(re.findall(r"\d[\d,.]*", want))
        count["numbers wrong"] += sum(wrong.values())
        if wrong:
            print("  number:", dict(wrong), "|", have[:200], "|", shown[:300], file=sys.stderr)
        digits = Counter(re.findall(r"\d", have)) - Counter(re.findall(r"\d", want))
        count["digits made up"] += sum(digits.values())


def quality(texts: list[str], seeds: int) -> None:
    plain, shifted = Counter[str](), Counter[str]()
    for text in texts:
        clean = garble(text, density=0.0, resources=RES)
        plain["clean texts"] += 1
        plain["clean touched"] += repair(text, resources=RES).text != text
        for seed in range(seeds):
            density = DENSITIES[seed % len(DENSITIES)]
            raw = garble(text, seed=seed, density=density, shifts=False, resources=RES)
            plain["garbled"] += 1
            plain["restored"] += repair(raw, resources=RES).text == clean
            decoder = "ignore" if seed % 3 == 2 else "swallow"
            judge(
                clean, garble(text, seed=seed, density=density, accidents=0.4, decoder=decoder, resources=RES), shifted
            )
    print("readings alone:", dict(plain))
    print("with shifts:   ", dict(sorted(shifted.items())))


def speed(name: str, texts: list[str]) -> None:
    size = sum(len(t.encode()) for t in texts)
    best = min(_once(texts) for _ in range(3))
    print(f"{name:28} {size / 1e6 / best:8.2f} MB/s of {size / 1e6:.2f} MB")


def _once(texts: list[str]) -> float:
    began = time.process_time()
    for t in texts:
        repair(t, resources=RES)
    return time.process_time() - began


def hostile() -> None:
    """Time must grow with length, not faster."""
    for unit in ("(", "發(fā", "?", "當(dāng)?shù)", "發(fā)", "<p ", "&", "Ã", "!亟", "銆傗", "?!"):
        took = []
        for size in (100_000, 400_000):
            text = unit * (size // len(unit))
            began = time.process_time()
            repair(text, resources=RES)
            took.append(time.process_time() - began)
        print(f"hostile {unit!r:18} {took[0]:7.3f} s for 0.1 M characters, {took[1]:7.3f} s for 0.4 M")


def fuzz(rounds: int) -> None:
    chance = random.Random(1)
    for _ in range(rounds):
        raw = "".join(chance.choice(ALPHABET) for _ in range(chance.randrange(40)))
        if chance.random() < 0.5:
            raw = "經(jīng)濟(jì)發(fā)展," + raw
        done = repair(raw, resources=RES)
        assert done.undo() == raw, raw
        starts = [done.aligned.raw_start(i) for i in range(len(done.text))]
        assert starts == sorted(starts), raw
    print(f"fuzz: {rounds} strings, no exception, undo exact, map monotone")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=8)
    parser.add_argument("--fuzz", type=int, default=20_000)
    parser.add_argument("--texts", type=int, default=6)
    given = parser.parse_args()
    texts = [p.read_text("utf-8") for p in sorted(given.folder.glob("*.txt"))]
    clean = [t for t in texts if chinese(t) and not repair(t, resources=RES).edits]
    quality(clean[: given.texts], given.seeds)
    speed("clean", clean)
    speed("readings alone", [garble(t, seed=k, shifts=False, resources=RES) for k, t in enumerate(clean)])
    speed("with shifts", [garble(t, seed=k, density=0.3, accidents=0.6, resources=RES) for k, t in enumerate(clean)])
    hostile()
    fuzz(given.fuzz)


if __name__ == "__main__":
    main()
