"""A folder of transcripts to a file or folder of an annotation tool, and back.

Out goes `NAME.txt` with its `NAME.gold.json`, or, where there is none, with what the program proposes. Back comes a gold
file for each transcript; one that is there already is kept as `NAME.gold.json~`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jjjextract.errors import InputError, UsageError
from jjjextract.evaluation import goldfile
from jjjextract.evaluation.proposal import proposal
from jjjextract.interchange.standoff import Standoff, gold_of, standoff
from jjjextract.io.readers import read_inputs
from jjjextract.io.run import Extractor, extract_input
from jjjextract.io.writers import inside, prepare_folder, write_file, write_inside
from jjjextract.normalise import decode

__all__ = ["FORMATS", "export", "take_in"]

_READ = (".txt", ".ann", ".json", ".xmi", ".xml")


class Format(NamedTuple):
    """A tool's format: its module, the name of its file (None: a folder of files), what it is."""

    module: str
    file: str | None
    what: str


FORMATS = {
    "label-studio": Format("labelstudio", "tasks.json", "Label Studio tasks with predictions"),
    "doccano": Format("doccano", "doccano.jsonl", "doccano sequence labelling with relations"),
    "brat": Format("brat", None, "brat standoff"),
    "cas": Format("cas", None, "UIMA CAS XMI, for INCEpTION"),
    "docbin": Format("docbin", "gold.spacy", "spaCy DocBin"),
    "web-annotation": Format("webannotation", "annotations.json", "W3C Web Annotation"),
}


def export(folders: Iterable[str | Path], out: Path, form: str, *, pipeline: Callable[[], Extractor]) -> int:
    """Write the transcripts of `folders` for a tool; `out` is a folder. Returns how many; `pipeline` is only called
    where a transcript has no gold. Raises `InputError`, `OutputError`, `UsageError`."""
    module, documents = _module(form), list(_read(folders, pipeline))
    prepare_folder(out)
    made = module.dump(documents)
    files: Mapping[str, bytes] = made if isinstance(made, Mapping) else {str(FORMATS[form].file): made}
    for name, data in files.items():
        write_inside(out, name, data)
    return len(documents)


def take_in(source: Path, out: Path, form: str) -> int:
    """Write text and gold of every transcript of a tool's file or folder into `out`; returns how many.

    Raises `InputError` for what is no such export, and before anything is written where a text of one name is another.
    """
    module, file = _module(form), FORMATS[form].file
    try:
        found = list(module.load(_bytes(source / file if source.is_dir() else source) if file else _files(source)))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        hint = "is it an export of that tool, made from an export of this one?"
        raise InputError(source, f"not {FORMATS[form].what}: {error!r}", code="format", hint=hint) from error
    if not found:
        raise InputError(source, "no transcript in it", code="empty", hint="name what the tool exported")
    prepare_folder(out)
    for document in found:
        _check_text(document, out)
    for document in found:
        _write(document, out)
    return len(found)


def _module(form: str) -> Any:
    if form not in FORMATS:
        raise UsageError(f"{form}: one of {', '.join(FORMATS)}")
    return import_module(f"jjjextract.interchange.{FORMATS[form].module}")


def _read(folders: Iterable[str | Path], pipeline: Callable[[], Extractor]) -> Iterator[Standoff]:
    extractor: Extractor | None = None
    for item in read_inputs(folders, ordered=True):
        if isinstance(item, InputError):
            raise item
        beside = Path(item.path).with_suffix(".gold.json")
        if beside.is_file():
            gold = goldfile.load(beside.read_bytes())
        else:
            extractor = extractor or pipeline()
            got = extract_input(extractor, item)
            if isinstance(got, InputError):
                raise got
            gold = proposal({}, goldfile.load(got.to_bytes()))
        text = item.data if isinstance(item.data, str) else decode(item.data).text
        yield standoff(item.id, text, gold)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(path, error.strerror or str(error), code="missing", hint="name the export") from error


def _files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise InputError(folder, "not a folder", code="missing", hint="name the folder of the export")
    found = (p for p in sorted(folder.rglob("*")) if p.suffix in _READ and p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def _check_text(document: Standoff, out: Path) -> None:
    """Gold says where things stand: beside another text its offsets would be wrong."""
    text = inside(out, f"{document.id}.txt")
    if text.exists() and decode(text.read_bytes()).text != document.text:
        hint = "name another folder with --out"
        raise InputError(text, "not the text that was annotated", code="text", hint=hint)


def _write(document: Standoff, out: Path) -> None:
    gold, text = inside(out, f"{document.id}.gold.json"), inside(out, f"{document.id}.txt")
    if not text.exists():
        write_inside(out, f"{document.id}.txt", document.text.encode())
    if gold.exists():
        write_file(gold.with_name(f"{gold.name}~"), gold.read_bytes())
    write_file(gold, goldfile.dump(gold_of(document)) + b"\n")
