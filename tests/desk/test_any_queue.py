"""Anything asked about people who wait, in any order, with time moving: the house is what its journal says, promises
end once, and nobody rides without a seat.
"""

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import CODES
from desk_app.facts import (
    CueEnded,
    CueRaised,
    TicketIssued,
    VehicleHeardFrom,
    WaitQuoted,
    WaitUpdated,
    encode,
)
from desk_app.house.house import surviving
from desk_app.journal.memory import MemoryJournal
from tests.support.houses import normal_form, small_venue
from tests.support.stops import Stop

QUEUES = """
[[queue]]
id = "line"
name = "Shuttle stop"
kind = "vehicles"
[[queue]]
id = "entry"
name = "Timed entry"
kind = "desk"
[[route]]
id = "hotels"
name = "Hotels"
queue = "line"
loop = "30 min"
ride = "20 min"
stops = ["Grand", "Harbour"]
[[route]]
id = "town"
name = "Town"
queue = "line"
loop = "12 min"
ride = "6 min"
stops = ["Central"]
[[vehicle]]
id = "7"
route = "hotels"
seats = 4
[[vehicle]]
id = "9"
route = "hotels"
seats = 6
[[vehicle]]
id = "2"
route = "town"
seats = 5
"""
VENUE = small_venue(more=QUEUES).replace('["restaurant"]', '["restaurant", "waitlist", "shuttle"]')

MINUTES = st.sampled_from([None, 0, 1, 5, 15, 45, 480])
PARTIES = {
    "quote": {"minutes": MINUTES},
    "update_wait": {"minutes": MINUTES},
    "notify": {},
    "coming": {},
    "leave_queue": {"how": st.sampled_from(["gave_up", "no_show", "cancelled", "served"])},
    "ticket": {"vehicle": st.sampled_from(["7", "9", "2"])},
    "seat": {"tables": st.sampled_from([["11"], ["12"], ["21"], ["12", "13"]])},
    "ask": {"about": st.just("wait")},
    "know": {"name": st.sampled_from(["Ann", None]), "notes": st.sampled_from(["High chair", None])},
}
"""What may be asked about a party that waits, and what may be said with it."""

OFTEN = ["quote", "update_wait", "ticket", "ticket"]
VEHICLES = {
    "return": {},
    "hear_from": {"minutes": st.sampled_from([None, 1, 5, 20])},
    "stand_down": {},
    "put_back": {},
}
VEHICLE = st.sampled_from(["7", "9", "2"])
WAITS = st.sampled_from([0, 0, 0.25, 1, 2, 5, 12, 30])
PROMISES = (WaitQuoted, WaitUpdated, TicketIssued, VehicleHeardFrom)


class Everything(Stop):
    """A house with tables, a line for vehicles, and a desk."""

    toml = VENUE


