"""The rows of telephone calls."""

from datetime import datetime

from sqlmodel import Field

from bot.domain.refs import Ref
from storage.database.types import NEVER_REUSED, Kept, Reference, UtcDateTime


class CallRow(Kept, table=True):
    """Somebody is to be rung; there is no number here, and there are no words."""

    __tablename__ = "telephone_call"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    about: Ref = Field(sa_type=Reference, index=True)
    alarm: int | None = None
    ring_at: datetime = Field(sa_type=UtcDateTime)
    most: int
    ring: int
    turn: int
    status: str = Field(index=True)
    moved_at: datetime = Field(sa_type=UtcDateTime)
    repeated: bool = False


class RingTestRow(Kept, table=True):
    """Somebody was tried by the command line, for real."""

    __tablename__ = "ring_test"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    began_at: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    answered_how: str | None = None
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CallTokenRow(Kept, table=True):
    """What the gateway says to prove of which call it speaks: a new one at each try."""

    __tablename__ = "telephone_token"

    digest: str = Field(primary_key=True)
    call: int = Field(foreign_key="telephone_call.id", index=True)
    ring: int
