"""What is lived through once for many tests: each has a house of its own, as it stood at the end."""

from tests.simulation.dinner import minutes
from tests.support.dinner import dinner_desk
from tests.support.houses import normal_form
from tests.support.shifts import random_shifts


def test_each_desk_stands_where_the_evening_ended() -> None:
    lived, again = dinner_desk.__wrapped__(), dinner_desk()
    assert normal_form(again) == normal_form(lived)
    assert again.cues(lived.last_at) == lived.cues(lived.last_at)
    assert (again.last_at, again.next_at, again.shift_facts) == (lived.last_at, lived.next_at, lived.shift_facts)


def test_what_is_tapped_at_one_is_not_seen_at_another() -> None:
    one, before = dinner_desk(), normal_form(dinner_desk())
    one.handle({"do": "greet", "table": "5"}, one.last_at)
    assert normal_form(one) != before
    assert normal_form(dinner_desk()) == before
    house, other = random_shifts(3, 60), random_shifts(3, 60)
    house.ask("arrive", 1, party="late", size=2)
    assert "late" in house.desk.floor.waiting
    assert "late" not in random_shifts(3, 60).desk.floor.waiting | other.desk.floor.waiting
    assert other.now == house.now - minutes(1)
