"""Requests about tables that nobody sits at, shifts, staff, items and notes become facts."""

from datetime import timedelta

from desk_app.cues.engine import Engine
from desk_app.desk import requests as ask
from desk_app.desk.one_fact import Decision
from desk_app.desk.refusal import Refusal, bad_request, named, unknown
from desk_app.desk.stamp import Stamp
from desk_app.facts import CueDismissed, CuePassed, CueSnoozed, Item86d, ItemBack
from desk_app.floor.state import Floor


def run_out(floor: Floor, request: ask.RunOut, stamp: Stamp) -> Decision:
    """Put a drink or an item of the menu on the 86 list."""
    item = _item(floor, request)
    return item if isinstance(item, Refusal) else (Item86d(**stamp.mark(), item=item),)


def back_in(floor: Floor, request: ask.BackIn, stamp: Stamp) -> Decision:
    """Take it off the 86 list."""
    item = _item(floor, request)
    return item if isinstance(item, Refusal) else (ItemBack(**stamp.mark(), item=item),)


def _item(floor: Floor, request: ask.RunOut | ask.BackIn) -> str | Refusal:
    if request.drink is not None and request.drink not in floor.venue.drinks:
        return unknown("drink", request.drink)
    item = request.drink if request.drink is not None else request.item
    return item if item is not None else bad_request("item", "Say which drink or which item.")


def show_cues(floor: Floor, request: ask.ShowCues, stamp: Stamp) -> Decision:
    """Make nothing; only staff of this venue have cues."""
    if request.staff is not None and request.staff not in floor.venue.staff:
        return unknown("staff", request.staff)
    return ()


def show_quote(floor: Floor, request: ask.ShowQuote, stamp: Stamp) -> Decision:
    """Make nothing; only a queue of this venue has a wait."""
    return () if request.queue in floor.venue.queues else unknown("queue", request.queue)


def _no_such_cue(cue: str) -> Refusal:
    return Refusal("unknown_cue", "cue", f"No cue “{named(cue)}” stands now. It may have been answered already.")


def snooze(_: Floor, engine: Engine, request: ask.Snooze, stamp: Stamp) -> Decision:
    """Let a cue that stands come back in some minutes."""
    if not engine.stands(request.cue, stamp.now):
        return _no_such_cue(request.cue)
    until = stamp.now + timedelta(minutes=request.minutes)
    return (CueSnoozed(**stamp.mark(), cue=request.cue, until=until),)


def pass_on(floor: Floor, engine: Engine, request: ask.PassCue, stamp: Stamp) -> Decision:
    """Give a cue that stands to somebody else."""
    if not engine.stands(request.cue, stamp.now):
        return _no_such_cue(request.cue)
    if request.staff not in floor.venue.staff:
        return unknown("staff", request.staff)
    return (CuePassed(**stamp.mark(), cue=request.cue, staff=request.staff),)


def dismiss(_: Floor, engine: Engine, request: ask.Dismiss, stamp: Stamp) -> Decision:
    """End a cue that stands, with the reason."""
    if not engine.stands(request.cue, stamp.now):
        return _no_such_cue(request.cue)
    return (CueDismissed(**stamp.mark(), cue=request.cue, why=request.why),)
