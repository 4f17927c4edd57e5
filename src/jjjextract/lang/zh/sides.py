"""A list of other sides in front of what is done with each: 对非洲、拉美、中东分别出口 is three names."""

from __future__ import annotations

import re
from collections.abc import Callable

from jjjextract.lang.phrases import Name
from jjjextract.lang.zh.noun import Tagger
from jjjextract.spans import Span

__all__ = ["WHOLES", "alone_in", "bare_share", "held_in", "made_and_sold", "meant_for", "partner_until", "sides_of"]

WHOLES = frozenset("在占整全")
_IN_ALL = re.compile("(?:[在占]|整个|全部)[\u4e00-\u9fff]{0,8}[里中内]的?(?=(?:占比|比重|份额|比例)$)")
_SIDES = re.compile(
    r"(?P<to>[对向从自])(?P<list>[^,;。:的]{1,40}?)(?:分别)?(?P<deed>(?:货物|服务|农产品)?(?:进出口|出口|进口|直接投资|投资|贸易)(?:总?额|总值|贸易额)?)$"
)
_PARTNER = re.compile(r"[^,;。:]{0,16}?(?P<is>是|为|成为)(?!全球|世界|全世界)[^,;。:]{1,20}(?:伙伴|市场|来源地|来源国|目的地|客户|买家|客源地|客源国)$")
_HELD_IN = re.compile(r"(?P<part>[^,;。:]{2,20}?)(?:目前|现在|如今|已)?在(?P<whole>[^,;。:在]{1,16}?)(?:里[面头边]?|[当之]?中|内)(?:的|所?占的?)(?:占比|比重|比例|份额|百分比)$")
_ADDED_UP = re.compile(r"(?:(?:[这前][两三四五]|[两三四五])(?:[项者类块地种家部]|部分))?(?:合计|合共|共计|总共|一共|加起来|合起来)(?:占比|比重|比例)?$|[两三四五][项者](?:占比|比重|比例)?$")
_WITHIN, _IN_WORDS = re.compile(r"[\u4e00-\u9fff]{2}(?:[里中]|当中|之中)[\u4e00-\u9fff]{2}"), frozenset({"里", "中", "当中", "之中", "里面", "里头", "里边"})
_HANDS = "建修种养开招买购添增装铺盖造聘引办挖雇栽"
_INTENT = re.compile(rf"(?:(?P<intent>(?:准备|预备|规划|打算|想)(?:再|新|另|多)?|再(?!生|保|贷|融|就|造|次|制|加))(?:生产|购置|种植|改造|引进|招聘|采购|新建|建设|建成|开设|开通|增加|新增|安装|培训|培养|[{_HANDS}])|[{_HANDS}])了?(?=[\u4e00-\u9fff]{{2}})")
_MADE_SOLD = re.compile(r"(?P<stem>[\u4e00-\u9fff]{0,12})产销(?P<head>[量额值])?")
_AND = re.compile(r"[、和与及]")


def sides_of(norm: str, span: Span, have: Span | None, count: int) -> tuple[Name, ...]:
    """One name for each of `count` other sides, or the whole phrase as one name; `have` is the verb behind `span`."""
    end = max(span.end, have.end if have is not None else 0)
    m = _SIDES.match(norm, span.start - (norm[span.start - 1 : span.start] in {"对", "向", "从", "自"}), end)
    if m is None or not m["list"]:
        return ()
    cuts = [*_AND.finditer(m["list"])]
    starts, ends = [0, *(c.end() for c in cuts)], [*(c.start() for c in cuts), len(m["list"])]
    if count == 1 or len(starts) != count:
        return (Name(m.group(), Span(m.start(), m.end())),) if count == 1 else ()
    at = m.start("list")
    return tuple(
        Name(m["to"] + m["list"][s:e] + m["deed"], Span(at + s, at + e), m["deed"]) for s, e in zip(starts, ends, strict=True)
    )


def bare_share(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """在全部包装里的|占比: the share of what was named before, in a whole that is named."""
    m = _IN_ALL.match(names[0].norm) if len(names) == 1 and names[0].norm[:1] in WHOLES else None
    span = names[0].span if m is not None else None
    return (Name(names[0].norm[m.end() :], Span(span.end - len(names[0].norm) + m.end(), span.end)),) if m and span else names


def held_in(norm: str, span: Span) -> tuple[Span, Span] | None:
    """外卖|在营业额中的|比重: the part, and its whole."""
    m = _HELD_IN.fullmatch(norm, *span)
    return (Span(*m.span("part")), Span(*m.span("whole"))) if m else None


def alone_in(name: Name, tag: Tagger) -> Name:
    """行道树当中|樟树, 红茶与绿茶|两项合计占比: the part, without its whole in front and how it is added up behind."""
    text, at = name.norm, 0
    if (m := _ADDED_UP.search(text)) and m.start() > 1:
        text = text[: m.start()]
    if _WITHIN.search(text):
        tokens, end = tag(text), 0
        for word, _ in tokens:
            end += len(word)
            at = end if word in _IN_WORDS and end > len(word) + 1 and len(text) - end > 1 else at
    if name.span is None or len(text) - at == len(name.norm) or name.span.end - name.span.start != len(name.norm):
        return name
    return Name(text[at:], Span(name.span.start + at, name.span.start + len(text)))


def meant_for(name: Name, tag: Tagger, measures: Callable[[str], bool]) -> Name:
    """准备再建|口袋公园, 养|奶牛: what is to be had, without the intent and the verb."""
    m = _INTENT.match(name.norm)
    rest = name.norm[m.end() :] if m else ""
    if name.span is None or m is None or len(rest) < 2 or name.span.end - name.span.start != len(name.norm) or measures(rest):
        return name
    if not m["intent"] and (len(tag(name.norm)[0][0]) > len(m.group()) or tag(rest)[0][1][:1] != "n" or len(tag(rest)[0][0]) < 2):
        return name
    return Name(rest, Span(name.span.start + m.end(), name.span.end))


def made_and_sold(name: Name) -> tuple[Name, ...]:
    """汽车产销分别, for two figures: what is made and what is sold; nothing for another name."""
    m = _MADE_SOLD.fullmatch(name.norm)
    if m is None:
        return ()
    head = m["head"] or "量"
    return tuple(Name(m["stem"] + deed + head, name.span) for deed in "产销")


def partner_until(norm: str, span: Span) -> int:
    """东盟继续是|重庆最大贸易伙伴: up to where only the other side is named; the start of `span` where none is."""
    m = _PARTNER.match(norm, *span)
    return m.start("is") if m else span.start
