"""Who presents an English broadcast, and whom the presenter hands over to, where the labels give bare names.

JOAN PRATT: Good morning, I'm Joan Pratt. … Owen Tarn has been to see. OWEN TARN: …. Fails for a presenter who neither greets
the listeners nor hands over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from jjjextract.document import Document
from jjjextract.extract.persons import Who
from jjjextract.extract.talk import Said

__all__ = ["present_hosts"]

_GREETS = re.compile(r"(?:Good (?:morning|afternoon|evening|day|night)|Hello|Hi|Welcome(?: back)?|Kia ora|G['’]day|You(?:['’]re| are) (?:listening|watching|tuned)|This is|It(?:['’]s| is) (?:\d|[a-z]+ o['’]clock)|Thanks for (?:joining|staying|listening|watching|tuning)|Tonight|Now|And now|Coming up)\b")
_ON_AIR = re.compile(r"\b(?:radio|tv|television|news|newscast|bulletin|broadcast|fm|channel|morning report|wrap|on air|breakfast|tonight|[kw][a-z]{3})\b", re.IGNORECASE)
_NO_AIR = re.compile(r"\b(?:earnings|conference call|call|quarter|results|webcast|investors?|shareholders?|annual meeting|hearing|council meeting|q ?& ?a|q[1-4])\b", re.IGNORECASE)
_HEAD, _TAIL = 240, 200  # characters
_HANDED = (
    r"(?:\b(?:[Oo]ver to|[Hh]ere(?:['’]s| is)|[Oo]ur(?: (?:own|reporter|correspondent|colleague))?|[Ll]et['’]s (?:go|cross|turn|hear) (?:now )?(?:to|from)|[Ww]e (?:go|cross|turn) (?:now )?to"
    r"|[Mm]ore from|[Tt]his report (?:is |comes )?from|[Rr]eport from) {name}\b"
    r"|\b{name},? (?:has been|has (?:the|more|this)|went|is (?:at|on|there|outside|live)|joins (?:us|me) (?:live |now )?from|reports|sent|filed|took|visited|headed|travelled|traveled|drove|walked|spent|found out|looks|looked into|tells us|explains|put|met|caught up)\b)"
)


def present_hosts(doc: Document, said: Sequence[Said]) -> None:
    """Make the presenter an anchor and those handed over to reporters, of the labelled turns of English text."""
    turns = [s for s in said if s.style == "labelled" and s.who is not None]
    if "en" not in doc.languages or len(turns) < 1:
        return
    first = turns[0]
    reported = next((t.who for t in turns if t.who is not first.who), None)
    if first.who is not None and not (first.who.titles or first.who.offices or first.who.kinds) and reported is not None and "reporter" in reported.kinds and _handed(doc, first, reported):
        _set(first.who, "anchor")  # KELLY: … Orrin Radio's Joan Pratt reports.
    if _bare(first.who) and _GREETS.match(doc.norm, first.span.start) and _on_air(doc, turns):
        _set(first.who, "anchor")
    for turn, following in pairwise(turns):
        who = following.who
        if turn.who is not None and "anchor" in turn.who.kinds and who is not turn.who and _bare(who) and _handed(doc, turn, who):
            _set(who, "reporter")


def _bare(who: Who | None) -> bool:
    return who is not None and who.name is not None and " " in who.name and not (who.titles or who.offices or who.kinds)


def _set(who: Who | None, kind: str) -> None:
    if who is not None:
        who.kinds.add(kind)


def _on_air(doc: Document, turns: Sequence[Said]) -> bool:
    """True for a broadcast: a reporter speaks in it, or its head says so and tells of no call or meeting."""
    head = doc.norm[: turns[0].span.start][:_HEAD] + doc.norm[turns[0].span.start : turns[0].span.start + _HEAD // 3]
    reports = any(t.who is not None and "reporter" in t.who.kinds for t in turns)
    return not _NO_AIR.search(head) and (reports or _ON_AIR.search(head) is not None)


def _handed(doc: Document, turn: Said, who: Who | None) -> bool:
    if who is None or who.name is None:
        return False
    tail = doc.norm[max(turn.span.start, turn.span.end - _TAIL) : turn.span.end]
    name = " ".join(re.escape(w) for w in who.name.split(" "))
    return re.search(_HANDED.replace("{name}", f"(?i:{name})"), tail) is not None
