"""Time tied to the desk: it is woken at its next deadline."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import Refusal
from desk_app.platform.clock import ClockWatch
from desk_app.platform.wakeup import WakeUp

AGAIN_AFTER = timedelta(seconds=10)
"""Where the desk could keep nothing, it is asked again after this: a full disk is not emptied by asking faster."""

Now = Callable[[], datetime]
Tell = Callable[[str], None]


def once_for_each_fault(desk: Desk, tell: Tell) -> Tell:
    """Give what tells staff of a fault once, and again only if it comes back after the desk could keep facts."""
    told: set[str] = set()

    def tell_once(words: str) -> None:
        if words not in told:
            told.add(words)
            tell(words)

    def kept(answer: Answer) -> None:
        if answer.facts:
            told.clear()

    desk.watch(kept)
    return tell_once


def tie_wake_ups(desk: Desk, now: Now, tell: Tell, watch: ClockWatch | None = None) -> WakeUp:
    """Wake the desk when it is to be woken, and at no other time. ``tell`` hears why it could not raise its cues."""

    def due() -> None:
        moment = now()
        woken = desk.wake(moment)
        if isinstance(woken, Refusal):
            tell(woken.message)
            wake_up.at(moment + AGAIN_AFTER)
        else:
            wake_up.at(desk.wakes_at)

    def jumped(_: timedelta) -> None:
        wake_up.at(desk.wakes_at)

    def follow(_: Answer) -> None:
        wake_up.at(desk.wakes_at)

    wake_up = WakeUp(due, jumped, wall=now, watch=watch)
    desk.watch(follow)
    due()
    return wake_up
