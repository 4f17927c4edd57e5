"""The words around a figure in Chinese, as one table from word to role.

A role says what a word does between a name and its number: `growth` `increment` `speed` (change, with a direction),
`level` `to` (where it stands), `multiply`, `rank`, `share`, `compare`, `have` (a verb whose object is the number with
the noun behind it), `basis`, `spread` (分別), `status`, `adverb`, `noun` (增速: names a rate of change).
Of two roles for one word the earlier in `_SECTIONS` wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from jjjextract.lang.mask import REGION
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lexicon import Edges
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["DEGREES", "PLAIN_END", "FigureText", "FigureWords", "Role", "trimmed"]

_LONGEST_OPENING = 8
_BEFALLEN = "(?:[在因][^,;。0-9]{1,12}?|[从由][^,;。0-9]{1,8}?[向到往至][^,;。0-9]{1,8}?)?(?:已经?|被|因此|不幸|当场|轻微|不同程度|成功|仍然?|全部|先后|现场|因公|因灾)?"
_NATIVE = re.compile(rf"(?:{REGION})+人")
_CLOSED = r"(?=[^\u4e00-\u9fff]|[和及与并]|$)"

_ONE_CHARACTER = frozenset("投冲恐削各报排剩录升增加涨扬跌降减挫泻系缩劈飙+↑↓▲▼占居列达超近为是有共逾满卖破在翻掉省挣补赔罚捐")
_ASSEMBLY = re.compile(r"[演合]唱|音乐|展览|博览|运动|委员|拍卖|座谈|说明|发布|研讨|联谊|联欢|嘉年华|车展|书展|交易|招聘|酒[店宴]|业绩$")
_TIMES = frozenset("年月季")  # 年增: a basis and a change, unless 按年 or 每月 runs into it
_TIME_IN_FRONT = frozenset("按每逐同全今去前本当半整明后翌次上下来")
DEGREES = frozenset("猛激骤剧暴狂大小微略稍陡锐急直连续再稳缓累净齐双劲")  # in front of a change of one character

PLAIN_END = " \t\u3000“”‘’\"'「」『』《》(/=|｜、和及与"
_VERB_AND = frozenset({"涉及", "参与", "给与", "波及", "普及", "惠及", "触及", "授与", "赋与", "缓和", "中和", "饱和"})


def trimmed(norm: str, start: int, end: int) -> int:
    """The end of `start:end` without the marks and the joining words there; no half of a verb (涉及)."""
    while end > start and norm[end - 1] in PLAIN_END and norm[end - 2 : end] not in _VERB_AND:
        end -= 1
    return end


class Role(NamedTuple):
    """What a word does: `kind` as above, a `direction` for changes, a `detail` (the basis, the status)."""

    kind: str
    direction: str | None = None
    detail: str | None = None


class FigureWords:
    """Roles by word, and the word sets that open a clause or stand for something named before."""

    def __init__(self, res: Resources) -> None:
        own = res.toml("figure_words_zh.toml")
        self.roles: dict[str, Role] = {}
        for word, role in _roles(own, res):
            self.roles.setdefault(word, role)
        for word in [w for w, r in self.roles.items() if r.kind == "status" and w[0] == "将" and w[1:] in self.roles]:
            del self.roles[word]  # 将|增长: the verb tells more
        self.adjectives = {w: d for d in ("increase", "decrease") for w in own["adjective"][d]}
        self.previous = frozenset(own["previous"]["words"])
        self.now = frozenset(own["now"]["words"])
        self.lead_in = frozenset(own["lead_in"]["words"])
        self.pronouns = frozenset(own["pronoun"]["company"])
        self.generic = frozenset(own["generic"]["words"])
        self.light = frozenset(own["light"]["words"])
        self.lead_verbs = frozenset(own["lead_verb"]["words"])
        self.befallen = re.compile(rf"{_BEFALLEN}({'|'.join(own['befallen']['words'])}){_CLOSED}")
        self.befalls = frozenset(w[0] for w in own["befallen"]["words"]) | frozenset("已被因不当轻成仍全先现从由")
        self.common = res.get(CommonWords.load).words
        kinds = res.toml("heads.toml")
        self.heads = frozenset(w for entry in kinds.values() for w in entry.get("zh", ()))
        self._counts = frozenset(w for kind in ("count", "size") for w in kinds[kind].get("zh", ()))

        self.tails = Edges(w for w, r in self.roles.items() if len(w) > 1 or w in _ONE_CHARACTER or r.kind == "adverb")
        openings = self.lead_in | self.lead_verbs | self.now | self.pronouns | {w for w in self.roles if len(w) > 1}
        self.openings = Edges(w for w in openings if len(w) <= _LONGEST_OPENING)

    def measures(self, name: str) -> bool:
        """True where `name` ends in a noun that is measured by itself: 价格, 率, and not 汽车 or 规模."""
        for k in range(len(name)):
            if name[k:] in self.heads:
                return name[k:] not in self._counts
        return False


class FigureText:
    """One document's normal form, asked for the figure words that end or begin at a place."""

    def __init__(self, words: FigureWords, norm: str, mask: str = "") -> None:
        self.words, self.norm, self.mask = words, norm, mask or norm

    def ending_at(self, start: int, end: int) -> tuple[int, str, Role] | None:
        """The longest word with a role that ends at `end` and begins at `start` or behind it."""
        for word in self.words.tails.ending(self.norm, start, end):
            size = len(word)
            if not self._runs_in(end - size, size, start):
                return end - size, word, self.words.roles[word]
        return None

    def befell(self, start: int, end: int) -> Span | None:
        """What befell the people that are counted in front of `start`: 3人|受伤, 25名某国人|死亡."""
        if self.mask[start : start + 1] == REGION[0] and (native := _NATIVE.match(self.mask, start, end)):
            start = native.end()
        if self.norm[start : start + 1] not in self.words.befalls:
            return None
        met = self.words.befallen.match(self.mask, start, end)
        return Span(*met.span(1)) if met else None

    def _runs_in(self, at: int, size: int, low: int) -> bool:
        """True for a piece of a longer word: 均 of 平均, 年跌 of 按年跌, 会 of 演唱会."""
        if at <= low or size > 2:
            return False
        if size == 1 and self.norm[at] == "会" and _ASSEMBLY.search(self.norm, max(low, at - 2), at):
            return True
        before = self.norm[at - 1]
        if self.mask[at - 1] != before:
            return self.mask[at] != self.norm[at]  # 去年|报, and no 去|年跌
        if before == "年" and self.norm[at - 2 : at - 1] in {"去", "今", "前", "明", "上"}:
            return False
        if size == 2 and at - 2 >= low and ((front := self.norm[at - 2 : at]) in self.words.common or front in self.words.heads or front in self.words.roles):
            return False  # 成本|省了, 终场|上涨
        if size == 2 and self.norm[at] not in _TIMES and self.norm[at - 1 : at + 1] in self.words.common and self.norm[at + 1] in self.words.roles:
            return before not in self.words.roles or self.norm[at - 1 : at + 1] in self.words.roles  # 合约|有, and no 合|约有; 缩短|了
        if before == "每" and self.norm[at] == "升":
            return True  # 每升1.2克
        if size == 2:
            return self.norm[at] in _TIMES and before in _TIME_IN_FRONT
        if at - 2 >= low and ((front := self.norm[at - 2 : at]) in self.words.heads or front in self.words.roles):
            return False  # 比重|要, 同比|降
        alone = before in DEGREES or before in self.words.roles
        return not alone and self.norm[at - 1 : at + 1] in self.words.common


