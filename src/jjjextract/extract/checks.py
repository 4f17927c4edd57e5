"""Arithmetic that a document's own figures must satisfy.

sum_of_parts   a total and the parts that follow it (一二三產業, 京津冀, 出口+進口), in one unit
shares_sum     shares of one whole that make 100
bound_agrees   突破5萬億 and 51492億 of the same thing at the same time; one thing told with two exact values, where they differ
growth_agrees  a level, its growth, and the earlier level
Rounding is allowed for: half a unit of the last written place of each part. A check is made only where the text gives
ground to expect that the figures fit (the parts are named as parts); it fails where a list of parts is incomplete
without saying so, which is why a sum that misses by more than a tenth is taken for an incomplete list and not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from jjjextract.document import Document
from jjjextract.extract.check_words import says
from jjjextract.extract.indicators.model import Observation
from jjjextract.resources import Resources
from jjjextract.spans import Mention

__all__ = ["Check", "checks"]

_PARTS_WORDS = ("其中", "当中", "包括", "of that", "Of that", "of which", "Of which", "including", "Including")
_TOTAL_WORDS = ("合计", "共计", "总计", "加起来", "总共", "altogether", "in total", "in all", "combined")
_PARTS, _TOTAL = (re.compile("|".join(words)) for words in (_PARTS_WORDS, _TOTAL_WORDS))
_ADJUSTED = re.compile(r"\b(?:constant|like-for-like|organic|adjusted|underlying|comparable|same-store|real terms|inflation)\b", re.I)
_REVISED = re.compile(r"修订|更正|订正|初步|初值|终值|预计|此前|原先|原为|上修|下修|revis|prelim|correct|initial|estimate|previously", re.I)
_TRADE = re.compile(r"(进出口|出口|进口)(?:贸易)?(?:总?[额值]|总量)?$")
_ONE_WAY = frozenset({"出口", "进口"})
_LOOSE = frozenset({"over", "under", "at_least", "at_most"})
_NEIGHBOURS = 20  # exact figures of one thing that a bound is held against
_APART = 40  # characters between neighbours of one list
_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_NEAR_HUNDRED = Decimal("1.5")  # further below, a part was left out and nobody said that these are all


@dataclass(frozen=True, slots=True)
class Check:
    """One check: the figures (indices into the indicator mentions), what is expected, what was found."""

    kind: str
    figures: tuple[Mention, ...]
    expected: Decimal | None
    found: Decimal | None
    ok: bool
    message: str


def checks(doc: Document, res: Resources) -> Iterator[Mention]:
    """Yield a `check` mention for each piece of arithmetic that the observations allow."""
    found = doc.of("indicator")
    levels = [m for m in found if m.value.measure == "level" and _whole(m.value)]
    sums = _sums(found, levels, doc.norm)
    for check in (*sums, *_shares(found), *_bounds(levels), *_again(levels, doc.norm), *_growths(found, levels), *_chains(found, doc.norm)):
        yield Mention(check.figures[0].span, "check", check, f"check.{check.kind}", check.figures)


def _key(o: Observation) -> tuple[object, ...]:
    q = o.figure.value
    return (o.measure, q.unit.code if q.unit else None, o.period, o.status)


def _whole(o: Observation) -> bool:
    return o.measure == "level" and o.amount is not None and o.upper_amount is None and o.figure.value.kind != "rank"


def _step(m: Mention) -> Decimal:
    """Half a unit of the last place that was written, in the unit of the code."""
    q = m.value.figure.value
    exponent = q.value.as_tuple().exponent if q.value is not None else 0
    places = exponent if isinstance(exponent, int) and exponent < 0 else 0
    factor = abs(q.amount / q.value) if q.value else _ONE
    return factor * _ONE.scaleb(places) / 2


def _sums(found: Sequence[Mention], levels: Sequence[Mention], text: str) -> Iterator[Check]:
    """A total and two or more parts beside it, within the same paragraph."""
    of_one = _of_one_region(levels)
    ways = ((_of_which, _PARTS_WORDS), (_altogether, _TOTAL_WORDS))
    called = [find for find, words in ways if any(w in text for w in words)]
    places = {id(m): k for k, m in enumerate(found)}
    for total in levels:
        k = places[id(total)]
        finds = called if total.value.figure.value.kind == "money" else ()
        for parts in (_by_region(total, of_one) if len(total.value.regions) > 1 else [], _by_name(found, k), *([find(found, k, text) for find in finds] if finds else ())):
            if len(parts) >= 2 and (check := _sum(total, parts)):
                yield check
                break


def _of_which(found: Sequence[Mention], k: int, text: str) -> list[Mention]:
    """Three or more parts of one unit in a row behind 其中, of which: the text itself calls them parts."""
    total = found[k]
    parts: list[Mention] = []
    for m in islice(found, k + 1, None):
        if m.span.start - (parts[-1] if parts else total).span.end > _APART:
            break
        if _one_unit(total.value, m.value):
            parts.append(m)
        elif parts:
            break
    two = len(parts) == 2 and parts[0].value.amount + parts[1].value.amount == total.value.amount  # else there may be more parts
    if not (two or len(parts) >= 3) or not _PARTS.search(text, total.span.end - 30 if total.span.end > 30 else 0, parts[0].span.start):
        return []
    return parts


def _altogether(found: Sequence[Mention], k: int, text: str) -> list[Mention]:
    """Parts of one unit directly in front of a figure that is called their total (合計, altogether)."""
    total = found[k]
    parts: list[Mention] = []
    last = total
    for n in range(k - 1, -1, -1):
        m = found[n]
        if last.span.start - m.span.end > _APART or not _one_unit(total.value, m.value):
            break
        parts.append(m)
        last = m
    if len(parts) < 2 or not _TOTAL.search(text, parts[0].span.end, min(len(text), total.span.end + 15)):
        return []
    amount = total.value.amount
    bigger = any(m.value.amount >= amount for m in parts)
    return [] if bigger else parts[::-1]


def _one_unit(a: Observation, b: Observation) -> bool:
    q = a.figure.value
    if q.kind != "money" or q.unit is None or not _whole(b):
        return False
    unit = b.figure.value.unit
    return unit is not None and q.unit.code == unit.code


def _of_one_region(levels: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The figures of one region each, by name."""
    out: dict[str, list[Mention]] = {}
    for m in levels:
        if len(m.value.regions) == 1 and m.value.name:
            out.setdefault(m.value.name.norm, []).append(m)
    return out


