"""What holds for every request of the book, whichever it is."""

from typing import Any

import msgspec
import pytest

from desk_app.desk.book import BOOK, NAMES
from desk_app.desk.reading import read_request
from desk_app.desk.refusal import Refusal
from desk_app.desk.requests import Request

_AN_EXAMPLE: dict[str, Any] = {
    "size": 2,
    "seat": 1,
    "level": 0.5,
    "minutes": 5,
    "tables": ["12"],
    "found": "happy",
    "how": "cancelled",
    "for": "2026-11-21T20:00:00Z",
    "changes": {"greet": {"late": "2 min"}},
}


def needed(request: type[Request]) -> dict[str, Any]:
    """Give the fields that a request cannot go without, each with an example."""
    fields = (field.encode_name for field in msgspec.structs.fields(request) if field.required)
    return {name: _AN_EXAMPLE.get(name, "x1") for name in fields}


REQUESTS = pytest.mark.parametrize("request_", BOOK, ids=NAMES)


@REQUESTS
def test_with_what_it_needs_a_request_is_read_as_itself(request_: type[Request]) -> None:
    read = read_request({"do": BOOK[request_].do} | needed(request_))
    assert type(read) is request_


@REQUESTS
def test_without_any_field_that_it_needs_it_is_refused_by_that_field(request_: type[Request]) -> None:
    whole = needed(request_)
    for missing in whole:
        refused = read_request({"do": BOOK[request_].do} | {name: whole[name] for name in whole if name != missing})
        assert isinstance(refused, Refusal)
        assert (refused.code, refused.field) == ("bad_request", missing)


@REQUESTS
def test_a_field_that_it_does_not_have_is_refused_by_name(request_: type[Request]) -> None:
    refused = read_request({"do": BOOK[request_].do, "colour": "red"} | needed(request_))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.field) == ("bad_request", "colour")


@REQUESTS
def test_a_moment_without_a_zone_is_refused(request_: type[Request]) -> None:
    refused = read_request({"do": BOOK[request_].do, "at": "2026-11-21T18:00:00"} | needed(request_))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.field) == ("bad_request", "at")
