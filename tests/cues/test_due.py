"""Every form of due, on subjects of every kind: the engine knows no restaurant word."""

from datetime import UTC, datetime, timedelta

from desk_app.facts import AssetReplaced, AssetUsed, PartyArrived, WaitQuoted, WaitUpdated
from tests.support.houses import House, minutes, told


def standard(due: str, starts: str = "party_seated", per: str = "party", more: str = "") -> str:
    return f"""
[[standard]]
id = "it"
per = "{per}"
starts = ["{starts}"]
due = {due}
say = "Do it"
{more}
"""


def due_after_seating(due: str, more: str = "") -> list[float | None]:
    """Give raise, due and late in minutes after the seating."""
    house = House(standard(due, more=more))
    house.seat()
    house.wait(600)
    cue = house.cue("it")
    return [
        (time - cue_start(house)) / minutes(1) if time else None for time in (cue.raise_at, cue.due_at, cue.late_at)
    ]


def cue_start(house: House) -> datetime:
    return house.now - minutes(600)


def test_after():
    assert due_after_seating('{ after = "10 min" }', 'late = "3 min"') == [8, 10, 13]


def test_a_cue_without_late_is_never_late():
    assert due_after_seating('{ after = "10 min" }') == [8, 10, None]


def test_soon_is_half_the_time_and_two_minutes_at_most():
    assert due_after_seating('{ after = "1 min" }') == [0.5, 1, None]
    assert due_after_seating('{ after = "60 min" }') == [58, 60, None]


def test_soon_may_be_said():
    assert due_after_seating('{ after = "10 min" }', 'soon = "7 min"') == [3, 10, None]
    assert due_after_seating('{ after = "10 min" }', 'soon = "0 s"') == [10, 10, None]
    assert due_after_seating('{ after = "10 min" }', 'soon = "1 h"') == [0, 10, None]


def test_due_at_once():
    house = House(standard('{ after = "0 s" }'))
    assert told(house.seat())["raised"] == ["it"]
    assert house.cue("it").urgency == "due"


def test_learned_takes_its_otherwise_for_now():
    assert due_after_seating('{ learned = "course", quantile = 0.5, otherwise = "20 min" }') == [18, 20, None]


def test_learned_by_level_counts_from_what_is_known_of_the_drink():
    text = standard('{ learned = "drink", at_level = 0.5, otherwise = "30 min" }', "drink_served", "glass")
    house = House(text)
    house.seat()
    house.ask("serve_drink", table="12", seat=1, drink="water")
    house.ask("serve_drink", table="12", seat=2, drink="red")
    house.wait(60)
    due = {cue.seat: cue.due_at - (house.now - minutes(60)) for cue in house.cues()}
    assert due == {1: minutes(7), 2: minutes(30)}


def waiting(due: str, promised: float) -> House:
    house = House(standard(due, '"wait_quoted", "wait_updated"'.strip('"')))
    house.happens(PartyArrived, party="w1", size=2)
    house.happens(WaitQuoted, party="w1", promised_at=house.now + minutes(promised))
    return house


def next_minutes(house: House) -> float:
    """Give the minutes to the cue's due time: when it stands, from now on."""
    house.wait(0)
    while not house.cues():
        assert house.desk.next_at is not None
        house.wait((house.desk.next_at - house.now) / minutes(1))
    return (house.cues()[0].due_at - (cue_quoted(house))) / minutes(1)


def cue_quoted(house: House) -> datetime:
    return next(fact.at for fact in reversed(house.kept()) if fact.kind in ("wait_quoted", "wait_updated"))


def test_a_share_of_the_promise():
    assert next_minutes(waiting("{ of_promise = 0.5 }", 20)) == 10


def test_a_share_of_the_promise_has_bounds():
    bounds = '{ of_promise = 0.5, at_least = "4 min", at_most = "10 min" }'
    assert next_minutes(waiting(bounds, 60)) == 10
    assert next_minutes(waiting(bounds, 2)) == 4


def test_before_the_promise():
    assert next_minutes(waiting('{ before_promise = "2 min" }', 20)) == 18


def test_a_promise_nearer_than_the_warning_is_due_at_once():
    assert next_minutes(waiting('{ before_promise = "10 min" }', 3)) == 0


def test_word_without_a_new_promise_keeps_the_old_one():
    house = waiting('{ before_promise = "2 min" }', 20)
    house.happens(WaitUpdated, 5, party="w1", note="Soon")
    assert next_minutes(house) == 13


def test_a_renewed_promise_moves_the_warning():
    house = waiting('{ before_promise = "2 min" }', 20)
    house.happens(WaitUpdated, 5, party="w1", promised_at=house.now + minutes(5 + 30))
    assert next_minutes(house) == 28


def test_without_a_promise_nothing_is_due():
    house = House(standard("{ of_promise = 0.5 }"))
    house.seat()
    assert house.wait(600).next_at is None
    assert house.standing() == []


