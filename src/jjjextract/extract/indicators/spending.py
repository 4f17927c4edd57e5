"""What a sum is for where the clause has but a verb of paying: 掏出270万元,…买回一台机器人; 光是修屋顶,就花了|30万元; 到3月底已拨出|3470万元.

In this order: the noun behind the sum, the deed behind it, the deed in front, the sum told before it, the word for what
is paid so. Fails where the deed behind the sum is another's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from jjjextract.extract.indicators.model import Slot
from jjjextract.lang.mask import FIGURE
from jjjextract.lang.phrases import Group, Name, matched
from jjjextract.lang.zh.bare_verb import phrase, things
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.name_ends import agent
from jjjextract.spans import Span

if TYPE_CHECKING:
    from jjjextract.lang.zh.figure_words import FigureWords
    from jjjextract.lang.zh.noun import Tagger

__all__ = ["paid_for_what"]


class Page(Protocol):
    """The text around a sum, and what it is asked."""

    @property
    def norm(self) -> str: ...
    @property
    def mask(self) -> str: ...
    @property
    def tag(self) -> Tagger: ...
    @property
    def words(self) -> FigureWords: ...

    def counted(self, group: Group, code: str, at: int) -> Span | None:
        """The noun in front of `at` that the measure word `code` counts."""
        ...


_PAYS = r"斥资|耗资|出资|投入|动用|提出|开出|拿(?=了?出)|[掏挤花砸投出贴凑筹拨付赔垫发交缴还补定批吃斥]"
_SOON = r"(?:每[\u4e00-\u9fff]{1,2})?(?:大约|大概|约|近|逾|超过?|不到|将近|至少|整整|足足|差不多)?"
_DONE = r"(?:[了出掉下进给上到去够]|进去|出去|下去|出来|的是|的就是){0,3}"
_VERB = re.compile(rf"(?P<verb>{_PAYS}){_DONE}{_SOON}$")
_TIMES = r"[一每半两](?:[天年月日周季晚夜]|个月|个?学期|个?星期|个?小时|上午|下午)"
_TOLD = re.compile(rf"(?:宣布|决定|打算|准备|计划|同意|承诺|透露|表示|咬牙|自己|另外|一次|前后|一共|总共|合计|累计|{_TIMES}|[再又就才都也已会要能可]|{_PAYS})+{_DONE}|[给为替向][\u4e00-\u9fff]+")
_GIVEN = re.compile(r"(?:发给|补给|拨给|付给|赔给|发放|发|补|给)$")
_SAYS = re.compile(r"(?:宣布|决定|打算|承诺|同意)(?:再|将|会)?(?P<deed>投资|捐款|派息|募资|融资|注资|增资|赔偿|补偿|回购|出资|减租|加薪|捐赠|派发)")
_NOUN = re.compile(r"的?(?P<noun>[\u4e00-\u9fff]{2,6}?)(?=[,。;!?、\n”]|$)")
_DEEDS = (
    r"(?:购置|购买|采购|引进|收购|兴建|新建|扩建|修建|翻修|翻新|整修|修缮|维修|升级|更新|改造|改建|打造|开发|研发|添置|加固|铺设|安装|装修|建设|重建|培训|资助|扶持|奖励|招聘|租用|聘请|补助|种植|治理|清理|订购|打通"
    r"|[买购换修建盖装添造改租请聘招铺拓挖打种发做搞办补养造拍订])"
)
_FOR = re.compile(
    rf"(?:左右|以上|多)?[,，]?(?:(?:从|向|给|为|在|替|跟|和|到)[^,;。!?\n]{{1,18}}?)?(?:用于|用来|用在|拿去|去|来|并|再|又|将|都|全部|专门|陆续){{0,3}}(?P<deed>{_DEEDS})(?P<done>[了回起上下成好到进个]{{0,2}})"
    rf"(?P<one>(?:[一两几]|{FIGURE})[\u4e00-\u9fff]?)?(?P<what>[\u4e00-\u9fff]{{1,14}})(?=[,，。;；!?、\n”]|$)"
)
_ONTO = re.compile(rf"(?:左右|以上|多)?[,，]?(?:才|终于|总算|就)?[把将](?P<what>[\u4e00-\u9fff]{{1,6}}?)(?:都|全|重新|一一){{0,2}}(?P<deed>{_DEEDS})[了好完起成通上]")
_FRONT = re.compile(rf"(?:光是?|单是?|仅|就|每|因为|为了)?(?P<deed>{_DEEDS}|养|喂|洗|拆|烧|搬|运)(?:一[\u4e00-\u9fff])?(?P<what>[\u4e00-\u9fff]{{1,8}})")
_BY_PIECE = re.compile(
    rf"(?:^|(?<=[,;:“。])|(?<=平均))(?:光|每)?(?P<verb>处理|维修|清洗|更换|安装|翻修|改造|治疗|培养|培训|饲养|种植|[洗修换剪烫染磨刷擦拆装搬送运打拔补做烧拍租种养栽建盖喂画])一(?P<unit>[\u4e00-\u9fff]|平方?米)"
    rf"(?P<what>[\u4e00-\u9fff]{{0,4}}?)(?:下来)?(?:就|都|才|也|大概|平均|只|得|要|收|花|需|付|给|交|掏|贴|投)+{_SOON}$"
)
_SELLS = re.compile(rf"卖(?:[到出得掉了给价]|上|不到){{0,2}}{_SOON}$")
_SUMS = frozenset("费款金贴贷税租薪息价钱奖饷资补")
_FUNDS = ("费", "款", "金", "补贴", "补助", "经费", "预算", "资金", "津贴", "奖励", "贷款", "赔偿", "基金", "收入", "工资", "学费", "投资")
_LATER = frozenset("拨发花用批定付还缴交投砸")  # of a sum that was told before
_WORDS = {"拿": "投入", "挤": "投入", "砸": "投入", "投": "投资", "掏": "费用", "贴": "补贴", "拨": "拨款", "付": "付款", "垫": "垫款", "斥": "投资"}
_WHO = re.compile(r"[\u4e00-\u9fff]{1,2}(?:村民|[民户者人客长生员师们工])|双方|各方|夫妻俩?|全家")
_PUBLIC = re.compile(r"(?P<who>财政|政府)(?:每年|一年|每个?月|[又还再就要都])*贴")
_LONG, _NEAR = 6, 48


def paid_for_what(found: Found, group: Group, slots: Sequence[Slot], silent: Span | None, page: Page) -> None:
    """Give `found`, a sum with but a verb of paying, the name of what is paid so."""
    norm, name = page.norm, found.names[0] if found.names else None
    if told := _by_piece(found, group, page) or _of_fee(found, silent, page):
        found.names = (told,)
    elif name is not None and name.span is not None and (m := _SAYS.match(norm, name.span.start, group.lead.end)):
        found.names = (matched(m, "deed"),)
    elif name is None and not slots and (m := _SELLS.search(norm, *group.lead)):
        found.names = _sold(group, m.start(), silent, page)
    elif (m := _VERB.search(norm, *group.lead)) and not (found.lead.change or found.lead.share) and (told := _paid(name, m, group, slots, silent, page)):
        found.names = (told,)


def _paid(name: Name | None, m: re.Match[str], group: Group, slots: Sequence[Slot], silent: Span | None, page: Page) -> Name | None:
    """The name of what the verb at `m` pays."""
    norm, at, verb = page.norm, group.figures[0].span.end, m["verb"]
    if len(verb) == 1 and norm[m.start() - 1 : m.start() + 1] in page.words.common:
        return None  # 津贴|每户
    if name is not None and _GIVEN.search(name.norm) and (noun := _noun(at, page)):
        return noun
    if not _bare(name, page):
        return None
    told = _noun(at, page) or _deed(at, page) or (silent is not None and _front(silent, page)) or (verb[0] in _LATER and _fund(slots)) or None
    if told is None and verb == "贴" and (public := _PUBLIC.search(norm, *group.lead)):
        return Name(public["who"] + "补贴", Span(*public.span("who")))
    if told is None and verb == "掏" and norm.endswith("自己", 0, m.start()):
        return Name("自己掏", Span(m.start() - 2, m.end("verb")))
    return told or (Name(_WORDS[verb[0]], Span(*m.span("verb"))) if verb in _WORDS else matched(m, "verb") if len(verb) > 1 and name is not None and verb != "提出" else None)


def _bare(name: Name | None, page: Page) -> bool:
    """True where nothing, a verb or who pays is all that names the sum."""
    if name is None:
        return True
    text = name.span.of(page.norm) if name.span is not None else name.norm
    if len(text) == 1 and text != name.norm:
        return False  # 补 as 补助
    return _TOLD.fullmatch(text) is not None or agent(name.norm) or _WHO.fullmatch(name.norm) is not None or (page.tag(name.norm) or (("", ""),))[0][1] in {"nr", "r"}


def _fund(slots: Sequence[Slot]) -> Name | None:
    """补偿费编列了1亿元,已拨出|3470万元: the sum told before, of which this is a part."""
    last = slots[-1] if slots else None
    return last.name if last is not None and last.name is not None and last.kind == "money" and last.name.norm.endswith(_FUNDS) else None


def _by_piece(found: Found, group: Group, page: Page) -> Name | None:
    """修一双鞋收|15元, 处理一株要|4.2万元: what is done for so much."""
    m = _BY_PIECE.search(page.norm, *group.lead) if found.dimension == "money" and "一" in page.norm[slice(*group.lead)] else None
    if m is None or (found.names and (m["what"] or m["verb"]) not in found.names[0].norm) or len(m["what"]) > _LONG - 2:
        return None
    if m["what"]:
        return Name(m["verb"] + m["what"], Span(m.start("verb"), m.end("what")))
    thing = page.counted(group, f"{{{m['unit']}}}", m.start("verb"))
    return Name(m["verb"] + (thing.of(page.norm) if thing else ""), Span(*m.span("verb")))


def _of_fee(found: Found, silent: Span | None, page: Page) -> Name | None:
    """给老师傅的工价,也从每支|3元提到6元: the price or pay that the clause in front ends in."""
    if found.names or silent is None or page.norm[silent.end - 1] not in _SUMS or page.norm[silent.start] not in "给付发对就连":
        return None
    thing = next(things(page.mask, page.norm, silent, page.tag, lambda _: False), None)
    return Name(thing.span.of(page.norm), thing.span) if thing is not None and thing.span.end == silent.end else None


def _sold(group: Group, at: int, silent: Span | None, page: Page) -> tuple[Name, ...]:
    """这款鱼竿在国内卖|1980元: the goods, in its own clause or in the one in front."""
    for stretch in (Span(group.lead.start, at), silent):
        told = list(things(page.mask, page.norm, stretch, page.tag, lambda _: False)) if stretch is not None else []
        goods = [t.span for t in told if t.span.end - t.span.start > 1 and not agent(t.span.of(page.norm))]
        if goods:
            return (Name(goods[-1].of(page.norm), goods[-1]),)
    return ()


def _noun(at: int, page: Page) -> Name | None:
    """还4200元|房贷: what the sum is, all that stands behind it."""
    m = _NOUN.match(page.norm, at)
    return matched(m, "noun") if m is not None and phrase(m["noun"], page.tag) else None


def _deed(at: int, page: Page) -> Name | None:
    """掏出270万元,从青岛买回一台|插秧机; 拿出60万元,给村医发了|奖金; 凑了12万元,把|路|修好."""
    if m := _ONTO.match(page.norm, at, at + _NEAR):
        return Name(m["deed"] + m["what"], Span(*m.span("what"))) if phrase(m["what"], page.tag) else None
    m = _FOR.match(page.norm, at, at + _NEAR)
    if m is None or not (what := _thing(m["what"], page)):
        return None
    start, end = m.end("what") - len(what), m.end("what")
    if m["one"] or what[-1] in _SUMS or (len(what) > 1 and m["done"]) or what != m["what"]:
        return Name(what, Span(start, end))
    return Name(m["deed"] + what, Span(m.start("deed"), end))


def _front(silent: Span, page: Page) -> Name | None:
    """光是修屋顶,|就花了30万元."""
    m = _FRONT.fullmatch(page.norm, *silent)
    return Name(m["deed"] + m["what"], Span(m.start("deed"), m.end())) if m and _thing(m["what"], page) == m["what"] else None


def _thing(text: str, page: Page) -> str:
    """The noun that `text` is or, behind its last 的, ends in."""
    rest = text.rpartition("的")[2]
    return rest if phrase(rest, page.tag) else ""
