"""The grammar of Chinese company names: place + brand + trade + legal form, and where a name begins.

A name ends in its legal form and is read to the left: over Han, letters and one bracket with a place, back to the nearest
word that cannot belong to it (由, 位于…的, 收购). Its parts then tell which short forms the document may use. Fails where a
verb that no list knows stands directly in front of a name with no place in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.names import HAN
from jjjextract.lang.zh.places import Places
from jjjextract.lexicon import Lexicon, sizes_by_first, sizes_by_last
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["FirmGrammar", "Parts"]

_RUN = re.compile(rf"(?:[{HAN}A-Za-z0-9&·]|(?<=[A-Za-z])[.\-](?=[A-Za-z])|(?<=[{HAN}A-Za-z0-9])\([{HAN}]{{2,8}}\))+\Z")
_NO_RUN = re.compile(rf"[^{HAN}A-Za-z0-9&·.()\-]+")  # stands in no name: a run begins behind the last of them
_BRACKET = re.compile(rf"\(([{HAN}]{{2,8}})\)")
_BRACKET_BEFORE = re.compile(rf"(?<![{HAN}A-Za-z0-9])\((?P<p>[{HAN}]{{2,8}})\)\Z")
_NO_GROUP = re.compile(r"(?:贩毒|犯罪|军事|诈骗|利益|恐怖|走私|央企|国企|黑恶|国|财阀|权贵|传销|偷渡|帝国|资本|官僚)\Z")
_COUNTRY = re.compile("美国|日本|德国|法国|英国|韩国|荷兰|瑞士|瑞典|意大利|加拿大|丹麦|芬兰|新加坡|以色列|印度|俄罗斯|西班牙|奥地利|挪威|比利时|澳大利亚|巴西|泰国|越南|马来西亚|印尼")
_DIGITS = re.compile(r"\d{1,8}(?:年|月|日|时|号|家|个|万|亿|%|\.)")
_TIME = re.compile(  # 2024年|集团, 前三季度|公司: the firm named before, at a time
    r"(?:截至|截止)?(?:(?:\d{2,4}|[今去前明当])年度?|(?:[一二三四上本首]|\d)个?季度?|前[两二三四]个?季度?|[上下]半年|全年|\d{1,2}月份?|上市|报告期)+(?:底|末|初|内|后|前)?"
)
_OPENERS = "而如依当但若虽因令使"  # words of one character that open a clause or hand it on
_GENERIC = words(
    "农商 农信 村镇 城商 有限 股份 责任 跨国 大型 中型 小型 中小 国有 民营 私营 外资 合资 独资 上市 非上市 母 子 分 总 本 该 贵 我 企业 财团 利益 犯罪 产业 控股 投资 管理 保险 证券 基金 信托 "
    "物流 快递 地产 房地产 建筑 科技 网络 互联网 高科技 新能源 银行 航空 电力 石油 汽车 制药 医药 食品 外贸 贸易 装修 搬家 家政 物业 旅游 广告 公关 咨询 中介 担保 "
    "小额贷款 融资租赁 租赁 会计 律师 一人 两合 无限 项目 平台 目标 标的 收购 被收购 关联 同行 同类 其他 各 多家 几家 一家 两家 三家 这家 那家 某 某家 大 小 新 老 "
    "中央 地方 省属 市属 县属 国家 骨干 龙头 知名 著名 相关 有关 参股 全资 全资子 控股子 附属 全球 国际 国内 海外 外国 美国 中国 日本 传媒 文化 教育 医疗 连锁 连锁食肆 连锁餐饮 连锁超市 连锁药店 连锁酒店 食肆 餐饮 零售 酒店 超市 百货 "
    "资产管理 财富管理 工程 设计 软件 科技股份 投资控股 开发 发展 建设 集团 公用 公交 自来水 供电 电网 燃气 热力 出租车 客运 铁路 地铁 机场 烟草 盐业 邮政 电信"
)
_SEGMENT = re.compile(r"(?:业务|板块|部门|分部|事业群|收入|销售额?|产品|利润|营收|盈利|亏损)[只仅约已也均都将曾还则才便]{0,2}(?:占到?|占去|为|向|使|令|对|给|帮|替|拖累|支撑)\Z")  # 渡轮业务只占|集团
_WIDE = ("北方", "南方", "东方", "西部", "东部", "中部", "中原", "江南", "江淮", "岭南", "关东", "塞上", "环球")  # a part of the world in front of a brand
_RANKED = re.compile(r"[\u4e00-\u9fff]{0,6}(?<!第)[两二三四五六七八九十]大(?![道连庆理河江众])[\u4e00-\u9fff]{1,6}")  # 亚洲三大航运|公司
_SORT = re.compile(r"(?:大型|中型|小型|知名|著名|连锁|老牌|本地|本土|民营|国有|外资|跨国|家族)+")  # 大型|连锁餐饮|集团


class Parts(NamedTuple):
    """A company's name taken apart; spans are offsets of the text that was read, empty where a part is missing.

    `place` in front, `bracket` the place in brackets, `brand`, `trades` in order, `form` the legal form; `code` is the
    region of the place (of the bracket, where both stand).
    """

    whole: Span
    place: Span
    brand: Span
    trades: tuple[Span, ...]
    bracket: Span | None
    form: Span | None
    code: str | None


def _plain(core: str) -> bool:
    """True for words that say only what sort of firm it is."""
    m = _SORT.match(core)
    return core in _GENERIC or _RANKED.fullmatch(core) is not None or (m is not None and (m.end() == len(core) or core[m.end() :] in _GENERIC))


@dataclass(frozen=True, slots=True)
class FirmGrammar:
    """Trades, legal forms, borders and places of one set of resources, with what is read by them."""

    places: Places
    trades: dict[str, str]
    trade_sizes: dict[str, tuple[int, ...]]
    forms: Lexicon[str]
    borders: dict[str, str]
    sizes: dict[str, tuple[int, ...]]  # of the border words by their last character, longest first
    common: CommonWords

    @classmethod
    def load(cls, res: Resources) -> FirmGrammar:
        """From `trades.tsv`, `legal_forms.tsv`, `name_borders.tsv` and the table of regions."""
        trades = {row[0]: row[1] for row in res.rows("trades.tsv", 2)}
        forms = {form: kind for form, code, kind, _ in res.rows("legal_forms.tsv", 4) if code == "zh"}
        borders = {row[0]: row[1] for row in res.rows("name_borders.tsv", 2)}
        return cls(res.get(Places.load), trades, sizes_by_first(trades), Lexicon(forms), borders, sizes_by_last(borders), res.get(CommonWords.load))

    # Where a name begins.

    def start(self, norm: str, floor: int, core_end: int, *, need: int = 2) -> int | None:
        """The start of the name whose core (all before the legal form) ends at `core_end`; None where there is none."""
        low = max(floor, core_end - 48)
        stops = [m.end() for m in _NO_RUN.finditer(norm, low, core_end)]
        run = _RUN.search(norm, stops[-1] if stops else low, core_end)
        if not run:
            return None
        left = self._cut(norm, run.start(), core_end, need)
        left += norm[left] == "有" and norm[left + 1 : left + 3] in self.common.words  # 有|连锁食肆集团, not 有研
        if core_end - left < need or _plain(norm[left:core_end]) or _TIME.fullmatch(norm, left, core_end) or (_NO_GROUP.search(norm, left, core_end) and norm.startswith("集团", core_end)) or self._broken(norm, left, core_end):
            return None
        left = self.home(norm, left, core_end)
        bracket = _BRACKET_BEFORE.search(norm, max(floor, left - 10), left)
        if bracket and self.places.at(norm, bracket.start("p"), bracket.end("p")) == bracket.end("p"):
            return bracket.start()
        return left

    def _broken(self, norm: str, left: int, core_end: int) -> bool:
        """True where the legal form stands behind a word that ends no name (由公司) and is no part of a trade (数据有限公司)."""
        if _SEGMENT.search(norm, left, core_end):
            return True
        found = self._border(norm, left, core_end)
        if not found or found[0] != "hard":
            return False
        return not any(norm[core_end - size : core_end] in self.trades for size in range(found[1] + 1, min(9, core_end - left + 1)))

    def home(self, norm: str, left: int, end: int) -> int:
        """`left` behind a country's name in front of a brand: 德国博世集团 is 博世集团, 美国银行 stays whole."""
        m = _COUNTRY.match(norm, left, end)
        if not m or end - m.end() < 2:
            return left
        p = self.parts(norm, m.end(), end)
        brand = norm[slice(*p.brand)]
        return m.end() if len(brand) >= 2 and not self.is_all_trade(brand) and brand[:2] not in self.common.words else left

    def _cut(self, norm: str, left: int, end: int, need: int) -> int:
        """`left` moved behind the last border in front of the core."""
        for m in _DIGITS.finditer(norm, left, end - need):
            left = m.end()
        for at in range(end - need, left, -1):
            if self._borders(norm, left, at, end) or self._verb(norm, left, at, end):
                left = at
                break
        return self._placed(norm, left, end)

    def _borders(self, norm: str, left: int, at: int, end: int) -> bool:
        """True where a border word ends at `at` and a name begins behind it."""
        found = self._border(norm, left, at)
        if not found or (self.is_all_trade(norm[at:end]) and self.places.at(norm, at, end) == at):
            return False
        grade, size = found
        if grade == "soft" and self.places.chain(norm, at, end)[0] == end:
            return False  # a place alone is no name: 投资控股深圳有限公司
        if size == 1 and norm[at - 1 : at + 1] in self.common.words and self.places.at(norm, at, end) == at:
            return False
        if self._inside_word(norm, at, end, size):
            return False
        return grade == "hard" or self._starts_name(norm, left, at, end)

    def _verb(self, norm: str, left: int, at: int, end: int) -> bool:
        """True behind an everyday verb, where a place or a brand of no everyday words follows."""
        if at - left < 2 or norm[at - 2 : at] not in self.common.verbs or norm[at - 2 : at] in self.trades or norm[at - 2 : at + 1] in self.trades:
            return False
        if self.places.at(norm, at - 1, end) > at or self.places.at(norm, at - 2, end) > at:
            return False
        return self.places.at(norm, at, end) > at or (end - at >= 4 and self._brand_like(norm[at : at + 2]))

    def _brand_like(self, two: str) -> bool:
        return two not in self.common.words and two not in self.trades

    def _placed(self, norm: str, left: int, end: int) -> int:
        """`left`, or the first place name behind it where only everyday words stand between (有没有追查北京某某)."""
        for at in range(left + 2, end - 3):
            if norm[at - 1] != "(" and self.places.at(norm, at, end) > at and (
                norm[at - 2 : at] in self.common.verbs - self.trades.keys() or (self.common.plain(norm[left:at]) and self.places.at(norm, left, end) == left)
            ):
                return at
        return left

    def border(self, norm: str, floor: int, at: int) -> str | None:
        """`hard`, `soft` or None: the grade of the longest border word that ends at `at`."""
        found = self._border(norm, floor, at)
        return found[0] if found else None

    def _border(self, norm: str, floor: int, at: int) -> tuple[str, int] | None:
        for size in self.sizes.get(norm[at - 1 : at], ()):
            grade = self.borders.get(norm[at - size : at]) if size <= at - floor else None
            if grade and norm[at - 2 : at] not in ("美的", "你我") and norm[at - 1 : at + 1] != "你我":
                return grade, size
        return None

    def _inside_word(self, norm: str, at: int, end: int, size: int) -> bool:
        """True where a trade word lies over the border: 据 of 数据 is none."""
        around = ((at - 2, at), (at - 1, at + 1), (at - 3, at), (at - 2, at + 1), (at - 1, at + 2))
        return any(a >= 0 and b <= end and not (a >= at - size and b <= at) and norm[a:b] in self.trades for a, b in around)

    def _starts_name(self, norm: str, left: int, at: int, end: int) -> bool:
        """True where a soft border is one: a place begins behind it, or a finished name stands before it."""
        if self.places.at(norm, at, end) > at:
            return True
        if norm[at - 1] in "和与" and (at - left < 3 or self.border(norm, left, at - 2)):
            return False
        if self._all_trades(norm, at + 1, end):
            return False  # 合天和信|房地产: no brand has one character
        if norm[at - 1] in "到从对" and self._brand_like(norm[at : at + 2]):
            return True
        if norm[at - 1] in _OPENERS and self._brand_like(norm[at : at + 2]) and norm[at - 1 : at + 1] not in self.common.words and (at - left == 1 or norm[at - 2 : at] in self.common.words):
            return True  # 而|云锡地产, 无疑令|光耀集团
        if at - left > 2 and norm[at - 1] in "厂商台和与对为到向从以等同" and self._brand_like(norm[at : at + 2]):
            return True
        return norm[at - 1] in "和同" and any(norm[left : at - 1].endswith(t) for t in self._name_ends())

    def _name_ends(self) -> tuple[str, ...]:
        return ("公司", "集团", *(t for t, g in self.trades.items() if g == "strong"))

    # The parts of a name.

    def parts(self, norm: str, start: int, end: int) -> Parts:
        """The parts of the name `norm[start:end]`."""
        form = self._form(norm, start, end)
        stop = form.start if form else end
        bracket = next((Span(m.start(1), m.end(1)) for m in _BRACKET.finditer(norm, start, end)), None)
        place_end, code = self.places.chain(norm, start, stop)
        if place_end >= stop:
            place_end, code = start, None
        middle_end = min(stop, bracket.start - 1) if bracket else stop
        brand_end, trades = self._trades(norm, place_end, middle_end)
        if bracket:
            trades += self._all_trades(norm, bracket.end + 1, stop) or ()
            inside = self.places.chain(norm, *bracket)
            code = (inside[1] or None) if inside[0] == bracket.end else code
        return Parts(Span(start, end), Span(start, place_end), Span(place_end, brand_end), trades, bracket, form, code or None)

    def _form(self, norm: str, start: int, end: int) -> Span | None:
        last = None
        for a, b, _ in self.forms.find(norm[start:end]):
            last = Span(start + a, start + b)
        if last is None or last.end != end:
            return None
        if norm[max(start, last.start - 2) : last.start] == "集团" and last.start - start > 3:
            return Span(last.start - 2, end)
        return last

    def _trades(self, norm: str, start: int, end: int) -> tuple[int, tuple[Span, ...]]:
        """Where the brand ends that begins at `start`, and the trades behind it."""
        for at in range(min(start + 2, end), end):
            trades = self._all_trades(norm, at, end)
            if trades:
                return at, trades
        return end, ()

    def _all_trades(self, norm: str, start: int, end: int) -> tuple[Span, ...] | None:
        """The trades that `norm[start:end]` wholly consists of, longest first, or None."""
        if start >= end:
            return ()
        for size in self.trade_sizes.get(norm[start], ()):
            stop = start + size
            if stop <= end and norm[start:stop] in self.trades:
                rest = self._all_trades(norm, stop, end)
                if rest is not None:
                    return (Span(start, stop), *rest)
        return None

    def ends_in_trade(self, text: str) -> str | None:
        """The grade of the longest trade that ends `text` and leaves a brand of two characters, or None."""
        for size in range(min(8, len(text) - 2), 1, -1):
            grade = self.trades.get(text[-size:])
            if grade:
                return grade
        return None

    def is_all_trade(self, text: str) -> bool:
        """True where `text` is nothing but words for lines of business."""
        return self._all_trades(text, 0, len(text)) is not None or text in _GENERIC

    def places_and_trades(self, norm: str, start: int, end: int) -> bool:
        """True where a stretch is a row of places, of trades, or both: what may stand between a brand and 公司."""
        return self._all_trades(norm, self.places.chain(norm, start, end)[0], end) is not None

    # The short forms that a name gives ground for.

    def short_forms(self, norm: str, p: Parts) -> dict[str, str]:
        """Short form -> how it was made: `core` (brand and trade), `placed` (with the place), `brand`, `group`."""
        place, brand = norm[slice(*p.place)], norm[slice(*p.brand)]
        form = norm[slice(*p.form)] if p.form else ""
        trades = [norm[slice(*t)] for t in p.trades]
        if form.startswith("集团") and form != "集团":
            trades = [*trades, "集团"]
        out: dict[str, str] = {}
        own = bool(brand) and not self.is_all_trade(brand)
        pieces = [piece for t in trades for piece in self._pieces(t)]
        if brand and not own and not place and pieces[:1] in (["置地"], ["置业"]):
            out[brand + pieces[0]] = "core"  # 港湾置地: a word of trades as the brand
        for n in range(len(pieces), 0, -1):
            core = brand + "".join(pieces[:n])
            if place or own:
                out.setdefault(place + core, "placed" if place else "core")
            if own and len(core) >= 4:
                out.setdefault(core, "core")
        if own and len(brand) > 3 and brand.startswith(_WIDE):
            out.setdefault(brand[2:] + "".join(pieces), "core")  # 海擎重工 of 北方海擎重工
        if own and place and len(brand) > 2 and brand[0] == "港":
            out.setdefault(brand[1:] + "".join(pieces), "core")  # 汇洋集装箱码头 of 天津港汇洋集装箱码头
        if own and len(pieces) > 1 and self.trades.get(pieces[-1]) in ("strong", "medium"):
            out.setdefault(brand + pieces[-1], "core")  # 华融信托 of 华融国际信托
        if own and len(brand) == 4 and pieces and self.trades.get(pieces[-1]) in ("strong", "medium"):
            out.setdefault(brand[:2] + pieces[-1], "core")  # 松韵食品 of 松韵森林食品: a trade that no table knows
        if own and pieces[:1] == ["金融"] and "服务" in pieces[-1]:
            out.setdefault(brand + "金服", "core")
        if own and pieces[:1] == ["微电子"]:
            out.setdefault(brand + "微", "core")
        self._group_forms(out, place, brand, form, trades)
        if brand and (len(place + brand) >= 4):
            out.setdefault(place + brand, "placed")
        if 2 <= len(brand) <= 6 and not self.is_all_trade(brand):
            out.setdefault(brand, "brand")
        out.pop(norm[slice(*p.whole)], None)
        return {f: how for f, how in out.items() if len(f) >= 2 and f not in self.places.codes}

    def _pieces(self, trade: str) -> tuple[str, ...]:
        """医疗器械 as 医疗 and 器械, where both are trades."""
        for k in range(2, len(trade) - 1):
            if trade[:k] in self.trades and trade[k:] in self.trades:
                return trade[:k], trade[k:]
        return (trade,)

    def _group_forms(self, out: dict[str, str], place: str, brand: str, form: str, trades: list[str]) -> None:
        if not brand or not ("集团" in form or "集团" in trades or "控股" in trades):
            return
        out.setdefault(brand + "集团", "group")
        if place:
            out.setdefault(place + brand + "集团", "group")
        for n in range(1, len(trades)):
            out.setdefault(brand + "".join(trades[:n]) + "集团", "group")
