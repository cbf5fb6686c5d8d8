"""Fields become a request, or a refusal that names the field."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from desk_app.desk.book import BOOK, NAMES
from desk_app.desk.refusal import Refusal, bad_request, named
from desk_app.desk.requests import Request
from desk_app.floor.venue_faults import choose_one_of

_REQUESTS: Final = {entry.do: entry.request for entry in BOOK.values()}
_AT: Final = re.compile(r"`\$\.([a-z_0-9]+)")
_FIELD: Final = re.compile(r"field `([^`]*)`")
_TYPES: Final = re.compile(r"`([^`]*)`")
_PLAIN: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "array": "a list",
    "object": "an object",
    "bool": "true or false",
    "datetime": "a time such as 2026-11-21T18:02:00Z",
}
_LONGEST_WORDS: Final = 160
_AS_IT_IS_WRITTEN: Final = {"phone": "write at least five digits, such as +44 20 7946 0000"}
"""What the fields with a form of their own look like."""
_EARLIEST: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)
_TIMES: Final = ("at", "until", "for_")


def read_request(fields: Mapping[str, Any]) -> Request | Refusal:
    """Read a request from its fields; times come out in UTC."""
    do = fields.get("do")
    if do not in NAMES:
        return bad_request("do", f"There is no request “{named(do)}”. {choose_one_of(NAMES, str(do))}")
    asked = _REQUESTS[do]
    for field in fields:
        if field != "do" and field not in asked.__struct_encode_fields__:
            return bad_request(named(field), f"There is no field “{named(field)}” in this request.")
    try:
        request: Request = msgspec.convert(dict(fields), asked)
    except msgspec.ValidationError as fault:
        return _wrong(str(fault), fields)
    return _unwritable(request) or _in_utc(request)


def _unwritable(request: Request) -> Refusal | None:
    """Half a character, such as a lone surrogate, can be typed and cannot be kept."""
    for field in request.__struct_fields__:
        try:
            msgspec.json.encode(getattr(request, field))
        except UnicodeEncodeError:
            return bad_request(field, f"“{field}” holds characters that cannot be written. Type it again.")
    return None


def _wrong(fault: str, fields: Mapping[str, Any]) -> Refusal:
    """Say it in plain words. What the line holds may stand in ``fault``; the place that it names stands last."""
    what, _, place = fault.rpartition(" - at ")
    found = _AT.match(place) or _FIELD.search(fault)
    if found is None:
        return bad_request(None, "The request cannot be read.")
    field = found[1]
    if fault.startswith("Object missing required field"):
        return bad_request(field, f"“{field}” is missing.")
    if what.startswith("Invalid enum value"):
        return bad_request(field, f"“{field}” cannot be “{named(fields.get(field))}”.")
    if "matching regex" in what:
        return bad_request(field, f"“{field}” cannot be “{named(fields.get(field))}”: {_AS_IT_IS_WRITTEN[field]}.")
    words = _TYPES.sub(_in_plain_words, what)
    return bad_request(field, f"“{field}”: {words[:1].lower()}{words[1:_LONGEST_WORDS]}.")


def _in_plain_words(types: re.Match[str]) -> str:
    return " or ".join(_PLAIN.get(kind, kind) for kind in types[1].split(" | ") if kind != "null")


def _in_utc(request: Request) -> Request | Refusal:
    for field in _TIMES:
        moment: datetime | None = getattr(request, field, None)
        name = field.rstrip("_")
        if moment is None:
            continue
        if moment.tzinfo is None:
            return bad_request(name, f"“{name}” needs an offset or Z: 2026-11-21T18:02:00Z.")
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:
            return bad_request(name, f"“{name}” lies outside the years 2000 to 2199.")
        if not _EARLIEST <= moment < _LATEST:
            return bad_request(name, f"“{name}” lies outside the years 2000 to 2199.")
        request = msgspec.structs.replace(request, **{field: moment})
    return request
