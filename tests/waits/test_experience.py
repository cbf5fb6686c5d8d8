"""What a venue learns of its waits from its own log."""

from datetime import timedelta

import msgspec
import pytest

from desk_app.facts import (
    CheckPaid,
    CheckPresented,
    PartyArrived,
    PartyLeft,
    PartyLeftQueue,
    PartyNotified,
    PartySeated,
    TableReset,
    VehicleDeparted,
    VehicleReturned,
    VehicleStoodDown,
    WaitQuoted,
    WaitUpdated,
)
from desk_app.floor.plan import Turn, Venue
from desk_app.waits.experience import Experience
from desk_app.waits.turns import CHECK
from tests.waits.houses import VENUE, House


@pytest.fixture
def house() -> House:
    return House()


def told(house: House, minutes: float, party: str = "p1", **more: object) -> None:
    promised_at = house.now + timedelta(minutes=minutes)
    fields = {"party": party, "queue": "door", "promised_at": promised_at, "p50": 5.0, "p80": 9.0, "offered": True}
    house.happens(WaitQuoted, **fields | more)


def waiting(house: House, party: str = "p1") -> None:
    house.happens(PartyArrived, party=party, size=2, queue="door")


def promises(house: House) -> tuple[int, int]:
    """Give how many promises were learned from, and how many of those were kept."""
    everything = house.experience.calibration("door").groups["all"]
    return everything.seen, everything.kept


def test_a_turn_is_learned_when_its_party_has_left(house: House):
    for nth in range(40):
        house.happens(PartySeated, party=f"p{nth}", tables=("11",), size=2)
        house.after(70).happens(CheckPresented, party=f"p{nth}")
        house.after(15).happens(CheckPaid, party=f"p{nth}")
        house.after(5).happens(PartyLeft, party=f"p{nth}", tables=("11",))
    assert house.experience.turns.of(2).median == pytest.approx(90.0, rel=0.1)
    assert house.experience.turns.spans[CHECK].median == pytest.approx(20.0, rel=0.1)
    assert house.experience.seated == {}


def turn(lasts: float, guests: str = "1-2") -> Venue:
    planned = Turn(guests=guests, lasts=timedelta(minutes=lasts))
    return msgspec.structs.replace(VENUE, turns={guests: planned})


def test_a_new_house_has_the_turns_of_its_venue_file_and_the_trades_where_it_says_none(house: House):
    turns = house.experience.turns_of(turn(40.0))
    assert [round(turns.of(size).median) for size in (2, 4)] == [40, 75]


def test_what_the_log_taught_replaces_the_files_turn_until_another_is_written(house: House):
    house.venue = turn(40.0)
    for nth in range(40):
        house.happens(PartySeated, party=f"p{nth}", tables=("11",), size=2)
        house.after(90).happens(PartyLeft, party=f"p{nth}", tables=("11",))
    assert house.experience.turns_of(house.venue).of(2).median > 75.0
    assert house.experience.turns_of(turn(50.0)).of(2).median == pytest.approx(50.0)
    assert house.experience.turns_of(turn(100.0, "3-4")).of(4).median == pytest.approx(100.0)


def test_a_party_that_moves_to_another_table_is_still_the_same_turn(house: House):
    house.happens(PartySeated, party="p", tables=("11",), size=2)
    house.after(30).happens(PartySeated, party="p", tables=("21",), size=2)
    house.after(30).happens(PartyLeft, party="p", tables=("21",))
    assert house.experience.turns.of(2).median > 55.0


def test_a_promise_is_kept_or_broken_when_the_party_is_seated(house: House):
    waiting(house)
    told(house, 20.0)
    house.after(15).happens(PartySeated, party="p1", tables=("11",), size=2)
    assert promises(house) == (1, 1)
    waiting(house, "p2")
    told(house, 10.0, "p2")
    house.after(15).happens(PartySeated, party="p2", tables=("21",), size=2)
    assert promises(house) == (2, 1)


def test_it_is_the_hour_on_the_venues_own_wall(house: House):
    waiting(house)
    told(house, 20.0)
    house.after(15).happens(PartyNotified, party="p1", queue="door")
    assert "hour 18" in house.experience.calibration("door").groups


def test_a_party_that_was_called_waits_no_longer_though_it_sits_down_later(house: House):
    waiting(house)
    told(house, 20.0)
    house.after(19).happens(PartyNotified, party="p1", queue="door")
    house.after(9).happens(PartySeated, party="p1", tables=("11",), size=2)
    assert promises(house) == (1, 1)


def test_whoever_gives_up_after_the_promise_broke_counts_and_before_that_does_not(house: House):
    for party, minutes in (("p1", 15.0), ("p2", 25.0)):
        waiting(house, party)
        told(house, 20.0, party)
        house.after(minutes).happens(PartyLeftQueue, party=party, how="gave_up", queue="door")
    assert promises(house) == (1, 0)
    assert house.experience.told == {}


def test_only_the_first_promise_teaches_a_renewed_one_is_easy_to_keep(house: House):
    waiting(house)
    told(house, 20.0)
    house.after(18).happens(WaitUpdated, party="p1", queue="door", promised_at=house.now + timedelta(minutes=15))
    house.after(10).happens(PartySeated, party="p1", tables=("11",), size=2)
    assert promises(house) == (1, 0)


def test_a_second_quote_does_not_make_the_first_one_good(house: House):
    waiting(house)
    told(house, 10.0)
    house.after(8)
    told(house, 30.0)
    house.after(10).happens(PartySeated, party="p1", tables=("11",), size=2)
    assert promises(house) == (1, 0)


