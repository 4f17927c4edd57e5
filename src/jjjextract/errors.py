"""What can go wrong, as a tree.

    JjjextractError
    ├── DecodeError     bytes that are no text (code, hint); a reader adds the path and makes it an InputError
    ├── InputError      a document that cannot be read (path, code, hint)
    ├── OutputError     a place that cannot be written to (path, hint)
    ├── ResourceError   a word list or table that is not valid (file, key)
    └── UsageError      options that do not fit together

Text never raises: a document that was read yields records and warnings, however odd it is.
"""

from __future__ import annotations

import re

__all__ = [
    "DecodeError",
    "InputError",
    "JjjextractError",
    "OutputError",
    "ResourceError",
    "UsageError",
    "shown_path",
]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def shown_path(path: object) -> str:
    """A path as text that any file can hold: a byte of its name that is no UTF-8 becomes an escape."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def _on_one_line(path: str) -> str:
    """A path as a terminal may print it: a name can hold line ends and what colours the screen."""
    return _CONTROL.sub(lambda m: repr(m[0])[1:-1], path)


class JjjextractError(Exception):
    """The root of every error that this package raises on purpose."""


class _PathError(JjjextractError):
    """An error about one path; its text names the path and says what to do."""

    def __init__(self, path: object, message: str, *, code: str, hint: str = "") -> None:
        self.path = shown_path(path)
        super().__init__(f"{_on_one_line(self.path)}: {message}" + (f" ({hint})" if hint else ""))
        self.message = message
        self.code = code
        self.hint = hint


class InputError(_PathError):
    """A document that cannot be read. `code` is stable: `empty`, `binary`, `encoding`, `permission`, …"""


class OutputError(_PathError):
    """A place that cannot be written to."""


class DecodeError(JjjextractError):
    """Bytes that cannot be read as text. `code` is `empty`, `binary`, `encoding` or `truncated`; no path is known here."""

    def __init__(self, message: str, *, code: str, hint: str = "") -> None:
        super().__init__(message + (f" ({hint})" if hint else ""))
        self.message = message
        self.code = code
        self.hint = hint


class UsageError(JjjextractError):
    """Options or arguments that do not fit together."""


class ResourceError(JjjextractError):
    """A resource file that is not valid; names the file and the key."""

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(f"{file}: {key}: {message}")
        self.file = file
        self.key = key
