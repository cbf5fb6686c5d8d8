"""What can be asked of the desk about people who wait, bookings and vehicles."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from desk_app.desk.requests import Id, Request, Size, Tables, Text

Wait = Annotated[float, Meta(ge=0.0, le=480.0)]
"""Minutes. Nobody waits longer than a shift."""

Trip = Annotated[float, Meta(gt=0.0, le=1440.0)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Phone = Annotated[str, Meta(max_length=40, pattern=r"^\+?(?=(?:[^0-9]*[0-9]){5})[0-9 ()./-]{5,40}$")]
"""At least five digits: fewer is no number that anybody answers."""


class Arrive(Request, frozen=True, kw_only=True):
    party: Id
    size: Size
    queue: Id | None = None
    name: Name | None = None
    phone: Phone | None = None
    notes: Text | None = None
    destination: Name | None = None


class Book(Request, frozen=True, kw_only=True):
    party: Id
    size: Size
    for_: datetime = msgspec.field(name="for")
    name: Name | None = None
    phone: Phone | None = None
    notes: Text | None = None
    tables: Tables | None = None


class CancelBooking(Request, frozen=True, kw_only=True):
    party: Id


class Know(Request, frozen=True, kw_only=True):
    """What is learned of somebody who waits, is booked, or sits here; what is left out stays as it was."""

    party: Id
    name: Name | None = None
    phone: Phone | None = None
    notes: Text | None = None


class QuoteWait(Request, frozen=True, kw_only=True, tag="quote"):
    """``minutes`` left out: the desk quotes."""

    party: Id
    minutes: Wait | None = None


class UpdateWait(Request, frozen=True, kw_only=True):
    """``minutes`` from now; left out: they were told, and the old promise stands."""

    party: Id
    minutes: Wait | None = None
    note: Text | None = None


class Notify(Request, frozen=True, kw_only=True):
    party: Id


class Coming(Request, frozen=True, kw_only=True):
    party: Id


class LeaveQueue(Request, frozen=True, kw_only=True):
    party: Id
    how: Literal["gave_up", "no_show", "cancelled", "served"]


class Ticket(Request, frozen=True, kw_only=True):
    party: Id
    vehicle: Id
    fare: Name | None = None


class Depart(Request, frozen=True, kw_only=True):
    """``parties`` left out: everybody who has a ticket for it."""

    vehicle: Id
    parties: Annotated[tuple[Id, ...], Meta(max_length=400)] | None = None


class Return(Request, frozen=True, kw_only=True):
    vehicle: Id


class HearFrom(Request, frozen=True, kw_only=True):
    """``minutes`` until it is back."""

    vehicle: Id
    minutes: Trip | None = None
    note: Text | None = None


class StandDown(Request, frozen=True, kw_only=True):
    vehicle: Id
    why: Text | None = None


class PutBack(Request, frozen=True, kw_only=True):
    vehicle: Id
    why: Text | None = None
