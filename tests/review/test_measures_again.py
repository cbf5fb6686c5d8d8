"""Every measure agrees with the tally that the desk itself keeps, and with a slow count over the facts."""

from collections import Counter
from statistics import pstdev

import numpy as np
import pytest

from desk_app.facts import ShiftOpened
from desk_app.house.house import House as Readings
from desk_app.house.tally import Tally
from desk_app.review.measures import MEASURES
from desk_app.review.measures.groups import GROUPS, by
from desk_app.review.pages.columns import unpack
from desk_app.review.pages.rows import KINDS, Moment, Visit
from tests.review import slowly, slowly_cues, slowly_rides
from tests.support.shifts import Review, evening, random_rides, random_shifts

CASES = ["taps 1", "taps 2", "taps 3", "taps 4", "rides 1", "rides 2", "bistro 1", "shuttle 2", "museum 1"]


@pytest.fixture(scope="module", params=CASES)
def shifts(request) -> Review:
    kind, seed = request.param.split()
    if kind == "taps":
        return Review(random_shifts(int(seed)))
    if kind == "rides":
        return Review(random_rides(int(seed)))
    return Review(*evening(kind, int(seed)))


@pytest.fixture(scope="module")
def facts(shifts) -> list:
    return slowly.that_count(list(shifts.journal.read()))


def moments(shifts) -> list[Moment]:
    return unpack(Moment, shifts.span.columns["moment"], shifts.span.lexicon)


def visits(shifts) -> list[Visit]:
    return unpack(Visit, shifts.span.columns["visit"], shifts.span.lexicon)


def median_and_tenth(shifts, measure: str) -> tuple:
    value = MEASURES[measure].take(shifts.span)
    return value.figure, value.worst_tenth, value.cases


def of(numbers: list[float]) -> tuple:
    return (
        pytest.approx(slowly.percentile(numbers, 50), abs=1e-3),
        pytest.approx(slowly.percentile(numbers, 90), abs=1e-3),
        len(numbers),
    )


def tallies(facts) -> list[Tally]:
    """Give the tally at the end of every shift, as the desk keeps it."""
    house, kept = Readings(), []
    for fact in facts:
        if isinstance(fact, ShiftOpened):
            kept.append(house.tally)
            house.tally = Tally()
        house.apply(fact)
    return [*kept, house.tally]


def test_needs_and_how_cues_ended_are_what_the_desks_own_tally_says(shifts, facts):
    kept = tallies(facts)
    rows = [row for tally in kept for row in tally.rows.values()]
    assert shifts.figure("needs") == sum(tally.needs for tally in kept)
    assert shifts.figure("met_first") == sum(tally.proactive for tally in kept)
    assert shifts.figure("asked_first") == sum(tally.asked_first for tally in kept)
    for name in ("raised", "late", "declined", "implied", "snoozed", "dismissed"):
        assert shifts.figure(name) == sum(getattr(row, name) for row in rows), name
    assert shifts.figure("lapsed") + shifts.figure("begun_again") == sum(row.lapsed for row in rows)
    assert shifts.figure("in_time") == sum(row.met - row.late for row in rows)


def test_needs_by_standard_are_the_rows_of_the_tally(shifts, facts):
    counts = Counter()
    for tally in tallies(facts):
        for standard, row in tally.rows.items():
            counts[standard] += (row.met if row.need else 0) + row.asked_first
    parts = by(shifts.span, MEASURES["needs"], GROUPS["standard"], shifts.labels)
    assert {shifts.span.lexicon.word(part.key): part.value.figure for part in parts} == +counts


def test_what_was_never_answered_is_what_was_seen_to_stand_late(shifts, facts):
    parts = by(shifts.span, MEASURES["never_answered"], GROUPS["standard"], shifts.labels)
    counts = {shifts.span.lexicon.word(part.key): part.value.figure for part in parts}
    assert counts == Counter(slowly_cues.never_answered(facts))