class AnyQueue(RuleBasedStateMachine):
    """One house where people wait for everything one can wait for; it is looked at again after each request."""

    @initialize(size=st.integers(1, 4))
    def open_house(self, size: int) -> None:
        self.house = Everything()
        self.parties = 0
        self.ask("arrive", party="first", size=size, queue="waitlist")
        self.ask("arrive", party="rider", size=2, queue="line", destination="Grand")

    def ask(self, do: str, wait: float = 0, **fields: object) -> Answer | None:
        before = self.house.now
        said = {field: value for field, value in fields.items() if value is not None}
        answer = self.house.try_to(do, wait, **said)
        if isinstance(answer, Answer):
            return answer
        assert answer.code in CODES
        assert answer.message
        self.house.now = before
        return None

    # What people do

    @rule(size=st.integers(1, 7), where=st.sampled_from(["waitlist", "Grand", "Central", "entry"]), named=st.booleans())
    def somebody_comes(self, size, where, named):
        self.parties += 1
        rides = where in ("Grand", "Central")
        more = {"queue": "line", "destination": where} if rides else {"queue": where}
        self.ask("arrive", party=f"p{self.parties}", size=size, name="Ann" if named else None, **more)

    @rule(data=st.data(), asked=st.lists(st.sampled_from([*PARTIES, *OFTEN]), min_size=1, max_size=6), wait=WAITS)
    def something_is_done_about_those_who_wait(self, data, asked, wait):
        for do in asked:
            waiting = list(self.house.desk.floor.waiting)
            if waiting:
                more = {field: data.draw(values) for field, values in PARTIES[do].items()}
                self.ask(do, wait, party=data.draw(st.sampled_from(waiting)), **more)

    @rule(vehicle=VEHICLE, wait=WAITS)
    def a_vehicle_leaves_with_its_riders(self, vehicle, wait):
        at_stop = self.house.vehicle(vehicle).state == "at_stop"
        assert (self.ask("depart", wait, vehicle=vehicle) is not None) == at_stop

    @rule(data=st.data(), tickets=st.lists(VEHICLE, min_size=1, max_size=5), vehicle=VEHICLE, wait=WAITS)
    def a_vehicle_leaves_with_whoever_gets_in(self, data, tickets, vehicle, wait):
        for ticket in tickets:
            self.somebody_comes(data.draw(st.integers(1, 4)), "Grand", False)
            self.ask("ticket", party=f"p{self.parties}", vehicle=ticket)
        waiting = list(self.house.desk.floor.waiting)
        riders = data.draw(st.lists(st.sampled_from(waiting), max_size=3, unique=True))
        self.ask("depart", wait, vehicle=vehicle, parties=riders)

    @rule(data=st.data(), vehicle=VEHICLE, calls=st.integers(0, 2), wait=WAITS)
    def a_driver_goes_round(self, data, vehicle, calls, wait):
        self.ask("depart", vehicle=vehicle)
        for _ in range(calls):
            self.ask("hear_from", wait, vehicle=vehicle, minutes=data.draw(MINUTES))
        self.ask(data.draw(st.sampled_from(["return", "stand_down"])), wait, vehicle=vehicle)

    @rule(data=st.data(), vehicle=VEHICLE, do=st.sampled_from(list(VEHICLES)), wait=WAITS)
    def something_happens_to_a_vehicle(self, data, vehicle, do, wait):
        self.ask(do, wait, vehicle=vehicle, **{field: data.draw(values) for field, values in VEHICLES[do].items()})

    @rule(size=st.integers(1, 6), ahead=st.integers(1, 90), tables=st.sampled_from([None, ["12"], ["21"]]))
    def somebody_books(self, size, ahead, tables):
        self.parties += 1
        due = (self.house.now + timedelta(minutes=ahead)).isoformat()
        self.ask("book", party=f"p{self.parties}", size=size, tables=tables, **{"for": due})

    @rule(data=st.data(), do=st.sampled_from(["arrive", "cancel_booking", "leave_queue"]), wait=WAITS)
    def the_booked_come_or_do_not(self, data, do, wait):
        booked = self.house.desk.floor.bookings
        if booked:
            party = data.draw(st.sampled_from(list(booked)))
            more = {"arrive": {"size": booked[party].size, "queue": "waitlist"}, "leave_queue": {"how": "no_show"}}
            self.ask(do, wait, party=party, **more.get(do, {}))

    @rule(data=st.data())
    def guests_at_tables_go(self, data):
        seated = list(self.house.desk.floor.parties)
        if seated:
            self.ask("leave", party=data.draw(st.sampled_from(seated)))

    @rule(wait=WAITS)
    def time_goes_by(self, wait):
        self.ask("tick", wait)

    @rule(data=st.data(), wait=WAITS)
    def a_cue_is_answered_as_it_says(self, data, wait):
        answers = [answer.request for cue in self.house.cues() for answer in cue.answers]
        if answers:
            request = dict(data.draw(st.sampled_from(answers)))
            self.ask(str(request.pop("do")), wait, **request)

    # Undo, and starting again

    @rule(data=st.data(), wait=WAITS)
    def any_fact_is_undone(self, data, wait):
        facts = [fact.id for fact in self.house.desk.shift_facts]
        self.ask("undo", wait, fact=data.draw(st.sampled_from(facts[-12:])))

    @rule(undone=st.booleans())
    def undo_of_the_last_is_as_if_it_never_was(self, undone):
        facts = self.house.desk.shift_facts
        last = next((fact for fact in reversed(facts) if not isinstance(fact, CueRaised | CueEnded)), None)
        answer = self.ask("undo", fact=last.id) if last is not None and undone else None
        if answer is not None:
            assert state_of(self.house.desk, cues=False) == state_of(self._without(last.id), cues=False)

    @precondition(lambda self: self.house.desk.shift_facts)
    @rule()
    def the_house_is_opened_again(self):
        before = state_of(self.house.desk)
        self.house.desk.keep()
        self.house.reopen()
        assert state_of(self.house.desk) == before

    def teardown(self):
        if hasattr(self, "house"):
            again = Desk(_copy(self.house.journal), self.house.ids, wakes_singly=True)
            assert state_of(again) == state_of(self.house.desk)
            assert again.cues(self.house.now) == self.house.cues()

    # What always holds

    @invariant()
    def every_promise_is_in_the_ledger_once_and_ends_once(self):
        if not hasattr(self, "house"):
            return
        ledger = self.house.desk.ledger
        made = [fact for fact in surviving(self.house.kept()) if isinstance(fact, PROMISES)]
        times = [getattr(fact, "leaves_at", None) or getattr(fact, "promised_at", None) for fact in made]
        pairs = ((fact, time) for fact, time in zip(made, times, strict=True) if time is not None)
        told = Counter((_made_to(fact), fact.at, time) for fact, time in pairs)
        assert Counter((each.made_to, each.made_at, each.promised_at) for each in ledger.promises()) == told
        assert all(each.how != "open" and each.ended_at is not None for each in ledger.ended)
        assert all(each.how == "open" and each.ended_at is None for each in ledger.running.values())
        score = ledger.score(self.house.now)
        released = sum(each.how == "released" for each in ledger.ended)
        assert score.kept + score.renewed + score.broken + score.open + released == sum(told.values())

    @invariant()
    def a_promise_runs_only_to_somebody_who_still_waits(self):
        if hasattr(self, "house"):
            floor = self.house.desk.floor
            out = {f"vehicle {each.id}" for each in floor.vehicles.values() if each.state == "out"}
            assert set(self.house.desk.ledger.running) <= set(floor.waiting) | out

    @invariant()
    def riders_wait_have_one_seat_each_and_never_exceed_the_seats(self):
        if not hasattr(self, "house"):
            return
        floor = self.house.desk.floor
        for vehicle in floor.vehicles.values():
            assert len(set(vehicle.riders)) == len(vehicle.riders)
            assert all(floor.waiting[rider].vehicle == vehicle.id for rider in vehicle.riders)
            assert sum(floor.waiting[rider].size for rider in vehicle.riders) <= floor.venue.vehicles[vehicle.id].seats
        for waiting in floor.waiting.values():
            assert waiting.vehicle is None or waiting.id in floor.vehicles[waiting.vehicle].riders

    @invariant()
    def nobody_is_in_two_places_and_nothing_personal_outlives_them(self):
        if hasattr(self, "house"):
            floor = self.house.desk.floor
            places = [*floor.waiting, *floor.bookings, *floor.parties]
            assert len(set(places)) == len(places)
            assert set(floor.known) <= set(places)

    def _without(self, fact: str) -> Desk:
        """Give the desk that its journal would make had it neither this fact nor its retraction."""
        kept = [each for each in self.house.kept() if fact not in (each.id, getattr(each, "fact", None))]
        journal = MemoryJournal()
        journal.append(kept)
        desk = Desk(journal, self.house.ids, wakes_singly=True)
        desk.wake(self.house.now)
        return desk


def state_of(desk: Desk, cues: bool = True):
    """Give everything a desk holds; ``cues`` False: but for what only says that cues were shown."""
    house = desk._memory.house
    state = dict(normal_form(desk)) | {"ledger": house.ledger, "experience": house.experience}
    if not cues:
        state["clocks"] = [clock | {"raised_at": None, "snoozed_until": None} for clock in state["clocks"]]
        rows = {name: row | {"raised": 0} for name, row in state["tally"]["rows"].items()}
        state["tally"] = {name: row for name, row in rows.items() if any(row.values())}
    return state


def _made_to(fact) -> str:
    return fact.party if hasattr(fact, "party") else f"vehicle {fact.vehicle}"


def _copy(journal: MemoryJournal) -> MemoryJournal:
    copy = MemoryJournal()
    copy._bodies = [encode(fact) for _, fact in journal.read()]
    return copy


TestAnyQueue = AnyQueue.TestCase
TestAnyQueue.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
