"""What is kept of a bundle, and of the keys that sign them."""

from bot.desk.desk import Desk
from bot.desk.evidence.custody import BUNDLED
from bot.desk.evidence.gathered import BY_HAND, Subject
from bot.domain.reports.days import Days
from storage.evidence.signing_keys import SigningKey

KEY_MADE, ABOUT_KEY = "signing key made", "evidence"
ASSESSED, ABOUT_PACK = "assessor's pack made", "evidence"


def key_of(desk: Desk) -> SigningKey:
    """The one that signs now; the first is made when the first is needed."""
    return desk.unit.signing_keys.newest() or new_key(desk)


def new_key(desk: Desk) -> SigningKey:
    desk.note(BY_HAND, KEY_MADE, ABOUT_KEY)
    return desk.unit.signing_keys.make(desk.now)


def bundled(desk: Desk, subject: Subject, sha256: str) -> None:
    """Its hash, and what it is of, stay in the journal."""
    desk.note(BY_HAND, BUNDLED, subject.about, before=subject.name, after=sha256)


def assessed(desk: Desk, days: Days, sha256: str) -> None:
    """The days that a pack is of, and the hash of the whole file."""
    span = f"{days.first} to {days.last}"
    desk.note(BY_HAND, ASSESSED, ABOUT_PACK, before=span, after=sha256)
