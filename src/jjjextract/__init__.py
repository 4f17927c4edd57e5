"""Speakers, companies, indicators and units out of bilingual news text, as validated records with their evidence.

    from jjjextract import extract
    extract("今年上半年,河北地区生产总值21510亿元。", published="2024-07-19").indicators

Names are imported when they are asked for, so that `import jjjextract` costs nothing. `extract` is the function; the room
of the same name (`jjjextract.extract.…`) is reached by `import` and `from` alone, and never takes the function's place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from jjjextract._version import __version__

if TYPE_CHECKING:
    from jjjextract.errors import (
        DecodeError,
        InputError,
        JjjextractError,
        OutputError,
        ResourceError,
        UsageError,
    )
    from jjjextract.extract.company_parts import company_parts
    from jjjextract.extract.expressions import quantities
    from jjjextract.normalise.api import repair
    from jjjextract.pipeline import Pipeline, extract
    from jjjextract.records import Extraction

__all__ = [
    "DecodeError",
    "Extraction",
    "InputError",
    "JjjextractError",
    "OutputError",
    "Pipeline",
    "ResourceError",
    "UsageError",
    "__version__",
    "company_parts",
    "extract",
    "quantities",
    "repair",
]

_HOMES = {
    "Extraction": "records",
    "Pipeline": "pipeline",
    "company_parts": "extract.company_parts",
    "quantities": "extract.expressions",
    "repair": "normalise.api",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    return __all__


class _Package(ModuleType):
    @property
    def extract(self) -> Callable[..., Any]:
        """The records of one document: `jjjextract.pipeline.extract`."""
        return import_module(f"{__name__}.pipeline").extract  # type: ignore[no-any-return]

    @extract.setter
    def extract(self, room: ModuleType) -> None:
        """Importing the room `jjjextract.extract` sets this name; it stays the function's."""


sys.modules[__name__].__class__ = _Package
