"""An evening is lived through once in a process; each test has a desk of its own, opened on a copy of its journal."""

import copy
import itertools
from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec

from desk_app.desk.desk import Desk
from desk_app.journal.memory import MemoryJournal
from tests.support.houses import House

Of = ParamSpec("Of")


def lived_once(live: Callable[Of, Desk]) -> Callable[Of, Desk]:
    """Live through it at the first call with these arguments only. To open a journal is ten times as fast."""
    kept = cache(live)

    @wraps(live)
    def again(*of: Of.args, **named: Of.kwargs) -> Desk:
        return opened_again(kept(*of, **named))

    return again


def opened_again(desk: Desk) -> Desk:
    """Give a desk on a copy of the journal of another, with ids that nobody was given there, at the same moment."""
    journal = copy.copy(desk._journal)
    assert isinstance(journal, MemoryJournal)
    journal._bodies, journal._ids, journal._snapshots = [*journal._bodies], {*journal._ids}, [*journal._snapshots]
    ids = itertools.count(int(desk._new_id().removeprefix("f")))
    again = Desk(journal, lambda: f"f{next(ids)}", desk._device, desk._wakes_singly)
    if desk.last_at is not None:
        again.wake(desk.last_at)
    return again


def house_again(house: House) -> House:
    """Give a house at the same moment, with a desk and a journal of its own."""
    again = copy.copy(house)
    again.desk = opened_again(house.desk)
    again.journal, again.ids = again.desk._journal, again.desk._new_id
    return again
