"""One try at handing something over by HTTP, and what its answer means."""

import asyncio
from collections.abc import Callable, Mapping

import httpx

from bot.ports import Accepted, Flooded, NotSent, Outcome, Undeliverable, Unknown

PATIENCE_S = 10.0
"""For each step of an answer."""
LONGEST_S = 30.0
"""For the whole: an answer that trickles in keeps its place from e-mails and texts."""
LONGEST_PAUSE_S = 300.0
"""A server that asks for more is asked again all the same."""

NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
NOT_A_URL = (httpx.InvalidURL, httpx.UnsupportedProtocol)
TRY_AGAIN = frozenset({httpx.codes.REQUEST_TIMEOUT, httpx.codes.TOO_EARLY})


async def post(
    client: httpx.AsyncClient,
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    means: Callable[[httpx.Response], Outcome] | None = None,
) -> Outcome:
    """Never raises. The answer's words are not kept: they may repeat the message.

    ``means`` is for what says more by its answer than HTTP does.
    """
    try:
        async with asyncio.timeout(LONGEST_S):
            answer = await client.post(
                url, content=body, headers=dict(headers), timeout=PATIENCE_S
            )
    except TimeoutError:
        return Unknown("TimeoutError")
    except NOT_A_URL as failure:
        return Undeliverable(type(failure).__name__)
    except NEVER_LEFT as failure:
        return NotSent(type(failure).__name__)
    except httpx.HTTPError as failure:
        return Unknown(type(failure).__name__)
    return (means or meaning)(answer)


def meaning(answer: httpx.Response) -> Outcome:
    """A redirection is a wrong address: what is signed goes nowhere else."""
    why = f"HTTP {answer.status_code}"
    if answer.is_success:
        return Accepted(None)
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        return Flooded(_pause(answer))
    if answer.is_server_error or answer.status_code in TRY_AGAIN:
        return Unknown(why)
    return Undeliverable(why)


def _pause(answer: httpx.Response) -> float:
    asked = answer.headers.get("Retry-After", "")
    return min(float(asked), LONGEST_PAUSE_S) if asked.isdecimal() else 30.0
