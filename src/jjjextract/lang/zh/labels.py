"""Labels of Chinese transcripts: `机构+职务 姓名:`, 【同期声】, 主持人:, 市民 王女士:, 记者某某.

Decides by posts and names: a colon alone makes no label (时间:, 主要指标如下:). A bare name is only a label where other
lines confirm it. Fails where an unknown post stands with a name that has no surname of the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from jjjextract.lang.zh.names import HAN, Names
from jjjextract.lang.zh.posts import Held, Posts
from jjjextract.segment.labels import Label
from jjjextract.spans import Span, trimmed

__all__ = ["LabelReader"]

_CHUNK = re.compile(r"[^\s]+")
_ANOTHER = re.compile(r"(?:另外?|又|还有)?(?:某|一|这|那|有)?[一二两三几]?[名位个](?:[男女]|年轻|年长|外地|当地|本地|现场)?")
_SPEECH_END = re.compile(r"(?:说|话|表示|道|称|介绍|指出|认为|坦言|透露|强调|告诉|显示|如下|包括|问|答|是|为|有|在)\Z")
_SENTENCE = re.compile(r"[。!?;…]|，")
_ROLED = re.compile(rf"(?P<name>[{HAN}·]{{2,10}})\s?\((?P<role>[^()]{{1,40}})\)")
_ASIDE = re.compile(r"\s?\([^()]{1,24}\)\Z")  # 林女士(来自广东)
_COLUMN = re.compile(rf"(?P<column>[{HAN}]{{2,6}})\s?[|｜丨]")  # 专访|某某: the head of a column
_NAME_SPLIT = re.compile(r"[、,/和及\s]+")
_NAMES = rf"(?P<names>[{HAN}·]{{2,8}}(?:[、,和\s/]{{1,2}}(?:(?:(?:见习|实习|特约)?(?:记者|通讯员)|实习生)[:\s]?)?[{HAN}·]{{2,8}}){{0,5}}?)"
_POST = rf"(?:《(?P<paper>[^》\n]{{2,12}})》)?(?P<org>[A-Za-z]{{0,8}}[{HAN}]{{2,16}}?)?(?P<post>(?:本台|本报|总台|特派|见习|实习|特约|全媒体|首席|驻地)?(?:记者|通讯员|主播))[:\s/丨|]{{0,3}}"
_OPENING = 1500  # characters in which those who speak are introduced
BYLINE = re.compile(
    rf"(?:^|[(【〔\[])[ \u3000]*{_POST}{_NAMES}"
    rf"(?P<tail>[,，、/\s]{{0,2}}(?:[{HAN}、]{{0,16}}(?:报道|报导)|摄影|编辑)?)[。. ]?[)】〕\]]?[ \u3000]*\Z"
)
# (記者某某/台北報導) in front of the text of its own line.
BYLINE_HEAD = re.compile(
    rf"^[ \u3000]*(?:[(【〔\[]{_POST}{_NAMES}(?P<tail>[,，、/\s]{{0,2}}[{HAN}、]{{0,12}}(?:报道|报导|电|讯)|[{HAN} ]{{0,4}}\d{{1,2}}[{HAN}0-9]{{0,8}}(?:电|讯))[)】〕\]])"
)
# 本报讯(记者某某 实习记者某某), 【本报讯】(记者某某) in front of the text of its own line.
BYLINE_LEAD = re.compile(rf"^[ \u3000]*[【\[]?(?P<tail>[{HAN}0-9 ]{{0,20}}(?:讯|电|消息))[】\]]? ?[(【〔\[]{_POST}{_NAMES}[)】〕\]]")

# 本报北京10月24日讯 记者某某报道: with no bracket.
BYLINE_RUN = re.compile(rf"^[ \u3000]*(?P<tail>[{HAN}0-9 ]{{0,20}}(?:讯|电|消息))[ \u3000]+{_POST}{_NAMES}(?:(?:摄影)?报[道导](?:[:：,，]|(?=[ \u3000]))|[:：])")


@dataclass(frozen=True, slots=True)
class LabelReader:
    """Reads labels with the posts and surnames of one set of resources."""

    posts: Posts
    names: Names

    def read(self, norm: str, start: int, end: int) -> Label | None:
        """The label that `norm[start:end]` is, without its colon; None where it is none."""
        start, end = trimmed(norm, start, end)
        if not 0 < end - start <= 60 or _SENTENCE.search(norm, start, end):
            return None
        roled = _ROLED.fullmatch(norm, start, end)
        if roled:
            return self._roled(norm, Span(start, end), roled)
        column = _COLUMN.match(norm, start, end)
        if column and column["column"] not in self.posts.kinds:
            return None
        if (aside := _ASIDE.search(norm, start, end)) and (label := self.read(norm, start, aside.start())):
            return label
        chunks = [Span(m.start(), m.end()) for m in _CHUNK.finditer(norm, start, end)]
        chunks = self._close_up(norm, chunks)
        if len(chunks) > 1:
            return self._spaced(norm, chunks)
        return self._solid(norm, start, end)

    def _roled(self, norm: str, whole: Span, m: re.Match[str]) -> Label | None:
        """张三(某公司副总经理), 记者(画外音): a name or post with its explanation in brackets."""
        held = self.posts.read(norm, m.start("role"), m.end("role"))
        name = Span(*m.span("name"))
        if held and held.kinds and not self.posts.kinds.get(m["name"]):
            return self._made(norm, whole, held, (name,))
        inner = self._solid(norm, *name)
        if inner and not inner.names and inner.kinds and not inner.voice and (who := self._inside(norm, Span(*m.span("role")))):
            return replace(inner, span=whole, names=who[0], office=who[1])
        return inner if inner and (inner.names or inner.titles) else None

    def _inside(self, norm: str, role: Span) -> tuple[tuple[Span, ...], Span | None] | None:
        """The name, with the house in front of it, behind a part in brackets: 投资者(某某基金 张三), 市民(王女士)."""
        chunks = [Span(m.start(), m.end()) for m in _CHUNK.finditer(norm, *role)]
        text = norm[slice(*chunks[-1])] if chunks else ""
        if not (self.names.is_name(text, rare=False) or self._called(text)):
            return None
        return (chunks[-1],), Span(chunks[0].start, chunks[-2].end) if len(chunks) > 1 else None

    def _close_up(self, norm: str, chunks: list[Span]) -> list[Span]:
        """王 明 is one name: two chunks of one character become one span."""
        out: list[Span] = []
        for c in chunks:
            last = out[-1] if out else None
            if last and c.end - c.start == 1 == last.end - last.start and self.names.surname(norm, last.start):
                out[-1] = Span(last.start, c.end)
            else:
                out.append(c)
        return out

    def _spaced(self, norm: str, chunks: list[Span]) -> Label | None:
        """Post and name in chunks of their own; the name last, or first."""
        whole = Span(chunks[0].start, chunks[-1].end)
        k = len(chunks)
        while k > 1 and self._names_in(norm, chunks[k - 1]):
            k -= 1
        if k < len(chunks):
            held = self.posts.read(norm, whole.start, chunks[k - 1].end)
            names = tuple(n for c in chunks[k:] for n in self._names_in(norm, c))
            if held:
                return self._made(norm, whole, held, names)
            if self._office(norm, whole.start, chunks[k - 1].end) and len(names) == 1:
                return Label(whole, names, (), Span(whole.start, chunks[k - 1].end))
            if k == 1 and len(names) == 1 and re.fullmatch(rf"[{HAN}]{{2,8}}", norm[slice(*chunks[0])]):
                return Label(whole, names, (chunks[0],))
            return None
        held = self.posts.read(norm, chunks[1].start, whole.end)
        first = norm[slice(*chunks[0])]
        if held and (self.names.is_name(first) or self._called(first)):
            return self._made(norm, whole, held, (chunks[0],))
        held = self.posts.read(norm, whole.start, whole.end)
        if held and held.kinds and len(chunks) == 2 and held.office:
            return self._made(norm, whole, held, ())
        last = norm[slice(*chunks[-1])]
        before = self.posts.read(norm, whole.start, chunks[-2].end)
        if before and before.kinds and 2 <= len(last) <= 6 and re.fullmatch(rf"[{HAN}·]+", last):
            return self._made(norm, whole, before, (chunks[-1],))
        return None

    def _office(self, norm: str, start: int, end: int) -> bool:
        return bool(re.search(r"(?:公司|集团|局|委|部|院|校|中心|协会|合作社|政府|台|银行|大学|村|社区|镇|乡|县|店|厂)\Z", norm[start:end]))

    def _names_in(self, norm: str, chunk: Span) -> tuple[Span, ...]:
        """The names that a chunk consists of, joined by 、 or not at all; empty where it holds anything else."""
        out, at = [], chunk.start
        for part in _NAME_SPLIT.split(norm[slice(*chunk)]):
            name = Span(norm.index(part, at), norm.index(part, at) + len(part)) if part else Span(at, at)
            at = name.end
            if not part or self.posts.kinds.get(part) or not (self.names.is_name(part) or self._called(part)):
                return ()
            out.append(name)
        return tuple(out)

    def _called(self, text: str) -> bool:
        """王女士, 李大爷, 李某, 小王."""
        n = self.names.surname(text)
        if len(text) == 2 and text[0] in "老小阿" and self.names.surname(text, 1, rare=False):
            return True
        return bool(n) and (text[n:] in self.posts.honorifics or text[n:] in ("某", "某某", "姓男子", "姓女子"))

    def _solid(self, norm: str, start: int, end: int) -> Label | None:
        """A label with no blank: post alone, post and name run together, or a bare name."""
        text, whole = norm[start:end], Span(start, end)
        kinds = self.posts.kinds.get(text, frozenset())
        if kinds & {"voice"}:
            return Label(whole, kinds=kinds, voice=True)
        if kinds & {"reporter", "anchor", "folk", "corporate", "post"}:
            return Label(whole, titles=(whole,), kinds=kinds, sure=bool(kinds & {"reporter", "anchor", "folk"}))
        if text in ("问", "答"):
            return Label(whole, kinds=frozenset(("reporter" if text == "问" else "folk",)), sure=False)
        joined = self._joined(norm, start, end)
        if joined:
            return joined
        if _SPEECH_END.search(text):
            return None
        if self.names.is_name(text, rare=False) or self._called(text) or self._held_before(norm, text):
            return Label(whole, (whole,), sure=False)
        return self._folk(norm, start, end)

    def _held_before(self, norm: str, text: str) -> bool:
        """A name by a rare surname, where the text has opened with the post that it has (财务总监某某)."""
        at = norm.find(text, 0, _OPENING) if self.names.is_name(text) else -1
        return at > 0 and norm[at - 1] not in "\n:：" and self.posts.tail(norm, max(0, at - 8), at) is not None

    def _joined(self, norm: str, start: int, end: int) -> Label | None:
        """局长张三: the last post that leaves a name behind it, or none behind it."""
        whole = Span(start, end)
        for size in (2, 3, 4):
            at = end - size
            if at <= start or not self.posts.tail(norm, start, at):
                continue
            name = norm[at:end]
            if (self.names.is_name(name) or self._called(name)) and not self.posts.kinds.get(name):
                held = self.posts.read(norm, start, at)
                if held and held.kinds:
                    return self._made(norm, whole, held, (Span(at, end),))
        if _SPEECH_END.search(norm[start:end]):
            return None  # 某公司总裁让·某某透露:
        m = re.search(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,9}})+\Z", norm[start:end])
        for at in range(end - 3, start + m.start(), -1) if m else ():
            held = self.posts.read(norm, start, at) if self.posts.tail(norm, start, at) else None
            if held and held.kinds:
                return self._made(norm, whole, held, (Span(at, end),))
        return None

    def _folk(self, norm: str, start: int, end: int) -> Label | None:
        """另一名民众, 某厂工人: a person with no name."""
        whole = Span(start, end)
        another = _ANOTHER.match(norm, start, end)
        at = another.end() if another else start
        stop = end - 1 if end - at > 2 and norm[end - 1] in "甲乙丙丁ABC123" else end
        held = self.posts.read(norm, at, stop)
        if not held or not held.kinds or end - start > 24:
            return None
        return self._made(norm, whole, held, ())

    def _made(self, norm: str, whole: Span, held: Held, names: tuple[Span, ...]) -> Label:
        office = held.office
        if office:
            a, b = office
            while a < b and norm[a] in " \u3000、,的":
                a += 1
            while b > a and norm[b - 1] in " \u3000、,的":
                b -= 1
            office = Span(a, b) if b > a and not ("folk" in held.kinds and not self.posts.is_office(norm, a, b)) else None
        return Label(whole, names, held.titles, office, held.kinds)
