"""What 全省, 我市, 当地 and 三地 mean, decided by the document once all its places are known.

我省 is the province of the outlet, else the one that the document is about; 全市 the nearest city named before, 全区 the
nearest district (or the autonomous region), 当地 the nearest place; 三地 the three regions just named; 高新区 with no
city in front is of the one city that the document names, and of none where it names two. Places inside the
names of companies are no ground. What finds no ground keeps no code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from jjjextract.document import Document
from jjjextract.extract.quantities import currency_of
from jjjextract.lang.en.institutions import Institutions
from jjjextract.lang.gazetteer import Gazetteer
from jjjextract.normalise.script import simplify
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Region

__all__ = ["settle"]

_MEDIA = re.compile(r"(?:广播电视总?台|广播电台|人民广播|电视台|卫视|融媒体中心|融媒|新闻联播|新闻》|台记者)")
_STATE = re.compile(r"国家(?:统计|能源|外汇管理|卫生健康|医保|税务|铁路|邮政|林草|林业|粮食|金融)|中国人民银行|(?:教育|财政|商务|农业农村|交通运输|工业和信息化|文化和旅游|人力资源|自然资源|生态环境|水利)[^,。]{0,6}部|海关总署|(?:税务|体育|市场监管)总局")
_HEAD = 400  # characters in which a national office shows that the nation is spoken of
_OWN_SITE = re.compile(r"(?:新|老|一|二|三)?(?:工厂|厂区|新厂|分厂|子公司|分公司|生产基地|封测厂|研发中心)")  # 合肥|工厂: where a company is, and no place that a text is from
_DIGITS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_AUTONOMOUS = frozenset({"15", "45", "54", "64", "65"})
_WHOLE_ISLANDS = frozenset({"460000", "710000"})
_CITY_STATES = frozenset({"810000", "820000", "SG"})
_MUNICIPAL = frozenset({"11", "12", "31", "50"})
_ABROAD = {"TWD": "710000", "HKD": "810000", "MOP": "820000"}
_WIDE, _WITH_STATES = frozenset({"state", "nation", "land"}), frozenset({"US-", "AU-", "IN-", "BR-"})
_LANDS = frozenset({"GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "GB-EAW", "GB-GBN", "GB-UKM"})
_ENOUGH = 4  # words that tell of Hong Kong: fewer tell whose money it is, and no place
_ENDINGS = {"city": ("市",), "county": ("县", "旗"), "district": ("区",), "prefecture": ("州", "盟")}
_ZONE = re.compile(r"(?:^|(?<=[\s,。;:、在于到从据]))(?:高新技术产业开发区|高新区|经济技术开发区|经开区|自贸试验区)(?![等们建])", re.M)  # not 各高新区
_SHARED = re.compile(r"港(?![澳股元币府人资商区台岛务商交])|机场|高铁|铁路|城际|高速")  # 宁波舟山港: of two places, and no ground for 全市
_OF_TAIWAN = frozenset({"国内", "全国", "我国", "全港", "本港"})  # in its own texts; 港 is a port
_NEAR = 6
_LONGEST = 60
_BACK = 100


def settle(doc: Document, res: Resources) -> Iterator[Mention]:
    """Replace the contextual mentions by resolved ones, in place; yields nothing. `doc.notes["home"]` is the outlet's place."""
    found = _places(doc)
    names = res.get(Gazetteer).names
    inside = [m for m in found if not _in_company(doc, m)]
    home = _home(doc, inside, res.get(Gazetteer))
    settled: list[Mention] = []
    ground: list[Mention] = []
    kept = set(map(id, inside)) - _shared(found, doc.norm)
    for m in found:
        told = _told(m, ground, home, names, doc.norm)
        settled.append(told)
        if told.value.context or id(m) in kept:
            ground.append(told)
    settled = _by_later(doc, settled, inside, res)
    settled = _by_firms(settled, [m for m in found if m not in inside], names)
    settled += _zones(doc, inside, names)
    doc.replace("region", sorted(settled, key=lambda m: m.span))
    doc.notes["home"] = home
    return iter(())


