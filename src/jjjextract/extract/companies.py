"""Companies: full names by their legal form, short names by their grounds, and every mention linked to its firm.

Order: legal forms, then the grounds of the text (lists, places, codes, posts), then the lexicon of known firms; all short
forms are then searched in one pass. What ends as an agency, a park or a school does is an organisation and no company.
Fails where the text gives a name no ground at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from jjjextract.document import Document
from jjjextract.extract.company_borders import branch, branch_place, holds, listed, no_brand, of_site, unit, unit_forms
from jjjextract.extract.company_branches import branches
from jjjextract.extract.company_brands import early_brands, seated
from jjjextract.extract.company_records import mentions
from jjjextract.extract.company_relations import kin, relations
from jjjextract.extract.firm_quotes import quoted
from jjjextract.extract.firms import Firm, Named, link, trimmed
from jjjextract.extract.outside import outside, touches
from jjjextract.lang.en.companies import EnglishFirm, EnglishFirms, family, on_map, own_brand
from jjjextract.lang.zh.companies import FirmGrammar
from jjjextract.lang.zh.firm_cues import FirmCues, Ground
from jjjextract.lang.zh.firm_words import (
    DEFINED,
    IN_BRACKET,
    KNOWN_AS,
    PLACED,
    SEATED,
    SEATED_BEHIND,
    SHORT_IN_BRACKET,
    agency,
    brand_fits,
)
from jjjextract.lang.zh.known import KnownFirm, KnownFirms
from jjjextract.resources import Resources
from jjjextract.segment.labels import Label
from jjjextract.segment.tags import tagger
from jjjextract.spans import Mention, Span
from jjjextract.values import Region

__all__ = ["companies"]


def companies(doc: Document, res: Resources) -> Iterator[Mention]:
    """`company` (value `Company`) for each firm and `company_mention` (value its key) for each mention, in text order."""
    reading = _Reading(doc, res)
    named = reading.read()
    yield from mentions(doc, named, reading.known)


class _Reading:
    """One document while its firms are found."""

    def __init__(self, doc: Document, res: Resources) -> None:
        self.doc, self.norm = doc, doc.norm
        self.grammar = res.get(FirmGrammar.load)
        self.cues = res.get(FirmCues.load)
        self.english = res.get(EnglishFirms.load)
        self.tags = res.get(tagger)
        self.firms: list[Firm] = []
        self.by_form: dict[str, Firm] = {}
        self.known = res.get(KnownFirms.load)
        self.keep: list[tuple[Span, Firm]] = []
        self.sure: dict[str, KnownFirm] = {}
        self.taken: list[Span] = []

    def read(self) -> list[Named]:
        """All mentions of all firms, in text order."""
        for span, kind in self._full_names():
            text = self.norm[slice(*span)]
            if kind == "plain" and text.endswith("公司") and (same := self.by_form.get(text[:-2])) is not None and text not in self.by_form:
                same.forms[text] = "core"  # 重庆青麓公司 behind 重庆青麓咨询有限公司
                self.by_form[text] = same
            elif kind in ("full", "branch") or text not in self.by_form:
                self._firm_of(span, kind)
        self._definitions()
        early_brands(self.doc, self.grammar, self.firms, self.by_form)
        self._posts()
        self.taken = sorted(s for s, _ in self.keep)
        for ground in self.cues.find(self.norm):
            self._grounded(ground)
        self._english()
        self.keep.sort(key=lambda k: k[0])
        self._known()
        self.keep.sort(key=lambda k: k[0])
        self._outside()
        named = link(self.norm, quoted(self.norm, self.firms, self.grammar.trades), keep=self.keep, ok=self._fits)
        named = self._split(named)
        named = branches(self.norm, self.grammar, self._bracketed(named), self._add, self._code)
        self._regions(named)
        relations(self.norm, named, self.grammar.places)
        return named

    def _fits(self, norm: str, start: int, end: int, how: str) -> bool:
        """Whether a bare brand, or a form of the lexicon, stands for its firm here."""
        if norm[start].isascii() and (not _word(norm, start, end) or self.known.word(norm, start, end)):
            return False
        known = self.sure.get(norm[start:end])
        if known is not None and not norm[start].isascii():
            return self.known.fits(norm, start, end, known)
        if how != "brand" or norm[start].isascii():
            return how != "brand" or not (on_map(norm, end) or own_brand(norm, start))
        common = self.grammar.common
        if end - start == 2 and norm[start:end] not in common.words:
            return not (common.straddles(norm, start, end) or of_site(norm, end))
        rare = end - start == 3 and common.rare(norm[start:end]) and (norm[end : end + 2] in common.verbs or not "\u3400" <= norm[start - 1 : start] <= "\u9fff")
        return rare or brand_fits(norm, start, end)

    def _full_names(self) -> list[tuple[Span, str]]:
        """Names with a legal form: those that make a name by themselves first, then groups and bare 公司, long before short."""
        forms = list(islice(self.grammar.forms.find(self.norm), len(self.norm) // 40 + 200))  # more is no prose
        full: list[tuple[Span, str]] = []
        floor = 0
        for start, end, kind in forms:
            if kind == "branch":
                self._branch(full, start, end)
            elif kind == "full":
                floor = self._put(full, floor, start, end, kind)
        less: list[tuple[Span, str]] = []
        for start, end, kind in forms:
            if kind == "branch" and less and self.grammar.places.chain(self.norm, less[-1][0].end, start)[0] == start:
                self._branch(less, start, end)
            elif (kind == "group" and not self._no_group(start, end)) or (kind == "plain" and self.cues.plain(self.norm, start) and not self._place_ends(start)):
                self._put(less, 0, start, end, kind)
        taken = [s for s, _ in full]
        less = [(s, k) for s, k in less if not touches(taken, s)]
        return trimmed(self.norm, self.grammar, full) + sorted(trimmed(self.norm, self.grammar, less), key=lambda f: -len(self.norm[slice(*f[0])]))

    def _put(self, found: list[tuple[Span, str]], floor: int, start: int, end: int, kind: str) -> int:
        """Add the name that ends at `end` to `found`; the floor for the next one."""
        left = self.grammar.start(self.norm, floor, start)
        if left is None or (kind != "full" and agency(self.norm[left:end])):
            return floor
        if kind == "group" and start - left == 2 and no_brand(self.tags(self.norm[left:start]), of=self.norm[end : end + 1] == "的"):
            return floor
        if left == floor > 0 and self.norm[left] in "和与及暨为由向对从被":
            left += 1
        found.append((Span(left, end), kind))
        return end

    def _place_ends(self, at: int) -> bool:
        """True behind a place, a foreign one too: 巴西公司 is some firm there."""
        return any(m.span.end == at for m in self.doc.within("region", (max(0, at - 12), at)))

    def _no_group(self, start: int, end: int) -> bool:
        return self.norm[end : end + 1] in ("军", "化", "式") or self.norm[start - 1 : start] in "该本大两各小等财底末初占" or self.norm[start - 2 : start] in _MEASURED

    def _branch(self, found: list[tuple[Span, str]], start: int, end: int) -> None:
        """某某有限公司北京分公司: one name, the firm's and the branch's together."""
        if found and branch_place(self.norm, self.grammar, found[-1][0].end, start):
            parent = found.pop()[0]
            found.append((Span(parent.start, end), "branch"))

    # Firms.

    def _firm_of(self, span: Span, kind: str) -> Firm:
        """The firm of a name, made where it is new."""
        name = self.norm[slice(*span)]
        firm = self.by_form.get(name)
        if firm is None or firm.forms.get(name) != "name":
            p = p if (p := self.grammar.parts(self.norm, *span)).place.end > p.place.start else seated(self.doc, p)
            form = self.norm[slice(*p.form)] if p.form else None
            firm = Firm(name, {name: "name", **self.grammar.short_forms(self.norm, p)}, form, p.code, p.place.end > p.place.start)
            firm.brand = self.norm[slice(*p.brand)]
            self._add(firm)
        if kind in ("full", "branch"):
            self.keep.append((span, firm))
        return firm

    def _add(self, firm: Firm) -> None:
        firm.serial = len(self.firms)
        self.firms.append(firm)
        for form, how in firm.forms.items():
            old = self.by_form.get(form)
            if old is None or how == "name":
                self.by_form[form] = firm

    def _definitions(self) -> None:
        for span, firm in list(self.keep):
            m = DEFINED.match(self.norm, span.end) or self._short_behind(span)
            if m and m["form"] not in ("公司", "本公司", "集团", "发行人", "上市公司", "标的公司"):
                firm.forms[m["form"]] = "defined"
                self.by_form.setdefault(m["form"], firm)

    def _short_behind(self, span: Span) -> re.Match[str] | None:
        """(驰远汽车) behind a full name whose characters it repeats in order."""
        m = SHORT_IN_BRACKET.match(self.norm, span.end)
        rest = iter(self.norm[slice(*span)])
        return m if m and all(c in rest for c in m["form"]) and m["form"] not in self.grammar.places.codes else None

    def _posts(self) -> None:
        """The office of a label whose post is held in a firm."""
        for turn in self.doc.notes.get("turns", ()):
            office = turn.label.office
            if office and "corporate" in turn.label.kinds and not turn.byline:
                text = self.norm[slice(*office)]
                if text.isascii() and len(self.firms) < 200 and (self.english.is_firm(text) or self._owned(turn.label, text)):
                    self._english_label(office)
                elif text not in self.by_form and 2 <= len(text) <= 24 and not agency(text) and self.cues.is_firm(text):
                    self._firm_of(office, "ground")

    def _owned(self, label: Label, text: str) -> bool:
        """True for what has an owner: PELL'S DINER of `DWIGHT PELL, OWNER, PELL'S DINER`."""
        held = {self.norm[slice(*t)].casefold() for t in label.titles}
        return not held.isdisjoint(("owner", "co-owner", "proprietor")) and " " in text and not self.english.is_public(text.title())

    def _english_label(self, office: Span) -> None:
        """ACME ROBOTICS of a label, where the text has no fuller name of it."""
        name = self.norm[slice(*office)]
        if not re.search(re.escape(name) + r",? [A-Z][A-Za-z]{1,8}\b", self.norm, re.IGNORECASE if name.isupper() else 0):
            shorts, brand = self.english.shorts(name.title() if name.isupper() else name)
            self._add(Firm(name, {name: "name", **shorts}, brand=brand))
            self.keep.append((office, self.firms[-1]))

    def _grounded(self, ground: Ground) -> None:
        text = self.norm[slice(*ground.span)]
        if text in self.by_form or (agency(text) and ground.cue != "builder") or touches(self.taken, ground.span) or holds(self.norm, ground.span):
            return
        if ground.cue in ("trade", "place") and self.norm.startswith("公司", ground.span.end):
            ground = Ground(Span(ground.span.start, ground.span.end + 2), ground.cue, ground.place)
            text += "公司"
        known = next((f for f in self._tails(text) if f in self.by_form or listed(self.known, self.grammar, text, f)), None)
        if known is None:
            self._firm_of(ground.span, "ground")

    def _tails(self, text: str) -> Iterator[str]:
        """The text without up to six characters in front: 已集聚华拓机器人."""
        for k in range(1, min(7, len(text) - 2)):
            yield text[k:]

    def _english(self) -> None:
        """Names in Latin letters, in either language's text."""
        for found in self.english.find(self.norm) if _CAPITAL.search(self.norm) and _LATIN.search(self.norm) else ():
            name = self.norm[slice(*found.span)]
            old = self.by_form.get(name)
            if old is not None:
                self.keep.append((found.span, old))
                continue
            if found.cue in ("trade", "called") and self._shortened(name, found.span):
                continue
            self._add(self._english_firm(found, name))
            self.keep.append((found.span, self.firms[-1]))

    def _shortened(self, name: str, span: Span) -> bool:
        """True where a name with no legal form is that of a place, or the beginning of one that has one."""
        return ((place := self.doc.at("region", span.start)) is not None and place.span == span) or any(f.name.startswith(name + " ") or f" {name} " in f.name for f in self.firms)

    def _english_firm(self, found: EnglishFirm, name: str) -> Firm:
        place, code = self._place_words(found.span)
        core = self.norm[found.span.start : found.form.start].rstrip(" ,") if found.form else name
        shorts, brand = self.english.shorts(core, place)
        forms = {name: "name", **{k: v for k, v in shorts.items() if k != name and not (v == "brand" and family(self.norm, k))}}
        if m := KNOWN_AS.match(self.norm, found.span.end):
            forms[m["form"]] = "defined"
        forms |= {k.replace(" & ", " and "): v for k, v in forms.items() if " & " in k and v != "name"} | ({name.replace(" & ", " and "): "core"} if " & " in name else {})
        if "zh" not in "".join(self.doc.languages):
            forms |= {k.upper(): v for k, v in list(forms.items()) if " " in k}
        return Firm(name, forms, self.norm[slice(*found.form)] if found.form else None, code, bool(place), brand=brand)

    def _place_words(self, span: Span) -> tuple[int, str | None]:
        """How many words in front of a name are a place, and its code."""
        for m in self.doc.within("region", span):
            if m.span.start == span.start and m.span.end < span.end and isinstance(m.value, Region):
                code = m.value.codes[0] if len(m.value.codes) == 1 else None
                return self.norm[slice(*m.span)].count(" ") + 1, code
        return 0, None

    def _outside(self) -> None:
        """Names that a model of the user's calls organisations, where nothing here has seen a firm."""
        for span in outside(self.doc, self.english, [s for s, _ in self.keep], self.by_form):
            if self.norm[slice(*span)].isascii():
                self._english_label(span)
            else:
                self._firm_of(span, "full")
        self.keep.sort(key=lambda k: k[0])

    def _known(self) -> None:
        """Firms of the lexicon that the text names; one that a full name has made already only gains its other forms."""
        covered = [s for s, _ in self.keep]
        seen: dict[tuple[str, ...], Firm] = {}
        latin = self.known.find_latin(self.norm, english="en" in self.doc.languages)
        chinese = () if self.norm.isascii() else self.known.find(self.norm)
        for start, end, known in (*chinese, *latin):
            form = self.norm[start:end]
            if touches(covered, Span(start, end)) or any(m.span.end > start for m in self.doc.within("region", (max(0, start - 4), start))):
                continue  # 南京|东路
            firm = seen.get(known.forms) or next((self.by_form[f] for f in known.forms if f in self.by_form), None)
            if firm is None:
                firm = Firm(form, {}, None, known.region or None, brand=known.forms[0], known=known)
                self._add(firm)
            seen[known.forms] = firm
            longer = branch(self.norm, self.grammar, start, end) or unit(self.norm, self.grammar, end)
            if longer:
                self._branch_of(firm, Span(start, longer))
                continue
            if self.norm.startswith("公司", end) and not form.endswith("公司"):
                form += "公司"  # 育某公司: the name with its kind
            if form not in firm.forms:
                firm.forms[form] = "defined"
                self.by_form.setdefault(form, firm)
            if firm.forms[form] == "defined":
                self.sure.setdefault(form, known)

    def _branch_of(self, bank: Firm, span: Span) -> None:
        """中国银行浙江省分行, 某某动画制作公司: a branch and a subsidiary are records of their own."""
        name = self.norm[slice(*span)]
        if name not in self.by_form:
            own = Firm(name, {name: "name", **unit_forms(name)}, None, self._code(span.start, span.end), brand=bank.brand)
            self._add(own)
            kin(bank, own)
        self.keep.append((span, self.by_form[name]))

    def _split(self, named: list[Named]) -> list[Named]:
        """Mentions that the text places elsewhere than the firm's own name become a firm of the same brand."""
        out: list[Named] = []
        twin: dict[int, Firm] = {}
        for n in named:
            form = self.norm[slice(*n.span)]
            how = n.firm.forms.get(form, "name")
            firm = n.firm
            if how in ("core", "brand"):
                code = self._stated(n.span)
                if code and firm.placed and firm.code and code[:2] != firm.code[:2]:
                    firm = twin.get(firm.serial) or self._twin(firm, form, code)
                    twin[n.firm.serial] = firm
                elif firm.serial in twin and form in twin[firm.serial].forms:
                    firm = twin[firm.serial]
            out.append(n._replace(firm=firm))
        return out

    def _twin(self, firm: Firm, form: str, code: str) -> Firm:
        p = self.grammar.parts(form, 0, len(form))
        shorts = self.english.shorts(form)[0] if form.isascii() else self.grammar.short_forms(form, p)
        new = Firm(form, {**shorts, form: "name"}, None, code, brand=firm.brand)
        self._add(new)
        new.related.add((firm.serial, "same_brand"))
        firm.related.add((new.serial, "same_brand"))
        return new

    def _stated(self, span: Span) -> str | None:
        """The code of the place that the text gives a firm in front of its name, or right behind it in English."""
        last = self.norm[span.start - 1 : span.start]
        m = PLACED.search(self.norm, max(0, span.start - 24), span.start) if last == "的" else None
        m = SEATED.search(self.norm, max(0, span.start - 60), span.start) if last == " " else m
        m = m or SEATED_BEHIND.match(self.norm, span.end)
        if m is None:  # 德国博世集团, 日本企业某某
            near = [r for r in self.doc.within("region", (max(0, span.start - 8), span.start)) if r.value.level == "country"]
            gap = self.norm[near[-1].span.end : span.start] if near else "-"
            return near[-1].value.codes[0] if gap in ("", "企业", "公司", "巨头", "的") and near[-1].value.codes else None
        return self._code(m.start("place"), m.end("place")) if m else None

    def _code(self, start: int, end: int) -> str | None:
        """The region code of a stretch: the last region mention in it, else the grammar's own places."""
        found = self.doc.within("region", (start, end))
        for m in reversed(found):
            if isinstance(m.value, Region) and len(m.value.codes) == 1:
                return m.value.codes[0]
        at, code = start, None
        while at < end:
            stop, got = self.grammar.places.chain(self.norm, at, end)
            code, at = (got or code), max(stop, at + 1)
        return code

    def _bracketed(self, named: list[Named]) -> list[Named]:
        """特斯拉(Tesla): the Latin name behind a mention is another form of it."""
        taken = {n.span: n.firm for n in named}
        starts = {s.start for s in taken}
        more: list[Named] = []
        same: dict[int, Firm] = {}
        for n in named:
            m = IN_BRACKET.match(self.norm, n.span.end)
            inner = taken.get(Span(*m.span("form"))) if m else None
            if inner is not None and inner is not n.firm and inner.name.isascii() and not n.firm.name.isascii():
                same[inner.serial] = n.firm
            elif m and m.start("form") not in starts:
                more.append(Named(Span(*m.span("form")), n.firm))
        named = [n._replace(firm=same.get(n.firm.serial, n.firm)) for n in named] if same else named
        return sorted([*named, *more], key=lambda n: n.span)

    def _regions(self, named: list[Named]) -> None:
        for n in named:
            if n.firm.code is None:
                n.firm.code = self._stated(n.span)
        for firm in {n.firm.serial: n.firm for n in named}.values():
            known = self.known.of(firm.name) if firm.code is None else None
            firm.code = known.region or None if known else firm.code


_MEASURED = frozenset(("不到", "不足", "超过", "占到", "达到", "相当", "高于", "低于", "多于", "少于"))  # 还不到|集团用纸量的三成
_LATIN = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+ [A-Z&]|[A-Z]{2} [A-Z]|[a-z]{3}, an? ")
_CAPITAL = re.compile(" [A-Z&]|, an? ")  # the quick test in front of it


def _word(norm: str, start: int, end: int) -> bool:
    """True where a Latin form stands as words of its own."""
    before, after = norm[start - 1 : start], norm[end : end + 1]
    return not ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()) or before == "-")
