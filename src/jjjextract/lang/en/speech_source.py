"""Who is no person and yet says something in English: a letter, an office, a crowd, a country (the memo states that …).

Only asked for words in quotation marks that no person was found to say. A verb of speech counts where a noun phrase, `it`,
`they` or a relative stands in front of it, and where it takes what follows: a clause with `that` or `whether`, a clause
right behind the plain verbs (police say), the quotation itself where that is more than a phrase, or an object with quoted
words (branded the port an “eyesore”). Fails where a verb has the form of a noun (the charges “…”).
"""

from __future__ import annotations

import re

from jjjextract.lang.en.speech import EnglishSpeech
from jjjextract.lang.words import words
from jjjextract.spans import Span

__all__ = ["EnglishSources"]

_OBJECTS = words("accuse call denounce describe dismiss hail")
_PLAIN = words("said says say told tells saying telling adding arguing claiming insisting noting warning suggesting stating")
# Verbs that hold a fact to be so: what begins with quoted words behind them is a clause (claimed “the town exaggerates” its debts).
_CLAIMS = words("claimed claims reported reports insisted insists argued argues stated states warned alleged alleges admitted admits noted concluded")
_GOES_ON = re.compile(" [a-z]")
_SAYS = words("said says say saying")
_ADVERB = re.compile(r"(?:,? (?:also|later|then|has|had|have|further|once|still|now|is|was|are|were|even|[a-z]{3,12}ly))+\Z")
# No noun phrase ends in one of these, and what I, we and you say is the writer's.
_NO_NOUN = words(
    "to of the a an in on at by for with from into about as than or but not never no will would can could may might must should shall do does did be been being I we you We You"
    " if when while because after before since until so too very more most less much many his her its their our my your this these those there here what how why where he she"
)
# What stands in front of a participle that tells (by saying, while chanting).
_LEADS = words("is are was were by while after before without despite statement letter tweet resolution report memo note post email petition editorial ad video")
# A person's verb that goes on from another (went on to say, took to the stage to denounce).
_ON_TO = re.compile(r"\b(?:(?:went|going|goes|gone) on|(?:took|taken|takes) to [^,.;:\"“”\n]{3,40}?|(?:used|uses|using|continued|continues) [^,.;:\"“”\n]{0,60}?) ?to \Z")
_TO = words("vowed vows pledged pledges promised promises threatened threatens urged urges asked told tells ordered warned warns encouraged")
_TO_LEAD = re.compile(r" (?:[^,.;:\"“”\n]{1,60}? )?to [^,.;:\"“”\n]{0,60}(?=[\"“])")
_WHAT = re.compile(r"\bwhat [^,.;:\"“”\n]{2,60} \Z")
# What belongs to the quoted words behind them (a “relic” of the war, a “champion” for its members).
_CARRIED = re.compile(
    r" (?:for|of|to|against|than|as|that|who)(?: [^\s,;:—–\"“”()]*[^\s,;:—–\"“”().]){1,14}?(?=(?<!\.[A-Z])\.?(?:[,;:—–\n]|\.\s|\.?$| [-—–(]| (?:and [a-z]+ed|but|while|when|after|before|in|on|at|during) ))"
)
_CLAIM = re.compile(
    r"\b(?:its|their|(?:the|an?|this|that) (?:[a-z]+ ){0,2}[a-z]+[’']s) (?:[a-z-]+ ){0,2}"
    r"(?:claim|assertion|contention|argument|insistence|suggestion|remark|comment|allegation|prediction|promise|pledge|warning|belief|admission|complaint|boast|declaration|charge|conclusion|emphasis)s? that (?=[^.;:\n\"“”]*\Z)"
)
_BESIDE = re.compile(r"(?: (?:in|on|at|during|through|via|after|last|this|late|early) [^,.;:\"“”\n]{2,50}?)?,?:? (?=[\"“])")
_LEAD = re.compile(r" (?:[^,.;:\"“”\n]{0,60}? )??(?P<clause>that|whether) ")
_LEAD_PLAIN = re.compile(r" (?:(?:in|on|at|during|through|via|after|last|this|late|early|[A-Z]\w+day) (?:[^,.;:\"“”\n]{2,50}? )??)?(?P<clause>that|whether) ")
_OBJECT = re.compile(r" (?!by\b|in\b|as\b|it\b|on\b)[^\s\"“”]+ [^\"“”\n.;:]*(?=[\"“])")
# Where a reported clause breaks off behind its quoted words: the teller goes on (…,” but the port; …” while others).
_BREAK = re.compile(
    r"[,.]?[\"”],? (?=(?:but|while|although|though|even though|which|when asked) )|,[\"”] (?=(?:he|she|they|it) )|[\"”], (?=(?:despite|according to|as|after|and|who) )|, (?!including|being)(?=(?:[a-z]+ly )?[a-z]+ing )"
)
_PER = re.compile(r"According to [^,.;:\"“”\n]{3,160}, ")
_PER_BEHIND = re.compile(r"[^.;:\"“”\n]{0,120}?(?:(?<=,[\"”] )|, )(?P<per>according to [^,.;:\"“”\n]{3,120})")
_ALSO = re.compile(r",? and (?:also |has |have )?")


