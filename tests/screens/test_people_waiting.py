"""Which rooms a venue shows."""

from desk_app.screens.people_waiting import WaitingRooms, rooms_of
from tests.support.at_the_door import Door
from tests.support.people_waiting import museum_desk, shuttle_desk, waitlist_desk


def test_a_restaurant_starts_on_its_floor_and_has_a_waitlist() -> None:
    assert rooms_of(waitlist_desk().floor.venue) == ("floor", "list", "queue", "review", "setup")


def test_a_shuttle_stop_starts_at_dispatch_and_has_no_floor() -> None:
    assert rooms_of(shuttle_desk().floor.venue) == ("dispatch", "review", "setup")


def test_a_museum_starts_with_its_line() -> None:
    assert rooms_of(museum_desk().floor.venue) == ("queue", "review", "setup")


def test_a_kiosk_offers_neither_its_set_up_nor_the_log() -> None:
    door = Door(waitlist_desk())
    rooms = WaitingRooms(door.taps)
    rooms.show([], [], door.now)
    assert "setup" in rooms.rooms
    rooms.kiosk.setCode("4711")
    assert rooms.become_kiosk()
    assert rooms.rooms == ["floor", "list", "queue"]
