"""The waitlist at a full bistro: who waits and was told what, three taps to add, one to tell, seating with reasons."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desk_app.screens.queue.rows import by_party
from desk_app.screens.queue.screen import QueueRoom
from desk_app.screens.undo import UndoBar
from tests.support.at_the_door import Door
from tests.support.people_waiting import museum_desk, waitlist_desk
from tests.support.sample_floor import NOW

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def door(qtbot: QtBot) -> Door:
    return Door(waitlist_desk())


@pytest.fixture
def queue(door: Door) -> QueueRoom:
    room = QueueRoom(door.taps)
    show(room, door)
    return room


def show(room: QueueRoom, door: Door) -> None:
    room.show(door.cues(), door.now)


def row(room: QueueRoom, party: str):
    found = room.rows.row_of(party)
    assert found is not None
    return found


def test_the_line_stands_in_the_order_in_which_it_came(queue: QueueRoom) -> None:
    assert [each.key for each in queue.rows.rows] == ["w1", "w2", "w3", "w4", "w5", "w6"]
    assert (queue.guests, queue.longest) == (19, (NOW - timedelta(minutes=26)).timestamp() * 1000)


def test_each_party_says_how_far_it_has_come(queue: QueueRoom) -> None:
    places = {each.key: each.place for each in queue.rows.rows}
    assert places == {"w1": "told", "w2": "called", "w3": "told", "w4": "told", "w5": "told", "w6": "new"}
    assert row(queue, "w3").said == 30


def test_promises_kept_renewed_and_broken_are_counted_side_by_side(queue: QueueRoom, door: Door) -> None:
    assert (queue.kept, queue.renewed, queue.broken) == (2, 0, 1)
    queue.promise("w3", 20)
    show(queue, door)
    assert (queue.kept, queue.renewed, queue.broken) == (2, 1, 1)


def test_the_party_that_is_looked_at_shows_what_was_promised_so_far(queue: QueueRoom, door: Door) -> None:
    queue.lookAt("w3")
    assert [(each.clock, each.minutes, each.how) for each in queue.told.rows] == [("19:28", 30, "open")]
    queue.promise("w3", 5)
    show(queue, door)
    door.wait(6)
    show(queue, door)
    assert [(each.clock, each.minutes, each.how) for each in queue.told.rows] == [
        ("19:28", 30, "renewed"),
        ("19:42", 5, "broken"),
    ]
    queue.lookAt("")
    assert queue.told.count == 0


def test_a_promise_about_to_break_is_renewed_rather_than_repeated(queue: QueueRoom, door: Door) -> None:
    assert row(queue, "w1").answer == "5 more minutes"
    queue.tell("w1")
    assert door.desk.floor.waiting["w1"].promised_at == NOW + timedelta(minutes=5)


def test_telling_them_is_one_tap_and_keeps_the_promise(queue: QueueRoom, door: Door) -> None:
    party = next(each.key for each in queue.rows.rows if each.place == "told" and not each.answer)
    promised = door.desk.floor.waiting[party].promised_at
    queue.tell(party)
    assert door.last() == ["wait_updated"]
    assert door.desk.floor.waiting[party].promised_at == promised
    show(queue, door)
    assert row(queue, party).urgency == ""


def test_a_party_is_added_with_its_name_and_its_promise_in_one_go(queue: QueueRoom, door: Door) -> None:
    queue.adding.begin(3)
    assert queue.adding.minutes > 0
    queue.adding.sayMinutes(40)
    queue.adding.done(" Ana Lima ", "")
    assert door.last() == ["party_arrived", "guest_known", "wait_quoted"]
    show(queue, door)
    added = queue.rows.rows[-1]
    assert (added.name, added.size, added.said, added.place) == ("Ana Lima", 3, 40, "told")
    assert queue.adding.size == 0


def test_one_undo_takes_a_new_party_back_whole(queue: QueueRoom, door: Door) -> None:
    undo = UndoBar(door.taps)
    before = set(door.desk.floor.waiting)
    queue.adding.begin(2)
    queue.adding.done("Ana", "")
    undo.show(door.done[-1], door.desk.floor)
    undo.undo()
    assert set(door.desk.floor.waiting) == before


def test_a_phone_number_that_is_none_is_refused_and_nobody_is_added(queue: QueueRoom, door: Door) -> None:
    before = set(door.desk.floor.waiting)
    queue.adding.begin(2)
    queue.adding.done("Ana", "call me")
    assert len(door.said) == 1
    assert set(door.desk.floor.waiting) == before
    assert queue.adding.size == 2


@pytest.mark.parametrize("size", [0, -1, 10_000])
def test_an_absurd_party_is_never_added(queue: QueueRoom, door: Door, size: int) -> None:
    before = set(door.desk.floor.waiting)
    queue.adding.begin(size)
    queue.adding.done("", "")
    assert set(door.desk.floor.waiting) == before


def test_a_party_too_large_for_the_house_is_refused_in_words_and_what_was_typed_stays(
    queue: QueueRoom, door: Door
) -> None:
    queue.adding.begin(400)
    assert queue.adding.minutes == -1
    assert "no table for 400" in queue.adding.offered
    queue.adding.done("", "")
    assert len(door.said) == 1
    assert queue.adding.size == 400


def test_the_minutes_said_stay_within_a_shift(queue: QueueRoom) -> None:
    queue.adding.begin(2)
    queue.adding.sayMinutes(10_000)
    assert queue.adding.minutes == 480
    queue.adding.sayMinutes(-5)
    assert queue.adding.minutes == -1


def test_a_party_may_be_booked_for_later(queue: QueueRoom, door: Door) -> None:
    queue.adding.begin(4)
    queue.adding.bookIn(90)
    queue.adding.done("Later", "")
    show(queue, door)
    booked = next(each for each in queue.bookings.rows if each.name == "Later")
    assert (booked.clock, booked.place, booked.size) == ("21:12", "booked", 4)


def test_bookings_stand_by_time_and_say_who_is_late_and_whose_table_is_taken(queue: QueueRoom) -> None:
    assert [(each.key, each.place) for each in queue.bookings.rows] == [
        ("b2", "late"),
        ("b1", "arriving"),
        ("b3", "booked"),
    ]
    assert queue.bookings.rows[0].taken == ("8",)
    assert queue.bookings.rows[1].held == ("24",)


def test_a_booked_party_arrives_and_its_held_table_is_offered_first(queue: QueueRoom, door: Door) -> None:
    queue.arrived("b1")
    show(queue, door)
    assert row(queue, "b1").name == "Castellano"
    queue.seating.start("b1")
    assert queue.seating.tables.rows[0].key == "24"


def test_a_table_is_held_for_a_booked_party(queue: QueueRoom, door: Door) -> None:
    queue.holdFor("b3", "21")
    assert door.desk.floor.tables["21"].hold is not None
    assert door.desk.floor.tables["21"].hold.party == "b3"


def test_a_booking_is_cancelled_or_does_not_show(queue: QueueRoom, door: Door) -> None:
    queue.cancelBooking("b3")
    queue.leave("b2", "no_show")
    show(queue, door)
    assert [each.key for each in queue.bookings.rows] == ["b1"]


def test_free_tables_are_offered_with_a_reason_and_those_that_need_time_last(queue: QueueRoom) -> None:
    queue.seating.start("w3")
    offered = queue.seating.tables.rows
    assert offered
    assert all(each.why and each.seats >= 2 for each in offered)
    assert [each.paced for each in offered] == sorted(each.paced for each in offered)


def test_a_tap_on_a_table_seats_the_party_and_ends_the_choice(queue: QueueRoom, door: Door) -> None:
    queue.seating.start("w3")
    best = queue.seating.tables.rows[0].key
    queue.seating.chooseOnFloor()
    assert best in queue.seating.fitting
    queue.seating.seatAt(best)
    assert door.desk.floor.parties["w3"].tables == [best]
    assert (queue.seating.party, queue.seating.onFloor) == ("", False)
    show(queue, door)
    assert queue.rows.row_of("w3") is None


def test_a_table_that_is_taken_is_refused_in_words_and_the_choice_goes_on(queue: QueueRoom, door: Door) -> None:
    queue.seating.start("w3")
    queue.seating.seatAt("3")
    assert len(door.said) == 1
    assert queue.seating.party == "w3"


def test_one_who_left_is_no_longer_looked_after(queue: QueueRoom, door: Door) -> None:
    queue.seating.start("w3")
    queue.leave("w3", "gave_up")
    show(queue, door)
    assert queue.seating.party == ""


def test_called_coming_and_gone(queue: QueueRoom, door: Door) -> None:
    queue.notify("w5")
    show(queue, door)
    assert row(queue, "w5").place == "called"
    queue.coming("w5")
    show(queue, door)
    assert row(queue, "w5").place == "coming"
    queue.leave("w5", "cancelled")
    show(queue, door)
    assert queue.rows.row_of("w5") is None


def test_the_first_promise_is_a_quote_and_the_next_an_update(queue: QueueRoom, door: Door) -> None:
    queue.promise("w6", 20)
    assert door.last() == ["wait_quoted"]
    show(queue, door)
    queue.promise("w6", 25)
    assert door.last() == ["wait_updated"]


def test_a_party_shows_its_most_urgent_cue(door: Door) -> None:
    ranks = {"late": 0, "due": 1, "soon": 2}
    for party, cue in by_party(door.cues()).items():
        others = [ranks[each.urgency] for each in door.cues() if each.party == party]
        assert ranks[cue.urgency] == min(others)


def test_rows_change_one_by_one(queue: QueueRoom, door: Door) -> None:
    lists = (queue.rows, queue.bookings, queue.seating.tables)
    testers = [QAbstractItemModelTester(each, FATAL) for each in lists]
    resets: list[int] = []
    for each in lists:
        each.modelReset.connect(lambda: resets.append(1))
    for tap in (
        lambda: queue.tell("w3"),
        lambda: queue.seating.start("w5"),
        lambda: queue.arrived("b1"),
        lambda: queue.leave("w1", "gave_up"),
        lambda: queue.notify("w4"),
        lambda: door.wait(7),
    ):
        tap()
        show(queue, door)
    assert not resets
    del testers


def test_three_hundred_parties_and_one_tap_touches_one_row(queue: QueueRoom, door: Door) -> None:
    for number in range(300):
        door.ask("arrive", party=f"many{number}", size=2)
    show(queue, door)
    touched: list[tuple[int, int]] = []
    queue.rows.dataChanged.connect(lambda first, last, _: touched.append((first.row(), last.row())))
    queue.promise("many150", 30)
    show(queue, door)
    assert touched == [(156, 156)]


def test_a_desk_calls_and_serves(qtbot: QtBot) -> None:
    door = Door(museum_desk())
    queue = QueueRoom(door.taps)
    show(queue, door)
    assert queue.kind == "desk"
    assert [each.place for each in queue.rows.rows][:3] == ["called", "called", "told"]
    queue.leave("m0", "served")
    show(queue, door)
    assert queue.rows.row_of("m0") is None


def test_who_is_next_at_a_desk_is_promised_five_minutes_not_none(qtbot: QtBot) -> None:
    door = Door(museum_desk())
    for party in [*door.desk.floor.waiting]:
        door.taps.do({"do": "leave_queue", "party": party, "how": "served" if party in ("m0", "m1") else "gave_up"})
    queue = QueueRoom(door.taps)
    show(queue, door)
    adding = queue.adding
    adding.begin(2)
    assert (adding.offered, adding.minutes) == ("You are next.", 5)
    adding.done("", "")
    (waiting,) = door.desk.floor.waiting.values()
    assert waiting.promised_at == door.now + timedelta(minutes=5)


def test_the_tap_beside_a_party_does_what_its_words_say(queue: QueueRoom, door: Door) -> None:
    door.ask("leave", table="5")
    door.ask("reset", table="5")
    door.wait(10)
    show(queue, door)
    seats = [each for each in queue.rows.rows if each.answer.startswith("Seat at ")]
    assert seats
    first = seats[0]
    queue.tell(first.key)
    assert door.last() == ["party_seated"]
    assert door.desk.floor.parties[first.key].tables == [first.answer.removeprefix("Seat at ")]
