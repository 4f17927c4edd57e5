"""The records: the output contract as pydantic models, and their exact way into JSON and back.

Every number is a `Decimal` and is written as a JSON number digit for digit: `5.0` stays `5.0`, a large whole number
has no exponent. `value` and `upper` keep the zeros that the document wrote; an amount is computed and is kept in its
shortest form. Everything is frozen, every field is always written, and an unknown key is refused.

Offsets count Unicode code points of the file as it was given, end exclusive. Read JSON with `Extraction.from_json`
only: a parser that goes through binary floats would lose digits.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from jjjextract.exact import SCHEMA_VERSION, exact, shortest

__all__ = [
    "SCHEMA_VERSION",
    "Check",
    "Company",
    "DocumentInfo",
    "Edit",
    "Evidence",
    "Extraction",
    "Indicator",
    "Period",
    "Quantity",
    "Related",
    "Repairs",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "Subject",
    "Unit",
    "Warned",
]

Written = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Amount = Annotated[Decimal, AfterValidator(shortest), WithJsonSchema({"type": "number"})]

Bound = Literal["exact", "about", "over", "at_least", "under", "at_most", "nearly", "between"]
Measure = Literal["level", "growth", "increment", "share", "multiple", "rank", "difference"]
Status = Literal["actual", "planned", "target", "forecast"]
Direction = Literal["increase", "decrease", "flat"]
Basis = Literal["yoy", "mom", "qoq", "since", "previous", "annual_average"]
Role = Literal["reporter", "anchor", "interviewee"]
Style = Literal["labelled", "direct", "indirect", "narration"]
NameFlag = Literal["romanised"]
Relation = Literal["parent", "subsidiary", "same_brand"]
CheckKind = Literal["sum_of_parts", "shares_sum", "bound_agrees", "growth_agrees"]
ReferenceBasis = Literal["given", "stated", "inferred"]
Certainty = Literal["certain", "inferred", "lost"]
Flag = Literal[
    "damaged",
    "unit_inferred",
    "year_inferred",
    "period_inherited",
    "region_inherited",
    "basis_inherited",
    "subject_inherited",
    "rounded",
]
QuantityKind = Literal[
    "cardinal",
    "ordinal",
    "fraction",
    "percent",
    "multiple",
    "money",
    "measure",
    "count",
    "date",
    "period",
    "duration",
    "age",
    "temperature",
    "rank",
    "score",
]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Span(_Record):
    """A piece of evidence: where it stands in the file as given, and how it reads after repair."""

    start: int = Field(ge=0, description="offset of the first character, in code points of the original decoded file")
    end: int = Field(ge=0, description="offset behind the last character")
    text: str = Field(description="how these characters read after repair, in the script of the document")


class Unit(_Record):
    """The unit of a number."""

    text: str = Field(description="the unit as written, with its scale word: 億元")
    code: str = Field(description="ISO 4217 for money, %, pp, UCUM, {家} for counted things, 1 for a pure ratio")


class Period(_Record):
    """A stretch of calendar days, both ends inclusive; a point in time has both equal."""

    start: date | None = Field(default=None, description="first day")
    end: date | None = Field(default=None, description="last day; null while the stretch is open")


class Subject(_Record):
    """The company, product or project that a figure is of."""

    text: str = Field(description="as the document has it")
    company_id: str | None = Field(default=None, description="id in companies")


class Source(_Record):
    """Whom the text names as the source of a figure."""

    text: str = Field(description="as the document has it: 省統計局")
    span: Span


class Evidence(_Record):
    """What an indicator was read from, part by part; null where the part is inherited or not stated."""

    indicator: Span | None = None
    period: Span | None = None
    regions: tuple[Span, ...] = ()
    bound: Span | None = None
    basis: Span | None = None


class DocumentInfo(_Record):
    """The document that the records come from."""

    id: str = Field(description="given, or the name of the file without its ending")
    sha256: str = Field(description="of the bytes as given, in hexadecimal")
    encoding: str = Field(description="that the bytes were decoded with")
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    languages: tuple[str, ...] = Field(default=(), description="BCP 47, commonest first: zh-Hant, zh-Hans, en")
    reference_year: int | None = Field(default=None, description="the year that 今年 means")
    reference_basis: ReferenceBasis | None = None
    reference_evidence: Span | None = None


class Speaker(_Record):
    """Somebody who speaks or reports."""

    id: str
    name: str | None = Field(default=None, description="null for a speaker without a name")
    labels: dict[str, str] = Field(default_factory=dict, description="the name by language tag")
    titles: tuple[str, ...] = ()
    organization: str | None = Field(default=None, description="the fullest form that the document has")
    company_id: str | None = None
    role: Role | None = None
    mentions: tuple[Span, ...] = ()
    flags: tuple[NameFlag, ...] = Field(default=(), description="romanised: labels.en is the name in pinyin")


class Statement(_Record):
    """A stretch of speech and who said it."""

    id: str = Field(default="", description="empty only in files of versions before it was written")
    speaker_id: str | None = Field(default=None, description="null: the narrator")
    style: Style
    cue: Span | None = Field(default=None, description="what marks the speech: a label, 他說")
    span: Span


class Related(_Record):
    """A tie between two companies of the document."""

    company_id: str
    relation: Relation = Field(description="what the other company is to this one")


class Identifier(_Record):
    """A number or code by which somebody keeps a company."""

    scheme: str = Field(description="ticker, or the name of a column of the user's list of companies")
    value: str


class Company(_Record):
    """One legal entity or brand."""

    id: str
    name: str = Field(description="the fullest form in the document")
    labels: dict[str, str] = Field(default_factory=dict, description="the name by language tag")
    legal_form: str | None = None
    aliases: tuple[str, ...] = Field(default=(), description="the other forms that the document uses")
    region: str | None = Field(default=None, description="GB/T 2260 or ISO 3166 code")
    related: tuple[Related, ...] = ()
    mentions: tuple[Span, ...] = ()
    ids: tuple[Identifier, ...] = ()


class Indicator(_Record):
    """One statistical observation."""

    id: str
    indicator: str = Field(description="what is measured, in the document's words")
    concept: str | None = Field(default=None, description="id in the indicator taxonomy")
    labels: dict[str, str] = Field(default_factory=dict, description="the name by language tag")
    measure: Measure
    status: Status = "actual"
    value: Written | None = Field(default=None, description="as written in front of the unit; null where damaged")
    upper: Written | None = Field(default=None, description="the upper end of a range")
    unit: Unit | None = None
    amount: Amount | None = Field(default=None, description="value in the unit of the code; a fall is negative")
    upper_amount: Amount | None = None
    bound: Bound = "exact"
    direction: Direction | None = None
    basis: Basis | None = Field(default=None, description="what a change is against")
    base_period: Period | None = None
    regions: tuple[str, ...] = Field(default=(), description="GB/T 2260, ISO 3166-1 or ISO 3166-2 codes, EU")
    period: Period | None = None
    counterparts: tuple[str, ...] = Field(default=(), description="codes of the other side")
    of: str | None = Field(default=None, description="the whole of a share")
    subject: Subject | None = None
    speaker_id: str | None = Field(default=None, description="who states it; null: the narrator")
    source: Source | None = None
    span: Span = Field(description="the number with its unit")
    evidence: Evidence = Field(default_factory=Evidence)
    flags: tuple[Flag, ...] = ()
    rule: str = Field(description="the rule that made it")


class Quantity(_Record):
    """One numeric expression, classified."""

    id: str
    kind: QuantityKind
    value: Written | None = None
    upper: Written | None = None
    unit: Unit | None = None
    amount: Amount | None = None
    upper_amount: Amount | None = None
    bound: Bound = "exact"
    start: date | None = Field(default=None, description="first day, of a date or period")
    end: date | None = Field(default=None, description="last day, of a date or period")
    span: Span
    indicator_id: str | None = Field(default=None, description="the indicator that came of it")
    reason: str | None = Field(default=None, description="why it became no indicator")
    flags: tuple[str, ...] = ()


class Check(_Record):
    """Arithmetic that the document's own figures must satisfy."""

    kind: CheckKind
    indicator_ids: tuple[str, ...]
    expected: Amount | None = None
    found: Amount | None = None
    ok: bool
    message: str


