"""The same numbers once more, slowly and in plain Python, straight from the facts: what measures are held against."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from desk_app.facts import Retracted, UnknownFact

AT_THE_TABLE = {
    *("party_greeted", "order_taken", "drink_served", "course_served", "course_cleared"),
    *("checked_back", "guest_asked", "check_presented", "check_paid"),
}


def that_count(numbered: Sequence[tuple[int, Any]]) -> list[Any]:
    """Give the facts that count, shift by shift: an undo reaches back within the shift it was tapped in."""
    pages: list[list[Any]] = [[]]
    for _, fact in numbered:
        if fact.kind == "shift_opened" and pages[-1]:
            pages.append([])
        pages[-1].append(fact)
    counting = []
    for page in pages:
        undone: set[str] = set()
        for fact in reversed(page):
            if fact.id not in undone and isinstance(fact, Retracted):
                undone.add(fact.fact)
                undone.add(fact.id)
        counting += [fact for fact in page if fact.id not in undone]
    return [fact for fact in counting if not isinstance(fact, UnknownFact)]


def minutes(since: datetime, until: datetime) -> float:
    return max(0.0, (until - since).total_seconds() / 60)


def percentile(numbers: Sequence[float], per_cent: float) -> float | None:
    """Give a percentile, interpolated between the two neighbours."""
    if not numbers:
        return None
    ordered = sorted(numbers)
    place = (len(ordered) - 1) * per_cent / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def sittings(facts: Sequence[Any]) -> Iterator[list[Any]]:
    """Give the facts of each party that sat, from seated to left, or until now."""
    open_: dict[str, list[Any]] = {}
    for fact in facts:
        party = getattr(fact, "party", None)
        if fact.kind == "party_seated":
            open_.setdefault(party, []).append(fact)
        elif party in open_:
            open_[party].append(fact)
            if fact.kind == "party_left":
                yield open_.pop(party)
    yield from open_.values()


def turns(facts: Sequence[Any]) -> list[list[Any]]:
    """Give the facts of each party that sat and left."""
    return [sitting for sitting in sittings(facts) if sitting[-1].kind == "party_left"]


def after_the_last(sitting: Sequence[Any], kind: str) -> list[Any]:
    return sitting[1 + max((place for place, fact in enumerate(sitting) if fact.kind == kind), default=-1) :]


def times_until_answered(facts: Sequence[Any]) -> dict[str, list[float]]:
    """From the first order, or the first reason for a check, that nothing has answered yet, to its answer."""
    times: dict[str, list[float]] = {"drinks": [], "food": [], "check": [], "pay": []}
    for sitting in sittings(facts):
        for place, fact in enumerate(sitting):
            so_far = sitting[:place]
            if fact.kind == "drink_served":
                orders = [each for each in after_the_last(so_far, fact.kind) if each.kind == "order_taken"]
                step, since = "drinks", [each.at for each in orders if each.of in ("drinks", "all")]
            elif fact.kind == "course_served":
                orders = [each for each in after_the_last(so_far, fact.kind) if each.kind == "order_taken"]
                step, since = "food", [each.at for each in orders if each.of in ("food", "all")]
            elif fact.kind == "check_presented":
                step, since = "check", reasons_for_a_check(after_the_last(so_far, fact.kind))
            elif fact.kind == "check_paid":
                step, since = "pay", [each.at for each in so_far if each.kind == "check_presented"]
            else:
                continue
            times[step] += [minutes(at, fact.at) for at in since[:1]]
    return times


def reasons_for_a_check(sitting: Sequence[Any]) -> list[datetime]:
    """They asked; or before they did, their last course was cleared."""
    asks = [place for place, fact in enumerate(sitting) if fact.kind == "guest_asked" and fact.about == "check"]
    unasked = after_the_last(sitting[: asks[0]] if asks else sitting, "course_served")
    cleared = [fact.at for fact in unasked if fact.kind == "course_cleared"]
    eats_on = asks and any(fact.kind == "course_served" for fact in sitting[asks[0] :])
    return ([] if eats_on else cleared[-1:]) + [sitting[place].at for place in asks]


def openings(facts: Sequence[Any]) -> list[tuple[datetime, datetime]]:
    """From opened to closed, or to the last that is known of the shift."""
    open_: list[tuple[datetime, datetime]] = []
    closed = True
    for fact in facts:
        if fact.kind == "shift_opened":
            open_.append((fact.at, fact.at))
            closed = False
        elif not closed:
            open_[-1] = (open_[-1][0], fact.at)
            closed = fact.kind == "shift_closed"
    return open_


def sitting(facts: Sequence[Any]) -> Iterator[tuple[datetime, datetime, int]]:
    """Give how many guests sat from each fact to the next one."""
    sizes: dict[str, int] = {}
    for fact, following in pairwise(facts):
        if fact.kind == "party_seated":
            sizes[fact.party] = fact.size
        elif fact.kind == "party_left":
            sizes.pop(fact.party, None)
        yield fact.at, following.at, sum(sizes.values())


def guest_minutes(facts: Sequence[Any]) -> float:
    """Give guests × minutes they sat while the house was open, those who sit still among them."""
    open_ = openings(facts)
    return sum(
        guests * minutes(max(since, opened), min(until, closed))
        for since, until, guests in sitting(facts)
        for opened, closed in open_
    )


def first(turn: Sequence[Any], *kinds: str) -> datetime | None:
    return next((fact.at for fact in turn if fact.kind in kinds), None)


def times_to_greet(facts: Sequence[Any]) -> list[float]:
    """From seated to greeted, of those of whom nothing else was tapped in between but their asking."""
    times = []
    seated: dict[str, datetime] = {}
    for fact in facts:
        party = getattr(fact, "party", None)
        if fact.kind == "party_seated":
            seated.setdefault(party, fact.at)
        elif fact.kind == "party_greeted" and party in seated:
            times.append(minutes(seated[party], fact.at))
        if fact.kind == "party_left" or (fact.kind in AT_THE_TABLE and fact.kind != "guest_asked"):
            seated.pop(party, None)
    return times


def times_between(facts: Sequence[Any], since: str, until: str) -> list[float]:
    """From the last of one kind of fact to the next of another of the same party while it sits."""
    times, started, sits = [], {}, set()
    for fact in facts:
        party = getattr(fact, "party", None)
        if fact.kind == "party_seated":
            sits.add(party)
        elif fact.kind == "party_left":
            sits.discard(party)
            started.pop(party, None)
        elif party in sits and fact.kind == since:
            started[party] = fact.at
        elif party in sits and fact.kind == until and party in started:
            times.append(minutes(started.pop(party), fact.at))
    return times


def times_to_reset(facts: Sequence[Any]) -> list[float]:
    left: dict[str, datetime] = {}
    times = []
    for fact in facts:
        if fact.kind == "party_left":
            left |= dict.fromkeys(fact.tables, fact.at)
        elif fact.kind in ("party_seated", "party_moved"):
            left |= dict.fromkeys(getattr(fact, "left", ()), fact.at)
            for table in fact.tables:
                left.pop(table, None)
        elif fact.kind == "table_reset" and fact.table in left:
            times.append(minutes(left.pop(fact.table), fact.at))
    return times


def waits(facts: Sequence[Any]) -> list[tuple[str, float]]:
    """How each wait ended, and the minutes until the party was called, or until it was over."""
    arrived: dict[str, datetime] = {}
    called: dict[str, datetime] = {}
    over = []

    def end(party: str, how: str, at: datetime) -> None:
        if party in arrived:
            over.append((how, minutes(arrived.pop(party), called.pop(party, at))))

    for fact in facts:
        party = getattr(fact, "party", None)
        if fact.kind == "party_arrived":
            arrived[party] = fact.at
            called.pop(party, None)
        elif fact.kind == "party_notified" and party in arrived:
            called.setdefault(party, fact.at)
        elif fact.kind == "party_seated":
            end(party, "seated", fact.at)
        elif fact.kind == "vehicle_departed":
            for rider in fact.parties:
                end(rider, "boarded", fact.at)
        elif fact.kind == "party_left_queue":
            end(party, fact.how, fact.at)
    return over


def quotes(facts: Sequence[Any]) -> list[tuple[float, float]]:
    """What the first word to each party said, and what it came to, of those who had their turn."""
    mine: dict[str, list[Any]] = {}
    told = []
    for fact in facts:
        if fact.kind == "party_arrived":
            mine[fact.party] = []
        for party in getattr(fact, "parties", None) or [getattr(fact, "party", None)]:
            if party not in mine:
                continue
            mine[party].append(fact)
            turn = fact.kind in ("party_seated", "vehicle_departed") or getattr(fact, "how", None) == "served"
            if turn or fact.kind == "party_left_queue":
                wait = mine.pop(party)
                said = [each for each in wait if each.kind in ("wait_quoted", "ticket_issued")][:1]
                over = first(wait, "party_notified") or fact.at
                for word in said if turn else ():
                    promised = word.promised_at if word.kind == "wait_quoted" else word.leaves_at
                    told.append((minutes(word.at, promised), minutes(word.at, over)))
    return told


def no_shows(facts: Sequence[Any]) -> int:
    """Who was expected, at the door or by a booking, and was not there."""
    expected: set[str] = set()
    missing = 0
    for fact in facts:
        if fact.kind in ("party_arrived", "party_booked"):
            expected.add(fact.party)
        elif fact.kind in ("party_seated", "party_left_queue", "booking_cancelled", "vehicle_departed"):
            gone = fact.parties if fact.kind == "vehicle_departed" else (fact.party,)
            missing += getattr(fact, "how", None) == "no_show" and gone[0] in expected
            expected -= set(gone)
    return missing


def headways(facts: Sequence[Any]) -> list[float]:
    """Minutes between every two departures of a route that followed one another in a shift."""
    last: dict[str, datetime] = {}
    times = []
    for fact in facts:
        if fact.kind == "shift_opened":
            last.clear()
        elif fact.kind == "vehicle_departed":
            if fact.route in last:
                times.append(minutes(last[fact.route], fact.at))
            last[fact.route] = fact.at
    return times


def promises(facts: Sequence[Any]) -> dict[str, int]:
    """How many promises to guests were kept, renewed, broken: who waits is owed the last time that was said."""
    owed: dict[str, datetime] = {}
    counts = {"kept": 0, "renewed": 0, "broken": 0}

    def end(to: str, at: datetime, how: str | None) -> None:
        promised = owed.pop(to, None)
        if promised is not None and at > promised:
            counts["broken"] += 1
        elif promised is not None and how is not None:
            counts[how] += 1

    for fact in facts:
        new = getattr(fact, "leaves_at", None) or getattr(fact, "promised_at", None)
        if fact.kind in ("wait_quoted", "wait_updated", "ticket_issued") and new is not None:
            end(fact.party, fact.at, "renewed")
            owed[fact.party] = new
        elif fact.kind in ("party_seated", "party_notified"):
            end(fact.party, fact.at, "kept")
        elif fact.kind == "vehicle_departed":
            for rider in fact.parties:
                end(rider, fact.at, "kept")
        elif fact.kind == "party_left_queue":
            end(fact.party, fact.at, "kept" if fact.how == "served" else None)
        elif fact.kind == "shift_closed":
            for to in [party for party, promised in owed.items() if promised < fact.at]:
                end(to, fact.at, None)
    return counts
