"""The rows of the vault. What is sealed in them opens with the vault's key alone."""

from datetime import datetime

from sqlalchemy import Text, TypeDecorator
from sqlmodel import Field, SQLModel

from bot.domain.names.redacted_text import RedactedText
from storage.database.types import NEVER_REUSED, Kept, Redacted, UtcDateTime


class InVault(TypeDecorator[str]):
    """Sealed and opened by the vault's repository, with a key of its own: whatever
    seals, opens or reads all tables leaves it as it is."""

    impl = Text
    cache_ok = True


class VaultLockRow(SQLModel, table=True):
    """The key that seals all names, drawn by lot; itself sealed with the company's
    key of the vault. That one rotates, this one stays."""

    __tablename__ = "vault_lock"

    id: int = Field(primary_key=True)
    sealed_key: str = Field(sa_type=InVault)
    since: datetime = Field(sa_type=UtcDateTime)


class VaultFileRow(SQLModel, table=True):
    """The people at one incident, as retention knows them: one record, all that hangs
    on it goes with it. It may outlive the incident, and the incident it."""

    __tablename__ = "vault_file"

    id: int = Field(primary_key=True)
    """The incident's."""
    last_at: datetime = Field(sa_type=UtcDateTime)
    """When the last of them was written down."""


class VaultEntryRow(SQLModel, table=True):
    """One person; only ever added to."""

    __tablename__ = "vault_entry"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    file: int = Field(foreign_key="vault_file.id", index=True)
    who: str
    by: str = Field(foreign_key="person.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    instead_of: int | None = None
    sealed: str = Field(sa_type=InVault)
    marks: str
    """Keyed hashes of what they are found by, each between spaces."""


class VaultOpeningRow(Kept, table=True):
    """Somebody read the names, or gave them to the police."""

    __tablename__ = "vault_opening"
    __table_args__ = NEVER_REUSED

    id: int | None = Field(default=None, primary_key=True)
    file: int = Field(foreign_key="vault_file.id", index=True)
    by: str = Field(foreign_key="person.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    people: int
    reason: RedactedText | None = Field(default=None, sa_type=Redacted)
    sha256: str = ""
    receipt: str | None = Field(default=None, sa_type=InVault)
    """Which police officer took the paper, and their reference: a name, too."""


class VaultLinkRow(SQLModel, table=True):
    """By which one form may be sent; only the hash of its token is kept."""

    __tablename__ = "vault_link"

    token_hash: str = Field(primary_key=True)
    incident: int
    person: str = Field(foreign_key="person.id", index=True)
    until: datetime = Field(sa_type=UtcDateTime)
