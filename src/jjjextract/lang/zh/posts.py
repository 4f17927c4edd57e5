"""Posts in Chinese: takes 机构, 部门, 职务 apart.

A phrase such as 省统计局国民经济综合处处长 is read from its right end: the longest post of the list, then the words that may
stand in front of a post (副, 常务, 运维); what is left is the office, with its section. After 、 or 兼 further posts may
follow, each with an office of its own. Fails where a post is not in the list and the office ends in none of the usual
words; the phrase is then all title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["Held", "Posts"]

_BEFORE = re.compile(
    r"(?:副|常务|执行|特别|高级|资深|首席|代理|名誉|荣誉|助理|联席|联合|轮值|第一|特约|特聘|一级|二级|三级|四级|驻村|驻点|青年|技术|总|新|老|女|男|外籍|在读"
    r"|东亚与太平洋(?:地区|区域)|(?:亚太|大?中华|中国|北美|欧洲|欧非|中东|东南亚|东北亚|南亚|拉美|南美|非洲|日韩|港澳|华东|华南|华北|华中|西南|西北|东北)(?:大?区|地区|区域)|[大中分]区|区域|全球|全国|法定|正)+\Z"
)
_SKIP = re.compile(r"(?:时任|现任|新任|候任|原任?|前任?|兼任?)\Z")
_FIELD = re.compile(
    r"(?:运维|运营|营运|销售|市场|营销|财务|人力资源|人事|行政|技术|研发|生产|制造|质量|质检|品质|品控|采购|供应链|物流|产品|项目|工程|工艺|设备|安全|环保|法务|合规"
    r"|风控|投资|投融资|战略|品牌|公关|公共事务|政府事务|客服|客户|售后|业务|数据|算法|软件|硬件|信息|信息化|网络|培训|教学|科研|临床|护理|仓储|基地|农场|园区|海外"
    r"|选品|直播|内容|增长|会员|招商|国际|出口|外贸|进口|渠道|商务|电商|新媒体|节目|策划|创意|设计|艺术|机械|电气|结构|土木|化工|种植|养殖|繁育|育种|农业|林业|水利|电力|能源|金融|宏观|行业|汽车"
    r"|房地产|医药|消费|机场|运行|航空|客运|货运|航务|地勤|车务|医学|科学|总工|车间|工厂|门店|餐饮|酒店|旅游)+\Z"
)
# 广发证券|电子首席分析师: the sector that an analyst follows, and no part of the firm
_SECTOR = re.compile(
    r"(?:(?<=资策会)|(?<=工研院)|(?<=证券)|(?<=基金)|(?<=期货)|(?<=公司)|(?<=建投)|(?<=君安)|(?<=资管)|(?<=研究[所院部]))"
    r"(?:电子|银行业|非银金融|非银|计算机|传媒|通信|军工|食品饮料|家电|有色金属|有色|钢铁|煤炭|建材|交运|交通运输|轻工|纺服|纺织服装|策略|固收|固定收益|量化|大宗商品|电新|新能源|半导体|互联网|零售|社服|机械|化工|农业|公用事业|地产|产业|市场)(?:行业|板块)?(?:高级|资深|首席|联席)*\Z"
)
_ANALYSTS = frozenset({"分析师", "首席分析师", "研究员"})
_FIELD_BASES = frozenset(
    ["总监", "经理", "主管", "负责人", "总经理", "副总经理", "总裁", "副总裁", "副总", "协理", "襄理", "处长", "副理", "专员", "工程师", "高级工程师", "首席工程师", "研究员", "分析师", "首席分析师", "设计师", "架构师", "技师", "技术员", "部长", "主任", "专家", "顾问", "科学家", "经济学家", "首席经济学家", "老师", "教师", "教练", "大户", "总工程师", "班长", "组长", "队长", "策略师", "教授", "师傅", "医生", "工人"]
)
_OFFICE_END = re.compile(
    r".*(?:公司|集团|厂|局|厅|司|委|部|处|科|院|所|校|大学|学院|中学|小学|中心|协会|学会|商会|联合会|基金会|(?<=[委员事])会|(?<=[工动民主和守由义步])党|代表大会|人大|政协|联合国|合作社|政府|台|报|社|银行|行|法院|海关|总署|署|支队|大队"
    r"|中队|站|园|区|办公室|办|街道|村|镇|乡|县|市|省|州|旗|盟|店|馆|场|基地|酒店|车间|项目部|车队|工会|管委会|村委会|居委会|机场|港|矿|企业|农场|牧场|科技|证券|期货)"
)
_UNKNOWN_TITLE = re.compile(r"[\u3400-\u9fff]{1,8}[员长师家人户工手生者民商倌裁官监授士医匠主客干护伍警]\Z")
# A body of its own in front of a further post (甲大学教授、乙智库首席经济学家), no part of the first one's.
_ANOTHER = re.compile("..(?:公司|集团|大学|学院|协会|学会|商会|联合会|银行|智库|基金会)\\Z|.{4}(?:研究院|研究所|研究中心|研究会)\\Z")
_AIDES = ("代表", "特使", "顾问", "发言人", "助理", "秘书")
_OFFICE_LAST = frozenset("署部局处厅院司会委所校系团室组队台社店厂场站区市县省国港门")
_JOIN = re.compile(r"[、,/及兼]|和|暨")


class Held(NamedTuple):
    """Posts with the office that they are held in. Spans are offsets of the text that was read; `kinds` of the posts."""

    office: Span | None
    titles: tuple[Span, ...]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of `titles.tsv` with their kinds."""

    kinds: dict[str, frozenset[str]]
    lexicon: Lexicon[str]
    honorifics: frozenset[str]
    held: dict[str, frozenset[str]]
    """The kinds of those that somebody holds or is."""
    lasts: frozenset[str]
    """The characters that they end in."""

    @classmethod
    def load(cls, res: Resources) -> Posts:
        """From `titles.tsv`."""
        kinds = {form: frozenset(kind.split()) for form, kind in res.rows("titles.tsv", 2)}
        held = {f: own for f, k in kinds.items() if (own := k & {"corporate", "post", "reporter", "anchor", "folk"})}
        honorifics = frozenset(f for f, k in kinds.items() if "honorific" in k)
        return cls(kinds, Lexicon({f: f for f in held}), honorifics, held, frozenset(f[-1] for f in held))

    def is_office(self, norm: str, start: int, end: int) -> bool:
        """True where a stretch ends as the names of offices and firms do."""
        found = _OFFICE_END.match(norm, start, end)
        return found is not None and found.end() == end

    def known(self, form: str) -> bool:
        """True for a post of the table, or its deputy (副市长)."""
        return form in self.kinds or form.removeprefix("常务").removeprefix("副") in self.kinds

    def of(self, form: str, kind: str) -> bool:
        """True where `form` is a word of that kind."""
        return kind in self.kinds.get(form, ())

    def tail(self, norm: str, start: int, end: int) -> tuple[int, frozenset[str]] | None:
        """Where the post begins that ends `norm[start:end]`, with its kinds; None where no known post ends there."""
        if norm[end - 1 : end] not in self.lasts:
            return None
        for size in range(min(8, end - start), 0, -1):
            form = norm[end - size : end]
            kinds = self.held.get(form)
            if kinds:
                return self._grow(norm, start, end - size, form), kinds
        return None

    def _grow(self, norm: str, start: int, at: int, form: str) -> int:
        """`at` moved left over what belongs to the post."""
        before = _BEFORE.search(norm, max(start, at - 10), at)
        if before:
            at = before.start()
        if form in _ANALYSTS and (sector := _SECTOR.search(norm, start, at)):
            return sector.start()
        if form in _FIELD_BASES:
            field = _FIELD.search(norm, max(start, at - 12), at)
            at = field.start() if field else at
            again = _BEFORE.search(norm, max(start, at - 6), at)
            at = again.start() if again else at
        return at

    def read(self, norm: str, start: int, end: int) -> Held | None:
        """Office and posts of a whole phrase `norm[start:end]` (no name in it); None where it has no post."""
        parts = _parts(norm, start, end)
        first = self._first(norm, *parts[0])
        if first is None:
            return None
        office, title, kinds = first
        titles, more = [title], set(kinds)
        for a, b in parts[1:]:
            got = self.tail(norm, a, b)
            more |= got[1] if got else set()
            titles.append(Span(got[0] if got and _ANOTHER.search(norm, a, got[0]) else a, b))
        return Held(office, tuple(titles), frozenset(more))

    def _first(self, norm: str, start: int, end: int) -> tuple[Span | None, Span, frozenset[str]] | None:
        got = self.tail(norm, start, end)
        if got:
            at, kinds = got
            again = self.tail(norm, start, at) if norm[at - 1 : at] not in "局部" else None
            if again and ((again[0] > start and norm[again[0] : at] in ("党委书记", "党组书记", "董事长")) or (norm.endswith(_AIDES, at, end) and "post" in again[1])):
                at = again[0]  # 总统|特使: of a person, and no office
        else:
            office_end = _OFFICE_END.match(norm, start, end)
            at, kinds = (office_end.end() if office_end else start), frozenset()
            if not _UNKNOWN_TITLE.fullmatch(norm, at, end):
                return None
        if at > start and self.kinds.get(norm[start:at], frozenset()) & {"folk"}:
            at = start  # 学生家长
        skip = _SKIP.search(norm, start, at)
        stop = skip.start() if skip else at + self._one_for_two(norm, start, at)
        return (Span(start, stop) if stop > start else None), Span(at, end), kinds

    @staticmethod
    def _one_for_two(norm: str, start: int, at: int) -> bool:
        """漁業署長 is 漁業署署長: the first character of the post ends the office too."""
        return at - start >= 2 and norm[at] in "署部局处厅院" and norm[at - 1] not in _OFFICE_LAST


def _parts(norm: str, start: int, end: int) -> list[tuple[int, int]]:
    """The phrase cut at 、 and 兼; brackets such as 有限公司(北京) are left whole."""
    out, at = [], start
    for m in _JOIN.finditer(norm, start, end):
        if m.group() in ("和", "及", "暨") or m.start() - at < 2:
            continue
        out.append((at, m.start()))
        at = m.end()
    out.append((at, end))
    return [(a, b) for a, b in out if b > a] or [(start, end)]