LIFE = standard('{ used = "life", at = 0.9 }', "asset_replaced", "asset", 'say = "Change the {name}"').replace(
    'say = "Do it"\n', ""
)


def test_a_lamp_is_due_at_its_share_of_life_and_late_at_its_end():
    house = House(LIFE)
    house.happens(AssetReplaced, asset="lamp")
    house.happens(AssetUsed, 60, asset="lamp", hours=899)
    house.wait(0)
    assert house.cues() == []
    house.happens(AssetUsed, 60, asset="lamp", hours=1)
    house.wait(0)
    assert (house.cue("it").urgency, house.cue("it").say) == ("due", "Change the Projector lamp")
    house.happens(AssetUsed, 60, asset="lamp", hours=100)
    house.wait(0)
    assert house.cue("it").urgency == "late"


def test_a_lamp_in_use_since_before_the_journal_began_is_counted_too():
    house = House(LIFE)
    house.happens(AssetUsed, asset="lamp", hours=950)
    house.wait(0)
    assert house.standing() == ["it"]


def test_a_new_lamp_begins_at_nothing():
    house = House(LIFE)
    house.happens(AssetUsed, asset="lamp", hours=950)
    house.happens(AssetReplaced, 1, asset="lamp")
    house.wait(0)
    assert house.cues() == []


def test_a_life_in_uses_and_in_days():
    house = House(standard('{ used = "10 uses", at = 0.5 }', "asset_replaced", "asset"))
    house.happens(AssetReplaced, asset="lamp")
    for _ in range(5):
        house.wait(1)
        assert house.standing() == []
        house.happens(AssetUsed, asset="lamp", uses=1)
    house.wait(0)
    assert house.standing() == ["it"]
    house = House(standard('{ used = "10 days", at = 0.5 }', "asset_replaced", "asset", 'soon = "0 s"'))
    house.happens(AssetReplaced, asset="lamp")
    house.wait(0)
    assert house.desk.next_at == house.now + timedelta(days=5)


def test_a_thing_without_a_known_life_is_never_due():
    house = House(LIFE)
    house.happens(AssetUsed, asset="kettle", hours=1_000_000)
    house.wait(0)
    assert house.cues() == []


OPEN = """
[[hours]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
opens = "{}"
closes = "{}"
"""


def due_in_open_time(wait: str, opens: str, closes: str, start: datetime) -> datetime | None:
    text = standard(f'{{ after = "{wait}" }}', more='hours = true\nsoon = "0 s"')
    house = House(text, OPEN.format(opens, closes), now=start)
    house.seat()
    return house.desk.next_at


def test_only_open_hours_count():
    start = datetime(2026, 11, 21, 16, 30, tzinfo=UTC)
    assert due_in_open_time("1 h", "09:00", "17:00", start) == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_clock_that_starts_while_closed_waits_for_the_door():
    start = datetime(2026, 11, 21, 20, tzinfo=UTC)
    assert due_in_open_time("1 h", "09:00", "17:00", start) == datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_a_house_open_past_midnight():
    start = datetime(2026, 11, 21, 23, tzinfo=UTC)
    assert due_in_open_time("2 h", "18:00", "02:00", start) == datetime(2026, 11, 22, 1, tzinfo=UTC)
    start = datetime(2026, 11, 22, 1, tzinfo=UTC)
    assert due_in_open_time("2 h", "18:00", "02:00", start) == datetime(2026, 11, 22, 19, tzinfo=UTC)


def test_many_open_days_add_up():
    start = datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert due_in_open_time("24 h", "09:00", "17:00", start) == datetime(2026, 11, 23, 17, tzinfo=UTC)


def test_hours_follow_the_venues_wall_through_daylight_saving():
    evening = datetime(2027, 3, 27, 23, tzinfo=UTC)  # London puts its clocks forward at 01:00 UTC on the 28th
    assert due_in_open_time("2 h", "22:00", "04:00", evening) == datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert due_in_open_time("5 h", "22:00", "04:00", evening) == datetime(2027, 3, 28, 22, tzinfo=UTC)
    autumn = datetime(2026, 10, 24, 16, tzinfo=UTC)  # and back on the 25th: five there is four in UTC, ten is ten
    assert due_in_open_time("1 h", "10:00", "17:30", autumn) == datetime(2026, 10, 25, 10, 30, tzinfo=UTC)


def test_a_wait_that_does_not_count_hours_is_the_same_through_daylight_saving():
    house = House(standard('{ after = "3 h" }', more='soon = "0 s"'), now=datetime(2027, 3, 28, 0, 30, tzinfo=UTC))
    house.seat()
    assert house.desk.next_at == datetime(2027, 3, 28, 3, 30, tzinfo=UTC)


def test_a_house_never_open_long_enough_is_never_due():
    house = House(
        standard('{ after = "2 h" }', more="hours = true"),
        '\n[[hours]]\ndays = ["mon"]\nopens = "10:00"\ncloses = "10:01"\n',
    )
    house.seat()
    assert house.desk.next_at is None