def test_a_promise_that_the_desk_did_not_estimate_teaches_it_nothing(house: House):
    waiting(house)
    told(house, 20.0, offered=False)
    house.after(15).happens(PartySeated, party="p1", tables=("11",), size=2)
    assert promises(house) == (0, 0)


def test_broken_promises_make_the_next_ones_longer(house: House):
    def offered() -> float:
        return house.experience.calibration("door").level(2, 18, 5.0)

    before = offered()
    for nth in range(5):
        waiting(house, f"p{nth}")
        told(house, 5.0, f"p{nth}")
        house.after(6).happens(PartySeated, party=f"p{nth}", tables=("11",), size=2)
    assert offered() > before


def test_loops_are_learned_for_the_route_and_hour_they_left_at(house: House):
    for _ in range(30):
        house.now = house.now.replace(hour=17, minute=0)
        house.happens(VehicleDeparted, vehicle="7", route="north", parties=())
        house.after(45).happens(VehicleReturned, vehicle="7", route="north")
        house.now += timedelta(days=1)
    loops = house.experience.loops_of(VENUE).routes
    assert loops["north"].median(18) == pytest.approx(45.0, rel=0.05)
    assert loops["south"].median(18) == pytest.approx(50.0), "nobody drove it yet: as planned"


def test_a_vehicle_that_was_stood_down_on_the_way_has_made_no_loop(house: House):
    house.happens(VehicleDeparted, vehicle="7", route="north", parties=())
    house.after(500).happens(VehicleStoodDown, vehicle="7", route="north")
    house.happens(VehicleReturned, vehicle="7", route="north")
    assert house.experience.loops_of(VENUE).routes["north"].median(18) == pytest.approx(30.0)


def test_a_riders_promise_is_over_when_the_vehicle_leaves_with_them(house: House):
    house.happens(PartyArrived, party="r", size=1, queue="stop")
    promised_at = house.now + timedelta(minutes=5)
    house.happens(WaitQuoted, party="r", queue="stop", promised_at=promised_at, p50=3.0, p80=4.5, offered=True)
    house.after(4).happens(VehicleDeparted, vehicle="7", route="north", parties=("r",))
    assert house.experience.calibration("stop").groups["all"].kept == 1
    assert house.experience.arrived == {}


def test_a_service_lasts_from_the_call_until_it_is_done(house: House):
    for nth in range(30):
        house.happens(PartyArrived, party=f"g{nth}", size=1, queue="desk")
        house.happens(PartyNotified, party=f"g{nth}", queue="desk")
        house.after(8).happens(PartyLeftQueue, party=f"g{nth}", how="served", queue="desk")
    assert house.experience.service("desk").usual.median == pytest.approx(8.0, rel=0.15)
    assert house.experience.called == {}


def test_how_soon_tables_are_set_again_is_learned_where_somebody_taps_it(house: House):
    for nth in range(40):
        house.happens(PartySeated, party=f"p{nth}", tables=("11",), size=2)
        house.after(50).happens(PartyLeft, party=f"p{nth}", tables=("11",))
        house.after(9).happens(TableReset, table="11")
    assert house.experience.habits.habits.reset == pytest.approx(9.0, rel=0.15)
    before = house.experience.habits
    house.happens(PartySeated, party="q", tables=("11",), size=2)
    house.after(50).happens(PartyLeft, party="q", tables=("11",))
    house.after(60).happens(PartySeated, party="r", tables=("11",), size=2)
    house.happens(TableReset, table="11")
    assert house.experience.habits.reset == before.reset, "nobody tapped that it was set, and it was"


def test_the_patience_of_those_who_wait_is_learned_from_those_who_gave_up_and_those_who_did_not(house: House):
    def after(minutes: float, how: str) -> float:
        for nth in range(60):
            waiting(house, f"{how}{nth}")
            house.after(minutes)
            if how == "seated":
                house.happens(PartySeated, party=f"{how}{nth}", tables=("11",), size=2)
            else:
                house.happens(PartyLeftQueue, party=f"{how}{nth}", how=how, queue="door")
        return house.experience.habits.habits.patience

    usual = house.experience.habits.habits.patience
    assert usual == pytest.approx(60.0)
    hasty = after(10.0, "gave_up")
    assert hasty < 30.0
    assert after(30.0, "seated") > hasty


def test_what_was_learned_can_be_put_away_and_taken_up_again(house: House):
    waiting(house)
    told(house, 20.0)
    house.happens(VehicleDeparted, vehicle="7", route="north", parties=())
    house.after(25).happens(VehicleReturned, vehicle="7", route="north")
    house.happens(PartySeated, party="p1", tables=("11",), size=2)
    kept = msgspec.json.decode(msgspec.json.encode(house.experience), type=Experience)
    assert kept == house.experience
    assert kept.loops_of(VENUE).routes["north"].median(18) < 30.0


def serve_in_pairs(house: House, pairs: int) -> None:
    for nth in range(pairs):
        for name in ("a", "b"):
            house.happens(PartyArrived, party=f"{name}{nth}", size=1, queue="desk")
            house.happens(PartyNotified, party=f"{name}{nth}", queue="desk")
        house.after(4)
        for name in ("a", "b"):
            house.happens(PartyLeftQueue, party=f"{name}{nth}", queue="desk", how="served")


def test_two_who_are_served_at_once_again_and_again_show_a_second_desk(house: House):
    assert house.experience.service("desk").desks == 1
    serve_in_pairs(house, 1)
    assert house.experience.service("desk").desks == 1, "once is a tap that came late"
    serve_in_pairs(house, 5)
    assert house.experience.service("desk").desks == 2
