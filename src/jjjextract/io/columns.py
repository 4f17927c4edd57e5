"""The tables of a dataset as data: their columns, types, meanings and keys. Every format and every schema follows this.

A `number` is exact. Databases and Parquet hold 26 digits before the point and 12 behind it; a row whose number needs
more says `out_of_range` in its flags, and its exact number stands in the CSV and in `extractions.jsonl`. A `list` is a
list where the format has lists, else its items joined by `; `.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["TABLES", "Column", "Table"]

Type = Literal["string", "integer", "number", "date", "boolean", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `ref` names the table whose `key` it holds, `needed` that it is never empty."""

    name: str
    about: str
    type: Type = "string"
    ref: str | None = None
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a row is a record of one kind. The column `key` is unique in the dataset."""

    name: str
    about: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(c.name for c in self.columns)


C = Column

_HEAD = (
    C("key", "hash of the document and the place in it: stable between runs and machines", needed=True),
    C("document_key", "the document's row in documents", ref="documents", needed=True),
    C("document_id", "the document's id, as given", needed=True),
)
_LABELS = (
    C("label_zh_hans", "the name in Simplified Chinese"),
    C("label_zh_hant", "the name in Traditional Chinese"),
    C("label_en", "the name in English"),
)
_PLACE = (
    C("start", "offset of the first character in the file as given, in code points", "integer"),
    C("end", "offset behind the last character", "integer"),
    C("text", "the quote: how these characters read after repair"),
)
_NUMBERS = (
    C("value", "the number as written in front of the unit", "number"),
    C("upper", "the upper end of a range", "number"),
    C("decimals", "digits behind the point, as written", "integer"),
    C("unit", "the unit as written, with its scale word"),
    C("unit_code", "ISO 4217, %, pp, UCUM, {家} for counted things, 1 for a pure ratio"),
    C("amount", "the value in the unit of the code; a fall is negative", "number"),
    C("upper_amount", "the upper end in the unit of the code", "number"),
    C("bound", "exact, about, over, at_least, under, at_most, nearly, between", needed=True),
)
_SPEAKER = (
    C("speaker_id", "the speaker's id in the document"),
    C("speaker_key", "the speaker's row in speakers", ref="speakers"),
    C("speaker", "the speaker's name"),
)
_COMPANY = (
    C("company_id", "the company's id in the document"),
    C("company_key", "the company's row in companies", ref="companies"),
)
_ID = C("id", "the record's id in its document", needed=True)
_FLAGS = C("flags", "what was inferred, inherited or damaged", "list")

DOCUMENTS = Table(
    "documents",
    "a document",
    (
        C("key", "hash of the id and the bytes", needed=True),
        C("document_id", "the id, as given", needed=True),
        C("sha256", "of the bytes as given, in hexadecimal", needed=True),
        C("encoding", "that the bytes were decoded with", needed=True),
        C("title", "as given"),
        C("outlet", "who published it, as given"),
        C("published", "the day of publication, as given", "date"),
        C("languages", "BCP 47, commonest first", "list"),
        C("reference_year", "the year that 今年 means", "integer"),
        C("reference_basis", "how that is known: given, stated, inferred"),
        *(
            C(kind, f"how many {kind} it has", "integer", needed=True)
            for kind in ("speakers", "companies", "statements", "indicators", "quantities", "checks")
        ),
        C("checks_failed", "how many of its checks fail", "integer", needed=True),
        C("repairs", "how many edits the repair made", "integer", needed=True),
        C("warnings", "codes of the remarks", "list"),
    ),
)
INDICATORS = Table(
    "indicators",
    "one statistical observation",
    (
        *_HEAD,
        C("published", "the day of publication of the document, as given", "date"),
        _ID,
        C("indicator", "what is measured, in the document's words", needed=True),
        C("concept", "id in the indicator taxonomy"),
        *_LABELS,
        C("measure", "level, growth, increment, share, multiple, rank, difference", needed=True),
        C("status", "actual, planned, target, forecast", needed=True),
        *_NUMBERS,
        C("direction", "increase, decrease, flat"),
        C("basis", "what a change is against: yoy, mom, qoq, since, previous, annual_average"),
        C("base_start", "first day of what it is compared with", "date"),
        C("base_end", "last day of what it is compared with", "date"),
        C("period_start", "first day", "date"),
        C("period_end", "last day", "date"),
        C("regions", "GB/T 2260, ISO 3166-1 or ISO 3166-2 codes, EU", "list"),
        C("counterparts", "codes of the other side", "list"),
        C("of", "the whole of a share"),
        C("subject", "the company, product or project that the figure is of"),
        *_COMPANY,
        C("company", "the company's name"),
        *_SPEAKER,
        C("source", "whom the text names as the source"),
        *_PLACE,
        _FLAGS,
        C("rule", "the rule that made it", needed=True),
    ),
)
COMPANIES = Table(
    "companies",
    "a company, with the place of its first mention",
    (
        *_HEAD,
        _ID,
        C("name", "the fullest form in the document", needed=True),
        *_LABELS,
        C("legal_form", "有限公司, Inc., …"),
        C("aliases", "the other forms that the document uses", "list"),
        C("region", "GB/T 2260 or ISO 3166 code"),
        C("related", "id and relation of each related company", "list"),
        C("mentions", "how often it is mentioned", "integer", needed=True),
        *_PLACE,
        C("ids", "numbers and codes that others know it by: the scheme, a space, the value", "list"),
    ),
)
SPEAKERS = Table(
    "speakers",
    "a speaker, with the place of the first mention",
    (
        *_HEAD,
        _ID,
        C("name", "empty for a speaker without a name"),
        *_LABELS,
        C("titles", "posts and titles", "list"),
        C("organization", "the fullest form that the document has"),
        *_COMPANY,
        C("role", "reporter, anchor, interviewee"),
        C("mentions", "how often the speaker is mentioned", "integer", needed=True),
        *_PLACE,
        C("flags", "romanised: label_en is the name in pinyin", "list"),
    ),
)
STATEMENTS = Table(
    "statements",
    "a stretch of speech, with its words",
    (
        *_HEAD,
        C("n", "its number in the document", "integer", needed=True),
        *_SPEAKER,
        C("style", "labelled, direct, indirect, narration", needed=True),
        C("cue", "what marks the speech"),
        *_PLACE,
    ),
)
QUANTITIES = Table(
    "quantities",
    "a numeric expression, classified",
    (
        *_HEAD,
        _ID,
        C("kind", "cardinal, ordinal, percent, money, date, …", needed=True),
        *_NUMBERS,
        C("from_day", "first day, of a date or period", "date"),
        C("to_day", "last day, of a date or period", "date"),
        C("indicator_id", "the indicator that came of it"),
        C("indicator_key", "its row in indicators", ref="indicators"),
        C("reason", "why it became no indicator"),
        *_PLACE,
        _FLAGS,
    ),
)
CHECKS = Table(
    "checks",
    "arithmetic that the document's own figures must satisfy, at the place of its first figure",
    (
        *_HEAD,
        C("kind", "sum_of_parts, shares_sum, bound_agrees, growth_agrees", needed=True),
        C("ok", "whether the figures satisfy it", "boolean", needed=True),
        C("expected", "what the others give", "number"),
        C("found", "what the text says", "number"),
        C("indicator_ids", "ids of the figures", "list"),
        C("indicator_keys", "their rows in indicators", "list"),
        C("message", "in words"),
        *_PLACE,
    ),
)

TABLES = (DOCUMENTS, INDICATORS, COMPANIES, SPEAKERS, STATEMENTS, QUANTITIES, CHECKS)