def _places(doc: Document) -> list[Mention]:
    """The regions of the document without those inside the name of a person (李河南)."""
    people = {at for p in doc.of("person") if p.value.name for span in p.value.mentions for at in range(*span)}
    return [m for m in doc.of("region") if not (m.span.start in people and m.span.end - 1 in people)]


def _told(m: Mention, ground: Sequence[Mention], home: str | None, names: dict[str, str], norm: str) -> Mention:
    """The mention with the codes that it has in this document."""
    if home == _ABROAD["TWD"] and m.value.name in _OF_TAIWAN and (m.value.codes == ("CN",) or m.value.name[-1] == "港"):
        codes: tuple[str, ...] = (home,)
    elif m.value.context:
        codes = _of_line(m, ground, norm) or _resolved(m, _own_line(m, ground, home, norm), home, names)
    else:
        return m
    return m._replace(value=m.value._replace(codes=codes), note="resolved by the document" if codes else "")


def _by_later(doc: Document, settled: list[Mention], inside: Sequence[Mention], res: Resources) -> list[Mention]:
    """Nationally, statewide, where an institution of the country, or only what stands behind, tells which is meant."""
    wide = [m for m in settled if m.value.context in _WIDE and m.value.name.isascii()]
    if not wide:
        return settled
    offices = res.get(Institutions.load).all(doc.norm)
    states = {c for m in inside for c in m.value.codes if c[:3] in _WITH_STATES}
    most = Counter(code.split("-")[0] for code, _ in offices).most_common(1)
    land = _country(inside) or tuple(c for c, _ in most)
    told = {"state": tuple(states) if len(states) == 1 else (), "nation": land, "land": land}
    codes = {id(m): _of_office(m, offices, settled, doc.norm) or m.value.codes or told[m.value.context] for m in wide}
    return [m._replace(value=m.value._replace(codes=codes[id(m)]), note="resolved by the document") if codes.get(id(m)) else m for m in settled]


def _of_office(m: Mention, offices: Sequence[tuple[str, Span]], named: Sequence[Mention], norm: str) -> tuple[str, ...]:
    """The country whose institution the paragraph named last in front of nationally, with no other country named since."""
    line = norm.rfind("\n", 0, m.span.start)
    near = [(code, span) for code, span in offices if line < span.start < m.span.start]
    if m.value.context == "state" or not near:
        return ()
    code, span = near[-1]
    since = [r for r in named if r.value.codes and not r.value.context and span.start < r.span.start < m.span.start and r.value.level == "country"]
    return () if since else (code.split("-")[0] if not code[0].isdigit() else "CN" if code[:2] < "71" else code,)


def _by_firms(settled: list[Mention], firms: Sequence[Mention], names: dict[str, str]) -> list[Mention]:
    """全市 where the text names one city, and that in the names of its companies alone."""
    if len({m.value.codes for m in firms if not m.value.context}) != 1:
        return settled
    kinds = {*_ENDINGS, "province"}
    return [m._replace(value=m.value._replace(codes=_resolved(m, firms, None, names))) if m.value.context in kinds and not m.value.codes else m for m in settled]


def _shared(found: Sequence[Mention], norm: str) -> set[int]:
    """The mentions of two cities whose names run together into that of a port or a line."""
    pairs = [(a, b) for a, b in pairwise(found) if a.span.end == b.span.start and _SHARED.match(norm, b.span.end)]
    return {id(m) for pair in pairs for m in pair}


def _zones(doc: Document, inside: Sequence[Mention], names: dict[str, str]) -> Iterator[Mention]:
    """Development zones with no city in front (高新区), where the document names one city."""
    codes = {c for m in inside if not m.value.context and len(m.value.codes) == 1 for c in m.value.codes if c.isdigit()}
    cities = {c[:4] + "00" for c in codes if not c.endswith("0000")} | {c for c in codes if c[:2] in _MUNICIPAL}
    if len(cities := cities & names.keys()) == 1:
        region = Region((cities.pop(),), "", "zone", "zone")
        for m in _ZONE.finditer(doc.norm):
            yield Mention(Span(*m.span()), "region", region._replace(name=m.group()), "zh.region.zone", note="resolved by the document")


