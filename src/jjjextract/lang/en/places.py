"""English names of places: countries, Chinese divisions in pinyin, states of federations, groups of regions.

One automaton finds them in English sentences; a name behind which its superior stands (Wuhan, Hubei) is one mention with
the inner code. A spelling of several places (Suzhou, Taizhou, Yulin) counts where the document names a superior of one.
Fails for names that are also words or persons (Georgia, Washington, Jordan as a first name), and in text all in capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jjjextract.document import Document
from jjjextract.lang.en.demonyms import Demonyms
from jjjextract.lang.en.local_places import LocalPlaces
from jjjextract.lang.gazetteer import above, level_of, superiors
from jjjextract.lang.near import Marks, near
from jjjextract.lang.words import places_of
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Mention, Span
from jjjextract.values import Region
from jjjextract.wording import is_word

__all__ = ["EnglishPlaces"]

_Meaning = tuple[str, ...]
_KIND = re.compile(
    r" (?:Province|province|Municipality|municipality|City|city|Prefecture|prefecture|Autonomous Region|autonomous region|Special Administrative Region|SAR)(?![a-z])"
)
_ZONE = re.compile(
    r"(?:'s)? (?:[A-Z][\w-]{1,20} ){0,3}(?:[Hh]igh-[Tt]ech(?:nology)?|[Ee]conomic|[Ii]ndustrial|[Dd]evelopment) (?:[\w-]{1,15} ){0,4}?(?:[Zz]one|[Pp]ark|[Aa]rea)(?![a-z])"
)
_PART_OF_NAME = re.compile(
    r"(?:-based|-listed|-headquartered|-born| dollars?)(?![a-z])|(?: [A-Z][\w&.-]{0,20}){0,3} (?:University|College|Institute|Airport|Airlines|Airways|Times|Post|Daily|News|Bank|Hotel|Station"
    r"|Street|Road|Avenue|Lane|Drive|Pool|Pools|Gardens|Arms|Inn|Wharf|Pier|Farm|Mill|Mills|Mobile|Telecom|Unicom|Railway|Railways|Tower|School|Hospital|Stadium|Festival|Cup|Open|Customs|Dream)(?![a-z])"
)
_PART_BEFORE = re.compile(
    r"(?:Bank|University|Port|Duke|Prince|Church|King|Queen|Lake|Mount|South|North|West|East|New|Port) (?:of )?$"
)
_GAP = re.compile(
    r",? (?:of|in|of the|capital of|the capital of)?(?: (?:[a-z]+ )?China's)? ?|, | in (?:north|south|east|west|central)[a-z]* (?:China's )?"
    r"|,? (?:(?:a|an|the|one of the|home of|home to) (?:[a-z][\w'’-]* ){1,6})?(?:in|of) (?:the )?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral)?[a-z]*(?:ern)? ?"
)
_OF_CHINA = ("China", "china")  # in Northwest China|'s Gansu
_LIES_IN = re.compile(r",? (?:in|of) (?:the )?(?:[A-Za-z-]+ )?(?:China['’]s )?")
_TOWN_GOES_ON = re.compile(r" [A-Z][a-z]|,? [A-Z]\w+,")
_TOWN = re.compile(r"\b(?:(?:The|In|At|From|Near|Of|And|But) )?(?P<town>[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?), $")
_COUNTY = re.compile(r"(?:(?!(?:In|The|At|From|Near|Of|And|But|For|On|Across|Around|When|Since|Both|Outside|As|While)\b)[A-Z][a-z]+ ){1,2}County\b(?! [A-Z])")
_DIVISION = (" City", " County", " District")
_STATE = re.compile(r"(?<=[a-z], )[A-Z]{2}(?=[,. \n])")
_CONTEXT = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Tt]his) (?:(?P<province>province)|(?P<city>city)|(?P<county>county)|(?P<state>state)|(?P<nation>country|nation|federal government)"
    r"|(?P<several>(?P<n>two|three|four|five|six) (?:regions|cities|provinces|places|municipalities|counties|areas|countries)))(?![a-z-])|(?P<wide>\b[Nn]ationwide\b|\b[Nn]ationally\b(?! (?:known|recogni[sz]ed|televised|renowned|owned|representative|important|significant|protected|famous|certified|syndicated)))|(?P<states>\b[Ss]tatewide\b)|(?P<land>\b(?:[Aa]cross|[Ii]n|[Oo]f|[Tt]hroughout) the State)(?= |[.,;])(?! of\b| [A-Z])"
)
_CONTEXT_WORDS = Marks(
    *("federal government", "province", "city", "county", "state", "country", "nation", "regions", "cities", "provinces", "places", "municipalities", "counties", "areas", "countries"),
    *("Nationwide", "nationwide", "Nationally", "nationally", "Statewide", "statewide", "the State"),
)
_THE_CITY = re.compile(r"\b[Tt]he (?:[a-z]+ )?(?:city|county)(?= (?:in|of) )")
_COUNT = {"two": "两", "three": "三", "four": "四", "five": "五", "six": "六"}
_WORDS = frozenset({"Man", "Jersey", "Georgia", "Chad", "Jordan", "America"})


class EnglishPlaces:
    """The English names of the tables, ready to be found."""

    def __init__(self, res: Resources) -> None:
        entries: dict[str, list[_Meaning]] = {}
        self.levels: dict[_Meaning, str] = {}
        for code, names in res.rows("regions_en.tsv", 2):
            self._add(entries, names, (code,), level_of(code) if code.isdigit() else "province")
        for _zh, codes, names, level in res.rows("region_groups.tsv", 4):
            self._add(entries, names, tuple(codes.split()), level or "group")
        for code, _zh, names in res.rows("countries.tsv", 3):
            if code not in {"HK", "MO", "TW"}:
                self._add(entries, names, (code,), "country")
        self._local = res.get(LocalPlaces.load)
        self._adjectives = res.get(Demonyms.load)
        self._states = Lexicon({row[0]: row[1] for row in res.rows("us_states_en.tsv", 2)})
        self._lexicon = Lexicon({f: tuple(m) for f, m in entries.items() if len(f) > 1 and f not in _WORDS})

    def _add(self, entries: dict[str, list[_Meaning]], names: str, codes: _Meaning, level: str) -> None:
        if not names:
            return
        self.levels.setdefault(codes, level)
        for form in names.split("|"):
            if codes not in entries.setdefault(form, []):
                entries[form].append(codes)

    def find(self, doc: Document) -> Iterator[Mention]:
        """Yield a `region` mention for each place named in the English sentences of `doc`."""
        for span in _english(doc):
            yield from self._read(doc.norm, span)

    def leading(self, name: str) -> tuple[int, str | None]:
        """Where the place ends that a firm's name begins with, and its code; 0 where it begins with none."""
        for start, end, meanings in self._lexicon.find(name):
            if start == 0 and _whole(name, start, end):
                code = meanings[0][0] if len(meanings) == 1 and len(meanings[0]) == 1 else None
                return end, code
            break
        return 0, None

    def _read(self, norm: str, span: Span) -> Iterator[Mention]:
        text = norm[span.start : span.end]
        hits = [(s, e, m) for s, e, m in self._lexicon.find(text) if _whole(text, s, e)]
        known = Counter(c for _, _, m in hits if len(m) == 1 for code in m[0] for c in (code, *superiors(code)))
        for start, end, codes in _chained(text, [(s, e, c) for s, e, m in hits if (c := _choose(m, known))]):
            if codes[0].endswith("0000") and _of_city(text, start, codes[0], hits):
                continue
            stop, level = end, self.levels[codes]
            if codes[0].isdigit() and (more := _KIND.match(text, end)):
                stop = more.end()
            if level in {"city", "county", "province"} and (zone := _ZONE.match(text, stop)):
                stop, level = zone.end(), "zone"
            at = Span(span.start + start, span.start + stop)
            yield Mention(at, "region", Region(codes, at.of(norm), level), f"en.region.{level}")
        yield from self._towns(text, span.start, [*hits, *((s, e, ((code,),)) for s, e, code in self._short(text))])
        yield from self._others(text, span.start)
        yield from self._adjectives.find(text, span.start)

    def _towns(self, text: str, offset: int, hits: list[tuple[int, int, tuple[_Meaning, ...]]]) -> Iterator[Mention]:
        """A town that the text places in a state (Toledo, Ohio) stands for that state wherever it is named; a county needs its kind once."""
        towns: dict[str, _Meaning] = {}
        named = {start for start, _, _ in hits}
        for start, end, meanings in hits:
            if len(meanings) == 1 and meanings[0][0].isdigit() and text.endswith(_DIVISION, start, end):
                towns[text[start:end].rsplit(" ", 1)[0]] = meanings[0]  # Simao District, and Simao
            elif "-" in meanings[0][0] and (m := _TOWN.search(text, max(0, start - 30), start)):
                towns[m["town"]] = meanings[0]
        towns |= _counties(text, hits)
        towns |= self._local.find(text, [m[0][0] for _, _, m in hits if len(m) == 1])
        for town, codes in towns.items():
            for start in places_of(text, town):
                end = start + len(town)
                if not is_word(text, start, end) or _TOWN_GOES_ON.match(text, end) or (text[end : end + 2] == ", " and end + 2 in named):
                    continue
                yield Mention(Span(offset + start, offset + end), "region", Region(codes, town, "city"), "en.region.town")

    def _short(self, text: str) -> list[tuple[int, int, str]]:
        """Short forms of states behind a town (Salem, Ore.)."""
        return [(s, e, code) for s, e, code in self._states.find(text) if text[s - 2 : s] == ", " and text[s - 3 : s - 2].isalpha()]

    def _others(self, text: str, offset: int) -> Iterator[Mention]:
        for m in _STATE.finditer(text):
            codes = (f"US-{m.group()}",)
            if codes in self.levels:
                yield Mention(
                    Span(offset + m.start(), offset + m.end()),
                    "region",
                    Region(codes, m.group(), "province"),
                    "en.region.state",
                )
        for start, end, code in self._short(text):
            yield Mention(Span(offset + start, offset + end), "region", Region((code,), text[start:end], "province"), "en.region.state")
        for m in near(_CONTEXT_WORDS, _CONTEXT, text, (0, len(text)), before=12, behind=2):
            kind = f"several:{_COUNT[m['n']]}" if m["several"] else "nation" if m["wide"] else "land" if m["land"] else "state" if m["states"] else str(m.lastgroup)
            at = Span(offset + m.start(), offset + m.end())
            yield Mention(at, "region", Region((), m.group(), "context", kind), "en.region.context")


