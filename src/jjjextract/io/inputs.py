"""One input through a pipeline: what is known of it from outside, and a failure that costs that document alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from jjjextract.errors import InputError, JjjextractError
from jjjextract.io.readers import Input

if TYPE_CHECKING:
    from jjjextract.records import Extraction

__all__ = ["Extractor", "Given", "about", "extract_input", "guarded", "plain_input", "validated"]

T = TypeVar("T")

_HINTS = {"empty": "leave it out, or put the transcript into it"}


class Extractor(Protocol):
    """What a run needs of a pipeline."""

    def extract(
        self,
        text: str | bytes,
        *,
        id: str = ...,  # noqa: A002 (the contract's word)
        published: date | None = ...,
        outlet: str | None = ...,
        title: str | None = ...,
        language: str | None = ...,
    ) -> Extraction:
        """The records of one document. Raises a `JjjextractError` where its bytes are no text."""

    def plain(self, text: str | bytes, **about: Any) -> dict[str, Any]:
        """The same as a tree of plain data, which becomes lines and rows without the cost of models."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of every document; it goes before what stands beside the document."""

    published: date | None = None
    outlet: str | None = None


def extract_input(pipeline: Extractor, item: Input, given: Given = Given()) -> Extraction | InputError:
    """The records of one input, or why there are none."""
    return guarded(item, lambda: pipeline.extract(item.data, **about(item, given)))


def plain_input(pipeline: Extractor, item: Input, given: Given = Given()) -> dict[str, Any] | InputError:
    """The records of one input as a tree of plain data that the models have approved, or why there are none."""
    return guarded(item, lambda: validated(pipeline.plain(item.data, **about(item, given))))


def validated(tree: dict[str, Any]) -> dict[str, Any]:
    """The tree itself: what is written is what was checked. Raises `ValidationError`, an error of the program."""
    from jjjextract.records import Extraction  # once a process

    Extraction.model_validate(tree)
    return tree


def about(item: Input, given: Given = Given()) -> dict[str, Any]:
    """What is known of an input from outside, as the options of `Pipeline.extract` and `Pipeline.read`."""
    return {
        "id": item.id,
        "published": given.published or item.published,
        "outlet": given.outlet or item.outlet,
        "title": item.title,
        "language": item.language,
    }


def guarded(item: Input, work: Callable[[], T]) -> T | InputError:
    """What `work` returns, or why it failed on this input. An error of the program is told as such and stops nothing."""
    try:
        return work()
    except JjjextractError as error:
        what, code, hint = (getattr(error, name, "") for name in ("message", "code", "hint"))
        return InputError(item.path, what or str(error), code=code or "error", hint=hint or _HINTS.get(code, ""))
    except Exception as error:  # one document must not end the batch
        what = f"the program failed on this document: {type(error).__name__}: {error}"
        return InputError(item.path, what, code="internal", hint="a bug: please report it with the document")
