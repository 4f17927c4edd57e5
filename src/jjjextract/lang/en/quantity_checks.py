"""Why an English numeral is no number: a date, a clock time, a telephone number, part of a name, a pronoun.

`refusal` looks at what touches the numeral, before its unit is known; `unfit` at a number with no range. A capital word
directly in front of plain digits makes a name (Route 9), unless it opens a sentence with a preposition or a unit follows.
"""

from __future__ import annotations

import re

from jjjextract.lang.en.quantity_amounts import Amount
from jjjextract.lang.en.quantity_words import sign_before
from jjjextract.lang.words import words

__all__ = ["ASIDES", "aside", "refusal", "unfit"]

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?"
)
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s$")
_DATE_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?:\sof)?\s(?:{_MONTHS})\b")
_LINES = ("channel ", "route ", "highway ", "interstate ", "terminal ", "platform ", "junction ")
_ZONE = re.compile(r" (?:gmt|utc|bst|cet|est|edt|pst|local time)\b")
_CLOCK = re.compile(r":[0-9]{2}(?::[0-9]{2})?(?![0-9])|\s?(?:a\.m\.|p\.m\.|am|pm|o'clock)(?![a-z])")
_NOON = re.compile(r"\s?[ap]\.?m\b")
_AT = re.compile(r"\b(?:at|by|until|till|from|to|before|after|around|since)\s$")
_CONTACT = re.compile(r"[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9])|[0-9]{3}-[0-9]{4}(?![0-9]|\s?[a-z])|24/7(?![0-9])|97[89]-[0-9]{1,5}-[0-9-]{5,12}|[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9])|9/11(?![0-9%])")
_CALLED = re.compile(r"\b(?:call|dial|tel|phone|telephone|mobile|contact|hotline|whatsapp|wechat|fax|qq)(?: (?:number|at|on|us on))?[:.]?\s?$")
_SCORE = re.compile(r"([0-9]{1,3})[-–]([0-9]{1,3})(?![0-9%,.-]*[0-9%]|-|\s?(?:percent|million|billion|degrees|°))")
_SEASON = re.compile(r"(?:19|20)[0-9]{2}/[0-9]{2}")
_HEADLINE = re.compile(r"\s[A-Z]{3,}\b")
_YEARS = re.compile(r"[12][0-9]{3}(?:s|[-–/][0-9]{2}(?:[0-9]{2})?)(?![0-9a-z])")
_NAME_BEFORE = re.compile(r"(?:\b[a-z]?[A-Z][A-Za-z]+|\b[A-Z]{2,}|\b[A-Z]&[A-Z])\s$")
_UNIT_FOLLOWS = re.compile(r"\s?(?:[kmgtp]i?b(?:ps)?\b|[kmg]?hz\b|[kmg]?w(?:h)?\b|[kcm]?m\b|k?g\b|[%$€£¥°]|percent|per cent|pct|million|billion|trillion|thousand|hundred|bn\b|[mk]\b)|\s[a-z]{3,}s\b")
_SCREEN = re.compile(r"(?:480|720|1080|1440|2160|4320)[pi](?![a-z0-9])|[48]k[ -](?:tv|video|resolution|screen|display|ultra|camera|content|hd|monitor|television)")
_CATALOGUE = re.compile(r"[A-Z][0-9]{2,8}(?:\.[0-9]{1,6})?[.+]$")
_SUFFIX = re.compile(r"-(?:eleven|[a-z]{1,2}(?![a-z]))")
_OPENERS = frozenset(
    ["about", "around", "nearly", "almost", "over", "some", "roughly", "approximately", "more", "less", "at", "up", "only", "just", "in", "by", "of", "to", "from", "with", "and", "or", "but", "for", "on", "as", "than", "between", "all", "another", "these", "those", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "was", "were", "is", "are", "has", "have", "had", "be", "been", "it", "we", "they", "he", "she", "you", "i", "total", "sales", "revenue", "since", "until", "through", "after", "before", "during", "within", "under", "above", "below", "exceeding", "every", "per", "each", "that", "this", "when", "while", "if", "then", "so", "not", "no", "last", "first", "next", "past", "fully", "till", "least", "most", "close", "as", "many"]
)
# In a line of capitals a verb in front of a number looks like a name (CUTS 900 JOBS).
_DOES = words(
    "ADD ADDS ADDED AX AXES AXED BUILD BUILDS BUILT BUY BUYS BOUGHT CLOSE CLOSES CLOSED CREATE CREATES CREATED CUT CUTS CUTTING ELIMINATE ELIMINATES ELIMINATED EMPLOY EMPLOYS FIRE FIRES FIRED GAIN GAINS GAINED GET GETS GOT"
    " GIVE GIVES GAVE HIRE HIRES HIRED HIRING INJURE INJURES INJURED KILL KILLS KILLED KILLING LAY LAYS LEAVE LEAVES LEFT LOSE LOSES LOST LOSING NEED NEEDS OPEN OPENS OPENED ORDER ORDERS ORDERED PAY PAYS PAID PLAN PLANS RAISE RAISES RAISED REACH REACHES REACHED SAVE SAVES SAVED"
    " SEE SEES SAW SELL SELLS SOLD SEND SENDS SENT SERVE SERVES SERVED SHED SHEDS SLASH SLASHES SLASHED SPEND SPENDS SPENT TAKE TAKES TOOK TEST TOP TOPS TOPPED TREAT TREATS TREATED WANT WANTS WIN WINS WON"
)
_YEAR_TAIL, _CLOCK_TAIL = frozenset("s-–/"), frozenset(": apo")
_VAGUE = frozenset({"hundred", "thousand", "million", "dozen"})
# words that say how many without a number (half- in front of a noun); behind a word of the last row a Roman numeral stands
_VAGUE_WORDS = "hundreds thousands millions billions trillions tens dozens scores".split()  # noqa: SIM905
_NO_NUMBERS = "single dual half".split()  # noqa: SIM905
_NUMBERED = "class phase type part stage tier chapter title war volume act".split()  # noqa: SIM905
_GAP_ENDS = re.compile(r"[,.;](?!\d)| and (?:the )?[A-Z]")
_GAP = re.compile(r"\b\d[\d,]{0,9} (?:[a-z]{2,14} ){0,2}[a-z]{2,14}s\b[^.;:!?\n]{0,50}(?:,|\band) (?:the )?(?!Route|Flight|Boeing|Airbus|Highway|Phase|Unit|Type|Model|Channel|Formula|Class|Grade|Stage|Room|Area|Level|Windows|Chapter|Article|Section|Group|Division)[A-Z][a-z]{2,14} $")
ASIDES = {**dict.fromkeys(_VAGUE_WORDS, "vague"), **dict.fromkeys(_NO_NUMBERS, "word"), **dict.fromkeys(_NUMBERED, "name")}
_LETTERS, _ROMAN = re.compile(r"[a-z]+"), re.compile(r" (?:VIII|VII|VI|IV|IX|XIV|XIII|XII|XI|XV|III|II|[IVX])\b")
_GLUED = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")  # digits of a word
_SAID_OF_MANY = frozenset({"reasons", "ways", "times", "things", "questions", "pieces", "excuses", "words", "thoughts", "ideas", "thanks", "miles", "apologies"})
_VAGUE_ALONE = frozenset({"tens", "scores"})  # without of they are verbs, or marks
_DATE_TAIL = ("ago", "earlier", "later", "plant", "term")


