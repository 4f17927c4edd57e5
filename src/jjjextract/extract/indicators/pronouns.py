"""Words that stand for a company (公司, 我们, 该股) at the head of a clause: whose figures follow.

Fails where 公司 is said of a company in general.
"""

from __future__ import annotations

from jjjextract.document import Document
from jjjextract.extract.indicators.scope import Scope
from jjjextract.spans import Span

__all__ = ["meant"]

_OWN = frozenset({"本集团", "本公司", "我司", "本行"})
_OURS = frozenset({"我们", "咱们", "我司"})


def meant(scope: Scope, doc: Document, word: Span) -> bool:
    """Make the company that `word` stands for the topic of `scope`: the speaker's own, else one that was named; True where there is one."""
    text, person = word.of(doc.norm), scope.person
    if person is not None and person.company and text[:2] in _OURS:
        scope.name_company(word, person.company, pronoun=True)
    elif scope.subject() is None:
        key = scope.meant(word)
        if person is None and (key or text in _OWN):
            scope.name_company(word, key or "", pronoun=True)
    return scope.subject() is not None
