"""What a result depends on besides the document: the versions of the package, its rules, its tables and its dictionaries.

`rules` is a digest of the code that reads documents and `resources` one of the word lists and tables, so that a changed
rule counts as another version before anybody gives it a number. Files, reports and commands do not count.
"""

from __future__ import annotations

import hashlib
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from jjjextract._version import __version__
from jjjextract.exact import SCHEMA_VERSION

__all__ = ["versions"]

_OUTSIDE = ("cli", "io", "report", "integrations", "evaluation", "datasets", "testing", "resources", "explain")
_DICTIONARIES = ("jieba", "opencc-python-reimplemented")


def versions() -> dict[str, str]:
    """The versions by name; all but `python` count for whether an old result still holds."""
    package = files("jjjextract")
    return {
        "jjjextract": __version__,
        "schema": SCHEMA_VERSION,
        "rules": _digest(package, ".py", _OUTSIDE),
        "resources": _digest(package / "resources"),
        **{name: _installed(name) for name in _DICTIONARIES},
        "python": platform.python_version(),
    }


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


def _digest(folder: Traversable, ending: str = "", outside: tuple[str, ...] = ()) -> str:
    digest = hashlib.sha256()
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name == "__pycache__" or (outside and entry.name.startswith(outside)):
            continue
        if entry.is_dir():
            digest.update(entry.name.encode() + _digest(entry, ending).encode())
        elif entry.name.endswith(ending) and not entry.name.endswith(".pyc"):
            digest.update(entry.name.encode() + entry.read_bytes())
    return digest.hexdigest()[:16]