def _of_city(text: str, start: int, code: str, hits: list[tuple[int, int, tuple[_Meaning, ...]]]) -> bool:
    """True for the province in which "the city" lies that the text has named (the city in Northwest China's Gansu)."""
    said = _THE_CITY.search(text, max(0, start - 60), start)
    return said is not None and _LIES_IN.fullmatch(text, said.end(), start) is not None and any(len(m) == 1 and above(code, m[0][0]) for s, _, m in hits if s < start)


def _counties(text: str, hits: list[tuple[int, int, tuple[_Meaning, ...]]]) -> dict[str, _Meaning]:
    """Counties of a story that names one state of the United States and no other: they lie in it."""
    states = {m[0] for _, _, m in hits if m[0][0].startswith("US-")} if " County" in text else set()
    return dict.fromkeys((m.group() for m in _COUNTY.finditer(text)), states.pop()) if len(states) == 1 else {}


def _english(doc: Document) -> Iterator[Span]:
    """Runs of English sentences; labels and page furniture stay in, they place the story."""
    run: Span | None = None
    for s in doc.sentences:
        if s.language == "en":
            run = Span(run.start, s.span.end) if run else s.span
        elif run:
            yield run
            run = None
    if run:
        yield run


def _whole(text: str, start: int, end: int) -> bool:
    """True where no letter runs into the name and it is no part of another name."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if (
        before.isalnum()
        or (before in {"-", "'", "’"} and text[start - 2 : start - 1].islower())
        or behind.isalnum()
        or behind == "$"
    ):
        return False
    if _PART_BEFORE.search(text, max(0, start - 14), start) and not text[start:end].startswith(("Inner", "China")):
        return False
    paired = behind == "-" and text[end + 1 : end + 2].isupper()
    return not paired and _PART_OF_NAME.match(text, end) is None


def _choose(meanings: tuple[_Meaning, ...], known: Counter[str]) -> _Meaning | None:
    if len(meanings) == 1:
        return meanings[0]
    scored = [(max((known[c] for c in (m[0], *superiors(m[0]))), default=0), m) for m in meanings]
    best = max(s for s, _ in scored)
    winners = [m for s, m in scored if s == best]
    return winners[0] if best and len(winners) == 1 else None


def _chained(text: str, hits: list[tuple[int, int, _Meaning]]) -> Iterator[tuple[int, int, _Meaning]]:
    """Wuhan, Hubei and China's Hebei as one mention with the inner code."""
    at: tuple[int, int, _Meaning] | None = None
    for hit in hits:
        if at is not None and (joined := _joined(text, at, hit)):
            at = joined
            continue
        if at is not None:
            yield at
        at = hit
    if at is not None:
        yield at


def _joined(text: str, a: tuple[int, int, _Meaning], b: tuple[int, int, _Meaning]) -> tuple[int, int, _Meaning] | None:
    gap = text[a[1] : b[0]]
    if len(a[2]) != 1 or len(b[2]) != 1:
        return None
    if above(b[2][0], a[2][0]) and (_GAP.fullmatch(gap) or (gap in {"'s ", "’s "} and text.endswith(_OF_CHINA, a[0], a[1]) and a[2] != ("CN",))):
        return a[0], b[1], a[2]
    if above(a[2][0], b[2][0]) and gap in {"'s ", "’s ", " "}:
        return a[0], b[1], b[2]
    return None
