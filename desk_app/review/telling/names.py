"""What the house calls its people, drinks and places, for sentences. Ids stand in where the plan names nothing."""

from datetime import datetime
from typing import Any, Final

from desk_app.facts import Fact
from desk_app.floor.plan import Venue
from desk_app.floor.state import Floor

_IN_HOURS: Final = 90
"""Minutes from which on people think in hours."""

LEVELS: Final = ((0.875, "full"), (0.625, "¾ full"), (0.375, "half full"), (0.125, "¼ full"), (-1.0, "empty"))


def level_words(level: float) -> str:
    """Give a level, 0 to 1, as staff say it."""
    return next((words for least, words in LEVELS if level >= least), "empty")


def drink_name(venue: Venue, drink: str) -> str:
    return venue.drinks[drink].name if drink in venue.drinks else drink


def staff_name(venue: Venue, staff: Any) -> str:
    """Give a person's name; "nobody" where none was named."""
    if staff is None:
        return "nobody"
    return venue.staff[staff].name if staff in venue.staff else str(staff)


def section_name(venue: Venue, section: Any) -> str:
    """Give a section's name; "no section" where none was named."""
    if section is None:
        return "no section"
    return venue.sections[section].name if section in venue.sections else str(section)


def queue_name(venue: Venue, queue: str) -> str:
    return f"“{venue.queues[queue].name}”" if queue in venue.queues else queue


def standard_name(venue: Venue, standard: str) -> str:
    """Give a standard's name as its cues show it."""
    named = next((entry.get("name") for entry in venue.standards if entry.get("id") == standard), None)
    return str(named) if named else standard.replace("_", " ").capitalize()


def courses(course: str) -> str:
    """Give a course as a sentence begins with it."""
    return course[:1].upper() + course[1:]


def tables_of(fact: Fact, floor: Floor) -> str:
    """Give the tables a fact is about, joined by a plus; its party's where the fact names none; "?" for none."""
    tables = getattr(fact, "tables", None) or [getattr(fact, "table", None)]
    named = [str(table) for table in tables if table]
    party = floor.parties.get(getattr(fact, "party", None) or "")
    return "+".join(named or (party.tables if party else ())) or "?"


def who_waits(party: str, floor: Floor, size: int | None = None) -> str:
    """Give ``Party of 3``; never a name: the log is read by many."""
    known = floor.waiting.get(party) or floor.bookings.get(party) or floor.parties.get(party)
    count = size or (known.size if known else 0)
    return f"Party of {count}" if count else "A party"


def within(words: str) -> str:
    """Give words that could begin a sentence as they stand within one: ``party of 3``."""
    return words[:1].lower() + words[1:]


def minutes_words(since: datetime, until: datetime) -> str:
    """Give the whole minutes from one moment to another: ``12 min``; from 90 on, hours with them: ``1 h 30 min``."""
    minutes = max(0, round((until - since).total_seconds() / 60))
    if minutes < _IN_HOURS:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"
