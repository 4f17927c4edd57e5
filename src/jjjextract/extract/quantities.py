"""Numbers with what they measure: one pass over the document, language by sentence.

Yields `quantity` mentions and, for each numeral that is none, `number_skipped` with the reason. What stands inside a
period, or in a part of the page that is no transcript, is left alone. A bare 元 or 亿元 is the currency of the document,
and that is decided by evidence in the text: which currency it names, whose institutions speak, how its large scales are
written. So is the country of a bare $.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from jjjextract.document import Document
from jjjextract.lang import clock
from jjjextract.lang.en.dollars import dollar_of, in_cents, in_dollars, in_weight, weighs
from jjjextract.lang.en.national_money import national_of, of_nation
from jjjextract.lang.en.quantities import read as read_en
from jjjextract.lang.periods import resolve
from jjjextract.lang.zh import cantonese, days
from jjjextract.lang.zh.quantities import read as read_zh
from jjjextract.lexicon import Lexicon
from jjjextract.normalise.script import normal_form, traditional
from jjjextract.resources import Resources, shared
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity

__all__ = ["currency_of", "evidence", "expressions", "in_text", "quantities", "written"]

_PLACE = itemgetter(0)  # a mention's span
_AWAY = re.compile(r"[0-9一二三四五六七八九十廿卅两]{1,4} ?(?:个?[月年]|天|日|个?(?:周|星期|礼拜))[之以]?[前后]")
_LENGTH_ENDS = frozenset("前后日")  # in what `_distance` may find
_HAN = re.compile(r"[\u3007\u3400-\u9fff]")
_SPELT_SO = (  # what papers of Hong Kong alone write, beside their own words
    r"[八九十]号(?:烈风|风球|东|西|飓风|波)|[红黑黄]雨|呎[租价]|(?<!股份)有限公司\(0?\d{4,5}\)|[瞓揾啱攰攞]|呢[条间度份]|按[年月季](?:微|急|大|再|仍)?[升跌增减多少挫]|[0-9]仙(?=[,。;、])|[0-9几百千万一二三四五六七八九十]蚊|(?<=[控集实地国科股])(?:股|团|业|产|际|技)\(0?\d{4,5}\)"
)
_PASSING = 1  # mentions of Macao in a text about elsewhere
_BY_TAG = {"tw": "TWD", "hk": "HKD", "mo": "MOP", "cn": "CNY"}


class _Signs(NamedTuple):
    """What is Hong Kong's alone, and what tells Macao from it."""

    bodies: re.Pattern[str]
    own: re.Pattern[str]
    macao: re.Pattern[str]
    not_macao: re.Pattern[str]


def evidence(res: Resources) -> Lexicon[str]:
    """Words that tell whose money is spoken of, to its code."""
    table = res.toml("currency_words.toml")["word"]
    return Lexicon({word: "" if code == "none" else code for code, words in table.items() for word in words})


def _signs(res: Resources) -> _Signs:
    own = res.toml("currency_words.toml")
    hong_kong, macao = own["hong_kong"], own["macao"]
    forms = (hong_kong["body"], [*hong_kong["own"], _SPELT_SO], macao["place"], macao["hong_kong"])
    return _Signs(*(re.compile("|".join(f)) for f in forms))


def currency_of(doc: Document, res: Resources | None = None) -> str:
    """The ISO 4217 code of a bare 元 in this document: that of the language's region (`zh-TW`) where it was told; else CNY
    unless Taiwan or Hong Kong has clearly more evidence."""
    if "currency" not in doc.notes:
        known = res or shared()
        doc.notes["currency"] = _currency(doc, known.get(evidence), known.get(_signs))
    return str(doc.notes["currency"])


