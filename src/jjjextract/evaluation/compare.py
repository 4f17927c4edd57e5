"""Other packages on the same gold: what each finds of the numbers that a reader records, and how fast.

Every rival runs in an environment of its own (`pip` makes it on first use) and is given what it can do: repaired text, for
none of them reads garbled text, in the languages that it has. A number of the gold counts as read where a result overlaps
it and says its value, as written or in the unit's base, whatever the sign; its unit counts where the rival names money by
its currency, a percentage as one, or a counted thing at all. Nothing is taken off for what it finds besides. For repair,
clean text is garbled (`jjjextract.testing.garble`) and a line counts where it comes back as it was.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from jjjextract.errors import UsageError
from jjjextract.evaluation.corpus import annotated
from jjjextract.evaluation.fields import Json
from jjjextract.normalise import decode
from jjjextract.normalise.api import repair
from jjjextract.testing import garble

__all__ = ["RIVALS", "Compared", "Rival", "Wanted", "compare", "markdown", "wanted_numbers"]


class Rival(NamedTuple):
    """A package, what pip is asked for, its languages, and what it can do."""

    script: str
    needs: tuple[str, ...]
    languages: tuple[str, ...]
    can: str


RIVALS = {
    "recognizers-text-suite": Rival(
        "recognizers.py",
        ("recognizers-text-suite", "emoji==1.7.0", "setuptools<81"),
        ("zh", "en"),
        "numbers with units",
    ),
    "jionlp": Rival("jionlp_money.py", ("jionlp",), ("zh",), "money"),
    "cn2an": Rival("cn2an_numbers.py", ("cn2an",), ("zh",), "numbers without units"),
    "quantulum3": Rival("quantulum.py", ("quantulum3", "inflect", "num2words"), ("en",), "numbers with units"),
}
FTFY = Rival("ftfy_repair.py", ("ftfy",), ("zh",), "repair")


class Wanted(NamedTuple):
    """A number of the gold in repaired text."""

    start: int
    end: int
    values: frozenset[Decimal]
    unit: str


class Text(NamedTuple):
    """A repaired transcript with the numbers that a reader records."""

    id: str
    language: str
    text: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the table: of `gold` numbers how many are found, with the right value, and with value and unit right."""

    name: str
    version: str
    language: str
    gold: int
    found: int
    value: int
    unit: int
    documents_per_second: float
    note: str = ""


def wanted_numbers(gold: Json, offset: Callable[[int], int]) -> tuple[Wanted, ...]:
    """The numbers of the gold's indicators that have a value, their spans by `offset` in repaired text, once each."""
    out: dict[tuple[int, int], Wanted] = {}
    for i in gold.get("indicators", ()):
        if i.get("value") is None or i.get("upper") is not None:
            continue
        span = offset(i["span"]["start"]), offset(i["span"]["end"])
        values = frozenset(abs(Decimal(str(i[k]))) for k in ("value", "amount") if i.get(k) is not None)
        out.setdefault(span, Wanted(*span, values, (i.get("unit") or {}).get("code") or "1"))
    return tuple(out.values())


def compare(folders: Iterable[str | Path], environments: Path, names: Sequence[str] = tuple(RIVALS)) -> list[Compared]:
    """Every rival in every language that it has, and this package beside it. Raises `InputError`, `UsageError`."""
    texts = _texts(folders)
    lines = []
    for language in ("zh", "en"):
        those = [t for t in texts if t.language == language]
        if those:
            lines.append(_ours(those, language))
            lines += [_theirs(n, those, language, environments) for n in names if language in RIVALS[n].languages]
    return lines


def _texts(folders: Iterable[str | Path]) -> list[Text]:
    out = []
    for item, gold in annotated(folders):
        fixed = repair(item.data if isinstance(item.data, str) else decode(item.data).text)
        language = str((gold.get("document") or {}).get("languages", ["zh"])[0])[:2]
        out.append(Text(item.id, language, fixed.text, wanted_numbers(gold, fixed.aligned.text_offset)))
    return out


def _ours(texts: Sequence[Text], language: str) -> Compared:
    from jjjextract import __version__, quantities

    quantities(texts[0].text)
    began = time.perf_counter()
    found = {t.id: [_plain(q) for q in quantities(t.text)] for t in texts}
    seconds = time.perf_counter() - began
    return _scored("jjjextract", __version__, language, texts, found, len(texts) / seconds)


def _plain(q: Any) -> dict[str, Any]:
    return {
        "start": q.span.start,
        "end": q.span.end,
        "value": q.value,
        "amount": q.amount,
        "unit": q.unit.code if q.unit else None,
    }


def _theirs(name: str, texts: Sequence[Text], language: str, environments: Path) -> Compared:
    rows = [{"id": t.id, "language": t.language, "text": t.text} for t in texts]
    answers, account = run(RIVALS[name], name, rows, environments)
    found = {a["id"]: a["found"] for a in answers}
    spent = sum(account["rest"]) or 1e-9
    note = RIVALS[name].can + (f"; failed on {account['failed']}" if account["failed"] else "")
    return _scored(name, account["version"], language, texts, found, len(account["rest"]) / spent, note)


def _scored(
    name: str,
    version: str,
    language: str,
    texts: Sequence[Text],
    found: Mapping[str, Sequence[Json]],
    rate: float,
    note: str = "",
) -> Compared:
    right = [_read(w, found.get(t.id, ())) for t in texts for w in t.wanted]
    near, value, unit = (sum(r >= n for r in right) for n in (1, 2, 3))
    return Compared(name, version, language, len(right), near, value, unit, round(rate, 1), note)


