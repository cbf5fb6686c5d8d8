"""The tables as QML hears of them: exact rows and roles, never a reset for one row."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from desk_app.floor.state import Floor
from desk_app.screens.floor.layout import Place
from desk_app.screens.floor.tables import ROLE_OF, TablesModel
from tests.support.floor_stage import rows_of
from tests.support.sample_floor import cue, empty_floor, ready_made, sit

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def floor() -> Floor:
    floor = empty_floor(ready_made("bistro"))
    sit(floor, "2", 2, "served", 4, "water .5, beer .7")
    return floor


@pytest.fixture
def model(floor: Floor, qtbot: QtBot) -> Iterator[TablesModel]:
    model = TablesModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.begin(rows_of(floor, []))
    yield model
    del tester


def role(model: TablesModel, table: str, name: str) -> object:
    return model.data(model.index(model.number(table)), ROLE_OF[name])


def test_each_role_is_spelt_as_qml_spells_it(model: TablesModel) -> None:
    names = {bytes(name.data()).decode() for name in model.roleNames().values()}
    assert {"table", "stage", "since", "heldUntil", "dueAt", "centreX", "turned", "glasses"} <= names


def test_one_party_seated_is_one_row_changed_and_nothing_reset(model: TablesModel, floor: Floor) -> None:
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    sit(floor, "4", 2, "seated", 0)
    model.show(rows_of(floor, []))
    assert resets.count() == 0
    assert changes.count() == 1
    first, last, roles = changes.at(0)
    assert first.row() == last.row() == model.number("4")
    assert set(roles) == {ROLE_OF[name] for name in ("stage", "since", "party", "size", "parties")}


def test_the_same_floor_again_tells_nothing(model: TablesModel, floor: Floor) -> None:
    changes = QSignalSpy(model.dataChanged)
    model.show(rows_of(floor, []))
    assert changes.count() == 0


def test_a_refilled_glass_changes_one_row_of_that_tables_glasses(model: TablesModel, floor: Floor) -> None:
    glasses = role(model, "2", "glasses")
    tables, changed = QSignalSpy(model.dataChanged), QSignalSpy(glasses.dataChanged)
    floor.parties["p2"].glasses[2].level = 1.0
    model.show(rows_of(floor, []))
    assert (tables.count(), changed.count()) == (0, 1)
    assert [index.row() for index in changed.at(0)[:2]] == [1, 1]


def test_a_glass_put_down_between_two_is_inserted_there(model: TablesModel, floor: Floor) -> None:
    party = floor.parties["p2"]
    party.glasses[4] = party.glasses[2]
    model.show(rows_of(floor, []))
    glasses = role(model, "2", "glasses")
    tester = QAbstractItemModelTester(glasses, FATAL)
    inserted = QSignalSpy(glasses.rowsInserted)
    party.glasses[3] = party.glasses[2]
    model.show(rows_of(floor, []))
    assert inserted.count() == 1
    assert inserted.at(0)[1:] == [2, 2]
    del tester


def test_a_party_that_left_takes_its_glasses_along(model: TablesModel, floor: Floor) -> None:
    floor.tables["2"].party = None
    model.show(rows_of(floor, []))
    assert role(model, "2", "glasses").rowCount() == 0
    assert role(model, "2", "stage") == "free"


def test_the_floor_knows_whether_anything_is_late(model: TablesModel, floor: Floor) -> None:
    told = QSignalSpy(model.any_late_changed)
    assert not model.anyLate
    model.show(rows_of(floor, [cue(floor, "2", "Check back", "late", -4)]))
    assert model.anyLate
    model.show(rows_of(floor, []))
    assert not model.anyLate
    assert told.count() == 2


def test_tables_that_one_party_has_are_joined_by_a_line(model: TablesModel, floor: Floor) -> None:
    model.place({"2": Place(centre_x=1, centre_y=2, wide=1, deep=1, turned=0)})
    model.place({"5": Place(centre_x=4, centre_y=2, wide=1, deep=1, turned=0)})
    floor.parties["p2"].tables.append("5")
    floor.tables["5"].party = "p2"
    told = QSignalSpy(model.joins_changed)
    model.show(rows_of(floor, []))
    model.show(rows_of(floor, []))
    assert model.joins == [{"x1": 1, "y1": 2, "x2": 4, "y2": 2}]
    assert told.count() == 1


def test_a_table_that_is_not_on_the_plan_is_passed_over(model: TablesModel, floor: Floor) -> None:
    model.place({"nowhere": Place(centre_x=1, centre_y=1, wide=1, deep=1, turned=0)})
    assert model.row_of("nowhere") is None
    assert model.number("nowhere") == -1


def test_a_table_is_told_where_it_is_drawn(model: TablesModel) -> None:
    changes = QSignalSpy(model.dataChanged)
    model.place({"2": Place(centre_x=1, centre_y=2, wide=3, deep=4, turned=0)})
    assert (role(model, "2", "centre_x"), role(model, "2", "deep")) == (1, 4)
    assert changes.count() == 1


def test_another_venue_takes_the_place_of_the_first(model: TablesModel) -> None:
    resets = QSignalSpy(model.modelReset)
    model.begin(rows_of(empty_floor(ready_made("brasserie")), []))
    assert resets.count() == 1
    assert model.rowCount() == 60
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
