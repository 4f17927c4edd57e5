"""The name in the other language: what the document writes in brackets, else the lexicon, else pinyin.

    周明华(Zhou Minghua)      en, as the document has it
    Zhou Minghua (周明华)     both scripts, as the document has it
    比亚迪                    en from the lexicon of firms
    周明华                    en in pinyin, flagged `romanised`

Fails where the brackets behind a name hold something else in the other letters that reads like a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from jjjextract.document import Document
from jjjextract.lang.zh.known import KnownFirm
from jjjextract.lang.zh.names import HAN
from jjjextract.lang.zh.romanise import Romaniser
from jjjextract.normalise.script import both_scripts, person_in_both_scripts
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["company_labels", "person_labels"]

Labels = tuple[tuple[str, str], ...]

_LATIN_PERSON = re.compile(r"\s?\((?P<n>[A-Z][A-Za-zÀ-ÿ'’.-]*(?:[ ,]{1,2}[A-Z][A-Za-zÀ-ÿ'’.-]*){0,3})\)")
_HAN_NAME = re.compile(rf"\s?\((?P<n>[{HAN}][{HAN}·]{{1,19}})\)")
_LATIN_FIRM = re.compile(r"\s?\((?:英文名(?:称|为)?:?\s?)?(?P<n>[A-Z][A-Za-z0-9À-ÿ&.,'’ -]{1,60}[A-Za-z0-9.])\)")
_TICKER = re.compile(r"(?:NASDAQ|NYSE|HKEX|SEHK|SSE|SZSE|LSE|TSX|ASX)\b|\A[A-Z]{1,6}\.[A-Z]{1,3}\Z", re.IGNORECASE)


def person_labels(doc: Document, res: Resources, name: str | None, mentions: Iterable[Span]) -> tuple[Labels, tuple[str, ...]]:
    """The labels of a person beyond the scripts of `name`, and the flags."""
    if not name:
        return (), ()
    if name.isascii():
        return _both_scripts(_behind(doc, _HAN_NAME, mentions), person_in_both_scripts), ()
    written = _behind(doc, _LATIN_PERSON, mentions)
    if written:
        return (("en", written),), ()
    pinyin = res.get(Romaniser.load).name(name)
    return ((("en", pinyin),), ("romanised",)) if pinyin else ((), ())


def company_labels(doc: Document, name: str, mentions: Iterable[Span], known: KnownFirm | None) -> Labels:
    """The labels of a company beyond the scripts of `name`."""
    if name.isascii():
        chinese = known.forms[0] if known and not known.forms[0].isascii() else None
        return _both_scripts(_behind(doc, _HAN_NAME, mentions) or chinese)
    written = _behind(doc, _LATIN_FIRM, mentions)
    english = written if written and not _TICKER.search(written) else known.english if known else None
    return (("en", english),) if english else ()


def _behind(doc: Document, pattern: re.Pattern[str], mentions: Iterable[Span]) -> str | None:
    """What stands in brackets right behind one of the mentions, as the document writes it."""
    for span in mentions:
        m = pattern.match(doc.norm, span.end)
        if m:
            return doc.text[slice(*m.span("n"))]
    return None


def _both_scripts(name: str | None, scripts: Callable[[str], tuple[str, str]] = both_scripts) -> Labels:
    if not name:
        return ()
    hans, hant = scripts(name)
    return ("zh-Hans", hans), ("zh-Hant", name if name != hans else hant)
