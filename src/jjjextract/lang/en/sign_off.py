"""How a reporter signs off at the end of a report: In Mercer County, Joan Pratt, News 7.

The name opens the last sentence of the turn, or stands behind its place, and a station follows. Fails without a station.
"""

from __future__ import annotations

import re

from jjjextract.spans import Span

__all__ = ["signed_off"]

_STATION = r"(?:[A-Z][\w'’-]* ){0,3}(?:News|NEWS|TV|Channel|CHANNEL|Radio|RADIO|[KW][A-Z]{2,3}|ABC|BBC|CBC|CBS|CNN|NBC|NPR|PBS|ITV|RTE|FOX|Fox)(?: \d{1,2})?(?: News| NEWS)?"
_PLACE = r"(?:[Rr]eporting |REPORTING )?(?:[Ll]ive |LIVE )?(?:[Ii]n|[Ff]rom|[Aa]t|IN|FROM|AT) [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}, "
_SIGNED = re.compile(rf"(?:(?<=[.!?] )|(?<=\n))(?:{_PLACE})?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{1,2}}), {_STATION}\.?\s*\Z")
_LONG = 140


def signed_off(norm: str, turn: Span) -> Span | None:
    """The reporter's name in the last sentence of a turn, or None."""
    m = _SIGNED.search(norm, max(turn.start, turn.end - _LONG), turn.end)
    return Span(*m.span("name")) if m else None
