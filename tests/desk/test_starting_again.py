"""After a restart, a long sleep or a clock change, the house is what the journal says, and each cue is raised once."""

from datetime import UTC, datetime

import pytest

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.memory import MOST_SINCE_BASE
from desk_app.desk.refusal import Refusal
from desk_app.facts import Noted, PartyGreeted, PartyMoved, PartySeated, ShiftOpened, UnknownFact, VenueAdopted
from tests.support.houses import FailingJournal, House, minutes, small_venue, told


@pytest.fixture
def house() -> House:
    return House(singly=False)


def dinner(house: House) -> None:
    house.seat("12", "p1", 3)
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.ask("serve_drink", 0, table="12", seat=2, drink="beer")
    house.ask("serve_course", 5, table="12", course="mains")
    house.seat("21", "p2", 5)
    house.wait(1.5)


def test_a_restart_changes_nothing(house):
    dinner(house)
    cues, state, next_at = house.cues(), house.state(), house.desk.next_at
    house.reopen()
    assert (house.cues(), house.state(), house.desk.next_at) == (cues, state, next_at)


def test_a_restart_from_a_snapshot_is_the_same(house):
    dinner(house)
    house.ask("open_shift")
    dinner_again = House(singly=False, journal=house.journal)
    dinner_again.now = house.now
    assert dinner_again.state() == house.state()
    assert house.journal.newest_snapshot("house-1") is not None or house.journal._snapshots


def test_no_cue_is_raised_again_after_a_restart(house):
    dinner(house)
    assert house.cues()
    house.reopen()
    assert told(house.wait(0))["raised"] == []


def test_what_fell_due_while_the_machine_was_off_is_raised_on_start(house):
    dinner(house)
    standing = {cue.id for cue in house.cues()}
    house.reopen()
    raised = house.wait(8 * 60).raised
    assert raised
    assert not standing & {cue.id for cue in raised}
    assert {cue.urgency for cue in raised} == {"late"}


@pytest.mark.parametrize("singly", [True, False])
def test_after_eight_hours_of_sleep_each_cue_is_raised_once_and_marked_late(singly):
    house = House(singly=singly)
    dinner(house)
    raised = [*house.cues(), *house.wait(8 * 60).raised]
    assert len({cue.id for cue in raised}) == len(raised)
    assert all(cue.urgency == "late" for cue in house.cues())
    assert told(house.wait(60))["raised"] == []
    ids = [fact.cue for fact in house.kept() if fact.kind == "cue_raised"]
    assert len(ids) == len(set(ids))


def test_after_a_sleep_the_desk_is_woken_once(house):
    dinner(house)
    woken = []
    house.desk.watch(woken.append)
    house.wait(8 * 60)
    assert len(woken) == 1
    assert house.desk.next_at is None


def test_waking_twice_at_one_moment_changes_nothing(house):
    dinner(house)
    house.wait(30)
    state = house.state()
    assert told(house.wait(0)) == {"raised": [], "ended": []}
    assert house.state() == state


def test_a_clock_that_ran_backwards_is_refused_not_believed(house):
    dinner(house)
    facts = house.kept()
    house.now -= minutes(60)
    assert house.refuse("note", text="x").code == "time_ran_backwards"
    assert house.kept() == facts


def test_a_night_when_the_clocks_change_has_no_hour_twice_and_none_missing():
    house = House(now=datetime(2026, 10, 25, 0, 30, tzinfo=UTC))  # London's wall goes from 01:59 back to 01:00
    house.seat()
    house.wait(1)
    assert house.standing() == ["greet"]
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.wait(10.5)
    assert house.cue("refill").due_at == house.now


