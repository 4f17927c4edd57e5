"""Products that a clause without figures puts forward: whose the figures behind it are, to the end of the sentence.

我们的主轴承以前靠进口,价格…: only what is measured of goods (a price, how long it lasts, how much of it passes the test).
Fails where the next clause gives the price of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jjjextract.document import Document
from jjjextract.extract.indicators.business import (
    alone,
    amounts_to,
    attached,
    moves_on,
    own,
    sale_of,
    share_of,
    sided,
    sides_in,
    tells_kind,
    whole,
)
from jjjextract.extract.indicators.chain import with_side
from jjjextract.extract.indicators.model import Slot, Subject
from jjjextract.extract.indicators.put_forward import PUTS, put_forward
from jjjextract.extract.indicators.scope import Scope
from jjjextract.lang.mask import COMPANY
from jjjextract.lang.phrases import Group, Name
from jjjextract.lang.zh.found import Found
from jjjextract.lang.zh.noun import Tagger, behind
from jjjextract.spans import Span
from jjjextract.wording import Wording

__all__ = ["MAKERS", "PUTS", "Goods", "tells_kind"]

_MAKES = re.compile(rf"[“\"]?(?:(?P<ours>我们|咱们)(?:公司|厂)?|{COMPANY})(?:自主|独立|联合|最新|新)?(?:研发|研制|生产|制造|开发|设计|推出|打造)?(?:出来?)?的")
MAKERS = frozenset("我咱“\"" + COMPANY[0])  # what the pattern begins with
_OF_ALL = ("行业", "产业", "业内", "全")  # 研究院研制37款,|行业成本降了两成
_SELLS = re.compile("(?:[只才就也仅]|现在|目前)*(?:卖|售价|标价|定价|要价)(?:[到是为了])*")  # 我们|只卖
_NO_PRODUCT = re.compile(r"(?:产品|客户|用户|工人|员工|团队|队伍|人员|同事|企业|公司|工厂|车间|厂|生产线|设备|订单|市场|目标|任务|产能|品牌|项目|孩子|村|家|[率量额值价费])$")
_PROPERTIES = frozenset({"price", "duration", "rate", "mass", "length", "speed", "temperature"})


@dataclass(slots=True)
class Goods:
    """The product of the running sentence."""

    doc: Document
    mask: str
    scope: Scope
    tag: Tagger
    wording: Wording
    product: Subject | None = None
    sides: Sequence[str] = ()
    last: Sequence[str] = ()
    attached: bool = False
    whole: bool = False  # whether all figures of the sentence are of the product
    told: bool = False  # whether the sentence has named a side

    def begin(self) -> None:
        """Begin a sentence."""
        self.whole, self.product, self.sides, self.last, self.told = False, None, (), self.sides, False

    def open(self, clause: Span, *, figures: bool = False) -> None:
        """See which sides of a business a clause opens with, and what it puts forward in front of its figures."""
        if figures and PUTS.match(self.doc.norm, *clause) and (told := put_forward(self.doc, self.mask, clause, self.scope)):
            self.product, self.whole = told[0], True
            if told[1]:
                self.scope.say_now()
        if (self.sides or tells_kind(self.mask, *clause)) and (self.scope.spoken_of or self.scope.results is not None):
            before, self.sides = self.sides, sides_in(self.mask, self.doc.norm, clause, self.sides, self.last, self.tag)
            if self.sides and self.sides is not before:
                self.attached = attached(self.doc.norm, clause, self.sides)

    def named(self, names: tuple[Name, ...], found: Found, group: Group, subject: Subject | None, *, placed: bool) -> tuple[Name, ...]:
        """The names of a company's figures with the side of its business that they are of."""
        names = with_side(names, found, self.doc.norm) if subject is not None and not placed else names
        if not names and self.scope.slots:
            names = amounts_to(found, self.doc.norm, self.scope.slots[-1].kind)
        if subject is None or subject.company is None:
            return names
        names = share_of(names, self.scope.slots)
        if not self.sides and self.told and found.names and whole(self.mask, group.clause.span):
            names = found.names  # 零售渠道收入A,公司收入B
        apart = bool(names) and (len(names) > 1 or (bool(self.sides) and alone(self.mask, group.clause.span, names[0], self.sides)))
        named = sided(names, self.sides, len(group.figures)) if apart and not (self.attached and names[0].norm.endswith("率")) else names
        if self.attached and self.sides and names and moves_on(names[0], self.sides[0]):
            self.sides = ()
        named = tuple([own(n) for n in named])
        self.told = self.told or bool(self.sides)
        self.sides = sale_of(found, group, self.doc.norm, self.sides)
        return named

    def quiet(self, clause: Span) -> None:
        """See what a clause without figures, which begins with one of the `MAKERS`, puts forward."""
        if m := _MAKES.match(self.mask, *clause):
            self.product = self._made(m, clause)

    def subject(self, found: Found, slots: Sequence[Slot]) -> Subject | None:
        """The product, where what is measured of goods is told of it."""
        if found.scan.companies or found.product is not None:
            return None
        if self.whole:
            goes_on = found.names or not slots or slots[-1].subject == self.product
            return self.product if goes_on and not (found.names and found.names[0].norm.startswith(_OF_ALL)) else None
        if not found.names:
            sold = found.dimension == "money" and _SELLS.match(self.doc.norm, found.lead.end) is not None
            return self.product if sold or (slots and slots[-1].subject == self.product) else None
        head = self.wording.zh.head_of(found.names[0].norm)
        return self.product if head is not None and head.kind in _PROPERTIES else None

    def _made(self, m: re.Match[str], clause: Span) -> Subject | None:
        """The product that the clause puts forward."""
        person, firms = self.scope.speak(m.end()), self.doc.within("company_mention", Span(clause.start, m.end()))
        key = (person.company if person is not None else None) if m["ours"] else str(firms[0].value) if firms else None
        noun = behind(self.mask, self.doc.norm, m.end(), clause.end, self.tag)
        noun = self._whole(noun, Span(m.end(), clause.end)) if clause.end - m.end() < 11 else noun
        if key is None or noun is None or _NO_PRODUCT.search(self.doc.norm, *noun):
            return None
        return Subject(noun.of(self.doc.text), key)

    def _whole(self, noun: Span | None, rest: Span) -> Span | None:
        """激光|焊接|机器人, 高速|主轴: all to the end of the clause, where nothing but its last word is a noun of its own."""
        flags = [flag[:1] for _, flag in self.tag(self.doc.norm[(noun.end if noun else rest.start) : rest.end])]
        return rest if flags in (["v", "n"], ["d", "n"], ["n"], ["n", "n"], ["n", "n", "n"]) else noun