def refusal(norm: str, low: str, start: int, end: int) -> tuple[str, int] | None:
    """`(reason, end)` for a numeral that what touches it makes none."""
    text = low[start:end]
    if not text[:1].isdigit():
        return None
    after = low[end : end + 1]
    if ((after and after in "-/.") or "/" in text) and (m := _CONTACT.match(low, start)):
        return "contact", m.end()
    if end - start >= 7 and text.isdigit() and _CALLED.search(low, max(0, start - 24), start):
        return "contact", end
    if "/" in text and _SEASON.fullmatch(text):
        return "date", end
    if after in ("-", "–") and (m := _SCORE.match(low, start)) and int(m.group(1)) > int(m.group(2)):
        return "score", m.end()
    if after in _YEAR_TAIL and end - start == 4 and (m := _YEARS.match(low, start)):
        return "date", m.end()
    if "." in text and _decimal_clock(low, start, end, text):
        return "date", end
    if after in _CLOCK_TAIL and len(text) <= 2 and text.isdigit() and int(text) <= 24 and (m := _CLOCK.match(low, end)):
        return "date", m.end()
    if len(text) == 4 and text.isdigit() and _ZONE.match(low, end):
        return "date", end  # 0920 GMT
    if _is_date(low, start, end, text):
        return "date", end
    return _name(norm, low, start, end, text)


def aside(norm: str, low: str, at: int) -> tuple[int, int, str] | None:
    """Where a word that holds a number and is none stands, and why: hundreds of, dual, Class III (with its number), v3.1."""
    if glued := _GLUED.match(low, at):
        return at, glued.end(), "name"
    m = _LETTERS.match(low, at)
    reason = ASIDES.get(m.group()) if m else None
    if m is None or reason is None or (m.group() in _VAGUE_ALONE and not low.startswith(" of ", m.end())):
        return None
    if reason == "name":
        roman = _ROMAN.match(norm, m.end()) if norm[at].isupper() else None
        return (at, roman.end(), reason) if roman else None
    return at, m.end(), reason


