"""What a gateway wants to be sent: its shape is a setting, for each has its own.

``{to}``, ``{text}`` and ``{token}`` stand for the number, the words and the token. Of a
telephone call there are ``{digits}``, the number without its plus, ``{language}``, the
words' own, and ``{callback}``, where the gateway asks what to say and brings the key. A
shape that is JSON is sent as JSON; any other is a form: ``To={to}&Body={text}``.
"""

import base64
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

BODY = '{"to": "{to}", "text": "{text}"}'
CALL_BODY = '{"to": "{to}", "text": "{text}", "callback": "{callback}"}'
HEADER = "Authorization: Bearer {token}"


@dataclass(frozen=True, slots=True)
class Gateway:
    """Where text messages, or calls, are handed over, and in which shape."""

    url: str
    token: str = ""
    body: str = BODY
    header: str = HEADER

    def headers(self) -> dict[str, str]:
        """After ``Basic`` the token is ``user:password``, in the encoding that it
        asks for."""
        kind = "application/json" if is_json(self.body) else FORM
        if not self.token:
            return {"Content-Type": kind}
        name, _, value = self.header.partition(":")
        token = self.token
        if value.strip().lower().startswith("basic "):
            token = base64.b64encode(token.encode()).decode()
        return {"Content-Type": kind, name.strip(): _filled(value, token=token).strip()}

    def content(self, to: str, text: str, **more: str) -> bytes:
        """The body, with number and words put in where they cannot break its shape."""
        given = {"to": to, "text": text, "token": self.token, **more}
        given["digits"] = to.removeprefix("+")
        if is_json(self.body):
            return json.dumps(_put_in(json.loads(self.body), given)).encode()
        fields = parse_qsl(self.body, keep_blank_values=True)
        return urlencode([(key, _filled(v, **given)) for key, v in fields]).encode()


PLACE = re.compile(r"\{(to|digits|text|token|callback|language)\}")
FORM = "application/x-www-form-urlencoded"


def is_json(body: str) -> bool:
    try:
        return isinstance(json.loads(body), dict | list)
    except ValueError:
        return False


def check_body(body: str) -> str:
    """``ValueError`` for a shape without a place for number and words."""
    return _shaped(body, "{to}" in body and "{text}" in body)


def check_call_body(body: str) -> str:
    """``ValueError`` for a shape without a place for number and callback; the words can
    be asked for there."""
    number = "{to}" in body or "{digits}" in body
    return _shaped(body, number and "{callback}" in body)


def _shaped(body: str, has_places: bool) -> str:
    if not has_places or not (is_json(body) or "=" in body):
        raise ValueError("no place for the number or the words")
    return body


def check_header(header: str) -> str:
    """``ValueError`` for what is no header with a place for the token."""
    name, colon, value = header.partition(":")
    if not (name.strip() and colon and "{token}" in value) or "\n" in header:
        raise ValueError("no header")
    return header


def _put_in(shape: Any, given: dict[str, str]) -> Any:  # noqa: ANN401 - any JSON
    match shape:
        case str():
            return _filled(shape, **given)
        case list():
            return [_put_in(each, given) for each in shape]
        case dict():
            return {key: _put_in(each, given) for key, each in shape.items()}
        case _:
            return shape


def _filled(shape: str, **given: str) -> str:
    """Each place filled once: what is put in is not looked at again."""
    return PLACE.sub(lambda place: given.get(place[1], place[0]), shape)