def _by_region(whole: Mention, of_one: Mapping[str, Sequence[Mention]]) -> list[Mention]:
    """Figures of the same name, behind it or in front, for each region of a total of two or more."""
    total = whole.value
    if not total.name:
        return []
    same, count = of_one.get(total.name.norm, ()), len(total.regions)
    if len(same) < count:
        return []
    behind = [m for m in same if m.span > whole.span and _matches(total, m.value)]
    front = [m for m in same if m.span < whole.span and _matches(total, m.value)][-count:]  # 三地合计A: behind its parts
    for parts in (behind, front):
        if sorted(m.value.regions[0] for m in parts) == sorted(total.regions):
            return parts
    return []


def _matches(a: Observation, b: Observation) -> bool:
    if a.status != b.status or a.measure != b.measure or a.period != b.period or not _whole(b):
        return False
    one, other = a.figure.value.unit, b.figure.value.unit
    return bool((one and one.code) == (other and other.code))


def _by_name(found: Sequence[Mention], k: int) -> list[Mention]:
    """Parts with names of one shape (第一产业增加值, 第二产业增加值) of the same place, directly behind the total."""
    total = found[k].value
    parts: list[Mention] = []
    for m in islice(found, k + 1, None):
        o = m.value
        if o.measure != "level" or o.amount is None:
            continue
        if o.regions != total.regions or not _matches(total, o) or _who(o) != _who(total) or _same_name(o, total):
            break
        parts.append(m)
    return _family(total, parts) if len(parts) > 1 else []


def _who(o: Observation) -> str | None:
    return (o.subject.company or o.subject.text) if o.subject else None


def _same_name(a: Observation, b: Observation) -> bool:
    return bool(a.name and b.name and a.name.norm == b.name.norm)


def _family(total: Observation, parts: list[Mention]) -> list[Mention]:
    """The first parts whose names share an end or belong together (出口, 进口 of 进出口), as long as they fit in the total."""
    out: list[Mention] = []
    left = whole = total.amount or Decimal(0)
    for m in parts:
        amount = m.value.amount
        if amount is None or amount > left + whole / 10 or (out and not _akin(out[0].value, m.value)) or not _part_of(total, m.value, out):
            break
        out.append(m)
        left -= amount
    return out


def _flow(o: Observation) -> str:
    """出口 of 农产品出口额: which way the trade goes that a name tells of, or nothing."""
    m = _TRADE.search(o.name.norm) if o.name else None
    return m[1] if m else ""


