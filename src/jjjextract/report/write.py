"""A report on disk: whole files under their final names, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jjjextract.errors import InputError, UsageError
from jjjextract.io.run import Given
from jjjextract.io.writers import prepare_folder, write_file
from jjjextract.pipeline import Pipeline
from jjjextract.report.page import Book
from jjjextract.report.sources import read_shown

__all__ = ["Made", "write_report"]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the page to open, how many documents it has, and what could not be read."""

    path: Path
    documents: int
    failed: tuple[InputError, ...]


def write_report(
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    pipeline: Pipeline,
    texts: Iterable[str | Path] = (),
    given: Given | None = None,
    title: str | None = None,
) -> Made:
    """Write the report of `paths` to the file `out`, or to a folder of that name without its ending where it is large.

    Raises `OutputError` where it cannot be written, `UsageError` where there is nothing to show.
    """
    out = Path(out)
    book = Book(pipeline.resources, title=title)
    failed: list[InputError] = []
    for item in read_shown(paths, pipeline=pipeline, texts=texts, given=given or Given()):
        if isinstance(item, InputError):
            failed.append(item)
            book.fail(item.path, item.message)
        else:
            book.add(item)
    if not len(book):
        raise UsageError("nothing to show: " + (str(failed[0]) if failed else "no documents there"))
    return Made(_written(book, out), len(book), tuple(failed))


def _written(book: Book, out: Path) -> Path:
    files = list(book.files(out.name))
    if len(files) == 1:
        prepare_folder(out.parent)
        write_file(out, files[0][1].encode())
        return out
    folder = out.with_suffix("") if out.suffix in (".html", ".htm") else out
    prepare_folder(folder)
    for name, text in files[1:] + files[:1]:  # the index last: where it is, all is
        write_file(folder / name, text.encode())
    return folder / files[0][0]
