"""Firms of the lexicon in Chinese text: well-known names that need no other ground, if they do not stand as a word.

A form of two characters may not lie across two everyday words (国航 is not in 中国航天), and one that is also a word needs a firm's word
beside it (小米公司, not 小米粥; 百度 but not 百度一下). Fails where such a word stands beside the plain noun by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources

__all__ = ["KnownFirm", "KnownFirms"]

_FIRM_RIGHT = re.compile(
    r"(?:公司|集团|股份|手机|股价|总裁|创始人|首席|董事|总经理|高管|财报|年报|发布|宣布|推出|旗下|官方|方面|员工|工厂|门店|产品|业务|系统|生态|供应链|概念|汽车|电子|电视|平台|商城|代工|副总|CE|CFO|的?市值|的?股|新品|"
    r"版|官网|总部|中国区|在华|收购|入股|投资|起诉|反击|回应|表示|称|认为|、)"
)
_FIRM_LEFT = re.compile(r"(?:公司|集团|企业|品牌|巨头|供应商|厂商|收购|入股|起诉|合作|竞争|对手|与|和|、|向|为|给)\Z")
# A building or an estate that bears the name: 万达广场, 龙湖·某某.
_SITE = re.compile("[·•]|广场|大厦|大道|大街|大桥|体育[馆场]|球场|杯[赛的]|奖学金")
_LAND = re.compile("[山河湖岛峰](?![东西南北])|地区|镇(?![江静定痛])")
_GENERAL = ("航空", "银行", "电信", "石油", "电力")
_VERB = re.compile(r"一下|了|过|搜|出来|知道|百科|得到|到的")
_VERB_LEFT = re.compile(r"(?:可以|上网|去|自己|请|先|再|用|一查|随手)\Z")


@dataclass(frozen=True, slots=True)
class KnownFirm:
    """One firm of `companies.tsv`; `forms` in normal form, the first its usual name; `ids` are pairs of scheme and value."""

    forms: tuple[str, ...]
    english: str
    region: str
    guard: str
    ids: tuple[tuple[str, str], ...] = ()


_LETTER = re.compile(r"[A-Za-z0-9À-ÿ@#\-]")
_NO_FIRM_BEHIND = re.compile(r" (?:[Gg]rowers?|orchards?|juice|trees?|pies?|cider|harvest|fruit|River|Basin|rainforest|Rainforest|jungle|County|Street|Avenue|Park|Airport|University|Stadium|Arena|Center|ora\b)")
# English names that are everyday words too, or two letters: they need a word of business beside them.
_WORDS = words("Wanda Lego Apple Shell Sharp Ford Target Visa Gap Vale Seat Delta Dow Mars Orange Oracle Canon Giant Meta Continental Best Envision EY BP HP LG CP ZF UPS CEC")
_BUSINESS_BEHIND = re.compile(
    r"(?: (?:Inc|Corp|Group|plc|PLC|Ltd)\b| (?:said|says|announced|reported|plans|declined|unveiled|launched|sells|sold|employs|bought|acquired|agreed|expects|shares|stock|stores?|engineers|executives|officials|plants?|factory|factories)\b"
    r"|['’]s (?:chief|shares|stock|profit|revenue|sales|plants?|factory|stores?|CEO|earnings|orders|suppliers?|customers|operations|business|headquarters)\b)"
)
_SURNAMES = words("Ford Dell Mars Chase Morgan Disney Hilton Marriott Heinz Kraft Benz Porsche Philips Tesla Boeing Lilly Ferrari Hermes Barclay Wells Kellogg Campbell Johnson Bosch Shell Sharp Gap Best Seat")
_FORENAME = re.compile(r"(?:^|[ (“\"\n])(?P<first>[A-Z][a-z]+(?: [A-Z]\.)?) \Z")
_NO_FORENAME = words(
    "The And But In On At By For From With Of To As If When While After Before Since Like Both Rival Rivals Shares Carmaker Chief Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December"
    " American British German French Italian Japanese Chinese European Motor Royal Dutch That Then Now Meanwhile Today Yesterday Last This Its Their Our His Her Why How What Where Sell Buy Former"
)
_ENDS = re.compile(r"[,.;:)!?'’]|\Z|\n| (?:on|for|in|and|to|last|this|worth|under|after|before|over|at|which)\b")
_BUSINESS_BEFORE = re.compile(
    r"\b(?:signed?|deal|contract|partnership|charter|agreement|venture|talks|suppl(?:y|ies|ier|iers)|customers?|clients?|rivals?|shares|stake|orders?|competitors?|companies|firms|makers?|giants?|brands?)\b[^.\n]{0,40}?\b(?:with|to|from|of|in|like|including|as|by|and) \Z"
)


def _surname(norm: str, start: int, end: int) -> bool:
    """True for a name of firms that is somebody's here: Mara Dell told."""
    return norm[start:end] in _SURNAMES and (m := _FORENAME.search(norm, max(0, start - 20), start)) is not None and m["first"] not in _NO_FORENAME


def _told(firm: KnownFirm) -> bool:
    """True where the English name is plain enough to stand for the firm in running text."""
    return bool(firm.english) and (len(firm.english) > 2 or firm.english in _WORDS)


def _business(norm: str, start: int, end: int) -> bool:
    """True where the words beside a name speak of a firm: Shell said; a charter with Shell."""
    behind = _BUSINESS_BEHIND.match(norm, end)
    return behind is not None or (_ENDS.match(norm, end) is not None and _BUSINESS_BEFORE.search(norm, max(0, start - 70), start) is not None)


