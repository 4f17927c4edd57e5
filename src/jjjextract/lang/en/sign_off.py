"""How a reporter signs off at the end of a report: In Mercer County, Joan Pratt, News 7.

The name opens the last sentence of the turn, or stands behind its place, and a station follows. Fails without a station.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["signed_off", "station_of"]

_STATION = r"(?:[A-Z][\w'’-]* ){0,3}(?:News|NEWS|TV|Channel|CHANNEL|Radio|RADIO|[KW][A-Z]{2,3}|ABC|BBC|CBC|CBS|CNN|NBC|NPR|PBS|ITV|RTE|FOX|Fox)(?: \d{1,2})?(?: News| NEWS)?"
_PLACE = r"(?:[Rr]eporting |REPORTING )?(?:[Ll]ive |LIVE )?(?:[Ii]n|[Ff]rom|[Aa]t|IN|FROM|AT) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}, "
_SIGNED = re.compile(rf"(?:(?<=[.!?] )|(?<=\n))(?:{_PLACE})?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}}), (?:for )?{_STATION}(?:,(?: in)? [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}})?\.?\s*\Z")
_FOR = re.compile(rf"(?:(?<=[.!?] )|(?<=\n))[Ff]or (?P<station>{_STATION}|(?:[A-Z][\w'’-]* ){{1,4}}(?:Radio|Television|Broadcasting|News)),? (?:this is |I['’]m )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}})(?: (?:reporting )?in [A-Z][\w ]{{2,30}})?\.?\s*\Z")
_LONG = 140


def station_of(norm: str, turn: Span) -> Span | None:
    """The station for which a reporter signs off at the end of a turn (For Elm Valley Radio, I'm Joan Pratt), or None."""
    m = _FOR.search(norm, max(turn.start, turn.end - _LONG), turn.end)
    return Span(*m.span("station")) if m else None


def signed_off(norm: str, turn: Span) -> Span | None:
    """The reporter's name in the last sentence of a turn, or None."""
    at = max(turn.start, turn.end - _LONG)
    m = _SIGNED.search(norm, at, turn.end) or _FOR.search(norm, at, turn.end)
    return Span(*m.span("name")) if m else None
