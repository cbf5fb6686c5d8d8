"""What can be asked of the desk: one struct for each ``do`` of the feed, typed and bounded."""

from datetime import datetime
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta

from desk_app.facts.base import kind_of

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Seat = Annotated[int, Meta(ge=1, le=400)]
Size = Annotated[int, Meta(ge=1, le=400)]
Level = Annotated[float, Meta(ge=0.0, le=1.0)]
Minutes = Annotated[float, Meta(gt=0.0, le=1440.0)]
Tables = Annotated[tuple[Id, ...], Meta(min_length=1, max_length=20)]


class Request(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=kind_of, gc=False
):
    """``at`` is for a feed that brings its own time, ``by`` the staff who asks, ``device`` the machine."""

    at: datetime | None = None
    by: Id | None = None
    device: Id | None = None

    reads_only: ClassVar[bool] = False

    @property
    def do(self) -> str:
        return str(self.__struct_config__.tag)


class AtTable(Request, frozen=True, kw_only=True):
    """Names a seated party, by itself or by its table."""

    table: Id | None = None
    party: Id | None = None


class OpenShift(Request, frozen=True, kw_only=True):
    note: Text | None = None


class CloseShift(Request, frozen=True, kw_only=True):
    note: Text | None = None


class SignIn(Request, frozen=True, kw_only=True):
    staff: Id
    section: Id | None = None


class SignOut(Request, frozen=True, kw_only=True):
    staff: Id


class AssignSection(Request, frozen=True, kw_only=True):
    section: Id
    staff: Id


class SeatParty(Request, frozen=True, kw_only=True, tag="seat"):
    tables: Tables
    party: Id | None = None
    size: Size | None = None
    staff: Id | None = None


class Move(AtTable, frozen=True, kw_only=True):
    tables: Tables


class Greet(AtTable, frozen=True, kw_only=True):
    pass


class TakeOrder(AtTable, frozen=True, kw_only=True):
    of: Literal["drinks", "food", "all"] = "all"


class ServeDrink(AtTable, frozen=True, kw_only=True):
    seat: Seat
    drink: Id


class Refill(AtTable, frozen=True, kw_only=True):
    seat: Seat | None = None
    level: Level | None = None


class Glance(AtTable, frozen=True, kw_only=True):
    seat: Seat
    level: Level


class Decline(AtTable, frozen=True, kw_only=True):
    seat: Seat


class ServeCourse(AtTable, frozen=True, kw_only=True):
    course: Id


class ClearCourse(AtTable, frozen=True, kw_only=True):
    course: Id


class CheckBack(AtTable, frozen=True, kw_only=True):
    found: Literal["happy", "problem"] | None = None


class Ask(AtTable, frozen=True, kw_only=True):
    about: Id
    seat: Seat | None = None
    note: Text | None = None


class PresentCheck(AtTable, frozen=True, kw_only=True):
    pass


class TakePayment(AtTable, frozen=True, kw_only=True):
    pass


class Leave(AtTable, frozen=True, kw_only=True):
    pass


class Reset(Request, frozen=True, kw_only=True):
    table: Id


class HoldTable(Request, frozen=True, kw_only=True, tag="hold"):
    table: Id
    until: datetime | None = None
    party: Id | None = None


class Release(Request, frozen=True, kw_only=True):
    table: Id


class RunOut(Request, frozen=True, kw_only=True):
    drink: Id | None = None
    item: Id | None = None


class BackIn(Request, frozen=True, kw_only=True):
    drink: Id | None = None
    item: Id | None = None


class ChangeStandards(Request, frozen=True, kw_only=True):
    """By a standard's id, the keys that change, as a venue file writes them; None takes a key, or a standard, away."""

    changes: Annotated[dict[Id, dict[str, Any] | None], Meta(min_length=1, max_length=100)]


class ReadHandOver(Request, frozen=True, kw_only=True):
    pass


class Snooze(Request, frozen=True, kw_only=True):
    cue: Id
    minutes: Minutes


class PassCue(Request, frozen=True, kw_only=True, tag="pass"):
    cue: Id
    staff: Id


class Dismiss(Request, frozen=True, kw_only=True):
    cue: Id
    why: Text


class Note(Request, frozen=True, kw_only=True):
    text: Text
    about: Id | None = None


class Undo(Request, frozen=True, kw_only=True):
    fact: Id


class Tick(Request, frozen=True, kw_only=True):
    pass


class Read(Request, frozen=True, kw_only=True):
    """Only reads; makes no fact."""

    reads_only: ClassVar[bool] = True


class ShowCues(Read, frozen=True, kw_only=True):
    staff: Id | None = None


class ShowFloor(Read, frozen=True, kw_only=True):
    pass


class ShowQuote(Read, frozen=True, kw_only=True):
    size: Size
    queue: Id


class ShowReview(Read, frozen=True, kw_only=True):
    pass
