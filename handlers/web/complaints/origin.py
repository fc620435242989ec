"""Whose allowance a guest uses up: their address of the internet, where it is known.

The company's proxy may say it in a header. Believed is what the proxy itself wrote, the
last address in it: what stands before that, the guest may have sent.
"""

import re

from starlette.requests import Request

from handlers.web.places import origin_of


def origin(request: Request, proxy_header: str | None) -> str:
    """Empty where nobody says it. Who comes straight from the internet has no proxy,
    and may write into that header what they like."""
    own = origin_of(request.client.host if request.client else None)
    if own or proxy_header is None:
        return own
    said = ",".join(request.headers.getlist(proxy_header))
    return origin_of(_bare(said.rpartition(",")[2].strip()))


def _bare(address: str) -> str:
    """Some proxies add a port, and write brackets around an address with colons."""
    host = re.sub(r"^\[(.+)\](:\d+)?$", r"\1", address)
    return host.partition(":")[0] if host.count(":") == 1 else host
