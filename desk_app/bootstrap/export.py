"""Taking a house's journal away, and back: what the command line asks for, while Beforehand may be running."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desk_app.bootstrap.asking import YEARS, Asked, NothingToTake, NotUnderstood, OfDays
from desk_app.bootstrap.taking import newest_shift, nothing_on, of_days, write_facts, write_measures, write_report
from desk_app.floor.plan import Venue
from desk_app.review.days import Days
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import GoOn


class Taken(NamedTuple):
    """How much was written, of what: fact, measure, sheet or page; ``withheld`` facts lack their guest's details."""

    much: int
    what: str
    withheld: int = 0


def facts_in(folder: Path, days: OfDays) -> tuple[int, int]:
    """Give the first and the last fact of these days, both included. Raises NothingToTake, JournalFault."""
    from desk_app.journal.disk_facts import DiskFacts
    from desk_app.journal.taken_away import numbers_between

    wall = Days(_plan(folder))
    if days == OfDays():
        with closing(DiskFacts(folder)) as facts:
            newest = facts.newest()
        if newest:
            return 1, newest
        raise NothingToTake("Nothing has happened in this house yet.")
    begins = wall.begins(days.first or date(YEARS[0], 1, 2))
    ends = wall.begins((days.last or date(YEARS[-1], 1, 1)) + timedelta(days=1))
    found = numbers_between(folder, begins, ends)
    if found is None:
        raise NothingToTake(nothing_on(days))
    return found


def take_away(folder: Path, asked: Asked, stream: BinaryIO, now: datetime, go_on: GoOn) -> Taken:
    """Write what was asked for. Raises NothingToTake, Stopped, JournalFault, and what ``stream`` raises."""
    if asked.what != "facts":
        return _of_measures(folder, asked, stream, now, go_on)
    first, last = facts_in(folder, asked.days)
    if asked.form == "jsonl":
        from desk_app.journal.taken_away import write_lines

        taken = write_lines(folder, stream, first, last, with_names=asked.with_names, go_on=go_on)
        return Taken(taken.facts, "fact", taken.withheld)
    from desk_app.journal.disk_facts import DiskFacts

    with closing(DiskFacts(folder)) as facts:
        count = write_facts(stream, facts, (first, last), asked.days, with_names=asked.with_names, go_on=go_on)
    return Taken(count, "fact")


def take_back(file: Path, folder: Path, go_on: GoOn) -> str:
    """Take a file of JSON Lines back into a folder without a journal, and give in words what came.

    Raises NotUnderstood where the file cannot be read, FolderInUse, JournalFault.
    """
    from desk_app.bootstrap.opening import locked
    from desk_app.journal.taken_back import take_back as take
    from desk_app.platform.instance import leaving_nothing

    try:
        stream = file.open("rb")
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be read: {error.strerror or error}.") from error
    with stream, leaving_nothing(folder), locked(folder):
        taken = take(stream, folder, go_on=go_on)
    proven = "each as the chain proves it, to the last" if taken.sealed else "each as the chain proves it"
    words = f"Taken back: {taken.facts:,} facts of {taken.venue or 'a house'}, {proven}."
    if not taken.sealed:
        words += " An older Beforehand wrote this file: facts cut off at its end would not be seen."
    if taken.withheld:
        words += f" The details of guests were not in the file, so the chain is new from fact {taken.relinked_from} on."
    return words


def _of_measures(folder: Path, asked: Asked, stream: BinaryIO, now: datetime, go_on: GoOn) -> Taken:
    venue = _plan(folder)
    with _shelf(folder, go_on) as shelf:
        chosen = newest_shift(shelf) if asked.days == OfDays() else of_days(shelf, asked.days)
        if asked.form == "pdf":
            return Taken(write_report(stream, shelf, chosen, now, go_on), "page")
        count = write_measures(stream, asked.form, chosen, venue, now, go_on)
        return Taken(count, "sheet" if asked.form == "xlsx" else "measure")


@contextmanager
def _shelf(folder: Path, go_on: GoOn) -> Iterator[Shelf]:
    from desk_app.bootstrap.shelves import shelf_on_disk
    from desk_app.journal.faults import Stopped

    with shelf_on_disk(folder)() as shelf:
        if not shelf.catch_up(go_on):
            raise Stopped("Stopped: nothing was written.")
        yield shelf


def _plan(folder: Path) -> Venue:
    from desk_app.journal.taken_away import plan_in_force

    return plan_in_force(folder) or Venue(id="", name="")
