"""Places: divisions of China to the county, countries, groups of regions, and the forms that only a document resolves.

One pass of an automaton over the text finds every name; a name that means several places, or is an everyday word, counts
only with its superior named beside it or elsewhere in the document. Neighbouring names that lie in each other (广东佛山市顺
德区) are one mention with the innermost code. 全省, 我市, 当地, 三地 are found here and resolved by `settle`, when the
document's own place is known. Fails where a bare county name is a word and its superior is never named: it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jjjextract.document import Document
from jjjextract.extract.settle import settle
from jjjextract.lang.en import places as en
from jjjextract.lang.gazetteer import SURE, Entry, Gazetteer, above, level_of, superiors
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span, longest_first
from jjjextract.values import Region

__all__ = ["Gazetteer", "regions", "settle"]

_BEHIND = re.compile(
    r"(?:大?道(?!路|德|地|理|歉)|街(?!区|道办)|[东南西北中一二三环0-9]?路(?!况|网|面|上|段|线|演|径|过|透|由)|大?桥|站(?![稳上在位点起到着])|机场|大厦|广场|大学|学院|师大|中学"
    r"|航空(?!业|运输|产业|货)|银行(?!业)|晚报|日报|牌|话(?![剧题费])|菜(?![价篮农单])|人寿|石油(?!业)|石化|移动(?![互支电通]|源)|联通|电信(?!业)|建筑(?!业)|中车|中铁|舰(?!队)|湾(?![仔区])|段(?![时落])|号|杯|奖|队(?!伍)|战役|会议|宣言|协定|条约|公约|生产建设兵团|时间(?=[0-9上下中今昨明当凌晚早零]))"
)
_NATURE = re.compile(r"[江河湖溪山岭岛镇乡村](?!西|东|南|北)|水库|流域|古城|平台|市群|市场")
_COUNTRY_BEHIND = re.compile(r"(?:语|文(?![化旅明])|族|裔|餐|籍|风味|式|梦|红|好声音|军团|队)")
_COUNTRY_ONLY = re.compile(
    r"(?:市场(?:占有率|份额|占比)|市占率|外|首[创家个次例条台套款座]|领先|知名|先进|同行|最|一流|独|生产[总毛]|唯一|率先|第一[家个台条])"
)
_AMONG = re.compile("其中国(?!市场|业务|区|[子分]?公司|工厂|总部|团队|[销营收客用消籍人大台香队代选门合供员游学部厂是的占在和与、,]|内地|.化)")  # 其中|国际航线, and no 其|中国业务
_BEFORE = {"中山": "孙", "海南": "的", "北海": "东", "西安": "东"}
_OF_WORKS = re.compile(r"(?:[至到][\u4e00-\u9fff]{2,6}?)?(?:高铁|铁路|高速公路|高速|城际|运河|特?大桥|隧道|专线|[一二三]?线)(?:项目|工程)?(?:正线|线路|主线|全线)?(?:全长|总长|长约|总投资|设计时速)")  # 成渝|高铁全长
_WORKS_FIRST = frozenset("至到高铁城运特大隧专一二三线")
_FILED = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日?专?[电讯]")  # 新华社北京11月26日电: where news of the whole country is sent from
_COUNTED = re.compile(r"[首每这那该整多余几两平总电视舞柜后0-9一二三四五六七八九十百千万]台[东西中]")  # 首台|中速机, 平台|中小商户
_ZONE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}?)(?:高新技术产业(?:开发)?区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|新区|自贸区|自由贸易试验区|综合保税区|保税区"
    r"|工业园区|产业园区|工业园|示范区|度假区|港区|科技园|科学城)"
)
_WHOLE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[今下前在占和与为对仅光单是有看说])全$")  # no 安全, 齐全
_ZONE_STOP = re.compile(r"[的在和与及、,。了是为有将从向对]")
_CUSTOMS = frozenset((
    "130100", "140100", "220100", "230100", "320100", "340100", "360100", "410100", "420100", "430100", "450100",
    "460100", "510100", "520100", "530100", "540100", "610100", "620100", "630100", "640100", "650100",
))  # fmt: skip
"""Cities whose customs house is the only one that is directly under the General Administration in their province, and has all of it."""
_ISLANDS = {("710000",), ("810000",), ("820000",)}
_LETTERS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台"
_PROVINCE = dict(
    zip(
        _LETTERS,
        [
            "110000",
            "120000",
            "130000",
            "140000",
            "150000",
            "210000",
            "220000",
            "230000",
            "310000",
            "320000",
            "330000",
            "340000",
            "350000",
            "360000",
            "370000",
            "410000",
            "420000",
            "430000",
            "440000",
            "450000",
            "460000",
            "500000",
            "510000",
            "510000",
            "520000",
            "520000",
            "530000",
            "530000",
            "540000",
            "610000",
            "610000",
            "620000",
            "620000",
            "630000",
            "640000",
            "650000",
            "810000",
            "820000",
            "710000",
        ],
        strict=True,
    )
)
_ABBREVIATED = re.compile(
    rf"(?P<letters>[{_LETTERS}][{_LETTERS}]{{1,4}})(?=[两三四五]?[省地市]|等地|交界|毗邻|边界|地区)"
)
# 沪、苏、浙三地; 在沪企业, 赴粤考察; 东部、中部和西部
_SPELT = re.compile(rf"(?P<letters>[{_LETTERS}](?:[、和及与][{_LETTERS}]){{1,8}})(?=[两三四五六七八九]?[省地市]|等地|等省|[省区]份)")
_IN_ONE = re.compile(
    rf"(?<=[在赴驻来入离抵])(?<!现在|正在|所在|实在|存在|未来|以来|从来|本来|往来)(?P<letter>[{_LETTERS}])"
    r"(?=企业|央企|国企|外企|台商|台企|外资|投资|落户|设立|注册|上市|务工|就业|创业|旅游|游客|考察|调研|招商|推介|高校|单位|机构|召开|举行|举办|开幕|发布|落地|开工|部队)"
)
_THIRDS = {
    "东部": "110000 120000 130000 310000 320000 330000 350000 370000 440000 460000",
    "中部": "140000 340000 360000 410000 420000 430000",
    "西部": "150000 450000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000",
    "东北": "210000 220000 230000",
}  # the four regions of the National Bureau of Statistics
_THIRD = re.compile(r"(?<![\u4e00-\u9fffA-Za-z])(?P<third>东部|中部|西部|东北)(?=、|(?:[一二两三四五六七八九十]{1,3}|[0-9]{1,2})个?省|[和与及](?:东部|中部|西部|东北)|增|投资|省份|[,。]?$)|(?<=[、和与及])(?P<next>东部|中部|西部|东北)(?=、|[和与及]|地区|增|投资|省份)")
_PARTED = re.compile(r"[东中西](?:(?<![\u4e00-\u9fff].)|(?<=[国看].))(?:[、和与及]?[东中西]){1,2}部(?:地区)?")  # 东、中、西部地区: each a third
_CONTEXT = re.compile(
    r"(?P<province>全省|我省|本省|省内|该省|省里(?!程)|(?<![\u4e00-\u9fff各])省级?(?=财政(?!厅)|(?<=级)(?:储备|资金|补[助贴]|预算)))|(?P<city>全市(?!场)|我市(?!场)|本市|该市(?!场)|市里|市内|(?<![\u4e00-\u9fff各])市级?(?=财政(?!局)|(?<=级)(?:储备|资金|补[助贴]|预算)))|(?P<district>全区(?!域)|(?<=[据照在到由、,])区里(?!面)|我区|本区(?!域)|该区(?!域))"
    r"|(?P<county>全县|我县|本县|该县|县里|县内|县域内|全旗)|(?P<prefecture>全州|我州|全盟)|(?P<local>当地(?!时间)|本地(?![化人]|生产总值|配套|采购|转化|消纳|户籍|就业率)|当地市|(?:这[座个方]|小城(?<![\u4e00-\u9fff]小城)(?=不大|人口|虽小))(?:[\u4e00-\u9fff]{0,6}?(?:小城|县城|城市|小县|大县|强县|[山水古边江港煤油侨滨]城|侨乡|重镇|小镇|县级市|工业城|[区县市镇](?![域间块场民里内值价政委长级盈])))(?!的?夜|之)|这里(?=地处|位于|坐落|属于|素有|盛产|自古|年均|平均海拔|海拔|常年))"
    r"|(?P<island>全岛|岛上(?!来|岛)|岛内(?!居民))"
    r"|(?P<several>(?<![第十百])(?P<n>[两二三四五六七八九十])(?:省一市|省区市|省区|省市|个(?:城市|省份|地市|地区|省区?|市)|[地省市县区州国](?![域区域内块点道面家营场])))"
)
_CONTEXT_AT = re.compile(r"这(?=[座个方])|区(?=里)|[省市](?=[财级])|全(?=岛)|岛(?=[上内])|[全我本省该市县当这两二三四五六七八九十](?=[省市区县州盟旗地里内国个域])")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile("[a-z]")


@dataclass(slots=True)
class _Hit:
    start: int
    end: int
    entry: Entry
    blocked: bool


def regions(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield a `region` mention for each place; contextual forms have no codes until `settle`."""
    found: list[Mention] = []
    if _CHINESE.search(doc.norm):
        found += _chinese(doc.norm, res.get(Gazetteer))
    if _LETTER.search(doc.norm, 0, 2000):
        found += res.get(en.EnglishPlaces).find(doc)
    yield from longest_first(found)


