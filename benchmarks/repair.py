"""How good and how fast repair is, on clean texts garbled by `jjjextract.testing.garble`.

    python benchmarks/repair.py corpus                        # folder with .txt files; the clean Chinese ones are taken
    python benchmarks/repair.py corpus --seeds 200 --fuzz 1000000 --hostile 10
    python benchmarks/repair.py corpus --only speed

Quality: clean texts untouched, texts with readings alone restored exactly; of texts with shifts, how many lines are exact
(those that lost nothing but the brackets that a shift eats, and those that lost more), how many wrong ones say so, how often what is called certain is, how often guesses are right at their confidence, and how
many digits and numbers were made up (there must be none). Extraction: the records of a garbled text against those of
the clean one. Speed: one core, processor time, best of three, in a process that has read as much of other documents, or the same. Hostile: time must grow
with length, not faster. Fuzz: random strings of the characters that matter; no exception, undo exact, the map monotone.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path

from jjjextract.aligned import Edit
from jjjextract.normalise import repair
from jjjextract.normalise.readings import TONES
from jjjextract.pipeline import Pipeline
from jjjextract.resources import Resources
from jjjextract.testing import garble, reading_table

RES = Resources()
DENSITIES = (0.05, 0.2, 0.5, 0.9)
ALPHABET = "發當產業展地近(fā)(shù)（?dāng）ǎ)?!！。，,;a１9<p>&nbsp;\ue000\ufeff\ufffd\n \x00縣銆Ã©"
HOSTILE = ("(", "發(fā", "?", "當(dāng)?shù)", "發(fā)", "<p ", "&", "Ã", "!亟", "銆傗", "?!")
PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]|[\x00-\xff]", re.DOTALL)
PLANTED = re.compile(rb"\((?:[a-z]|\xa8[\xa1-\xba]){1,8}\)")
PAGE = "全省經(jīng)濟(jì)發(fā)展態(tài)勢良好,產(chǎn)業(yè)結(jié)構(gòu)優(yōu)化。\n"


def chinese(text: str) -> bool:
    return len(re.findall("[\u4e00-\u9fff]", text)) > 0.3 * len(text)


def right(clean: str, got: str, edit: Edit, at: int) -> bool:
    """Whether what an edit wrote into the line `got`, which begins at `at`, stands in the clean line."""
    wanted = range(edit.at - at, edit.at - at + len(edit.after))
    blocks = SequenceMatcher(None, clean, got, autojunk=False).get_matching_blocks()
    good = {k for b in blocks for k in range(b.b, b.b + b.size)}
    return good.issuperset(wanted)


def numbers(line: str, *, near_lost: bool) -> Counter[str]:
    found = re.finditer(r"\d[\d,.]*", line)
    return Counter(m[0] for m in found if near_lost or "\ufffd" not in line[max(0, m.start() - 2) : m.end() + 1])


def whole(line: str, table: Mapping[str, str]) -> bool:
    """Whether a site that garbles the clean `line` shows all of its bytes, but for brackets behind half a character: what
    it shows then proves what was there."""
    data = line.encode("gb18030", "replace")
    for char, reading in table.items():
        data = data.replace(char.encode("gb18030"), f"{char}({reading})".encode("gb18030"))
    return all(shown(m, data) for m in PAIR.finditer(data))


def shown(m: re.Match[bytes], data: bytes) -> bool:
    """A pair that prints, an ASCII character, or half a character in front of a planted bracket."""
    if len(m[0]) == 1:
        return m[0] < b"\x80" or PLANTED.match(data, m.end()) is not None
    char = m[0].decode("gb18030", "ignore")
    return (char.isprintable() and char != "") or char == "\u3000"


def judge(clean: str, raw: str, table: Mapping[str, str], count: Counter[str]) -> None:
    """Compare the repaired text with the clean one, line by line."""
    done = repair(raw, resources=RES)
    count["undo wrong"] += done.undo() != raw
    wanted, got, given = clean.split("\n"), done.text.split("\n"), raw.split("\n")
    if len(wanted) != len(got):
        count["texts with lines lost"] += 1
        return
    at = 0
    for want, have, line in zip(wanted, got, given, strict=True):
        name = "lines without a shift"
        if re.sub(f"[(][a-zü{TONES}]+[)]", "", line) != want:
            name = "lines with shifts, nothing lost" if whole(want, table) else "lines with shifts, something lost"
        judge_line(name, want, have, [e for e in done.edits if at <= e.at <= at + len(have)], at, count)
        at += len(have) + 1


def judge_line(name: str, want: str, have: str, edits: list[Edit], at: int, count: Counter[str]) -> None:
    count[name] += 1
    same = want == have
    flagged = any(e.certainty != "certain" for e in edits)
    count[f"{name}: exact" if same else f"{name}: wrong, said so" if flagged else f"{name}: wrong, silent"] += 1
    for e in edits:
        if e.kind == "shift":
            sure = "certain" if e.certainty == "certain" else f"guessed at {min(int((e.confidence or 0) * 10), 9) / 10}"
            good = same or right(want, have, e, at)
            count[f"{sure}: all"] += 1
            count[f"{sure}: right"] += good
            if name.endswith("nothing lost"):
                count["characters of shifts, nothing lost: all"] += len(e.after)
                count["characters of shifts, nothing lost: right"] += good * len(e.after)
    offered = numbers(have, near_lost=False) - numbers(want, near_lost=True)
    count["numbers wrong"] += offered.total()
    count["digits made up"] += (Counter(re.findall(r"\d", have)) - Counter(re.findall(r"\d", want))).total()


def quality(texts: list[str], seeds: int) -> None:
    plain, shifted = Counter[str](), Counter[str]()
    for text in texts:
        clean = garble(text, density=0.0, resources=RES)
        plain["clean texts"] += 2
        plain["clean texts touched"] += (repair(text, resources=RES).text != text) + bool(
            repair(clean, resources=RES).edits
        )
        for seed, density in product(range(seeds), DENSITIES):
            raw = garble(text, seed=seed, density=density, shifts=False, resources=RES)
            plain["garbled texts"] += 1
            plain["garbled texts restored"] += repair(raw, resources=RES).text == clean
            decoder = "ignore" if seed % 3 == 2 else "swallow"
            table = reading_table(clean, seed=seed, density=density, accidents=0.4, resources=RES)
            judge(clean, garble(text, table=table, decoder=decoder, resources=RES), table, shifted)
    show("readings alone", plain)
    show("with shifts", shifted)


def show(title: str, count: Counter[str]) -> None:
    print(title)
    for name, n in sorted(count.items()):
        print(f"  {name:32} {n}")


def extraction(texts: list[str], seeds: int) -> None:
    """Records by what they say, without places: those of the garbled text that the clean one has not, and the other way."""
    pipeline, count = Pipeline(), Counter[str]()
    for text in texts:
        clean = garble(text, density=0.0, resources=RES)
        wanted = said(pipeline, clean)
        for seed in range(seeds):
            density = DENSITIES[seed % len(DENSITIES)]
            plain = garble(text, seed=seed, density=density, shifts=False, resources=RES)
            count["readings alone: documents"] += 1
            count["readings alone: documents equal"] += said(pipeline, plain) == wanted
            raw = garble(text, seed=seed, density=density, accidents=0.4, resources=RES)
            got, restored = said(pipeline, raw), repair(raw, resources=RES).text == clean
            name = "shifts, text restored" if restored else "shifts, something lost"
            count[f"{name}: documents"] += 1
            count[f"{name}: documents equal"] += got == wanted
            count[f"{name}: records"] += wanted.total()
            count[f"{name}: records missing"] += (wanted - got).total()
            count[f"{name}: records new"] += (got - wanted).total()
            values = Counter({v: n for (v, *_), n in got.items()}) - Counter({v: n for (v, *_), n in wanted.items()})
            count[f"{name}: values that the clean text has not"] += sum(v is not None for v in values)
    show("extraction", count)


def said(pipeline: Pipeline, text: str) -> Counter[tuple[object, ...]]:
    found = pipeline.extract(text)
    return Counter(
        (i.value, i.indicator, i.unit and i.unit.text, i.period and i.period.start) for i in found.indicators
    )


def every_second(texts: list[str]) -> list[str]:
    """Documents of twenty lines, every second of which has a shift; all as one site would garble them."""
    lines = [line for t in texts for line in t.split("\n") if len(line) > 25 and chinese(line)]
    clean = [garble(line, density=0.0, resources=RES) for line in lines]
    table = reading_table("".join(clean), seed=3, density=0.3, accidents=0.6, resources=RES)
    shifted, plain = [], []
    for line in lines:
        raw = garble(line, table=table, resources=RES)
        same = raw == garble(line, table=table, shifts=False, resources=RES)
        (plain if same else shifted).append(raw)
    both = [line for pair in zip(shifted, plain, strict=False) for line in pair]
    return ["\n".join(both[k : k + 20]) for k in range(0, len(both), 20)]


def speed(texts: list[str]) -> None:
    timed("clean", texts)
    for density in (0.05, 0.3, 0.9):
        alone = [garble(t, seed=k, density=density, shifts=False, resources=RES) for k, t in enumerate(texts)]
        timed(f"readings alone, density {density}", alone)
        long = garble("".join(texts) * 10, seed=1, density=density, shifts=False, resources=RES)
        timed("  the same in one long text", [long], known=True)
    some = [garble(t, seed=k, density=0.3, accidents=0.6, resources=RES) for k, t in enumerate(texts)]
    timed("with some shifts", some)
    timed("every second line shifted", every_second(texts))


def stream(texts: list[str], editions: int = 8) -> None:
    """A batch as it comes: every text several times, garbled anew each time, in a process that begins with nothing."""
    for density in (0.05, 0.3, 0.9):
        docs = [garble(t, seed=1000 * e + k, density=density, shifts=False, resources=RES) for e in range(editions) for k, t in enumerate(texts)]
        in_a_row(f"batch, readings alone, density {density}", docs)
    in_a_row("batch, every second line shifted", every_second(texts))


def in_a_row(name: str, texts: list[str]) -> None:
    """Print the rate from the first document on, and from the middle on."""
    fresh, half, times, sizes = Resources(), len(texts) // 2, [time.process_time()], [0]
    for text in texts:
        repair(text, resources=fresh)
        times.append(time.process_time())
        sizes.append(sizes[-1] + len(text.encode()))
    whole_rate, late = sizes[-1] / (times[-1] - times[0]) / 1e6, (sizes[-1] - sizes[half]) / (times[-1] - times[half]) / 1e6
    print(f"{name:40} {whole_rate:8.2f} MB/s, second half {late:8.2f} MB/s, of {sizes[-1] / 1e6:.2f} MB")


def timed(name: str, texts: list[str], *, known: bool = False) -> None:
    """Print the rate in a process that has read the other half of the texts, and in one that has read the same ones."""
    size = sum(len(t.encode()) for t in texts)
    new = min(_once(texts[::2], texts[1::2]) + _once(texts[1::2], texts[::2]) for _ in range(3)) if not known else 0.0
    again = min(_once(texts, texts) for _ in range(3))
    first = f"{size / 1e6 / new:8.2f} MB/s" if new else " " * 13
    print(f"{name:30} {first}, read again {size / 1e6 / again:8.2f} MB/s, of {size / 1e6:.2f} MB")


def _once(read: list[str], texts: list[str]) -> float:
    """Seconds for `texts` in a process that has loaded its tables and read others, but not these."""
    fresh = Resources()
    for t in [PAGE + "當(dāng)?shù)亟?0家企業復工。", *read]:
        repair(t, resources=fresh)
    began = time.process_time()
    for t in texts:
        repair(t, resources=fresh)
    return time.process_time() - began


def hostile(millions: float) -> None:
    for unit in HOSTILE:
        took = []
        for part in (4, 1):
            text = PAGE + unit * int(millions * 1e6 / part / len(unit.encode()))
            began = time.process_time()
            repair(text, resources=RES)
            took.append(time.process_time() - began)
        print(f"hostile {unit!r:16} {took[0]:7.2f} s for {millions / 4:.1f} MB, {took[1]:7.2f} s for {millions:.1f} MB")


def strings(rounds: int, seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    for _ in range(rounds):
        raw = "".join(chance.choices(ALPHABET, k=chance.randrange(40)))
        yield "經(jīng)濟(jì)發(fā)展," + raw if chance.random() < 0.5 else raw


def fuzz(rounds: int, seed: int) -> None:
    began = time.process_time()
    for raw in strings(rounds, seed):
        done = repair(raw, resources=RES)
        assert done.undo() == raw, raw
        starts = [done.aligned.raw_start(i) for i in range(len(done.text))]
        assert starts == sorted(starts), raw
        ends = [done.aligned.raw_end(i) for i in range(len(done.text) + 1)]
        assert ends == sorted(ends), raw
    spent = time.process_time() - began
    print(f"fuzz: {rounds} strings (seed {seed}), no exception, undo exact, map monotone, {spent:.0f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=8, help="garbled copies of each text")
    parser.add_argument("--records", type=int, default=1, help="copies of each text to extract from")
    parser.add_argument("--fuzz", type=int, default=20_000, help="random strings")
    parser.add_argument("--seed", type=int, default=1, help="of the random strings")
    parser.add_argument("--hostile", type=float, default=0.4, help="millions of bytes of one hostile line")
    parser.add_argument("--only", choices=("quality", "extraction", "speed", "stream", "hostile", "fuzz"))
    given = parser.parse_args()
    texts = [p.read_text("utf-8") for p in sorted(given.folder.glob("*.txt"))]
    clean = [t for t in texts if chinese(t) and not repair(t, resources=RES).edits]
    parts = {
        "quality": lambda: quality(clean, given.seeds),
        "extraction": lambda: extraction(clean, given.records),
        "speed": lambda: speed(clean),
        "stream": lambda: stream(clean),
        "hostile": lambda: hostile(given.hostile),
        "fuzz": lambda: fuzz(given.fuzz, given.seed),
    }
    for name, part in parts.items():
        if given.only in {None, name}:
            part()


if __name__ == "__main__":
    main()
