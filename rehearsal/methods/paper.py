"""The page on how faithfully the stand-in speaks, as Markdown and as HTML."""

from collections.abc import Callable
from html import escape

from rehearsal.chats import entities, markup
from rehearsal.exchange import Exchange
from rehearsal.methods.faithful import Spoken, refused_by, spoken
from rehearsal.methods.left_out import LEFT_OUT

TITLE = "The stand-in for Telegram"
INTRO = (
    "A strict Bot API server for anybody's bot: `python -m rehearsal --port 8081`. It "
    "prints its address and its token. A client is told to use that address in place "
    "of Telegram's, and each person has a phone on the page there.",
    "Any other method is answered with 404, as a method that Telegram does not know. "
    "A wrong token is answered with 401. Messages above Telegram's flood limits are "
    "answered with 429 and `retry_after`. Updates come by polling or by webhook, never "
    "by both: 409. Names of methods may be written in any case; parameters come in the "
    "query, a form, a multipart form or JSON. Files can be fetched again, up to 20 MB.",
)
PARTS: dict[str, Callable[..., object]] = {
    "what is refused of any chat": Exchange.chat_to_write,
    "what is refused of any keyboard": markup.checked,
    "what is refused of any formatted words": entities.parse,
}
"""Said once, because many methods need it."""


def as_markdown() -> str:
    """As it stands in ``docs``."""
    parts = [f"# {TITLE}", *INTRO]
    for each in spoken():
        parts += [f"## {each.name}", *_about(each)]
    for title, refused in _shared().items():
        parts += [f"## {title.capitalize()}", _listed(refused)]
    return "\n\n".join(parts) + "\n"


def as_html() -> str:
    """As it is served."""
    body = [_html(part) for part in as_markdown().split("\n\n")]
    return (
        '<!doctype html><html lang="en-GB"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{TITLE}</title><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="/rehearsal/colours.css">'
        '<link rel="stylesheet" href="/rehearsal/page.css">'
        f'<main class="paper">{"".join(body)}</main></html>\n'
    )


def _about(one: Spoken) -> list[str]:
    left = LEFT_OUT.get(one.name, frozenset())
    said = [one.about.replace("``", "`")] if one.about else []
    said.append(f"Reads: {_names(one.reads)}.")
    if left:
        said.append(f"Takes and passes over: {_names(left)}.")
    own, shared = set(one.refuses), []
    for title, refused in _shared().items():
        if refused <= own:
            own -= refused
            shared.append(f"{title[0].upper()}{title[1:]}, see below")
    if own or shared:
        said += ["Refuses:", _listed(own, *shared)]
    return said


def _shared() -> dict[str, set[str]]:
    return {title: refused_by(code) for title, code in PARTS.items()}


def _names(names: "set[str] | frozenset[str]") -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "nothing"


def _listed(refused: set[str], *more: str) -> str:
    lines = [f"- `{each}`" for each in sorted(refused)]
    return "\n".join([*lines, *(f"- {each}" for each in more)])


def _html(part: str) -> str:
    for mark, name in (("## ", "h2"), ("# ", "h1")):
        if part.startswith(mark):
            return f"<{name}>{_coded(part.removeprefix(mark))}</{name}>"
    if part.startswith("- "):
        items = part.removeprefix("- ").split("\n- ")
        return f"<ul>{''.join(f'<li>{_coded(item)}</li>' for item in items)}</ul>"
    return f"<p>{_coded(part)}</p>"


def _coded(text: str) -> str:
    """What stands between backticks is code."""
    pieces = enumerate(escape(text).split("`"))
    return "".join(
        f"<code>{piece}</code>" if place % 2 else piece for place, piece in pieces
    )
