"""Chinese and mixed numerals: one run of characters in, one `Numeral` out.

Reads Arabic digits with separators, Chinese digits in ordinary and capital form, mixed numerals (1亿2000万, 3万4000),
bare scale words (千万, 百), spoken short forms (一百二, 三万五), pairs (三四十, 十七八, 五六), hedges inside (两百多,
十几万, 几百) and digit by digit (二〇二四). Input is the normal form: half width, Simplified.

Only 万 亿 兆 at the end of a numeral are its scale (三千五百万: 3500 and 10**4); with a second scale word in front the
numeral has no scale and its value is the whole amount. It fails on a list without spaces (100,200), which reads as one
number: the comma of Chinese text is half width here too.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from jjjextract.lang.units import shift

__all__ = ["ABLE", "CAPITAL", "DIGITS", "HEAD", "READ_OUT", "RUN", "TAIL", "Numeral", "parse"]

CAPITAL = {
    "壹": "一", "贰": "二", "弍": "二", "貳": "二", "叁": "三", "参": "三", "叄": "三", "肆": "四", "伍": "五",
    "陆": "六", "柒": "七", "捌": "八", "玖": "九", "拾": "十", "佰": "百", "仟": "千",
    "萬": "万", "億": "亿", "〇": "零", "○": "零", "幺": "一", "两": "二", "洞": "零", "拐": "七", "勾": "九",
}  # fmt: skip
DIGITS = "零〇○一二两三四五六七八九壹贰弍貳叁叄肆伍陆柒捌玖幺"
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 4, "亿": 8, "兆": 12}
_TENS = {"廿": 20, "卅": 30, "卌": 40}
_FOLD = {ord(k): v for k, v in CAPITAL.items()}

# A numeral begins with one of HEAD where ABLE holds behind it, and goes on with TAIL; the parser decides how far it goes.
# The class comes first, so that a search runs through the text at the speed of a class.
_PREFIXES = r"[瓦克卡焦赫帕伏牛]|字节|比特"  # 千瓦, 兆赫: the unit's own prefix
HEAD = f"0-9{DIGITS}十百千万亿兆拾佰仟廿卅卌萬億几数参."
ABLE = (
    rf"(?:(?<=[0-9{DIGITS}十万亿拾佰仟廿卅卌萬億])(?<!零(?=下))|(?<=百)(?!帕)|(?<=千)(?!{_PREFIXES})|(?<=兆)(?!{_PREFIXES}|欧)"
    r"|(?<=几)(?=[十百千万亿拾佰仟点])|(?<=数)(?=[十百千万亿])|(?<=参)(?=[拾佰仟万亿])|(?<=\.)(?<![0-9A-Za-z.]\.)(?=[0-9]))"
)
TAIL = (
    rf"(?:[0-9]++|几(?!内亚)|[{DIGITS}十万亿拾佰仟廿卅卌萬億]|百(?!帕)|千(?!{_PREFIXES})(?<![0-9万亿]千(?=米))|兆(?!{_PREFIXES}|欧)"
    rf"|参(?:(?=[拾佰仟])|(?<=[零拾佰仟]参)(?![加与观展考会赛保股]))|[多余来](?=[十百千万亿])|数(?=[十百千万亿])"
    rf"|[.点](?=[0-9{DIGITS}])|,(?=[0-9]{{3}}(?![0-9]))){{0,60}}(?:[多余]|来(?![自到源临访华]))?"
)
# six digits or more read out one by one, with 洞 拐 勾 for 0 7 9 as over the radio
READ_OUT = rf"(?<=[{DIGITS}])[{DIGITS}洞拐勾]{{5,20}}+(?![十百千万亿兆0-9点.年])"
RUN = re.compile(f"[{HEAD}]{ABLE}{TAIL}")
_ARABIC = re.compile(r"\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")


class Numeral(NamedTuple):
    """A numeral read from the start of a run.

    `low` is the number in front of the scale, `high` the upper end of a pair, `exponent` that of the scale (万 4, 万亿
    12), `size` how many characters were read and `scale_at` where the scale begins (`size` without one). `bound` is
    `exact` `over` `about` `between`; `style` is `arabic` `han` `digits` (二〇二四) `scale` (千万, 百: no digit) `vague`
    (几百, 数十: no digit known; `low` is that of one such unit).
    """

    low: Decimal
    high: Decimal | None
    exponent: int
    size: int
    scale_at: int
    bound: str
    style: str


_HEDGED = frozenset({"多亿", "余亿"})


class _Part(NamedTuple):
    low: Decimal
    high: Decimal
    exponent: int
    scale_at: int
    end: int
    bound: str
    style: str


class _Section(NamedTuple):
    low: Decimal
    high: Decimal
    end: int
    bound: str
    vague: bool
    bare: bool
    short: Decimal | None  # the last lone digit of 三万五, which counts tenths of what stands in front


def parse(run: str) -> Numeral | None:
    """The numeral at the start of `run`, or None where none begins there (数 without a scale, 点 alone)."""
    quick = _quick(run)
    if quick is not None:
        return quick
    text = run.translate(_FOLD)
    digits = _digit_string(text)
    if digits:
        return Numeral(Decimal(digits), None, 0, len(digits), len(digits), "exact", "digits")
    parts: list[_Part] = []
    at = 0
    while part := _part(text, at, parts):
        parts.append(part)
        at = part.end
        if not part.exponent or text[at : at + 1] in ("多", "余", "来") or part.bound != "exact":
            break
    return _joined(text, parts) if parts else None


def _quick(run: str) -> Numeral | None:
    """Digits with at most a point and a scale: most numerals of news, read without the grammar."""
    body = run.rstrip("万亿兆")
    if not (body.isascii() and body.replace(".", "", 1).isdigit() and body[-1] != "."):
        return None
    exponent = sum(_BIG[c] for c in run[len(body) :])
    return Numeral(Decimal(body), None, exponent, len(run), len(body), "exact", "arabic")


def _part(text: str, at: int, before: list[_Part]) -> _Part | None:
    """A number below ten thousand with the scale words behind it; a bare scale only where nothing stands before it."""
    sec = _section(text, at, first=not before) if at < len(text) else None
    scale_at = sec.end if sec else at
    end, exponent = _scale(text, scale_at)
    if sec is None:
        one = Decimal(1)
        return _Part(one, one, exponent, scale_at, end, "exact", "scale") if exponent and not before else None
    if before and (before[-1].exponent == exponent or sec.bare):
        return None
    low, high = sec.low, sec.high
    if before and not exponent and sec.short is not None and text[at - 1] != "零":  # 三万五
        low = high = sec.short * Decimal(10) ** (before[-1].exponent - 1)
    style = "vague" if sec.vague else "scale" if sec.bare else "arabic" if text[at].isascii() else "han"
    return _Part(low, high, exponent, scale_at, end, "over" if text[scale_at + 1 : scale_at + 3] in _HEDGED else sec.bound, style)


def _joined(text: str, parts: list[_Part]) -> Numeral:
    """Parts as one numeral: (1万 5千亿) is 15000 and 亿, (1亿 2000万) has no scale."""
    stack: list[tuple[Decimal, Decimal, int]] = []
    for p in parts:
        low, high = p.low, p.high
        if stack and stack[-1][2] < p.exponent:
            low, high = low + _total(stack, 0), high + _total(stack, 1)
            stack = []
        stack.append((low, high, p.exponent))
    last = parts[-1]
    size, bound = last.end, next((p.bound for p in parts if p.bound != "exact"), "exact")
    if size < len(text) and bound == "exact" and (text[size] in "多余来" or (text[size] == "几" and text[size - 1] in "百千万亿")):
        bound, size = ("about" if text[size] == "来" else "over"), size + 1
    if len(stack) == 1:
        low, high, exponent = stack[0]
        scale_at = last.scale_at
    else:
        low, high, exponent, scale_at = _total(stack, 0), _total(stack, 1), 0, last.end
    if not exponent:
        scale_at = last.end
    paired = high != low
    bound = "between" if paired else bound
    return Numeral(low, high if paired else None, exponent, size, scale_at, bound, _style(parts))


def _total(stack: list[tuple[Decimal, Decimal, int]], side: int) -> Decimal:
    """The sum of parts in units; exact, without a positive exponent."""
    return sum((shift(p[1] if side else p[0], p[2]) for p in stack), Decimal(0))


def _style(parts: list[_Part]) -> str:
    styles = {p.style for p in parts}
    return "vague" if "vague" in styles else parts[0].style if len(styles) == 1 or "arabic" in styles else "han"


def _digit_string(text: str) -> str:
    """Digits of 二零二四 or 一二三; empty where the run is no such string."""
    n = 0
    while n < len(text) and text[n] in _DIGIT:
        n += 1
    if n < 2 or (n < len(text) and text[n] in "十百千万亿兆0123456789") or (n == 2 and "零" not in text[:n]):
        return ""
    tail = _decimals(text, n + 1) if text[n : n + 1] in ("点", ".") else ""
    if text[n : n + 1] in ("点", ".") and (not tail or text[0] == "零"):
        return ""
    return "".join(str(_DIGIT[c]) for c in text[:n]) + (f".{tail}" if tail else "")


def _scale(text: str, at: int) -> tuple[int, int]:
    """End and exponent of the scale word at `at`: 万 4, 亿 8, 兆 12, 万亿 12."""
    exp = 0
    while at < len(text) and text[at] in _BIG:
        exp += _BIG[text[at]]
        at += 1 + (text[at + 1 : at + 3] in _HEDGED and text[at] == "万")  # 3万|多|亿
    return at, exp


def _section(text: str, at: int, *, first: bool) -> _Section | None:
    """The number below the next scale word."""
    if text[at].isascii():
        return _arabic_section(text, at)
    if text[at] == "零" and not first and text[at + 1 : at + 2].isdigit() and text[at + 1].isascii():
        sec = _arabic_section(text, at + 1)  # 1亿零30万
        return sec._replace(short=None) if sec else None
    if text[at] in "几数":
        return _vague_section(text, at)
    return _han_section(text, at, first=first)


def _arabic_section(text: str, at: int) -> _Section | None:
    m = _ARABIC.match(text, at)
    if not m:
        return None
    number, end, short = Decimal(m.group().replace(",", "")), m.end(), None
    if text[end : end + 1] in ("点", ".") and "." not in m.group() and (tail := _decimals(text, end + 1)):
        number, end = Decimal(f"{number}.{tail}"), end + 1 + len(tail)  # 0.八, 5点2
    if text[end : end + 1] in _SMALL:  # 5千, 1.2千万, 2千零30万
        number, end = _with_small(text, number, end)
    elif end - at == 1:
        short = number
    end, bound = _hedge(text, end)
    if bound == "exact" and text[end : end + 1] in ("多", "余", "来") and text[end + 1 : end + 2] in _SMALL:
        number, bound, end = number * _SMALL[text[end + 1]], "over", end + 2
    return _Section(number, number, end, bound, False, False, short)


def _with_small(text: str, number: Decimal, end: int) -> tuple[Decimal, int]:
    """5千, 2千零30, 3千5百; a lone digit counts tenths of what stands in front (3千5, as in 三千五)."""
    size = _SMALL[text[end]]
    number, at = number * size, end + 1
    while True:
        zero = text[at : at + 1] == "零"
        rest = _ARABIC.match(text, at + zero)
        if rest is None:
            return number, at
        value, below = Decimal(rest.group().replace(",", "")), _SMALL.get(text[rest.end() : rest.end() + 1], 0)
        if not below:
            lone = not zero and rest.end() == at + 1
            return number + (value * size / 10 if lone else value), rest.end()
        if below >= size or value >= 10:
            return number, at
        number, size, at = number + value * below, below, rest.end() + 1


def _vague_section(text: str, at: int) -> _Section | None:
    """几百, 数十, 几千几百: the low end of such a number."""
    end, size = at + 1, Decimal(1)
    while end < len(text) and text[end] in _SMALL:
        size *= _SMALL[text[end]]
        end += 1
    if end == at + 1 and text[end : end + 1] not in tuple("万亿兆"):
        return None
    return _Section(size, size, end, "over", True, False, None)


class _Han:
    """The state of reading digits and 十 百 千 from left to right; scales must go down."""

    __slots__ = ("bare", "high", "i", "last", "low", "seen", "short", "text", "zero")

    def __init__(self, text: str, at: int) -> None:
        self.text, self.i = text, at
        self.low = self.high = 0
        self.last, self.seen, self.zero, self.bare = 10_000, 0, False, True
        self.short: Decimal | None = None

    def add(self, low: int, high: int, last: int, size: int) -> None:
        self.low, self.high, self.last = self.low + low, self.high + high, last
        self.i, self.seen = self.i + size, self.seen + 1

    def step(self) -> bool:
        """Reads one more element; False where the numeral ends."""
        c = self.text[self.i]
        if c == "零":
            self.i, self.seen, self.zero, self.bare = self.i + 1, self.seen + 1, True, False
            return True
        if c in _SMALL and _SMALL[c] < self.last:
            self.add(_SMALL[c], _SMALL[c], _SMALL[c], 1)
            return True
        if c in _TENS and self.last > 10:
            self.bare = False
            self.add(_TENS[c], _TENS[c], 10, 1)
            return True
        return c in _DIGIT and self.last > 1 and self._digit()

    def _digit(self) -> bool:
        d, e, n = _pair(self.text, self.i)
        k = _SMALL.get(self.text[self.i + n : self.i + n + 1], 0)
        if k:
            if k >= self.last:
                return False
            self.add(d * k, e * k, k, n + 1)
        else:
            self._ones(d, e, n)
        self.bare = self.zero = False
        return True

    def _ones(self, d: int, e: int, n: int) -> None:
        k = self.last // 10 if self.last in (100, 1000) and not self.zero and self.seen else 1
        if not self.seen and n == 1:
            self.short = Decimal(d)
        self.add(d * k, e * k, 1, n)  # 一百二, 三千五


def _han_section(text: str, at: int, *, first: bool) -> _Section | None:
    if text[at] == "零" and first and text[at + 1 : at + 2] not in ("点", "."):
        return _Section(Decimal(0), Decimal(0), at + 1, "exact", False, False, None)
    h = _Han(text, at)
    while h.i < len(text) and h.step():
        pass
    if not h.seen:
        return None
    decimals = _decimals(text, h.i + 1) if h.low == h.high and text[h.i : h.i + 1] in ("点", ".") else ""
    if decimals:
        x = Decimal(f"{h.low}.{decimals}")
        return _Section(x, x, h.i + 1 + len(decimals), "exact", False, False, None)
    end, bound = _hedge(text, h.i)
    return _Section(Decimal(h.low), Decimal(h.high), end, bound, False, h.bare, h.short)


def _hedge(text: str, i: int) -> tuple[int, str]:
    """A hedge inside: 十几, 三百几十, 两百多|万. One at the end is read later."""
    c = text[i : i + 1]
    if c == "几":
        return (i + 2 if text[i + 1 : i + 2] in _SMALL else i + 1), "over"
    if c in ("多", "余", "来") and text[i + 1 : i + 2] in _BIG:
        return i + 1, "about" if c == "来" else "over"
    return i, "exact"


def _pair(text: str, i: int) -> tuple[int, int, int]:
    """Low, high and length of the digit or pair of neighbours (三四, 三五) at `i`."""
    d = _DIGIT[text[i]]
    e = _DIGIT.get(text[i + 1 : i + 2], 0)
    if d and (e == d + 1 or (d, e) == (3, 5)) and text[i + 2 : i + 3] not in _DIGIT:
        return d, e, 2
    return d, d, 1


def _decimals(text: str, at: int) -> str:
    out = []
    while at < len(text) and (text[at] in _DIGIT or text[at].isdigit()):
        out.append(text[at] if text[at].isascii() else str(_DIGIT[text[at]]))
        at += 1
    if at < len(text) and text[at] in _SMALL:
        return ""  # 三点五十: a time of day
    return "".join(out)