def _in_company(doc: Document, m: Mention) -> bool:
    around = doc.within("company_mention", (max(0, m.span.start - _LONGEST), m.span.end))
    return any(c.span.holds(m.span) for c in around)


def _home(doc: Document, found: Sequence[Mention], gazetteer: Gazetteer) -> str | None:
    """The place that a broadcast is from: its outlet, else the province that it names most."""
    for m in found:
        codes = m.value.codes
        if len(codes) == 1 and codes[0].isdigit() and _MEDIA.match(doc.norm, m.span.end):
            return str(codes[0])
    if doc.source.outlet and (code := _of_outlet(doc.source.outlet, gazetteer)):
        return code
    special = _ABROAD.get(currency_of(doc))
    if special and doc.notes.get("currency_evidence", _ENOUGH) >= _ENOUGH:
        return special
    counts = Counter(c[:2] + "0000" for m in found if doc.norm[m.span.start - 2 : m.span.start] != "来自" and m.value.level != "group" and not _OWN_SITE.match(doc.norm, m.span.end) for c in m.value.codes if c.isdigit())
    nation = sum(m.value.codes == ("CN",) for m in found) + (2 if _STATE.search(doc.norm, 0, _HEAD) else 0)
    most = counts.most_common(1)
    if len(counts) > 1 and nation < counts.most_common(2)[1][1] == most[0][1]:
        return None  # 江苏、上海、浙江 named once each: no ground for 全省
    return most[0][0] if most and most[0][1] >= nation else "CN" if nation > 1 else None


def _of_outlet(outlet: str, gazetteer: Gazetteer) -> str | None:
    """The place that an outlet's name says (河北广播电视台), also where the text never names it."""
    for _, _, entry in gazetteer.lexicon.find(simplify(outlet)):
        if len(entry.meanings) == 1 and len(entry.meanings[0]) == 1 and entry.meanings[0][0].isdigit():
            return entry.meanings[0][0]
    return None


def _resolved(m: Mention, before: Sequence[Mention], home: str | None, names: dict[str, str]) -> tuple[str, ...]:
    kind = m.value.context
    if kind.startswith("several"):
        return _several(m, before, _DIGITS[kind[-1]])
    if kind == "local" and home not in _ABROAD.values():
        return _local(before) or ((home,) if home and home != "CN" else ())
    if kind == "province":
        return _province(before, home)
    if kind == "local":
        return (home,) if home else ()
    if kind == "nation":
        return (m.value.name.isascii() and _country(before)) or (("CN",) if home else ())
    if kind == "island":
        return (home,) if home in _WHOLE_ISLANDS else ()
    if kind == "land":
        return _country([m for m in before if not (m.value.codes and m.value.codes[0].startswith(("US", "AU", "IN-"))) or m.value.level == "country"]) or _nearest(before, lambda c: "-" in c)
    if kind == "state":
        return _nearest(before, lambda c: "-" in c)
    if kind == "district" and (told := _told_district(before, home, names)):
        return told
    if kind == "district" and home and home[:2] in _AUTONOMOUS:
        return (home[:2] + "0000",)
    if kind == "city" and m.value.name.isascii() and (own := _city_state(before)):
        return own
    if kind == "county" and m.value.name.isascii() and (own := _nearest(before, lambda c: c.startswith(("IE-", "GB-")) and c not in _LANDS)):
        return own  # spending in Co Kerry fell; rooms in the county
    near = _nearest(before, lambda c: names.get(c, "").endswith(_ENDINGS[kind]))
    return near or ((home,) if home and names.get(home, "").endswith(_ENDINGS[kind]) else ())


def _told_district(before: Sequence[Mention], home: str | None, names: dict[str, str]) -> tuple[str, ...]:
    """全区 of a text that tells of a district of a city and never names the autonomous region that it lies in."""
    if not home or home[:2] not in _AUTONOMOUS or any(m.value.codes == (home[:2] + "0000",) for m in before if not m.value.context):
        return ()
    last = _nearest(before, lambda c: True)
    return last if last and last[0] in names and names[last[0]].endswith("区") and not last[0].endswith("00") else ()


