"""Fields become a request, or a refusal that names the field."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, Union

import msgspec

from desk_app.desk.book import BOOK, NAMES
from desk_app.desk.refusal import Refusal, bad_request, named
from desk_app.desk.requests import Request
from desk_app.floor.venue_faults import choose_one_of

_AnyRequest: Any = Union[tuple(BOOK)]  # noqa: UP007 - made from the book
_AT: Final = re.compile(r"\$\.([a-z_0-9]+)")
_FIELD: Final = re.compile(r"field `([^`]*)`")
_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)
_TIMES: Final = ("at", "until")


def read_request(fields: Mapping[str, Any]) -> Request | Refusal:
    """Read a request from its fields; times come out in UTC."""
    do = fields.get("do")
    if do not in NAMES:
        return bad_request("do", f"There is no request “{named(do)}”. {choose_one_of(NAMES, str(do))}")
    try:
        request: Request = msgspec.convert(dict(fields), _AnyRequest)
    except msgspec.ValidationError as fault:
        return _wrong(str(fault))
    return _in_utc(request)


def _wrong(fault: str) -> Refusal:
    found = _AT.search(fault) or _FIELD.search(fault)
    field = found[1] if found else None
    words = fault.split(" - at ", maxsplit=1)[0].replace("`", "")
    return bad_request(named(field) if field else None, f"{words}.")


def _in_utc(request: Request) -> Request | Refusal:
    for field in _TIMES:
        moment: datetime | None = getattr(request, field, None)
        if moment is None:
            continue
        if moment.tzinfo is None:
            return bad_request(field, f"“{field}” needs an offset or Z: 2026-11-21T18:02:00Z.")
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:
            return bad_request(field, f"“{field}” lies outside the years 2000 to 2199.")
        if not _EARLIEST <= moment < _LATEST:
            return bad_request(field, f"“{field}” lies outside the years 2000 to 2199.")
        request = msgspec.structs.replace(request, **{field: moment})
    return request
