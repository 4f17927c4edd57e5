"""Places: divisions of China to the county, countries, groups of regions, and the forms that only a document resolves.

One pass of an automaton over the text finds every name; a name that means several places, or is an everyday word, counts
only with its superior named beside it or elsewhere in the document. Neighbouring names that lie in each other (广东佛山市顺
德区) are one mention with the innermost code. 全省, 我市, 当地, 三地 are found here and resolved by `settle`, when the
document's own place is known. Fails where a bare county name is a word and its superior is never named: it is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jjjextract.document import Document
from jjjextract.extract.quantities import currency_of
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Region

__all__ = ["Gazetteer", "regions", "settle"]

_WORDS = frozenset(
    "白银 朝阳 东方 来宾 海北 海西 和平 新华 长安 桥西 桥东 城关 大同 安康 平安 宝山 青山 南山 西山 东山 北关 河西 河东 河北区 新兴 "
    "清水 南关 大兴 高阳 宁静 静安 中山 永安 安定 文化 兴隆 太和 丰收 胜利 友谊 民主 建设 五华 开平 海南 吉林 西湖 高明 大理 玉树 红河 "
    "中原 江北 江南 江东 城东 城西 城中 鼓楼 市中 铁西 铁东 双阳 新城 新区 红旗 普安 安乡 太平 镇安 石门 大方 合作 团结 大田 明光".split()
)
_BEHIND = re.compile(
    r"(?:大?道|街道?|路|桥|站|机场|大厦|广场|航空|银行|晚报|牌|话|菜|人寿|石油|石化|移动|联通|电信|建筑|中车|中铁|舰|村镇)"
)
_ZONE = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|新区|自贸区|自由贸易试验区|保税区|"
    r"综合保税区|工业园区|产业园区|示范区|度假区|港区|科技园|工业园)"
)
_CONTEXT = re.compile(
    r"(?P<province>全省|我省|本省|省内|该省|省里)|(?P<city>全市|我市|本市|该市|市里)|(?P<district>全区|我区|本区|全旗|全盟)|"
    r"(?P<county>全县|我县|本县|该县|县里|县内|县域)|(?P<prefecture>全州|我州)|(?P<local>当地|本地)|"
    r"(?P<several>(?P<n>[两二三四五六七八九十])(?:省一市|省市|省区市|[地省市区县州国]|个(?:城市|省份|地区|省|市))(?![区域域内区]))"
)
_COUNTRY_WORDS = {"全国": "CN", "我国": "CN", "中国": "CN", "全球": "", "世界": ""}
_MEDIA = re.compile(r"(?:广播电视总?台|广播电台|电视台|卫视|融媒体中心|日报|新闻联播|新闻》)")
_DIGITS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_AUTONOMOUS = frozenset({"15", "45", "54", "64", "65"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one surface form can mean; `plain` marks a form that counts without further evidence."""

    codes: tuple[tuple[str, ...], ...]
    plain: bool
    level: str


class Gazetteer:
    """Names of places in Simplified. `names` gives the official name of a code."""

    def __init__(self, res: Resources) -> None:
        forms: dict[str, list[tuple[str, ...]]] = {}
        plain: set[str] = set()
        self.names: dict[str, str] = {}
        for code, name, short in res.rows("regions.tsv", 3):
            self.names[code] = name
            self._division(code, name, short, forms, plain)
        entries = {f: _Entry(tuple(c), f in plain, _level(c[0][0])) for f, c in forms.items()}
        for code, zh, _en in res.rows("countries.tsv", 3):
            entries |= {
                f: _Entry(((code,),), True, "country") for f in zh.split("|") if len(f) > 1 and f not in entries
            }
        for zh, codes, _en in res.rows("region_groups.tsv", 3):
            group = tuple(codes.split())
            level = "group" if len(group) > 1 or not group[0].isdigit() else "city"
            entries |= {f: _Entry((group,), True, level) for f in zh.split("|")}
        entries |= {f: _Entry(((c,),), True, "country") for f, c in _COUNTRY_WORDS.items() if c}
        self.lexicon = Lexicon(entries)

    @staticmethod
    def _division(code: str, name: str, short: str, forms: dict[str, list[tuple[str, ...]]], plain: set[str]) -> None:
        county = not code.endswith("00")
        forms.setdefault(name, []).append((code,))
        plain.add(name)
        if not short or short == name:
            return
        if code.endswith("0000"):
            forms[short] = [(code,)]
            plain.add(short)
            return
        if forms.get(short, [("",)])[0][0].endswith("0000"):
            return
        if not county or not forms.get(short, [("xx00",)])[0][0].endswith("00"):
            forms.setdefault(short, []).append((code,))
        if short not in _WORDS and (not county or len(short) > 2):
            plain.add(short)


