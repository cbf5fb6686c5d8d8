"""How long until a desk is free: against the closed forms of queueing, where those hold, and against a replay."""

import heapq
import math

import numpy as np
import pytest

from desk_app.waits.desk_quote import draw_services, quote_desk
from desk_app.waits.services import ServiceTimes
from desk_app.waits.turns import Learned

MEAN = 4.0


def exponential(seed: int = 0) -> ServiceTimes:
    service = ServiceTimes()
    for minutes in MEAN * np.random.default_rng(seed).standard_exponential(400):
        service = service.after(float(minutes))
    return service


SERVED = exponential()
SEEN_MEAN = sum(SERVED.seen) / len(SERVED.seen)


def erlang_cdf(minutes: float, phases: int, rate: float) -> float:
    """P(the sum of ``phases`` exponential times of this rate ≤ minutes)."""
    return 1.0 - sum(math.exp(-rate * minutes) * (rate * minutes) ** k / math.factorial(k) for k in range(phases))


def erlang_c(servers: int, load: float) -> float:
    """P(an arriving party has to wait) in M/M/s with ``load`` = arrival rate × mean service."""
    full = load**servers / math.factorial(servers) * servers / (servers - load)
    return full / (sum(load**k / math.factorial(k) for k in range(servers)) + full)


@pytest.mark.parametrize(("servers", "ahead"), [(1, 0), (1, 4), (3, 0), (3, 6), (5, 20)])
def test_with_exponential_services_the_wait_is_erlangs(servers: int, ahead: int):
    quote = quote_desk([0.0] * servers, ahead + 1, SERVED, seed=1, draws=6000)[-1]
    for level in (0.5, 0.8):
        assert erlang_cdf(quote.at(level), ahead + 1, servers / SEEN_MEAN) == pytest.approx(level, abs=0.05)


@pytest.mark.parametrize(("servers", "load"), [(1, 0.7), (3, 2.4)])
def test_in_the_long_run_parties_wait_as_often_as_erlang_c_says_and_as_long_as_was_quoted(servers: int, load: float):
    rng = np.random.default_rng(5)
    free_at, line, now = [0.0] * servers, [], 0.0
    begun = [-math.inf] * servers
    waited, within = [], []
    for nth in range(4000):
        now += rng.exponential(MEAN / load)
        line = [starts for starts in line if starts > now]
        first = min(range(servers), key=free_at.__getitem__)
        starts = max(now, free_at[first])
        if nth > 500:
            waited.append(starts > now)
            if starts > now and nth % 8 == 0:
                quote = quote_desk([0.0] * servers, len(line) + 1, SERVED, nth)[-1]
                within.append(starts - now <= quote.p80)
        begun[first], free_at[first] = starts, starts + rng.exponential(SEEN_MEAN)
        if starts > now:
            line.append(starts)
    assert np.mean(waited) == pytest.approx(erlang_c(servers, load * SEEN_MEAN / MEAN), abs=0.06)
    assert np.mean(within) == pytest.approx(0.8, abs=0.06)


def test_services_that_all_last_the_same_are_counted_off():
    service = ServiceTimes()
    for _ in range(60):
        service = service.after(5.0)
    quote = quote_desk([1.0, 4.0], 3, service, seed=1)[-1]
    assert quote.p50 == pytest.approx(5.0 - 1.0 + 2.0 - 0.0, abs=2.1)
    assert quote_desk([1.0, 4.0], 1, service, seed=1)[-1].p50 == pytest.approx(1.0)
    assert quote_desk([1.0, 4.0], 2, service, seed=1)[-1].p50 == pytest.approx(4.0)


def test_a_quote_is_what_a_desk_replayed_party_by_party_comes_to():
    service = ServiceTimes(Learned(math.log(6.0), 0.16, weight=1e9))
    rng = np.random.default_rng(3)

    def lasts(longer_than: float = 0.0) -> float:
        while (minutes := 6.0 * math.exp(0.4 * rng.standard_normal())) <= longer_than:
            pass
        return minutes - longer_than

    waits = []
    for _ in range(4000):
        desks = [lasts(2.0), lasts(7.0)]
        heapq.heapify(desks)
        for _ in range(5):
            heapq.heapreplace(desks, desks[0] + lasts())
        waits.append(desks[0])
    quote = quote_desk([2.0, 7.0], 6, service, seed=1, draws=4000)[-1]
    for level in (0.5, 0.8):
        assert quote.at(level) == pytest.approx(np.quantile(waits, level), rel=0.04)


def test_a_free_desk_is_no_wait_and_no_desk_is_no_promise():
    assert quote_desk([None, 3.0], 1, SERVED, seed=1)[-1].p80 == 0.0
    assert not quote_desk([], 1, SERVED, seed=1)[0].possible


def test_a_service_longer_than_any_before_is_in_its_last_moments():
    left = draw_services(SERVED, np.random.default_rng(0), [10_000.0], 10)
    assert (left == 0.0).all()
