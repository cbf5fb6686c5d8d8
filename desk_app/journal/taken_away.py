"""The journal taken away: every fact as a line of JSON, proven by the chain on its way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from desk_app.facts import VenueAdopted, decode
from desk_app.floor.plan import Venue
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.journal import chain, statements
from desk_app.journal.chain import EMPTY, GENESIS, ChainBroken, Head, Row, relinked
from desk_app.journal.connection import Connection, to_read
from desk_app.journal.disk import head_of
from desk_app.journal.faults import FolderUnusable, JournalDamaged, Stopped, fault_of_database
from desk_app.journal.layout import journal_file
from desk_app.journal.lines import PERSONAL, Header, fact_line, header_line, seal_line, without_details
from desk_app.review.ports import GoOn, to_the_end

_HEAR_EVERY: Final = 5_000


class TakenAway(NamedTuple):
    """How many facts were written, and of how many of them a guest's details were withheld."""

    facts: int
    withheld: int


def write_lines(
    folder: Path,
    stream: BinaryIO,
    first: int = 1,
    last: int | None = None,
    *,
    with_names: bool = False,
    go_on: GoOn = to_the_end,
) -> TakenAway:
    """Write the facts numbered ``first`` to ``last`` (None: the newest), while Beforehand may be running.

    Only what begins at fact 1 can be taken back. Raises JournalDamaged, FolderUnusable and other JournalFaults, Stopped
    where ``go_on`` says no, and what ``stream`` raises; what was written until then is worth nothing.
    """
    path = journal_file(folder)
    if not path.is_file():
        raise FolderUnusable(f"There is no journal in {folder}.")
    try:
        with closing(to_read(path)) as source:
            newest = head_of(source).number
            until = newest if last is None else min(last, newest)
            return _write(source, stream, min(max(first, 1), newest + 1), until, with_names, go_on)
    except sqlite3.Error as error:
        raise fault_of_database(path, error) or _damaged(str(error)) from error
    except ChainBroken as broken:
        raise _damaged(str(broken)) from broken


def numbers_between(folder: Path, begins: datetime, ends: datetime) -> tuple[int, int] | None:
    """Give the first and the last fact from ``begins`` until before ``ends``, both aware; None where there is none.

    Raises JournalFault.
    """
    path = journal_file(folder)
    try:
        with closing(to_read(path)) as source:
            moments = chain.microseconds(begins), chain.microseconds(ends)
            first, last = source.execute(statements.SELECT_NUMBERS_BETWEEN, moments).fetchone()
    except sqlite3.Error as error:
        raise fault_of_database(path, error) or _damaged(str(error)) from error
    return (first, last) if first is not None else None


def _write(
    source: sqlite3.Connection, stream: BinaryIO, first: int, last: int, with_names: bool, go_on: GoOn
) -> TakenAway:
    before, rows = _head_at(source, first - 1), _proven(source, first, last)
    if not with_names:
        before = before._replace(link=GENESIS)
        rows = relinked(map(_nameless, rows), before)
    facts, plan = max(last - first + 1, 0), plan_at(source, last)
    header = header_line(
        Header(
            venue=plan.name if plan is not None else "",
            first=first,
            last=first + facts - 1,
            facts=facts,
            before=before.link.hex(),
            with_names=with_names,
        )
    )
    stream.write(header)
    done, withheld, link = 0, 0, before.link
    for row in rows:
        nameless = row[2] == PERSONAL and not with_names
        withheld += nameless
        stream.write(fact_line(row, withheld=nameless))
        done, link = done + 1, row[6]
        if done % _HEAR_EVERY == 0 and not go_on(done, facts):
            raise Stopped("Stopped: nothing was written.")
    if done != facts:
        raise ChainBroken(Head(first + done - 1, b""))
    stream.write(seal_line(header, link))
    return TakenAway(facts, withheld)


def _nameless(row: Row) -> Row:
    return without_details(row) if row[2] == PERSONAL else row


def _proven(source: sqlite3.Connection, first: int, last: int) -> Iterator[Row]:
    """Give the rows from ``first`` on, each once its link has been followed. Raises ChainBroken."""
    head = _head_at(source, first - 1)
    for row in source.execute(statements.SELECT_ROWS, (head.number,)):
        if row[0] > last:
            return
        head = chain.verify([row], head)
        yield row


def _head_at(source: sqlite3.Connection, number: int) -> Head:
    if number == 0:
        return EMPTY
    found = source.execute(statements.SELECT_LINK, (number,)).fetchone()
    if found is None:
        raise ChainBroken(Head(number - 1, b""))
    return Head(number, found[0])


def plan_in_force(folder: Path) -> Venue | None:
    """Give the plan that was adopted last and can be read; None where there is none. Raises JournalFault."""
    found = _newest_plan(folder)
    return found[1] if found is not None else None


def text_in_force(folder: Path) -> str | None:
    """Give the venue file's text of that plan, as it was adopted. Raises JournalFault."""
    found = _newest_plan(folder)
    return found[0].toml if found is not None else None


def _newest_plan(folder: Path) -> tuple[VenueAdopted, Venue] | None:
    path = journal_file(folder)
    if not path.is_file():
        raise FolderUnusable(f"There is no journal in {folder}.")
    try:
        with closing(to_read(path)) as source:
            return _adopted_by(source, head_of(source).number)
    except sqlite3.Error as error:
        raise fault_of_database(path, error) or _damaged(str(error)) from error


def plan_at(source: Connection, last: int) -> Venue | None:
    """Give the plan that was in force at this fact. Raises sqlite3.Error."""
    found = _adopted_by(source, last)
    return found[1] if found is not None else None


def _adopted_by(source: Connection, last: int) -> tuple[VenueAdopted, Venue] | None:
    for (body,) in source.execute(statements.SELECT_NEWEST_OF_KIND, ("venue_adopted", last)):
        plan = decode(body)
        if isinstance(plan, VenueAdopted):
            with suppress(VenueFault):
                return plan, read_venue(plan.toml, plan.sets)
    return None


def _damaged(what: str) -> JournalDamaged:
    return JournalDamaged(f"The journal is damaged ({what}). Start Beforehand again: it mends the journal.")