def _decimal_clock(low: str, start: int, end: int, text: str) -> bool:
    """2.17pm: a time of day where two decimals stand for minutes; 2.1 pm and 2.123 pm are lengths."""
    hour, _, minutes = text.partition(".")
    if not (_NOON.match(low, end) and hour.isdigit() and int(hour) <= 12 and len(minutes) == 2 and minutes < "60"):
        return False
    return low[end : end + 1] != " " or bool(_AT.search(low, max(0, start - 8), start))


def _is_date(low: str, start: int, end: int, text: str) -> bool:
    if len(text) <= 4 and _DATE_BEFORE.search(low, max(0, start - 11), start):
        return True
    return len(text) <= 4 and bool(_DATE_BEHIND.match(low, end))


def _name(norm: str, low: str, start: int, end: int, text: str) -> tuple[str, int] | None:
    before, earlier = low[start - 1 : start], low[start - 2 : start - 1]
    if before.isalpha() and not sign_before(norm, start):
        return "name", end
    if low[end : end + 1] in ("p", "i", "k") and _SCREEN.match(low, start):
        return "name", end + 1
    if before in (".", "+") and _CATALOGUE.search(norm, max(0, start - 16), start):
        return "name", end  # J1149.5+6663
    if before == "-" and earlier.isalpha() and earlier:
        return "name", end
    if low[end : end + 1] == "-" and (m := _SUFFIX.match(low, end)) and not low.startswith(("-in ", "-m "), end):
        return "name", m.end()
    if text.isdigit() and before == " " and low.endswith(_LINES, 0, start):
        return "name", end
    if text.isdigit() and before == " " and norm[start - 2 : start - 1].isalpha() and not _gapped(norm, start, end):
        m = _NAME_BEFORE.search(norm, max(0, start - 24), start)
        if m and m.group().strip().lower() not in _OPENERS and m.group().strip() not in _DOES and (not _UNIT_FOLLOWS.match(low, end) or _HEADLINE.match(norm, end)) and not sign_before(norm, start):
            return "name", end
    return None


def _gapped(norm: str, start: int, end: int) -> bool:
    """Leeds has 40 buses, York 12 and Hull 9: a number behind a doer whose verb and things stand before."""
    return norm[end : end + 1] in {",", ".", ";", " "} and _GAP_ENDS.match(norm, end) is not None and _GAP.search(norm, max(0, start - 100), start) is not None


def unfit(low: str, m: re.Match[str], a: Amount) -> str | None:
    """Why a number without a range is none, or None."""
    text = m.group()
    if a.form is not None or a.sign is not None or a.exponent or text in _VAGUE:
        return _counted(low, m, a, text)
    if text in ("one", "a", "an"):
        alone = not low[m.start() - 1 : m.start()].strip() and not low[m.end() :].strip() and m.start() < 2
        return None if alone else "article"
    if a.num.kind == "fraction" and _is_period(low, m, text):
        return "date"
    if text.isdigit() and len(text) == 4 and 1900 <= int(text) < 2100:
        return "date"
    return "name" if text.isdigit() and low[m.end() : m.end() + 1].isalpha() else None


# expects 2025 sales of $4 billion: what is told by the year, or has an amount of its own.
_BY_YEAR = re.compile(
    r" (?:(?:sales|earnings|revenues|profits|exports|imports|costs|expenses|prices|wages|taxes|margins|results)\b(?! people\b)"
    r"|[a-z]+s of (?:(?:about|around|between|up to|at least|at most|more than|less than|over|under|nearly|roughly|approximately|some) )?[$£€¥]?\d)"
)


def _counted(low: str, m: re.Match[str], a: Amount, text: str) -> str | None:
    """A vague hundred (several hundred years), one in front of a verb, and a year in front of what it is told of."""
    if len(text) == 4 and text.isdigit() and "1990" <= text < "2100" and a.sign is None and _BY_YEAR.match(low, m.end()):
        return "date"
    if text[:2] == "a " and text[2:] in _VAGUE and a.form is not None and a.form.text in _SAID_OF_MANY:
        return "vague"  # a million reasons
    if text in _VAGUE and low[max(0, m.start() - 8) : m.start()].endswith(("several ", "few ", "many ", "some ")):
        return "vague"
    return "article" if text == "one" and a.form is not None and a.form.code.startswith("{") else None


def _is_period(low: str, m: re.Match[str], text: str) -> bool:
    if text == "half":
        return low[max(0, m.start() - 7) : m.start()].endswith(("first ", "second ", "latter ", "this ", "last ")) or low.startswith("-year", m.end())
    if m.group("part") and low[m.end() :].lstrip().startswith(_DATE_TAIL) and m.group("top") in ("a", "an"):
        return True
    return bool(m.group("part")) and m.group("part").startswith("quarter") and low[max(0, m.start() - 7) : m.start()].endswith(("first ", "last ", "past ", "next "))