class EnglishSources:
    """Finds the verb of a quotation that no person says."""

    def __init__(self, speech: EnglishSpeech) -> None:
        self.speech = speech

    def clause_end(self, norm: str, first: int, end: int) -> int:
        """Where the clause ends that holds the quoted words at `first`: the sentence's end, or where its teller goes on."""
        m = _BREAK.search(norm, first, end)
        end = m.start() + len(m.group().rstrip(" ,")) if m else end
        for also in _ALSO.finditer(norm, first, end):
            verb = self.speech.verb.at(norm, also.end())
            if verb and (verb in _PLAIN or verb.endswith(("ed", "s"))):
                return also.start()
        return end

    def takes_object(self, norm: str, at: int) -> bool:
        """True for a verb at `at` that takes an object with quoted words in it."""
        verb = self.speech.telling.at(norm, at)
        return verb is not None and (verb in self.speech.objects or verb in _OBJECTS)

    def carried(self, norm: str, end: int) -> int:
        """Where the words end that belong to those quoted up to `end`; the mark inside the quotation ends them too."""
        m = None if norm[end - 2 : end - 1] in ",.?!" else _CARRIED.match(norm, end)
        return m.end() if m else end

    def claim(self, norm: str, start: int, quote: Span) -> tuple[Span, int] | None:
        """`its claim that` in front of `quote`: the words that lead it, and where the clause begins."""
        m = _CLAIM.search(norm, max(start, quote.start - 200), quote.start)
        return (Span(m.start(), m.end() - 6), m.end()) if m else None

    def goes_on(self, norm: str, start: int, verb: int) -> bool:
        """True for a verb in the infinitive whose subject is that of its sentence (he went on to say)."""
        return _ON_TO.search(norm, max(start, verb - 90), verb) is not None

    def cue(self, norm: str, start: int, quote: Span) -> tuple[Span, int] | None:
        """The verb nearest in front of `quote` that tells it, and where what is told begins."""
        for verb in reversed([*self.speech.telling.find(norm, max(start, quote.start - 200), quote.start)]):
            at = self._told(norm, verb, quote) if self._subject(norm, start, verb) else None
            if at is not None:
                return verb, at
        return None

    def per(self, norm: str, start: int, quote: Span, end: int) -> tuple[Span, Span] | None:
        """`according to` a paper or an office at the sentence's start or behind the clause that holds `quote`; and that clause."""
        if norm.count(" ", *quote) < 2:
            return None  # a word in scare quotes
        m = _PER.match(norm, start, quote.start)
        if m:
            return Span(start, m.end() - 2), Span(m.end(), end)
        m = _PER_BEHIND.match(norm, quote.end, end)
        return (Span(m.start("per"), m.end()), Span(start, m.start("per"))) if m else None

    def _subject(self, norm: str, start: int, verb: Span) -> bool:
        """True where a noun phrase can end in front of the verb; a participle needs a comma (…, saying) or `is`."""
        if self.goes_on(norm, start, verb.start):
            return True
        text = norm[start : verb.start].rstrip(" ")
        if norm[slice(*verb)].endswith("ing"):
            return text.endswith(",") or text.rsplit(" ", 1)[-1].lower() in _LEADS
        text = _ADVERB.sub("", text).rstrip(" ,")
        last = text.rsplit(" ", 1)[-1]
        return bool(last) and (last[-1].isalnum() or last[-1] in "’')%.”\"") and last not in _NO_NOUN

    def _told(self, norm: str, verb: Span, quote: Span) -> int | None:
        """Where what is told begins: behind `that`, at the quotation, or right behind the verb; None where the verb takes none."""
        form = norm[slice(*verb)]
        lead = (_LEAD_PLAIN if form in _SAYS else _LEAD).match(norm, verb.end, quote.start)
        if self.takes_object(norm, verb.start):
            named = _WHAT.search(norm, max(0, verb.start - 66), verb.start) and _BESIDE.match(norm, verb.end, quote.start + 1)
            return verb.end + 1 if named or _OBJECT.match(norm, verb.end, quote.start + 1) else None
        if lead:
            return lead.end() if lead["clause"] == "that" else lead.start("clause")
        if _BESIDE.match(norm, verb.end, quote.start + 1):
            inside = norm[quote.start + 1 : quote.end - 1]
            clause = form in _CLAIMS and " " in inside and _GOES_ON.match(norm, quote.end)
            return quote.start if form in _PLAIN or clause or inside.count(" ") >= 3 or inside[-1:] in "!?" else None
        if form in _TO and _TO_LEAD.match(norm, verb.end, quote.start + 1):
            return verb.end + 1
        return verb.end + 1 if form in _PLAIN and norm[verb.end : verb.end + 1] == " " and not norm.startswith(" to ", verb.end) else None
