"""Word lists and tables: all are read, all say where they come from, and Chinese ones are in Simplified."""

import pickle
import tomllib
from importlib.resources import files

import pytest

from jjjextract.errors import ResourceError
from jjjextract.normalise.script import simplify
from jjjextract.resources import Resources

ROOT = files("jjjextract") / "resources"


def _names(folder=ROOT, prefix=""):
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _names(entry, f"{prefix}{entry.name}/")
        elif not entry.name.startswith((".", "_")):
            yield prefix + entry.name


NAMES = list(_names())
TOML = [n for n in NAMES if n.endswith(".toml")]
TSV = [n for n in NAMES if n.endswith(".tsv")]


@pytest.fixture(scope="module")
def resources():
    return Resources()


@pytest.mark.parametrize("name", TOML + TSV)
def test_states_source_and_revision(resources, name):
    head = resources.read(name)[:2000].splitlines()
    for key in ("# source: ", "# revision: "):
        assert any(line.startswith(key) and line[len(key) :].strip() for line in head), name


@pytest.mark.parametrize("name", TOML)
def test_toml_is_read(resources, name):
    assert resources.toml(name) == tomllib.loads(resources.read(name))


@pytest.mark.parametrize("name", TSV)
def test_rows_are_whole(resources, name):
    rows = resources.rows(name, 16)
    assert rows
    assert all(row[0].strip() for row in rows)
    assert all(cell == cell.strip() for row in rows for cell in row), name


@pytest.mark.parametrize("name", TOML + TSV)
def test_is_plain_text(resources, name):
    text = resources.read(name)
    assert "\ufffd" not in text
    assert "\r" not in text
    assert text.endswith("\n")


def words_of(value, path=()):
    """Every list of words in a table, with its path."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from words_of(item, (*path, key))
    elif isinstance(value, list) and all(isinstance(w, str) for w in value):
        yield path, value


WORDS = [
    (name, ".".join(path), words)
    for name in (
        "figure_words_zh.toml",
        "change_verbs.toml",
        "basis_words.toml",
        "bound_words.toml",
        "status_words.toml",
        "heads.toml",
    )
    for path, words in words_of(tomllib.loads((ROOT / name).read_text("utf-8")))
]


TRADITIONAL = {("figure_words_zh.toml", "distribution.words"): "分別 can never match"}
TWICE = {
    ("figure_words_zh.toml", "adverb.words"): "一共, 大约 and 已经 stand twice",
    ("figure_words_zh.toml", "lead_in.words"): "并且 stands twice",
}


def _classes(known):
    for name, path, words in WORDS:
        reason = known.get((name, path))
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(words, id=f"{name}:{path}", marks=marks)


@pytest.mark.parametrize("words", list(_classes(TRADITIONAL)))
def test_words_are_simplified(words):
    assert [w for w in words if w != simplify(w)] == []
    assert all(w and w == w.strip() for w in words)


@pytest.mark.parametrize("words", list(_classes(TWICE)))
def test_no_word_stands_twice_in_its_class(words):
    assert sorted({w for w in words if words.count(w) > 1}) == []


def test_a_missing_file_is_named(resources):
    with pytest.raises(ResourceError) as told:
        resources.read("no_such_table.tsv")
    assert told.value.file == "no_such_table.tsv"
    with pytest.raises(ResourceError):
        resources.packed("no_such_table.bin")


def test_a_row_that_is_too_wide_is_named(resources):
    with pytest.raises(ResourceError, match=r"line \d+"):
        resources.rows("regions.tsv", 1)


def test_short_rows_are_filled(resources):
    assert {len(row) for row in resources.rows("regions.tsv", 16)} == {16}


class _Fixed(Resources):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def read(self, name):
        return self.text


def test_toml_that_is_no_toml_is_named():
    with pytest.raises(ResourceError, match="syntax"):
        _Fixed("a = [").toml("x.toml")


def test_rows_leave_comments_out():
    assert _Fixed("# source: x\n# revision: y\n\na\tb\n# c\nd\n").rows("x.tsv", 2) == [("a", "b"), ("d", "")]


def test_built_once_and_never_shared():
    calls = []

    def build(res):
        calls.append(res)
        return object()

    one, two = Resources(), Resources()
    assert one.get(build) is one.get(build)
    assert one.get(build) is not two.get(build)
    assert calls == [one, two]


def test_pickled_without_what_was_built():
    res = Resources()
    res.get(words_of_nothing)
    again = pickle.loads(pickle.dumps(res))
    assert isinstance(again, Resources)
    assert again.get(words_of_nothing) == []


def words_of_nothing(_):
    return []


MATCHED = ["legal_forms", "measure_words", "name_borders", "number_words", "speech_verbs", "titles", "trades"]


@pytest.mark.parametrize("name", MATCHED)
def test_tables_of_words_are_simplified(resources, name):
    words = {cell for row in resources.rows(f"{name}.tsv", 16) for cell in row}
    assert {w for w in words if w != simplify(w)} == set()