def test_shares_are_one_count_over_another(shifts):
    ended = moments(shifts)
    asked = sum(each.how == "asked_first" for each in ended)
    met = [each for each in ended if each.how == "met" and each.need]
    in_time = sum(each.late_at is None or each.at < each.late_at for each in met)
    needed = len(met) + asked + sum(each.unanswered for each in ended)
    assert shifts.take("proactive_share").figure == (len(met) / (len(met) + asked) if met or asked else None)
    assert shifts.take("in_time_share").figure == (in_time / needed if needed else None)


def test_minutes_late_and_consistency_are_counted_one_by_one(shifts):
    ended = moments(shifts)
    met = [each for each in ended if each.how == "met"]
    late = [slowly.minutes(each.late_at, each.at) for each in met if each.late_at and each.at >= each.late_at]
    assert median_and_tenth(shifts, "minutes_late") == of(late)
    of_standard: dict[str, list[float]] = {}
    for each in ended:
        if (each.how == "met" and each.need) or (each.how == "asked_first" and each.standard != "unforeseen"):
            of_standard.setdefault(each.standard, []).append(slowly.minutes(each.started_at, each.at))
    beyond = [one - slowly.percentile(all_, 50) for all_ in of_standard.values() for one in all_]
    assert shifts.take("consistency").figure == pytest.approx(slowly.percentile(beyond, 90), abs=1e-3)


def test_glasses_are_counted_one_by_one(shifts):
    came = [each for each in visits(shifts) if each.how in ("refilled", "seen", "declined", "replaced")]
    levels = [each.believed if each.seen is None else each.seen for each in came]
    early = sum(level > 0.5 for level in levels)
    assert shifts.take("too_early").figure == (pytest.approx(early / len(came)) if came else None)
    assert median_and_tenth(shifts, "level_on_arrival") == of(levels)
    stood = list(visits(shifts))
    dry = [each.dry for each in stood if each.dry > 0]
    assert shifts.take("dry_glasses").figure == len(dry)
    assert shifts.take("dry_minutes").figure == (pytest.approx(sum(dry), abs=1e-3) if stood else None)


def test_steps_at_the_table_are_what_the_facts_say(shifts, facts):
    assert median_and_tenth(shifts, "time_to_greet") == of(slowly.times_to_greet(facts))
    for step, times in slowly.times_until_answered(facts).items():
        assert median_and_tenth(shifts, f"time_to_{step}") == of(times), step
    checked = slowly.times_between(facts, "course_served", "checked_back")
    assert median_and_tenth(shifts, "time_to_check_back") == of(checked)
    assert median_and_tenth(shifts, "time_to_reset") == of(slowly.times_to_reset(facts))


def test_turns_and_their_phases_are_what_the_facts_say(shifts, facts):
    turns = list(slowly.turns(facts))
    assert shifts.figure("turns") == len(turns)
    assert shifts.figure("covers") == sum(turn[0].size for turn in turns)
    assert median_and_tenth(shifts, "turn_minutes") == of([slowly.minutes(turn[0].at, turn[-1].at) for turn in turns])
    checks = [(turn, slowly.first(turn, "check_presented")) for turn in turns]
    assert median_and_tenth(shifts, "check_to_left") == of(
        [slowly.minutes(check, turn[-1].at) for turn, check in checks if check is not None]
    )
    orders = [
        (turn, [each.at for each in turn if each.kind == "order_taken" and each.of != "drinks"]) for turn in turns
    ]
    assert median_and_tenth(shifts, "seated_to_ordered") == of(
        [slowly.minutes(turn[0].at, ordered[0]) for turn, ordered in orders if ordered]
    )
    came = [(ordered, slowly.first(turn, "course_served")) for turn, ordered in orders if ordered]
    assert median_and_tenth(shifts, "ordered_to_served") == of(
        [slowly.minutes(ordered[0], served) for ordered, served in came if served is not None]
    )
    served = [(slowly.first(turn, "course_served"), check) for turn, check in checks]
    assert median_and_tenth(shifts, "served_to_check") == of(
        [slowly.minutes(since, until) for since, until in served if since is not None and until is not None]
    )


def test_occupancy_is_what_the_facts_say(shifts, facts):
    house = Readings()
    for fact in facts:
        house.apply(fact)
    seats = sum(table.seats for table in house.floor.venue.tables.values())
    open_ = slowly.openings(facts)
    offered = seats * sum(slowly.minutes(since, until) for since, until in open_)
    sat = slowly.guest_minutes(facts)
    assert shifts.take("occupancy").figure == (pytest.approx(sat / offered, rel=1e-4) if offered else None)


