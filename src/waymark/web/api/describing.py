"""The schema as a page that people read: each address, what it may be asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from waymark.web.api.openapi import EXAMPLES, schema


@dataclass(frozen=True)
class Parameter:
    """What may be asked: by what name, what it may be, and what it does."""

    name: str
    may_be: str
    what: str


@dataclass(frozen=True)
class Part:
    """An object within an answer, and the names in it; `called` is empty for the answer itself."""

    called: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Address:
    """One address as the page shows it."""

    anchor: str
    path: str
    what: str
    parameters: tuple[Parameter, ...]
    parts: tuple[Part, ...]
    example: str


def addresses() -> list[Address]:
    """Every address of the schema, in its order."""
    return [_address(path, one["get"]) for path, one in schema()["paths"].items()]


def _address(path: str, operation: dict[str, Any]) -> Address:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    example = path
    for name, value in EXAMPLES.items():
        example = example.replace(f"{{{name}}}", value)
    return Address(
        operation["operationId"],
        path,
        operation["summary"],
        tuple(map(_parameter, operation["parameters"])),
        tuple(_parts("", answer)),
        example,
    )


def _parameter(said: dict[str, Any]) -> Parameter:
    what = said.get("description") or "Part of the address."
    return Parameter(said["name"], _may_be(said["schema"]), what)


def _may_be(kind: dict[str, Any]) -> str:
    """What the value may be, in words."""
    if "enum" in kind:
        return " or ".join(str(one) for one in kind["enum"])
    if "const" in kind:
        return str(kind["const"])
    if kind.get("type") == "integer":
        return f"a whole number from {kind['minimum']} to {kind['maximum']}"
    return "text"


def _parts(called: str, kind: dict[str, Any]) -> list[Part]:
    """The names of an object, then those of the objects listed in it."""
    properties = _resolved(kind).get("properties", {})
    parts = [Part(called, tuple(properties))]
    for name, held in properties.items():
        inner = held.get("items", held)
        if "$ref" in inner:
            parts += _parts(name, inner)
    return parts


def _resolved(kind: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in kind:
        return kind
    found: dict[str, Any] = schema()["components"]["schemas"][kind["$ref"].rsplit("/", 1)[-1]]
    return found