def _currency(doc: Document, words: Lexicon[str], told: _Signs) -> str:
    for part in (doc.source.language or "").lower().split("-")[1:]:
        if part in _BY_TAG:
            return _BY_TAG[part]
    found = Counter(code for text in (doc.norm, doc.source.outlet or "") for _, _, code in words.find(text))
    mainland, taiwan, hong_kong = found["CNY"], found["TWD"], found["HKD"]
    if "兆元" in doc.norm and taiwan >= hong_kong:
        return "TWD"
    stated = "港元" in doc.norm or "港币" in doc.norm
    if len(told.macao.findall(doc.norm)) > max(_PASSING, 2 * len(told.not_macao.findall(doc.norm))) and "港元" not in doc.norm and "zh-Hant" in (doc.languages or ("zh-Hant",)):
        return "MOP"
    hong_kong += 4 * len(told.bodies.findall(doc.norm)) + 2 * (len(told.own.findall(doc.norm)) - ("部统计处" in doc.norm) * doc.norm.count("统计处") + cantonese.is_cantonese(doc.text, None))
    if hong_kong > max(taiwan, mainland) and (stated or hong_kong >= 2 or not (mainland or taiwan)) and any(c == "zh-Hant" for c in doc.languages or ("zh-Hant",)):
        doc.notes["currency_evidence"] = hong_kong
        return "HKD"
    alone = not (mainland or hong_kong) and "zh-Hant" in doc.languages
    return "TWD" if (taiwan >= 2 or (alone and taiwan > doc.norm.count("公尺") + doc.norm.count("公吨"))) and taiwan > mainland and "人民币" not in doc.norm else "CNY"


def quantities(doc: Document, res: Resources) -> Iterator[Mention]:
    """Every numeric expression of the document, classified; spans are offsets of the repaired text."""
    currency = currency_of(doc, res)
    dollar = dollar_of(doc.norm, doc.source.outlet or "") if "$" in doc.norm else "USD"
    nation = national_of(doc.norm) if "en" in doc.languages else {}
    heavy = weighs(doc.norm)
    spoken = list(cantonese.find(doc.norm)) if cantonese.is_cantonese(doc.text, doc.source.language) else []
    spoken += days.find(doc.norm)
    yield from spoken
    times = [m.span for m in doc.of("period") if doc.norm[m.span.end - 1] not in _LENGTH_ENDS or not _distance(doc, m)] + [m.span for m in spoken]
    labels = [s.span for s in doc.sentences if s.hidden]
    last: Mention | None = None
    cents = doc.norm.count("€") > 1 and "$" not in doc.norm and "US" not in doc.norm  # its cents are those of the euro
    closed, read, furniture = _Closed([*times, *doc.hidden, *labels]), _Closed(times), _Closed(list(doc.hidden))
    for start, end, language in _stretches(doc):
        for m in clock.find(doc.norm, start, end, language):
            if not closed.touches(m.span):
                yield m
        for m in _read(doc.norm, res, start, end, language, currency):
            if not closed.touches(m.span):
                paid = of_nation(m, nation) if nation else in_weight(m) if heavy else m
                if last is not None and language == "en" and doc.norm.find("cent", *m.span) >= 0:
                    paid = in_cents(paid, last, doc.norm, everywhere="$" not in doc.norm and "dollar" not in doc.norm)
                if cents and m.kind == "quantity" and m.value.unit is not None and m.value.unit.code.split("/")[0] == "USD":
                    paid = m._replace(value=m.value._replace(unit=m.value.unit._replace(code=m.value.unit.code.replace("USD", "EUR", 1))))
                paid = paid if dollar == "USD" or paid is not m else in_dollars(paid, doc.norm, dollar, last)
                last = paid if m.kind == "quantity" and m.value.kind == "money" else last
                yield paid
            elif not read.touches(m.span):
                reason = "furniture" if furniture.touches(m.span) else "name"
                yield Mention(m.span, "number_skipped", reason, f"{language}.number.{reason}")


