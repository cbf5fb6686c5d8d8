"""Seating, moving and joining: the next tap on the floor says where."""

import pytest
from pytestqt.qtbot import QtBot

from desk_app.screens.floor.picking import Picking
from tests.support.counter import Counter


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    counter = Counter()
    counter.house.seat("12")
    return counter


@pytest.fixture
def picking(counter: Counter) -> Picking:
    return Picking(counter.taps)


def tables(counter: Counter) -> list[str]:
    return counter.floor.parties["p1"].tables


def test_the_next_table_is_where_they_move(picking: Picking, counter: Counter) -> None:
    picking.start("move", "12")
    picking.pick("13")
    assert tables(counter) == ["13"]
    assert picking.mode == ""


def test_a_refused_move_waits_for_another_table(picking: Picking, counter: Counter) -> None:
    counter.house.seat("13", "p2")
    picking.start("move", "12")
    picking.pick("13")
    assert tables(counter) == ["12"]
    assert counter.said
    assert picking.mode == "move"


def test_joining_adds_and_gives_back(picking: Picking, counter: Counter) -> None:
    picking.start("join", "12")
    picking.pick("13")
    assert picking.words == "12+13"
    picking.pick("12")
    assert tables(counter) == ["13"]
    picking.pick("13")
    assert tables(counter) == ["13"], "a party keeps its last table"
    assert picking.mode == "join"
    picking.stop()
    assert picking.mode == ""


def test_a_table_without_a_party_cannot_be_moved(picking: Picking) -> None:
    picking.start("move", "13")
    assert picking.mode == ""


def test_a_party_is_carried_in_one_movement(picking: Picking, counter: Counter) -> None:
    picking.carry("12", "12")
    picking.carry("13", "12")
    assert tables(counter) == ["12"]
    picking.carry("12", "13")
    assert tables(counter) == ["13"]
