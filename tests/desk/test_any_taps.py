"""Any taps, in any order, with time moving: the house is always what its journal says."""

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desk_app.desk.answer import Answer
from desk_app.desk.desk import Desk
from desk_app.desk.refusal import CODES
from desk_app.facts import CueEnded, CueRaised, encode
from desk_app.journal.memory import MemoryJournal
from tests.support.houses import House, normal_form

TABLES = ("11", "12", "13", "21", "B1")
LEVELS = st.sampled_from([None, 0.0, 0.1, 0.25, 0.5, 1.0])
STAFF = st.sampled_from(["s1", "s2", "h1", "m1"])
WAITS = st.sampled_from([0, 0, 0.25, 1, 2, 3, 5, 12, 30, 480])
FIELDS = {
    "greet": {},
    "take_order": {"of": st.sampled_from(["drinks", "food", "all"])},
    "serve_drink": {"seat": st.integers(1, 3), "drink": st.sampled_from(["water", "tea", "beer", "red"])},
    "refill": {"seat": st.sampled_from([None, 1, 2, 3]), "level": LEVELS},
    "glance": {"seat": st.integers(1, 3), "level": LEVELS},
    "decline": {"seat": st.integers(1, 3)},
    "serve_course": {"course": st.sampled_from(["starters", "mains", "dessert"])},
    "clear_course": {"course": st.sampled_from(["starters", "mains", "dessert"])},
    "check_back": {"found": st.sampled_from(["happy", "problem"])},
    "ask": {"about": st.sampled_from(["refill", "order", "check", "help"]), "seat": st.sampled_from([None, 1, 2])},
    "present_check": {},
    "take_payment": {},
    "leave": {},
}
"""The steps of a turn, and what may be said with each."""

OFTEN = ["serve_drink"] * 4 + ["refill", "glance", "serve_course", "clear_course", "ask", "take_order"] * 2
HOUSE = {
    "reset": {"table": st.sampled_from(TABLES)},
    "hold": {"table": st.sampled_from(TABLES)},
    "release": {"table": st.sampled_from(TABLES)},
    "sign_in": {"staff": STAFF},
    "sign_out": {"staff": STAFF},
    "run_out": {"drink": st.sampled_from(["beer", "red"])},
    "back_in": {"drink": st.sampled_from(["beer", "red"])},
    "open_shift": {},
    "close_shift": {},
}


