"""Taking away from the screen: a file in the folder of this machine, under a name that no file there has."""

import re
from pathlib import Path
from typing import BinaryIO, Final

from desk_app.bootstrap.asking import NothingToTake, OfDays
from desk_app.bootstrap.takers import OpenFacts, WriteLines
from desk_app.bootstrap.taking import (
    Chosen,
    of_days,
    of_page,
    still_wanted,
    write_facts,
    write_measures,
    write_report,
)
from desk_app.floor.plan import Venue
from desk_app.journal.faults import JournalFault, Stopped
from desk_app.outreach.whole_file import NotWritten, free_name, whole_file
from desk_app.platform.clock import wall_clock
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import GoOn
from desk_app.screens.review.export import Wish, Written
from desk_app.screens.review.spans import shift_choice

_NAMED: Final = {
    "pdf": ("report", "pdf"),
    "xlsx": ("measures", "xlsx"),
    "measures": ("measures", "csv"),
    "csv": ("facts", "csv"),
    "jsonl": ("journal", "jsonl"),
}
"""What a file of each form is called, and how its name ends."""

_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST: Final = 60


def write_file(
    folder: Path, shelf: Shelf, wish: Wish, open_facts: OpenFacts, write_lines: WriteLines | None, go_on: GoOn
) -> Written:
    """Write what somebody wished for, and give the file, or why there is none; where it was stopped, neither."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = free_name(folder, _stem(wish), _NAMED[wish.form][1])
        with whole_file(file) as stream:
            if wish.form == "jsonl" and write_lines is not None:
                write_lines(stream, wish.with_names, go_on)
            else:
                _write(stream, shelf, wish, open_facts, go_on)
            still_wanted(go_on, 1, 1)
    except Stopped:
        return Written()
    except (NotWritten, NothingToTake, JournalFault) as fault:
        return Written(fault=str(fault))
    except OSError as error:
        return Written(fault=f"{folder} cannot be used: {error.strerror or error}.")
    return Written(file=str(file))


def write_report_of(folder: Path, shelf: Shelf, venue: Venue, closing: str, open_facts: OpenFacts) -> Written:
    """Write the report of the shift that this fact closed, or say why there is none."""
    number = shelf.number_of(closing)
    page = next((head for head in shelf.heads if head.first <= number <= head.last), None)
    if page is None:
        return Written(fault="Nothing was kept that a report could be written of.")
    wish = Wish("pdf", shift_choice(page, venue), venue, with_names=False)
    return write_file(folder, shelf, wish, open_facts, None, lambda *_: True)


def _write(stream: BinaryIO, shelf: Shelf, wish: Wish, open_facts: OpenFacts, go_on: GoOn) -> None:
    chosen = _chosen(shelf, wish)
    now = wall_clock()
    if wish.form == "pdf":
        write_report(stream, shelf, chosen, now, go_on)
    elif wish.form in ("xlsx", "measures"):
        write_measures(stream, "xlsx" if wish.form == "xlsx" else "csv", chosen, wish.venue, now, go_on)
    else:
        numbers = chosen.heads[0].first, chosen.heads[-1].last
        days = OfDays() if wish.choice.page else OfDays(*chosen.days)
        with open_facts() as facts:
            write_facts(stream, facts, numbers, days, with_names=wish.with_names, go_on=go_on)


def _chosen(shelf: Shelf, wish: Wish) -> Chosen:
    choice = wish.choice
    if not choice.page:
        return of_days(shelf, OfDays(choice.first, choice.last))
    for head in shelf.heads:
        if head.first == choice.page:
            return of_page(shelf, head)
    raise NothingToTake("This shift is not in the journal any more.")


def _stem(wish: Wish) -> str:
    """Give the file's name without its ending: the venue, the days, and what is in it."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", wish.venue.name).split())[:_LONGEST].strip(" .") or "Beforehand"
    first, last = wish.choice.first.isoformat(), wish.choice.last.isoformat()
    days = "" if wish.form == "jsonl" else f" {first}" if first == last else f" {first} to {last}"
    return f"{name}{days} {_NAMED[wish.form][0]}"
