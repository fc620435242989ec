"""The page's training: who it is that trains, and the papers that come of it."""

import re

from starlette.responses import Response

from rehearsal.calls.refusal import Json
from rehearsal.room import Room, Trainee

MOST_INITIALS = 4
NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,19}")
MEDIA_TYPES = {"pdf": "application/pdf", "json": "application/json"}


def trainee_of(given: Json) -> Trainee:
    """As somebody typed it; ``ValueError`` says what was wanted. A name is not kept."""
    number = str(given.get("number", "")).strip().upper()
    if not NUMBER.fullmatch(number):
        raise ValueError("type your own staff number, such as E1001")
    typed = str(given.get("initials", "")).strip().upper()
    letters = [each for each in typed if each.isalpha()]
    bare = re.sub(r"[\s.\-]", "", typed)
    if not 1 <= len(letters) <= MOST_INITIALS or bare != "".join(letters):
        raise ValueError("type your initials only, such as A.O., never your name")
    return Trainee(number=number, initials="".join(f"{each}." for each in letters))


def paper(room: Room | None, name: str) -> Response:
    """One of those that the run ended in."""
    content = None if room is None else room.papers.get(name)
    if content is None:
        return Response("no such paper", status_code=404)
    media_type = MEDIA_TYPES[name.rpartition(".")[2]]
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type=media_type, headers=headers)
