"""What a sentence with no figure speaks of: House prices now. | Online was the bright spot. The next one goes on with it or they.

Fails where the sentence is about somebody whom no table names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from jjjextract.document import Document, Sentence
from jjjextract.lang.phrases import Name
from jjjextract.spans import Span

__all__ = ["spoken_of"]

_OPENS = re.compile(
    r"(?:(?:and|but|now|so|then|well|next),? )?(?:to )?(?:the |our |its |their |your |an? )?(?P<name>[a-z][a-z-]{2,}(?: [a-z-]+){0,2}?)"
    r"(?: (?:now|next|first|too|then))?(?:[.:?](?=\s|\Z)| (?:is|was|were|are|says?|exists?|helps?|works?|matters?|has|have|had|remains?|did|does|do|went|goes|came|rose|fell|grew)\b)"
)
_NOBODY = frozenset(
    ["it", "they", "this", "that", "these", "those", "there", "here", "he", "she", "you", "who", "what", "which", "where", "when", "why", "how", "one", "nobody", "everybody", "everyone", "somebody", "people", "some", "many", "most", "thanks", "thank", "please", "yes", "good", "hello", "morning", "news", "weather", "today", "yesterday", "tomorrow", "all", "both", "each", "others", "another", "nothing", "everything", "something", "look", "listen", "small", "big", "bad", "fine", "true", "maybe", "great", "nice", "easy", "hard", "slow", "fast", "better", "worse", "enough", "correct", "exactly", "absolutely", "right", "okay", "sure", "not"]
)


def spoken_of(doc: Document, low: str, sentence: Sentence, people: Sequence[Span]) -> Name | None:
    """The thing that a sentence without figures is about, or None; `low` is the text in lower case."""
    start = sentence.span.start
    start += len(low[start : sentence.span.end]) - len(low[start : sentence.span.end].lstrip(' "“\t'))
    m = _OPENS.match(low, start, sentence.span.end)
    if m is None or m["name"].split()[0] in _NOBODY or m["name"].split()[-1] in _NOBODY:
        return None
    span = Span(*m.span("name"))
    k = bisect_left(people, (span.start, 0))
    somebody = (k < len(people) and people[k].start < span.end) or doc.within("company_mention", span) or doc.within("region", span)
    capitals = any(w[:1].isupper() for w in doc.norm[slice(*span)].split()[1:])
    return None if somebody or capitals else Name(doc.norm[slice(*span)], span, m["name"].rsplit(" ", 1)[-1])