def _distance(doc: Document, m: Mention) -> bool:
    """三年后, or 5日 with not a word more, where nothing is known that it counts from: no date, so the length is a number."""
    words = doc.norm[slice(*m.span)]
    if not (_AWAY.fullmatch(words) or (words == doc.norm and words[-1] == "日" and m.value.month_offset == 0)):
        return False
    return resolve(m.value, reference=doc.reference, anchor=None).start is None


def expressions(doc: Document) -> list[Mention]:
    """Quantities and times in text order, but for what is no expression after all: a number inside the name of a person or
    a firm (王八两), and a time that was read as a length (三年后, with no reference)."""
    names = _Closed([s for p in doc.of("person") for s in p.value.mentions] + [m.span for m in doc.of("company_mention")])
    numbers = names.outside(doc.of("quantity"))
    times = [m for m in doc.of("period") if doc.norm[m.span.end - 1] not in _LENGTH_ENDS or not (_distance(doc, m) and doc.at("quantity", m.span.start))]
    taken = _Closed([m.span for m in numbers])
    clocks = [m for m in doc.of("clock") if not taken.touches(m.span)]
    return sorted([*numbers, *times, *clocks], key=_PLACE)


def in_text(text: str, res: Resources, *, language: str | None = None, currency: str | None = None) -> list[Mention]:
    """Quantities and refused numerals of a bare text in either script; spans are offsets of `text` as given.

    `language` is `zh` or `en`; without one, Chinese where the text has a Chinese character. `currency` is the ISO 4217
    code of a bare 元 (CNY without one). Nothing is repaired: a text with inserted readings goes through the pipeline.
    """
    norm = normal_form(text)
    spoken = language or ("zh" if _HAN.search(norm) else "en")
    return list(_read(norm, res, 0, len(norm), spoken[:2], currency or "CNY"))


def written(doc: Document, q: Quantity) -> str:
    """The unit as the document has it, where it stands there in one piece; else its normal form in the document's script."""
    assert q.unit is not None
    if q.unit_at is not None:
        start, end = q.unit_at
        if doc.norm[start:end] == q.unit.text:
            return doc.text[start:end]
    at = doc.norm.find(q.unit.text, q.span.start, q.span.end + len(q.unit.text)) if q.unit.text else -1
    if at >= 0:
        return doc.text[at : at + len(q.unit.text)]
    return traditional(q.unit.text) if "zh-Hant" in doc.languages else q.unit.text


def _read(norm: str, res: Resources, start: int, end: int, language: str, currency: str) -> Iterator[Mention]:
    if language == "en":
        return read_en(norm, res, start=start, end=end)
    return read_zh(norm, res, start=start, end=end, currency=currency)


def _stretches(doc: Document) -> Iterator[tuple[int, int, str]]:
    """Runs of sentences of one language; without sentences the whole text, by its script."""
    if not doc.sentences:
        yield 0, len(doc.norm), "zh" if _HAN.search(doc.norm) else "en"
        return
    start, language = 0, doc.sentences[0].language
    for s in doc.sentences:
        if s.language != language:
            yield start, s.span.start, language
            start, language = s.span.start, s.language
    yield start, len(doc.norm), language


class _Closed:
    """Spans from which nothing is read."""

    def __init__(self, spans: list[Span]) -> None:
        merged: list[Span] = []
        for s in sorted(spans):
            if merged and s.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, s.end))
            elif s.end > s.start:
                merged.append(s)
        self._spans = merged
        self._starts = [s.start for s in merged]

    def outside(self, mentions: list[Mention]) -> list[Mention]:
        """Those that lie in none of the spans."""
        out = []
        for m in mentions:
            k = bisect_right(self._starts, m.span.start) - 1
            if k < 0 or self._spans[k].end < m.span.end:
                out.append(m)
        return out

    def touches(self, span: Span) -> bool:
        k = bisect_right(self._starts, span.end - 1) - 1
        return k >= 0 and self._spans[k].end > span.start
