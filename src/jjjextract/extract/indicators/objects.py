"""What is counted where the clause has but a verb for it: 光是充电桩,公司就装了|310根; 买回一台机器人。…打算再买|两台.

The nouns in front are weighed: one that the measure word counts, one that the same verb has for its object, one that is the
topic of its clause. Fails where the nearest such noun is not the one that is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from jjjextract.extract.indicators.chain import unit_of
from jjjextract.extract.indicators.spending import paid_for_what
from jjjextract.lang.mask import FIGURE
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.bare_verb import Thing, core, done_to, phrase, things
from jjjextract.lang.zh.empty import NOWHERE
from jjjextract.lang.zh.figure_marks import ENDED
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.measure import Reading
from jjjextract.lang.zh.name_ends import agent
from jjjextract.lang.zh.noun import behind
from jjjextract.spans import Span

if TYPE_CHECKING:
    from jjjextract.document import Document
    from jjjextract.extract.indicators.model import Slot
    from jjjextract.lang.zh.classifiers import Classifiers
    from jjjextract.lang.zh.figure_words import FigureWords
    from jjjextract.lang.zh.noun import Tagger

__all__ = ["Scales", "done_to_what"]

_AGAIN, _ADDED = "又再还另", frozenset("添砍")  # 添了,砍了: what is done, and no change of what was told before
_KINDS = frozenset({"count", "length", "mass", "area", "volume"})
_ENOUGH, _REACH, _NEAR, _FAR, _TWO, _THREE = 3, 120, 10, 2, 2, 3
_CLOSING = frozenset({",", ":", "。", "?", "”", "\"", ";", ""})
_ALONE = re.compile(r"一个人|一家人|一口气|一台机器|[一每半两](?:[天年月日周季晚夜]|个月|个?星期|个?小时|分钟|上午|下午|辈子)|[老小阿][\u4e00-\u9fff]|[他她我你]们?|自己|全家|大伙儿?|大家|[\u4e00-\u9fff]{1,4}们[\u4e00-\u9fff]{0,2}|头|当场|现场|临时|手工|亲手|连夜|分批|重新|额外|陆陆续续|实际")  # who does it, or how long

_DONE = re.compile(r"(?P<verb>[\u4e00-\u9fff])(?:[了掉过到进出好完下上走回]|[上下回出进起过][来去]){1,3}(?:大约|大概|约|近|超过|不到|差不多|整整|足足)?$|(?<=[能会要可才就又再])(?P<v>[\u4e00-\u9fff])$")
_TOPIC = re.compile(r"(?:光|单|仅|只|光是|单是|就连|连|说到|提到|谈到|至于|比如|例如|像|尤其是|特别是|[\u4e00-\u9fff]{0,8}最?[\u4e00-\u9fff]{1,4}的(?:[就还也都全])?是|我们|咱们|的|这|那|今年|去年|现在)*")
_BY_WHOM = re.compile(r"[\u4e00-\u9fff]{1,6}?[局院社厂校部署会队所](?:一次|一下子|一口气|前后|先后|陆续|又|再)[\u4e00-\u9fff]")  # 教育局一次换
_CAN = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,6}?)(?:最多|最高|至多|一次)?(?:可以|能够|[能可])[收停存坐住装容放盛泊]")
_THOSE = re.compile(r"[,;。\s]*(?:现有|原有|已有|剩下|其余|余下|在用|在岗|现存)的")
_VERBS = frozenset("发卖收送换修装建拆搬运捐种养做打开关买借退租洗查办写印播摘采捞挖")
_FILLS = frozenset("补添缺")
_LOTS = frozenset({"{张}", "{股}", "{手}"})  # in which shares change hands
_HOLDS, _ABLE = frozenset("收停存坐住装容放盛停泊"), frozenset("能可够以")
_WANTING = ("不够", "不足", "紧缺", "太少", "难招", "难找", "不好招", "告急", "吃紧", "短缺", "太旧", "老化", "没人")
_WANTED = re.compile(r"(?:缺|缺少|不够|奇缺|短缺|急需|急缺)$")
_LONG, _MONEYED = 8, frozenset("费款金价薪租税入额润资本元值利益息亏损产债")
_SAID = frozenset("宣决打承同给为替向计准")  # what 宣布派息 and 给员工发奖金 begin with
_MEN = frozenset({"{名}", "{人}", "{位}"})
_KEEPERS = _MEN | frozenset({"{家}", "{户}", "{间}"})  # measure words of those who do it, too
_FIRMS = frozenset({"公司", "集团", "企业", "记者", "我们", "单位"})


def done_to_what(found: Found, group: Group, slots: Sequence[Slot], silent: Span | None, scales: Scales) -> None:
    """Give `found`, of one figure, the noun that its bare verb is done to, where one is told."""
    if len(group.figures) > 1 or len(found.names) > 1:
        return
    if found.dimension[:5] == "money":
        if not _plain_sum(found, group, scales.norm):
            paid_for_what(found, group, slots, silent, scales)
    elif found.dimension in _KINDS and not _plain_count(found, group, scales.norm) and not _of_those(found, group, slots, scales) and not found.behind and not _noun(found, scales.tag) and (verb := _verb(found, group, scales.norm)):
        code = unit_of(group.figures[0])
        _named(found, group, slots, verb, scales._replace(verb=verb.of(scales.norm), code=code, strict=found.dimension == "area" or code in _MEN), again=any(s.unit == code for s in slots[-8:]))


def _plain_count(found: Found, group: Group, norm: str) -> bool:
    """True where a noun behind the number, or a long one in front, is surely what is counted."""
    if found.behind:
        return norm[group.lead.end - 1] != "的"
    return bool(found.names) and len(found.names[0].norm) > _LONG


def _plain_sum(found: Found, group: Group, norm: str) -> bool:
    """True for a sum with a name that tells of money, and no 一双鞋 in front of it."""
    return bool(found.names) and found.names[0].norm[-1:] in _MONEYED and found.names[0].norm[:1] not in _SAID and norm.find("一", group.lead.start, group.lead.end) < 0


def _of_those(found: Found, group: Group, slots: Sequence[Slot], scales: Scales) -> bool:
    """现有的|86辆平均车龄12年; 大妈捐了260件|棉衣; 狗证发了|260张: whether the name was one of such, and is now another."""
    name, norm, code = found.names[0] if found.names else None, scales.norm, unit_of(group.figures[0])
    if _THOSE.fullmatch(norm, *group.lead) and (name is None or scales.words.measures(name.norm)) and (told := next((s.name for s in reversed(slots[-3:]) if s.unit == code and s.name), None)):
        found.names = (told,)
        return True
    if name is None and not slots and found.dimension == "count" and code not in _KEEPERS and not (found.lead.change or found.lead.to) and (thing := scales._replace(verb="\n", code=code).in_front(group, group.lead.end, again=True)):
        found.names = (Name(thing.of(norm), thing),)
        return True  # 他养了蜂,头一年只有|12箱
    if name is None or name.span is None:
        return False
    if not found.behind and name.norm.endswith("捐款") and (noun := behind(scales.mask, norm, *group.tail, scales.tag)):
        found.names = (Name(noun.of(norm), noun),)
        return True
    cut = Span(name.span.start, name.span.end - 1)
    if norm[name.span.end : name.span.end + 1] == "了" and len(name.norm) > _TWO and norm[cut.end : cut.end + 1] in _VERBS and phrase(cut.of(norm), scales.tag) and not phrase(name.norm, scales.tag, known=True):
        found.names = (Name(cut.of(norm), cut),)
        return True
    return False


def _noun(found: Found, tag: Tagger) -> bool:
    """True for 航空, 开关: a noun that looks like a verb with its complement."""
    name = found.names[0].norm if found.names else ""
    return len(name) == _TWO and (words := tag(name))[0][1][:1] == "n" and len(words) == 1


def _named(found: Found, group: Group, slots: Sequence[Slot], verb: Span, scales: Scales, *, again: bool) -> None:
    """The noun for `found`; `again` where as much has been counted before."""
    if again and (not found.names or found.names[0].norm.rstrip("了") in ENDED or scales.norm[verb.end : verb.end + 2].rstrip("有占是只才").endswith("的")):
        return  # 现有充电桩500根,又拆了|46根; 送修的86台,修好的|31台
    if scales.verb in _FILLS and scales.code in _MEN and slots and slots[-1].unit in _MEN and slots[-1].name is not None:
        found.names = (slots[-1].name,)  # 现在742名员工,还要再补|120人
        return
    thing = scales.held(group, verb) or scales.behind(group.tail) or scales.in_front(group, verb.start, again=again)
    if thing is None:
        _alone(found, verb, slots, scales, again=again)
        return
    if found.lead.change:
        found.lead.change, found.reading = None, Reading("level", None, "level")  # 又添了两台
    found.names, found.weak = (Name(thing.of(scales.norm), thing),), False


def _alone(found: Found, verb: Span, slots: Sequence[Slot], scales: Scales, *, again: bool) -> None:
    """What `found` is called where no noun is told."""
    if scales.verb == "爆" and scales.code in _LOTS:
        found.names = (Name("成交量", None),)
    elif again and found.names and not found.weak and found.dimension != "area" and slots[-1].name is not None and not core(slots[-1].name.norm):
        found.weak = True  # 最多能收五千株,已经住进|三千二百株
    elif scales.code == "{棵}" and found.names and len(scales.verb) == 1:
        found.names = (Name(scales.verb + "树", verb),)  # 砍了|三十几棵
    elif found.names and _ALONE.fullmatch(found.names[0].norm) and not again:
        found.names = (Name(verb.of(scales.norm), verb),)


def _verb(found: Found, group: Group, norm: str) -> Span | None:
    """Where the bare verb stands, that the name is or that stands directly in front of the number."""
    name, lead = found.names[0] if found.names else None, found.lead
    if name is not None and name.span is not None and (able := _CAN.fullmatch(name.norm)):
        found.names = (Name(able["who"], Span(name.span.start, name.span.start + able.end("who"))),)  # 冷库能存|6000吨
        return None
    if name is not None and name.span is not None and (verb := core(name.span.of(norm), norm[name.span.start - 1])):
        at = norm.find(verb, *name.span)
        return Span(at, at + len(verb))
    if name is not None and name.norm.endswith("补贴") and lead.have is not None and lead.have.of(norm) == "补":
        return lead.have  # 新楼还要再补|120人
    if (name is not None and name.norm not in NOWHERE and not _ALONE.fullmatch(name.norm) and not _doer(name, group) and not _BY_WHOM.match(name.norm)) or lead.share or lead.noun or lead.to or lead.origin or lead.level or lead.times or lead.against:
        return None
    m = _DONE.search(norm, *group.lead) if not lead.change or lead.change_word.lstrip(_AGAIN)[:1] in _ADDED else None
    if m is None:
        return None
    done = Span(*m.span("verb" if m["verb"] else "v"))
    return done if core(done.of(norm)) else None


def _doer(name: Name, group: Group) -> bool:
    """True for the short name of who does it, in front of the verb: 法院|收了460件."""
    return len(name.norm) <= _THREE and name.span is not None and group.lead.start <= name.span.start < group.lead.end and agent(name.norm)


def _stretches(doc: Document, group: Group, at: int) -> Iterator[Span]:
    """What stands in front of the verb at `at`, the nearest first: in its own sentence, in those before, a question in front of the turn."""
    first = doc.sentences[group.clause.sentence]
    yield Span(max(first.span.start, at - _REACH), at)
    line = first.line
    for k in range(group.clause.sentence - 1, max(-1, group.clause.sentence - 4), -1):
        before = doc.sentences[k]
        if before.line != line and not doc.norm.endswith(("?", ":"), 0, before.span.end):
            return
        line = before.line
        if doc.norm.endswith(":", 0, before.span.end):
            continue
        yield Span(max(before.span.start, at - 2 * _REACH), before.span.end)


class Scales(NamedTuple):
    """What weighs the nouns in front of a verb."""

    doc: Document
    norm: str
    mask: str
    people: Sequence[Span]
    tag: Tagger
    known: Classifiers
    words: FigureWords
    verb: str = ""
    code: str = ""
    strict: bool = False  # that the measure word counts a noun is not enough

    def counted(self, group: Group, code: str, at: int) -> Span | None:
        """The noun in front of `at` that the measure word `code` counts."""
        return self._replace(verb="\n", code=code).in_front(group, at, again=True, far=True)

    def held(self, group: Group, verb: Span) -> Span | None:
        """树木银行最多能收|五千株: what has room for so much."""
        if self.verb not in _HOLDS or self.norm[verb.start - 1] not in _ABLE:
            return None
        start = max(self.doc.sentences[group.clause.sentence].span.start, verb.start - _REACH)
        told = [t.span for t in things(self.mask, self.norm, Span(start, verb.start), self.tag, self.fits) if t.span.of(self.norm) not in _FIRMS]
        return next((t for t in told if t.end - t.start > 1), None)

    def in_front(self, group: Group, at: int, *, again: bool, far: bool = False) -> Span | None:
        """The noun in front of the verb at `at`; in its own sentence where as much has been counted before, unless `far`."""
        for near, stretch in enumerate(_stretches(self.doc, group, at)):
            thing = self.best(stretch, near, again=again)
            if thing is not None or (again and near and not far):
                return thing
        return None

    def fits(self, word: str) -> bool:
        """True for what the measure word is known to count."""
        return self.known.fits(word, self.code) is True

    def behind(self, tail: Span) -> Span | None:
        """结束了6间|蚀钱|门市: the noun that ends the clause, where the measure word counts it."""
        if not tail.start + 1 < tail.end < tail.start + _NEAR:
            return None
        thing = next(things(self.mask, self.norm, tail, self.tag, self.fits), None)
        return thing.span if thing is not None and thing.span.end == tail.end and self.fits(thing.span.of(self.norm)) else None

    def best(self, stretch: Span, near: int, *, again: bool) -> Span | None:
        """The noun of a stretch that is meant, or None; `again` where as much has been counted before."""
        best, top, only = None, _ENOUGH - 1, set()
        for thing, done in self.told(stretch):
            score = self.score(thing, near, done=done, again=again)
            if score > top:
                best, top = thing.span, score
            elif score == 1 and near < _FAR:
                only.add(thing.span)
        return best or (only.pop() if len(only) == 1 else None)

    def told(self, stretch: Span) -> Iterator[tuple[Thing, bool]]:
        """The nouns of a stretch, the last first, and whether they are what the verb is done to."""
        for thing in done_to(self.mask, self.norm, stretch, self.verb, self.tag, self.fits):
            yield thing, True
        for thing in things(self.mask, self.norm, stretch, self.tag, self.fits):
            yield thing, False

    def score(self, thing: Thing, near: int, *, done: bool, again: bool) -> int:
        """What speaks for a noun of the stretch that is the `near`-th in front of the verb: 3 and more are enough, 1 where it is the only one."""
        noun, behind = thing.span.of(self.norm), self.mask[thing.span.end : thing.span.end + 2]
        fits, told = self.known.fits(noun, self.code), _TOPIC.fullmatch(thing.before) is not None
        if fits is False or noun in _FIRMS or (self.words.measures(noun) and not fits) or self._of_another(thing.span, behind):
            return 0
        wanted = self.norm.startswith(_WANTING, thing.span.end) or _WANTED.search(thing.before) is not None
        if self.code not in _MEN and not fits and self.known.fits(noun, "{名}"):
            return 0
        if agent(noun) and (self.code in _KEEPERS or not fits) and not (told or done or wanted):
            return 0
        if fits:
            return 3 * (not self.strict) + 3 * (done + told + wanted)
        if len(noun) == 1 or self.strict or again:
            return 0
        return 3 * (done + wanted) + (3 - (near > 0)) * (told and behind[:1] in _CLOSING) + (behind[:1] != "的" and self.known.fits(noun[-1:], self.code) is None and self.known.counts_all(self.code))

    def _of_another(self, span: Span, behind: str) -> bool:
        """只有进口设备的|六成: what is compared with; a part of a person's name and post."""
        if behind[:1] == "的" and behind[1:] == FIGURE[0]:
            return True
        at = bisect_left(self.people, (span.start, 0))
        return any(p.start < span.end and span.start < p.end for p in self.people[max(0, at - 1) : at + 1])
