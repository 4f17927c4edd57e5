"""The front door: what it offers, that it is cheap, and that `extract` stays a function beside the room of its name."""

import pickle
import subprocess
import sys

import pytest

import jjjextract


@pytest.mark.parametrize("name", jjjextract.__all__)
def test_every_name_is_there(name):
    assert getattr(jjjextract, name) is not None
    assert name in dir(jjjextract)


def test_names_are_sorted_and_no_other_is_there():
    assert jjjextract.__all__ == sorted(jjjextract.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        jjjextract.nothing  # noqa: B018


@pytest.mark.parametrize("before", ["pass", "import jjjextract.pipeline", "from jjjextract.extract import people"])
def test_extract_is_the_function_whatever_was_imported_before(before):
    code = f"{before}\nfrom jjjextract import extract\nprint(type(extract('增长5%')).__name__)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "Extraction\n"


def test_the_function_pickles():
    assert pickle.loads(pickle.dumps(jjjextract.extract)) is jjjextract.extract


def test_importing_it_costs_nothing():
    code = "import sys, jjjextract; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pydantic", "jieba", "typer", "jjjextract.pipeline"} & set(done.stdout.split())


def test_json_needs_no_models():
    code = "import sys; from jjjextract import Pipeline; Pipeline().plain('2023年，福建出口额为1200亿元。'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"spacy", "pkg_resources", "tomllib"} & set(done.stdout.split())
