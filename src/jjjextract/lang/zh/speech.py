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
from jjjextract.lexicon import Lexicon
from jjjextract.resources import Resources
from jjjextract.spans import Span

__all__ = ["Cue", "Speech", "Subject"]

_BORDER = re.compile(r"[。!?;；\n,，:”」』】\"]")
_STOP = "。!?;；\n”」』】\""
_TRAILING = re.compile(
    r"(?:在[^,，。]{1,24}?(?:上|中|时|后|期间|现场|采访|之际|当天|当日|里|会见)|在(?:网志|网誌|微博|脸书|社交媒体|社媒|推特|公众号|朋友圈|[A-Za-z]{1,9})(?:上?(?:发文|撰文)|发帖)?|接受[^,，。]{0,16}?(?:采访|专访|访问|访谈|提问)(?:时|中|后)?|(?:出席|参加|主持|考察|视察|走访|参观|回应|回答|谈及|谈到|提到|被问及|被问到)[^,，。]{1,16}?(?:时|后|期间)|受访时?|(?:向|对|跟|和|与|给)[^,，。]{0,8}?(?:记者|媒体|大家|我们|观众|笔者|外界|村民|顾客)|告诉记者"
    r"|一边|边|[笑哭][着著]|并且?|还|也|则|又|就|都|异口同声地?|不约而同地?|同一[天日]|同日|再次|再|同时|进一步|随后|当天|当日|日前|近日|昨日|昨天|今天|今日|今早|最后|接着|继续|公开|明确|坦率地?|一边[^,，。]{1,8}一边|[\u3400-\u9fff]{2}地|(?<=[他她])[\u3400-\u9fff]{3,8}地|[\u3400-\u9fff](?:呵呵|滋滋|洋洋|眯眯|嘻嘻|哈哈)地|会后|此前|曾|曾经"
    r"|首先|其次|多次|一再|反复|特别|主动|事后|后来|一直|同时|普遍|纷纷|一致|均|常常|经常|总是|如是|这样|如此|这么|如实|高兴|自豪|欣慰|激动|无奈|感慨|由衷|微笑|亲自|率先|私下|坦诚|直白|乐观|谨慎|书面|当场|现场|\d{1,2}日|星期[一二三四五六日天]|周[一二三四五六日天]|上午|下午|晚间|傍晚|凌晨|则是|便|才|却|正|在此|为此|对此|据此|就此|会上|\([A-Za-zÀ-ÿ .'’-]{2,40}\)|\((?:化名|音译?|左|右|中|前|后|图|\d{1,2}月\d{1,2}日|\d{1,2}日)\)|发表(?:声明|讲话|视频讲话|谈话|演讲|文章)|发[布出](?:声明|公告|消息)|在[^,，。]{1,12}?(?:贺信|贺电|致辞|讲话|演讲|信|声明|文章|节目|书|报告|视频|会)中)\Z"
)
_PRONOUN = re.compile(r"(?:^|[^其吉])(?P<who>[他她])\Z")
_LEADING = re.compile(
    r"^(?:对此|为此|其中|此外|同时|另外|据|由|而|但|不过|并且|与此同时|会上|席间|当天|昨天|今天|近日|日前|采访中|谈起此事|说起此事|在现场|现场|刚刚|正在[^,，]{1,8}的|来自[^,，]{1,12}的|今年|年过[^,，]{1,3}的|\d{1,3}岁的?|年近[^,，]{1,2}的|“?\d0后”?的?)+"
)
_NO_NAME = words(
    "祝贺 祝愿 贺信 贺电 贺函 谢意 敬意 高度 热烈 和平 关切 "
    "高盛 华为 方面 高层 高管 白宫 金融界 韩方 法方 万科 于是 双方 任何人 有人 何人 时任 党中央 国务院 常委会 连忙 全家 温馨 安排 成都 江南 余下 胡同 黄牛 马上 龙头 雷同 金价 石油 石化 方法 "
    "高校 高铁 温州 曾经 安全 安全部 宁波 钱江 武警 文旅局 商务部 商会 商家 房东 房企 车企 车主 党委 党组 管委会 路人 解放军 毛利 贝壳 段落 康复 卫健委 卫生部 鲁能 凤凰 景区 支部 国土局 海关 "
    "央行 官方 居民 华尔街 华人 查询 易方达 华夏 嘉实 申万 海通 招商 平安 安邦 元首 牛市 申请人 和解 司法 司法部 司机 单位 应急局 宏观 农业部 强调 明确 方才 贺词 祝福 时间 时候 都在 向来 来宾 "
    "谢谢 严正 严肃 严厉 郑重 温和 冷静 平静 高兴 安静 淡定 殷切 欣慰 童声 白领 蓝领 金领 乐队 团队 车队 项目 项目部 路透社 新华社 文章 文件 文中 章程 计划 花旗 汇丰 摩根 瑞银 瑞信 麦肯锡 穆迪 标普 彭博 彭博社"
)
_NO_GIVEN_END = words("方 界 会 局 部 司 府 院 军 团 企 厂 店 社 报 台 网 站 州 省 市 县 区 镇 村 乡 港 湾 岛 山 海 江 河 路 街 党 组 队 处 科 室 家 们 里 上 下 中 内 外 时 后 前 间 者 员 长 主 客 民")
# 业内人士 alone is no person, 一位知情人士 is one.
_ONE_OF = re.compile("[一某][位名](?:[^,，。、]{1,14}的)?(?P<title>[\u3400-\u9fff]{2,5}人士)\\Z")
_JOINT = re.compile("以及|[、和与及暨同跟]")
_ALL_OF = re.compile("[也还则]?(?:都|均|皆|分别|共同|一致|先后|纷纷|同时|异口同声)")
_HE_DOES = re.compile("(?:随后|接着|说完|说着|这时|但|而)?[他她](?![们的和与、]|[\u3400-\u9fff]{0,3}[听据])")
_MANY = re.compile(r"广大|各族|各界|全体|人民群众|干部群众|所有|全国人民|众多|代表们|全社会")
_TOLD = re.compile(r"(?:《[^》\n]{1,14}》|[\u3400-\u9fff]{0,8}?)(?:记者|媒体|笔者|我们|大家|观众)")
_NEAR = 4000  # characters around a name in which it counts as named again
_TITLE_END = "师员官家长手工匠商监理任管授士警"
_DOTTED_NAME = re.compile(rf"(?:^|的)(?P<n>[{HAN}]{{1,6}}(?:[·•・][{HAN}A-Za-z.]{{1,9}}){{1,4}})\Z")
_DOTTED_END = re.compile(rf"[{HAN}A-Za-z]{{1,8}}(?:[·•・][{HAN}A-Za-z.]{{1,9}}){{1,4}}\Z")
_QUOTED_FIRST = re.compile(r"[”」』\"][^。!?,，\n”」』\"]{1,14}\Z")
# Peter Lam behind a post.
_LATIN_END = re.compile(r"(?<![A-Za-z.])[A-Z][a-z]+(?:[ -][A-Z][a-z'’]*\.?){1,3}\Z")
_BEHIND = re.compile(r"(?P<mark>\s?[,，:：]\s?)?")
_NOT_BEHIND = re.compile(r"过(?!去)|[了着起法明服不话辞理到错得好穿破透是道出为清谎笑来的作书系合量型师期数断别所]")
# 表示 that shows a feeling and reports no words: 表示热烈祝贺.
_SHOWN = re.compile(
    r"(?:了|过)?(?:最|十分|非常|极为|深表|深切|热烈|衷心|诚挚|亲切|由衷|强烈|坚决|严重|高度|充分|完全|一致|极大|深深|崇高|真诚|特别|明确)?的?"
    r"(?:祝贺|感谢|谢意|慰问|哀悼|欢迎|敬意|问候|支持|谴责|反对|赞赏|赞同|肯定|同意|认可|歉意|抱歉|遗憾|关切|关注|担忧|不满|理解|满意|同情|钦佩|怀疑|愤慨|抗议|惋惜|祝愿|异议|期待|信心)[。!,，;；\n]"
)
_PLAIN_VERBS = words("说 表示 称 指出 认为 坦言 透露 强调 直言 告诉记者 说道 介绍说 坚称 声称")
_SOMEBODY = re.compile(r"(?:的?(?:一|某|这|那|该|另一)?[名位]|的?(?:有关|相关))\Z")
_CALLED = re.compile(r"[号赞为呼职谓道]|[\s。!?,，:：“「『\"]|\Z")
_GUEST = re.compile(r"(?:首次|正在|刚刚|前来|应邀|专程)[^的]{1,12}的|(?:与会|来访|到访|访华)的")  # 首次与会的|加拿大
_OFFICE_NONE = re.compile(r"^(?:一[家个位名所座]|这[家个位名]|那[家个]|该|某|各|全|众|许多|很多|不少|一些|有的|其他|当地|本地|外地|附近|周边|有|多[名位家])|(?:里|上|内|中|的)\Z")


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
            open_ = norm[start:end] == "称" and not mark and not _CALLED.match(norm, end)  # 总理某某称在停火前不谈
            if not (open_ or self._may_speak(norm, start, end, mark, strong)) or (callable(skip) and skip(start)):
                continue
            front = start - norm.startswith("在接受", start - 1)  # 在|接受采访时表示 is one verb of the table
            found = self._subject_at(norm, front, known, strong)
            if found and not (open_ and not (found[0].name and found[0].titles)):
                subject, clause = found
                strong = strong or open_
                yield Cue(Span(start, end), subject, clause, behind.end() if behind else end, mark, strong)

    def _may_speak(self, norm: str, start: int, end: int, mark: str, strong: bool) -> bool:
        after = norm[end : end + 1]
        if norm[start:end] == "话" and mark not in (":", "："):
            return False  # 某某话:「…」; 他的话, is no cue
        if norm[end - 2 : end] == "表示" and _SHOWN.match(norm, end):
            return False
        if mark or after in "“「『\"":
            return True
        if after in "。!?\n" or not after:
            return strong or _QUOTED_FIRST.search(norm, max(0, start - 16), start) is not None
        return strong and norm[start:end] in _PLAIN_VERBS and not _NOT_BEHIND.match(norm, end)

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
        """The person that `norm[start:end]` ends in."""
        end = _stripped(norm, start, end, known)
        lead = _LEADING.match(norm[start:end])
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
            if at <= start or not (sure or self.names.is_name(norm[at:end])) or norm[at:end] in self.posts.kinds or self._in_post(norm, at):
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
        latin = _LATIN_END.search(norm, start, end)
        if latin:
            return (latin.start(),), True
        m = _DOTTED_END.search(norm, start, end)
        if m:
            return range(end - 3, m.start(), -1), True
        for at in range(max(start + 1, end - 9), end - 1):
            if self.names.foreign(norm, at) == end and self.posts.tail(norm, start, at) and not self._in_post(norm, at):
                return (at,), True
        for size in (4, 5, 6):
            if self.names.ethnic(norm, end - size) == end:
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
        if len(whole) in (3, 4) and self._plain(whole) and (len(whole) == 3 or self.names.surname(whole) == 2):
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
        for at in range(start, min(start + 12, end - 2)):
            if at > start and self.posts.tail(norm, start, at) is None:
                continue
            for size in range(min(9, end - at), 1, -1):
                if norm[at : at + size] in known and 0 < end - at - size <= 24 and norm[at + size] not in "的、和与":
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
        if end - start < 5 or not self.names.is_name(name, rare=False) or name in _NO_NAME or name in self.posts.kinds or name in self.common.words:
            return None
        return None if name[:2] in self.common.words or self.common.straddles(norm, start, start + 3) else Span(start, start + 3)

    def _plain(self, name: str) -> bool:
        """True for a full name with a clear surname that is no word or office."""
        if not self.names.is_name(name, rare=False) or name in _NO_NAME or name in self.posts.kinds:
            return False
        return name[-1] not in _NO_GIVEN_END and name[:2] not in self.common.words and name[1:] not in _NO_NAME

    def _nameless(self, norm: str, start: int, end: int) -> Subject | None:
        """A person with a post or a part in life and no name. A reporter is none: 记者了解到."""
        one = _ONE_OF.search(norm, start, end)
        if one:
            return Subject(Span(start, end), None, (Span(*one.span("title")),), None, frozenset(("folk",)))
        got = self.posts.tail(norm, start, end)
        if not got or got[1] & {"reporter"} or _MANY.search(norm, start, end) or norm[got[0] : end] in ("代表", "学者和", "顾问", "家长会", "主持", "公司代表", "工", "业者们"):
            return None
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
        lead = _LEADING.match(norm[a:b])
        a += lead.end() if lead else 0
        if guest := _GUEST.match(norm, a, b):
            a = guest.end()
        while b > a and norm[b - 1] in "的、,， ":
            b -= 1
        if m := _SOMEBODY.search(norm, a, b):
            b = m.start()  # 某公司公共事务部|一名|负责人
        while a < b and norm[a].isspace():
            a += 1
        if b - a < 2 or norm[b - 1] in "和与及" or _OFFICE_NONE.search(norm[a:b]):
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
        m = _TRAILING.search(norm, start, end)
        if not m or m.start() == m.end():
            break
        end = m.start()
    return end
