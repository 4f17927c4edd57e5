"""The cast of one document: who has been named so far, and whom a short form means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from jjjextract.document import Document
from jjjextract.extract.firms import find_forms
from jjjextract.extract.offices import SECTION, company_before, company_name, ordinary_case, organization_of
from jjjextract.extract.owners import owner_of
from jjjextract.extract.owners_en import owner_in_english
from jjjextract.extract.spokesmen import bureau_of, host_of, told_of, works_at
from jjjextract.lang.near import near
from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.names import Names
from jjjextract.lang.zh.posts import Posts
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["Cast", "Who"]

_ADDRESS = re.compile(r"(?:先生|女士|小姐|太太|大爷|大妈|大叔|大婶|大娘|大伯|大姐|大哥|阿姨|叔叔|奶奶|爷爷|阿婆|阿公|婆婆|伯伯|师傅|老汉|老伯|大嫂)")
_AGED = re.compile(r"(?P<name>[\u3400-\u9fff]{3})(?:[,，]?(?:今年|现年|年届|年近)|[(（,，])(?:[1-9][0-9]|[二三四五六七八九]?十[一二三四五六七八九]?)岁")
_OF_AGE = re.compile(r"(?:[0-9一二三四五六七八九十]岁|[了过][0-9一二两三四五六七八九十半几多大]{1,4}(?:年|辈子)[\u3400-\u9fff]{0,4})的(?P<name>[\u3400-\u9fff]{3})(?![\u3400-\u9fff]{0,2}(?:[、的]|来自))")
_JOINT = re.compile("文化和旅游|工业和信息化|人力资源和社会保障|住房和城乡建设|发展和改革|规划和自然资源|自然资源和规划|民族和宗教|科技和信息|应急和安全|临时")  # ministries whose names join two, 临时政府
_NO_OFFICE = re.compile("[】了着过的在到对向和与同把被将让由据昨今日时、,来里]|^(?:为|该|我|本|全(?!国)|各|某|前往|邀请|会见|采访|走访|走进)")
_OF_FIRM = re.compile(r"(?:的[\u3400-\u9fff]{0,4}|驻[\u3400-\u9fff]{1,8})?")
_CLAUSE = re.compile(r"""[^。!?;,，:：”“」「"'(（]*\Z""")
_IS = re.compile(r"(?:^|(?<=[。!?;；\n“”]))(?P<name>[\u3400-\u9fff]{3})(?:,?(?:今年|现年)?[0-9]{1,2}岁,)?(?:[0-9]{4}年)?(?:是|系|现为|任|担任|现任|出任|就任)(?P<held>[^,，。;；\n“”]{2,24})(?=[,，。;；\n])")
_YEARS_OLD = re.compile("岁")
_OLD = re.compile("岁的|(?:年|辈子)(?=[\u3400-\u9fff]{0,4}的)")
_FAMILIAR = re.compile(r"[老小阿][\u3400-\u9fff](?![\u3400-\u9fff]{0,1}[市省县区])")
_SAYS_SOON = re.compile(r"[\u3400-\u9fff]{0,5}(?:说|表示|告诉|坦言|介绍|回忆|笑道|感慨)")
_SAYS = re.compile(r"(?:说|表示|告诉|坦言|介绍|回忆|笑道|感慨|笑着说|直言|算了|给记者)")
_MEETS = re.compile(r"[^\u3400-\u9fff\w]*(?:本报|本刊|记者|独家)?(?:对话|专访|访谈|连线|对谈|走近|采访|会见|访)(?![问客者])|(?:正|就|便|则)?是(?=[\u3400-\u9fff]{4})")  # ——对话|某局局长
_SHORTEST = 6  # somebody with a post, and 同
_WITH = re.compile(r"[同与和跟]")
_MET = re.compile(r"会见|会晤|接见|拜会|约见|(?:播出|进行|推出)对")
_WHO_IS = re.compile(r"(?:嘉宾|(?:直播间|演播室|现场|节目|台上|身边|旁边|面前|手边)[\u3400-\u9fff]{0,6}|(?<!目)的|这[位个])(?:分别)?(?:是|有)")  # 今天做客的嘉宾是|某局局长
_BODY_LAST = frozenset("局处科委厅署办会院校所社站")
_TITLE_BEFORE = re.compile(r"(?:^|[的,，。;；:：\"“”「」、]|岁|后)(?P<t>[\u3400-\u9fff]{2,4}[员师匠])\Z")
_SECTION = re.compile(rf"的(?P<field>[\u3400-\u9fff]{{2,4}})|(?P<part>{SECTION})")
# Surnames that are seldom a word behind a post, of those that no list is sure of.
_LIKELY = frozenset("单关古花冷祖束官")
_OWNERS = frozenset({"老板", "老板娘"})
_KIN = re.compile(r"(?<=[的位名叫])(?P<who>[\u3400-\u9fff][姐哥叔婶嫂姨伯妈])(?=[\u3400-\u9fff]{0,5}(?:说|告诉|介绍|笑道|感慨|坦言))")  # 开面馆的|陈姐说
_TOLD_OF = re.compile(r"(?<=的)(?P<who>[\u3400-\u9fff][太生伯婆姨叔嫂姐哥婶])(?=[,，])")  # 住在某地的|梁太,…。她说
_BY_TRADE = re.compile(r"(?<=[的,，。;；“「、名位\n])(?P<t>[\u3400-\u9fff]{2,3}[工匠])\Z")  # 来自四川的|钢筋工|老邓
_OF_FAMILY = words("女儿 儿子 父亲 母亲 爸爸 妈妈 丈夫 妻子 爷爷 奶奶 孩子")  # somebody's, and no post
# Posts that many hold at once: standing alone they mean no person named before.
_MANY_HOLD = words("官员 专家 学者 教授 分析师 研究员 工程师 医生 护士 老师 教师 代表 议员 参议员 众议员 委员 律师 工作人员 员工 职员 专员 大使 警察 民警 技术员 负责人 相关负责人 有关负责人 经理 主管 业内人士 院士 委员们")


