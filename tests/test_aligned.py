"""Edits and their map: whatever is edited, the raw text comes back, the map never runs backwards, spans read right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjextract.aligned import Aligned, Change

LETTERS = st.text(alphabet="abc發(fā)?�\n ", max_size=24)


@st.composite
def rounds(draw: st.DrawFn) -> Aligned:
    """A text edited one to four times with random changes that do not overlap."""
    aligned = Aligned.of(draw(LETTERS))
    for _ in range(draw(st.integers(1, 4))):
        size = len(aligned.text)
        cuts = sorted(draw(st.lists(st.integers(0, size), max_size=8)))
        pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
        changes, end = [], -1
        for start, stop in pairs:
            if start > end or (start == end and stop > start):
                after = draw(st.text(alphabet="XYZ�", max_size=3))
                certainty = draw(st.sampled_from(["certain", "inferred", "lost"]))
                changes.append(Change(start, stop, after, "any", certainty))
                end = max(stop, start)
        aligned = aligned.sub(changes)
    return aligned


@settings(deadline=None)
@given(rounds())
def test_undo_gives_the_raw_text(aligned: Aligned) -> None:
    assert aligned.undo() == aligned.raw


@settings(deadline=None)
@given(rounds())
def test_edits_are_in_order_apart_and_true_to_both_texts(aligned: Aligned) -> None:
    end = at = 0
    for e in aligned.edits:
        assert end <= e.start <= e.end <= len(aligned.raw)
        assert at <= e.at
        assert aligned.raw[e.start : e.end] == e.before
        assert aligned.text[e.at : e.at + len(e.after)] == e.after
        end, at = e.end, e.at + len(e.after)


@settings(deadline=None)
@given(rounds())
def test_the_map_never_runs_backwards(aligned: Aligned) -> None:
    size = len(aligned.text)
    starts = [aligned.raw_start(i) for i in range(size)]
    ends = [aligned.raw_end(i) for i in range(1, size + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= s <= e <= len(aligned.raw) for s, e in zip(starts, ends, strict=True))


@settings(deadline=None)
@given(rounds())
def test_the_whole_reads_as_the_edited_text(aligned: Aligned) -> None:
    assert aligned.read(0, len(aligned.raw)) == aligned.text


@settings(deadline=None)
@given(rounds())
def test_text_offsets_stay_inside(aligned: Aligned) -> None:
    found = [aligned.text_offset(i) for i in range(len(aligned.raw) + 1)]
    assert all(0 <= i <= len(aligned.text) for i in found)
    assert found == sorted(found)


@pytest.mark.parametrize("changes", [[(0, 2, "x"), (1, 3, "y")], [(0, 9, "x")], [(2, 1, "x")]])
def test_overlapping_or_outside_changes_are_refused(changes: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="overlap or leave"):
        Aligned.of("abc").sub(Change(start, end, after, "any") for start, end, after in changes)


def test_a_span_ends_behind_its_last_character_and_before_what_was_dropped() -> None:
    raw = "康譽(yù)醫(yī)療"
    aligned = Aligned.of(raw).sub([Change(2, 6, "", "reading"), Change(7, 11, "", "reading")])
    assert aligned.text == "康譽醫療"
    assert aligned.raw_span(0, 2) == (0, 2)
    assert aligned.raw_span(0, 4) == (0, len(raw))
    assert aligned.read(0, 2) == "康譽"
    assert aligned.read(0, 7) == "康譽醫"


def test_a_clean_text_has_no_edits_and_maps_to_itself() -> None:
    aligned = Aligned.of("近30家")
    assert aligned.sub([]) is aligned
    assert aligned.raw_span(1, 4) == (1, 4)
