"""How Telegram says no: one exception that carries the answer it would give."""

from typing import Any

Json = dict[str, Any]  # Any: a Bot API object, whose fields differ by kind.


class Refusal(Exception):
    """A call that the Bot API answers with ``ok: false``.

    Source: Bot API, "Making requests" and ``ResponseParameters``.
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The JSON object that travels with the HTTP status ``code``."""
        body: Json = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def bad_request(what: str, **parameters: int) -> Refusal:
    """400: the request itself is wrong."""
    return Refusal(400, f"Bad Request: {what}", **parameters)


def forbidden(what: str) -> Refusal:
    """403: the bot may not reach this chat."""
    return Refusal(403, f"Forbidden: {what}")


def conflict(what: str) -> Refusal:
    """409: two ways of receiving updates fight each other."""
    return Refusal(409, f"Conflict: {what}")


def too_many_requests(retry_after: int) -> Refusal:
    """429: wait for ``retry_after`` whole seconds, then send again."""
    return Refusal(
        429,
        f"Too Many Requests: retry after {retry_after}",
        retry_after=retry_after,
    )


def unauthorized() -> Refusal:
    """401: a token of the right shape that belongs to no bot."""
    return Refusal(401, "Unauthorized")


def not_found() -> Refusal:
    """404: a malformed token or an unknown method."""
    return Refusal(404, "Not Found")
