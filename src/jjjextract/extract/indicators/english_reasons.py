"""Why a number of an English sentence is no observation: judged by the expression and its neighbours alone."""

from __future__ import annotations

import re

from jjjextract.document import Document
from jjjextract.spans import Mention, Span
from jjjextract.values import Quantity

__all__ = ["reason_en"]

_KINDS = {"age": "age", "ordinal": "ordinal", "date": "date", "period": "date", "score": "score"}
_FLAGS = ("article", "name", "set_phrase", "contact", "vague")
_CLASS = re.compile(r"\b(?:those|anyone|anybody|everyone|firms|companies|enterprises|employers|households|families|people|residents|cities|projects|businesses|workers) (?P<link>with|that|who|earning|making|employing|having|whose|worth|valued)\b[^.;,]{0,80}$")
_VERB = re.compile(r"\b(?:exceed(?:ed|s)|reach(?:ed|es)|rose|rises|fell|falls|grew|was|were|is|are|stood|hit|surpass(?:ed|es)|topped|passed|climbed|dropped|now|total(?:led|ed|s))\b")
_SPAN = re.compile(r"(?:in|for|over|during|of) the (?:first |second |latest |current |past )?$")
_VOTED = re.compile(r"\b(?:voted|vote|votes of|(?:failed|passed|carried|lost|won|approved|rejected|defeated|backed)(?: [a-z]+){0,3} by(?: [0-9]+ votes to)?)(?: (?!percent|per)[a-z0-9]+){0,3} $")
_AGAINST = re.compile(r"(?: votes)? to (?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:percent|per cent|million|billion))")
_GAME = re.compile(r"\b(?:won|beat|beats|beating|lost|defeated|edged|downed|drew|victory|defeat|loss)\b[^.;%$£€]{0,60}(?<!from)(?: |(?<!\d),)(?P<score>\d{1,3} to \d{1,3})\b(?!,\d)(?! ?(?:%|percent|per cent|million|billion|points|votes))")
_TO = re.compile(r"to $")
_YEARS = re.compile(r"(?: and| or) (?:over|under|above|up)\b|(?: and| or)? older\b|,? (?:over|under)(?=[,.;])|s and over|-year-old")
_ROUTE = re.compile(r" (?:bus|tram|train|ferry|streetcar|trolley|flight|express)\b")
_SEATED = re.compile(r"\b(?:table|cabin|room|meal|dinner|suite|tent|lunch|ticket|berth|breakfast) for $")
_COSTS = re.compile(r" (?:is|was|costs?|comes|starts|from|at|runs)\b")
_DIED = re.compile(r"\b(?:death|died|dies|dying|die|retired|retires|married|widowed|orphaned) at (?:the age of )?$")
_SHE_IS = re.compile(r"\b(?:he|she|i|who|he's|she's|i'm|he’s|she’s|i’m) (?:(?:is|was|am|turns|turned) )?(?:now |only |just |nearly |almost |already )?$")
_YOUNG = re.compile(r"\b(?:children|kids|babies|infants|toddlers|boys|girls|people|those|them|anyone|anybody|everyone|adults|women|men|drivers|pupils|workers|visitors|members|customers|users|buyers|voters|players|tenants|borrowers|patients|staff|employees|residents|passengers|students|shoppers|renters|owners|motorists|applicants|readers|viewers|listeners|farmers|growers|teenagers|riders|guests)(?: [a-z]+)? (?:under|over|below|above|aged) $")
_OLD = re.compile(r"(?<!\bit )(?<!\bthat )(?<!\bthis )\b(?:is|are|was|were) (?:over|under) $")
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3}) (?:(?!(?:to|of|in|and|or|by|at|from|for|on|a|the|than|with|about|some)\b)[a-z]+(?:-[a-z]+)* ){0,2}$")
_WHO_IS = re.compile(r"\b[A-Z][a-z'’-]+, who (?:is|was|turns|turned|will be) (?:now |still |only |just )?$")
_KIN = re.compile(r"\b(?:(?:grand|god|step)?(?:son|daughter|child)|boy|girl|brother|sister|nephew|niece|kid|baby|mother|father|wife|husband|grandfather|grandmother|dad|mum|mom)(?:,? who)? (?:is|was|turns|turned|will be) (?:now |still |only |just )?$")
_OF_DAY = re.compile(r" (?:in the (?:morning|afternoon|evening)|at night|this (?:morning|afternoon|evening)|tonight)\b")
_A_TIME = re.compile(r"(?:[0-9]|\b(?:hundred|thousand|million|billion)|[a-z]{3,}s) $")
_AGED = re.compile(r"\baged (?:under |over |below |above |between |from |at least |up to )(?:\d\d? (?:and|to|or) )?$")
_MORE_AT = re.compile(r"\b(?:more|back|news|headlines|again|bulletin|next|updates?)(?: [a-z]+){0,2} at $")
_SIZED_SO = re.compile(r"s (?:with|of|having|employing) (?:more than |over |at least |under |fewer than |less than |up to )?$")
_APIECE = re.compile(r"(?: [a-z]+){0,3} (?:each|apiece)\b")
_DATES = re.compile(r"\b(?:dat(?:es|ed|ing) (?:back to|from)|founded in|established in|born in) $")
_OLD_YEAR, _SINCE = re.compile(r"(?:1\d|20)\d\d\Z"), (" since ", " in ", " from ", " until ", " of ", " by ")
_YOUNGEST = re.compile(r"\b(?:youngest|oldest|eldest)(?: of them| pupil| member| player| boy| girl| child)? (?:is|was|are|turned|is just|is only|is now) $")
_DOZEN = re.compile(r"a dozen (?:(?!of\b)[a-z'’-]+ ){1,4}(?:(?:will|would|now|can|used to) )?(?:costs?|hits?|runs?|sells?|sold|goes|went|go|fetch(?:es|ed)?|makes?|sets?|is|was) (?:you |for |back |about |now )*[$£€a-z]{0,3}[0-9]")
_LASTS = (" lasts ", " lasted ", " lasts about ", " lasts for ", " lasted for ", " lasted about ")
_NUMBER = (" is number ", "'s number ", "’s number ", "'m number ", "’m number ", " was number ", " am number ")
_TO_EACH = re.compile(r" to (?:an?|each|every|the) [a-z]+(?=[,.;!?]| and\b)")
_OF_FRONT = tuple(f"{mark}of {word} " for mark in (". ", "\n", ": ", "; ", "? ", "! ", "\" ", "“") for word in ("the", "those", "these"))
_AGO = re.compile(r"(?: (?!an?\b)[a-z]+s)? ago\b")
_OF_WHOLE = re.compile(r" (?:of|are|were|is|was|have|had|say|said|below|above|higher|lower|more|less|up|down)\b")
_NAME = re.compile(r"\b[A-Z][a-z'’-]+ [A-Z][a-z'’-]+, $")
_WAITING = re.compile(r"\b(?:waiting|lasting|living|staying|working|serving|sleeping) (?:(?:for )?(?:more|longer|less) than |over |under |at least |up to |about )?$")
_GRADER = re.compile(r" (?:straight|consecutive|successive|running|graders?|floor|place|time|child|son|daughter|wife|husband|term|party|country|option|person|way|runway|language|stage|phase|round|day|night|generation|anniversary|goal|game|attempt|century|grade|city)\b")
_SIZED = re.compile(r"[a-z0-9]{1,12}-(?:foot|gallon|inch|mile|yard|pint|ounce)\b")
_PAIRED = re.compile(r"a pair of (?:[a-z]+ )?(?:shoes|boots|trainers|sneakers|socks|gloves|trousers|jeans|pants|shorts|tights|glasses|scissors|skis|sandals|slippers|heels)\b")
_FIRST = re.compile(r"\b(?:come|comes|came|coming|put|puts|putting) $")
_AMONG = re.compile(r" (?:in|among|of|out|nationally|nationwide|overall|worldwide|by)\b")
_NTH = re.compile(r"an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+th) (?:month|year|week|day|night|season|quarter)\Z")
_CLASSED = re.compile(r"\b(?:the|its|their|our|world's|country's|nation's|region's|state's|city's) $")
_TOP = re.compile(r" (?:largest|biggest|busiest|richest|poorest|oldest|leading|top|most|best|worst|fastest|highest|lowest)\b")
_PLACED = re.compile(r"\b(?:platform|gate|room|track|lane|terminal|route|level|poor's|fortune|sections?|articles?|clause|chapter|schedule|appendix|paragraph|page|pages|rule|proposition|highway|interstate) $")
_ONE_OFF = re.compile(r"one-(?:time|off|way)\b")
_SMALL_WORD = re.compile(r"[a-z]+ $")
_PAST_HOUR = re.compile(r" past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|the hour|[0-9]{1,2}\b)")
_PROCESSED = re.compile(r"\b(?:cost|price|time|energy|water|power|expense)s? (?:of|for|to|needed to) [a-z]+(?:ing)? (?:only |just )?$")
_NTH_THING = re.compile(r"a (?:fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!(?:of|below|above|under|short|off|up|down|more|less|fewer|higher|lower|larger|bigger|smaller|to|in|from|on|at|by|the|its|as|are|is|were|was|have|has|had|and|or|over|since|last|this|compared|each|for|with|than|said|say|live|work|do|did|own|use|came|come|comes|went|go|goes|got|get|gets|gave|chose|took|take|want|pay|felt|feel|hold|held|sold|spent|need|speak|think|thought|smoke|rent|earn|drive|drove|never|still|also|now|will|would|could|can|found|knew|know|lost|won|left|because|amid|amidst|when|while|after|before|despite|during|due|thanks|if|so|until|without|within|across|through|between|again|overall|only|too|[a-z]+ed)\b)[a-z]{3,}")
_TRAIN = re.compile(r"[Tt]he [0-2]?[0-9][.:][0-5][0-9] (?:to|from) [A-Z]")
_NIGHTS = re.compile(r" nights?$")
_IDIOM = re.compile(r"one foot in the (?:grave|door|past|stirrup)\b|one (?:yard|inch) at a time\b")
_TALE = re.compile(r"\b(?:tale|game|story|match) of $")
_STAYED = re.compile(r"\b(?:days|weeks|months|years|hours|nights|minutes|seasons)\b[^.;:]{0,24}\b(?:stay|stayed|stays|lived|worked|waited|lasted|ran) (?:for )?$")
_AGE_ENDS = re.compile(r"[.,;!?]|$| (?:and|but|now|when|years?|this|next|in) ")
_STREET = re.compile(r" (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|St|Rd|Ave|Terrace|Boulevard|Blvd|Crescent|Close)\b")
_IS_ONE = re.compile(r" (?:has|is|was|had|got|came|went|stands|stood|on)\b")
_TALK = (" questions", " reasons", " ways", " words", " things", " minds", " hands", " sides")
_OLDEST = 125
_EACH = (" a ", " an ", " per ", " each ", " every ")
_COUNT_WORDS = frozenset({"the", "these", "those", "both", "all", "other", "last", "past", "next", "first", "every"})
_SMALL = frozenset({"one", "two", "three", "four", "five", "six", "seven"})


