"""The journal as lines of JSON: a header, one fact on each line with its number and its link in the chain, and a seal.

A fact's own bytes stand in its line as they are, so that whoever holds the file can follow the chain. Where the details
of guests are withheld, their facts stand without them and the chain is made anew, from the first fact on: a link that
covered a phone number would let it be guessed. The seal covers the header and the last link.
"""

from datetime import datetime
from hashlib import sha256
from typing import Final

import msgspec

from desk_app.facts import VOCABULARY, Fact, GuestKnown, NotAFact, UnknownFact, decode, encode
from desk_app.journal.chain import Row, digest, link_of, microseconds

LINES_FORM: Final = 2

UNSEALED: Final = 1
"""The form that proves neither its header nor its end, and says a digest in place of a fact with a guest's details."""

LONGEST: Final = 64_000_000
"""Bytes of the longest line that is read: a plan of 400 tables with all its standards has 200,000."""

PERSONAL: Final = str(GuestKnown.__struct_config__.tag)


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line. ``before`` is the link that the first fact follows, as hex; ``facts`` is how many lines follow.

    ``with_names`` False: the details of guests were withheld, and ``before`` is the link before any fact.
    """

    beforehand: str = "journal"
    form: int = LINES_FORM
    venue: str
    first: int
    last: int
    facts: int
    before: str
    with_names: bool


class _Digested(msgspec.Struct, frozen=True, kw_only=True):
    """What the unsealed form says of a fact whose details stayed in the house."""

    kind: str
    at: datetime
    by: str | None = None
    device: str | None = None
    party: str
    digest: str


class _Line(msgspec.Struct, kw_only=True):
    """``fact`` holds the fact itself; ``text`` the same as a text, where it does not fit on one line as it is.

    ``withheld``: the fact stands without its guest's details.
    """

    number: int
    vocabulary: int
    link: str
    fact: msgspec.Raw = msgspec.Raw()
    text: str | None = None
    withheld: bool | _Digested = False


class Record(msgspec.Struct, frozen=True):
    """A line that was read. ``withheld``: ``fact`` lacks the details of a guest."""

    number: int
    link: bytes
    vocabulary: int
    body: bytes
    fact: Fact | UnknownFact
    digest: bytes
    withheld: bool = False


class BadLine(Exception):
    """A line that is none of ours; the text says why."""


def header_line(header: Header) -> bytes:
    """Give the first line."""
    return msgspec.json.encode(header) + b"\n"


def fact_line(row: Row, *, withheld: bool = False) -> bytes:
    """Give the line of a row of the journal; ``withheld``: the row is one ``without_details``."""
    number, _, _, _, vocabulary, body, kept = row
    begins = b'{"number":%d,"vocabulary":%d,"link":"%s",' % (number, vocabulary, kept.hex().encode())
    if withheld:
        begins += b'"withheld":true,'
    if body != body.strip() or b"\n" in body or b"\r" in body:
        return begins + b'"text":' + msgspec.json.encode(body.decode()) + b"}\n"
    return begins + b'"fact":' + body + b"}\n"


def seal_line(header: bytes, last: bytes) -> bytes:
    """Give the line that ends a file with this first line, whose last link is ``last``."""
    return b'{"seal":"%s"}\n' % sha256(_bare(header).strip() + last).hexdigest().encode()


def without_details(row: Row) -> Row:
    """Give the row of a guest who was known as if nothing had been told of them; its link is not made anew."""
    number, fact_id, kind, at, _, body, kept = row
    fact = decode(body)
    party = fact.party if isinstance(fact, GuestKnown) else ""
    nameless = GuestKnown(id=fact.id, at=fact.at, by=fact.by, device=fact.device, party=party)
    return number, fact_id, kind, at, VOCABULARY, encode(nameless), kept


def read_header(line: bytes) -> Header:
    """Read the first line. Raises BadLine."""
    try:
        header = msgspec.json.decode(_bare(line), type=Header)
        before = bytes.fromhex(header.before)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise BadLine("this is no journal that Beforehand wrote") from None
    if header.beforehand != "journal" or len(before) != 32:
        raise BadLine("this is no journal that Beforehand wrote")
    if header.form not in (UNSEALED, LINES_FORM):
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
        if isinstance(read.withheld, _Digested):
            return _standing_in(read, read.withheld)
        body = bytes(read.fact) if read.text is None else read.text.encode()
        fact = decode(body)
        covered = digest(fact.id, fact.kind, microseconds(fact.at), read.vocabulary, body)
        return Record(read.number, bytes.fromhex(read.link), read.vocabulary, body, fact, covered, read.withheld)
    except NotAFact:
        raise BadLine("this is no fact") from None
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError):
        raise BadLine("this is no line that Beforehand wrote") from None


def follows(record: Record, previous: bytes) -> bool:
    """Tell whether the record's link is that of a fact that follows the link ``previous``."""
    return link_of(previous, record.digest) == record.link


def is_seal(line: bytes) -> bool:
    """Tell whether a line is the one that ends a file."""
    return line.lstrip().startswith(b'{"seal"')


def seals(line: bytes, header: bytes, last: bytes) -> bool:
    """Tell whether this last line ends a file with that first line, whose last link is ``last``."""
    return line.strip() == seal_line(header, last).strip()


def _bare(first_line: bytes) -> bytes:
    """What an editor puts before the first line is no part of it."""
    return first_line.removeprefix(b"\xef\xbb\xbf")


def _standing_in(read: _Line, said: _Digested) -> Record:
    covered = bytes.fromhex(said.digest)
    name = f"withheld-{covered.hex()[:32]}"
    if said.kind != PERSONAL or len(covered) != 32 or said.at.tzinfo is None:
        raise BadLine("this is no line that Beforehand wrote")
    fact = GuestKnown(id=name, at=said.at, by=said.by, device=said.device, party=said.party)
    body = encode(fact)
    return Record(read.number, bytes.fromhex(read.link), read.vocabulary, body, fact, covered, withheld=True)
