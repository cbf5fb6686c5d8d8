"""A replay at any moment is the fold of what was known by then, whichever way one came there."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.desk.refusal import Refusal
from desk_app.desk.replay_desk import ReplayDesk
from desk_app.facts import Noted, PartySeated, Retracted
from desk_app.house.house import House as Reading
from desk_app.house.house import fold, surviving
from desk_app.journal.memory_pages import MemoryFacts, MemoryPages
from desk_app.review.pages.shelf import Shelf
from desk_app.review.replay import replay as subject
from desk_app.review.replay.replay import Replay, replay_of
from tests.simulation.dinner import Dinner
from tests.support.houses import SIX, House, minutes


def state_of(house: Reading) -> dict:
    """Give all that a house holds, in a form that can be compared."""
    kept = msgspec.msgpack.decode(house.keep())
    kept["clocks"] = sorted(kept["clocks"], key=repr)
    return kept


def replay_of_house(house: House) -> Replay:
    return Replay(None, list(enumerate(house.kept(), 1)))


@pytest.fixture(scope="module")
def evening():
    """Forty minutes of a simulated Friday, and the cues that stood after each answer."""
    dinner = Dinner()
    taken = []

    def look(_):
        now = dinner.desk.last_at
        taken.append((dinner.desk._memory.number, now, dinner.desk.cues(now), dinner.desk.walk(now)))

    dinner.desk.watch(look)
    dinner.run(40)
    facts = list(dinner.desk._journal.read())
    return facts, taken


@pytest.fixture
def often(monkeypatch):
    """Checkpoints so near to each other that every jump uses some."""
    monkeypatch.setattr(subject, "CHECKPOINT_EVERY", 7)
    monkeypatch.setattr(subject, "LOADING_COSTS", 3)


@settings(max_examples=25, deadline=None)
@given(shares=st.lists(st.floats(-0.1, 1.1), min_size=1, max_size=6), prepared=st.integers(0, 3))
def test_any_moments_in_any_order_stand_as_a_fold_up_to_them(evening, shares, prepared):
    facts, _ = evening
    replay = Replay(None, facts)
    for _ in range(prepared):
        replay.prepare()
    for share in shares:
        moment = replay.began + (replay.ended - replay.began) * share
        known = [fact for _, fact in facts if fact.at <= moment]
        assert state_of(replay.at(moment)) == state_of(fold(None, surviving(known)))


def test_the_cues_and_the_walk_are_those_that_stood(evening):
    facts, taken = evening
    replay = Replay(None, facts)
    desk = ReplayDesk(replay, replay.began)
    compared = 0
    for number, now, cues, walk in taken[::7]:
        replay.go_to(number)
        compared += len(cues)
        assert desk.cues(now) == cues
        assert desk.walk(now) == walk
    assert compared > 100


TAPS = ["glance", "refill", "serve", "ask", "note", "undo", "undo", "wait"]


@settings(max_examples=30, deadline=None)
@given(data=st.data(), taps=st.lists(st.sampled_from(TAPS), min_size=10, max_size=40))
def test_taps_that_were_taken_back_show_until_they_were(data, taps):
    """Undo, and undo of undo, wherever they fall between the checkpoints."""
    house = House()
    house.seat("12", "p1", 2)
    house.ask("serve_drink", table="12", seat=1, drink="water")
    for tap in taps:
        fields = {
            "glance": {"table": "12", "seat": 1, "level": 0.5},
            "refill": {"table": "12"},
            "serve": {"table": "12", "seat": 2, "drink": "beer"},
            "ask": {"table": "12", "about": "refill"},
            "note": {"text": "x"},
        }.get(tap)
        if tap == "undo":
            fact = data.draw(st.sampled_from([fact.id for fact in house.kept()]))
            house.try_to("undo", 0.1, fact=fact)
        elif fields is None:
            house.wait(3)
        else:
            house.try_to({"serve": "serve_drink"}.get(tap, tap), 0.5, **fields)
    facts = house.kept()
    before = subject.CHECKPOINT_EVERY, subject.LOADING_COSTS
    subject.CHECKPOINT_EVERY, subject.LOADING_COSTS = data.draw(st.integers(1, 9)), data.draw(st.integers(0, 9))
    try:
        replay = replay_of_house(house)
        for place in data.draw(st.lists(st.integers(0, len(facts)), min_size=3, max_size=8)):
            replay.go_to(place)
            assert state_of(replay.house) == state_of(fold(None, surviving(facts[:place])))
    finally:
        subject.CHECKPOINT_EVERY, subject.LOADING_COSTS = before


def test_a_slip_is_seen_until_it_was_undone():
    """Seated at 12 by mistake at six, undone two minutes later: at 18:01 the replay shows the party there."""
    house = House()
    slip = house.seat("12").facts[0]
    house.ask("undo", 2, fact=slip.id)
    replay = replay_of_house(house)
    assert replay.at(SIX + minutes(1)).floor.party_at("12") is not None
    assert replay.at(SIX + minutes(2)).floor.party_at("12") is None
    assert replay.at(SIX + minutes(1)).floor.party_at("12") is not None


def test_playing_on_folds_only_what_is_new(often):
    house = House()
    house.seat("12")
    house.ask("greet", 1, table="12")
    replay = replay_of_house(house)
    replay.at(SIX)
    before = replay.house
    played = replay.play_to(SIX + minutes(1))
    assert replay.house is before
    assert [fact.kind for fact in played.facts] == ["cue_raised", "party_greeted", "cue_ended"]
    assert played.changed.tables == ("12",)
    assert replay.play_to(SIX + minutes(1)).facts == ()


def test_a_busy_ten_minutes_at_six_hundred_times_is_one_step_on_and_no_jump(evening, monkeypatch):
    monkeypatch.setattr(subject, "CHECKPOINT_EVERY", 50)
    facts, _ = evening
    replay = Replay(None, facts)
    while not replay.prepare():
        pass
    replay.at(replay.ended - minutes(10))
    assert replay.play_to(replay.ended).facts


def test_going_back_is_a_jump():
    house = House()
    house.seat("12")
    replay = replay_of_house(house)
    replay.at(SIX)
    replay.go_to(1)
    assert replay.house.floor.party_at("12") is None
    replay.at(SIX)
    assert replay.go_to(0).facts is None


def test_a_page_is_prepared_step_by_step_to_its_end(often):
    house = House()
    for _ in range(20):
        house.ask("note", 1, text="x")
    replay = replay_of_house(house)
    steps = 1
    while not replay.prepare():
        steps += 1
    assert steps == -(-len(house.kept()) // 7)
    assert sorted(replay._kept) == [0, 7, 14, 21]
    assert replay.place == 0


def test_a_page_after_others_begins_with_the_house_as_they_left_it():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 3)
    house.ask("close_shift", 5)
    house.ask("open_shift", 60)
    house.ask("greet", 1, table="12")
    shelf = Shelf(MemoryFacts(house.journal), MemoryPages())
    shelf.catch_up()
    replay = replay_of(shelf, shelf.heads[-1])
    assert replay.place == 0
    assert replay.house.floor.parties["p1"].stage == "seated"
    assert replay.at(house.now).floor.parties["p1"].stage == "greeted"
    assert replay.numbers[0] == shelf.heads[-1].first


def test_where_the_clock_jumped_back_facts_keep_their_order():
    """A note of 18:10 and then one of 18:05: at 18:05 neither was known yet."""
    facts = [(1, Noted(id="a", at=SIX + minutes(10), text="a")), (2, Noted(id="b", at=SIX + minutes(5), text="b"))]
    replay = Replay(None, facts)
    assert replay.place_at(SIX + minutes(5)) == 0
    assert replay.place_at(SIX + minutes(10)) == 2


def test_a_page_without_facts_is_an_empty_house():
    replay = Replay(None, [])
    assert replay.at(SIX).floor.parties == {}
    assert (replay.began, replay.ended, replay.next_at) == (None, None, None)
    assert replay.prepare()


def test_what_takes_back_a_fact_of_an_earlier_page_changes_nothing_here():
    seated = PartySeated(id="b", at=SIX, party="p1", tables=("12",), size=2)
    replay = Replay(None, [(8, seated), (9, Retracted(id="c", at=SIX + minutes(1), fact="gone"))])
    assert replay.at(SIX + timedelta(hours=1)).floor.party_at("12") is not None


# --- A replay as a desk ----------------------------------------------------------------------------------------------


@pytest.fixture
def played():
    house = House()
    house.ask("open_shift")
    house.seat("12", "p1", 2)
    house.ask("serve_drink", 1, table="12", seat=1, drink="water")
    house.wait(13)
    return ReplayDesk(replay_of_house(house), SIX)


def test_nothing_can_be_entered(played):
    answer = played.handle({"do": "greet", "table": "12"}, SIX)
    assert isinstance(answer, Refusal)
    assert answer.code == "not_now"
    assert answer.message == "This is a replay of Saturday 21 November: nothing can be entered."


def test_a_glass_lasts_as_long_as_the_desk_believed(played):
    assert played.glass_lasts("p1", 1) is None
    played.go_to(SIX + minutes(1))
    assert played.glass_lasts("p1", 1) == minutes(14)


def test_whoever_watches_hears_what_happened_on_the_way(played):
    heard, jumps = [], []
    played.watch(heard.append)
    played.jumped = lambda: jumps.append(played.now)
    played.go_to(SIX + minutes(1))
    assert [fact.kind for fact in heard[-1].facts][-1] == "drink_served"
    assert heard[-1].changed.tables == ("12",)
    assert jumps == []
    played.go_to(SIX)
    assert jumps == [SIX]
    assert heard[-1].facts == ()
    assert heard[-1].changed.house


def test_the_shift_so_far_is_what_had_happened(played):
    assert [fact.kind for fact in played.shift_facts][-1] == "party_seated"
    assert played.next_at is not None
    assert played.next_at > SIX
    played.go_to(SIX + minutes(60))
    assert played.next_at is None
    assert played.shift_facts == played._replay.facts
