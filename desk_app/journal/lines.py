"""The journal as lines of JSON: a header, then one fact on each line with its number and its link in the chain.

A fact's own bytes stand in its line as they are, so that whoever holds the file can follow the chain. Where a guest's
details are withheld, the digest that the link covers stands instead, and neither the details nor the fact's id: a
digest of a phone number could be guessed, one of a phone number and an id cannot.
"""

from datetime import datetime
from typing import Final

import msgspec

from desk_app.facts import VOCABULARY, Fact, GuestKnown, NotAFact, UnknownFact, decode, encode
from desk_app.journal.chain import Row, digest, link_of, microseconds

LINES_FORM: Final = 1

LONGEST: Final = 64_000_000
"""Bytes of the longest line that is read: a plan of 400 tables with all its standards has 200,000."""

PERSONAL: Final = str(GuestKnown.__struct_config__.tag)


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line. ``before`` is the link of the fact before ``first``, as hex; ``facts`` is how many lines follow.

    ``with_names`` False: the details of guests were withheld.
    """

    beforehand: str = "journal"
    form: int = LINES_FORM
    venue: str
    first: int
    last: int
    facts: int
    before: str
    with_names: bool


class Withheld(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of a fact whose details stay in the house."""

    kind: str
    at: datetime
    by: str | None = None
    device: str | None = None
    party: str
    digest: str


class _Line(msgspec.Struct, kw_only=True):
    """``fact`` holds the fact itself; ``text`` the same as a text, where it does not fit on one line as it is."""

    number: int
    vocabulary: int
    link: str
    fact: msgspec.Raw = msgspec.Raw()
    text: str | None = None
    withheld: Withheld | None = None


class Record(msgspec.Struct, frozen=True):
    """A line that was read. ``stands_in``: ``fact`` is what can be said of one whose details were withheld."""

    number: int
    link: bytes
    vocabulary: int
    body: bytes
    fact: Fact | UnknownFact
    digest: bytes
    stands_in: bool = False


class BadLine(Exception):
    """A line that is none of ours; the text says why."""


def header_line(header: Header) -> bytes:
    """Give the first line."""
    return msgspec.json.encode(header) + b"\n"


def fact_line(row: Row, *, with_names: bool) -> bytes:
    """Give the line of a row of the journal."""
    number, fact_id, kind, at, vocabulary, body, kept = row
    begins = b'{"number":%d,"vocabulary":%d,"link":"%s",' % (number, vocabulary, kept.hex().encode())
    if kind == PERSONAL and not with_names:
        said = _withheld(decode(body), digest(fact_id, kind, at, vocabulary, body))
        return begins + b'"withheld":' + msgspec.json.encode(said) + b"}\n"
    if body != body.strip() or b"\n" in body or b"\r" in body:
        return begins + b'"text":' + msgspec.json.encode(body.decode()) + b"}\n"
    return begins + b'"fact":' + body + b"}\n"


def read_header(line: bytes) -> Header:
    """Read the first line. Raises BadLine."""
    try:
        header = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=Header)
        before = bytes.fromhex(header.before)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise BadLine("this is no journal that Beforehand wrote") from None
    if header.beforehand != "journal" or len(before) != 32:
        raise BadLine("this is no journal that Beforehand wrote")
    if header.form != LINES_FORM:
        raise BadLine("a newer Beforehand wrote it: install the newer version")
    if header.first < 1 or header.facts != header.last - header.first + 1:
        raise BadLine("it says of itself what cannot be")
    return header


def read_line(line: bytes) -> Record:
    """Read the line of a fact. Raises BadLine."""
    try:
        read = msgspec.json.decode(line, type=_Line)
        if read.vocabulary > VOCABULARY:
            raise BadLine("a newer Beforehand wrote it: install the newer version")
        if read.withheld is not None:
            return _standing_in(read, read.withheld)
        body = bytes(read.fact) if read.text is None else read.text.encode()
        fact = decode(body)
        covered = digest(fact.id, fact.kind, microseconds(fact.at), read.vocabulary, body)
        return Record(read.number, bytes.fromhex(read.link), read.vocabulary, body, fact, covered)
    except NotAFact:
        raise BadLine("this is no fact") from None
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError):
        raise BadLine("this is no line that Beforehand wrote") from None


def follows(record: Record, previous: bytes) -> bool:
    """Tell whether the record's link is that of a fact that follows the link ``previous``."""
    return link_of(previous, record.digest) == record.link


def _withheld(fact: Fact | UnknownFact, covered: bytes) -> Withheld:
    party = fact.party if isinstance(fact, GuestKnown) else ""
    return Withheld(kind=fact.kind, at=fact.at, by=fact.by, device=fact.device, party=party, digest=covered.hex())


def _standing_in(read: _Line, said: Withheld) -> Record:
    covered = bytes.fromhex(said.digest)
    name = f"withheld-{covered.hex()[:32]}"
    if said.kind != PERSONAL or len(covered) != 32 or said.at.tzinfo is None:
        raise BadLine("this is no line that Beforehand wrote")
    fact = GuestKnown(id=name, at=said.at, by=said.by, device=said.device, party=said.party)
    body = encode(fact)
    return Record(read.number, bytes.fromhex(read.link), read.vocabulary, body, fact, covered, stands_in=True)