def _read(wanted: Wanted, found: Sequence[Json]) -> int:
    """0 not found, 1 found, 2 its value right, 3 its unit too; the best of what overlaps."""
    near = [f for f in found if f["start"] < wanted.end and f["end"] > wanted.start]
    return max((1 + _value(wanted, f) + (_value(wanted, f) and _unit(wanted, f)) for f in near), default=0)


def _value(wanted: Wanted, found: Json) -> bool:
    numbers = [n for key in ("value", "amount") if (n := _number(found.get(key))) is not None]
    return any(abs(n) in wanted.values for n in numbers)


def _number(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


_MONEY = {
    "CNY": ("cny", "元", "人民币", "chinese yuan", "yuan", "人民币元"), "USD": ("usd", "美元", "dollar", "united states dollar", "us dollar"),
    "TWD": ("twd", "元", "新台币"), "HKD": ("hkd", "港元", "hong kong dollar"), "GBP": ("gbp", "pound sterling", "british pound"),
    "EUR": ("eur", "euro", "欧元"), "NZD": ("nzd", "dollar", "new zealand dollar"),
}  # fmt: skip


def _unit(wanted: Wanted, found: Json) -> bool:
    said = str(found.get("unit") or "").lower()
    if wanted.unit in _MONEY:
        return said in _MONEY[wanted.unit] or said == wanted.unit.lower()
    if wanted.unit in ("%", "pp"):
        return said in ("%", "pp", "percentage", "percentage point")
    return wanted.unit in ("1", "") or bool(said)


def run(
    rival: Rival, name: str, rows: Sequence[Json], environments: Path
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """What a rival answers to `rows`, and its account. Raises `UsageError` where it cannot be installed or run."""
    python = _environment(rival, name, environments)
    script = Path(__file__).with_name("rivals") / rival.script
    given = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows).encode()
    done = subprocess.run([str(python), str(script)], input=given, capture_output=True, check=False)
    lines = [json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        raise UsageError(f"{name} does not run: {done.stderr.decode(errors='replace').strip()[-400:]}")
    return lines[:-1], lines[-1]


def _environment(rival: Rival, name: str, environments: Path) -> Path:
    folder = environments / name
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if (folder / "made").is_file():
        return python
    made = [[sys.executable, "-m", "venv", str(folder)], [str(python), "-m", "pip", "install", "--quiet", *rival.needs]]
    for command in made:
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            raise UsageError(f"{name} cannot be installed: {done.stderr.decode(errors='replace').strip()[-400:]}")
    (folder / "made").touch()
    return python


class Repaired(NamedTuple):
    """Of `lines` garbled lines, how many came back as they were, and of as many clean ones, how many were left alone."""

    name: str
    version: str
    lines: int
    restored: int
    untouched: int
    lines_per_second: float


def compare_repair(folders: Iterable[str | Path], environments: Path) -> list[Repaired]:
    """ftfy and this package on garbled and on clean Chinese lines."""
    from jjjextract import __version__

    clean = [t.text for t in _texts(folders) if t.language == "zh"]
    pairs = [(text, garble(text, seed=n, density=0.2)) for n, text in enumerate(clean)]
    rows = [{"id": f"{k}{n}", "text": pair[k]} for n, pair in enumerate(pairs) for k in (0, 1)]
    answers, account = run(FTFY, "ftfy", rows, environments)
    theirs = {a["id"]: a["text"] for a in answers}
    began = time.perf_counter()
    ours = {str(r["id"]): repair(r["text"]).text for r in rows}
    seconds = time.perf_counter() - began
    return [
        _repaired("jjjextract", __version__, pairs, ours, seconds),
        _repaired("ftfy", account["version"], pairs, theirs, sum(account["first"] + account["rest"])),
    ]


def _repaired(
    name: str, version: str, pairs: Sequence[tuple[str, str]], got: Mapping[str, str], seconds: float
) -> Repaired:
    lines = restored = untouched = 0
    for n, (clean, _) in enumerate(pairs):
        kept, back = got[f"0{n}"].split("\n"), got[f"1{n}"].split("\n")
        whole = clean.split("\n")
        lines += len(whole)
        untouched += sum(a == b for a, b in zip(whole, kept, strict=False))
        restored += sum(_simplified(a) == _simplified(b) for a, b in zip(whole, back, strict=False))
    return Repaired(name, version, lines, restored, untouched, round(2 * lines / max(seconds, 1e-9), 1))


def _simplified(text: str) -> str:
    """Without the script: the converter's Traditional forms are no damage that a mender could undo."""
    from jjjextract.normalise.script import simplify

    return simplify(text)


def markdown(lines: Sequence[Compared], repaired: Sequence[Repaired]) -> str:
    """The two tables."""
    out = [
        "| package | version | | numbers | found | value right | value and unit right | documents/s | can |",
        "| --- " * 9 + "|",
    ]
    for c in lines:
        shares = " | ".join(f"{n / max(1, c.gold):.3f}" for n in (c.found, c.value, c.unit))
        out.append(
            f"| {c.name} | {c.version} | {c.language} | {c.gold} | {shares} | {c.documents_per_second:,.1f} | {c.note} |"
        )
    if repaired:
        out += ["", "| package | version | lines | restored | clean lines left alone | lines/s |", "| --- " * 6 + "|"]
    for r in repaired:
        out.append(
            f"| {r.name} | {r.version} | {r.lines} | {r.restored / r.lines:.3f} | {r.untouched / r.lines:.3f} | {r.lines_per_second:,.0f} |"
        )
    return "\n".join(out) + "\n"
