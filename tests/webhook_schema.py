"""The schema of what the DPO's own system is told, made from the fields themselves.

``make schema`` writes it to ``docs/dpo-webhook.schema.json``.
"""

import ast
import dataclasses
import inspect
import json
import sys
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass

from bot.desk.breach.dpo_system import Fact

FILE = Path(__file__).parents[1] / "docs/dpo-webhook.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Told = dataclass(Fact, frozen=True, config=ConfigDict(strict=False))
CHECKED = TypeAdapter(Told)
"""Reads a fact as a receiver would, and refuses one of another shape."""


def schema() -> str:
    made = CHECKED.json_schema(mode="serialization")
    for name, about in meanings().items():
        made["properties"][name]["description"] = about
    for part in (made, *made["$defs"].values()):
        _plain(part)
    made["$defs"]["Count"]["required"] = ["number", "about"]
    head = {"$schema": DIALECT, "title": "What the DPO's own system is told"}
    return json.dumps(head | made, indent=2) + "\n"


def meanings() -> dict[str, str]:
    """What stands under each field in the source, in one line."""
    found: dict[str, str] = {}
    for one in reversed(Fact.__mro__[:-1]):
        [body] = ast.parse(inspect.getsource(one)).body
        assert isinstance(body, ast.ClassDef)
        for field, after in zip(body.body, body.body[1:], strict=False):
            match field, after:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(words))),
                ):
                    found[name] = " ".join(words.replace("``", "").split())
    return found


def fields() -> list[str]:
    return [field.name for field in dataclasses.fields(Fact)]


def _plain(part: dict[str, Any]) -> None:
    """Titles and Python's defaults say nothing to a receiver."""
    part.pop("title", None)
    for each in part.get("properties", {}).values():
        each.pop("title", None)
        each.pop("default", None)


if __name__ == "__main__":
    sys.stdout.write(schema())