def _ordinal(norm: str, low: str, span: Span) -> bool:
    """15,000th: digits with the ending of an ordinal; he's number 41."""
    if low.endswith(_NUMBER, 0, span.start):
        return True
    return low[span.end : span.end + 2] in {"th", "st", "nd", "rd"} and not norm[span.end + 2 : span.end + 3].isalpha() and norm[span.end - 1].isdigit()


def _aged(norm: str, low: str, span: Span) -> bool:
    """aged 18, people 65 and over, and Oakes, 69, behind a name."""
    if norm[span.start : span.end].isdigit() and int(norm[span.start : span.end]) > _OLDEST:
        return False
    if low[max(0, span.start - 6) : span.start].endswith((" aged ", " age ")) or _AGED.search(low, max(0, span.start - 24), span.start) or _OLD.search(low, max(0, span.start - 12), span.start) or _child(low, span) or _young(norm, low, span) or _YEARS.match(low, span.end):
        return True
    if _DIED.search(low, max(0, span.start - 30), span.start) or (_SHE_IS.search(low, max(0, span.start - 24), span.start) and _AGE_ENDS.match(low, span.end)):
        return True
    number = norm[span.start : span.end]
    if number.isdigit() and _WHO_IS.search(norm, max(0, span.start - 40), span.start):
        return norm[span.end : span.end + 1] in {",", "."}  # Oakes, who is 69,
    return len(number) == 2 and number.isdigit() and _NAME.search(norm, max(0, span.start - 24), span.start) is not None and norm[span.end : span.end + 1] in {",", "."}


