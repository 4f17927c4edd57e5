"""Firms that the text calls firms: 名为“启明出行”的公司, 美国芯片公司Nexora, 供应商布伦纳公司.

The name is no word of the language, so only what stands around it tells. Fails for a product called as a firm is, and for a
Latin name that no country and no kind of firm introduces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.names import HAN, Names
from jjjextract.spans import Span

__all__ = ["KINDS", "abroad", "builders", "called", "counted", "latin", "transcribed"]

KINDS = "大?厂(?!商)|(?:供应|设备|制造|运营|开发|服务|集成|经销|零售|承包|分包|代工|生产|贸易|厂)商|业者|龙头|巨头|企业"
"""The kinds of firm that may stand right in front of its name."""

_CALLED = re.compile(
    rf"(?:名为|名叫|叫做|取名为?|命名为|称为)[“\"「『](?P<name>[{HAN}A-Za-z0-9·&]{{2,12}})[”\"」』]的(?:[{HAN}]{{1,8}})?(?:公司|企业|集团|厂商|车企|药企|初创)"
)
_QUOTED = re.compile(rf"(?:{KINDS}|(?<!分)公司|店家|车队)[“「『](?P<name>[{HAN}A-Za-z0-9·&]{{2,10}})[”」』](?!计划|方案|活动|系列|项目|行动|政策|专案|制度|现象|模式|品牌|牌|[、和与及])")  # 木作机械厂「铭匠机械」
_NAMED = Marks("名为", "名叫", "叫做", "取名", "命名为", "称为")
_COUNTRIES = "美国|日本|德国|法国|英国|韩国|荷兰|瑞士|瑞典|意大利|加拿大|丹麦|芬兰|新加坡|以色列|印度|西班牙|奥地利|挪威|比利时|澳大利亚|巴西|泰国|越南|爱尔兰|波兰|土耳其|马来西亚|印尼"
_FROM = re.compile(rf"(?P<place>{_COUNTRIES})(?:的?[{HAN}]{{0,8}}?)(?:公司|车企|药企|初创|{KINDS})")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&.'’-]{2,20}(?: [A-Z][A-Za-z0-9&'’-]{1,20}){0,3}(?![A-Za-z0-9])")
_BUILDERS = re.compile(r"中(?:铁|建|国水电|国铁建)[一二三四五六七八九十]{1,3}局(?!集团)|中交[一二三四](?:航|公)局(?!集团)")
_SOME = "二三四五六七八九十"
_DASHES = Marks("\u2014", "\u2015")
_PART = rf"[{HAN}A-Za-z0-9·&]{{2,9}}?"
_COUNTED = re.compile(
    rf"(?P<n>[{_SOME}])(?:大|家)[{HAN}]{{0,6}}?(?:公司|车企|药企|房企|航司|券商|银行|集团|{KINDS})[\u2014\u2015]{{1,2}}(?P<items>{_PART}(?:、{_PART}){{0,7}}(?:[和与及]|以及){_PART})"
    r"(?=已|将|均|都|也|在|宣布|表示|先后|相继|决定|等|的|[,。;]|$)"
)
_ITEM = re.compile(rf"(?:^|(?<=[、\u2014\u2015])|(?<=[和与及]))[{HAN}A-Za-z0-9·&]+?(?=、|[和与及]|以及|$)")
_KIND_ALONE = ("公司", "企业", "银行业", "地区", "城市")
_LATIN_FIRM = re.compile(r"(?<![A-Za-z0-9.&·-])(?P<name>[A-Z][A-Za-z0-9&.-]{2,20})公司")
_SORTS = words("saas paas iaas fintech biotech medtech edtech proptech insurtech adtech internet web app startup spac reits")
_KIND_NEAR = re.compile(rf"(?:公司|车企|药企|{KINDS})\Z")
_NO_NAME = re.compile(r"(?:CEO|CFO|COO|CTO|IPO|App|Model|Windows|Android|iOS)\b")


def counted(norm: str) -> Iterator[Span]:
    """三大航运公司——甲轮船、乙汽船和丙海运: as many names behind the dash as firms were counted in front of it."""
    for m in near(_DASHES, _COUNTED, norm, (0, len(norm)), before=16, behind=60):
        items = [Span(*i.span()) for i in _ITEM.finditer(norm, *m.span("items"))]
        if len(items) == _SOME.index(m["n"]) + 2 and not any(i.of(norm).endswith(_KIND_ALONE) for i in items):
            yield from items


def latin(norm: str) -> Iterator[Span]:
    """Nexora公司: a name in Latin letters, one of them small, with its kind; SaaS公司 is a kind."""
    for m in _LATIN_FIRM.finditer(norm):
        if any(c.islower() for c in m["name"]) and m["name"].casefold() not in _SORTS:
            yield Span(m.start(), m.end())


def called(norm: str) -> Iterator[Span]:
    """The names in quotation marks that the text says a firm has."""
    for m in near(_NAMED, _CALLED, norm, (0, len(norm)), before=2, behind=40):
        yield Span(*m.span("name"))
    for m in _QUOTED.finditer(norm) if "「" in norm or "“" in norm else ():
        yield Span(*m.span("name"))


def builders(norm: str) -> Iterator[Span]:
    """中铁十五局, 中交一航局: the firms of the ministries that built railways and roads."""
    for m in _BUILDERS.finditer(norm) if "局" in norm else ():
        yield Span(*m.span())


def abroad(norm: str, names: Names, ends: Callable[[str, int], bool]) -> Iterator[tuple[Span, Span]]:
    """Names in Latin letters or in transcription behind a country and a kind of firm, each with its country."""
    for m in _FROM.finditer(norm):
        latin = _LATIN_NAME.match(norm, m.end())
        if latin:
            if any(c.islower() for c in latin.group()) and not _NO_NAME.match(latin.group()):
                yield Span(*latin.span()), Span(*m.span("place"))
            continue
        end = names.foreign(norm, m.end())
        if end and end - m.end() > 2 and ends(norm, end):
            yield Span(m.end(), end), Span(*m.span("place"))


def transcribed(norm: str, start: int, names: Names, common: CommonWords) -> int | None:
    """Where a foreign name begins that ends at `start` in front of 公司: behind a kind of firm, or at the head of a clause."""
    for size in (2, 3, 4, 5, 6):
        at = start - size
        if at < 0 or names.foreign(norm, at) != start or norm[at:start] in common.words:
            continue
        if _KIND_NEAR.search(norm, max(0, at - 4), at) or (size > 2 and not "\u3400" <= norm[at - 1 : at] <= "\u9fff"):
            return at
    return None