class Edit(_Record):
    """One thing that the repair did: `before` at `start:end` of the file became `after`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    kind: str
    before: str
    after: str
    certainty: Certainty = Field(default="certain", description="lost: a placeholder stands for what is gone")
    options: tuple[str, ...] = Field(default=(), description="other readings; for a lost digit, those it could be")


class Repairs(_Record):
    """What the repair did to the raw text."""

    counts: dict[str, int] = Field(default_factory=dict, description="edits by kind")
    edits: tuple[Edit, ...] = ()


class Warned(_Record):
    """A remark for the reader of the record."""

    code: str
    message: str
    span: Span | None = None


class Extraction(_Record):
    """What one transcript became."""

    schema_version: Literal["1"] = "1"
    document: DocumentInfo
    statements: tuple[Statement, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    companies: tuple[Company, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    checks: tuple[Check, ...] = ()
    repairs: Repairs = Field(default_factory=Repairs)
    warnings: tuple[Warned, ...] = ()

    def to_json(self, *, indent: bool = False) -> str:
        """This record as JSON text on one line, or indented by two; numbers exact, keys in the contract's order."""
        return self.to_bytes(indent=indent).decode()

    def to_bytes(self, *, indent: bool = False) -> bytes:
        """`to_json` as UTF-8 bytes."""
        return orjson.dumps(self.__dict__, default=_fields, option=orjson.OPT_INDENT_2 if indent else None)

    @classmethod
    def from_json(cls, data: str | bytes) -> Extraction:
        """Read back what `to_json` wrote, no digit lost. Raises `pydantic.ValidationError` or `ValueError`."""
        return cls.model_validate(json.loads(data, parse_float=Decimal))

    def _repr_html_(self) -> str:
        from jjjextract.report.html import summary

        return summary(self)


def _fields(value: Any) -> Any:
    """A record is the dictionary of its fields (a copy would cost as much as the rest)."""
    return value.__dict__ if isinstance(value, BaseModel) else exact(value)