def _part_of(total: Observation, o: Observation, before: Sequence[Mention]) -> bool:
    """True where trade one way may be a part of the total: 出口 is none of 进口, and with both told nothing is left."""
    whole, way = _flow(total), _flow(o)
    if whole in _ONE_WAY:
        return way in {"", whole}
    told = {_flow(m.value) for m in before}
    return not (whole and way and told) or (way not in told if told <= _ONE_WAY else way == whole)


def _akin(a: Observation, b: Observation) -> bool:
    x, y = (a.name.norm if a.name else ""), (b.name.norm if b.name else "")
    size = min(2, len(x), len(y))
    return bool(size) and (x[-size:] == y[-size:] or {x[-2:], y[-2:]} == {"出口", "进口"} or x[:2] == y[:2])


def _sum(total: Mention, parts: Sequence[Mention]) -> Check | None:
    expected = total.value.amount
    got = sum((p.value.amount for p in parts), Decimal(0))
    slack = sum(map(_step, parts), _step(total))
    ok = abs(got - expected) <= slack
    if any(m.value.figure.value.bound != "exact" for m in (total, *parts)):
        return None
    if not ok and abs(got - expected) > abs(expected) / 10:
        return None
    return Check("sum_of_parts", (total, *parts), expected, got, ok, says("sum_of_parts", expected, got, ok))


def _shares(found: Sequence[Mention]) -> Iterator[Check]:
    """Shares in one row (8.5:35.3:56.2; 53.5%、32.1%和14.4%) that name every part."""
    run: list[Mention] = []
    for m in found:
        if m.value.measure == "share" and run and _same_row(run[-1], m):
            run.append(m)
            continue
        if len(run) >= 3:
            yield from _hundred(run)
        run = [m] if m.value.measure == "share" else []
    if len(run) >= 3:
        yield from _hundred(run)


def _same_row(a: Mention, b: Mention) -> bool:
    x, y = a.value, b.value
    reach = _APART if y.rule == "en.gapped" else 6  # Coal accounted for F of generation, gas for F and wind for F
    return bool(x.of == y.of and b.span.start - a.span.end <= reach and x.amount and y.amount)


def _hundred(run: Sequence[Mention]) -> Iterator[Check]:
    got = sum((m.value.amount for m in run), Decimal(0))
    slack = max(Decimal("0.15"), sum(map(_step, run), Decimal(0)))
    ok = abs(got - _HUNDRED) <= slack
    if ok or -_NEAR_HUNDRED <= got - _HUNDRED <= 10:
        yield Check("shares_sum", tuple(run), _HUNDRED, got, ok, says("shares_sum", _HUNDRED, got, ok))


def _bounds(levels: Sequence[Mention]) -> Iterator[Check]:
    """A bounded figure and an exact one of the same thing: 突破5万亿, 51492亿."""
    loose = [m for m in levels if m.value.figure.value.bound in _LOOSE and _told_of(m.value)]
    if not loose:
        return
    exact: dict[tuple[object, ...], list[Mention]] = {}
    for m in levels:
        if m.value.figure.value.bound == "exact":
            exact.setdefault(_same_thing(m.value), []).append(m)
    for m in loose:
        for other in exact.get(_same_thing(m.value), ())[:_NEIGHBOURS]:
            ok = _fits(m.value, other.value.amount)
            if ok or _near(m.value.amount, other.value.amount):  # else two facts under one name
                told = says("bound_agrees", m.value.amount, other.value.amount, ok)
                yield Check("bound_agrees", (m, other), m.value.amount, other.value.amount, ok, told)
                break


def _again(levels: Sequence[Mention], text: str) -> Iterator[Check]:
    """One statistic told twice, apart in the text, with two values: 产量5120万吨 … 产量5210万吨."""
    told: dict[tuple[object, ...], Mention] = {}
    for m in levels:
        if not (m.value.concept and m.value.figure.value.bound == "exact" and _told_of(m.value)):
            continue
        o = m.value
        first = told.setdefault((o.concept, o.regions, _who(o), *_key(o)), m)
        a, b = first.value.amount, m.value.amount
        if m.span.start - first.span.end < _APART or not _one_name(first.value, o) or not _near(a, b) or abs(a - b) <= max(_step(first), _step(m)):
            continue
        if not any(_REVISED.search(text, max(0, x.span.start - _APART), x.span.end + _APART) for x in (first, m)):
            yield Check("bound_agrees", (first, m), a, b, False, says("told_twice", a, b, False))


