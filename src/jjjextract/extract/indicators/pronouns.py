"""Words that stand for a company (公司, 我们, 该股) at the head of a clause: whose figures follow.

Fails where 公司 is said of a company in general.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document, Sentence
from jjjextract.extract.indicators.posts import observes, of_office
from jjjextract.extract.indicators.scope import Scope
from jjjextract.extract.indicators.solver import Place
from jjjextract.extract.indicators.story import on_results, one_side, watches
from jjjextract.extract.spokesmen import host_of
from jjjextract.lang.zh.firm_words import OF_UNIT
from jjjextract.lang.zh.name import Scan
from jjjextract.spans import Mention, Span

__all__ = ["SHOPS", "company_meant", "enter", "implied", "of_all", "put_forward", "says_of_it"]

_OWN = frozenset({"本集团", "本公司", "我司", "本行"})
_ONE = frozenset({"", "个", "座", "条", "项", "处"})
_FIRMS = frozenset({"公司", "企业", "集团", "工厂"})
_OURS = frozenset({"我们", "咱们", "我司"})
_NEIGHBOURS = frozenset("村家县镇乡市区班")
SHOPS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ连品健餐食超药店商书咖茶老“「")  # what a shop by its own name begins with: the quick look in front of the next
_SHOP = re.compile(
    r"(?:(?:连锁)?(?:品牌|健身房|餐厅|食肆|超市|药房|店家|商家|书店|咖啡店|茶饮店)[“「]?|老字号[“「]?|[“「])?[A-Z][A-Za-z]*[a-z][A-Za-z0-9'’&.-]{0,20}(?: [A-Z][A-Za-z0-9'’&.-]{0,20}){0,3}[”」]?(?=[\u4e00-\u9fff])(?!病毒|疫情|流感|指数|协议|标准|系统|模型|技术|概念)"
    r"|(?:连锁品牌|连锁店|老字号)[“「]?[\u4e00-\u9fffA-Za-z]{2,8}"
)
_COUNTED = re.compile(r"(?:现有|现在|目前|总共|一共|所有|大概|大约|约)?的?(?:户籍|常住|登记|注册|持证|从业|同业|同行|行业|产业|合法|在册|人口|每年|一年|市场(?!我)|老人|居民)")
_ACTS = r"(?:已经?|正在?|将(?!近)|也|还|给|把|则|更|不断|持续|着力|全力|加快|大力|计划|提出|出台|制定|启动|推出|印发|明确|打算|准备|决定|要)[^,。;:]{2,30}[:,]"
_DOES, _SOON_DOES = re.compile(rf"(?:市|县|区|省)?(?:政府|委|当局)?{_ACTS}"), re.compile(rf"[\u4e00-\u9fff]{{2,10}}?{_ACTS}")
_IS = re.compile(r"(?:[也又还正原本]|目前|现在|同时|后来|如今)?(?:是|为|系|属于?|隶属于?|归属?于?)")
_BUILT = frozenset({"项目", "基地", "园区", "工厂"})
_OUT_OF = frozenset("从自")
_BELONGS = ("属", "属于", "归", "归于")
_WHOLE = ("公司", "集团", "全公司", "本公司", "本集团")  # never a unit of another: that one is 该公司


def company_meant(scope: Scope, doc: Document, word: Span) -> str | None:
    """The company that 公司 at `word` means: the one mentioned last, or in a paragraph that has named none the story's own."""
    found = doc.within("company_mention", (0, word.start))
    line = doc.lines[scope.line].start
    if _of_another(doc.norm, word, line) and not (found and found[-1].span.start >= line):
        return None
    if scope.results is not None and not (found and found[-1].span.start >= line) and doc.norm[word.start] not in "该这":
        return scope.results
    fitting = _fitting(doc, word, found)
    return str(fitting[-1].value) if fitting else None


def _of_another(norm: str, word: Span, line: int) -> bool:
    """项目 in a paragraph that has told of a project by its own name: that one is meant, and no company from further up."""
    kind = norm[max(word.start, word.end - 2) : word.end]
    at = norm.rfind(kind, line, word.start) if kind in _BUILT else -1
    return at > line and norm[at - 1] not in "该个的" and norm[at - 1] not in ",;。:、"


def put_forward(doc: Document, firms: Sequence[Span]) -> Span:
    """The last of the companies that a clause opens with; of X是Y的子公司 the first, for Y only says what X is; of Y的子公司X it is X."""
    of_unit = OF_UNIT.match(doc.norm, firms[-1].end)
    unit = doc.at("company_mention", of_unit.end()) if of_unit else None
    return unit.span if unit is not None else firms[0] if of_unit else firms[-1]


def enter(scope: Scope, doc: Document, index: int, sentence: Sentence) -> None:
    """Begin a sentence. 阮某正忙着谈新一轮融资,打算募集A: the narrator tells of somebody of a company, whose the figures are."""
    scope.enter(index, sentence.line, sentence.span.start)
    if scope.statement is not None:
        _in_turn(scope, doc, sentence)
        return
    if sentence.span.start == doc.lines[sentence.line].start and _SOON_DOES.match(doc.norm, *sentence.span) and (place := doc.at("region", sentence.span.start)) is not None:
        _acts(scope, doc, place, sentence)
    if "people_at" not in doc.notes:
        doc.notes["people_at"] = {s.start: (s, m.value) for m in doc.of("person") for s in m.value.mentions}
    span, person = doc.notes["people_at"].get(sentence.span.start, (None, None))
    if person is not None and person.company and person.role == "interviewee" and not observes(person):
        scope.name_company(span, person.company, pronoun=True)