def _of_line(m: Mention, before: Sequence[Mention], norm: str) -> tuple[str, ...]:
    """河南全省; 陕西统筹推进建设,全省…: the province that the same paragraph, or its heading (陕西:…), has just named."""
    if m.value.context != "province" or m.value.name[:1] != "全":
        return ()
    near = before[-8:]
    line = norm.rfind("\n", near[0].span.start, m.span.start) if near else -1
    fits = lambda c: c.endswith("0000") and c[:2] not in _MUNICIPAL  # noqa: E731
    headings = [b for b in before[-24:] if norm[b.span.end : b.span.end + 1] == ":" and norm[b.span.start - 1 : b.span.start] in ("", "\n")]
    return _nearest([b for b in near if b.span.start > line], fits) or _nearest(headings, fits)


def _own_line(m: Mention, before: Sequence[Mention], home: str | None, norm: str) -> Sequence[Mention]:
    """For 全市 of an outlet of Tianjin only what its own paragraph names: elsewhere it is no other city (从济南来的游客)."""
    if m.value.context != "city" or home is None or home[:2] not in _MUNICIPAL:
        return before
    line = norm.rfind("\n", 0, m.span.start)
    return [b for b in before[-_BACK:] if b.span.start > line]


def _country(before: Sequence[Mention]) -> tuple[str, ...]:
    """nationwide, the country: the country of most of the places named before; those of China are one."""
    codes = [c for m in before if m.value.level != "bloc" for c in m.value.codes]
    counts = Counter("CN" if c.isdigit() else c.split("-")[0] for c in codes)
    return tuple(c for c, _ in counts.most_common(1))


def _city_state(before: Sequence[Mention]) -> tuple[str, ...]:
    """The city, in a story of Hong Kong, Macao or Singapore."""
    most = Counter(c for m in before if m.value.level != "bloc" for c in m.value.codes).most_common(1)
    return (most[0][0],) if most and most[0][0] in _CITY_STATES else ()


def _province(before: Sequence[Mention], home: str | None) -> tuple[str, ...]:
    if home and home != "CN" and home[:2] not in _MUNICIPAL:
        return (home[:2] + "0000",)
    return _nearest(before, lambda c: c.endswith("0000") and c[:2] not in _MUNICIPAL)


def _nearest(before: Sequence[Mention], fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The last single region named before that fits."""
    for m in reversed(before[-_BACK:]):
        codes = m.value.codes
        if len(codes) == 1 and not m.value.context and m.value.level not in {"country", "bloc"} and fits(codes[0]):
            return (str(codes[0]),)
    return ()


def _local(before: Sequence[Mention]) -> tuple[str, ...]:
    """当地: the last place named before; the country named behind a place abroad that is not in it, or that alone is named."""
    near = _nearest(before, lambda c: True)
    if near and near[0].isdigit():
        return near
    last = next((m.value.codes for m in reversed(before[-_BACK:]) if m.value.level == "country" and len(m.value.codes) == 1), ())
    if last == ("CN",) or not last or (near and near[0].startswith(last[0])):
        return near
    return tuple(last) if not near or next(m for m in reversed(before) if m.value.codes in (last, near)).value.codes == last else near


def _several(m: Mention, before: Sequence[Mention], count: int) -> tuple[str, ...]:
    """三地: a group of three, or the last row of exactly three regions that was named before."""
    for row in _rows(before, m.span.start):
        codes = tuple(dict.fromkeys(c for r in row for c in r.value.codes))
        if len(codes) == count:
            return codes
    return ()


def _rows(before: Sequence[Mention], end: int) -> Iterator[list[Mention]]:
    """Rows of regions (A、B和C), the nearest first; regions that stand alone are rows of one."""
    row: list[Mention] = []
    for m in reversed(before[-_BACK:]):
        if not m.value.codes or (m.value.context or "").startswith("several"):
            continue
        if row and row[0].span.start - m.span.end > _NEAR:
            yield row
            row = []
        row.insert(0, m)
    if row:
        yield row
