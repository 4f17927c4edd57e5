"""Words that stand for a company (公司, 我们, 该股) at the head of a clause: whose figures follow.

Fails where 公司 is said of a company in general.
"""

from __future__ import annotations

from jjjextract.document import Document
from jjjextract.extract.indicators.scope import Scope
from jjjextract.spans import Span

__all__ = ["company_meant", "meant"]

_OWN = frozenset({"本集团", "本公司", "我司", "本行"})
_OURS = frozenset({"我们", "咱们", "我司"})
_WHOLE = ("公司", "集团", "全公司", "本公司", "本集团")  # never a unit of another: that one is 该公司


def company_meant(scope: Scope, doc: Document, word: Span) -> str | None:
    """The company that 公司 at `word` means: the one mentioned last, or in a paragraph that has named none the story's own."""
    found = doc.within("company_mention", (0, word.start))
    line = doc.lines[scope.line].start
    if scope.results is not None and not (found and found[-1].span.start >= line) and doc.norm[word.start] not in "该这":
        return scope.results
    return str(found[-1].value) if found else None


def meant(scope: Scope, doc: Document, word: Span) -> bool:
    """Make the company that `word` stands for the topic of `scope`: the speaker's own, else one that was named; True where there is one."""
    text, person = word.of(doc.norm), scope.person
    if person is not None and person.company and text[:2] in _OURS:
        scope.name_company(word, person.company, pronoun=True)
    elif text in _WHOLE and (whole := _whole(scope, doc)) is not None:
        scope.name_company(word, whole, pronoun=True)
    elif scope.subject() is None:
        key = company_meant(scope, doc, word)
        if person is None and (key or text in _OWN):
            scope.name_company(word, key or "", pronoun=True)
    return scope.subject() is not None


def _whole(scope: Scope, doc: Document) -> str | None:
    """Behind a sentence about a subsidiary of the company that the text named first, that company: 公司 is the whole."""
    subject, first = scope.subject(), doc.of("company_mention")[:1]
    if subject is None or not subject.inherited or not first or subject.company == first[0].value:
        return None
    unit = next((m.value for m in doc.of("company") if m.value.key == subject.company), None)
    return str(first[0].value) if unit is not None and (first[0].value, "parent") in unit.related else None