def _acts(scope: Scope, doc: Document, place: Mention, sentence: Sentence) -> None:
    """邵东市已经画好了下一张图:…: a paragraph that opens with a place that does something is of that place."""
    if place.span.start == sentence.span.start and place.value.codes and _DOES.match(doc.norm, place.span.end, sentence.span.end):
        scope.name_places((Place(place.value.codes, place.span),))


def _in_turn(scope: Scope, doc: Document, sentence: Sentence) -> None:
    """分红方面,: somebody of a company goes on to one side of his own; an analyst on a call about results asks of the company that holds it."""
    person, at = scope.person, sentence.span.start
    if scope.statement is None or scope.statement.style != "labelled" or person is None or not on_results(doc):
        return
    host = host_of(doc) if observes(person) or not (person.company or person.organization) else None
    own = person.company if host is None and one_side(doc.norm, at) else None
    if (key := host or own) is not None:
        scope.name_company(Span(at, at), key, pronoun=True)


def of_all(norm: str, seen: Scan) -> bool:
    """全苏州|持证的, 全市登记的: a count of a whole place, also where somebody of a company gives it."""
    place = seen.regions[0] if seen.regions and seen.pronoun is None and not seen.companies else None
    return place is not None and norm[place.start] == "全" and _COUNTED.match(norm, place.end) is not None


def implied(scope: Scope, doc: Document, seen: Scan, *, placed: bool) -> bool:
    """True where a word that stands for a company, or a shop by its own name, makes the topic: 集团在江苏建了A."""
    own = seen.pronoun is not None and _meant(scope, doc, seen.pronoun)
    return own or (not placed and scope.kind != "company" and _of_its_own_name(scope, doc, seen.clause))


def _of_its_own_name(scope: Scope, doc: Document, at: int) -> bool:
    """Grip Lab今年推出, 连锁品牌某某: a shop by its own name, whose figures are of no place that was named before; True where it is made the topic."""
    if (m := _SHOP.match(doc.norm, at)) is None:
        return False
    scope.name_company(Span(at, m.end()), "", pronoun=True)
    return True


def says_of_it(norm: str, seen: Scan) -> bool:
    """True for 是Y的子公司 and 从东莞搬来: a clause that only says whose the firm in front of it is, or where it came from."""
    if seen.companies and not seen.regions:
        firm = seen.companies[0]
        whose = _IS.fullmatch(norm, seen.clause, firm.start)
        return whose is not None and len(seen.companies) == 1 and (OF_UNIT.match(norm, firm.end) is not None or whose.group().endswith(_BELONGS))
    return bool(seen.regions) and not seen.companies and norm[seen.regions[0].start - 1] in _OUT_OF


def _fitting(doc: Document, word: Span, found: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that the word may stand for: 该行 for a bank, and 这家企业 for no parent named only as such (X是Y的子公司)."""
    own = [m for m in found[-12:] if not OF_UNIT.match(doc.norm, m.span.end) and not watches(doc, m.span)]
    if doc.norm[word.end - 1] == "行":
        own = [m for m in own if "银行" in m.span.of(doc.norm)]
    return own or found


def _meant(scope: Scope, doc: Document, word: Span) -> bool:
    """Make the company that `word` stands for the topic of `scope`: the speaker's own, else one that was named; True where there is one."""
    text, person = word.of(doc.norm), scope.person
    if person is not None and person.company and text[:2] in _OURS and text[-1] not in _NEIGHBOURS and not (observes(person) and text.removesuffix("的") in _OURS):
        scope.name_company(word, person.company, pronoun=True)
    elif text in _WHOLE and person is not None and person.company and (told := scope.subject()) is not None and told.inherited:
        scope.name_company(word, person.company, pronoun=True)  # 公司, said by somebody of it behind a sentence about a subsidiary
    elif text in _WHOLE and (whole := _whole(scope, doc)) is not None:
        scope.name_company(word, whole, pronoun=True)
    elif scope.subject() is None:
        single = text[0] in "该这那" and (text[-2:] in _BUILT or text[-2:] in _FIRMS or text[1:] in _ONE or len(text) > 2 or text == "该店")  # 该项目: one of its own, and no place's
        key = company_meant(scope, doc, word) if not single or text[-2:] in _FIRMS or _in_line(scope, doc, word) else None
        if (person is None or (single and person.role != "interviewee")) and (key or single or text in _OWN):
            scope.name_company(word, key or "", pronoun=True)
    if scope.subject() is None and text[0] in "我咱俺" and person is not None and person.role == "interviewee" and not of_office(person):
        scope.name_company(word, "", pronoun=True)  # 俺们社: of no place
    return scope.subject() is not None


def _in_line(scope: Scope, doc: Document, word: Span) -> bool:
    """True where the paragraph has named a company before `word`."""
    return bool(doc.within("company_mention", (doc.lines[scope.line].start, word.start)))


def _whole(scope: Scope, doc: Document) -> str | None:
    """Behind a sentence about a subsidiary of the company that the text named first, that company: 公司 is the whole."""
    subject, first = scope.subject(), doc.of("company_mention")[:1]
    if subject is None or not subject.inherited or not first or subject.company == first[0].value:
        return None
    unit = next((m.value for m in doc.of("company") if m.value.key == subject.company), None)
    return str(first[0].value) if unit is not None and (first[0].value, "parent") in unit.related else None