def _child(low: str, span: Span) -> bool:
    """her granddaughter, who is six: a number of a child, told behind the word."""
    return (low[span.end : span.end + 1] in {",", ".", ";"} or low.startswith((" when ", " and "), span.end)) and _KIN.search(low, max(0, span.start - 50), span.start) is not None


def _young(norm: str, low: str, span: Span) -> bool:
    """children under 12: a number of two digits at most, with no noun of its own."""
    return span.end - span.start <= 2 and norm[span.start : span.end].isdigit() and _YOUNG.search(low, max(0, span.start - 40), span.start) is not None


def _model(norm: str, low: str, span: Span) -> bool:
    """three second-hand 767 freighters: a number of three digits that says which things are counted."""
    number = norm[span.start : span.end].split(" ", 1)[0]
    return len(number) == 3 and number.isdigit() and _COUNTED.search(low, max(0, span.start - 36), span.start) is not None


def _proper(norm: str, span: Span) -> bool:
    """Two Rivers, Seven Oaks: a number word with a capital inside a sentence, a word with a capital behind it."""
    first, _, behind = norm[span.start : span.end + 24].partition(" ")
    capitals = first[:1].isupper() and first.isalpha() and not first.isupper() and behind[:1].isupper()
    return capitals and _SMALL_WORD.search(norm, max(0, span.start - 16), span.start) is not None


