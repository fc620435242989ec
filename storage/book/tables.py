"""The row of a site's book."""

from sqlmodel import Field, SQLModel

from storage.database.types import SealedJson


class SiteBookRow(SQLModel, table=True):
    """One for each site; its entries are rows of their own (``occurrence``)."""

    __tablename__ = "site_book"

    id: int | None = Field(default=None, primary_key=True)
    site: str = Field(foreign_key="site.code", unique=True)
    last_number: int = 0
    """Of its entries. They count from 1 on, and none is given twice."""
    visitors: int = 0
    out: list[str] = Field(default_factory=list, sa_type=SealedJson)
    missing: list[str] = Field(default_factory=list, sa_type=SealedJson)
