"""Are the faces in photos covered, and how many are missed?"""

from bot.commands.checking.points import Point, note, ok, wrong
from bot.domain.incidents.covered import MISSED, TRIED
from bot.pictures.model import FILE, installed, ready

ABOUT = "faces"


def faces() -> Point:
    if installed() is None:
        says = (
            "not covered: the model is not installed. Managers open photos as they "
            "came, and clients are given none. To cover them run: make faces"
        )
        return note(ABOUT, says)
    if ready() is None:
        says = (
            f"{FILE} is not the file that was measured, and is not used: photos are "
            "shown as they came; run: make faces"
        )
        return wrong(ABOUT, says)
    says = (
        f"covered in copies of photos; {MISSED} of {TRIED} in our test pictures were "
        "missed, so each copy is looked at before a client is given it"
    )
    return ok(ABOUT, says)
