"""The book of requests: one entry for each, which drives deciding, the feed, its help, and the tests."""

from collections.abc import Callable
from typing import Any, Final, Literal

import msgspec

from desk_app import facts
from desk_app.desk import decide_house, decide_service, decide_vehicles, decide_waiting
from desk_app.desk import requests as ask
from desk_app.desk import requests_waiting as wait
from desk_app.desk.decide_service import at_table
from desk_app.desk.decide_vehicles import on_route
from desk_app.desk.decide_waiting import in_queue
from desk_app.desk.one_fact import OneFact, nobody


class Entry(msgspec.Struct, frozen=True):
    """``decide`` makes facts or a refusal; None: it makes none of its own. ``also``: what it reads beside the floor.

    ``roles`` may do it; empty: everybody. They bind only where the venue has somebody in one of them.
    """

    request: type[ask.Request]
    decide: Callable[..., Any] | None
    also: Literal["nothing", "cues", "waits"] = "nothing"
    roles: tuple[str, ...] = ()

    @property
    def do(self) -> str:
        return str(self.request.__struct_config__.tag)


IN_CHARGE: Final = ("host", "dispatcher", "manager")
"""Who opens and closes a shift."""

MANAGERS: Final = ("manager",)
"""Who changes the procedure."""

_ENTRIES: Final = (
    Entry(ask.OpenShift, OneFact(nobody, facts.ShiftOpened, "note"), roles=IN_CHARGE),
    Entry(ask.CloseShift, OneFact(nobody, facts.ShiftClosed, "note"), roles=IN_CHARGE),
    Entry(ask.ReadHandOver, OneFact(nobody, facts.HandOverRead), roles=IN_CHARGE),
    Entry(ask.SignIn, OneFact(nobody, facts.StaffSignedIn, "staff", "section")),
    Entry(ask.SignOut, OneFact(nobody, facts.StaffSignedOut, "staff")),
    Entry(ask.AssignSection, OneFact(nobody, facts.SectionAssigned, "section", "staff"), roles=IN_CHARGE),
    Entry(wait.Arrive, decide_waiting.arrive),
    Entry(wait.Book, decide_waiting.book),
    Entry(wait.CancelBooking, decide_waiting.cancel_booking),
    Entry(wait.Know, decide_waiting.know),
    Entry(wait.QuoteWait, decide_waiting.quote, also="waits"),
    Entry(wait.UpdateWait, decide_waiting.update_wait, also="waits"),
    Entry(wait.Notify, OneFact(in_queue, facts.PartyNotified)),
    Entry(wait.Coming, OneFact(in_queue, facts.PartyComing)),
    Entry(wait.LeaveQueue, decide_waiting.leave_queue),
    Entry(ask.SeatParty, decide_service.seat),
    Entry(ask.Move, decide_service.move),
    Entry(ask.Greet, OneFact(at_table, facts.PartyGreeted)),
    Entry(ask.TakeOrder, OneFact(at_table, facts.OrderTaken, "of")),
    Entry(ask.ServeDrink, OneFact(at_table, facts.DrinkServed, "seat", "drink")),
    Entry(ask.Refill, OneFact(at_table, facts.DrinkRefilled, "seat", "level")),
    Entry(ask.Glance, OneFact(at_table, facts.GlassSeen, "seat", "level")),
    Entry(ask.Decline, OneFact(at_table, facts.RefillDeclined, "seat")),
    Entry(ask.ServeCourse, OneFact(at_table, facts.CourseServed, "course")),
    Entry(ask.ClearCourse, OneFact(at_table, facts.CourseCleared, "course")),
    Entry(ask.CheckBack, OneFact(at_table, facts.CheckedBack, "found")),
    Entry(ask.Ask, decide_service.ask_about),
    Entry(ask.PresentCheck, OneFact(at_table, facts.CheckPresented)),
    Entry(ask.TakePayment, OneFact(at_table, facts.CheckPaid)),
    Entry(ask.Leave, decide_service.leave),
    Entry(ask.Reset, OneFact(nobody, facts.TableReset, "table")),
    Entry(ask.HoldTable, OneFact(nobody, facts.TableHeld, "table", "until", "party")),
    Entry(ask.Release, OneFact(nobody, facts.TableReleased, "table")),
    Entry(wait.Ticket, decide_vehicles.ticket, also="waits"),
    Entry(wait.Depart, decide_vehicles.depart, also="waits"),
    Entry(wait.Return, OneFact(on_route, facts.VehicleReturned)),
    Entry(wait.HearFrom, decide_vehicles.hear_from),
    Entry(wait.StandDown, decide_vehicles.stand_down),
    Entry(wait.PutBack, OneFact(on_route, facts.VehiclePutBack, "why")),
    Entry(ask.RunOut, decide_house.run_out),
    Entry(ask.BackIn, decide_house.back_in),
    Entry(ask.Snooze, decide_house.snooze, also="cues"),
    Entry(ask.PassCue, decide_house.pass_on, also="cues"),
    Entry(ask.Dismiss, decide_house.dismiss, also="cues"),
    Entry(ask.Note, OneFact(nobody, facts.Noted, "text", "about")),
    Entry(ask.ChangeStandards, None, roles=MANAGERS),
    Entry(ask.Undo, None),
    Entry(ask.Tick, None),
    Entry(ask.ShowCues, decide_house.show_cues),
    Entry(ask.ShowFloor, None),
    Entry(ask.ShowQuote, decide_house.show_quote),
    Entry(ask.ShowReview, None),
)

BOOK: Final[dict[type[ask.Request], Entry]] = {entry.request: entry for entry in _ENTRIES}
"""Every request, by its struct."""

BOUND_FACTS: Final = {
    entry.decide.fact: entry.roles for entry in _ENTRIES if isinstance(entry.decide, OneFact) and entry.roles
} | {facts.VenueAdopted: MANAGERS}
"""The facts that only some roles make, and so undo."""

NAMES: Final = tuple(entry.do for entry in _ENTRIES)
"""Every ``do`` of the feed that this version serves."""
