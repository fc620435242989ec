"""The page that checks a bundle in any browser: one file, which asks no network.

What it shows lies in it as base64, so that each byte counts; its script and its style
are the only ones that its own policy lets run.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


def page(
    bundle: bytes, signature: bytes, public: bytes, photos: Mapping[str, bytes]
) -> bytes:
    """In UTF-8."""
    named = {"bundle": bundle, "signature": signature, "key": public}
    blocks = [_block(f"data-{name}", content) for name, content in named.items()]
    blocks += [_block(name, content) for name, content in sorted(photos.items())]
    head, _, rest = _template().partition("<!-- the data -->\n")
    return (head + "".join(blocks) + rest).encode()


def _block(name: str, content: bytes) -> str:
    data = b64encode(content).decode()
    return f'<script type="text/plain" id="{name}">{data}</script>\n'


@cache
def _template() -> str:
    style, script = part("page.css"), part("page.js")
    policy = (
        f"default-src 'none'; script-src '{digest(script)}'; "
        f"style-src '{digest(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    words = part("page.html")
    for mark, content in (("policy", policy), ("style", style), ("script", script)):
        words = words.replace("{{" + mark + "}}", content)
    return words


def part(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def digest(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