def _game(low: str, span: Span) -> bool:
    """won their 10th straight, 68 to 61: a number of a result."""
    m = _GAME.search(low, max(0, span.start - 90), span.end + 8)
    return m is not None and m.start("score") <= span.start < m.end("score")


def _told_of(norm: str, low: str, m: Mention) -> str | None:
    """number 417 has got stuck, at 14 High Street, two questions: what a number of a story says."""
    start, end = m.span
    if m.value.kind == "cardinal" and low.endswith("number ", 0, start) and not low.endswith(("the number ", "total number ", "a number "), 0, start) and _IS_ONE.match(low, end):
        return "name"
    if _STREET.match(norm, end):
        return "contact"
    few = m.value.value is not None and m.value.value < 5
    return "count_word" if few and ((m.value.kind == "count" and low.endswith(_TALK, start, end)) or low.startswith(" to tango", end)) else None


def _class(low: str, start: int) -> bool:
    """Firms with more than 250 staff, those earning under F: a clause with a verb of its own says nothing of a class."""
    m = _CLASS.search(low, max(0, start - 90), start)
    return m is not None and (m["link"] not in {"with", "worth", "valued", "having"} or _VERB.search(low, m.end("link"), start) is None)


def reason_en(doc: Document, low: str, m: Mention) -> str | None:
    """The reason code of a quantity that is refused, or None; `low` is the text in lower case."""
    q: Quantity = m.value
    if q.flags:
        for flag in _FLAGS:
            if flag in q.flags:
                return flag
    if q.kind in _KINDS:
        return _KINDS[q.kind]
    if q.kind == "rank" and low[m.span.start : m.span.end] == "first" and _FIRST.search(low, max(0, m.span.start - 9), m.span.start) and not _AMONG.match(low, m.span.end):
        return "set_phrase"  # safety comes first
    if _VOTED.search(low, max(0, m.span.start - 40), m.span.start) and (_AGAINST.match(low, m.span.end) or _TO.search(low, m.span.start - 5, m.span.start)):
        return "score"
    norm, plain = doc.norm, q.kind in {"cardinal", "count"}
    told = _of_number(norm, low, m, q) if plain else _of_duration(low, m) if q.kind == "duration" else None
    if told or (told := _of_phrase(norm, low, m, q)):
        return told
    if plain and _CLASSED.search(low, max(0, m.span.start - 24), m.span.start) and _TOP.match(low, m.span.end):
        return "set_phrase"  # ninth among the 10 largest carriers
    if _ONE_OFF.match(low, m.span.start) or (plain and _PLACED.search(low, max(0, m.span.start - 16), m.span.start)):
        return "name"
    if plain and low.endswith("the ", 0, m.span.start) and _ROUTE.match(low, m.span.end):
        return "name"  # the 96 tram
    if _PAIRED.match(low, m.span.start):
        return "article"
    if _proper(norm, m.span):
        return "name"
    if plain and norm[m.span.start : m.span.start + 3].isdigit() and _model(norm, low, m.span):
        return "name"
    if any(c.span.overlaps(m.span) for c in doc.within("company_mention", (max(0, m.span.start - 60), m.span.end))):
        return "name"
    if plain and norm[m.span.end : m.span.end + 1] == "-" and norm[m.span.end + 1 : m.span.end + 2].isalpha():
        return "name"
    if q.bound in {"at_least", "at_most", "over", "under"} and (_class(low, m.span.start) or (_SIZED_SO.search(low, max(0, m.span.start - 40), m.span.start) and _APIECE.match(low, m.span.end))):
        return "threshold"
    if not plain or low[m.span.start : m.span.end].split(maxsplit=1)[0] not in _SMALL:
        return _told_of(norm, low, m) if plain else None
    before = low[max(0, m.span.start - 12) : m.span.start].split()
    return "count_word" if before and before[-1] in _COUNT_WORDS else _told_of(norm, low, m)


