"""Reading what a bot posted: a query, a form, a multipart form or JSON."""

import json
from email.message import Message
from urllib.parse import parse_qsl

from starlette.requests import Request

from rehearsal.calls.asked import Upload
from rehearsal.calls.refusal import bad_request


async def read(request: Request) -> dict[str, object]:
    """All parameters of a call, files as ``Upload``. Raises ``Refusal``."""
    given: dict[str, object] = dict(request.query_params)
    body = await request.body()
    header = Message()
    header["Content-Type"] = request.headers.get("content-type", "")
    match header.get_content_type():
        case "application/json":
            given.update(_json(body))
        case "application/x-www-form-urlencoded":
            given.update(parse_qsl(body.decode(), keep_blank_values=True))
        case "multipart/form-data":
            boundary = str(header.get_param("boundary", ""))
            given.update(multipart(body, boundary.encode()))
    return given


def multipart(body: bytes, boundary: bytes) -> dict[str, object]:
    """The fields and files of a multipart body. Source: RFC 7578."""
    fields: dict[str, object] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        header = Message()
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(":")
            header[name] = value.strip()
        field = str(header.get_param("name", "", "content-disposition"))
        file_name = header.get_filename()
        fields[field] = (
            content.decode()
            if file_name is None
            else Upload(
                name=file_name, content=content, media_type=header.get_content_type()
            )
        )
    return fields


def _json(body: bytes) -> dict[str, object]:
    try:
        given = json.loads(body or b"{}")
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise bad_request("can't parse request body as a JSON object")
    return given
