"""The name of a figure that surely measures something and that nothing names: the verb in front of it, or what the clause
before spoke of (公司掏出|270万元; 每小时刮|1200平方米; 新的每只|2.4元).

A sum, a percentage, a weight or an area measures something wherever it stands; a count does where there are many, or where
a verb of having or doing stands right in front of it. Fails where what was counted stands in an earlier sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.lang.phrases import Name, matched
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.name_ends import agent
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span
from jjjextract.values import Quantity

__all__ = ["FORMS", "last_name"]

_REACH = 24  # characters in front in which a verb or a noun may stand
_BREAK = re.compile(r"[,;。:!?、\s()「」『』“”\"\ue000-\uf8ff]")
_SURE = frozenset({"rank", "ratio", "money", "percent", "mass", "area", "volume", "energy", "power"})
_MANY, _MONEY = 10, "money"
_DEEDS = frozenset({"{次}", "{下}", "{步}", "{眼}", "{句}", "{声}", "{口}", "{个}", "{回}", "{遍}", "{点}", "{字}", "{页}", "{级}", "{度}"})  # how often, or how far, somebody did
_MODAL = "想肯能会要可敢愿得须应该就也都才只还再又已便仅共"
_PAST = ("了", "着", "过", "得")
FORMS = ("起来", "进去", "出来", "出去", "下来", "下去", "回来", "上来")
_SLIGHT = frozenset("大约近超逾满足每各平均概共总约将光单有是为在的年月日天个这那一多少")
_ENDS = frozenset({",", ";", "。", "、", "!", "?", "", "\n", ")", "”", "」"})
_RANKED = re.compile(
    r"(?:^|(?<=[,;。:!?\s「“]))(?P<n>[\u4e00-\u9fff]{2,8}?)(?:在|已|也|更|则|均|都|就|继续|首次)*"
    r"(?:位[居列]|名列|稳居|跃居|高居|居|列|排名?|进入?|跻身|重返|全[国省市县区球行]|世界|国内|省内|行业|亚洲)[^,;。:!?\n]{0,12}$"
)
_NO_FIGURE = re.compile(r"[一两]?分钱|一(?:块|元|毛)钱?|一半$")
_OF_THINGS = frozenset({"mass", "volume", "count"})
_SPENDS = frozenset("砸投花搭掏拿贴垫")
_FOR = re.compile(
    r"[多左右]{0,2},?(?:[从向找跟托][^,。]{2,20}?)?(?:买|购|引进|租|换|装|建|盖|修|请|收购|开发|研发|搞|做|办|改造|铺|订)(?:了|上|起|下|回来?|成|进|买|好|来)?(?:一|[两三四五六七八九十几\d]{1,3})?(?P<what>[\u4e00-\u9fff]{2,16})(?=[,。;!?」”])"
)
_SELLS = frozenset({"卖", "卖到", "收", "要", "要价", "出", "标", "标价", "叫价", "开价"})
_CONCERNS = frozenset({"涉及", "影响", "包括", "牵涉", "涵盖", "波及", "覆盖"})
_PAID = {"投": "投资", "补": "补贴", "罚": "罚款", "捐": "捐款", "借": "借款", "贷": "贷款", "欠": "欠款", "募": "募资", "筹": "筹资", "融": "融资", "拨": "拨款", "存": "存款", "退": "退款", "赔": "赔款", "付": "付款", "奖": "奖励", "出": "出价", "砸": "投入", "搭": "投入", "花": "花费"}
_SHORT = re.compile(r"(?:^|(?<=[,。;:!?\s「“\"]))(?:其中)?(?P<all>[\u4e00-\u9fff]{3,12}),$")
_WHERE = re.compile(r"[离距在]")


def last_name(doc: Document, q: Quantity, found: Found, tag: Tagger) -> Name | None:
    """A name for the figure `q`, for which `found` has none; None where it may measure nothing."""
    norm = doc.norm
    if not _measures(norm, q, found):
        return None
    low = max(0, q.span.start - _REACH)
    if found.dimension == "rank":
        ranked = _RANKED.search(norm, low, q.span.start) if norm[q.span.end : q.span.end + 1] in _ENDS else None
        return matched(ranked, "n") if ranked and not agent(ranked["n"]) and ranked["n"][-1] not in "们是" else None
    start = max((m.end() for m in _BREAK.finditer(norm, low, q.span.start)), default=low)
    if found.dimension == "percent" and found.lead.change and doc.within("company_mention", Span(start, q.span.start)):
        return Name("股价", None)  # 拖累某公司|泻11.4%
    if found.lead.share and (whole := _clause_before(norm, start)):
        return whole  # 最常忘在篮子里,大概占|五成五
    words = _placed(tag(norm[start : q.span.start]), start)
    if (not words and found.dimension == "count") or (found.lead.change and norm.startswith("的", q.span.end)):
        return None  # 3000人挤在一起; 增长8.2%的,是…
    verb = _verb(norm, words)
    if (thing := _thing(norm, q, found, verb, start, tag)) is not None:
        return thing
    return (_as_noun(verb, found) if verb is not None else _noun(words)) or _counted(q, norm)


def _thing(norm: str, q: Quantity, found: Found, verb: Name | None, start: int, tag: Tagger) -> Name | None:
    """What was bought or built for a sum, or what the clauses in front spoke of, where the verb asks for it."""
    done = verb.norm if verb is not None else ""
    if found.dimension in {"money", "none"} and done[:1] in _SPENDS:
        m = _FOR.match(norm, q.span.end, q.span.end + 2 * _REACH)
        bought = _last_thing(norm, *m.span("what"), tag, bought=True) if m else None
        return bought or (None if done[:1] == "投" else _last_thing(norm, _sentence(norm, start), start, tag))
    priced = found.dimension[:5] == "money" and (not done or done in _SELLS)
    traded = found.dimension in _OF_THINGS and len(done) < 3
    return _last_thing(norm, _sentence(norm, start), start, tag) if priced or traded or done in _CONCERNS else None


def _sentence(norm: str, start: int) -> int:
    """Where the sentence of `start` begins, or what is near of it."""
    return max(0, start - 2 * _REACH, max(norm.rfind(mark, 0, start) for mark in "。!?;\n") + 1)


def _counted(q: Quantity, norm: str) -> Name | None:
    """到现在一共有|四十多家: by its measure word, where nothing else is there."""
    at = norm.find(q.unit.text, *q.span) if q.unit is not None and q.unit.text else -1
    return Name(norm[at : q.span.end], Span(at, q.span.end)) if at >= 0 and q.kind == "count" else None


def _measures(norm: str, q: Quantity, found: Found) -> bool:
    """True for what is a statistic wherever it stands."""
    kind = found.dimension.partition("/")[0]
    if kind in _SURE:
        return found.lead.change is not None or not _NO_FIGURE.match(norm, *q.span)
    code = q.unit.code if q.unit is not None else ""
    if kind == "length":
        return not _WHERE.search(norm, max(0, q.span.start - 8), q.span.start)
    if kind == "none":
        return q.unit_at is not None and (q.amount or 0) >= 1000
    return kind == "count" and code not in _DEEDS and (q.amount or 0) >= _MANY


def _as_noun(verb: Name, found: Found) -> Name:
    """投: 投资, of money."""
    noun = _PAID.get(verb.norm) if found.dimension in {"money", "none"} else None
    return verb._replace(norm=noun) if noun else verb


def _clause_before(norm: str, start: int) -> Name | None:
    """A short clause in front of the one that begins at `start`, in the same sentence."""
    m = _SHORT.search(norm, max(0, start - _REACH), start)
    return matched(m, "all") if m else None


def _last_thing(norm: str, low: int, end: int, tag: Tagger, *, bought: bool = False) -> Name | None:
    """The last noun of a stretch that is nobody; one of a character with what stands in front of it (瓦楞|箱)."""
    words = _placed(tag(norm[low:end]), low)
    for k in range(len(words) - 1, -1, -1):
        span, word, flag = words[k]
        if len(word) == 1 and flag in {"n", "q", "ng", "x"} and k and _is_thing(words[k - 1]):
            span = Span(words[k - 1][0].start, span.end)
        elif not _is_thing(words[k]):
            continue
        text = span.of(norm)
        if len(text) > 1 and (bought or not agent(text)):
            return Name(text, span)
    return None


def _is_thing(word: tuple[Span, str, str]) -> bool:
    return word[2] in {"n", "nz", "l"} and "\u4e00" <= word[1][0] <= "\u9fff"


def _placed(words: Sequence[tuple[str, str]], start: int) -> list[tuple[Span, str, str]]:
    out = []
    for word, flag in words:
        out.append((Span(start, start + len(word)), word, flag))
        start += len(word)
    return out


def _verb(norm: str, words: list[tuple[Span, str, str]]) -> Name | None:
    """The verb that stands right in front, without what only says when or how."""
    for span, word, flag in reversed(words):
        if word in _PAST or word in FORMS or set(word) <= _SLIGHT | set(_MODAL) or flag[:1] in "dumc":
            continue
        last = span.end == words[-1][0].end and len(word) == 1
        if flag[:1] != "v" and flag != "x" and not (last and flag[:1] in "pa"):
            return None
        start = next((k for k in range(span.start, span.end - 1) if norm[k] not in _MODAL), span.end - 1)
        end = span.end - next((len(f) for f in FORMS if word.endswith(f) and len(word) > len(f)), 0)
        return Name(norm[start:end], Span(start, end))
    return None


def _noun(words: list[tuple[Span, str, str]]) -> Name | None:
    """The last noun in front, or what is said of a thing that has none (新的|每只2.4元)."""
    for k in range(len(words) - 1, -1, -1):
        span, word, flag = words[k]
        if flag[:1] == "n" or flag in {"l", "x", "vn"}:
            return Name(word, span)
        if flag == "uj" and k and words[k - 1][2][:1] in "av":
            return Name(words[k - 1][1] + word, Span(words[k - 1][0].start, span.end))
    return None
