"""Word lists and tables: read from the package, checked at load, compiled once for each `Resources`.

A table is a TOML or TSV file under `resources/`. Its first comment lines state source and revision (`# source:` and
`# revision:`); a file without them is refused. What code builds from a table is built on first use and kept in the
`Resources` that it was asked of, never in the module: `res.get(build)` returns `build(res)`, once.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, TypeVar

import orjson

from jjjextract.cache import kept
from jjjextract.errors import ResourceError

__all__ = ["Resources", "shared"]

T = TypeVar("T")


class Resources:
    """The package's data with what was compiled from it. Cheap to make; picklable (compiled parts are left behind).

    `added` are rows by the name of a table, which go before its own (the user's companies).
    """

    def __init__(self, added: Mapping[str, tuple[tuple[str, ...], ...]] | None = None) -> None:
        self.added = dict(added or {})
        self._built: dict[Callable[[Resources], Any], Any] = {}

    def get(self, build: Callable[[Resources], T]) -> T:
        """What `build` makes of these resources; made on the first call and kept."""
        if build not in self._built:
            self._built[build] = build(self)
        value: T = self._built[build]
        return value

    def read(self, name: str) -> str:
        """The text of a resource file. Raises `ResourceError` where it is missing or states no source and revision."""
        try:
            text = (files("jjjextract") / "resources" / name).read_text("utf-8")
        except OSError as e:
            raise ResourceError(name, "file", str(e)) from e
        head = text[:2000]
        for key in ("# source:", "# revision:"):
            if key not in head:
                raise ResourceError(name, key, "missing at the top of the file")
        return text

    def toml(self, name: str) -> dict[str, Any]:
        """A TOML resource as plain data. Raises `ResourceError` with the parser's message."""
        text = self.read(name)
        data: dict[str, Any] = orjson.loads(kept(_cached(name), text.encode(), lambda: orjson.dumps(_parsed(name, text))))
        return data

    def packed(self, name: str) -> str:
        """The text of a compressed resource: `#` lines, an empty line, zlib data. Raises `ResourceError`."""
        try:
            return self._unpacked(name).decode("utf-8")
        except UnicodeDecodeError as e:
            raise ResourceError(name, "file", str(e)) from e

    def _unpacked(self, name: str) -> bytes:
        try:
            head, _, body = (files("jjjextract") / "resources" / name).read_bytes().partition(b"\n\n")
            data = zlib.decompress(body)
        except (OSError, zlib.error) as e:
            raise ResourceError(name, "file", str(e)) from e
        for key in (b"# source:", b"# revision:"):
            if key not in head:
                raise ResourceError(name, key.decode(), "missing at the top of the file")
        return data

    def numbers(self, name: str, count: int) -> array[int]:
        """A packed table of `count` numbers of one byte each: `#` lines, an empty line, zlib data. Raises `ResourceError`."""
        table = array("b", self._unpacked(name))
        if len(table) != count:
            raise ResourceError(name, "size", f"{len(table)} numbers, expected {count}")
        return table

    def rows(self, name: str, width: int) -> list[tuple[str, ...]]:
        """A TSV resource as rows of `width` cells (a short row is filled up with empty cells); `#` lines are left out."""
        rows = [row + ("",) * (width - len(row)) for row in self.added.get(name, ())]
        for n, line in enumerate(self.read(name).splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            cells = tuple(line.split("\t"))
            if len(cells) > width:
                raise ResourceError(name, f"line {n}", f"{len(cells)} cells, expected {width} at most")
            rows.append(cells + ("",) * (width - len(cells)))
        return rows

    def __getstate__(self) -> dict[str, Any]:
        return {"added": self.added}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.added = state["added"]
        self._built = {}


def _cached(name: str) -> str:
    """The name in the cache: a TOML file is read a hundred times quicker as JSON. No table has dates or odd numbers."""
    return name.replace("/", ".").removesuffix(".toml")


def _parsed(name: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        raise ResourceError(name, "syntax", str(e)) from e


def shared() -> Resources:
    """One set of tables for calls that bring none, kept on the function itself so that a second call is warm."""
    kept: Resources | None = getattr(shared, "kept", None)
    if kept is None:
        kept = shared.kept = Resources()  # type: ignore[attr-defined]
    return kept
