"""Damage for tests: clean text garbled the way converting copy sites do it, so that an extractor can be tried under it.

    from jjjextract.testing import garble
    garbled = garble(clean, seed=1, density=0.3)

The steps are those of the sites: Traditional characters one by one, the text as GBK bytes, readings inserted behind the
bytes of marked characters without a look at where characters begin, the bytes decoded by a lenient decoder, and what
cannot be printed deleted. Everything follows from the arguments: the same call gives the same text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

from jjjextract.errors import UsageError
from jjjextract.normalise.readings import readings
from jjjextract.normalise.script import simplify_char, traditional_forms
from jjjextract.normalise.shift.model import characters
from jjjextract.resources import Resources

__all__ = ["garble", "reading_table"]

_STAYS = "群床峰灶吃着"  # rare variants in OpenCC's table that the sites do not write
_PLACES = range(0x40, 0xFF)


def garble(
    text: str,
    *,
    seed: int = 0,
    density: float = 0.3,
    accidents: float | None = None,
    table: Mapping[str, str] | None = None,
    shifts: bool = True,
    decoder: str = "swallow",
    resources: Resources | None = None,
) -> str:
    """`text` as a converting site would show it.

    `density` is the share of converted characters that are marked (0 to 1), chosen by `seed`; `accidents` the share of
    the common characters that the text does not have and the site marks all the same (an eighth of `density` unless
    given): the more, the more shifts. `table` gives them with
    their readings instead, in the order in which the site replaces them. `shifts=False` inserts between characters
    only. `decoder` is `swallow` (half a character and the ASCII character behind it become `?`) or `ignore` (the half
    vanishes). Characters that GBK lacks stay as they are. Raises `UsageError` for a density or decoder that is none.
    """
    if not 0 <= density <= 1 or decoder not in {"swallow", "ignore"}:
        raise UsageError("density is between 0 and 1, decoder is 'swallow' or 'ignore'")
    res = resources or Resources()
    old = "".join(_old_form(c) for c in text)
    marked = (
        dict(table)
        if table is not None
        else reading_table(old, seed=seed, density=density, accidents=accidents, resources=res)
    )
    if not shifts:
        return "".join(f"{c}({marked[c]})" if c in marked else c for c in old)
    return "".join(_garbled(piece, marked, decoder) for piece in _pieces(old))


def _old_form(char: str) -> str:
    """The one Traditional form of a character; where it could also stay, such converters let it stay."""
    forms = traditional_forms().get(char, char).split()
    return char if char in forms or char in _STAYS or not forms else forms[0]


def reading_table(
    text: str = "",
    *,
    seed: int = 0,
    density: float = 0.3,
    accidents: float | None = None,
    resources: Resources | None = None,
) -> dict[str, str]:
    """Common converted characters with their first reading, as a site's table: `density` of those in `text`
    and `accidents` of those that are not in it, which can only match by accident."""
    res = resources or Resources()
    table = res.get(readings)
    chance = random.Random(seed)
    share = density / 8 if accidents is None else accidents
    present = set(text)
    chosen = [c for c in res.get(_pool) if chance.random() < (density if c in present else share)]
    chance.shuffle(chosen)
    return {c: table.first(c)[-1] for c in chosen}


def _pool(res: Resources) -> tuple[str, ...]:
    """Build for `Resources.get`: the common characters that a converter makes."""
    table, common = res.get(readings), res.get(characters).common
    return tuple(c for c in _gbk_characters() if simplify_char(c) != c and common(c) and table.of(c))


def _gbk_characters() -> Iterator[str]:
    for lead in range(0x81, 0xFF):
        for trail in _PLACES:
            char = bytes((lead, trail)).decode("gbk", "ignore")
            if len(char) == 1 and "\u3400" <= char <= "\u9fff":
                yield char


def _pieces(text: str) -> Iterator[str]:
    """Stretches that two-byte GBK can hold, and the characters between them that it cannot."""
    piece = ""
    for char in text:
        if char < "\x80" or len(char.encode("gb18030", "replace")) == 2:
            piece += char
        else:
            yield piece
            yield char
            piece = ""
    yield piece


def _garbled(piece: str, table: Mapping[str, str], decoder: str) -> str:
    if len(piece) == 1 and piece > "\x7f" and len(piece.encode("gb18030", "replace")) != 2:
        return piece
    data = piece.encode("gb18030")
    for char, reading in table.items():
        key = char.encode("gb18030")
        if key in data:
            data = data.replace(key, key + f"({reading})".encode("gb18030"))
    return "".join(c for c in _decoded(data, decoder) if c.isprintable() or c in "\n\t\r\u3000")


def _decoded(data: bytes, decoder: str) -> Iterator[str]:
    at, size = 0, len(data)
    while at < size:
        lead = data[at]
        if lead < 0x81 or lead == 0xFF:
            yield chr(lead) if lead < 0x80 else ""
            at += 1
            continue
        trail = data[at + 1] if at + 1 < size else 0
        if trail >= 0x40 and trail not in {0x7F, 0xFF}:
            yield data[at : at + 2].decode("gb18030", "ignore")
            at += 2
        elif decoder == "swallow" and 0x21 <= trail < 0x40:
            yield "?"
            at += 2
        else:
            at += 1