def _firm(row: tuple[str, ...]) -> KnownFirm:
    name, english, others, region, ticker, guard, ids = row
    pairs = tuple((k, v) for k, _, v in (pair.partition("=") for pair in ids.split("|") if pair))
    forms = dict.fromkeys((name, *(o for o in others.split("|") if o)))
    return KnownFirm(tuple(forms), english, region, guard, ((("ticker", ticker),) if ticker else ()) + pairs)


def _merged(own: list[KnownFirm], others: list[KnownFirm]) -> list[KnownFirm]:
    """`own`, each with what the package knows of the same firm, and the rest of `others`."""
    if not own:
        return others
    place = {form: k for k, firm in reversed(list(enumerate(own))) for form in firm.forms}
    rest = []
    for other in others:
        k = next((place[f] for f in other.forms if f in place), None)
        if k is None:
            rest.append(other)
            continue
        mine = own[k]
        ids = tuple({**dict(other.ids), **dict(mine.ids)}.items())
        forms = tuple(dict.fromkeys((*mine.forms, *other.forms)))
        own[k] = KnownFirm(forms, mine.english or other.english, mine.region or other.region, other.guard, ids)
    return own + rest


@dataclass(frozen=True, slots=True)
class KnownFirms:
    """The lexicon of firms."""

    lexicon: Lexicon[KnownFirm]
    by_form: dict[str, KnownFirm]
    common: CommonWords
    english: Lexicon[KnownFirm]
    latin: Lexicon[KnownFirm]

    @classmethod
    def load(cls, res: Resources) -> KnownFirms:
        """From `companies.tsv` with the rows that were added to it, which take in the package's rows of the same firm."""
        rows = [_firm(row) for row in res.rows("companies.tsv", 7)]
        own = len(res.added.get("companies.tsv", ()))
        firms = _merged(rows[:own], rows[own:])
        forms = {form: firm for firm in reversed(firms) for form in firm.forms}
        latin = {form: firm for form, firm in forms.items() if form.isascii() and (firm in firms[:own] or len(form) > 2)}
        english = {f.english: f for f in reversed(firms) if _told(f)}
        named = {form: firm for form, firm in forms.items() if not form.isascii()}
        return cls(Lexicon(named), {**english, **forms}, res.get(CommonWords.load), Lexicon({**english, **latin}), Lexicon(latin))

    def of(self, form: str) -> KnownFirm | None:
        """The firm that has exactly this form, in either language."""
        return self.by_form.get(form)

    def find(self, norm: str) -> Iterator[tuple[int, int, KnownFirm]]:
        """Every place where a firm is named, in order."""
        for start, end, firm in self.lexicon.find(norm):
            if self.fits(norm, start, end, firm):
                yield start, end, firm

    def find_latin(self, norm: str, *, english: bool) -> Iterator[tuple[int, int, KnownFirm]]:
        """Every place where a firm is named in Latin letters, as words of their own; by its English name in English text alone."""
        for start, end, firm in (self.english if english else self.latin).find(norm):
            if not (_LETTER.match(norm, start - 1) if start else None) and not _LETTER.match(norm, end) and not _NO_FIRM_BEHIND.match(norm, end) and (norm[start:end] not in _WORDS or not english or _business(norm, start, end)) and not _surname(norm, start, end):
                yield start, end, firm

    def word(self, norm: str, start: int, end: int) -> bool:
        """True where what stands beside a Latin form says that it is no firm: Amazon rainforest, Apple growers, Mara Dell."""
        return bool(_NO_FIRM_BEHIND.match(norm, end)) or _surname(norm, start, end)

    def fits(self, norm: str, start: int, end: int, firm: KnownFirm) -> bool:
        """True where the form stands for the firm and for no everyday word."""
        form = norm[start:end]
        if _SITE.match(norm, end):
            return False
        if len(form) == 2 and _LAND.match(norm, end):
            return False  # 阿里山, 茅台镇
        if form.endswith("航空") and norm[end : end + 1] in "母局业港器法部展兵队物货":
            return False
        if form.endswith("银行") and norm[end : end + 1] == "业" and norm[end + 1 : end + 2] not in ("务", "绩", "内"):
            return False  # 上海|银行业, not 上海银行|业绩
        if form.endswith(_GENERAL) and norm.startswith("中国", start - 2) and not firm.region.isdigit():
            return False  # 中国联合航空 is not the American one
        main = form == firm.forms[0] or len(form) == 2
        if main and firm.guard == "verb":
            return not (_VERB.match(norm, end) or _VERB_LEFT.search(norm, max(0, start - 2), start))
        if main and firm.guard == "word":
            if start and norm[start - 1] in "吨斤亩箱筐颗株棵车件":
                return False  # 3.6万吨|苹果
            beside = _FIRM_LEFT.search(norm, max(0, start - 4), start) and norm[end : end + 1] in ",，。、和与的"
            return bool(_FIRM_RIGHT.match(norm, end) or beside) and self._edges(norm, start, end)
        return firm.guard == "free" or len(form) > 2 or not self.common.straddles(norm, start, end)

    def _edges(self, norm: str, start: int, end: int) -> bool:
        return len(norm[start:end]) > 2 or not re.match(r"[\u3400-\u9fff]{0,1}(?:粥|饭|种植|树|园|派|汁|醋|电视机)", norm[end : end + 4])
