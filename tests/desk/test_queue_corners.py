"""What any requests in any order have brought to light, each as a sentence."""

from desk_app.facts import EstimateMoved
from tests.support.stops import Door, Stop


def test_a_vehicle_that_is_stood_down_is_no_longer_held_to_its_drivers_word() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.ask("hear_from", 40, vehicle="7", minutes=5)
    stop.ask("stand_down", 2, vehicle="7", why="towed")
    assert not stop.desk.ledger.running
    assert stop.desk.ledger.score(stop.now).broken == 0


def test_a_word_that_was_broken_when_the_vehicle_was_stood_down_stays_broken() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.ask("hear_from", 40, vehicle="7", minutes=5)
    stop.ask("stand_down", 6, vehicle="7", why="towed")
    assert stop.desk.ledger.score(stop.now).broken == 1


def test_who_gets_into_another_vehicle_gives_the_seat_in_the_first_back() -> None:
    stop = Stop()
    stop.rider("r1")
    stop.rider("r2")
    stop.ask("ticket", party="r1", vehicle="9")
    stop.ask("ticket", party="r2", vehicle="9")
    answer = stop.ask("depart", vehicle="7", parties=["r1"])
    assert stop.vehicle("9").riders == ["r2"]
    assert set(answer.changed.vehicles) == {"7", "9"}
    (gone,) = stop.ask("depart", vehicle="9").facts
    assert gone.parties == ("r2",)


def test_a_ticket_promises_no_less_while_the_vehicle_comes_than_once_it_is_here() -> None:
    stop = Stop()
    stop.ask("depart", vehicle="7")
    stop.rider("r1", after=20)
    stop.rider("r2")
    stop.ask("hear_from", vehicle="7", minutes=6)
    (coming,) = stop.ask("ticket", party="r1", vehicle="7").facts
    stop.ask("return", 6, vehicle="7")
    (here,) = stop.ask("ticket", party="r2", vehicle="7").facts
    assert coming.leaves_at >= here.leaves_at > stop.now


def test_a_rider_whose_estimate_has_moved_is_to_be_told_once() -> None:
    stop = Stop()
    stop.rider(after=2)
    stop.ask("quote", party="r1")
    for vehicle in ("7", "9", "12"):
        stop.ask("depart", vehicle=vehicle)
    stop.wait(6)
    assert stop.cue("rider_estimate_moved").role == "dispatcher"
    stop.wait(6)
    (moved,) = [fact for fact in stop.kept() if fact.kind == "estimate_moved"]
    stop.ask("update_wait", party="r1", minutes=moved.minutes)
    assert "rider_estimate_moved" not in stop.standing()


def test_an_arrival_that_is_undone_leaves_no_name_behind() -> None:
    door = Door()
    arrived, _ = door.ask("arrive", party="p1", size=2, name="Ann Other", phone="+44 20 7946 0000").facts
    undone = door.ask("undo", fact=arrived.id).facts[0]
    assert not door.desk.floor.known
    door.ask("undo", fact=undone.id)
    assert door.desk.floor.known["p1"].name == "Ann Other"


def test_minutes_that_have_moved_are_said_as_whole_ones_also_after_a_restart() -> None:
    door = Door()
    for table, size in (("11", 2), ("12", 2), ("13", 2), ("21", 6), ("22", 2)):
        door.seat(table, f"at {table}", size)
    door.guests()
    door.ask("quote", party="p1", minutes=10)
    door.happens(EstimateMoved, 4, party="p1", queue="waitlist", minutes=45.0)
    door.wait(1)
    assert door.cue("estimate_moved").brief == "Now about 45 min: tell them"
