"""How long until a table: against evenings replayed one event at a time, and against what must hold of any wait."""

import math
import statistics
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.waits.habits import LineHabits
from desk_app.waits.scene import Scene, TableNow
from desk_app.waits.tables_quote import quote_line, quote_tables
from desk_app.waits.turns import CHECK, PAID, Learned, TurnTimes, trade_turns
from tests.benchmarks.quote_latency import asking
from tests.waits.scenes import UNTAPPED, Evening, free, scene, stool, taken

STEADY = TurnTimes(UNTAPPED.spans | {"1-2": Learned(math.log(55.0), 0.09, weight=1e9)}, UNTAPPED.tapped)


def small_house() -> Scene:
    return scene(
        taken("1", 2, 50.0, "A"), taken("2", 2, 20.0, "A"), taken("3", 2, 5.0, "B"), taken("4", 4, 70.0, "B"),
        taken("5", 4, 40.0, "C"), taken("6", 4, 15.0, "C"), taken("7", 6, 60.0, "A"), taken("8", 6, 100.0, "B"),
        seated_ago={"A": 20.0, "B": 5.0, "C": 15.0},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("size", "line"),
    [(2, []), (4, []), (2, [2, 2]), (4, [2, 4, 2]), (2, [6, 2, 4, 2, 2, 3]), (6, [6, 2])],
    ids=str,
)
def test_a_quote_is_what_evenings_replayed_one_event_at_a_time_come_to(size: int, line: list[int]):
    rng = np.random.default_rng(7)
    waits = [Evening(small_house(), UNTAPPED, rng).wait_of(size, line) for _ in range(500)]
    quote = quote_tables(small_house(), size, line, UNTAPPED, seed=3, draws=2000)
    for level in (0.5, 0.8):
        replayed = float(np.quantile(waits, level))
        assert quote.at(level) == pytest.approx(replayed, rel=0.1, abs=1.5), level


def test_a_slow_night_is_slow_at_every_table_and_widens_the_quote_of_a_long_line():
    house = scene(*(taken(str(n), 2, float(n * 5), "ABC"[n % 3]) for n in range(12)))
    ahead, unhurried = [2] * 12, LineHabits(pace=0.0, patience=1e6)
    rng = np.random.default_rng(8)
    waits = [Evening(house, UNTAPPED, rng, unhurried).wait_of(2, ahead) for _ in range(500)]
    quote = quote_tables(house, 2, ahead, UNTAPPED, seed=3, habits=unhurried, draws=2000)
    replayed = float(np.quantile(waits, 0.9) - np.quantile(waits, 0.1))
    assert quote.at(0.9) - quote.at(0.1) == pytest.approx(replayed, rel=0.12)


def test_many_tables_do_not_make_a_night_certain():
    house = scene(*(taken(str(n), 2, 20.0) for n in range(80)))
    quote = quote_tables(house, 2, [2] * 40, UNTAPPED, seed=3, habits=LineHabits(pace=0.0, patience=1e6), draws=2000)
    width = (quote.at(0.9) - quote.at(0.1)) / quote.p50
    assert 0.2 < width < 0.3, "all share a pace, give or take eight per cent; the luck of eighty alone is 0.16"


def test_everybody_in_line_gets_the_wait_that_they_would_be_quoted_alone():
    line = [2, 4, 9, 2, 6]
    together = quote_line(small_house(), line, trade_turns(), seed=4)
    alone = [quote_tables(small_house(), size, line[:nth], trade_turns(), seed=4) for nth, size in enumerate(line)]
    assert together == tuple(alone)


def test_without_a_line_one_table_is_its_own_closed_form():
    house = scene(taken("1", 2, 40.0))
    quote = quote_tables(house, 2, [], STEADY, seed=1, draws=6000, habits=LineHabits(reset=0.001))
    spread = math.hypot(0.3, 0.0)
    normal = statistics.NormalDist()
    still = 1.0 - normal.cdf(math.log(40.0 / 55.0) / spread)
    for level in (0.5, 0.8):
        exact = 55.0 * math.exp(spread * normal.inv_cdf(1.0 - still * (1.0 - level))) - 40.0
        assert quote.at(level) == pytest.approx(exact, rel=0.06)


def test_a_free_table_is_no_wait_and_a_section_that_needs_time_is_the_rest_of_its_ten_minutes():
    assert quote_tables(scene(free("1", 2)), 2, [], trade_turns(), seed=1).p80 == 0.0
    paced = scene(free("1", 2), seated_ago={"A": 4.0})
    assert quote_tables(paced, 2, [], trade_turns(), seed=1).p80 == pytest.approx(6.0)


def test_at_a_bar_nobody_waits_for_the_one_before():
    bar = scene(stool("1"), stool("2"), seated_ago={"A": 0.0})
    quotes = quote_line(bar, [1, 1], trade_turns(), seed=1)
    assert [quote.p80 for quote in quotes] == [0.0, 0.0]


