"""Who speaks in Chinese running text: a verb of speech, the person in front of it, and what follows.

The clause in front of the verb is read from its right end: adverbs and settings are stripped (在业绩会上, 还, 对记者), then
comes a name with its post, a surname with a form of address, a pronoun, or a person with no name (店主). An office alone is
no speaker. Fails where a bare name is unknown and two characters long: it could be any word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from jjjextract.lang.words import words
from jjjextract.lang.zh.common import CommonWords
from jjjextract.lang.zh.names import HAN, Names
from jjjextract.lang.zh.posts import Posts
from jjjextract.lang.zh.speech_words import LEADING, NO_GIVEN_END, NO_NAME, NOT_BEHIND, OFFICE_NONE, SHOWN, TRAILING
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["Cue", "Speech", "Subject"]

_BORDER = re.compile(r"[。!?;；\n,，:”」』】\"]")
_CLOSES = frozenset("”」』")
_STOP = "。!?;；\n”」』】\""
_PRONOUN = re.compile(r"(?:^|[^其吉])(?P<who>[他她])\Z")
_TWO = words("欧阳 司徒 公孙 独孤")  # surnames, though everyday words too
# 业内人士 alone is no person, 一位知情人士 is one.
_ONE_OF = re.compile("[一某][位名](?:[^,，。、]{1,14}的)?(?P<title>[\u3400-\u9fff]{2,5}人士)\\Z")
_JOINT = re.compile("以及|[、和与及暨同跟]")
_MANNER = re.compile(f"(?<=[{HAN}]{{2}})[{HAN}]{{4}}地\\Z")  # 某某斩钉截铁地(说)
_ALL_OF = re.compile("[也还则]?(?:都|均|皆|分别|共同|一致|先后|纷纷|同时|异口同声)")
_HE_DOES = re.compile("(?:随后|接着|说完|说着|这时|但|而)?[他她](?![们的和与、]|[\u3400-\u9fff]{0,3}[听据])")
_MANY = re.compile(r"广大|各族|各界|全体|人民群众|干部群众|所有|全国人民|众多|代表们|全社会")
_PART_OF = re.compile(r"[一二两三四五六七八九十\d]成|%|％|百分之|分之|一半|[半过]数|[过大]半|[三四五六七八九]巴仙")  # 近四成|顾客说: so many of them, and nobody who speaks
_TOLD = re.compile(r"(?:《[^》\n]{1,14}》|[\u3400-\u9fff]{0,8}?)(?:记者|媒体|笔者|我们|大家|观众)")
_WITH = frozenset("与同和跟")
_POSTS = 32  # characters of posts in front of a name
_NEAR = 4000  # characters around a name in which it counts as named again
_TITLE_END = "师员官家长手工匠商监理任管授士警"
_DOTTED_NAME = re.compile(rf"(?:^|的)(?P<n>(?:[{HAN}]{{1,6}}-)?[{HAN}]{{1,6}}(?:[·•・][{HAN}A-Za-z.]{{1,9}}){{1,4}})\Z")
_DOTTED_END = re.compile(rf"(?:[{HAN}]{{1,8}}-)?[{HAN}A-Za-z]{{1,8}}(?:[·•・][{HAN}A-Za-z.]{{1,9}}){{1,4}}\Z")
_DOTS = frozenset("·•・")
_QUOTED_FIRST = re.compile(r"[”」』\"][^。!?,，\n”」』\"]{1,14}\Z")
# Peter Lam behind a post.
_LATIN_END = re.compile(r"(?<![A-Za-z.])[A-Z][a-z]+(?:[ -][A-Z][a-z'’]*\.?){1,3}\Z")
_BEHIND = re.compile(r"(?P<mark>\s?[,，:：]\s?)?")
_PLAIN_VERBS = words("说 表示 称 指出 认为 坦言 透露 强调 直言 告诉记者 说道 介绍说 坚称 声称")
_HE_TELLS, _OPENED = words("预计 估计 预料 预期 推算 相信 估算 预测 透露 补充 建议"), frozenset({"", "。", "!", "?", "\n", "”", "」"})
_COMMA, _SAID = frozenset({",", "，"}), frozenset({":", "：", ",", "，"})
_SOMEBODY = re.compile(r"(?:的?(?:一|某|这|那|该|另一)?[名位]|的?(?:有关|相关))\Z")
_CALLED = re.compile(r"[号赞为呼职谓道]|[\s。!?,，:：“「『\"]|\Z")
_POINTS = re.compile(r"[\s。!?,，:：“「『\"]|[着了过向出责控使定望点挥引认证明派导甲尖数标纹令教战正摘到给的头环针南掌缝示日画天戳法]|\Z")  # 她指着架子, and no 她指去年…
_GROUPS = words("学者 业内人士 业界人士 市场人士 专家学者")
_GUEST = re.compile(r"(?:首次|正在|刚刚|前来|应邀|专程)[^的]{1,12}的|(?:与会|来访|到访|访华)的")  # 首次与会的|加拿大


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a cue points at. `called` is a surname with a form of address (李总); `who` a pronoun; all spans may be None.

    `others` are those who say the same with it (张某和李某都说).
    """

    span: Span
    name: Span | None = None
    titles: tuple[Span, ...] = ()
    office: Span | None = None
    kinds: frozenset[str] = frozenset()
    called: bool = False
    pronoun: bool = False
    others: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb with its subject. `clause` is where its clause begins; `behind` where the words said could begin, `mark` the punctuation there."""

    verb: Span
    subject: Subject
    clause: int
    behind: int
    mark: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Speech:
    """The verbs of `speech_verbs.tsv` with posts and names."""

    verbs: Lexicon[str]
    posts: Posts
    names: Names
    address: dict[str, tuple[str, ...]]
    """The forms of address by their last character, longest first."""
    common: CommonWords

    @classmethod
    def load(cls, res: Resources) -> Speech:
        """From the tables of verbs, posts and surnames."""
        verbs = {form: grade for form, grade in res.rows("speech_verbs.tsv", 2) if grade != "show"}
        posts = res.get(Posts.load)
        forms = sorted(posts.honorifics, key=len, reverse=True)
        address = {last: tuple(f for f in forms if f[-1] == last) for last in {f[-1] for f in forms}}
        return cls(Lexicon(verbs), posts, res.get(Names.load), address, res.get(CommonWords.load))

    def cues(self, norm: str, known: AbstractSet[str], skip: object = None) -> Iterator[Cue]:
        """Every cue of running text, in order. `known` are full names of the document; `skip(start)` leaves out what is quoted."""
        for start, stop, grade in self.verbs.find(norm):
            if stop - start == 1 and norm[start - 1] != "却" and norm[start - 1 : stop] in self.common.words:
                continue  # 访问, 报道; not 某某却说
            hearer = _TOLD.match(norm, stop) if norm[start:stop] in ("告诉", "告知") else None
            end = hearer.end() if hearer else stop
            behind = _BEHIND.match(norm, end)
            mark = (behind["mark"] or "").strip() if behind else ""
            strong = grade == "strong" or hearer is not None
            open_ = not mark and ((norm[start:end] == "称" and not _CALLED.match(norm, end)) or (norm[start:end] == "指" and not _POINTS.match(norm, end)))  # 总理某某称在停火前不谈
            told = norm[start - 1] in "他她" and norm[start - 2 : start - 1] in _OPENED and (norm[start:end] in _HE_TELLS or (open_ and norm[start:end] == "指"))  # 她|预计本财年…
            if not (open_ or told or self._may_speak(norm, start, end, mark, strong)) or (callable(skip) and skip(start)):
                continue
            front = start - norm.startswith("在接受", start - 1)  # 在|接受采访时表示 is one verb of the table
            found = self._subject_at(norm, front, known, strong)
            if found and mark in _COMMA and norm[start:end] == "话" and not (found[0].name and found[0].titles):
                continue  # 村长某某话,
            if found and (told or not (open_ and not (found[0].name and found[0].titles))):
                subject, clause = found
                strong = strong or open_ or told
                yield Cue(Span(start, end), subject, clause, behind.end() if behind else end, mark, strong)

    def _may_speak(self, norm: str, start: int, end: int, mark: str, strong: bool) -> bool:
        after = norm[end : end + 1]
        if norm[start:end] == "话" and mark not in _SAID:
            return False  # 某某话:「…」; 他的话 is no cue
        if norm[end - 2 : end] == "表示" and SHOWN.match(norm, end):
            return False
        if mark or after in "“「『\"":
            return True
        if after in "。!?\n" or not after:
            return strong or _QUOTED_FIRST.search(norm, max(0, start - 16), start) is not None
        return strong and norm[start:end] in _PLAIN_VERBS and not NOT_BEHIND.match(norm, end)

    def _subject_at(self, norm: str, verb: int, known: AbstractSet[str], strong: bool) -> tuple[Subject, int] | None:
        """The subject in front of a verb and the start of its clause."""
        floor = max(0, verb - 90)
        clause = verb
        while clause > floor and norm[clause - 1] not in _STOP:
            clause -= 1
        end = verb
        for again in range(2):
            start = end
            while start > clause and not _BORDER.match(norm, start - 1):
                start -= 1
            subject = self.subject(norm, start, end, known) or (_he(norm, start, end) if again else None)
            if subject or not strong or start <= clause:
                return (subject, clause) if subject else None
            if _stripped(norm, start, end, known) > start:
                return None
            end = start - 1
        return None

    def subject(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        """The person that `norm[start:end]` ends in, or that stands in front of how it was said there (某某|斩钉截铁地)."""
        manner = _MANNER.search(norm, start, end)
        return self._people(norm, start, end, known) or (self._people(norm, start, manner.start(), known) if manner else None)

    def _people(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        end = _stripped(norm, start, end, known)
        lead = LEADING.match(norm[start:end])
        start += lead.end() if lead else 0
        if end <= start:
            return None
        return self._together(norm, start, end, known, all_of=_ALL_OF.match(norm, end) is not None) or self._one(norm, start, end, known)

    def _together(self, norm: str, start: int, end: int, known: AbstractSet[str], *, all_of: bool) -> Subject | None:
        """Two or more people of one verb: 菜农甲和邻居乙都说; each with a name, and surely people where no word says that it is all of them."""
        for m in reversed([*_JOINT.finditer(norm, start + 2, end - 1)]):
            if not all_of and m.group() in "与同跟":
                continue
            last, first = self._one(norm, m.end(), end, known), self.subject(norm, start, m.start(), known)
            if last and first and not all_of and last.office and last.office.start == m.end() and not first.titles and m.end() - m.start() < 2 and first.span.end - first.span.start < 3:
                continue  # 劳工|及|福利局副局长某某
            if last and first and self._fits(norm, last, known, all_of=all_of) and self._fits(norm, first, known, all_of=all_of):
                return replace(last, others=(*first.others, replace(first, others=())))
        return None

    def _fits(self, norm: str, subject: Subject, known: AbstractSet[str], *, all_of: bool) -> bool:
        return subject.name is not None and (all_of or bool(subject.titles) or subject.called or norm[slice(*subject.name)] in known)

    def _one(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        """The one person that `norm[start:end]` ends in."""
        if _PRONOUN.search(norm[max(start, end - 2) : end]):
            return Subject(Span(end - 1, end), pronoun=True)
        return self._titled(norm, start, end) or self._post_behind(norm, start, end, known) or self._addressed(norm, start, end) or self._bare(norm, start, end, known) or self._nameless(norm, start, end) or self._doing(norm, start, end, known)

    def _titled(self, norm: str, start: int, end: int) -> Subject | None:
        """A post and a full name behind it."""
        ats, sure = self._name_starts(norm, start, end)
        for at in ats:
            if at <= start or norm[end - 1] in "话说" or not (sure or self.names.is_name(norm[at:end]) or (end - at == 2 and norm[at] == "阿")) or norm[at:end] in self.posts.kinds or self._in_post(norm, at):
                continue
            known = self.posts.tail(norm, start, at) is not None
            if not known and not (sure and norm[at - 1] == "人") and not (end - at == 3 and self.names.surname(norm, at, rare=False) and norm[at - 1] in _TITLE_END):
                continue
            held = self.posts.read(norm, start, at)
            if held and (held.kinds or not known):
                office = self.office(norm, held.office)
                if office and held.kinds & {"folk"} and not self.posts.is_office(norm, *office):
                    office = None
                return Subject(Span(start, end), Span(at, end), held.titles, office, held.kinds)
        return None

    def _name_starts(self, norm: str, start: int, end: int) -> tuple[Iterable[int], bool]:
        """Where a full name that ends at `end` may begin, and whether its shape alone makes it a name."""
        latin = _LATIN_END.search(norm, start, end) if norm[end - 1] == "’" or norm[end - 1].isascii() else None
        if latin:
            return (latin.start(),), True
        m = None if _DOTS.isdisjoint(norm[start:end]) else _DOTTED_END.search(norm, start, end)
        if m:
            return range(end - 3, m.start(), -1), True
        for at in range(self.names.sounding(norm, max(start + 1, end - 9), end), end - 1):
            if self.names.foreign(norm, at) == end and self.posts.tail(norm, start, at) and not self._in_post(norm, at):
                return (at,), True
        for size in (4, 5, 6):
            if end - size > start and (self.names.ethnic(norm, end - size) == end or self.names.family(norm[end - size : end])):
                return (end - size,), True
        return (end - 3, end - 2, end - 4), False

    def _in_post(self, norm: str, at: int) -> bool:
        """True within a post: 副总|理某某, 总统|计师."""
        return any(norm[at - n : at + m] in self.posts.held for n in (1, 2, 3) for m in (1, 2))

    def _post_behind(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        """A full name with the post behind it (康原教授, 沈知白主席)."""
        got = self.posts.tail(norm, start, end)
        if not got or got[0] - start < 2:
            return None
        at = next((got[0] - n for n in (got[0] - start, 3, 2, 4) if n > 1 and start <= got[0] - n and norm[got[0] - n : got[0]] in known), None)
        if at is not None and self.posts.known(norm[got[0] : end]):
            return Subject(Span(at, end), Span(at, got[0]), (Span(got[0], end),), None, got[1])  # 在会见来宾时|康原教授
        for size in (3, 2, 4):
            at = got[0] - size
            name = norm[at : got[0]]
            if at >= start and self._plain(name) and self.names.surname(name, rare=False) and (at == start or norm[at - 1] in "的、，,") and self.posts.known(norm[got[0] : end]):
                return Subject(Span(start, end), Span(at, got[0]), (Span(got[0], end),), None, got[1])
        return None

    def _addressed(self, norm: str, start: int, end: int) -> Subject | None:
        """王女士, 李总, 颜主席, with a post in front where one stands."""
        for form in self.address.get(norm[end - 1 : end], ()):
            at = end - len(form)
            if at <= start or norm[at:end] != form:
                continue
            for size in (2, 1):
                a = at - size
                if a < start or self.names.surname(norm, a) != size:
                    continue
                if a > start and not self._clear_left(norm, start, a):
                    continue
                held = self.posts.read(norm, start, a) if a > start and self.posts.tail(norm, start, a) else None
                titles, kinds = (held.titles, held.kinds) if held else ((), frozenset[str]())
                return Subject(Span(start, end), Span(a, end), titles, self.office(norm, held.office) if held else None, kinds, called=True)
        return None

    def _clear_left(self, norm: str, start: int, at: int) -> bool:
        return norm[at - 1] in "的位名个是" or self.posts.tail(norm, start, at) is not None

    def _bare(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        """A full name with no post: one that the document knows, or the whole clause."""
        for size in range(min(9, end - start), 1, -1):
            name = norm[end - size : end]
            if name in known and (end - size == start or norm[end - size - 1] in "的,，、和与" or self.posts.tail(norm, start, end - size)):
                return Subject(Span(end - size, end), Span(end - size, end))
        dotted = _DOTTED_NAME.search(norm[start:end])
        if dotted:
            return Subject(Span(start + dotted.start("n"), end), Span(start + dotted.start("n"), end))
        if end - 2 > start and norm[end - 3] == "的" and self._again(norm, end - 2, end):
            return Subject(Span(end - 2, end), Span(end - 2, end))
        tail = norm[end - 3 : end]
        if end - 3 > start and norm[end - 4] == "的" and self._plain(tail) and self.names.surname(tail, rare=False):
            return Subject(Span(end - 3, end), Span(end - 3, end))
        whole = norm[start:end]
        if self._again(norm, start, end):
            return Subject(Span(start, end), Span(start, end))
        family = self.names.family(whole)
        if (family and not self.common.plain(whole[family:]) and whole[family : family + 2] not in self.common.words) or (len(whole) in (3, 4) and self._plain(whole) and (len(whole) == 3 or self.names.surname(whole) == 2)):
            return Subject(Span(start, end), Span(start, end))
        return None

    def _again(self, norm: str, start: int, end: int) -> bool:
        """True for a full name that could be something else, and that the text has more than once: 李强, 李铁军."""
        name = norm[start:end]
        short = len(name) == 2 and self._plain(name) and not self.common.straddles(norm, start, end)
        ending = len(name) == 3 and name[-1] in "军海江河山岛" and self._plain(name[:2] + "生") and name[1:] not in self.common.words
        return (short or ending) and bool(self.names.surname(name, rare=False)) and norm.count(name, max(0, start - _NEAR), end + _NEAR) > 1

    def _doing(self, norm: str, start: int, end: int, known: AbstractSet[str]) -> Subject | None:
        """祁奶奶拉着记者的手(说): a known person opens the clause and does something first."""
        if norm[start - 1 : start] in _CLOSES and (name := self.name_between(norm, start, end)):
            return Subject(name, name)  # “…。”林秀芝|指着架子说
        for at in range(start, min(start + _POSTS, end - 2)):
            for size in range(min(9, end - at), 1, -1):
                if norm[at : at + size] in known and 0 < end - at - size <= 24 and norm[at + size] not in "的、和与":
                    if at > start and (not _WITH.isdisjoint(norm[start:at]) or self.posts.tail(norm, start, at) is None):
                        break  # 各国外长与|国务卿某某 speak together
                    held = self.posts.read(norm, start, at) if at > start else None
                    titles, office, kinds = (held.titles, self.office(norm, held.office), held.kinds) if held else ((), None, frozenset[str]())
                    if office and kinds & {"folk"} and not self.posts.is_office(norm, *office):
                        office = None
                    return Subject(Span(start, at + size), Span(at, at + size), titles, office, kinds)
        return None

    def plain_name(self, norm: str, start: int, end: int) -> Span | None:
        """A full name of three characters that opens `norm[start:end]`, as 林可为信心满满 does."""
        name = norm[start : start + 3]
        if end - start < 4 or not self._plain(name) or self.common.straddles(norm, start, start + 3) or name[1:] in self.common.words:
            return None
        return Span(start, start + 3)

    def name_between(self, norm: str, start: int, end: int) -> Span | None:
        """A full name of three characters at `start`, with more behind it, where the quotation marks around have made room for a person."""
        name = norm[start : start + 3]
        if end - start < 5 or not self.names.is_name(name, rare=False) or name in NO_NAME or name in self.posts.kinds or name in self.common.words:
            return None
        return None if name[:2] in self.common.words or self.common.straddles(norm, start, start + 3) else Span(start, start + 3)

    def _plain(self, name: str) -> bool:
        """True for a full name with a clear surname that is no word or office."""
        if not self.names.is_name(name, rare=False) or name in NO_NAME or name in self.posts.kinds:
            return False
        plain = name[:2] in _TWO or name[:2] not in self.common.words
        return name[-1] not in NO_GIVEN_END and plain and name[1:] not in NO_NAME

    def _nameless(self, norm: str, start: int, end: int) -> Subject | None:
        """A person with a post or a part in life and no name. A reporter is none: 记者了解到."""
        one = _ONE_OF.search(norm, start, end)
        if one:
            return Subject(Span(start, end), None, (Span(*one.span("title")),), None, frozenset(("folk",)))
        got = self.posts.tail(norm, start, end)
        if not got or got[1] & {"reporter"} or _MANY.search(norm, start, end) or _PART_OF.search(norm, start, end) or norm[got[0] : end] in ("代表", "领导人", "学者和", "顾问", "家长会", "主持", "公司代表", "工", "业者们"):
            return None
        if norm[got[0] : end] in _GROUPS and norm[got[0] - 1] not in "位名个":
            return None  # 学者认为; 一位学者 is somebody
        held = self.posts.read(norm, got[0], end)
        titles = held.titles if held else (Span(got[0], end),)
        whole = self.posts.read(norm, start, end)
        office = whole.office if whole else None
        held_in = self.office(norm, office)
        if held_in and got[1] & {"folk"} and not self.posts.is_office(norm, *held_in):
            held_in = None
        return Subject(Span(start, end), None, titles, held_in, got[1])

    def office(self, norm: str, span: Span | None) -> Span | None:
        """An office without the words in front of it; None where it is no office (一家小吃店的, 县里的)."""
        if span is None:
            return None
        a, b = max(span.start, norm.rfind("】", *span) + 1), span.end
        lead = LEADING.match(norm[a:b])
        a += lead.end() if lead else 0
        if guest := _GUEST.match(norm, a, b):
            a = guest.end()
        while b > a and norm[b - 1] in "的、,， ":
            b -= 1
        if m := _SOMEBODY.search(norm, a, b):
            b = m.start()  # 某公司公共事务部|一名|负责人
        while a < b and norm[a].isspace():
            a += 1
        if b - a < 2 or norm[b - 1] in "和与及" or OFFICE_NONE.search(norm[a:b]):
            return None
        return Span(a, b)


def _he(norm: str, start: int, end: int) -> Subject | None:
    """他顿了顿,又(说): a pronoun that opens the clause in front of the verb's and does something first."""
    begun = _HE_DOES.match(norm, start, end)
    return Subject(Span(begun.end() - 1, begun.end()), pronoun=True) if begun else None


def _stripped(norm: str, start: int, end: int, known: AbstractSet[str]) -> int:
    """`end` moved left over adverbs and settings, but not into a name that the document knows (韩正)."""
    for _ in range(6):
        if norm[end - 2 : end] in known or norm[end - 3 : end] in known:
            break
        m = TRAILING.search(norm, start, end)
        if not m or m.start() == m.end():
            break
        end = m.start()
    return end
