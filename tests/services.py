"""One way to ask a service, whatever framework it stands on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import ModuleType
from typing import Any, NamedTuple, Protocol


class Answer(NamedTuple):
    """What a service answers; the names of *headers* are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media_type(self) -> str:
        return self.headers["content-type"].partition(";")[0]

    def json(self) -> Any:
        return json.loads(self.body)


class Ask(Protocol):
    """Asks for an address as it stands in a request; values of headers are in Latin-1."""

    def __call__(
        self, path: str, headers: Mapping[str, str] = ..., method: str = ..., body: bytes = ...
    ) -> Answer: ...


def ask_fastapi(module: ModuleType) -> Ask:
    """Return what asks the app of a module; an error that nobody caught is raised."""
    from fastapi.testclient import TestClient

    def ask(
        path: str, headers: Mapping[str, str] = {}, method: str = "GET", body: bytes = b""
    ) -> Answer:
        sent = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
        # A client each time, since several threads ask.
        found = TestClient(module.app).request(method, path, headers=sent, content=body)
        return Answer(found.status_code, _lower(found.headers), found.content)

    return ask


def ask_flask(module: ModuleType) -> Ask:
    """Return what asks the app of a module; an error that nobody caught is raised."""
    module.app.testing = True

    def ask(
        path: str, headers: Mapping[str, str] = {}, method: str = "GET", body: bytes = b""
    ) -> Answer:
        found = module.app.test_client().open(path, method=method, headers=headers, data=body)
        return Answer(found.status_code, _lower(found.headers), found.data)

    return ask


def ask_django(_: ModuleType) -> Ask:
    """Return what asks the site of the settings; an error that nobody caught is raised."""
    import django
    from django.test import Client

    django.setup()

    def ask(
        path: str, headers: Mapping[str, str] = {}, method: str = "GET", body: bytes = b""
    ) -> Answer:
        client = Client(headers={"Host": "localhost"})
        found = client.generic(method, path, body, headers=dict(headers))
        return Answer(found.status_code, _lower(found.headers), found.content)

    return ask


ASK = {"fastapi": ask_fastapi, "flask": ask_flask, "django": ask_django}


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