def test_waits_and_promises_are_what_the_facts_say(shifts, facts):
    waits, promises = slowly.waits(facts), slowly.promises(facts)
    assert median_and_tenth(shifts, "waited") == of([minutes for _, minutes in waits])
    assert shifts.figure("waits") == len(waits)
    assert shifts.figure("gave_up") == sum(how == "gave_up" for how, _ in waits)
    assert shifts.figure("no_show") == slowly.no_shows(facts)
    quotes = slowly.quotes(facts)
    assert median_and_tenth(shifts, "wait_quoted") == of([quoted for quoted, _ in quotes])
    assert median_and_tenth(shifts, "wait_real") == of([real for _, real in quotes])
    assert median_and_tenth(shifts, "beyond_quote") == of([real - quoted for quoted, real in quotes])
    for how, count in promises.items():
        assert shifts.figure(f"promises_{how}") == count, how
    made = sum(promises.values())
    held = (made - promises["broken"]) / made if made else None
    assert shifts.take("promises_held").figure == held


def test_loops_are_what_the_facts_say(shifts, facts):
    back = [trip for trip in slowly_rides.trips(facts) if trip.back]
    assert median_and_tenth(shifts, "loop_minutes") == of([trip.minutes for trip in back])
    assert shifts.figure("riders") == sum(trip.riders for trip in back)
    overdue = slowly_rides.overdue(facts)
    assert shifts.take("overdue").cases == len(overdue)
    assert shifts.take("overdue").figure == (pytest.approx(sum(overdue) / len(overdue)) if overdue else None)
    headways = slowly.headways(facts)
    assert median_and_tenth(shifts, "headway") == of(headways)
    mean = sum(headways) / len(headways) if headways else 0
    variation = pytest.approx(pstdev(headways) / mean, abs=1e-4) if len(headways) > 1 and mean else None
    assert shifts.take("headway_variation").figure == variation


def test_the_most_sounds_are_found_by_looking_at_each_ten_minutes(shifts):
    rang, heads = shifts.span.columns["sound"], shifts.shelf.heads
    pages = [next(head.first for head in heads if number <= head.last) for number in rang["number"]]
    heard = list(zip(rang["at"], rang["staff"], pages, strict=True))
    most = 0
    for at, *who in heard:
        most = max(most, sum(other == who and at - 600 < then <= at for then, *other in heard))
    figure = shifts.take("sounds_worst").figure
    assert figure == (most if len(shifts.span.columns["duty"]) else None)


@pytest.mark.parametrize("group", sorted(GROUPS))
def test_parts_of_a_count_make_up_the_whole(shifts, group):
    for measure in MEASURES.values():
        if measure.unit == "count" and GROUPS[group].fits(measure, shifts.span):
            parts = by(shifts.span, measure, GROUPS[group], shifts.labels)
            assert sum(part.value.figure for part in parts) == measure.take(shifts.span).figure, measure.id
            together = {fact for part in parts for fact in part.evidence().tolist()}
            assert together == set(measure.evidence(shifts.span).tolist()), measure.id


def test_every_number_opens_facts_that_are_in_the_journal_and_count(shifts, facts):
    there = {fact.id for fact in facts}
    numbered = dict(shifts.journal.read())
    for measure in MEASURES.values():
        value, evidence = measure.take(shifts.span), measure.evidence(shifts.span)
        assert (len(evidence) > 0) == (len(measure.cases(shifts.span)) > 0), measure.id
        assert (np.diff(evidence) > 0).all()
        assert {numbered[number].id for number in evidence.tolist()} <= there
        assert value.figure is not None or value.cases == 0 or measure.id == "headway_variation"


def test_every_kind_of_row_comes_up_somewhere():
    """Otherwise the comparisons above would hold for want of anything to compare."""
    seen = [Review(random_shifts(1)).span, Review(random_rides(1)).span]
    missing = {kind for kind in KINDS if not any(len(span.cases(kind)) for span in seen)}
    assert not missing