def _one_name(a: Observation, b: Observation) -> bool:
    """The same words, or the one's inside the other's: 出口 and 出口额, but not two rates of one kind."""
    x, y = (o.name.norm.lower() if o.name else "" for o in (a, b))
    return x in y or y in x


def _same_thing(o: Observation) -> tuple[object, ...]:
    return (o.name.norm if o.name else None, o.regions, _who(o), *_key(o))


def _told_of(o: Observation) -> bool:
    return o.name is not None and o.period is not None and (bool(o.regions) or o.subject is not None)


def _near(a: Decimal | None, b: Decimal | None) -> bool:
    return a is not None and b is not None and abs(a - b) * 10 <= abs(a)


def _fits(o: Observation, amount: Decimal | None) -> bool:
    if amount is None or o.amount is None:
        return True
    return amount >= o.amount if o.figure.value.bound in {"over", "at_least"} else amount <= o.amount


def _chains(found: Sequence[Mention], text: str) -> Iterator[Check]:
    """rose R to A from B: a rate and the two levels that it leads from and to, in one sentence, whatever their times are."""
    for rate, now, past in zip(found, found[1:], found[2:], strict=False):
        if not (rate.value.rule.startswith("en.change") and _chained(rate.value, now.value, past.value) and past.span.end - rate.span.start <= 2 * _APART):
            continue
        if not _ADJUSTED.search(text, max(0, rate.span.start - 2 * _APART), past.span.end):
            yield _rate(now, rate, past)


def _chained(rate: Observation, now: Observation, past: Observation) -> bool:
    led = now.rule == "en.level.to" and past.rule in {"en.level.from", "en.level.against"}
    return led and rate.measure == "growth" and _plain_rate(rate) and bool(past.amount) and all(
        _whole(o) and o.figure.value.bound == "exact" and _same_name(rate, o) and _who(rate) == _who(o) and o.regions == rate.regions
        for o in (now, past)
    ) and _unit(now) == _unit(past) != "%"  # fmt: skip


def _unit(o: Observation) -> str | None:
    return o.figure.value.unit.code if o.figure.value.unit is not None else None


def _rate(now: Mention, rate: Mention, past: Mention) -> Check:
    """The growth between two levels against the growth that is told."""
    a, b, expected = now.value.amount, past.value.amount, rate.value.amount
    got = (a / b - 1) * 100
    slack = _step(rate) + 100 * (_step(now) + _step(past) * a / b) / b
    ok = abs(got - expected) <= slack + Decimal("0.05")
    got = got.quantize(Decimal("0.01"))
    return Check("growth_agrees", (now, rate, past), expected, got, ok, says("growth_agrees", expected, got, ok))


def _growths(found: Sequence[Mention], levels: Sequence[Mention]) -> Iterator[Check]:
    """Level, growth, earlier level of the same thing, stated in one sentence or the next."""
    whole = set(map(id, levels))
    for k, now in enumerate(found):
        if id(now) not in whole or not now.value.amount:
            continue
        near = found[k + 1 : k + 4]
        rate = None
        for m in near:
            if m.value.measure == "growth" and _rate_of(now.value, m.value):
                rate = m
                break
        past = rate and next((m for m in near if m.value.measure == "level" and _year_before(now.value, m.value)), None)
        if rate is None or past is None or not past.value.amount:
            continue
        yield _rate(now, rate, past)


def _rate_of(level: Observation, o: Observation) -> bool:
    return bool(
        o.basis == "yoy" and _plain_rate(o) and _same_name(level, o) and level.regions == o.regions and _who(level) == _who(o)
    )  # fmt: skip


def _plain_rate(o: Observation) -> bool:
    return o.amount is not None and _unit(o) == "%" and o.figure.value.bound == "exact" and o.upper_amount is None


def _year_before(now: Observation, o: Observation) -> bool:
    if not (_whole(o) and _same_name(now, o) and now.regions == o.regions and _who(now) == _who(o)):
        return False
    a, b = now.period, o.period
    same_unit = now.figure.value.unit is not None and o.figure.value.unit is not None
    return bool(
        same_unit and now.figure.value.unit.code == o.figure.value.unit.code and a and b and a.start and b.start
        and a.end and b.end and a.start.year - b.start.year == 1 and a.end.month == b.end.month
        and a.start.month == b.start.month
    )  # fmt: skip
