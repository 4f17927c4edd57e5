"""Who speaks in English running text: a said-verb, the person before or behind it, and what follows.

Read from the verb outward: `Name, role, said`, `chief executive Name told reporters`, `said Name, an analyst at …`, `she added`.
The reported clause runs from behind the verb (and its `that`) to the end of the sentence, or is the clause in front
(`Orders are up, she added`). An organisation alone is no speaker. Fails where a name of one word was never given in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jjjextract.lang.en.posts import FIRST_NAMES, EnglishPosts, Role
from jjjextract.lang.whole_words import WholeWords
from jjjextract.lang.words import words
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["ACCORDING", "FULL", "NAME", "NO_FIRST", "NO_PERSON", "POLITE", "EnglishCue", "EnglishSpeech"]

_CAP = r"(?:(?:[A-Z]\.){1,3}|(?:Mc|Mac|Di|Du|De|Le|La|Van|Fitz|O['’]|[dD]['’]|[ae]l-)?[A-ZÀ-ÖØ-Þ][a-zß-ɏ]+(?:[-'’][A-ZÀ-ÖØ-Þ]?[a-zß-ɏ]+)*|[A-Z]{2,}(?=[ ,]))"
_PART = r"(?:de|del|dos|du|van|von|der|den|ter|al|bin|da|di|la|le|el)"
POLITE = r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Baroness|Rep|Sen|Gov|Gen|Adm|Col|Maj|Lt|Sgt|Capt|Rev|Hon|Cllr|Clr|Ald|Insp|Supt)\.? "
_POLITE = re.compile(POLITE)
NAME = rf"(?:{POLITE})?{_CAP}(?: (?:{_PART} ){{0,2}}{_CAP}){{0,3}}"
_WORD = r"[A-ZÀ-ÖØ-Þ](?:[a-zß-ɏ]{1,24}|(?:e|a)?['’][A-Z][a-zß-ɏ]{1,24})(?:[A-Z][a-zß-ɏ]{1,24})?(?:-[A-Z]?[a-zß-ɏ]{1,24}){0,2}"
FULL = rf"(?:{_WORD}|(?:[A-Z]\.){{1,3}})(?: (?:[A-Z]\. )?(?:{_PART} ){{0,2}}(?:[ae]l-)?{_WORD}){{1,2}}"
"""A name in full: two words or three, with initials, particles and capitals inside."""
_BEFORE = re.compile(
    rf"(?P<name>{NAME})(?: \([^()\n]{{1,16}}\)|, [DRI]-[A-Z][a-z]*\.?)?(?P<at>,? of (?:the )?(?P<body>[A-Z][\w&.'’-]*(?: (?:of |the |and |for )?[A-Z][\w&.'’-]*){{0,5}}))?(?:,? (?:now |aged? )?(?P<age>\d{{2}}))?(?:, (?P<role>(?!and )(?:U\.[SK]\. |[^,;:.!?\"“”]){{3,90}}(?:, [^,;:.!?\"“”]{{3,60}})??))?,?(?: (?:also|both|all|each|later|then|has|had|have|would|further|once|is|was|is now|[a-z]{3,12}ly))?\Z"
)
_NEAR = re.compile(rf"(?:^|[,;:—–-] )(?P<name>{NAME}),?(?: (?:also|both|all|each|later|then|has|had|have|would|further|once|is|was|is now|[a-z]{3,12}ly))?\Z")
# … harbour chief Joan Pratt: a name behind its post, whatever stands in front.
_POSTED = re.compile(rf"(?<=[a-z] )(?P<name>{NAME}),?(?: (?:also|both|all|each|later|then|has|had|have|would|further|once|is|was|is now|[a-z]{{3,12}}ly))?\Z")
_BESIDE = re.compile(rf"(?:^|[\s,])(?P<name>{NAME})(?:, \d{{2}})?(?:, (?P<role>(?!and )[a-z][^,;:.!?\"“”]{{2,90}}))?(?P<joint>,? and |, )(?:(?:the|its|their|his|her|an?) )?\Z")
# Behind a name: what somebody is or does, with no post in it; and what a firm, a paper or a town is.
_DESCRIBED = re.compile(r"(?:speaking|standing|sitting|writing|testifying|appearing|attending|visiting|holding|flanked|surrounded|dressed|whose|now|once|then|born|an?|the|his|her|one of)\b")
_NO_ONE = re.compile(
    r"\b(?:company|firm|group|agency|body|union|charity|tank|institute|lender|bank|maker|association|party|paper|newspaper|magazine|website|site|broadcaster|network|chain|city|town|village|county|state|country|province|region|area|film|book|report|study|survey|poll"
    r"|ship|vessel|startup|start-up|retailer|producer|operator|developer|organi[sz]ation|nonprofit|coalition|league|club|team|band|school|college|university|hospital|church|unit|subsidiary|arm|brand|airline|carmaker|fund|exchange|regulator|watchdog|council|board|committee|bureau|service|platform|app|port|island|which|that|said|says|told|added)s?\b"
)
_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]utside|[Ii]nside) (?:the )?\Z")
_WHO = re.compile(rf"(?P<name>{NAME}), (?P<clause>who [^;:!?\"“”]{{3,120}}),(?: (?:also|later|then|has|had))?\Z")
_PRONOUN = re.compile(r"(?:^|[\s,;(\"“”—-])(?P<who>[Hh]e|[Ss]he)(?: (?:also|later|then|has|had|is|was))?(?:[’']s)?\Z")
_BEHIND = re.compile(
    rf" (?P<name>{NAME})(?: \([^()\n]{{1,16}}\))?(?:, (?P<role>(?:U\.[SK]\. |[^;:.!?\"“”]){{3,140}}?)(?=[.;:,\"”]|$| (?:in|on|at|after|during|as|told)\b)"
    r"|(?=[.;:,\"”]|$| and [A-Z][a-zß-ɏ]+ [A-Z]| (?:in|on|at|after|during|as|told|for|to|of|from|with|while|when|about|before|outside|inside|by|last|this|late|early|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b))"
)
_AND_BEHIND = re.compile(rf",? and (?P<name>{NAME})(?=[.;:,\"”]|\Z|\n| (?:in|on|at|after|during|of|from|with)\b)")
_BEHIND_PRONOUN = re.compile(r" (?P<who>he|she)\b")
_AGED = re.compile(r"(?:^|[\s,\"”])(?P<det>[Tt]he) \d{2}-year-old(?: [a-z-]+){0,2}\Z")
_BEHIND_ROLED = re.compile(rf" (?:the |an? |one )?(?P<role>[A-Za-z\d][\w'’/ -]{{2,60}}?) (?P<name>{NAME})(?=[.;,\"”]|\Z| (?:in|on|at|after|during|for|to|of|from|with|while|when)\b)")
# said the report's author, Joan Pratt.
_BEHIND_APPOSED = re.compile(rf" (?P<role>(?:(?:the |an? )?[\w.&-]+(?: [\w.&-]+){{0,3}}['’]s|the|an?|its|his|her|their|our) [a-z][\w'’/ -]{{2,60}}?), (?P<name>{NAME})(?=[.;,\"”]|\Z| (?:in|on|at|after|during|told)\b)")
_BEHIND_NAMELESS = re.compile(r" (?P<det>an?|one|another|the|his|her|their|my|our) (?P<office>[^,.;:\"“”\n]{2,70}?)(?=[.,;:]|\Z| (?:in|on|at|of|for|from|with|who|told|after)\b)")
# Said Joan Pratt: “…”
_FIRST = re.compile(rf"(?P<verb>Said|Says|Added|Adds|Asked|Wrote|Tweeted|Recalled) (?P<name>{NAME})(?:, (?P<role>[^,;:.!?\"“”]{{3,90}}))?[:,] ?(?=[\"“])")
_WHOSE = re.compile(r"\b(?:whose|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]he|[Hh]is|[Hh]er|[A-Z][\w.-]+['’]s) [\w'’ -]{3,50},\Z")
_ROLE_OF = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Tt]heir) (?P<role>[a-z][\w'’ -]{2,40} (?:for|of|at|with|from) [^,.;:\"“”\n]{2,50}),\Z")
_EMPLOYED = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z-]+ ){1,3}?(?=(?:at|from|with|close to) )(?<= )(?P<at>)(?:at|from|with|close to) [^,.;:\"“”\n]{3,40}\Z")
_ASIDE = re.compile(r", who (?:asked|declined|requested|did not want|spoke|wanted|gave only) [^,.;:\"“”]{3,70},\Z")
_CAPITALS = re.compile(r"(?<![\w-])(?:[A-Z][\w&.'’-]* ){1,5}\Z")
_LOOSE = re.compile(r",? (?:also|later|then|has|had|have|would|further|once|is|was|often|still|now|[a-z]{3,12}ly)\Z")
_HEARER = re.compile(
    r"(?: (?:reporters|journalists|supporters|fans|followers|aides|donors|police|crowds|guests|owners|lawmakers|analysts|investors|shareholders|members|delegates|staff|workers|customers|visitors|viewers|listeners|voters|residents|farmers|colleagues|councillors|MPs|senators|students|parents|growers|shareholders|creditors|employees|them|him|her|us|me|parliament|Congress|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}|(?:a|an|the|his|her|their|local|state) (?:[\w'-]+ ){0,4}?(?:conference|briefing|call|interview|meeting|hearing|broadcaster|newspaper|agency|television|audience|crowd|committee|panel|forum|event|media|station|channel|rally|summit|reporters|journalists|statement|release|lawmakers|shareholders|investors)))?"
)
_SETTING = re.compile(
    r"(?:,? (?:on|in|at|during|after|late|early|via|through) (?:a |an |the |his |her |its |their )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|statement|interview|telephone interview|news conference|press conference|conference call|email|note|post|tweet|[\w ]{2,30}?(?:statement|interview|conference|briefing|call|letter|memo|report|speech|rally|filing|video|tweet|post|Monday|Tuesday|Wednesday|Thursday|Friday))(?: (?:on|to|with|in) [A-Z]\w+)?|,? (?:yesterday|today|(?:this|last) (?:week(?:end)?|month|year))),?"
)
NO_PERSON = re.compile(
    r"\b(?:Bank|Ministry|Bureau|Department|University|Group|Association|Council|Commission|Board|Committee|Agency|Office|Union|Times|News|Post|Court|House|Street|Statistics|Company|Corp|Inc|Ltd|Co|Plc"
    r"|Securities|Capital|Government|Authority|Administration|Institute|Center|Centre|Police|Reserve|Treasury|Congress|Parliament|Party|Foundation|Federation|Reuters|Bloomberg|Journal|Data|Figures|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|China|Beijing|Shanghai|Washington|London|America|Britain|Japan|It|They|We|The|This|That|These|Those|And|But|Customs|Airlines|Airways|Motors|Electric|Robotics|Technologies|Technology|Group|Holdings|Organization|Organisation|Service|Services|Society|Market|Markets|Hospital|School|College|Army|Navy|Team|Line|Lines|Railway|Airport|Survey|Report|Officials|Analysts|Economists|Critics|Experts|In|At|On|Outside|Inside|Near|Across|Along|Behind|Beyond|Around|Beneath|Above|Amid|However)\b"
    r"|(?:Economics|Analytics|Insights|Ratings|Research|Consulting|Forecasting|Polling|Intelligence|Advisory|River|Island|Road|Avenue|Square|Quay|Boulevard|County|Port|Harbor|Harbour|Fair|Station|(?:The|National|State|City|Central|Country|Theme|Business|Science|Wildlife|Memorial|Hyde|Salt|Great|Crater|Silver|Big|Long|High|North|South|East|West|New|Old|St\.?) (?:Lake|Park|Church))\Z"
    r"|\A[A-Z]{2,4} (?:Water|Power|Energy|Gas|Rail|Ports?|Health|Housing|Highways|Transport|Tourism|Forestry|Grid|Parks|Fisheries|Fire|Ambulance|Pathology|Roads|Ferries|Steel|Coal|Sugar|Dairy|Foods|Trains|Buses|Transit|Hydro|Cargo|Wine|Grain|Beef|Wool)\Z"
)

# Words with a capital only because a sentence begins there: no part of a name.
NO_FIRST = words(
    "The A An This That These Those But And Or If When While As For With In On At By To From Of After Before Since His Her Their Its My Our Your Is Are Was Were Do Does Did Will Would"
    " Meanwhile Still Instead Yet Also Perhaps Even Only Can Could Should Has Have Had Who What Why How Where Which Not No Yes So Then There Here Some Many Most All Both Each Every Last Next New Old Former Late Senior Separate Official Government Other Another Recent Fresh Professors Doctors Senators Representatives Analysts Economists Farmers Brothers Sisters"
)


@dataclass(frozen=True, slots=True)
class EnglishCue:
    """A said-verb with its subject: a name, a pronoun or a role with no name. `after` is where words said could begin.

    `same`: the subject is that of the clause before (he said, adding that; she spoke and vowed to).
    """

    verb: Span
    name: Span | None
    pronoun: bool
    role: Role | None
    subject: Span
    after: int
    inverted: bool
    that: bool
    strong: bool
    same: bool = False


_LED = re.compile(r" (?:in|on|at|during|to|via|through|after|by|from|late|early|earlier|again|repeatedly|publicly|this|last|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|with) [^,.;:\"“”\n]{0,70}?\bthat ")
_TOLD = re.compile(r"(?: (?!and |or )[^ ,.;:\"“”\n]{1,24}){0,14}? that ")
ACCORDING = re.compile(
    rf"[Aa]ccording to (?:the )?(?:[a-z][\w'’-]* ){{0,5}}(?P<name>{NAME})(?! (?:of|for|and) )(?![’'])(?:, (?P<role>(?:an? |the |who |[a-z])[^,.;:\"“”]{{3,80}}))?(?:(?P<comma>, )(?=[\"“A-Za-z$£€\d])|(?=[.;]|\s*$|\n))"
)


@dataclass(frozen=True, slots=True)
class EnglishSpeech:
    """The verbs of `speech_verbs_en.tsv` with the posts; `telling` has those too that only a paper says (the study found that)."""

    verb: WholeWords
    telling: WholeWords
    strong: frozenset[str]
    objects: frozenset[str]
    posts: EnglishPosts

    @classmethod
    def load(cls, res: Resources) -> EnglishSpeech:
        """From the tables of verbs and posts."""
        rows = res.rows("speech_verbs_en.tsv", 2)
        return cls(
            WholeWords(f for f, k in rows if k != "source"), WholeWords(f for f, _ in rows), frozenset(f for f, k in rows if k == "strong"),
            frozenset(f for f, k in rows if k == "object"), res.get(EnglishPosts.load),
        )

    def cues(self, norm: str, start: int, end: int) -> Iterator[EnglishCue]:
        """The cues of one sentence `norm[start:end]`."""
        first = _FIRST.match(norm, start, end)
        if first and not NO_PERSON.search(first["name"]):
            yield self._opening(norm, first)
        for at in self.verb.find(norm, start, end):
            verb = norm[slice(*at)]
            if verb[-3:] != "ing" and norm.endswith((" is ", " was "), start, at.start):
                continue  # is said to
            participle = verb.endswith("ing") and norm.endswith(", ", start, at.start)
            found = None if participle else self._before(norm, start, at.start) or self._behind(norm, at, end)
            if not found and _goes_on(norm, start, at):
                after, that = self._after(norm, at.end, end, told=False, inverted=False)
                yield EnglishCue(at, None, False, None, at, after, False, that, verb in self.strong, True)
            elif found:
                name, pronoun, role, subject, inverted = found
                stop = subject.end if inverted else at.end
                after, that = self._after(norm, stop, end, told=verb in ("told", "tells", "telling"), inverted=inverted)
                yield EnglishCue(at, name, pronoun, role, subject, after, inverted, that, verb in self.strong)

    def _opening(self, norm: str, m: re.Match[str]) -> EnglishCue:
        """`Said Joan Pratt, the mayor: “…”`: verb and name open the sentence, and a quotation follows."""
        role = self.posts.role(norm, m.start("role"), m.end("role")) if m["role"] else None
        return EnglishCue(Span(*m.span("verb")), Span(*m.span("name")), False, role, Span(*m.span("name")), m.end(), False, False, True)

    def _before(self, norm: str, start: int, verb: int) -> tuple[Span | None, bool, Role | None, Span, bool] | None:
        floor = max(start, verb - 240)
        text = norm[floor:verb].rstrip()
        m = _PRONOUN.search(text, max(0, len(text) - 24))
        if m:
            who = Span(floor + m.start("who"), floor + m.end("who"))
            return None, True, None, who, False
        m = (_WHO.search(text) or _BEFORE.search(text)) if _names_end(text) else None
        name = self.bare(norm, Span(floor + m.start("name"), floor + m.end("name"))) if m else None
        if m and name and not NO_PERSON.search(norm[slice(*name)]) and norm[slice(*name)] not in NO_FIRST:
            has_role = "role" in m.re.groupindex and m["role"]
            if has_role and m["role"].startswith("the ") and _PLACED.search(norm, max(start, name.start - 9), name.start):
                return self._nameless(norm, floor, floor + len(text))  # in Brandt, the mayor said
            role = self.posts.role(norm, floor + m.start("role"), floor + m.end("role")) if has_role else self.in_front(norm, start, name.start)
            if has_role and role is None:
                near = self._near(norm, floor, text)
                told = near is None and " " in norm[slice(*name)] and _DESCRIBED.match(m["role"]) and not _NO_ONE.search(m["role"])
                return (name, False, self.in_front(norm, start, name.start), Span(name.start, floor + len(text)), False) if told else near
            return name, False, _of_body(floor, m, role), Span(name.start, floor + len(text)), False
        return self._near(norm, floor, text) or self._nameless(norm, floor, floor + len(text))

    def _near(self, norm: str, floor: int, text: str) -> tuple[Span | None, bool, Role | None, Span, bool] | None:
        """The name right behind the last comma, where what stands before it is no part of it (On Friday, Joan Pratt)."""
        if not _names_end(text):
            return None
        near = max(0, len(text) - 60)
        m = _NEAR.search(text, near)
        posted = m is None
        m = m or _POSTED.search(text, near)
        name = self.bare(norm, Span(floor + m.start("name"), floor + m.end("name"))) if m else None
        role = self.in_front(norm, floor, name.start) if name else None
        if name is None or NO_PERSON.search(norm[slice(*name)]) or (posted and role is None and next(self.beside(norm, floor, name.start), None) is None):
            return None
        return name, False, role, Span(name.start, floor + len(text)), False

    def bare(self, norm: str, name: Span) -> Span:
        """A name without the post and the little words in capitals in front of it (But Chief Executive Fiona …)."""
        if self.posts.may(norm, name.start, name.end):
            for m in self.posts.pattern.finditer(norm, max(0, name.start - 30), name.end):
                first = m.group().lower() in FIRST_NAMES and " " not in norm[m.end() + 1 : name.end]
                if name.start < m.end() < name.end and norm[m.end()] == " " and not first:
                    name = Span(m.end() + 1, name.end)
        while (blank := norm.find(" ", *name)) > 0 and norm[name.start : blank] in NO_FIRST:
            name = Span(blank + 1, name.end)
        return name

    def unaddressed(self, norm: str, name: Span) -> Span:
        """A full name without the form of address in front of it (Cllr | Joan Pratt)."""
        m = _POLITE.match(norm, *name)
        return Span(m.end(), name.end) if m else name

    def _nameless(self, norm: str, start: int, end: int) -> tuple[Span | None, bool, Role | None, Span, bool] | None:
        """`a company spokesman said`, `one resident said`, `my father often said`: a person with no name."""
        aside = _ASIDE.search(norm, max(start, end - 90), end)
        end = aside.start() if aside else end
        loose = _LOOSE.search(norm, max(start, end - 16), end)
        end = loose.start() if loose else end
        if (m := _EMPLOYED.search(norm, max(start, end - 60), end)) is not None and self.posts.may_end(norm, m.start("at") - 1):
            end = m.start("at") - 1  # one trader | at a London bank
        aged = _AGED.search(norm, max(start, end - 50), end) if norm.find("-year-old", max(start, end - 50), end) >= 0 else None
        if aged:
            return None, False, None, Span(aged.start("det"), end), False
        if not self.posts.may_end(norm, end):
            return None
        found = [m for m in self.posts.pattern.finditer(norm, max(start, end - 40), end) if m.end() == end]
        if not found:
            return None
        head = re.search(r"(?:^|[\s,\"”])(?P<det>an?|one|another|the|his|her|their|my|our|(?-i:[A-Z][\w.-]+)['’]s) (?P<office>(?:[\w'’.&-]+ ){0,5})\Z", norm[start : found[-1].start()], re.IGNORECASE)
        if not head:
            return None
        firm = _CAPITALS.search(norm, start + head.start("office"), found[-1].start())
        role = self.posts.role(norm, firm.start() if firm else found[-1].start(), end)
        return None, False, role, Span(start + head.start("det"), end), False

    def beside(self, norm: str, start: int, end: int) -> Iterator[tuple[Span, Role | None]]:
        """Those named right in front of a subject who say the same (Joan Pratt, the mayor, and | Owen Lake said), the nearest first."""
        joint = ""
        if " and " not in norm[max(start, end - 10) : end]:
            return
        while (m := _BESIDE.search(norm, max(start, end - 160), end)) is not None and (joint or "and" in m["joint"]):
            name, joint = self.bare(norm, Span(*m.span("name"))), m["joint"]
            led = self.in_front(norm, start, name.start)
            role = self.posts.role(norm, m.start("role"), m.end("role")) if m["role"] else led
            opens = start in (name.start, m.start("name")) or norm[name.start - 2 : name.start] in (", ", "; ", ": ", "” ", '" ') or led is not None
            if not opens or name.start == name.end or NO_PERSON.search(norm[slice(*name)]) or (m["role"] and role is None):
                return
            yield name, role
            end = led.titles[0].start if led and led.titles else name.start

    def behind(self, norm: str, subject: Span) -> tuple[Span, Role | None] | None:
        """Who is named behind an inverted subject (said Joan Pratt | and Owen Lake)."""
        m = _AND_BEHIND.match(norm, subject.end)
        return (Span(*m.span("name")), None) if m and not NO_PERSON.search(m["name"]) else None

    def in_front(self, norm: str, start: int, name: int) -> Role | None:
        """The role right in front of a name: `chief executive Fiona …`, `Acme CEO Karen …`."""
        stop = name - 1
        if norm[stop - 1 : stop] == "," and (m := _ROLE_OF.search(norm, max(start, stop - 90), stop)) and (role := self.posts.role(norm, *m.span("role"))):
            return role  # a spokesman for the port, Joan Pratt
        whose = norm[stop - 1 : stop] == "," and _WHOSE.search(norm, max(start, stop - 60), stop)
        stop -= bool(whose)  # its director, Joan Pratt
        if stop <= start or norm[stop] not in " ," or not self.posts.may_end(norm, stop):
            return None
        found = [m for m in self.posts.pattern.finditer(norm, max(start, stop - 40), stop) if m.end() == stop]
        if not found:
            return None
        at = found[-1].start()
        office = _CAPITALS.search(norm, max(start, at - 60), at)
        begin = office.start() if office and office[0].split(" ")[0] not in NO_FIRST and not office[0].endswith(("s' ", "s’ ")) else at
        return self.posts.role(norm, begin, stop) or self.posts.role(norm, at, stop)

    def _told(self, norm: str, m: re.Match[str]) -> tuple[Span, Role | None]:
        """The name and the role of a match, where capitals of the post ran into the name (Chief | Executive Officer Lena …)."""
        whole = Span(*m.span("name"))
        name = self.bare(norm, whole)
        if m["role"] is None and name == whole:
            return name, None
        start, end = m.span("role") if m["role"] else (whole.start, whole.start)
        return name, self.posts.role(norm, min(start, whole.start), name.start - 1) if name != whole else self.posts.role(norm, start, end)

    def _behind(self, norm: str, verb: Span, end: int) -> tuple[Span | None, bool, Role | None, Span, bool] | None:
        """An inverted subject: only behind a quotation or a comma."""
        before = norm[max(0, verb.start - 3) : verb.start].rstrip()
        if not before or before[-1] not in "\"”’',":
            return None
        m = _BEHIND_PRONOUN.match(norm, verb.end, end)
        if m:
            return None, True, None, Span(*m.span("who")), True
        m = _BEHIND.match(norm, verb.end, end)
        if m and not NO_PERSON.search(m["name"]) and (" " in m["name"] or not norm.startswith(" and ", m.end())):
            name, role = self._told(norm, m)
            return name, False, role, Span(name.start, m.end()), True
        m = _BEHIND_ROLED.match(norm, verb.end, end)
        if m is not None:
            name, role = self._told(norm, m)
            if (role or " " in name.of(norm)) and not NO_PERSON.search(name.of(norm)):
                return name, False, role, Span(m.start("role"), m.end()), True
        m = _BEHIND_APPOSED.match(norm, verb.end, end)
        if m is not None and (role := self.posts.role(norm, *m.span("role"))) and not NO_PERSON.search(m["name"]):
            return Span(*m.span("name")), False, role, Span(m.start("role"), m.end()), True
        m = _BEHIND_NAMELESS.match(norm, verb.end, end)
        role = self.posts.role(norm, m.start("office"), m.end("office")) if m else None
        return (None, False, role, Span(m.start("det"), m.end()), True) if m and role else None

    def _after(self, norm: str, at: int, end: int, *, told: bool, inverted: bool) -> tuple[int, bool]:
        """Where the reported words begin behind the verb, past hearer, setting and `that`; and whether a `that` stands."""
        heard = at
        if told or inverted:
            m = _HEARER.match(norm, at, end)
            heard = m.end() if m else at
        m = _SETTING.match(norm, heard, end)
        at = m.end() if m else heard
        led = (_TOLD if told else _LED).match(norm, heard, end)
        if led and not norm.startswith("that ", at + 1):
            return led.end(), True
        while at < end and norm[at] in " ,:":
            at += 1
        that = norm.startswith("that ", at)
        return at + 5 if that else at, that


def _of_body(floor: int, m: re.Match[str], role: Role | None) -> Role | None:
    """`role` with the university or office that stands behind a name: (Professor) Joan Pratt of the University of Leeds."""
    if "body" not in m.re.groupindex or not m["at"] or not NO_PERSON.search(m["at"]) or (role is not None and role.office is not None):
        return role
    return Role(role.titles if role else (), Span(floor + m.start("body"), floor + m.end("body")), role.kinds if role else frozenset())


_SAYING = frozenset(words("chanting shouting yelling singing announcing explaining declaring concluding promising suggesting saying telling arguing claiming insisting warning adding admitting asking writing tweeting noting"))
# What may stand in front of such a verb: a preposition (by saying), a day, a noun for words (a series of tweets saying).
_LED_ON = re.compile(r"\b(?:by|after|before|while|without|despite|for|of|and|then|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|statement|tweets?|letter|email|speech|interview|note|post) \Z")


def _goes_on(norm: str, start: int, at: Span) -> bool:
    """True for a verb whose subject is that of the clause before (, adding that; and vowed to)."""
    verb = norm[slice(*at)]
    if verb.endswith("ing"):
        return norm.endswith((", ", ",” ", ',\" '), start, at.start) or (verb in _SAYING and _LED_ON.search(norm, max(start, at.start - 16), at.start) is not None)
    return norm.endswith(" and ", start, at.start)


_ADVERBS = frozenset(("also", "both", "all", "each", "later", "then", "has", "had", "have", "would", "further", "once", "is", "was", "now"))


def _names_end(text: str) -> bool:
    """True where the words in front of a verb can end in a name: a capital, an apposition's comma, an adverb."""
    last = text.rsplit(" ", 1)[-1]
    return bool(last) and (last[-1] in ",)" or last[0].isupper() or last[:3] in ("al-", "el-") or last in _ADVERBS or last.endswith("ly"))
