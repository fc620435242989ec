"""The rows of signing in on the web: one link a person and place, who is signed in, and
what works once: launches of Mini Apps, and forms."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.database.types import UtcDateTime


class SignInLinkRow(SQLModel, table=True):
    """The newest link replaces the one before; only the hash of its token is kept."""

    __tablename__ = "sign_in_link"

    person: str = Field(primary_key=True, foreign_key="person.id")
    scope: str = Field(primary_key=True)
    token_hash: str = Field(unique=True)
    chat_id: int = Field(sa_type=BigInteger)
    issued_at: datetime = Field(sa_type=UtcDateTime)


class UsedLaunchRow(SQLModel, table=True):
    """A Mini App was opened, and signed somebody in; or a form added what it adds once.
    Only the hash of its proof is kept, and nobody's name with it."""

    __tablename__ = "used_launch"

    proof_hash: str = Field(primary_key=True)
    used_at: datetime = Field(sa_type=UtcDateTime)


class SessionRow(SQLModel, table=True):
    """One browser, signed in; only the hash of its cookie is kept."""

    __tablename__ = "web_session"

    token_hash: str = Field(primary_key=True)
    person: str = Field(foreign_key="person.id", index=True)
    chat_id: int = Field(sa_type=BigInteger)
    began_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    scope: str = Field(
        default="register", sa_column_kwargs={"server_default": "register"}
    )
