"""The places of a clause, for its figures; and a partner that takes up a name told of another (对美国出口A,对香港则为B).

Fails where the partner is no region that is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjextract.document import Document
from jjjextract.extract.indicators.model import Slot
from jjjextract.extract.indicators.posts import HEADS
from jjjextract.extract.indicators.solver import Place
from jjjextract.lang.mask import REGION
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.found import Found
from jjjextract.spans import Span
from jjjextract.values import Person

__all__ = ["INTO", "at_port", "beside", "kept_places", "one_place", "partner_part", "places_of", "seat_of", "struck", "toward"]

_FAR = 20  # characters of a place in front of a post
_BESIDE = re.compile(rf"[和与及跟、较比]{REGION}的")
INTO = frozenset(REGION[:2] + "约近超逾共过达")
_INTO = re.compile(rf"[\u4e00-\u9fff](?<![、和与跟同在的口往到给国])(?:(?<!及)|(?<=[惠波涉遍普]及))(?P<at>{REGION})(?:约|近|超过?|逾|多达|共)?$")
_TRADE = re.compile(r"外贸|进出口|出口|进口|贸易|外资|投资|客源|游客|旅客")
_GUESTS = ("旅客", "游客", "观众", "留学生", "买家", "客人", "客")
_MARKS, _SHARE = re.compile(r"[\s,;、]*(?:而|其中)?"), re.compile(r"(?:则|就|也|却)?(?:占比?|占到了?)?$")
_TOWARD = re.compile(r"[\s,]*(?:而|其中)?(?P<who>[对向自从][\u4e00-\u9fff、]{2,12}?)(?:则|就|也|却|方面)?(?:为|是|有|达到?|增长|成长|下降|衰退|减少)?$")

_HEADS = frozenset({"{名}", "{人}"})
_STRUCK = re.compile(rf"(?:空袭|袭击|打击|轰炸|炮击|攻击|突袭|炮轰)了?(?P<at>{REGION})|对[\u4e00-\u9fff]{{0,3}}(?P<on>{REGION})[^,;。对在]{{0,8}}?(?:发动|展开|实施|进行|的)(?:新?一?轮|多轮|大规模|导弹|无人机|了|的){{0,3}}(?:空袭|袭击|打击|轰炸|炮击|攻击)")
_COME_TO = re.compile(rf"[\u4e00-\u9fff]{{1,12}}?(?:来到|抵达|到访|涌入|落户|入驻|进驻)了?(?P<at>{REGION})")
_HIT = re.compile(rf"(?:造成|导致|致使?)(?P<at>{REGION})[\u4e00-\u9fff]{{0,4}}$")  # 袭击造成黎巴嫩|12人死亡
_OF_FIRM = re.compile(r"(?:(?:本|全)?公司|(?:本|全)?集团|我们)的?[\u4e00-\u9fff]{0,3}(?:营收|收入|销售额?|销量|利润|净利|业绩|产能|产量|出货量?|订单|成本|资产)|[总合]?并?(?:营收|营业收入)")
_PORT = re.compile(r"港(?![澳股元币府人资商区台岛务交])|(?:[\u4e00-\u9fff]{2,4}国际)?机场")


def at_port(doc: Document, place: Place) -> bool:
    """True for the name of a port or an airport: a part of the place that the text is of, which it does not replace."""
    return _PORT.match(doc.norm, place.span.end) is not None


def places_of(doc: Document, spans: Sequence[Span], count: int) -> tuple[Place, ...]:
    """The regions at `spans`, in order; one that is a group of `count` as so many."""
    out: list[Place] = []
    for span in spans:
        for m in doc.within("region", (span.start, span.start + 1)):
            if m.value.context and out and len(m.value.codes) != 1:
                continue
            if m.value.codes:
                out.append(Place(m.value.codes, m.span))
    if len(out) == 1 and count > 1 and len(out[0].codes) == count:
        return tuple(Place((c,), out[0].span) for c in out[0].codes)
    return tuple(out)


def struck(doc: Document, mask: str, group: Group) -> tuple[Place, ...]:
    """空袭X多地,造成3人死亡: people are counted where something was struck, whoever did it; 3万名游客|来到贵州: where they come to."""
    unit, low = group.figures[0].value.unit, doc.sentences[group.clause.sentence].span.start
    if len(group.figures) == 1 and REGION[0] in mask[group.tail.start : group.tail.start + _FAR] and (come := _COME_TO.match(mask, *group.tail)):
        return places_of(doc, (Span(*come.span("at")),), 1)
    if unit is None or unit.code not in _HEADS:
        return ()
    if m := _HIT.search(mask, low, group.figures[0].span.start):
        return places_of(doc, (Span(*m.span("at")),), 1)
    if not (found := list(_STRUCK.finditer(mask, low, group.figures[0].span.start))):
        return ()
    return places_of(doc, (Span(*found[-1].span(found[-1].lastgroup or "at")),), 1)


def toward(doc: Document, lead: Span, slots: Sequence[Slot]) -> tuple[Name, ...]:
    """对香港 in a lead that says no more: with what the slot before measures of another partner."""
    last = slots[-1].name if slots else None
    if last is None or last.span is None or last.norm[:1] not in "对向自从" or not last.norm.strip():
        return ()
    m = _TOWARD.match(doc.norm, *lead)
    there = [r for r in doc.within("region", last.span) if r.span.start > last.span.start]
    if (
        m is None
        and there
        and (at := _MARKS.match(doc.norm, *lead))
        and (alone := doc.at("region", at.end()))
        and _SHARE.match(doc.norm, alone.span.end, lead.end)
    ):
        rest = last.head or doc.norm[there[-1].span.end : last.span.end]
        return (Name(last.norm[0] + alone.span.of(doc.norm) + rest, alone.span, rest),) if rest else ()
    if m is None or m["who"][0] != last.norm[0] or not doc.within("region", Span(*m.span("who"))):
        return ()
    rest = last.head or (doc.norm[there[-1].span.end : last.span.end] if there else "")
    return (Name(m["who"] + rest, Span(*m.span("who")), rest),) if rest else ()


def beside(doc: Document, mask: str, lead: Span) -> tuple[Place, ...]:
    """低于荷兰的A|和韩国的|B, 覆盖|河北|300个村: the place of this figure alone, and no topic."""
    if _BESIDE.fullmatch(mask, *lead):
        return places_of(doc, (Span(lead.start + 1, lead.end - 1),), 1)
    m = _INTO.search(mask, max(0, lead.end - _FAR), lead.end)
    return places_of(doc, (Span(*m.span("at")),), 1) if m else ()


def partner_part(doc: Document, found: Found, slots: Sequence[Slot], *, owned: bool = False) -> None:
    """东盟|占我国外贸总值的比重: the other side is the part, and no place that the figure is of; 日本游客增长A,|韩国B: whose guests."""
    if owned:
        found.scan.regions = ()  # 在花莲经营两家饭店的|某公司
    lead, places = found.lead, found.scan.regions
    last = slots[-1].name if slots and len(places) == 1 and not found.names and found.scan.counterparts == () else None
    home = doc.at("region", last.span.start) if last is not None and last.span is not None and last.norm.endswith(_GUESTS) else None
    if last is not None and home is not None and last.norm.startswith(home.span.of(doc.norm)) and last.norm[home.span.end - home.span.start :] in _GUESTS:
        rest = last.norm[home.span.end - home.span.start :]
        found.names, found.scan.regions, found.scan.counterparts = (Name(places[0].of(doc.norm) + rest, places[0], rest),), (), places
        return
    if found.names or not places or lead.share_at is None or lead.whole is None:
        return
    if _OF_FIRM.fullmatch(doc.norm, *lead.whole) and (side := doc.at("region", places[-1].start)) is not None and side.span.end == lead.share_at.start:
        found.names, found.scan.regions = (Name(side.span.of(doc.norm), side.span),), ()
        return  # 花莲|占公司营收的两成: a side of its business
    if places[-1].end != lead.share_at.start:
        return
    abroad = [r for r in doc.within("region", places[-1]) if r.value.codes and not r.value.codes[0][0].isdigit() and r.value.codes != ("CN",)]
    if abroad and _TRADE.search(doc.norm, *lead.whole):
        found.names = (Name(places[-1].of(doc.norm), places[-1]),)
        found.scan.regions, found.scan.counterparts = places[:-1], (places[-1],)


def one_place(places: Sequence[Place]) -> bool:
    """True for one place, whatever it is called (山东全省)."""
    return len(places) < 2 or len({p.codes for p in places}) < 2


def kept_places(slots: Sequence[Slot]) -> tuple[Place, ...]:
    """The places of the slot before: a partner is no place that the figure is of."""
    return tuple(Place((code,), Span(0, 0)) for code in slots[-1].regions) if slots else ()


def seat_of(doc: Document, person: Person | None) -> tuple[Place, ...]:
    """The place in the name of the office that a person is of (来凤县|交通运输局)."""
    organization = (person.organization if person is not None else None) or ""
    if not organization and person is not None and (title := next(filter(HEADS.fullmatch, person.titles), None)):
        at = doc.text.find(title)
        before = [r for r in doc.within("region", (max(0, at - _FAR), at)) if r.span.end == at and r.value.codes]
        return (Place(before[-1].value.codes, before[-1].span),) if before else ()
    at = doc.text.find(organization) if organization else -1
    found = [r for r in doc.within("region", (at, at + len(organization))) if r.value.codes] if at >= 0 else []
    return (Place(found[-1].value.codes, found[-1].span),) if found and found[0].span.start == at else ()