def test_facts_of_a_newer_version_are_carried(house):
    dinner(house)
    raw = b'{"kind":"robot_arrived","id":"n1","at":"2026-11-21T19:00:00Z","wheels":4}'
    newer = UnknownFact(id="n1", at=datetime(2026, 11, 21, 19, tzinfo=UTC), kind="robot_arrived", raw=raw)
    state = house.state()
    house.journal.append([newer])
    house.reopen()
    assert house.state() == state
    assert newer in house.desk.shift_facts
    house.now = datetime(2026, 11, 21, 19, 1, tzinfo=UTC)
    assert house.refuse("undo", fact="n1").code == "bad_request"
    assert newer in house.kept()


@pytest.mark.parametrize(
    "standard",
    ['per = "robot"', 'per = "party"\nwheels = 4'],
)
def test_a_plan_of_a_newer_version_is_passed_over_whole(house, standard):
    dinner(house)
    state, tables = house.state(), list(house.desk.floor.tables)
    toml = small_venue(
        f'\n[[standard]]\nid = "x"\n{standard}\nstarts = ["party_seated"]\ndue = {{ after = "1 min" }}\nsay = "x"\n'
    ).replace('id = "13"', 'id = "99"')
    house.happens(VenueAdopted, toml=toml, sets={})
    assert house.state() == state
    assert list(house.desk.floor.tables) == tables
    assert house.desk.floor.venue.name == "The Small House"


def test_an_adopted_plan_keeps_the_guests_and_the_clocks(house):
    dinner(house)
    cues = [cue.id for cue in house.cues()]
    assert isinstance(house.adopt(small_venue(more="\n# laid again\n")), Answer)
    assert [cue.id for cue in house.cues()] == cues
    assert set(house.desk.floor.parties) == {"p1", "p2"}


def test_the_same_plan_is_adopted_once(house):
    before = house.kept()
    house.adopt(small_venue())
    assert house.kept() == before


def test_a_table_that_the_plan_lost_stays_until_it_is_reset(house):
    house.seat("13", "p1", 2)
    without = small_venue().replace('id = "13"', 'id = "14"')
    house.adopt(without)
    assert house.desk.floor.party_at("13").id == "p1"
    house.ask("greet", table="13")
    house.ask("leave", table="13")
    house.ask("reset", table="13")
    assert house.refuse("seat", tables=["13"], size=1).code == "unknown_table"


def test_two_parties_at_one_table_are_both_kept_to_be_sorted_out(house):
    house.happens(PartySeated, party="p1", tables=("12",), size=2)
    house.happens(PartySeated, party="p2", tables=("12",), size=3)
    table = house.desk.floor.tables["12"]
    assert (table.party, table.others) == ("p1", ["p2"])
    house.ask("greet", party="p2")
    house.ask("move", party="p2", tables=["21"])
    assert house.desk.floor.tables["12"].others == []
    assert house.desk.floor.party_at("12").id == "p1"
    assert not house.desk.floor.tables["12"].dirty


def test_of_two_parties_at_one_table_the_first_may_leave(house):
    house.happens(PartySeated, party="p1", tables=("12",), size=2)
    house.happens(PartySeated, party="p2", tables=("12", "13"), size=3)
    house.ask("leave", party="p1")
    table = house.desk.floor.tables["12"]
    assert (table.party, table.others, table.dirty) == ("p2", [], False)
    house.ask("leave", party="p2")
    assert house.desk.floor.tables["12"].dirty


def test_a_party_that_moves_within_a_conflict_is_there_once(house):
    house.happens(PartySeated, party="p1", tables=("12",), size=2)
    house.happens(PartySeated, party="p2", tables=("12", "13"), size=3)
    house.happens(PartyMoved, party="p2", tables=("12",), left=("13",))
    assert house.desk.floor.tables["12"].others == ["p2"]


def test_a_fact_about_nobody_is_kept_and_changes_nothing(house):
    state = house.state()
    house.happens(PartyGreeted, party="ghost", table="99")
    assert house.state() == state


