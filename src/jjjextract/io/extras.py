"""Libraries that only some formats and engines need: imported where they are used, and named with their extra if missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from jjjextract.errors import UsageError

__all__ = ["require"]


def require(module: str, extra: str, what: str) -> Any:
    """The module. Raises `UsageError`, in one line that says what to install for `what`."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise UsageError(f"{what} needs {name}: pip install 'jjjextract[{extra}]'") from error
