"""A pytest plugin: every annotated transcript of a folder becomes a test.

    pytest --jjjextract-gold DIR                      each NAME.gold.json in DIR is a test of NAME.txt
    pytest --jjjextract-gold DIR --jjjextract-min core=0.9     it passes where the figure is reached, and not only where all is right
    pytest --jjjextract-gold DIR --jjjextract-update  writes NAME.gold.new.json: the program's records in the form of the gold

A failure shows each thing that differs in its line of text. The gold itself is never written to. pytest loads this module
wherever the package is installed, so the package's own parts are imported only when a test runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jjjextract.errors import JjjextractError

if TYPE_CHECKING:
    from jjjextract.evaluation.corpus import Evaluation
    from jjjextract.pipeline import Pipeline

__all__ = ["GoldFile", "GoldItem"]

_KEY: pytest.StashKey[Pipeline] = pytest.StashKey()
_FLOORS: pytest.StashKey[dict[str, float]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of this plugin."""
    group = parser.getgroup("jjjextract", "annotated transcripts")
    group.addoption(
        "--jjjextract-gold", action="append", default=[], metavar="DIR", help="test every NAME.gold.json in DIR"
    )
    group.addoption(
        "--jjjextract-min", action="append", default=[], metavar="KEY=VALUE", help="pass where this figure is reached"
    )
    group.addoption(
        "--jjjextract-update", action="store_true", help="write NAME.gold.new.json where a transcript differs"
    )


def pytest_configure(config: pytest.Config) -> None:
    """The folders are collected like any other argument. Raises `UsageError` for a figure that is none."""
    config.stash[_FLOORS] = dict(_floor(given) for given in config.getoption("--jjjextract-min"))
    config.args += [folder for folder in config.getoption("--jjjextract-gold") if folder not in config.args]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> GoldFile | None:
    """A gold file inside one of the folders."""
    folders = [Path(f).resolve() for f in parent.config.getoption("--jjjextract-gold")]
    if file_path.name.endswith(".gold.json") and any(file_path.resolve().is_relative_to(f) for f in folders):
        made: GoldFile = GoldFile.from_parent(parent, path=file_path)
        return made
    return None


class GoldFile(pytest.File):
    """One gold file: one test."""

    def collect(self) -> Iterator[GoldItem]:
        """The test of this transcript."""
        yield GoldItem.from_parent(self, name=self.path.name.removesuffix(".gold.json"))


class DiffersError(Exception):
    """The records are not those of the gold."""


class GoldItem(pytest.Item):
    """The pipeline on one transcript against its gold."""

    def runtest(self) -> None:
        """Extract, compare, propose where asked; raises `DiffersError`."""
        from jjjextract.evaluation.corpus import evaluate, shortfalls

        text = self.path.with_name(f"{self.name}.txt")
        if not text.is_file():
            raise DiffersError(f"{text}: no text beside the gold")
        found = evaluate(self._pipeline(), [text])
        floors = self.config.stash[_FLOORS]
        short = shortfalls(found.total, floors) if floors else []
        if short or (found.total.misses and not floors):
            if self.config.getoption("--jjjextract-update"):
                self._propose(found)
            raise DiffersError(_told(found, short))

    def _pipeline(self) -> Pipeline:
        from jjjextract.pipeline import Pipeline

        stash = self.config.stash
        if _KEY not in stash:
            stash[_KEY] = Pipeline()
        return stash[_KEY]

    def _propose(self, found: Evaluation) -> None:
        from jjjextract.evaluation.goldfile import as_text, dump
        from jjjextract.evaluation.proposal import proposal
        from jjjextract.io.writers import write_file

        doc = found.documents[0]
        made = dump(as_text(proposal(doc.gold, doc.pred)))
        write_file(self.path.with_name(f"{self.name}.gold.new.json"), made + b"\n")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What differs, and no traceback of the plugin."""
        if isinstance(excinfo.value, DiffersError | JjjextractError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test is told to stand."""
        return self.path, None, f"gold of {self.name}"


def _told(found: Evaluation, short: list[str]) -> str:
    from jjjextract.evaluation.show import Shown, lines, table

    return "\n".join([*short, *lines(Shown(found, misses=True)), table(found.total)])


def _floor(given: str) -> tuple[str, float]:
    key, _, value = given.partition("=")
    try:
        return key, float(value)
    except ValueError:
        raise pytest.UsageError(f"--jjjextract-min {given}: expected KEY=VALUE, such as core=0.9") from None
