"""The indicator taxonomy: what can be measured, by its official names and the short forms that people use for it.

Data in `resources/indicators/`: one file a domain, one table a concept, regular names by template. This module reads
and checks them and answers two questions: which concepts are named in a text (`lexicon_zh`, `lexicon_en`), and which
concept a name means (`concept_of`). Forms match the normal form (`Document.norm`), English ones its lower case.
Fails where one form means two things: the senses are listed in `homonyms.toml`, commonest first, and the caller may say
of which dimension and scope the figure is. A name that is not listed has no concept: nothing is guessed from its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jjjextract.errors import ResourceError
from jjjextract.lexicon import Lexicon
from jjjextract.normalise.script import normal_form
from jjjextract.resources import Resources
from jjjextract.wording import is_word

__all__ = ["DOMAINS", "Concept", "Taxonomy"]

DOMAINS = (
    "national_accounts",
    "industry",
    "products",
    "investment",
    "trade",
    "prices",
    "people",
    "finance",
    "energy",
    "transport",
    "agriculture",
    "property",
    "science",
    "company",
)
# fmt: off
DIMENSIONS = frozenset((
    "money", "percent", "points", "ratio", "count", "mass", "energy", "power", "area", "length", "volume", "time",
    "index", "price", "temperature", "data", "speed", "density", "mass_distance", "person_distance", "rank", "any",
))
# fmt: on
NATURES = frozenset(("stock", "flow", "rate"))
SCOPES = frozenset(("country", "region", "company"))
_KEYS = {
    "required": frozenset(("zh-Hans", "zh-Hant", "en", "dimension", "nature")),
    "optional": frozenset(
        ("parent", "template", "head", "scope", "source", "forms-zh", "forms-en", "stems-zh", "stems-en")
    ),
}


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that statistics or company reports measure.

    `labels` are the official names by BCP 47 code (`zh-Hans`, `zh-Hant`, `en`). `dimension` is what its level is
    measured in (`DIMENSIONS`; `any` where that differs). `nature` is `stock` (at a point in time), `flow` (over a
    period) or `rate` (a ratio, a price, an index). `head` says that words before the name may belong to it, as 设备 in
    设备投资. `scope` is set where only a `country`, a `region` or a `company` has it. `forms` are all its names.
    """

    id: str
    labels: Mapping[str, str]
    domain: str
    dimension: str
    nature: str
    parent: str | None
    head: bool
    scope: str | None
    source: str
    forms_zh: tuple[str, ...]
    forms_en: tuple[str, ...]

    @property
    def stock(self) -> bool:
        """True where the level is of a point in time."""
        return self.nature == "stock"

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form in both languages."""
        return self.forms_zh + self.forms_en


class Taxonomy:
    """The concepts and the way from names to them. Made once by `res.get(Taxonomy.load)`."""

    def __init__(self, concepts: Iterable[Concept], homonyms: Mapping[str, tuple[str, ...]]) -> None:
        self.concepts = {c.id: c for c in concepts}
        self._senses = _senses(self.concepts, homonyms)
        self.unknown: set[str] = set()  # names that were asked for and mean nothing, in whatever dimension and scope
        self._seen: dict[tuple[str, str | None, str | None], Concept | None] = {}

    @classmethod
    def load(cls, res: Resources) -> Taxonomy:
        """Read and check the files; raises `ResourceError` that names the file and the key."""
        concepts = tuple(_concepts(res))
        _check(concepts)
        homonyms = {form: tuple(ids) for form, ids in res.toml("indicators/homonyms.toml").items()}
        return cls(concepts, homonyms)

    @cached_property
    def lexicon_zh(self) -> Lexicon[Concept]:
        """Chinese forms, and the short forms in Latin capitals (GDP), to their commonest sense."""
        return Lexicon(_first(self._senses, latin=False))

    @cached_property
    def lexicon_en(self) -> Lexicon[Concept]:
        """English forms in lower case to their commonest sense; a hit need not be a word (see `find_en`)."""
        return Lexicon(_first(self._senses, latin=True))

    def __len__(self) -> int:
        return len(self.concepts)

    def get(self, concept: str) -> Concept | None:
        """The concept of this id, or None."""
        return self.concepts.get(concept)

    def senses(self, form: str) -> tuple[Concept, ...]:
        """Every concept that goes by exactly this form, commonest first."""
        return self._senses.get(form, ())

    def concept_of(self, name: str, *, dimension: str | None = None, scope: str | None = None) -> Concept | None:
        """The concept that `name` (normal form, no region and no period in it) means, or None.

        Particles, totals, growth and shares around the name are no part of it (累计…, …合计, …增速, …占比, total …):
        the measure says those. Where a form has several senses, one of the given `scope` and `dimension` goes first.
        """
        key = (name, dimension, scope)
        if key not in self._seen:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
                self.unknown.clear()
            found = self._seen[key] = self._concept_of(name, dimension, scope)
            if found is None:
                self.unknown.add(name)
        return self._seen[key]

    def _concept_of(self, name: str, dimension: str | None, scope: str | None) -> Concept | None:
        for form in _readings(name):
            senses = self._senses.get(form)
            if senses:
                return max(senses, key=lambda c: _fit(c, dimension, scope))
        return None

    def find_en(self, lower: str) -> Iterator[tuple[int, int, Concept]]:
        """`(start, end, concept)` of the English names in lower-case text that stand as words."""
        for start, end, concept in self.lexicon_en.find(lower):
            if is_word(lower, start, end):
                yield start, end, concept

    def ancestors(self, concept: Concept) -> Iterator[Concept]:
        """The parents of `concept`, nearest first."""
        at = concept.parent
        while at:
            parent = self.concepts[at]
            yield parent
            at = parent.parent


def _fit(concept: Concept, dimension: str | None, scope: str | None) -> tuple[int, bool]:
    """How well a sense fits: the right scope before none before another one, then the dimension."""
    scoped = 1 if scope is None or concept.scope is None else 2 * (concept.scope == scope)
    return scoped, dimension is not None and concept.dimension == dimension


_REMEMBERED = 50_000

# --- names ---------------------------------------------------------------------------------------------------------

_QUOTES = str.maketrans("", "", "“”\"「」『』《》'’")
_BEFORE = re.compile(r"其中|其|的|该|累计|合计|总共|共计|共|全部|实现|完成|当期|当年|当月|本期|预计|上述|名义|实际")
_GROWTH = r"(?:同比|环比)?(?:名义|实际)?(?:增速|增幅|涨幅|跌幅|降幅|升幅|调幅|[年月季][增减]率|增长率|成长率|增长)"
_BEHIND = re.compile(rf"(?:的|合计|总计|累计|共计|{_GROWTH}|目标|预期|预测)$")
_SHARE = re.compile(r"(?:占比|比重|所占比例|占.{1,40}(?:比重|比例|份额))$")
_BEFORE_EN = re.compile(
    r"(?:the|its|their|our|his|her|total|overall|combined|cumulative|aggregate|nominal|real|whose|average) "
)
_BEHIND_EN = re.compile(r" (?:growth|growth rate|growth target|target|forecast|in total|combined)$")
_PARTNER = re.compile(r"(?:对|向|与|同|从|自|和).{1,20}?(?=进出口|出口|进口|贸易额)")
_PARTNER_EN = re.compile(r"(?<=exports|imports) (?:to|from) .+$")
_BRACKET = re.compile(r"\([^()]{1,20}\)")
_OF_WHOM = re.compile(r" (?:the|its|their|our|his|her) ")
_READINGS = 40
_LONGEST = 120


def _readings(name: str) -> Iterator[str]:
    """`name` and what is left of it when words around the name proper are taken off, nearest first."""
    name = name.strip()[:_LONGEST]
    queue = list(dict.fromkeys((name, name.translate(_QUOTES))))
    for form in queue:
        yield form
        shorter = _shorter_en(form.lower()) if form.isascii() else _shorter_zh(form)
        queue.extend(f for f in shorter if f and f not in queue and len(queue) < _READINGS)


def _shorter_zh(form: str) -> Iterator[str]:
    yield "".join(form.split())
    if m := _BEFORE.match(form):
        yield form[m.end() :]
    if m := _PARTNER.match(form):
        yield form[m.end() :]
    for pattern in (_BEHIND, _SHARE):
        if m := pattern.search(form):
            yield form[: m.start()]
    yield _BRACKET.sub("", form)
    yield form.replace("的", "")


def _shorter_en(form: str) -> Iterator[str]:
    yield form
    yield " ".join(form.replace("-", " ").split())
    if m := _BEFORE_EN.match(form):
        yield form[m.end() :]
    if m := _BEHIND_EN.search(form):
        yield form[: m.start()]
    yield _OF_WHOM.sub(" ", form)
    yield _PARTNER_EN.sub("", form)
    yield _BRACKET.sub("", form).strip()
    if form.endswith("s"):
        yield form[:-1]


_BRITISH = (("labor", "labour"), ("utilization", "utilisation"), ("center", "centre"), ("jewelry", "jewellery"))
_VARIED = re.compile("|".join(["[-“”\"「」『』《》'’]", *(american for american, _ in _BRITISH)]))


def _variants(form: str) -> Iterator[str]:
    """An English form without its hyphens or in the other spelling; a Chinese one without its quotation marks."""
    if not form.isascii():
        yield form.translate(_QUOTES)
        return
    yield form.replace("-", " ")
    for american, british in _BRITISH:
        if american in form:
            yield form.replace(american, british)


def _first(senses: Mapping[str, tuple[Concept, ...]], *, latin: bool) -> dict[str, Concept]:
    return {form: found[0] for form, found in senses.items() if (form.isascii() and not form.isupper()) == latin}


def _senses(concepts: Mapping[str, Concept], homonyms: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Concept, ...]]:
    out: dict[str, tuple[Concept, ...]] = {}
    shared: dict[str, list[str]] = {}
    for concept in concepts.values():
        alone = (concept,)
        for form in concept.forms:
            if (first := out.setdefault(form, alone)) is not alone:
                shared.setdefault(form, [first[0].id]).append(concept.id)
    out |= {form: _ordered(form, ids, concepts, homonyms) for form, ids in shared.items()}
    for form, senses in list(out.items()):
        for variant in _variants(form) if _VARIED.search(form) else ():
            out.setdefault(variant, senses)
    return out


def _ordered(
    form: str, ids: list[str], concepts: Mapping[str, Concept], homonyms: Mapping[str, tuple[str, ...]]
) -> tuple[Concept, ...]:
    """The senses of a form that several concepts have, in the order of `homonyms.toml`."""
    listed = homonyms.get(form, ())
    if set(listed) != set(ids):
        raise ResourceError("indicators/homonyms.toml", form, f"is a form of {', '.join(sorted(ids))}")
    return tuple(concepts[i] for i in listed)


# --- files ---------------------------------------------------------------------------------------------------------


def _concepts(res: Resources) -> Iterator[Concept]:
    sources = res.toml("indicators/sources.toml")
    templates = res.toml("indicators/templates.toml")
    for domain in DOMAINS:
        file = f"indicators/{domain}.toml"
        tables = res.toml(file)
        defaults = tables.pop("defaults", {})
        for key, table in tables.items():
            _check_table(file, key, table, templates)
            concept = _concept(domain, key, {**defaults, **table}, templates)
            if concept.source not in sources:
                raise ResourceError(file, key, f"source {concept.source!r} is not in sources.toml")
            yield concept


def _check_table(file: str, key: str, table: Mapping[str, Any], templates: Mapping[str, Any]) -> None:
    missing = _KEYS["required"] - table.keys()
    unknown = table.keys() - _KEYS["required"] - _KEYS["optional"]
    if missing or unknown:
        what = f"missing {', '.join(sorted(missing))}" if missing else f"unknown {', '.join(sorted(unknown))}"
        raise ResourceError(file, key, what)
    for field, known in (("dimension", DIMENSIONS), ("nature", NATURES), ("scope", SCOPES), ("template", templates)):
        if field in table and table[field] not in known:
            raise ResourceError(file, key, f"{field} {table[field]!r} is none of {', '.join(sorted(known))}")
    if not re.fullmatch(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*", key):
        raise ResourceError(file, key, "an id is of lower-case letters, digits, _ and dots")


def _concept(domain: str, key: str, table: Mapping[str, Any], templates: Mapping[str, Any]) -> Concept:
    template = templates.get(table.get("template", ""), {})
    labels = {code: template.get(code, "{}").format(table[code]) for code in ("zh-Hans", "zh-Hant", "en")}
    return Concept(
        id=key,
        labels=labels,
        domain=domain,
        dimension=table["dimension"],
        nature=table["nature"],
        parent=table.get("parent"),
        head=table.get("head", False),
        scope=table.get("scope"),
        source=table.get("source", ""),
        forms_zh=_forms(labels["zh-Hans"], table, template, "zh", table["zh-Hans"]),
        forms_en=_forms(labels["en"].lower(), table, template, "en", table["en"].lower()),
    )


def _forms(label: str, table: Mapping[str, Any], template: Mapping[str, Any], lang: str, stem: str) -> tuple[str, ...]:
    forms = [label, *table.get(f"forms-{lang}", ())]
    if template:
        patterns = [template["zh-Hans" if lang == "zh" else "en"], *template[f"forms-{lang}"]]
        forms += [p.format(s) for s in (stem, *table.get(f"stems-{lang}", ())) for p in patterns]
    return tuple(dict.fromkeys(forms))


def _check(concepts: Iterable[Concept]) -> None:
    seen: dict[str, Concept] = {}
    for concept in concepts:
        if concept.id in seen:
            raise ResourceError(f"indicators/{concept.domain}.toml", concept.id, "an id that is taken")
        seen[concept.id] = concept
    for concept in seen.values():
        if concept.parent and concept.parent not in seen:
            file = f"indicators/{concept.domain}.toml"
            raise ResourceError(file, concept.id, f"parent {concept.parent!r} is no concept")
    _check_scripts(seen.values())


def _check_scripts(concepts: Iterable[Concept]) -> None:
    """The two scripts of a label agree by OpenCC's t2s, and forms are in the form that the text is read in."""
    given: list[tuple[Concept, str, str]] = []
    for c in concepts:
        given.append((c, c.labels["zh-Hant"], c.labels["zh-Hans"]))
        given.extend((c, form, form) for form in c.forms_zh)
    read = normal_form("\n".join(text for _, text, _ in given)).split("\n")
    for (concept, text, expected), found in zip(given, read, strict=True):
        if found != expected:
            file = f"indicators/{concept.domain}.toml"
            raise ResourceError(file, concept.id, f"{text} reads {found} in Simplified and half width, not {expected}")
