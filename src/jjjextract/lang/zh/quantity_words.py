"""Words in front of and behind a Chinese number: bounds, and the reasons why a numeral is no number.

Bounds are looked up by the characters that touch the number, longest first; a one-character word does not count where
the character before it makes another word of it (签约3家, 附近5处). Names, set phrases and adverbs that hold a numeral are
data (`number_words.tsv`), found in one pass over the text. It fails on a name that no list has.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from jjjextract.lang.links import links
from jjjextract.lang.zh.numerals import DIGITS
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["MOVED", "Bounds", "NumberWords", "Refusal", "currency_before", "refused_before", "zh_bounds", "zh_number_words"]

_MONEY_WORD = ("人民币", "新台币", "港币", "US$", "HK$", "NT$", "A$", "C$", "S$", "RMB", "$", "¥", "￥", "€", "£", " ", "了", "“", "「")
_MONEY_ONE = frozenset(" 了“「¥￥€£")
_MONEY_LAST = frozenset(w[-1] for w in _MONEY_WORD)
_CONTACT = re.compile(
    r"[0-9+](?<![0-9A-Za-z.].)(?:(?<=0)[0-9]{2,3}[- ][0-9]{7,8}(?:-[0-9]{1,5})?|(?<=1)[3-9][0-9]{9}|(?<=[48])00-?[0-9]{3}-?[0-9]{4}"
    r"|(?:(?<=\+)[0-9])?[0-9]{0,2}-[0-9]{2,4}-[0-9]{3,4}-[0-9]{4}|[0-9]{2}-[0-9]{3}-[0-9]{4}|[0-9]{0,2}(?:\.[0-9]{1,3}){3})(?![0-9A-Za-z元吨万亿%人户家个件台套美日欧港公平])"
)
_WHOLE = ("每年", "全年", "每月", "每周", "每日", "补贴", "津贴", "预约", "合约", "契约")  # words of their own in front of a bound: 补贴|近8万元
_SURPLUS = re.compile(r"(?:^|[^\u4e00-\u9fff])[出入]超$")  # a surplus, and no 卖出|超
_VAGUE, MOVED = frozenset({"about", "nearly", "under"}), frozenset("了升降涨跌占的至到")
_MOVED = re.compile(r"(?:[会将被要]{0,2}(?:[推拉提上]?升|下?降|上?涨|下?跌|增长|减少|增加)[了至到]?|占(?:全部|总[量额数体])?的?|(?:目标|全部|总[量额数])的)$")
_ENDS = re.compile(r"$|[\s,。;:!?、)」”的就]")  # 不到 behind its number, and no 不到|一年
_MORE, _MANY = frozenset("出了"), frozenset("层功媒语边用")
_LOOSE, _OPEN = ("about", "nearly"), ("over", "about")
_CODE_WORD = re.compile(
    r"(?:代码|代号|编号|证号|文号|账号|车牌|牌号|电话|热线|拨打|手机|邮编|QQ|微信|学号|房号|型号|股票|身份证)[号为是:( ]{0,3}$"
    r"|(?:沪深|中证|上证|科创|标普|标准普尔|纳斯达克|日经|富时|罗素|波音|空客|空中客车|麒麟|骁龙|酷睿|锐龙) ?$"
)


_EACH_BEHIND = re.compile(r"一[\u4e00-\u9fff]{1,3}?(?:都|还|也)?(?=不到|不足|以上|以内|左右|出头|上下)")
_EACH = re.compile(r"每一?[\u4e00-\u9fff]{1,4}")


class Bounds:
    """Bound words of one direction: `before(text, start)` and `behind(text, end)` give the bound and its word."""

    def __init__(self, table: dict[str, dict[str, list[str]]]) -> None:
        self._before = _by_edge(table["before"], -1)
        self._behind = _by_edge(table["behind"], 0)
        self._not_after, self._only_after = table.get("not_after", {}), table.get("only_after", {})
        self.last, self.first = frozenset(self._before), frozenset(self._behind)

    def before(self, text: str, start: int) -> tuple[str, int, int] | None:
        """`(bound, start, end)` of the word in front of `start`; a vague one may stand in front of the verb of change (约降了5%)
        or of the whole that the number is a share of (不足目标的三成)."""
        found = self._direct(text, start)
        if found is None and (at := text.rfind("每", max(0, start - 6), start)) > 0 and _EACH.fullmatch(text, at, start):
            return self._direct(text, at)  # 跌破每盎司|4000美元
        if found is None and text[start - 1 : start] in MOVED and (m := _MOVED.search(text, max(0, start - 8), start)):
            found = self._direct(text, m.start())
            return found if found is not None and found[0] in _VAGUE else None
        return found

    def _direct(self, text: str, start: int) -> tuple[str, int, int] | None:
        """The word that ends at `start`; a currency word or sign in between is passed over."""
        at = start
        while at:
            last = text[at - 1]
            for word, n, bound in self._before.get(last, ()):
                if n > at or not text.startswith(word, at - n) or (word == "超" and _SURPLUS.search(text, max(0, at - 3), at)):
                    continue
                if word in self._only_after and text[at - n - 1 : at - n] not in tuple(self._only_after[word]):
                    continue  # 加|快, and 多了快|一倍
                if not (n < 3 and at > n and text[at - n - 1] in self._not_after.get(word[0], "")) or text.endswith(_WHOLE, 0, at - n):
                    return bound, at - n, at
            if last not in _MONEY_LAST:
                return None
            step = 1 if last in _MONEY_ONE else next((len(w) for w in _MONEY_WORD if text.endswith(w, 0, at)), 0)
            if not step:
                return None
            at -= step
        return None

    def behind(self, text: str, end: int) -> tuple[str, int, int] | None:
        """`(bound, start, end)` of the word that begins at `end`."""
        for word, n, bound in self._behind.get(text[end : end + 1], ()):
            if word == "多" and (text[end + 1 : end + 2] in _MORE or (text[end + 1 : end + 2] in _MANY and text[end - 1 : end] > "一")):
                continue  # 比去年的3万吨|多出1万吨, 17座|多层厂房
            if text.startswith(word, end) and not (bound == "under" and not _ENDS.match(text, end + n)):
                return bound, end, end + n
        return None

    def around(self, text: str, start: int, end: int, bound: str) -> tuple[str, Span | None]:
        """The bound that the words on either side make, and which; `bound`, that of the number itself, stays unless it is vaguer."""
        before, behind = self.before(text, start), self.behind(text, end)
        if behind is None and text[end : end + 1] == "一" and (each := _EACH_BEHIND.match(text, end)):
            behind = self.behind(text, each.end())  # 三毛一瓦时|都不到
        best = before or behind
        if best is None:
            return bound, None
        if before and behind and before[0] in _LOOSE and behind[0] != "about":
            best = behind
        keep = bound == "between" or (bound in _OPEN and best[0] in _LOOSE)
        return (bound if keep else best[0]), Span(best[1], best[2])


def _by_edge(words: dict[str, list[str]], edge: int) -> dict[str, tuple[tuple[str, int, str], ...]]:
    """The bound words under their last or first character, longest first."""
    out: dict[str, list[tuple[str, int, str]]] = {}
    for bound, forms in words.items():
        for w in forms:
            out.setdefault(w[edge], []).append((w, len(w), bound))
    return {c: tuple(sorted(found, key=lambda f: -f[1])) for c, found in out.items()}


class Refusal(NamedTuple):
    """A stretch whose numerals are no numbers, with the reason."""

    start: int
    end: int
    reason: str


class NumberWords:
    """Finds names, set phrases, adverbs and telephone numbers; asked in text order by `covering`."""

    def __init__(self, words: dict[str, str]) -> None:
        self._lexicon = Lexicon(words)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Refusal]:
        """All refusals of `text[start:end]`, in order; they may overlap by a telephone number inside nothing else."""
        stop = len(text) if end is None else end
        part = text if start == 0 and stop == len(text) else text[start:stop]
        out = [Refusal(s + start, e + start, reason) for s, e, reason in self._lexicon.find(part) if not _CLIMBED.match(part, s - 1 if s else s)]
        more = [Refusal(m.start(), m.end(), "contact") for m in _CONTACT.finditer(text, start, stop)]
        more += [Refusal(*span, "link") for span in links(text, start, stop)]
        return sorted(out + more) if more else out


def refused_before(text: str, start: int) -> bool:
    """True where a word for a code or a telephone stands in front (股票代码889961)."""
    return bool(_CODE_WORD.search(text, max(0, start - 8), start))


_CLIMBED = re.compile(r"[冲站攻爬升涨飙登跌降看摸][上下]一[百千万亿兆]|[\u4e00-\u9fff]下一半")  # 冲上|一百六十万 is no 上一, and 省下|一半 no 下一


_SIGNS = {"¥": "CNY", "￥": "CNY", "$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "₹": "INR", "₽": "RUB", "฿": "THB"}
_LEADS = (
    ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("RMB", "CNY"), ("USD", "USD"),
    ("HKD", "HKD"), ("EUR", "EUR"), ("CNY", "CNY"), ("人民币", "CNY"), ("新台币", "TWD"), ("港币", "HKD"), ("美元", "USD"), ("日元", "JPY"),
)  # fmt: skip
_LEAD_ENDS = frozenset("$¥￥€£₩₹₽฿BDRY币元")


_COUNTED = frozenset(f"0123456789十百千万亿兆多余几半{DIGITS}")


def currency_before(norm: str, at: int) -> tuple[int, str | None]:
    """Where a currency sign or word in front of a number begins, and its code; `(at, None)` where there is none."""
    p = at - 1 if norm[at - 1 : at] == " " else at
    if norm[p - 1 : p] not in _LEAD_ENDS:
        return at, None
    for text, code in _LEADS:
        if norm.endswith(text, 0, p):
            counted = norm[p - len(text) - 1 : p - len(text)]  # 3日元5: the unit of the number in front
            return (at, None) if counted and counted in _COUNTED else (p - len(text), code)
    code = _SIGNS.get(norm[p - 1], "") if p else ""
    return (p - 1, code) if code else (at, None)


def zh_bounds(res: Resources) -> Bounds:
    """The Chinese bound words."""
    return Bounds(res.toml("bound_words.toml")["zh"])


def zh_number_words(res: Resources) -> NumberWords:
    """The Chinese words in which a numeral is no number."""
    return NumberWords({row[0]: row[1] for row in res.rows("number_words.tsv", 2)})