def test_a_store_that_fails_leaves_the_house_as_it_was():
    journal = FailingJournal()
    house = House(journal=journal, singly=False)
    dinner(house)
    state, facts = house.state(), house.kept()
    heard = []
    house.desk.watch(heard.append)
    journal.full = True
    for do, fields in (("greet", {"table": "21"}), ("open_shift", {}), ("seat", {"tables": ["11"], "size": 1})):
        refusal = house.refuse(do, 0, **fields)
        assert (refusal.code, refusal.message) == ("store_failed", "Not kept: the disk is full.")
        assert (house.state(), house.kept(), heard) == (state, facts, [])
    assert isinstance(house.desk.wake(house.now + minutes(60)), Refusal)
    assert house.state() == state
    journal.full = False
    house.ask("greet", table="21")
    assert len(heard) == 1


def test_a_shift_that_could_not_be_kept_leaves_undo_within_reach():
    journal = FailingJournal()
    house = House(journal=journal)
    house.seat()
    greeted = house.ask("greet", table="12").facts[0]
    journal.full = True
    house.refuse("open_shift")
    journal.full = False
    house.ask("undo", fact=greeted.id)


def test_a_bug_in_the_middle_leaves_the_house_as_it_was(monkeypatch):
    house = House()
    dinner(house)
    state = house.state()

    def slip(*_):
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr("desk_app.cues.engine.Engine.standing", slip)
        broken.setattr("desk_app.desk.making.Making._tell_end", slip)
        with pytest.raises(ZeroDivisionError):
            house.ask("present_check", party="p1")
    assert house.state() == state


def test_watchers_hear_after_the_facts_are_durable(house):
    heard = []
    house.desk.watch(lambda answer: heard.append(list(house.journal.read())[-1][1].id == answer.facts[-1].id))
    house.seat()
    house.ask("greet", table="12")
    assert heard == [True, True]


def test_the_long_tail_of_a_shift_folds_to_the_same_house(house):
    dinner(house)
    house.ask("open_shift")
    notes = [Noted(id=f"n{number}", at=house.now, text="x") for number in range(MOST_SINCE_BASE + 500)]
    house.journal.append(notes)
    house.reopen()
    greeted = house.ask("greet", table="21").facts[0]
    state = house.state()
    house.ask("undo", fact=greeted.id)
    house.reopen()
    assert house.desk.floor.parties["p2"].stage == "seated"
    house.ask("greet", table="21")
    assert house.state()["floor"] == state["floor"]


def test_a_base_that_moves_on_in_a_busy_shift_is_the_house_as_it_was(monkeypatch):
    """With real taps and undos on both sides of where the tail is cut, against a house that never cuts it."""
    from desk_app.desk import memory

    whole = House()
    monkeypatch.setattr(memory, "MOST_SINCE_BASE", 60)
    monkeypatch.setattr(memory, "KEPT_FOR_UNDO", 20)
    cut = House()
    for house in (whole, cut):
        monkeypatch.setattr(memory, "MOST_SINCE_BASE", 60 if house is cut else 20_000)
        for turn in range(12):
            house.seat("12", f"p{turn}")
            house.ask("serve_drink", 2, table="12", seat=1, drink="water")
            (asked,) = house.ask("ask", 3, table="12", about="help").facts
            house.ask("refill", 9, table="12", seat=1, level=0.25)
            house.ask("undo", 0.5, fact=asked.id)
            house.ask("leave", 20, table="12")
    assert len(cut.desk.shift_facts) < 60 < len(whole.desk.shift_facts)
    assert cut.state() == whole.state()
    cut.reopen()
    assert cut.state() == whole.state()


def test_every_shift_begins_its_own_base(house):
    for _ in range(3):
        house.ask("open_shift")
        house.ask("note", 60, text="x")
        house.ask("close_shift", 60)
    again = Desk(house.journal, house.ids)
    assert [fact.kind for fact in again.shift_facts] == ["shift_opened", "noted", "shift_closed"]
    assert isinstance(again.shift_facts[0], ShiftOpened)
