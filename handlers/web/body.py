"""What came with a request, as far as it is not too much; and a form in it."""

from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request

LARGEST_FORM = 64_000
"""Bytes; the longest form with every field full is a third of it."""

MOST_FIELDS = 100


async def read_body(request: Request, most: int) -> bytes | None:
    """None where it is longer than that."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    return bytes(body)


async def read_form(request: Request) -> dict[str, list[str]] | None:
    """Each field with its answers; None for what is no form, or too long."""
    try:
        body = await read_body(request, LARGEST_FORM)
    except ClientDisconnect:  # nobody is there to be answered
        return None
    if body is None:
        return None
    try:
        return parse_qs(
            body.decode("ascii", "replace"),
            keep_blank_values=True,
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        return None
