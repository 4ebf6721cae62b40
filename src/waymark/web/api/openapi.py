"""The schema of the addresses for programs, as OpenAPI 3.1, made from the addresses themselves."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from typing import Any

from waymark.web.api.answering import CSV
from waymark.web.api.bearer import ROOT
from waymark.web.api.service import api
from waymark.web.api.shapes import Problem

EXAMPLES = {"measure": "children-looked-after", "name": "cp-visits-due"}
"""What stands in an example for a part of an address."""

ERRORS = {
    "401": "No token, or one that is mistyped, expired or revoked.",
    "404": "Nothing here that this token may read: absent and forbidden are answered alike.",
    "422": "A parameter could not be read.",
    "429": "Too many calls in a minute.",
}
"""What every address may answer besides its content."""

HEADERS = {
    "X-Waymark-Load": ("The load of the answer.", {"type": "string"}),
    "X-Waymark-As-At": ("The day that load was taken.", {"type": "string", "format": "date"}),
}


@cache
def schema() -> dict[str, Any]:
    """The whole schema; it does not change while the process runs."""
    made = deepcopy(dict(api.get_openapi_schema(path_prefix=ROOT.strip("/") + "/")))
    made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    made["components"]["schemas"]["Problem"] = Problem.model_json_schema()
    made["security"] = [{"token": []}]
    made.pop("servers", None)
    for address in made["paths"].values():
        for operation in address.values():
            _complete(operation)
    return made


def schema_text() -> str:
    """The schema as JSON."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _complete(operation: dict[str, Any]) -> None:
    """Add what is the same at every address: CSV, the headers of an answer, the errors."""
    # kept apart from the schema's own summary, which is the name of a function
    operation["summary"] = operation.pop("description", operation["summary"])
    for parameter in operation["parameters"]:
        parameter["schema"] = _without_null(parameter["schema"])
        if parameter["in"] == "path":
            parameter["example"] = EXAMPLES[parameter["name"]]
    responses = {str(status): said for status, said in operation["responses"].items()}
    good = responses["200"]
    good["description"] = "The answer."
    good["content"][CSV] = {"schema": {"type": "string"}}
    good["headers"] = {name: {"description": d, "schema": s} for name, (d, s) in HEADERS.items()}
    for status, said in ERRORS.items():
        responses[status] = {"description": said, "content": _problem()}
    responses["401"]["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    responses["429"]["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
    operation["responses"] = responses


def _without_null(said: dict[str, Any]) -> dict[str, Any]:
    """A parameter is sent or left out: an address has no way to send nothing."""
    kinds = [one for one in said.get("anyOf", ()) if one != {"type": "null"}]
    rest = {name: value for name, value in said.items() if name not in ("anyOf", "title")}
    return {**rest, **kinds[0]} if len(kinds) == 1 else said


def _problem() -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
