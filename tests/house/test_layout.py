"""What is kept of a house names its own form: where the form changed, the house is folded again from the facts."""

from typing import Any, NamedTuple

import msgspec
import pytest

from desk_app.desk.ports import Snapshot
from desk_app.house import house as houses
from desk_app.house.house import FOLD, SCHEMA
from desk_app.house.layout import digest_of
from tests.support.houses import House


def kept_with(glass: list[tuple[str, Any]], around: Any = None) -> type:
    """Give a form of a house as it would be with a glass of these fields; ``around``: how the house holds glasses."""
    inner = msgspec.defstruct("Glass", glass, module="desk_app.floor.state")
    return msgspec.defstruct("Kept", [("glasses", around(inner) if around else inner)], module="desk_app.house.house")


GLASS: list[tuple[str, Any]] = [("drink", str), ("level", float)]

AROUND = {
    "alone": None,
    "or none": lambda inner: inner | None,
    "in a list": lambda inner: list[inner],
    "in a table of lists": lambda inner: dict[str, list[inner]],
    "in a tuple": lambda inner: tuple[inner, ...],
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
@pytest.mark.parametrize(
    "changed",
    [
        [*GLASS, ("declined", bool)],
        [("drink", str)],
        [("drink", str), ("left", float)],
        [("drink", str), ("level", int)],
        [("drink", str), ("level", float | None)],
        [("level", float), ("drink", str)],
    ],
    ids=["more", "fewer", "renamed", "another type", "or none", "another order"],
)
def test_another_layout_has_another_digest(changed, around):
    assert digest_of(kept_with(GLASS, around)) == digest_of(kept_with(GLASS, around))
    assert digest_of(kept_with(GLASS, around)) != digest_of(kept_with(changed, around))


def test_what_holds_itself_comes_to_an_end():
    class Party(NamedTuple):
        guests: "list[Party]"

    Party.__module__ = "desk_app.floor.state"
    Party.__annotations__["guests"] = list[Party]
    assert len(digest_of(Party)) == 12


def test_the_schema_of_a_house_is_its_layout_and_the_meaning_of_its_fold():
    assert f"house-{FOLD}-{digest_of(houses._Kept)}" == SCHEMA


@pytest.mark.parametrize("part", ["floor", "clocks", "tally", "ledger", "experience"])
def test_no_part_of_a_house_is_left_out(part):
    fields = [(field.name, field.type) for field in msgspec.structs.fields(houses._Kept)]
    without = [(name, Any if name == part else of) for name, of in fields]
    whole, lacking = (msgspec.defstruct("_Kept", each, module="desk_app.house.house") for each in (fields, without))
    assert digest_of(whole) != digest_of(lacking)


def test_a_house_kept_in_another_form_is_folded_again():
    house = House()
    house.seat()
    state, nothing = house.state(), houses.House().keep()
    for schema in ("house-1", f"house-{FOLD}-0123456789ab", f"house-{FOLD + 1}-{SCHEMA.rpartition('-')[2]}"):
        house.journal.keep_snapshot(Snapshot(len(house.kept()), schema, nothing))
        house.reopen()
        assert house.state() == state
    house.journal.keep_snapshot(Snapshot(len(house.kept()), SCHEMA, nothing))
    house.reopen()
    assert house.state() != state
