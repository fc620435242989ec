"""``python -m rehearsal``: the stand-in alone, for a bot that somebody else starts."""

import argparse
import asyncio
import sys

from rehearsal.methods.paper import as_markdown
from rehearsal.server import serving
from rehearsal.standin import Standin

CAST = (
    (1001, "Amara", "Officer"),
    (1002, "Bryn", "Duty manager"),
    (1003, "Chidi", "Data Protection Officer"),
    (1004, "Dilys", "Director"),
)


def main() -> None:
    """Serves until it is interrupted."""
    parser = argparse.ArgumentParser(prog="python -m rehearsal", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="123456:TEST")
    parser.add_argument(
        "--methods", action="store_true", help="print how faithfully, and end"
    )
    given = parser.parse_args()
    if given.methods:
        sys.stdout.write(as_markdown())
        return
    try:
        asyncio.run(_serve(given.host, given.port, given.token))
    except KeyboardInterrupt:
        sys.exit(0)
    except OSError as taken:
        sys.exit(f"cannot listen on {given.host}:{given.port}: {taken.strerror}")


async def _serve(host: str, port: int, token: str) -> None:
    standin = Standin(token=token, limits=True)
    for user_id, first_name, role in CAST:
        standin.phone(user_id, first_name, role=role)
    async with serving(standin, host, port) as url:
        sys.stdout.write(
            f"Phones:  {url}/\n"
            f"Bot API: {url}/bot<token>/<method>\n"
            f"Token:   {standin.token}\n"
            f"Methods: {url}/rehearsal/methods\n"
        )
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