class AnyTaps(RuleBasedStateMachine):
    """One house with guests in it; after each tap the rules of the desk are looked at again."""

    @initialize(singly=st.booleans(), size=st.integers(1, 4))
    def open_house(self, singly: bool, size: int) -> None:
        self.house = House(singly=singly)
        self.may_return: set[str] = set()
        self.raised: set[str] = set()
        self.parties = 0
        self.walk_in("12", size)
        self.walk_in("21", 3)
        self.tap("serve_drink", 1, table="21", seat=1, drink="water")

    def walk_in(self, table: str, size: int) -> None:
        self.parties += 1
        self.tap("seat", tables=[table], party=f"p{self.parties}", size=size)

    def tap(self, do: str, wait: float = 0, **fields: object) -> Answer | None:
        before = self.house.now
        answer = self.house.try_to(do, wait, **fields)
        if not isinstance(answer, Answer):
            assert answer.code in CODES
            assert answer.message
            self.house.now = before
            return None
        for ended in answer.ended:
            if ended.how in ("snoozed", "retracted"):
                self.may_return.add(ended.cue.id)
        if do == "undo":
            self.raised -= {cue.id for cue in answer.raised}
        for cue in answer.raised:
            assert cue.id not in self.raised or cue.id in self.may_return, f"{cue.standard} was raised twice"
            self.raised.add(cue.id)
        return answer

    @rule(data=st.data(), taps=st.lists(st.sampled_from([*FIELDS, *OFTEN]), min_size=2, max_size=8), wait=WAITS)
    def a_turn_goes_on(self, data, taps, wait):
        for do in taps:
            parties = list(self.house.desk.floor.parties)
            if parties:
                more = {field: data.draw(values) for field, values in FIELDS[do].items()}
                self.tap(do, wait, party=data.draw(st.sampled_from(parties)), **more)

    @rule(table=st.sampled_from(TABLES), size=st.integers(1, 3))
    def guests_come(self, table, size):
        self.walk_in(table, size)

    @rule(data=st.data(), tables=st.lists(st.sampled_from(TABLES), min_size=1, max_size=2, unique=True))
    def guests_move(self, data, tables):
        parties = list(self.house.desk.floor.parties)
        if parties:
            self.tap("move", party=data.draw(st.sampled_from(parties)), tables=tables)

    @rule(data=st.data(), do=st.sampled_from(list(HOUSE)), wait=WAITS)
    def the_house_itself(self, data, do, wait):
        self.tap(do, wait, **{field: data.draw(values) for field, values in HOUSE[do].items()})

    @rule()
    def a_shift_begins(self):
        self.tap("close_shift")
        self.tap("open_shift")
        self.a_desk_on_the_same_journal_has_the_same_house()

    @rule(table=st.sampled_from(TABLES), minutes=st.integers(1, 60))
    def hold_until(self, table, minutes):
        self.tap("hold", table=table, until=(self.house.now + timedelta(minutes=minutes)).isoformat())

    @rule(wait=WAITS)
    def time_passes(self, wait):
        self.tap("tick", wait)

    @rule(data=st.data(), how=st.sampled_from(["snooze", "pass", "dismiss"]), wait=WAITS)
    def answer_a_cue(self, data, how, wait):
        cues = self.house.cues()
        if not cues:
            return
        cue = data.draw(st.sampled_from([cue.id for cue in cues]))
        more = {"snooze": {"minutes": 4}, "pass": {"staff": "s2"}, "dismiss": {"why": "no"}}[how]
        self.tap(how, wait, cue=cue, **more)

    @rule(data=st.data(), wait=WAITS)
    def any_fact_is_undone(self, data, wait):
        facts = [fact.id for fact in self.house.desk.shift_facts]
        self.tap("undo", wait, fact=data.draw(st.sampled_from(facts[-12:])))

    @rule(undone=st.integers(0, 2))
    def undo_of_the_last_is_as_if_it_never_was(self, undone):
        last = self._last_tap()
        answer = self.tap("undo", fact=last.id) if last is not None and undone else None
        if answer is None:
            return
        assert less_cues(self.house.state()) == less_cues(self._without(last.id))
        before = self._without(answer.facts[0].id)
        if undone == 2 and self.tap("undo", fact=answer.facts[0].id) is not None:
            assert less_cues(self.house.state()) == less_cues(before)

    @rule()
    def a_snapshot_is_kept(self):
        self.house.desk.keep()

    @precondition(lambda self: self.house.desk.shift_facts)
    @rule()
    def the_house_is_opened_again(self):
        before = self.house.state()
        self.house.reopen()
        assert self.house.state() == before

    def teardown(self):
        if hasattr(self, "house"):
            self.a_desk_on_the_same_journal_has_the_same_house()

    @rule()
    def a_desk_on_the_same_journal_has_the_same_house(self):
        house = self.house
        again = Desk(_without_snapshots(house.journal), house.ids, wakes_singly=house.singly)
        assert normal_form(again) == house.state()
        assert again.cues(house.now) == house.cues()
        assert again.walk(house.now) == house.desk.walk(house.now)

    @invariant()
    def every_cue_has_a_running_clock_and_every_walk_its_cues(self):
        if not hasattr(self, "house"):
            return
        running = {clock.cue_id for clock in self.house.desk._memory.house.engine.running}
        cues = [cue.id for cue in self.house.cues()]
        assert len(set(cues)) == len(cues)
        assert set(cues) <= running
        walk = self.house.desk.walk(self.house.now)
        assert set(walk) <= set(cues)
        assert len(set(walk)) == len(walk)

    @invariant()
    def the_next_change_lies_ahead(self):
        if hasattr(self, "house") and self.house.desk.next_at is not None and self.house.desk.last_at:
            assert self.house.desk.next_at > self.house.desk.last_at or self._just_opened()

    def _just_opened(self) -> bool:
        self.house.desk.wake(self.house.now)
        return self.house.desk.next_at is None or self.house.desk.next_at > self.house.now

    def _last_tap(self):
        facts = self.house.desk.shift_facts
        return next((fact for fact in reversed(facts) if not isinstance(fact, CueRaised | CueEnded)), None)

    def _without(self, fact: str):
        """Give the house that its journal would make had it neither this fact nor its retraction."""
        kept = [each for each in self.house.kept() if fact not in (each.id, getattr(each, "fact", None))]
        return normal_form(_desk_of(kept, self.house))


def _desk_of(facts, house: House) -> Desk:
    journal = MemoryJournal()
    journal.append(facts)
    desk = Desk(journal, house.ids, wakes_singly=house.singly)
    desk.wake(house.now)
    return desk


def _without_snapshots(journal: MemoryJournal) -> MemoryJournal:
    copy = MemoryJournal()
    copy._bodies = [encode(fact) for _, fact in journal.read()]
    return copy


def less_cues(state):
    """Leave out what only says that cues were shown: when, and how many."""
    clocks = [clock | {"raised_at": None, "snoozed_until": None} for clock in state["clocks"]]
    rows = {name: row | {"raised": 0} for name, row in state["tally"]["rows"].items()}
    rows = {name: row for name, row in rows.items() if any(row.values())}
    return state | {"clocks": clocks, "tally": {"rows": rows}}


TestAnyTaps = AnyTaps.TestCase
TestAnyTaps.settings = settings(
    max_examples=120,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