def _of_number(norm: str, low: str, m: Mention, q: Quantity) -> str | None:
    """A bare number or a count that is of a score, an order, a year, a base or an age."""
    if q.kind == "cardinal" and " to " in low[max(0, m.span.start - 4) : m.span.end + 4] and _game(low, m.span):
        return "score"
    if _ordinal(norm, low, m.span):
        return "ordinal"
    if low.endswith((" for every ", " out of every ", " in every ", " per "), 0, m.span.start):
        return "denominator"
    if q.kind == "cardinal" and low[m.span.end : m.span.end + 1] == "," and low.endswith((" of the ", " of those ", " of these ", "of the "), 0, m.span.start) and low[: m.span.start].endswith(_OF_FRONT):
        return "count_word"  # Of the 85, 52 are open
    if q.kind == "cardinal" and q.value is not None and _OLD_YEAR.match(low, m.span.start, m.span.end) and (_DATES.search(low, max(0, m.span.start - 20), m.span.start) or (q.value < 1700 and low.endswith(_SINCE, 0, m.span.start) and low[m.span.end : m.span.end + 1] in {";", ",", "."})):
        return "date"  # twisting hemp since 1665
    if q.kind == "cardinal" and (low.endswith(("every "), 0, m.span.start) or (low.endswith(", ", 0, m.span.start) and _TO_EACH.match(low, m.span.end))):
        return "denominator"  # six to a bag
    if q.kind == "cardinal" and low.startswith("a dozen", m.span.start) and _DOZEN.match(low, m.span.start):
        return "denominator"  # a dozen oysters cost $34
    if q.kind == "cardinal" and low.endswith((" is ", " was ", " are ", " turned ", "just ", "only ", "now "), 0, m.span.start) and _YOUNGEST.search(low, max(0, m.span.start - 40), m.span.start):
        return "age"
    if q.kind == "cardinal" and _aged(norm, low, m.span):
        return "age"
    if q.kind == "cardinal" and _SEATED.search(low, max(0, m.span.start - 16), m.span.start) and _AGE_ENDS.match(low, m.span.end) is None and _COSTS.match(low, m.span.end):
        return "name"  # a cabin for two is
    if q.kind == "cardinal" and (low.endswith(_LASTS, 0, m.span.start) or _STAYED.search(low, max(0, m.span.start - 48), m.span.start)):
        return "duration"  # booked three nights and stayed for ten
    return None


