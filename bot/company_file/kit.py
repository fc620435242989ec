"""What officers can ask for, and who sees to it, as the company file says it."""

import re
from collections.abc import Collection, Sequence

from bot.company_file.parts import Part, no_twins
from bot.company_file.records import STAFF_ID, shaped, text
from bot.domain.kit.request import KitKind
from bot.domain.refs import StaffId

KIND = shaped(
    "what can be asked for, in 1 to 20 letters, such as uniform",
    r"[^\W_][\w &+-]{0,19}",
)
"""It stands on a button, and in what the button says."""


def kinds(parts: Sequence[Part], ids: Collection[str]) -> tuple[KitKind, ...]:
    """``[[requests]]``; ``ids`` are the people in the file, if it has any."""
    return no_twins(parts, "kind", lambda part: _kind(part, ids))


def _kind(part: Part, ids: Collection[str]) -> KitKind:
    known = {"kind": KIND, "to": text}
    found = part.read(known, known)
    who = found["to"].removeprefix("staff:")
    is_named = who != found["to"] and re.fullmatch(STAFF_ID, who)
    if not is_named or (ids and who not in ids):
        wanted = "staff:ID with the staff number of somebody in this file"
        raise part.wrong("to", wanted)
    return KitKind(kind=found["kind"], to=StaffId(who))
