"""The local server of the review page: one folder, one address with a token in it, nobody else.

It listens on 127.0.0.1 alone. Every request needs the token (in the address of the page, in a header for all else); the
`Host` must be the local one, so that a name that someone points at 127.0.0.1 gets nothing; a foreign `Origin` is
refused; a body above `LIMIT` is refused before it is read to its end. Names are looked up in the folder's listing.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from jjjextract.errors import JjjextractError
from jjjextract.pipeline import Pipeline
from jjjextract.report.words import region_names, words
from jjjextract.review import gold
from jjjextract.review.agreement import agreement
from jjjextract.review.page import page
from jjjextract.review.store import ConflictError, Folder
from jjjextract.review.work import Work

__all__ = ["LIMIT", "make_app"]

LIMIT = 4_000_000  # bytes of one request; a gold file of an hour's programme is a tenth of it
Answer = Callable[[Request], Awaitable[Response]]


def make_app(
    folder: Folder, pipeline: Pipeline, *, token: str, port: int, second: bool = False, who: str = ""
) -> ASGIApp:
    """The application. `second`: a blind annotator, who sees neither the gold nor what the program proposes."""
    desk = _Desk(folder, Work(folder, pipeline), "second" if second else "gold", who)
    app = Starlette(
        routes=[
            Route("/", desk.page),
            Route("/api/start", desk.start),
            Route("/api/samples", desk.samples),
            Route("/api/sample", desk.sample),
            Route("/api/sample", desk.save, methods=["PUT"]),
            Route("/api/version", desk.version),
            Route("/api/differences", desk.differences),
            Route("/api/choices", desk.choices),
            Route("/api/agreement", desk.agreement),
        ],
        exception_handlers={KeyError: _unknown, JjjextractError: _told, ValueError: _told},
    )
    return _Guard(app, token, {f"127.0.0.1:{port}", f"localhost:{port}"})


async def _unknown(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "there is no such transcript"}, 404)


async def _told(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 422)


class _Guard:
    """Lets through who knows the token and comes from this page, with a body of a decent size."""

    def __init__(self, app: ASGIApp, token: str, hosts: set[str]) -> None:
        self.app, self.token, self.hosts = app, token, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = self._refused(Request(scope))
        if refused:
            await refused(scope, receive, send)
            return
        await self.app(scope, _limited(receive), _sealed(send))

    def _refused(self, request: Request) -> Response | None:
        if request.headers.get("host", "") not in self.hosts:
            return JSONResponse({"error": "not the address of this page"}, 421)
        origin = request.headers.get("origin")
        if origin is not None and origin not in {f"http://{h}" for h in self.hosts}:
            return JSONResponse({"error": "another page may not ask"}, 403)
        given = request.headers.get("x-token") or (request.query_params.get("token") if request.url.path == "/" else "")
        if not hmac.compare_digest((given or "").encode(), self.token.encode()):
            return JSONResponse({"error": "the token is missing or wrong: use the address that was printed"}, 403)
        size = request.headers.get("content-length", "0")
        if not size.isdigit() or int(size) > LIMIT:
            return JSONResponse({"error": "too large"}, 413)
        return None


class _TooLargeError(ValueError):
    def __str__(self) -> str:
        return "too large"


def _limited(receive: Receive) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LIMIT:
            raise _TooLargeError
        return message

    return counted


def _sealed(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            more = {b"cache-control": b"no-store", b"referrer-policy": b"no-referrer", b"x-content-type-options": b"nosniff",
                    b"x-frame-options": b"DENY", b"cross-origin-resource-policy": b"same-origin"}  # fmt: skip
            message["headers"] = [*message.get("headers", []), *more.items()]
        await send(message)

    return with_headers


class _Desk:
    """The answers."""

    def __init__(self, folder: Folder, work: Work, kind: str, who: str) -> None:
        self.folder, self.work, self.kind, self.who = folder, work, kind, who

    async def page(self, request: Request) -> Response:
        return HTMLResponse(page())

    async def start(self, request: Request) -> Response:
        names = await run_in_threadpool(lambda: region_names(self.work.pipeline.resources))
        title = self.folder.path.resolve().name
        return JSONResponse(
            {"words": words(), "names": names, "title": title, "blind": self.kind == "second", "who": self.who}
        )

    async def samples(self, request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(lambda: [self._row(n) for n in self.folder.names()]))

    def _row(self, name: str) -> dict[str, Any]:
        tree, _ = self.folder.read(name, self.kind)
        counts = {s: len((tree or {}).get(s) or []) for s in gold.SECTIONS}
        both = self.kind == "gold" and bool(self.folder.version(name, "second"))
        second = self.folder.state(name, "second") if both else None
        return {"name": name, "state": self.folder.state(name, self.kind), "counts": counts, "second": second}

    async def sample(self, request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(self._sample, request.query_params["name"]))

    def _sample(self, name: str) -> dict[str, Any]:
        raw, record = self.work.read(name)
        out: dict[str, Any]
        tree, version = self.folder.read(name, self.kind)
        edits = [e.model_dump(mode="json", exclude={"before"}) for e in record.repairs.edits]
        out = {"name": name, "raw": raw, "edits": edits, "gold": tree, "version": version}
        out |= {"state": self.folder.state(name, self.kind), "languages": record.document.languages}
        fresh = gold.proposed(record)
        out["empty"] = {k: fresh[k] for k in ("schema_version", "document")}
        if self.kind == "gold":
            keys = ("kind", "value", "upper", "unit", "amount", "upper_amount", "bound", "span", "flags")
            out["proposal"] = fresh
            out["quantities"] = [{k: q.get(k) for k in keys} for q in self._quantities(record)]
        return out

    def _quantities(self, record: Any) -> list[dict[str, Any]]:
        found = [q for q in record.quantities if q.kind not in ("date", "period")]
        return [q.model_dump(mode="json") for q in found]

    async def save(self, request: Request) -> Response:
        try:
            asked = json.loads(await request.body())
        except _TooLargeError:
            return JSONResponse({"error": "too large"}, 413)
        if not isinstance(asked, dict) or not isinstance(asked.get("name"), str):
            return JSONResponse({"error": "not a save"}, 422)
        return await run_in_threadpool(self._save, asked)

    def _save(self, asked: dict[str, Any]) -> Response:
        name, tree = asked["name"], asked.get("gold")
        raw, record = self.work.read(name)
        wrong = gold.faults(tree, gold.reading(raw, record.repairs.edits))
        state = asked.get("state")
        if wrong or state not in ("work", "done") or not isinstance(tree, dict):
            return JSONResponse({"error": "; ".join(wrong) or "no such state", "faults": wrong}, 422)
        note = self._note(name) if asked.get("settled") else None
        options = {"base": str(asked.get("base", "")), "state": state, "who": self.who, "note": note}
        try:
            version = self.folder.save(name, self.kind, tree, **options)
        except ConflictError:
            now, version = self.folder.read(name, self.kind)
            return JSONResponse({"error": "changed by someone else", "gold": now, "version": version}, 409)
        return JSONResponse({"version": version, "state": state})

    def _note(self, name: str) -> dict[str, Any] | None:
        """The agreement before the first difference was settled."""
        if self._first(name) is not None:
            return None
        found = self._agreement(name)
        return {"sections": found["sections"], "fields": found["fields"]} if found else None

    def _first(self, name: str) -> dict[str, Any] | None:
        return next((h["agreement"] for h in self.folder.history(name) if h.get("agreement")), None)

    def _agreement(self, name: str) -> dict[str, Any] | None:
        first, second = self.folder.read(name, "gold")[0], self.folder.read(name, "second")[0]
        return {**agreement(first, second), "gold": first, "second": second} if first and second else None

    async def version(self, request: Request) -> Response:
        name = request.query_params["name"]
        return JSONResponse({"version": await run_in_threadpool(self.folder.version, name, self.kind)})

    async def differences(self, request: Request) -> Response:
        if self.kind == "second":
            return JSONResponse({"count": None})
        return JSONResponse({"count": await run_in_threadpool(self.work.differences, request.query_params["name"])})

    async def choices(self, request: Request) -> Response:
        kind, asked = request.query_params.get("kind", "region"), request.query_params.get("q", "")[:80]
        return JSONResponse(await run_in_threadpool(self.work.choices, kind, asked))

    async def agreement(self, request: Request) -> Response:
        name = request.query_params["name"]
        self.folder.text(name)
        if self.kind == "second":
            return JSONResponse({"error": "not for a blind annotator"}, 403)
        found = await run_in_threadpool(self._agreement, name)
        if found is None:
            return JSONResponse({"error": "there are not two annotations"}, 404)
        return JSONResponse({**found, "before": self._first(name), "version": self.folder.version(name, "gold")})
