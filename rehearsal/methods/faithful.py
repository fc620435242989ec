"""How faithfully each method is spoken, read off its own code: which parameters it
reads, and each way in which it can say no."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FunctionType, ModuleType
from typing import Any

from rehearsal.calls.asked import Asked
from rehearsal.calls.refusal import (
    Refusal,
    bad_request,
    conflict,
    forbidden,
    too_many_requests,
)
from rehearsal.chats.files import Files
from rehearsal.exchange import Exchange
from rehearsal.methods import updates
from rehearsal.methods.table import METHODS

READERS = ("has", "text", "whole", "flag", "structure", "upload")
"""Of what is asked, by its name."""

SAYS_NO: dict[object, str] = {
    bad_request: "400 Bad Request: ",
    forbidden: "403 Forbidden: ",
    conflict: "409 Conflict: ",
    too_many_requests: "429 Too Many Requests: retry after ",
    Refusal: "",
}

ENDED_BY = tuple(
    SAYS_NO[conflict] + each for each in (updates.OTHER_POLLER, updates.BY_SET_WEBHOOK)
)
"""How a poll that hangs is cut short."""

ONLY_THEN = "…"
"""What is only known when it is said."""

Env = Mapping[str, str]
"""Words that a function was called with, by the name that it has for them."""


@dataclass(kw_only=True)
class Spoken:
    """One method."""

    name: str
    about: str
    reads: set[str] = field(default_factory=set)
    refuses: set[str] = field(default_factory=set)


def spoken() -> list[Spoken]:
    """Every method, by name."""
    found = [_spoken(method) for method in METHODS.values()]
    poll = _spoken(updates.get_updates)
    poll.refuses.update(ENDED_BY)
    return sorted([poll, *found], key=lambda each: each.name.lower())


def refused_by(code: Callable[..., object]) -> set[str]:
    """What one part of the code refuses, whichever method needs it."""
    one = Spoken(name=code.__name__, about="")
    _follow(code, {}, one, set())
    return one.refuses


def _spoken(method: Callable[..., object]) -> Spoken:
    told = inspect.getdoc(method) or ""
    source = re.search(r"Source: (\w+)\.", told)
    assert source is not None, f"{method.__name__} names no source"
    about = " ".join(told.replace(source[0], "").split())
    one = Spoken(name=source[1], about=about)
    _follow(method, {}, one, set())
    return one


def _follow(
    code: Callable[..., object], env: Env, one: Spoken, seen: set[object]
) -> None:
    """Through all that it calls in the stand-in, once."""
    step = (code, tuple(sorted(env.items())))
    if step in seen:
        return
    seen.add(step)
    names = getattr(inspect.unwrap(code), "__globals__", {})
    for call in _calls(code):
        _reads(call, env, one, names)
        target = _target(call.func, names)
        if target in SAYS_NO:
            said = _no(call, SAYS_NO[target], {**names, **env})
            if said != SAYS_NO[target] + ONLY_THEN:
                one.refuses.add(said)
        elif _is_ours(target):
            _follow(target, _given(call, target, env), one, seen)


def _calls(code: Callable[..., object]) -> Iterator[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(code)))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _reads(call: ast.Call, env: Env, one: Spoken, names: Mapping[str, Any]) -> None:
    """``asked.text("chat_id")``, and what is said of a structure that is none."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="asked"), attr=attr) if attr in READERS:
            if "asked" not in env:
                one.reads.add(_words(call.args[0], env))
            if attr == "structure":
                mistake = _words(call.args[1], {**names, **env})
                one.refuses.add(SAYS_NO[bad_request] + mistake)


def _target(called: ast.expr, names: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any code
    match called:
        case ast.Name(id=name):
            return names.get(name)
        case ast.Attribute(value=ast.Name(id="exchange" | "self"), attr=attr):
            return getattr(Exchange, attr, None)
        case ast.Attribute(value=ast.Attribute(attr="files"), attr=attr):
            return getattr(Files, attr, None)
        case ast.Attribute(value=ast.Name(id=name), attr=attr):
            module = names.get(name)
            return getattr(module, attr, None) if _is_module(module) else None
    return None


def _is_module(found: object) -> bool:
    return isinstance(found, ModuleType) and found.__name__.startswith("rehearsal.")


def _is_ours(target: object) -> bool:
    inside = isinstance(target, FunctionType) and target.__module__ != Asked.__module__
    return inside and str(getattr(target, "__module__", "")).startswith("rehearsal.")


def _given(call: ast.Call, target: FunctionType, env: Env) -> dict[str, str]:
    """Words that are handed on, by their new names."""
    parameters = [
        name for name in inspect.signature(target).parameters if name != "self"
    ]
    handed = dict(zip(parameters, call.args, strict=False))
    texts = {
        name: _words(value, env)
        for name, value in handed.items()
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }
    same = {
        name: env[value.id]
        for name, value in handed.items()
        if isinstance(value, ast.Name) and value.id in env
    }
    asked = handed.get("asked")
    is_part = asked is not None and not isinstance(asked, ast.Name)
    return texts | same | ({"asked": "a part of it"} if is_part else {})


def _no(call: ast.Call, begins: str, known: Mapping[str, Any]) -> str:
    words = [_words(each, known) for each in call.args]
    return begins + " ".join(words)


def _words(node: ast.expr, known: Mapping[str, Any]) -> str:
    """As it is said."""
    match node:
        case ast.Constant(value=value):
            return str(value)
        case ast.Name(id=name) if isinstance(known.get(name), str):
            return str(known[name])
        case ast.JoinedStr(values=values):
            return "".join(_words(each, known) for each in values)
        case ast.FormattedValue(value=value):
            return _words(value, known)
    return ONLY_THEN
