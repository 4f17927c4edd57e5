"""The review server: who is let in, what is refused, and what a save answers."""

import json

import pytest

pytest.importorskip("starlette")
from starlette.testclient import TestClient

from jjjextract import Pipeline
from jjjextract.review.server import LIMIT, make_app
from jjjextract.review.store import Folder

TEXT = "张三表示,今年河北出口5.0亿元。"
BASE = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline()


@pytest.fixture
def path(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text("x", "utf-8")
    return tmp_path


@pytest.fixture
def client(path, pipeline):
    return TestClient(
        make_app(Folder(path), pipeline, token="secret", port=8765), base_url=BASE, headers={"x-token": "secret"}
    )


def put(client, **asked):
    return client.put("/api/sample", json={"name": "a", "base": "", "state": "work", **asked})


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x-token": "wrong"}, 403),
        ({"x-token": ""}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": BASE}, 200),
        ({"host": "evil.example:8765"}, 421),
        ({"host": "127.0.0.1:1"}, 421),
        ({"host": "localhost:8765"}, 200),
    ],
)
def test_only_this_page_is_answered(client, headers, status):
    assert client.get("/api/samples", headers=headers).status_code == status


def test_the_token_in_the_address_opens_the_page_and_nothing_else(client):
    client.headers.pop("x-token")
    assert client.get("/?token=secret").status_code == 200
    assert client.get("/?token=no").status_code == 403
    assert client.get("/").status_code == 403
    assert client.get("/api/samples?token=secret").status_code == 403


def test_the_page_has_a_policy_and_no_token(client):
    page = client.get("/?token=secret")
    assert "default-src 'none'" in page.text
    assert "secret" not in page.text
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("name", ["..", "../../etc/passwd", "a/../a", "c", ""])
def test_names_outside_the_folder_are_unknown(client, name):
    assert client.get("/api/sample", params={"name": name}).status_code == 404
    assert put(client, name=name, gold={}).status_code == 404
    assert client.get("/api/agreement", params={"name": name}).status_code == 404


def test_a_large_body_is_refused(client):
    assert client.put("/api/sample", content=b"x" * (LIMIT + 1)).status_code == 413

    def endless():
        for _ in range(100):
            yield b"x" * 1_000_000

    assert client.put("/api/sample", content=endless()).status_code == 413


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"name": 5}', b"\xff", b'{"name": "a", "gold": [], "state": "work"}']
)
def test_what_is_no_save_is_refused(client, path, body):
    assert client.put("/api/sample", content=body).status_code == 422
    assert not (path / "a.gold.json").exists()


def test_a_save_a_conflict_and_what_is_there(client, path):
    sample = client.get("/api/sample", params={"name": "a"}).json()
    assert sample["gold"] is None
    assert sample["proposal"]["indicators"][0]["value"] == "5.0"
    tree = sample["proposal"]
    saved = put(client, gold=tree)
    assert saved.status_code == 200
    assert b'"value": 5.0' in (path / "a.gold.json").read_bytes()
    refused = put(client, gold=tree)
    assert (refused.status_code, refused.json()["version"]) == (409, saved.json()["version"])
    assert refused.json()["gold"] == tree
    assert client.get("/api/differences", params={"name": "a"}).json() == {"count": 0}


def test_a_wrong_gold_is_not_saved(client, path):
    answer = put(client, gold={"indicators": [{"id": "i1", "span": {"start": 0, "end": 999, "text": ""}}]})
    assert answer.status_code == 422
    assert "outside the text" in answer.json()["error"]
    assert not (path / "a.gold.json").exists()


def test_a_blind_annotator_sees_neither_gold_nor_proposals(path, pipeline):
    (path / "a.gold.json").write_text('{"indicators": []}')
    app = make_app(Folder(path), pipeline, token="t", port=8765, second=True)
    blind = TestClient(app, base_url=BASE, headers={"x-token": "t"})
    sample = blind.get("/api/sample", params={"name": "a"}).json()
    assert sample["gold"] is None
    assert not {"proposal", "quantities"} & sample.keys()
    assert blind.get("/api/agreement", params={"name": "a"}).status_code == 403
    assert put(blind, gold={"indicators": []}).status_code == 200
    assert json.loads((path / "a.second.json").read_text()) == {"indicators": []}
    assert (path / "a.gold.json").read_text() == '{"indicators": []}'


@pytest.mark.parametrize(
    ("kind", "asked", "code"),
    [("region", "河北", "130000"), ("region", "710000", "710000"), ("region", "Germany", "DE")],
)
def test_choices_come_by_name_and_code(client, kind, asked, code):
    assert client.get("/api/choices", params={"kind": kind, "q": asked}).json()[0]["code"] == code