def _of_duration(low: str, m: Mention) -> str | None:
    """A length of time that is a date, a modifier, a limit or a wait."""
    if low[m.span.start : m.span.end] in {"half year", "half-year", "quarter", "half"} and _SPAN.search(low, max(0, m.span.start - 28), m.span.start):
        return "date"
    if "-" in low[m.span.start : m.span.end] and low[m.span.end : m.span.end + 2].strip().isalpha():
        return "modifier"  # the 10-year bond
    if low.endswith("within ", 0, m.span.start):
        return "threshold"  # reached within eight minutes
    if _WAITING.search(low, max(0, m.span.start - 36), m.span.start):
        return "duration"
    return None


def _of_phrase(norm: str, low: str, m: Mention, q: Quantity) -> str | None:
    """What the words around it make an idiom, a part of an order, a length, a base or a time of day."""
    tale = low.endswith((" halves", " cities"), m.span.start, m.span.end) and _TALE.search(low, max(0, m.span.start - 9), m.span.start)
    if tale or (q.kind in {"measure", "count"} and q.value == 1 and _IDIOM.match(low, m.span.start)):
        return "set_phrase"
    if low.startswith("half", m.span.start) and (low.startswith(" and half", m.span.end) or low.endswith("half and ", 0, m.span.start)):
        return "set_phrase"
    if q.kind == "fraction" and _GRADER.match(low, m.span.end) and low.startswith(("a ", "an "), m.span.start):
        return "ordinal"
    if q.kind == "fraction" and _NTH_THING.match(low, m.span.start):
        return "ordinal"  # a fourth dock
    if q.kind == "fraction" and low.startswith("a quarter", m.span.start) and _A_TIME.search(low, m.span.start - 9, m.span.start) and not _OF_WHOLE.match(low, m.span.end):
        return "denominator"  # costs us $600,000 a quarter
    nights = q.kind == "count" and _NIGHTS.search(low, m.span.start, m.span.end) and low.endswith((" for ", " of "), 0, m.span.start)
    if nights or (q.kind in {"count", "cardinal"} and _AGO.match(low, m.span.end)):
        return "duration"  # two winters ago, paid $500 for six nights
    if q.kind == "measure" and "-" in low[m.span.start : m.span.end] and _SIZED.match(low, m.span.start) and low.endswith(_EACH, 0, m.span.start):
        return "modifier"
    if q.kind == "fraction" and q.value is not None and q.value > 1 and low.endswith("quarters", m.span.start, m.span.end):
        return "duration"  # the fastest pace in seven quarters
    if q.kind == "measure" and low.startswith(" of ", m.span.end) and low.endswith(("within ", "within about ", "within a "), 0, m.span.start) and q.unit is not None and q.unit.dimension == "length":
        return "threshold"  # live within two miles of school
    if q.value == 1 and q.kind == "measure" and _PROCESSED.search(low, max(0, m.span.start - 40), m.span.start):
        return "denominator"  # the cost of processing one kilogram of tea
    if q.kind == "cardinal" and (low.startswith(" o'clock", m.span.end) or low.startswith(" o’clock", m.span.end) or _TRAIN.search(norm, m.span.start - 4, m.span.end + 6)):
        return "date"  # the 7.52 to Truro
    if (low.startswith(" past ", m.span.end) and low.startswith(("half", "a quarter", "quarter"), m.span.start)) or (q.kind == "cardinal" and (_PAST_HOUR.match(low, m.span.end) or (low[m.span.start].isalpha() and (q.value or 0) <= 12 and low.endswith((" before ", " until ", " till "), 0, m.span.start) and _AGE_ENDS.match(low, m.span.end)) or ((q.value or 0) <= 12 and _OF_DAY.match(low, m.span.end)))):
        return "date"  # five past one, six in the evening
    if q.kind == "cardinal" and (q.value or 0) <= 12 and low.endswith(" at ", 0, m.span.start) and _MORE_AT.search(low, max(0, m.span.start - 30), m.span.start):
        return "date"  # more at eight
    if q.kind == "duration" and _NTH.match(low, m.span.start, m.span.end):
        return "ordinal"
    return None