@dataclass(slots=True, eq=False)
class Who:
    """One person while the document is read. `name` is the full name in normal form, None for a person without one."""

    name: str | None
    rule: str
    first: int
    first_end: int
    name_at: Span | None = None
    titles: list[Span] = field(default_factory=list)
    offices: list[Span] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    speaks: bool = False
    anonymous: bool = False
    log: list[tuple[int, int, Who]] = field(default_factory=list, repr=False)

    def shown(self, doc: Document) -> str | None:
        """The name as the document writes it, out of capitals."""
        if self.name_at is None:
            return None
        return ordinary_case(doc.text[slice(*self.name_at)])

    def organization(self, doc: Document) -> tuple[str | None, str | None]:
        """The fullest name of the organisation, and the key of its company."""
        best: tuple[str | None, str | None] = (None, None)
        for office in self.offices:
            name, key = organization_of(doc, office, frozenset(self.kinds))
            if key and not best[1]:
                return name, key
            best = best if best[0] else (name, key)
        if best[0] is None and self.name and (key := works_at(doc, self.name)):
            return company_name(doc, key), key
        if best[0] is None and any(t.of(doc.norm).endswith("发言人") for t in self.titles):
            key = told_of(doc, self.first) or host_of(doc)
            return (company_name(doc, key), key) if key else best
        if best[0] is None and self.name and self.titles and (bureau := bureau_of(doc, self.titles[0].of(doc.norm), self.first)):
            return bureau, None
        owner = any(t.of(doc.norm) in _OWNERS for t in self.titles)  # 加油船老板: of a business of his own
        if best[0] is None and "corporate" in self.kinds and "folk" not in self.kinds and not (self.anonymous or owner):
            key = company_before(doc, self.first) or (company_before(doc, self.titles[0].start) if self.titles else None)
            if key:
                return company_name(doc, key), key
        return best

    def settle_owner(self, doc: Document, posts: Posts) -> None:
        """Give somebody named with no office the company that he is told to run, and his post there."""
        if not self.name or self.offices or self.kinds & {"reporter", "anchor", "folk"}:
            return
        if self.name_at is not None and " " in self.name:
            own = owner_in_english(doc, doc.norm[slice(*self.name_at)])
            self.offices += [own] if own else []
            return
        if (found := owner_of(doc, self.name)) is None:
            return
        firm, end = found
        self.offices.append(firm)
        if not self.titles and end > firm.end and (got := posts.tail(doc.norm, firm.end, end)):
            self.titles.append(Span(got[0], end))

    def posts(self, doc: Document) -> list[Span]:
        """The posts, each with the section of its firm in front where the office names one (市场部 + 经理, 的选品 + 经理)."""
        wide = {}
        for office in self.offices:
            for m in doc.within("company_mention", office):
                if m.span.start == office.start and (part := _SECTION.fullmatch(doc.norm, m.span.end, office.end)):
                    wide[office.end] = part.start(part.lastgroup or 0)
        return [Span(wide.get(t.start, t.start), t.end) for t in self.titles if not (doc.norm[slice(*t)] in _OF_FAMILY and self._kin(doc, t))]

    def _kin(self, doc: Document, title: Span) -> bool:
        """覃芳的|女儿|覃雨桐: whose somebody is, and no post."""
        return doc.norm[title.start - 1] == "的" and any(s.start == title.end for s in self.spans)

    def see(self, span: Span, titles: tuple[Span, ...] = (), office: Span | None = None, kinds: frozenset[str] = frozenset()) -> None:
        """Take in one more mention with what it says."""
        self.spans.append(span)
        insort(self.log, (span.start, len(self.log), self))
        if span.start < self.first:
            self.first, self.first_end = span
        self.titles += titles
        if office:
            self.offices.append(office)
        self.kinds |= kinds


