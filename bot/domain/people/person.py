"""The people on the books and the roles they hold."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId


class Role(StrEnum):
    """What somebody may do; the table is in ``authority``."""

    OFFICER = "officer"
    CONTROLLER = "controller"
    DUTY_MANAGER = "duty-manager"
    DPO = "dpo"
    SIRO = "siro"
    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the books, as the rules and the texts know them: no full name."""

    id: StaffId
    initials: str
    roles: frozenset[Role]
    division: str = ""
    language: str = "en"
    deputy: StaffId | None = None
    active: bool = True
    chat_id: int | None = None
    """The private Telegram chat that is linked, if one is."""
    on_lost_phone: bool = False
    """They, or whoever found it, write from the phone that was reported lost."""
    accepted_policy: str | None = None
    """The version of the acceptable-use policy that was accepted last."""
    channels: tuple[Channel, ...] = ()
    """Where they can be reached, in their order; those that need an address have one.
    Telegram counts once a chat is linked."""
    home_safe: timedelta | None = None
    """So long after book-off they are to be home; None: as their site has it."""
    check_calls_every: timedelta | None = None
    away_from: datetime | None = None
    away_until: datetime | None = None

    @property
    def called(self) -> str:
        """Initials and staff number, such as ``A.O. E1001``."""
        return f"{self.initials} {self.id}"

    def is_away(self, now: datetime) -> bool:
        """Marked away at this moment."""
        if self.away_from is None or self.away_until is None:
            return False
        return self.away_from <= now < self.away_until
