"""One heap of deadlines: whatever is set and dropped, the first is the first."""

from hypothesis import given
from hypothesis import strategies as st

from desk_app.cues.clock import Key, Subject
from desk_app.cues.deadlines import Deadlines
from tests.support.houses import SIX, minutes

KEYS = [Key("s", Subject("party", f"p{number}")) for number in range(6)]


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.none() | st.integers(0, 20)), max_size=400))
def test_the_deadlines_come_out_in_order_each_once(sets):
    deadlines, known = Deadlines(), {}
    for key, when in sets:
        deadlines.set(key, None if when is None else SIX + minutes(when))
        known.pop(key, None)
        if when is not None:
            known[key] = SIX + minutes(when)
        first = deadlines.first()
        assert (first[0] if first else None) == min(known.values(), default=None)
        assert sorted(deadlines.until(SIX + minutes(10))) == sorted(
            key for key, at in known.items() if at <= SIX + minutes(10)
        )
    taken = []
    while (head := deadlines.take_until(SIX + minutes(60))) is not None:
        taken.append(head)
    assert [when for when, _ in taken] == sorted(known.values())
    assert {key: when for when, key in taken} == known


def test_a_deadline_set_over_and_over_does_not_fill_the_heap():
    deadlines = Deadlines()
    for number in range(10_000):
        deadlines.set(KEYS[number % 3], SIX + minutes(number))
    assert len(deadlines._heap) < 100


def test_what_lies_ahead_is_not_taken():
    deadlines = Deadlines()
    deadlines.set(KEYS[0], SIX + minutes(1))
    assert deadlines.take_until(SIX) is None
    assert deadlines.first() == (SIX + minutes(1), KEYS[0])