def _level(code: str) -> str:
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "county"


@dataclass(slots=True)
class _Hit:
    start: int
    end: int
    form: str
    codes: tuple[tuple[str, ...], ...]
    plain: bool
    level: str


def regions(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield a `region` mention for each place; contextual forms have no codes until `settle`."""
    gazetteer = res.get(Gazetteer)
    norm = doc.norm
    hits = [
        _Hit(s, e, norm[s:e], entry.codes, entry.plain, entry.level)
        for s, e, entry in gazetteer.lexicon.find(norm)
        if not _BEHIND.match(norm, e) or entry.level in {"group"}
    ]
    known = _known(hits)
    for run in _runs(hits, norm):
        yield from _chain(run, known, norm)
    for m in _CONTEXT.finditer(norm):
        yield Mention(Span(*m.span()), "region", Region((), m.group(), "context", _context(m)), "zh.region.context")


def _context(m: re.Match[str]) -> str:
    return str(m.lastgroup if m.lastgroup != "n" else "several") if not m["several"] else f"several:{m['n']}"


def _known(hits: Sequence[_Hit]) -> Counter[str]:
    """Codes that the document names without doubt, with those above them."""
    found: Counter[str] = Counter()
    for h in hits:
        if h.plain and len(h.codes) == 1:
            for code in h.codes[0]:
                found[code] += 1
                if code.isdigit():
                    found.update({code[:4] + "00": 1, code[:2] + "0000": 1})
    return found


def _runs(hits: Sequence[_Hit], norm: str) -> Iterator[list[_Hit]]:
    """Hits that follow each other directly."""
    run: list[_Hit] = []
    for h in hits:
        if run and h.start != run[-1].end:
            yield run
            run = []
        run.append(h)
    if run:
        yield run


def _chain(run: Sequence[_Hit], known: Counter[str], norm: str) -> Iterator[Mention]:
    """One mention for names that lie in each other, one each for others."""
    at: _Hit | None = None
    code: tuple[str, ...] = ()
    for h in run:
        inner = _inside(h, code) if at is not None else None
        if at is not None and inner is not None:
            at, code = _Hit(at.start, h.end, norm[at.start : h.end], (), True, h.level), inner
            continue
        if at is not None:
            yield _mention(at, code, norm)
        chosen = _choose(h, known)
        at, code = (h, chosen) if chosen is not None else (None, ())
    if at is not None:
        yield _mention(at, code, norm)


def _inside(h: _Hit, outer: tuple[str, ...]) -> tuple[str, ...] | None:
    """The meaning of `h` that lies in `outer`, if any."""
    if len(outer) != 1 or not outer[0].isdigit():
        return None
    above = outer[0].rstrip("0")
    above += "0" * (len(above) % 2)
    return next((c for c in h.codes if len(c) == 1 and c[0] != outer[0] and c[0].startswith(above)), None)


def _choose(h: _Hit, known: Counter[str]) -> tuple[str, ...] | None:
    """The one meaning of a name, by the document where there are several; None leaves it open."""
    if len(h.codes) == 1 and h.plain:
        return h.codes[0]
    scored = [(c, _support(c[0], known)) for c in h.codes]
    best = max(score for _, score in scored)
    winners = [c for c, score in scored if score == best]
    if best == 0 or len(winners) != 1:
        return None
    return winners[0] if h.plain or best >= 4 else None


def _support(code: str, known: Counter[str]) -> int:
    if not code.isdigit():
        return 0
    if known[code]:
        return 4
    city, province = code[:4] + "00", code[:2] + "0000"
    return 3 if city != code and known[city] else 2 if province != code and known[province] else 0


def _mention(h: _Hit, code: tuple[str, ...], norm: str) -> Mention:
    end, level = h.end, h.level
    zone = _ZONE.match(norm, end) if level in {"city", "county", "province"} else None
    if zone and not re.search(r"[的在和与、]", zone.group()):
        end, level = zone.end(), "zone"
    return Mention(Span(h.start, end), "region", Region(code, norm[h.start : end], level), f"zh.region.{level}")


def settle(doc: Document, res: Resources) -> None:
    """Give 全省, 我市, 当地, 三地 the codes that the document means; what stays open keeps none."""
    found = doc.of("region")
    home = _home(doc, found)
    settled: list[Mention] = []
    for m in found:
        if m.value.context:
            codes = _resolved(m, settled, home, doc)
            settled.append(
                replace(m, value=replace(m.value, codes=codes), note="resolved by the document" if codes else "")
            )
        else:
            settled.append(m)
    doc.mentions["region"] = settled
    doc.notes["home"] = home


def _home(doc: Document, found: Sequence[Mention]) -> str | None:
    """The province that a broadcast is from: its outlet, else the one it names most."""
    for m in found:
        codes = m.value.codes
        if len(codes) == 1 and codes[0].isdigit() and _MEDIA.match(doc.norm, m.span.end):
            return str(codes[0])
    if doc.source.outlet:
        for m in found:
            if m.value.name in doc.source.outlet and m.value.codes:
                return str(m.value.codes[0])
    special = {"TWD": "710000", "HKD": "810000", "MOP": "820000"}.get(currency_of(doc))
    if special:
        return special
    counts = Counter(c[:2] + "0000" for m in found if m.value.level != "group" for c in m.value.codes if c.isdigit())
    return counts.most_common(1)[0][0] if counts else None


def _resolved(m: Mention, before: Sequence[Mention], home: str | None, doc: Document) -> tuple[str, ...]:
    kind = m.value.context
    if kind.startswith("several"):
        return _several(m, before, _DIGITS[kind[-1]], doc)
    if kind == "local":
        return _nearest(before, lambda c: True) or ((home,) if home else ())
    if kind == "province":
        return (home[:2] + "0000",) if home else _nearest(before, lambda c: c.endswith("0000"))
    if kind == "district":
        if home and home[:2] in _AUTONOMOUS:
            return (home[:2] + "0000",)
        return _nearest(before, lambda c: not c.endswith("00"))
    if kind == "county":
        return _nearest(before, lambda c: not c.endswith("00"))
    near = _nearest(
        before, lambda c: c.endswith("00") and (not c.endswith("0000") or c[:2] in {"11", "12", "31", "50"})
    )
    return near or ((home,) if home and (not home.endswith("0000") or home[:2] in {"11", "12", "31", "50"}) else ())


def _nearest(before: Sequence[Mention], fits) -> tuple[str, ...]:  # type: ignore[no-untyped-def]
    for m in reversed(before):
        codes = m.value.codes
        if len(codes) == 1 and codes[0].isdigit() and not m.value.context and fits(codes[0]):
            return (codes[0],)
    return ()


def _several(m: Mention, before: Sequence[Mention], n: int, doc: Document) -> tuple[str, ...]:
    """三地: the group of three or the last three of one row that were named before."""
    row: list[str] = []
    last = m.span.start
    for b in reversed(before):
        codes = b.value.codes
        if b.value.context and not b.value.context.startswith("several"):
            last = b.span.start if not row else last
            if not codes:
                continue
        if len(codes) == n and not row:
            return tuple(codes)
        if row and last - b.span.end > 3:
            row.clear()
        row[:0] = [c for c in codes if c not in row]
        last = b.span.start
        if len(row) == n and (len(row) > 1):
            return tuple(row)
        if len(row) > n:
            row.clear()
    return ()