def test_a_table_to_be_reset_is_a_few_minutes_and_one_held_until_later_is_until_then():
    dirty = scene(TableNow(id="1", section="A", seats=2, dirty_for=1.0))
    assert 0.5 < quote_tables(dirty, 2, [], trade_turns(), seed=1).p50 < 5.0
    held = scene(TableNow(id="1", section="A", seats=2, held_for=25.0))
    assert quote_tables(held, 2, [], trade_turns(), seed=1).p50 == pytest.approx(25.0)


def test_where_no_table_fits_nothing_is_promised():
    assert not quote_tables(scene(free("1", 4)), 5, [], trade_turns(), seed=1).possible
    assert not quote_tables(scene(), 2, [], trade_turns(), seed=1).possible
    for_ever = scene(TableNow(id="1", section="A", seats=4, held_for=math.inf))
    assert not quote_tables(for_ever, 2, [], trade_turns(), seed=1).possible


def test_a_party_that_has_its_check_is_expected_to_go_soon_and_one_that_paid_sooner():
    def quoted(**ending: object) -> float:
        return quote_tables(scene(taken("1", 2, 45.0, **ending)), 2, [], trade_turns(), seed=1).p50

    assert quoted(ending=PAID, ending_for=1.0) < quoted(ending=CHECK, ending_for=1.0) < quoted()


def test_where_checks_are_always_tapped_a_table_without_one_is_not_about_to_go():
    always = TurnTimes(trade_turns().spans, {CHECK: 0.999, PAID: 0.999})
    never = TurnTimes(trade_turns().spans, {CHECK: 0.0, PAID: 0.0})
    house = scene(taken("1", 2, 60.0))
    assert quote_tables(house, 2, [], always, seed=1).at(0.1) > quote_tables(house, 2, [], never, seed=1).at(0.1) + 4


def test_two_tables_joined_for_one_party_are_free_together():
    joined = scene(*(taken(name, 2, 30.0, size=4) for name in "12"))
    together = Scene(tuple(TableNow(**{**_fields(table), "party": "p"}) for table in joined.tables), joined.sections)
    apart = quote_tables(joined, 2, [], UNTAPPED, seed=1, draws=4000)
    at_once = quote_tables(together, 2, [], UNTAPPED, seed=1, draws=4000)
    assert at_once.p50 > apart.p50, "the first of two parties is gone earlier than one party"


def test_guests_who_give_up_shorten_the_line():
    ahead = [2] * 8
    patient, hasty = LineHabits(patience=10_000.0), LineHabits(patience=15.0)
    quotes = [quote_tables(small_house(), 2, ahead, trade_turns(), 1, each).p50 for each in (patient, hasty)]
    assert quotes[1] < quotes[0] - 5


def test_a_party_ahead_that_fits_no_table_takes_none():
    alone = quote_tables(small_house(), 2, [], trade_turns(), seed=1, draws=2000).p50
    behind = quote_tables(small_house(), 2, [12], trade_turns(), seed=1, draws=2000).p50
    assert behind == pytest.approx(alone)


def test_the_same_question_at_the_same_moment_gets_the_same_answer():
    ask = [quote_tables(small_house(), 2, [2], trade_turns(), seed=seed) for seed in (5, 5, 6)]
    assert ask[0] == ask[1]
    assert ask[0] != ask[2]
    assert ask[0].p80 == pytest.approx(ask[2].p80, rel=0.15)


@settings(max_examples=40)
@given(st.integers(1, 8), st.lists(st.integers(1, 9), max_size=12), st.integers(0, 2**32 - 1))
def test_a_wait_is_never_below_zero_and_one_more_ahead_never_makes_it_shorter(size: int, line: list[int], seed: int):
    # One place further back, the line ahead draws the same luck as before, and one party more.
    shorter = quote_tables(small_house(), size, line[:-1], trade_turns(), seed, draws=400)
    longer = quote_tables(small_house(), size, line, trade_turns(), seed, draws=400)
    assert list(longer.minutes) == sorted(longer.minutes)
    assert not longer.minutes or longer.minutes[0] >= 0.0
    assert longer.p50 >= shorter.p50 - 0.5
    assert longer.p80 >= shorter.p80 - 0.5


@pytest.mark.parametrize("parties", [0, 30])
def test_a_quote_takes_less_than_twenty_milliseconds_with_sixty_tables(parties: int):
    ask_once, took = asking(60, parties), []
    for number in range(9):
        began = time.process_time()
        ask_once(number)
        took.append(time.process_time() - began)
    assert statistics.median(took) < 0.020


def _fields(table: TableNow) -> dict[str, object]:
    return {field: getattr(table, field) for field in table.__struct_fields__}
