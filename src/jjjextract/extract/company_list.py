"""The user's own list of companies: read from a file, or given as data, and merged over the lexicon of known firms.

    name,aliases,en,region,lei
    青麓精密制造股份有限公司,青麓精密|青麓,Qinglu Precision,430100,5493000000000000XX00

A name or an alias of the list needs no other ground in a text. `en` is the English name, `region` a code of the output
contract; every other column is an identifier under the column's name. Fails where two entries share a form: it means the
first of them.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jjjextract.errors import ResourceError
from jjjextract.normalise.script import normal_form

__all__ = ["ListedCompany", "company_list"]

_PARTS = re.compile(r"[|;；]")
_OWN = frozenset(("name", "aliases", "en", "region", "ids"))


@dataclass(frozen=True, slots=True)
class ListedCompany:
    """One company of a list, as given. `ids` are pairs of scheme and value."""

    name: str
    aliases: tuple[str, ...] = ()
    en: str = ""
    region: str = ""
    ids: tuple[tuple[str, str], ...] = ()

    def row(self) -> tuple[str, ...]:
        """The entry as a row of `companies.tsv`, in normal form."""
        others = "|".join(normal_form(a) for a in self.aliases)
        return (normal_form(self.name), self.en, others, self.region, "", "", "|".join(f"{k}={v}" for k, v in self.ids))


def company_list(given: str | Path | Iterable[ListedCompany | Mapping[str, Any]]) -> tuple[ListedCompany, ...]:
    """The companies of a file (.csv, .tsv, .jsonl; UTF-8) or of data (mappings with the file's keys).

    Raises `ResourceError` with the file and the line for a file that is missing, has no column `name` or an entry without one.
    """
    if isinstance(given, str | Path):
        return tuple(_read(Path(given)))
    return tuple(c if isinstance(c, ListedCompany) else _made(c, "companies", f"entry {n}") for n, c in enumerate(given, 1))


def _read(path: Path) -> Iterator[ListedCompany]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as e:
        raise ResourceError(str(path), "file", getattr(e, "strerror", None) or "not UTF-8") from e
    entries = _lines(path, text) if path.suffix in (".jsonl", ".ndjson") else _table(path, text)
    for n, entry in entries:
        yield _made(entry, str(path), f"line {n}")


def _lines(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for n, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
        except ValueError as e:
            raise ResourceError(str(path), f"line {n}", f"no JSON: {e}") from e
        if not isinstance(entry, dict):
            raise ResourceError(str(path), f"line {n}", "no JSON object")
        yield n, entry


def _table(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    rows = csv.DictReader(io.StringIO(text), delimiter="\t" if path.suffix == ".tsv" else ",")
    if "name" not in (rows.fieldnames or ()):
        raise ResourceError(str(path), "line 1", "the first line must name the columns, `name` among them")
    try:
        for row in rows:
            yield rows.line_num, row
    except csv.Error as e:
        raise ResourceError(str(path), f"line {rows.line_num}", str(e)) from e


def _made(entry: Mapping[str, Any], file: str, place: str) -> ListedCompany:
    name = _text(entry.get("name"))
    if not name:
        raise ResourceError(file, place, "no name")
    aliases = entry.get("aliases") or ()
    parts = _PARTS.split(aliases) if isinstance(aliases, str) else aliases
    ids = entry.get("ids") or {}
    more = {k: v for k, v in entry.items() if isinstance(k, str) and k not in _OWN}
    if not isinstance(ids, Mapping) or not isinstance(parts, Iterable):
        raise ResourceError(file, place, "`aliases` is a list, `ids` an object")
    return ListedCompany(
        name,
        tuple(a for p in parts if (a := _text(p)) and a != name),
        _text(entry.get("en")),
        _text(entry.get("region")),
        tuple((k, _text(v)) for k, v in {**ids, **more}.items() if _text(v)),
    )


def _text(value: Any) -> str:
    """A cell on one line: what has a meaning in the tables of the package is left out."""
    return re.sub(r"[\t\n\r|]+", " ", str(value)).strip() if value is not None else ""