def _roles(own: dict[str, Any], res: Resources) -> Iterator[tuple[str, Role]]:
    for detail, entry in res.toml("basis_words.toml").items():
        # 较… and 比… are read as comparisons, with what stands behind them
        words = (w for w in entry["zh"] if w[0] not in "较比与和跟同相" or w.startswith("同比"))
        yield from ((w, Role("basis", _one(own, w), detail)) for w in words)
    for direction in ("increase", "decrease"):
        yield from ((w, Role("noun", direction)) for w in own["growth_noun"][direction])
    yield from ((w, Role("spread")) for w in own["distribution"]["words"])
    yield from ((w, Role("multiply", "increase")) for w in own["double"]["words"])
    for way, words in own["change"].items():
        yield from ((w, Role("to") if way == "to" else Role("growth", way)) for w in words)
    skip = set(own["adjective"]["increase"]) | set(own["adjective"]["decrease"])
    for section, kind in _SECTIONS:
        for direction, entry in res.toml("change_verbs.toml")[section].items():
            if isinstance(entry, dict):
                yield from _of_verbs(entry.get("zh", ()), kind, direction, skip)
    for status, entry in res.toml("status_words.toml").items():
        yield from ((w, Role("status", None, status)) for key in entry if key.startswith("zh") for w in entry[key])
    yield from ((w, Role("adverb", None, "forecast")) for w in own["adverb"]["guess"])
    yield from ((w, Role("adverb")) for w in own["adverb"]["words"])
    yield from ((w, Role("have")) for w in own["have"]["words"] if len(w) > 1)


def _one(own: dict[str, Any], word: str) -> str | None:
    """The direction of a word that is a basis and a change at once (年增, 年均增速)."""
    for way in ("increase", "decrease"):
        if word in own["one_time"][way] or word.endswith(tuple(own["growth_noun"][way])):
            return way
    return None


_NAMES = frozenset({"占地"})  # verbs that are themselves what is measured
_SECTIONS = (
    ("growth", "growth"),
    ("increment", "growth"),
    ("speed", "growth"),
    ("level_to", "to"),
    ("multiply", "multiply"),
    ("rank", "rank"),
    ("compare", "compare"),
    ("share", "share"),
    ("level", "level"),
    ("flow", "have"),
)


def _of_verbs(words: list[str], kind: str, direction: str, skip: set[str]) -> Iterator[tuple[str, Role]]:
    way = None if direction == "none" else direction
    for w in words:
        if w in skip or w in _NAMES or (kind == "share" and w[0] != "占" and len(w) > 2) or (kind == "share" and "占比" in w) or (len(w) == 1 and w not in _ONE_CHARACTER):
            continue
        if kind == "growth" and direction != "flat" and len(w) == 2:
            yield from ((w + end, Role("to")) for end in "为至到")
        yield w, Role("have" if kind == "level" and w.endswith("有") else kind, way)
