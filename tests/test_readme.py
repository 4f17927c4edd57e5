"""The README tells the truth: its example is what the program makes, its code runs, its commands exist."""

import importlib.util
import re
from pathlib import Path

import pytest
import typer

from jjjextract.cli_app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_is_up_to_date():
    spec = importlib.util.spec_from_file_location("readme_example", ROOT / "tools" / "readme_example.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.updated(README) == README, "run `make readme`"


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_the_code_runs(code, capsys):
    exec(code, {})
    assert "21510 亿元 2151000000000 2024-01-01 2024-06-30" in capsys.readouterr().out


def test_every_command_is_told_and_exists():
    told = set(re.findall(r"`jjjextract (\w+)", README))
    assert told == set(typer.main.get_command(app).commands)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`?make (\w+)", README))))
def test_make_targets_exist(target):
    assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8")


def test_links_lead_somewhere():
    for path in re.findall(r"\]\(([^)#]+)\)", README):
        assert path.startswith("http") or (ROOT / path).exists(), path
