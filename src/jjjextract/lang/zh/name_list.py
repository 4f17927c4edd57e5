"""A stretch of names read as a list: 煤炭、钢铁和水泥产量 is three names with one head, 新增风电、光伏装机 two with one opening.

What the items have in common is found by what is known: the head is a known ending of the last item that leaves a stem
like the others (城镇、农村|居民人均可支配收入), and the names that come of it are known ones where there is a choice. A
phrase that counts the list (三项业务的, 等产品) goes out. Fails where items of very different length share a head that no list has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from jjjextract.lang.mask import FIGURE, PERIOD, REGION
from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.industries import INDUSTRY
from jjjextract.spans import Span

__all__ = ["Listing", "name_list"]

_COUNTED = re.compile(
    rf"(?:等?(?:各|{FIGURE}|(?<!第)[一二两三四五六七八九十百\d]+(?![期号级等线次体手般]))(?:大|个|家|项|类|种|座|地|省区市|省区|省市|市(?!场)|省|区(?!域)|县|国(?!家)|州|块|条|款|门|只|型)?|等)"
    r"(?:[\u4e00-\u9fff]{0,2}?"
    r"(?P<noun>板块|业务|领域|行业|产业|城市|地区|省份|国家|省市|方面|类别|产品|品种|项目|指标|食品|商品|作物|市场|区域|渠道|环节|市|省|区|县|地|国))?(?:的)?"
)
_JOINT = re.compile(r"[、]|(?<=业),|(?<=[\u4e00-\u9fff])(?:以及|及其|和|与|及)(?=[\u4e00-\u9fffA-Za-z])")
_COMMA = re.compile("、")
_ITEM = r"[^、,;。:和与及\ue000-\uf8ff]{1,16}"
_LIST = re.compile(rf"{_ITEM}(?:(?:、|以及|和|与|及|(?<=业),){_ITEM})+")
_LONG = 5  # characters: a shorter item has no head of several words
_NEW = re.compile(r"(?:新增|新建|新设|新开|净增|新签)(?=[\u4e00-\u9fff])")
_KINDS = (  # what narrows one noun in several ways, by the number of characters
    frozenset("大中小高低长短冷热干湿老少男女城乡公私内外进出海陆汽柴早晚春夏秋冬东西南北甲乙丙丁硬软轻重"),
    frozenset("大型 中型 小型 微型 高端 中端 低端 高档 中档 低档 东部 中部 西部 东北 男性 女性 男生 女生 城镇 农村 城市 乡村 一线 二线 三线 线上 线下 国有 民营 外资 国内 国外 境内 境外 海外 高压 低压 长期 中期 短期 初级 中级 高级".split()),  # noqa: SIM905
)
_DEEDS = frozenset({"贡献", "实现", "完成", "录得"})
_EACH_END = re.compile(r"(?:分别|依次|依序|各自|各)$")
_OF = frozenset({"占比", "比重", "增速", "增幅", "降幅", "涨幅"})
_OF_ALL = re.compile(r"([^的]{1,8})的([^的]{2,10})")
_TRADE = re.compile(r"(?:行业|产业|板块|领域)$")
_TRADES = ("业", "板块", "领域", "部门")
_NUMBERED = re.compile(r"第?[一二三四五六七八九十]")
_THREE = re.compile(r"三次(产业[\u4e00-\u9fff]{2,10}(?<!结构)(?<!构成)(?<!比例))")  # 三次产业增加值: of each
_new = tuple.__new__  # a named tuple without the cost of its own constructor
_EDGE = " \t\u3000“”‘’\"'「」『』、·-"


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is read with: the text, and what is known of names.

    `size(start, end)`: length of the longest known name that ends at `end`; `known(name)`: it is a statistic;
    `measured(name)`: it ends in a noun that is measured by itself (价格, and not 汽车).
    """

    mask: str
    norm: str
    size: Callable[[int, int], int]
    known: Callable[[str], bool]
    measured: Callable[[str], bool]

    def names(self, span: Span, counts: Sequence[int]) -> tuple[Name, ...]:
        """The names at `span`: a list where it has one of `counts` items, else one, else none."""
        start, end = _tidy(self.norm, span)
        if end <= start:
            return ()
        tidy = _new(Span, (start, end))
        if 3 in counts and (m := _THREE.fullmatch(self.norm, start, end)):
            return tuple(Name(f"第{one}{m[1]}", tidy) for one in "一二三")
        if max(counts, default=1) > 1 and (names := self._listed(tidy, counts)):
            return names
        return (_new(Name, (self.norm[start:end], tidy, "")),)

    def _listed(self, span: Span, counts: Sequence[int]) -> tuple[Name, ...]:
        m = _LIST.match(self.mask, span.start, span.end)
        if not m:
            return ()
        cuts = list(self._cuts(m.start(), m.end()))
        if len(cuts) not in counts:
            cuts = list(self._cuts(m.start(), m.end(), _COMMA))  # 信息服务业、研发与设计服务业; A及B、C和D、E三个产业
        if len(cuts) < 2 or len(cuts) not in counts:
            return ()
        last, head = self._split(cuts, span)
        texts = [self.norm[c.start : c.end] for c in (*cuts[:-1], last)]
        if head and (new := _NEW.match(texts[0])):
            texts[1:] = [t if _NEW.match(t) else new.group() + t for t in texts[1:]]
        if head.startswith(("产业", "次产业")) and all(map(_NUMBERED.fullmatch, texts)):
            texts = ["第" + t.removeprefix("第") for t in texts]  # 第一、二、三|产业
        spans = (*cuts[:-1], last)
        return tuple(Name(t if t.endswith(head) else t + head, c, head) for t, c in zip(texts, spans, strict=True))

    def _cuts(self, start: int, end: int, joints: re.Pattern[str] = _JOINT) -> Iterator[Span]:
        whole = [m.span() for m in INDUSTRY.finditer(self.norm, start, end)] if "业" in self.norm[start:end] else []
        for joint in joints.finditer(self.mask, start, end):
            if any(low < joint.start() < high for low, high in whole):
                continue  # 租赁|和|商务服务业
            yield Span(start, joint.start())
            start = joint.end()
        yield Span(start, end)

    def _split(self, cuts: Sequence[Span], span: Span) -> tuple[Span, str]:
        """The last item without the common head: 物业|三项业务的|收入; 电解铝|产量."""
        last = Span(cuts[-1].start, span.end)
        if m := _COUNTED.search(self.mask, last.start + 1, last.end):
            return Span(last.start, m.start()), self._after(m, last.end)
        others = [self.norm[c.start : c.end] for c in cuts[:-1]]
        text = self.norm[last.start : last.end]
        if all(_NUMBERED.fullmatch(t) for t in others) and (m := _NUMBERED.match(text)) and m.end() < len(text):
            return Span(last.start, last.start + m.end()), text[m.end() :]  # 第一、第二、第三|产业
        if (k := _narrowed(text, others)) and self.norm[last.end - 1] not in "业部":
            return Span(last.start, last.start + k), text[k:]  # 大、中、小|型企业用电量
        if (m := _OF_ALL.fullmatch(text)) and all(len(t) < 9 and "的" not in t for t in others) and not any(map(self.measured, others)):
            return Span(last.start, last.start + m.end(1)), m[2]  # 铜、铝、锌|的现货均价
        quote = text.find("“")
        if quote > 1 and "”" in text and not any("“" in t for t in others) and self.size(last.start, last.end) > 1:
            return Span(last.start, last.start + quote), text[quote:]  # 制造业、高技术产业|“小巨人”企业销售收入
        best = min(self._heads(last, others), default=None)
        if best is None:
            apart = text.find("分别")
            return Span(last.start, last.start + apart) if apart > 1 else last, ""  # 报纸|分别借出
        head = text[best[-1] :]
        if (each := _EACH_END.search(text, 0, best[-1])) or head in _DEEDS:
            return Span(last.start, last.start + (each.start() if each else best[-1])), "" if head in _DEEDS else head  # 零食、保健品|依次贡献
        if any(self.measured(t) and not self.known(t + head) and not t.endswith(head) for t in others):
            return last, ""
        if (trade := _TRADE.search(text, 2, len(text) - len(head))) and not any(t.endswith(_TRADES) for t in others):
            head = text[trade.start() :]  # 汽车、电子|行业增加值
        return Span(last.start, last.end - len(head)), head

    def _heads(self, last: Span, others: Sequence[str]) -> Iterator[tuple[int, float, int]]:
        """Each known ending of the last item: how few names it makes known, how unlike a stem it leaves, where it begins."""
        mean = sum(map(len, others)) / len(others)
        text = self.norm[last.start : last.end]
        if len(text) > _LONG and self.known(text):  # 失业、工伤|保险参保人数
            k = len(others[-1])
            if 1 < k < len(text) - 1 and all(self.known(t + text[k:]) for t in others[-1:]):
                yield -len(others) - 1, 0, k
        low = last.start + 1
        while (size := self.size(low, last.end)) > 1:
            k = last.end - last.start - size
            head = self.norm[last.end - size : last.end]
            yield -sum(self.known(t + head) for t in others), abs(k - mean), k
            if head in _OF and (more := self.size(last.start + 1, last.end - size)):
                yield -len(others), abs(k - more - mean), k - more  # 业务量|占比
            low = last.end - size + 1

    def _after(self, m: re.Match[str], end: int) -> str:
        """The head behind a counting phrase, without periods, 分别 and verbs of doing; 产业 stays with it."""
        text = re.sub(rf"{PERIOD}|{REGION}|分别|各自|实现|完成|录得|的", "", self.mask[m.end() : end])
        plain = all("\u4e00" <= c <= "\u9fff" or c.isascii() for c in text)
        return ("产业" if m["noun"] == "产业" and text else "") + text if plain else ""


def _narrowed(text: str, others: Sequence[str]) -> int:
    """How many characters of the last item narrow the noun that all of the list has; 0 where none does."""
    for size, kinds in enumerate(_KINDS, 1):
        if text[:size] in kinds and len(text) > size + 1 and all(t in kinds for t in others):
            return size
    return 0


def name_list(norm: str, span: Span, count: int, heads: frozenset[str]) -> tuple[Name, ...]:
    """The names in a text without mentions, by a set of heads alone."""

    def size(start: int, end: int) -> int:
        return next((end - k for k in range(start, end) if norm[k:end] in heads), 0)

    def measured(name: str) -> bool:
        return name in heads

    return Listing(norm, norm, size, lambda name: False, measured).names(span, (count,))


def _tidy(norm: str, span: Span) -> tuple[int, int]:
    start, end = span
    while start < end and norm[start] in _EDGE:
        start += 1
    while end > start and norm[end - 1] in _EDGE + "的":
        end -= 1
    return start, end
