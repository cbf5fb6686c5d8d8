"""Each fact's link is made from its bytes and the link before it: what was kept cannot change without being seen.

A link covers a digest of the fact, not the fact: what is taken away without a guest's details keeps the digest, and
the chain still proves the rest.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from desk_app.facts import VOCABULARY, Fact, UnknownFact, encode

GENESIS = bytes(32)
"""The link before the first fact."""

Row = tuple[int, str, str, int, int, bytes, bytes]
"""number, id, kind, at (microseconds since 1970), vocabulary, body, link: the columns of ``facts``, in their order."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Head(NamedTuple):
    """The newest fact: its number and its link."""

    number: int
    link: bytes


EMPTY = Head(0, GENESIS)


class ChainBroken(Exception):
    """The fact after ``last`` is missing or is not what was kept."""

    def __init__(self, last: Head) -> None:
        super().__init__(f"fact {last.number + 1} is missing or changed")
        self.last = last


def link(previous: bytes, fact_id: str, kind: str, at: int, vocabulary: int, body: bytes) -> bytes:
    """Give the link of a fact that follows ``previous``."""
    return link_of(previous, digest(fact_id, kind, at, vocabulary, body))


def digest(fact_id: str, kind: str, at: int, vocabulary: int, body: bytes) -> bytes:
    """Give what a link covers of a fact."""
    return sha256(f"{fact_id}\n{kind}\n{at}\n{vocabulary}\n".encode() + body).digest()


def link_of(previous: bytes, digest_of_fact: bytes) -> bytes:
    """Give the link of the fact with this digest that follows ``previous``."""
    return sha256(previous + digest_of_fact).digest()


def microseconds(moment: datetime) -> int:
    """Give an aware moment as the chain counts it, from 1970 on."""
    return (moment - _EPOCH) // _MICROSECOND


def rows_of(facts: Iterable[Fact | UnknownFact], head: Head) -> list[Row]:
    """Give the rows that carry the facts on from ``head``.

    Raises UnicodeEncodeError where a text cannot be written as UTF-8.
    """
    rows: list[Row] = []
    number, previous = head
    for fact in facts:
        number += 1
        at = microseconds(fact.at)
        body = encode(fact)
        previous = link(previous, fact.id, fact.kind, at, VOCABULARY, body)
        rows.append((number, fact.id, fact.kind, at, VOCABULARY, body, previous))
    return rows


def relinked(rows: Iterable[Row], head: Head) -> Iterator[Row]:
    """Give the same facts, numbered and linked on from ``head``."""
    number, previous = head
    for _, fact_id, kind, at, vocabulary, body, _ in rows:
        number += 1
        previous = link(previous, fact_id, kind, at, vocabulary, body)
        yield number, fact_id, kind, at, vocabulary, body, previous


def verify(rows: Iterable[Row], head: Head) -> Head:
    """Follow the rows on from ``head`` and give the newest.

    Raises ChainBroken at the first row that does not follow.
    """
    number, previous = head
    for row_number, fact_id, kind, at, vocabulary, body, kept in rows:
        if row_number != number + 1 or link(previous, fact_id, kind, at, vocabulary, body) != kept:
            raise ChainBroken(Head(number, previous))
        number, previous = row_number, kept
    return Head(number, previous)
