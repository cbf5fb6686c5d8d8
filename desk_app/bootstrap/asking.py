"""What somebody asked to take away, read from what they wrote: the form, what is in it, and which days."""

import re
from datetime import date
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

Form = Literal["csv", "jsonl", "xlsx", "pdf"]
What = Literal["facts", "measures", "report"]

HOLDS: Final[dict[Form, tuple[What, ...]]] = {
    "csv": ("facts", "measures"),
    "jsonl": ("facts",),
    "xlsx": ("measures",),
    "pdf": ("report",),
}
"""What can stand in a file of each form; the first is what it holds where nobody says."""

YEARS: Final = range(1970, 9999)
"""Years that a journal counts."""

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class OfDays(NamedTuple):
    """A span by the venue's business days, both included; None: no end on that side."""

    first: date | None = None
    last: date | None = None


class NotUnderstood(Exception):
    """What was asked for cannot be given. The text is for the person who asked."""


class NothingToTake(NotUnderstood):
    """There is nothing in what was asked for."""


class Asked(NamedTuple):
    """What to take away, and in which form."""

    form: Form
    what: What
    days: OfDays
    with_names: bool


def asked_for(
    form: str | None, what: str | None, since: str | None, until: str | None, *, file: Path, with_names: bool
) -> Asked:
    """Read what somebody asked for; the file's ending says the form where nobody does. Raises NotUnderstood."""
    said = (form or file.suffix.removeprefix(".")).lower()
    chosen = next((each for each in HOLDS if each == said), None)
    if chosen is None:
        raise NotUnderstood(f"--format {said or '…'}: write one of {', '.join(HOLDS)}.")
    held = next((each for each in HOLDS[chosen] if each == (what or HOLDS[chosen][0])), None)
    if what is not None and what not in get_args(What):
        raise NotUnderstood(f"--what {what}: write facts or measures.")
    if held is None:
        others = ", ".join(other for other in HOLDS if what in HOLDS[other])
        raise NotUnderstood(f"A {chosen} file holds {HOLDS[chosen][0]}. For {what}, write --format {others}.")
    if with_names and held != "facts":
        raise NotUnderstood(f"--with-names is for facts; in this kind of file ({held}) no guest is named. Drop it.")
    days = OfDays(_read_day("--from", since), _read_day("--to", until))
    if days.first is not None and days.last is not None and days.first > days.last:
        raise NotUnderstood(f"--from {days.first} is after --to {days.last}. Turn them round.")
    return Asked(chosen, held, days, with_names)


def _read_day(option: str, said: str | None) -> date | None:
    if said is None:
        return None
    found = _DAY.fullmatch(said.strip())
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        raise NotUnderstood(f"{option} {said} is no day. Write it as 2026-11-20.")
    return day