class Cast:
    """The people of one document."""

    def __init__(self, doc: Document, res: Resources) -> None:
        self.doc, self.norm = doc, doc.norm
        self.posts, self.names, self.common = res.get(Posts.load), res.get(Names.load), res.get(CommonWords.load)
        self.people: list[Who] = []
        self.by_name: dict[str, Who] = {}
        self.forms: set[str] = set()
        self.parts: dict[str, Who] = {}  # 哈特 and 约翰 of 约翰·哈特
        self.log: list[tuple[int, int, Who]] = []  # every mention in text order: start, serial, person
        self._introduced()
        self._stated()
        self._aged()
        self._addressed()

    def _introduced(self) -> None:
        """Everybody named with a post in running text (全科医生李明), speaking or not."""
        for start, end, form in self.posts.lexicon.find(self.norm):
            at = self.names.at_line_end(self.norm, end) or end  # 嘉宾:某公司董事长 沈毅
            stop = self.names.read(self.norm, at, rare=len(form) > 2) or self._foreign(at) or self._loose(at)
            if stop is None or self.norm[at:stop] in self.posts.kinds:
                continue
            floor = max(self._line_start(start), start - 30)
            opened = _CLAUSE.search(self.norm, floor, start)
            left = opened.start() if opened else floor
            mark = self.norm.find("、", left, start)
            if mark >= 0 and not self.posts.tail(self.norm, left, mark):
                left = self.norm.rfind("、", left, start) + 1
            left = self._behind_other(left, start) if start - left > _SHORTEST else left
            left = m.end() if (m := _MEETS.match(self.norm, left, start - 1)) else left
            held = self.posts.read(self.norm, left, end)
            if held:
                titles = tuple(t if t.end - t.start <= 12 else Span(start, end) for t in held.titles)
                self.named(Span(at, stop), "person.introduced", titles, self._office(left, held.office), held.kinds - {"reporter"})

    def _stated(self) -> None:
        """某某是某公司的总经理: a full name that a sentence opens with, and the post that it holds."""
        for m in _IS.finditer(self.norm) if "是" in self.norm or "任" in self.norm else ():
            name, at = m["name"], m.start("name")
            if not self.names.is_name(name, rare=False) or name in self.posts.kinds or name[1:] in self.common.words or self.common.straddles(self.norm, at, at + 3):
                continue
            held = self.posts.read(self.norm, *m.span("held"))
            if held and held.kinds and self.posts.tail(self.norm, *m.span("held")):
                office = Span(held.office.start, held.office.end - (self.norm[held.office.end - 1] == "的")) if held.office else None
                sure = office is not None and office.end - office.start > 1 and not (held.kinds & {"folk"} and not self.posts.is_office(self.norm, *office))
                self.named(Span(at, at + 3), "person.introduced", held.titles, office if sure else None, held.kinds - {"reporter"})

    def _office(self, left: int, office: Span | None) -> Span | None:
        """The office of somebody introduced, where it is all that stands in front of the post: 外交部|发言人某某."""
        firms = self.doc.within("company_mention", office) if office is not None else ()
        if office is not None and firms and _OF_FIRM.fullmatch(self.norm, firms[-1].span.end, office.end):
            return Span(firms[-1].span.start, office.end)
        if office is not None and self.norm[office.end - 1] == "的" and self.norm[office.end - 2] in _BODY_LAST:
            office = Span(office.start, office.end - 1)  # 某局防火科的|科长
        if office is None or office.start != left or not 2 <= office.end - left <= 14 or not self.posts.is_office(self.norm, *office):
            return None
        text = self.norm[slice(*office)]
        return None if _NO_OFFICE.search(_JOINT.sub("", text)) or text[:2] in self.common.verbs else office

    def _behind_other(self, left: int, start: int) -> int:
        """董事长宋兰同|市长何川: where the phrase begins behind somebody else with a post."""
        for m in _WITH.finditer(self.norm, left, start):
            at = m.start()
            if any(at - n > left and self.names.is_name(self.norm[at - n : at], rare=False) and self.posts.tail(self.norm, left, at - n) for n in (3, 2)):
                left = at + 1
        met = _MET.search(self.norm, left, start) or _WHO_IS.search(self.norm, left, start)
        if met is None and self.norm.startswith("是", left):
            return left + 1  # 坐在直播间里的,是|某局局长
        return met.end() if met else left  # 总理甲会见|某组织秘书长乙

    def _aged(self) -> None:
        """东主关锦棠今年71岁, 林小满(29岁), 62岁的雷志强, 种了三十年茶的雷志强: a full name beside an age or the years of a trade."""
        for m in near(_OLD, _OF_AGE, self.norm, (0, len(self.norm)), before=14, behind=12):
            name, at = m["name"], m.start("name")
            if self._loose(at) and name.casefold() not in self.by_name and not self._post_in(at):
                self.named(Span(at, at + 3), "person.introduced")
        for m in near(_YEARS_OLD, _AGED, self.norm, (0, len(self.norm)), before=14, behind=0):
            at = m.start("name")
            name, before = m["name"], self.norm[at - 1 : at]
            if not self.names.is_name(name) or name in self.posts.kinds or name[:2] in self.common.words or name.casefold() in self.by_name:
                continue
            if not before or before in "\n,，。;；“「的" or self.posts.tail(self.norm, max(0, at - 8), at):
                self.named(Span(*m.span("name")), "person.introduced")

    def _post_in(self, at: int) -> bool:
        """True where a post ends with three characters at `at`, or runs on behind them: 汤锅师|傅."""
        return self.posts.tail(self.norm, at, at + 3) is not None or self.norm[at + 2 : at + 4] in self.posts.kinds

    def _foreign(self, start: int) -> int | None:
        """The end of a transcribed name behind a post, which is no everyday word and no place."""
        end = self.names.foreign(self.norm, start)
        name = self.norm[start:end] if end else ""
        return end if name and name not in self.common.words and not self.doc.at("region", start) else None

    def _loose(self, start: int) -> int | None:
        """The end of a name right behind a post, where nothing known follows: three characters that run into no word.

        Those that a document has again may end in a word (…满|头一回), or begin as one does (向, 单). Two where a verb follows.
        """
        name = self.norm[start : start + 3]
        clear, again = self.names.is_name(name, rare=False), name in self.norm[start + 3 :]
        if not self.names.is_name(name) or name[:2] in self.common.words or not (clear or again or name[0] in _LIKELY):
            return self._two(start)
        loose = self.common.straddles(self.norm, start, start + 3) or name[1:] in self.common.words
        if (loose and not (clear and again)) or (not clear and self.doc.at("region", start + 1)):
            return self._two(start)
        return start + 3

    def _two(self, start: int) -> int | None:
        """某某|蹲下: a name of two characters in front of a verb."""
        name, verb = self.norm[start : start + 2], self.norm[start + 2 : start + 4]
        fits = verb in self.common.verbs and name not in self.common.words and self.names.is_name(name, rare=False)
        return start + 2 if fits else None

    def _addressed(self) -> None:
        """Everybody named by surname and form of address (来自成都的韩女士, 骑手小郑), speaking or not."""
        for m in _ADDRESS.finditer(self.norm):
            start = m.start() - (2 if self.norm[m.start() - 2 : m.start()] in self.names.double else 1)
            if start >= 0 and self.names.surname(self.norm, start, rare=False) and self._clear(start):
                self._by_address(Span(start, m.end()))
        for m in (*_KIN.finditer(self.norm), *_TOLD_OF.finditer(self.norm)):
            if self.names.surname(self.norm, m.start(), rare=False) and m["who"] not in self.common.words:
                self._by_address(Span(*m.span("who")))
        for m in _FAMILIAR.finditer(self.norm):
            if self.norm[m.start() - 1 : m.start()] == "的" and (self.norm[m.start()] == "阿" or self.names.surname(self.norm, m.end() - 1, rare=False)) and _SAYS.match(self.norm, m.end()):
                self._by_address(Span(m.start(), m.end()))  # 卖豆腐的|老周说
            elif (self.posts.tail(self.norm, max(0, m.start() - 8), m.start()) or _BY_TRADE.search(self.norm, max(0, m.start() - 4), m.start())) and self._familiar(*m.span()):
                self._by_address(Span(m.start(), m.end()))

    def _familiar(self, start: int, end: int) -> bool:
        """骑手小郑, 员工小美: with a surname behind 小, or with any character that makes no word with it and says something."""
        if self.names.surname(self.norm, end - 1, rare=False):
            return True
        plain = self.norm[start:end] not in self.common.words and not self.common.straddles(self.norm, start, end)
        return plain and _SAYS_SOON.match(self.norm, end) is not None

    def _by_address(self, span: Span) -> None:
        floor = max(self._line_start(span.start), span.start - 16)
        got = self.posts.tail(self.norm, floor, span.start)
        trade = None if got else _BY_TRADE.search(self.norm, max(floor, span.start - 5), span.start)
        titles = (Span(got[0], span.start),) if got else (Span(*trade.span("t")),) if trade else ()
        self.named(span, "person.introduced", titles, None, got[1] if got else frozenset())

    def _clear(self, at: int) -> bool:
        before = self.norm[at - 1 : at]
        return not before or not "\u3400" <= before <= "\u9fff" or before in "的位名个叫岁" or self.posts.tail(self.norm, max(0, at - 8), at) is not None

    def _line_start(self, at: int) -> int:
        k = bisect_right(self.doc.lines, at, key=lambda line: line.start) - 1
        return self.doc.lines[k].start if k >= 0 else 0

    def find_names(self) -> None:
        """Note every place where a full name stands, so that 他 and 李总 find whom they mean."""
        names = {w.name: w for w in self.people if w.name}
        seen = {at for w in self.people for s in w.spans for at in range(s.start, min(s.end, s.start + 12))}
        for start, end, name in find_forms(self.norm, names):
            who = names[name]
            if start not in seen:
                m = _TITLE_BEFORE.search(self.norm, max(0, start - 8), start) if end - start > 2 else None
                who.see(Span(start, end), (Span(*m.span("t")),) if m else ())

    def known(self) -> AbstractSet[str]:
        """The full names seen so far, in normal form: a view, which grows with the cast."""
        return self.forms

    def named(self, span: Span, rule: str, titles: tuple[Span, ...] = (), office: Span | None = None, kinds: frozenset[str] = frozenset()) -> Who:
        """The person of a full name, made where new."""
        name = self.norm[slice(*span)]
        key = name.casefold()
        who = self.by_name.get(key) or self.parts.get(key)
        if who is None:
            who = Who(key, rule, span.start, span.end, span, log=self.log)
            self.people.append(who)
            self.by_name[key] = who
            short = [key[:n]] if (n := self.names.family(key)) else [p for p in (key.split("·")[-1], key.split("·")[0]) if len(p) > 1] if "·" in key else []
            self.forms.update((key, *short))
            for part in short:
                self.parts.setdefault(part, who)
        elif who.name_at and self.norm[slice(*who.name_at)].isupper() and not name.isupper():
            who.name_at = span
        who.see(span, titles, office, kinds)
        return who

    def nameless(self, span: Span, rule: str, titles: tuple[Span, ...], office: Span | None, kinds: frozenset[str], *, same: str | None = None) -> Who:
        """A person with no name; with `same`, the one that has the same label already."""
        if same is not None and same in self.by_name:
            who = self.by_name[same]
            who.see(span)
            return who
        who = Who(None, rule, span.start, span.end, anonymous=True, log=self.log)
        who.see(span, titles, office, kinds)
        self.people.append(who)
        if same is not None:
            self.by_name[same] = who
        return who

    def called(self, span: Span, rule: str, titles: tuple[Span, ...], office: Span | None, kinds: frozenset[str]) -> Who:
        """The person that 李总 or 王女士 means: the one of that surname named last before it, else a new one."""
        text = self.norm[slice(*span)]
        if text in self.by_name:
            who = self.by_name[text]
            who.see(span, titles, office, kinds)
            return who
        size = 2 if text[:2] in self.names.double else 1
        fit = [w for w in self.people if w.name and w.name[:size] == text[:size] and len(w.name) > size and w.name[size:] not in self.posts.honorifics]
        if "folk" in kinds:
            fit = [w for w in fit if not w.kinds & {"corporate", "post"}]  # 市民 陈太 is no 议员陈克勤
        before = [w for w in fit if w.first < span.start]
        pool = before or fit
        if not pool:
            return self.named(span, rule, titles, office, kinds)
        who = max(pool, key=lambda w: max((s.start for s in w.spans[-200:] if s.start < span.start), default=-1))
        who.see(span, (), office, frozenset())
        return who

    def holder(self, post: Span) -> Who | None:
        """The named person whom a bare post means (总书记说): who was given that post before, and last."""
        text = self.norm[slice(*post)]
        if text in _MANY_HOLD:
            return None
        fit = [w for w in self.people[-200:] if w.name and any(t.start < post.start and self.norm[slice(*t)].endswith(text) for t in w.titles)]
        return max(fit, key=lambda w: max((s.start for s in w.spans[-200:] if s.start < post.start), default=-1), default=None)

    def last_before(self, at: int, *, lines: int = 2) -> Who | None:
        """The person mentioned last before `at`, in its line or at most so many lines before."""
        k = bisect_left(self.log, (at,)) - 1
        while k >= 0 and "reporter" in self.log[k][2].kinds:
            k -= 1
        if k < 0:
            return None
        place, _, who = self.log[k]
        near = place >= self._line_start(at) or (at - place < 4000 and self.norm.count("\n", place, at) <= lines)
        return who if near else None

    def last_within(self, start: int, end: int) -> Who | None:
        """The person mentioned last in `norm[start:end]`."""
        k = bisect_left(self.log, (end,)) - 1
        return self.log[k][2] if k >= 0 and self.log[k][0] >= start else None

    def first_within(self, start: int, end: int) -> tuple[int, Who] | None:
        """Where the person is mentioned that comes first in `norm[start:end]`, and who it is."""
        k = bisect_left(self.log, (start,))
        return (self.log[k][0], self.log[k][2]) if k < len(self.log) and self.log[k][0] < end else None