def _chinese(norm: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    hits = [_Hit(s, e, entry, _blocked(norm, s, e, entry)) for s, e, entry in gazetteer.lexicon.find(norm)]
    hits = [h for h in hits if not h.blocked]
    known = _known(hits)
    for run in _runs(hits):
        yield from _chain(run, known, norm)
    for m in filter(None, (_CONTEXT.match(norm, t.start()) for t in _CONTEXT_AT.finditer(norm))):
        kind = f"several:{m['n']}" if m["several"] else str(m.lastgroup)
        yield Mention(Span(*m.span()), "region", Region((), m.group(), "context", kind), "zh.region.context")
    yield from _brief(norm)
    for m in _ABBREVIATED.finditer(norm):
        codes = tuple(dict.fromkeys(_PROVINCE[c] for c in m["letters"]))
        if len(codes) > 1:
            yield Mention(Span(*m.span()), "region", Region(codes, m["letters"], "group"), "zh.region.letters")


def _brief(norm: str) -> Iterator[Mention]:
    """Regions by one letter where the words around it leave no doubt, and the thirds of the country by their bare names."""
    for m in _SPELT.finditer(norm):
        for at in range(m.start(), m.end(), 2):
            yield Mention(Span(at, at + 1), "region", Region((_PROVINCE[norm[at]],), norm[at], "province"), "zh.region.letter")
    for m in _IN_ONE.finditer(norm):
        code = _PROVINCE[m["letter"]]
        yield Mention(Span(*m.span("letter")), "region", Region((code,), m["letter"], "province"), "zh.region.letter")
    for m in _THIRD.finditer(norm):
        name = m["third"] or m["next"]
        yield Mention(Span(*m.span()), "region", Region(tuple(_THIRDS[name].split()), name, "group"), "zh.region.third")
    for m in _PARTED.finditer(norm):
        parts = [k for k in range(*m.span()) if norm[k] in "东中西"]
        for k in parts:
            end = m.end() if k == parts[-1] else k + 1
            yield Mention(Span(k, end), "region", Region(tuple(_THIRDS[norm[k] + "部"].split()), norm[k:end], "group"), "zh.region.third")


def _blocked(norm: str, start: int, end: int, entry: Entry) -> bool:
    """True where the name is part of another one: 北京路, 中国移动, 汉语."""
    if norm[end : end + 1] in _WORKS_FIRST and _OF_WORKS.match(norm, end):
        return True
    if entry.level in {"group", "bloc", "zone"}:
        return False
    if entry.level == "country":
        if norm[start:end] in {"全国", "我国"}:
            return False  # 全国|航空业
        if norm[start] == "中" and _AMONG.match(norm, max(start - 1, 0)):
            return True
        inside = norm[start:end] == "国内" and _COUNTRY_ONLY.match(norm, end)
        return bool(inside or _COUNTRY_BEHIND.match(norm, end) or _BEHIND.match(norm, end))
    if norm[start:end] == "大理" and norm[end : end + 1] in {"石", "论", "寺"}:
        return True
    if norm[start:end] == "北京" and _FILED.match(norm, end):
        return True
    if norm[start - 1 : start] == _BEFORE.get(norm[start:end], "\0"):
        return True
    if norm[start] == "台" and _COUNTED.match(norm, start - 1):
        return True
    if entry.use != SURE and _NATURE.match(norm, end):
        return True
    full = norm[end - 1] in "省市县旗州" and end - start > 2
    if norm[end - 1] == "区" and norm[end : end + 1] in {"域", "间", "块", "位"}:
        return True
    return not full and _BEHIND.match(norm, end) is not None


def _known(hits: Iterable[_Hit]) -> set[str]:
    """Codes that the document names without doubt, with those above them."""
    found: set[str] = set()
    for h in hits:
        if h.entry.use == SURE and len(h.entry.meanings) == 1 and h.entry.level not in {"country", "bloc"}:
            for code in h.entry.meanings[0]:
                found.update((code, *superiors(code)))
    return found


def _runs(hits: Sequence[_Hit]) -> Iterator[list[_Hit]]:
    """Hits that follow each other directly."""
    run: list[_Hit] = []
    for h in hits:
        if run and h.start != run[-1].end:
            yield run
            run = []
        run.append(h)
    if run:
        yield run


def _chain(run: Sequence[_Hit], known: set[str], norm: str) -> Iterator[Mention]:
    """One mention for names that lie in each other, one each for others."""
    at: tuple[int, int] | None = None
    codes: tuple[str, ...] = ()
    level = ""
    for h in run:
        if at and level == "country" and h.entry.level == "group" and h.entry.meanings[0][0].isdigit():
            at = (at[0], h.end)  # 以色列|中部地区 is no region of ours, 我国|中西部地区 is
            codes, level = (h.entry.meanings[0], "group") if codes == ("CN",) else (codes, level)
            continue
        inner = _inside(h.entry, codes) if at else None
        if at and inner:
            at, codes, level = (at[0], h.end), inner, _level(h.entry, inner)
            continue
        if at:
            yield _mention(at, codes, level, norm)
        chosen = _choose(h.entry, known)
        at, codes, level = ((h.start, h.end), chosen, _level(h.entry, chosen)) if chosen else (None, (), "")
    if at:
        yield _mention(at, codes, level, norm)


def _level(entry: Entry, codes: tuple[str, ...]) -> str:
    return entry.level if len(entry.meanings) == 1 else level_of(codes[0])


def _inside(entry: Entry, outer: tuple[str, ...]) -> tuple[str, ...] | None:
    """The meaning of a name that lies in `outer`, if exactly one does."""
    if len(outer) != 1:
        return None
    inner = [c for c in entry.meanings if len(c) == 1 and (above(outer[0], c[0]) or (c == outer and c in _ISLANDS))]
    if outer[0] == "CN" and entry.level != "province":
        inner = inner if entry.use == SURE and len(entry.meanings) == 1 else []
    return inner[0] if len(inner) == 1 else None


def _choose(entry: Entry, known: set[str]) -> tuple[str, ...] | None:
    """The one meaning of a name, by the document where there are several; None leaves it open."""
    if entry.use == SURE and len(entry.meanings) == 1:
        return entry.meanings[0]
    scored = [(_support(c[0], known), c) for c in entry.meanings]
    best = max(score for score, _ in scored)
    winners = [c for score, c in scored if score == best]
    if len(winners) > 1 and all(c[0][:4] == winners[0][0][:4] for c in winners):
        winners = [c for c in winners if c[0].endswith("00")]  # 大理, 恩施: the prefecture, of which its seat has the name
    needed = {SURE: 2, 1: 2, 0: 4 if level_of(winners[0][0]) == "county" else 2}[entry.use]
    return winners[0] if len(winners) == 1 and best >= needed else None


def _support(code: str, known: set[str]) -> int:
    """4 where the document names the place by a sure form, 3 its city, 2 its province."""
    if not code.isdigit():
        return 0
    if code in known:
        return 4
    city, province = code[:4] + "00", code[:2] + "0000"
    return 3 if city != code and city in known else 2 if province in known else 0


def _mention(at: tuple[int, int], codes: tuple[str, ...], level: str, norm: str) -> Mention:
    start, end = at
    if norm[start - 1 : start] == "全" and level in {"city", "county", "province", "country"} and _WHOLE.search(norm, max(0, start - 2), start):
        start -= 1  # 全|大连
    zone = _ZONE.match(norm, end) if level in {"city", "county", "province"} else None
    if zone and not _ZONE_STOP.search(zone.group()):
        end, level = zone.end(), "zone"
    if level == "city" and norm.startswith("海关", end) and codes[0] in _CUSTOMS:
        codes, level = (codes[0][:2] + "0000",), "province"  # 南京海关: of the province
    return Mention(Span(start, end), "region", Region(codes, norm[at[0] : end], level), f"zh.region.{level}")
