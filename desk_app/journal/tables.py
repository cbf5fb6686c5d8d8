"""The tables of the journal, and of the pages that review reads from it. Rows never leave this room.

Only ``core.py`` and tests import this: sqlmodel and what it stands on take as long to import as two bare windows take
to open, so the program itself runs the statements that ``core.py`` wrote into ``statements.py``.
"""

from sqlalchemy import Column, Integer, LargeBinary, Text
from sqlmodel import Field, SQLModel

STRICT = {"sqlite_strict": True}


class FactRow(SQLModel, table=True):
    """One fact. ``body`` is what the facts' codec wrote; ``link`` is as ``chain.py`` says."""

    __tablename__ = "facts"
    __table_args__ = STRICT

    number: int = Field(sa_column=Column(Integer, primary_key=True))
    id: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    kind: str = Field(sa_column=Column(Text, nullable=False))
    at: int = Field(sa_column=Column(Integer, nullable=False), description="microseconds since 1970, UTC")
    vocabulary: int = Field(sa_column=Column(Integer, nullable=False))
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    link: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class SnapshotRow(SQLModel, table=True):
    """The readings after fact ``number``. ``checksum`` covers them and that fact's link."""

    __tablename__ = "snapshots"
    __table_args__ = STRICT

    number: int = Field(sa_column=Column(Integer, primary_key=True))
    schema_: str = Field(sa_column=Column("schema", Text, primary_key=True))
    state: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    checksum: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class PageRow(SQLModel, table=True):
    """One page that review has read, in a file of its own. ``head`` is a ``PageHead`` as MessagePack."""

    __tablename__ = "pages"
    __table_args__ = STRICT

    first: int = Field(sa_column=Column(Integer, primary_key=True))
    form: str = Field(sa_column=Column(Text, nullable=False))
    head: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    checksum: int = Field(sa_column=Column(Integer, nullable=False))


class PageTableRow(SQLModel, table=True):
    """One table of a page: the columns of a kind of row, its words, or where its reader stood."""

    __tablename__ = "page_tables"
    __table_args__ = STRICT

    kind: str = Field(sa_column=Column(Text, primary_key=True))
    first: int = Field(sa_column=Column(Integer, primary_key=True))
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    checksum: int = Field(sa_column=Column(Integer, nullable=False))
