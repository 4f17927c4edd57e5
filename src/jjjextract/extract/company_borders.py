"""What stands right beside a firm's name and is part of it, or is not: branches, 公司 behind a brand, words in front.

Fails for a branch in a place of more than six characters that no table knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.lang.zh.known import KnownFirms
from jjjextract.spans import Span

__all__ = ["branch", "branch_place", "holds", "listed", "no_brand", "of_site", "unit", "unit_forms"]

_OFFICE = re.compile(r"[\u3400-\u9fff]{2,8}?(?P<kind>分公司)")
_BRANCH = re.compile(r"[\u3400-\u9fff]{2,8}?(?P<kind>分行|支行)")
_UNIT = re.compile(r"(?P<trade>[\u3400-\u9fff]{2,8}?)公司")
_NO_BRAND = frozenset("cdtrf")
_FRONT = frozenset("而如依当但若虽因令使据在向为和与")
_TO_GO = re.compile(r"[\u3400-\u9fff]{0,4}?(?:乐园|度假村|度假区|滑雪场|滑雪度假|影视城|动物园|植物园|海洋馆|博物馆|小镇)")
_SUFFIX = re.compile("(?<=..)[省市](?=..)")
_PLACE = re.compile(r"[\u3400-\u9fff]{2,6}")


def of_site(norm: str, end: int) -> bool:
    """True where a brand that ends at `end` opens the name of a place to go to: 北境|冰城乐园."""
    return _TO_GO.match(norm, end) is not None


def branch_place(norm: str, grammar: FirmGrammar, start: int, end: int) -> bool:
    """True where a place can stand between a firm and its branch: a known one, or a few characters with no verb (获准组建长沙)."""
    if not 0 <= end - start <= 12:
        return False
    if grammar.places.chain(norm, start, end)[0] == end:
        return True
    verbs = grammar.common.verbs
    return _PLACE.fullmatch(norm, start, end) is not None and not any(norm[k : k + 2] in verbs or norm[k] in "的了在与和获设将已等" for k in range(start, end))


def branch(norm: str, grammar: FirmGrammar, start: int, end: int) -> int | None:
    """The end of the branch that a firm of the lexicon at `norm[start:end]` has behind it: 中国银行|浙江省分行."""
    m = (_BRANCH if norm[end - 1] == "行" else _OFFICE).match(norm, end)
    return m.end() if m and branch_place(norm, grammar, end, m.start("kind")) else None


def unit(norm: str, grammar: FirmGrammar, end: int) -> int | None:
    """The end of a firm of its own that begins with a brand of the lexicon: 某某|动画制作公司, 某某|河北公司."""
    m = _UNIT.match(norm, end)
    return m.end() if m and grammar.places_and_trades(norm, *m.span("trade")) else None


def unit_forms(name: str) -> dict[str, str]:
    """The short forms of such a firm: 国网河南电力 of 国网河南省电力公司."""
    short = name.removesuffix("公司")
    return {} if short == name or name.endswith("分公司") else dict.fromkeys((short, _SUFFIX.sub("", short)), "core")


def no_brand(tokens: Sequence[tuple[str, str]], *, of: bool) -> bool:
    """为了|偿还|集团的贷款, 届时|集团产能: one everyday word of two characters in front of 集团; `of`: with 的 behind."""
    return len(tokens) == 1 and (tokens[0][1] in _NO_BRAND or (of and tokens[0][1] == "v"))


def holds(norm: str, span: Span) -> bool:
    """由海岳集团|控股, 海岳集团|控股的: what a group does, and no part of its name."""
    return norm.endswith("集团控股", *span) and (norm[span.start - 1 : span.start] in ("由", "被", "归", "受") or norm[span.end : span.end + 1] == "的")


def listed(known: KnownFirms, grammar: FirmGrammar, text: str, tail: str) -> bool:
    """假钞|南京银行, 如|兴业银行: a firm of the lexicon behind words that are no part of a name."""
    front = text[: len(text) - len(tail)]
    return len(tail) > 3 and known.of(tail) is not None and (front in _FRONT or (len(front) > 1 and not grammar.places.at(front, 0, len(front))))
