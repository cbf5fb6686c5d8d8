"""The log of a span: searched by words, narrowed by kinds and by person; undone and written on while it is open."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desk_app.facts import KINDS
from desk_app.screens.log.kinds import GROUPS
from desk_app.screens.log.search import LogSearch
from tests.support.hostile import NAMES
from tests.support.houses import House
from tests.support.read_shifts import Reviewed, evenings, lines_of, short_shift, wait_for

NAMESAKES = (("s8", "server"), ("s9", "host"))
"""Who is called Ann as well."""


class Searched(Reviewed):
    """The log of a review; what is in sight is all of it."""

    @property
    def log(self) -> LogSearch:
        return self.room.log

    def look(self) -> list[str]:
        """Open the log, and give its lines once all of them are told."""
        self.room.turnTo("log")
        self.open()
        return self.words()

    def words(self) -> list[str]:
        log = self.log
        wait_for(lambda: not log.busy and log.words != "" and not log._typed.isActive())
        lines = log.lines
        told = lambda: [lines.data(lines.index(row), role) for row in range(lines.count)]  # noqa: E731
        role = next(role for role, name in lines.roleNames().items() if name.data() == b"words")
        told()
        wait_for(lambda: all(lines.fact(row) is not None for row in range(lines.count)) and not log._telling)
        return told()

    def row(self, words: str) -> int:
        return self.words().index(words)


@pytest.fixture
def searched(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Searched]:
    searched = Searched(evenings(getattr(request, "param", 1)))
    yield searched
    searched.room.end()


@pytest.fixture
def tonight(qtbot: QtBot) -> Iterator[Searched]:
    """A shift that goes on: table 12 was seated and greeted."""
    house = House()
    house.ask("open_shift")
    house.seat("12", size=2)
    house.ask("greet", 1, table="12")
    searched = Searched(house)
    yield searched
    searched.room.end()


def test_a_shift_is_told_newest_first_and_counted(searched: Searched) -> None:
    words = searched.look()
    assert words[0] == "Shift closed"
    assert words[-2:] == ["Shift opened", "Plan adopted"] or words[-1] == "Shift opened"
    assert searched.log.words == f"{len(words)} facts"


@pytest.mark.parametrize("searched", [3], indirect=True)
def test_every_span_has_its_log_with_a_heading_for_each_day(searched: Searched) -> None:
    one = len(searched.look())
    searched.choose("all", "all")
    assert len(searched.words()) >= 3 * one - 2
    assert [row.words for row in searched.log.days.rows] == [
        "Monday 23 November 2026",
        "Sunday 22 November 2026",
        "Saturday 21 November 2026",
    ]
    row = searched.log.rowOfDay(searched.log.days.rows[1].key)
    assert searched.words()[row] == "Shift closed"
    assert searched.log.rowOfDay("no day") == -1


def test_a_search_keeps_the_lines_that_hold_all_its_words(searched: Searched) -> None:
    searched.look()
    searched.log.seek("greeted 12")
    assert searched.words() == ["Greeted 12", "Greeted 12"]
    assert searched.log.words == "2 facts"


def test_a_search_that_finds_nothing_says_so_and_everything_is_one_tap_away(searched: Searched) -> None:
    everything = searched.look()
    searched.log.seek("zebra")
    assert searched.words() == []
    assert (searched.log.words, searched.log.narrowed) == ("No fact", True)
    searched.log.everything()
    assert searched.words() == everything
    assert not searched.log.narrowed


def test_groups_of_kinds_add_up(searched: Searched) -> None:
    searched.look()
    searched.log.toggle("cues")
    cues = searched.words()
    searched.log.toggle("house")
    both = searched.words()
    assert "Shift closed" in both
    assert set(cues) < set(both)
    searched.log.toggle("cues")
    searched.log.toggle("house")
    assert "Greeted 12" in searched.words()


def test_one_persons_lines_are_found_by_who_they_are(tonight: Searched) -> None:
    tonight.house.ask("sign_in", staff="s1")
    tonight.house.ask("note", text="Mine", by="s1")
    tonight.house.ask("note", text="Not mine, Ann said so", by="h1")
    tonight.look()
    tonight.log.of("s1")
    assert tonight.words() == ["Note: Mine", "Ann signed in", "Cue: Greet at 12, for Ann"]
    assert tonight.log.staff == "Ann"
    assert [row.key for row in tonight.log.who.rows if row.here] == ["s1"]
    tonight.log.seek("signed")
    assert tonight.words() == ["Ann signed in"]


def test_two_of_one_name_are_two_to_choose_from_and_told_apart(qtbot: QtBot) -> None:
    more = "".join(f'[[staff]]\nid = "{staff}"\nname = "Ann"\nroles = ["{role}"]\n' for staff, role in NAMESAKES)
    searched = Searched(House(more=more))
    searched.look()
    named = {row.key: row.detail for row in searched.log.who.rows if row.words == "Ann"}
    assert named == {"s1": "Server, s1", "s8": "Server, s8", "s9": "Host"}
    searched.log.of("s9")
    searched.words()
    assert (searched.log.staff, [row.key for row in searched.log.who.rows if row.here]) == ("Ann", ["s9"])
    searched.room.end()


def test_what_was_undone_stays_and_says_so(tonight: Searched) -> None:
    tonight.look()
    tonight.log.undo(tonight.row("Greeted 12"))
    row = tonight.row("Greeted 12")
    wait_for(lambda: tonight.log.lines.fact(row).undone)
    assert tonight.words()[0] == "Undone: Greeted 12"
    assert not tonight.log.lines.fact(row).may_undo
    assert tonight.house.desk.floor.party_at("12") is not None


def test_only_taps_of_the_newest_shift_can_be_undone(tonight: Searched) -> None:
    tonight.look()
    may = {words for row, words in enumerate(tonight.words()) if tonight.log.lines.fact(row).may_undo}
    assert {"Greeted 12", "Seated 2 at 12"} <= may
    assert not [words for words in may if words.startswith("Cue")]
    assert tonight.log.undoing
    tonight.house.ask("leave", 30, table="12")
    tonight.house.ask("reset", 5, table="12")
    tonight.house.ask("close_shift", 5)
    tonight.house.now = tonight.house.now.replace(day=28)
    short_shift(tonight.house)
    tonight.room.choose("all", "all")
    wait_for(lambda: tonight.room.words == "Everything")
    words, lines = tonight.words(), tonight.log.lines
    assert words.count("Shift opened") == 2
    may = [row for row in range(lines.count) if lines.fact(row).may_undo]
    assert max(may) == words.index("Shift opened")


def test_with_the_next_shift_the_one_before_is_past_undoing(tonight: Searched) -> None:
    tonight.house.ask("close_shift", 5)
    tonight.look()
    tonight.room.choose("all", "all")
    wait_for(lambda: tonight.room.words == "Everything")
    assert tonight.log.lines.fact(tonight.row("Shift closed")).may_undo
    tonight.house.ask("open_shift", 60)
    tonight.log.look(True)
    wait_for(lambda: "Shift opened" in tonight.words()[:2])
    wait_for(lambda: not tonight.log.lines.fact(tonight.row("Shift closed")).may_undo)


def test_each_line_is_told_as_the_floor_stood_before_it(tonight: Searched) -> None:
    tonight.house.ask("arrive", party="w1", size=3, queue="waitlist")
    tonight.house.ask("leave_queue", 5, party="w1", how="gave_up")
    assert "Party of 3 gave up" in tonight.look()


def test_the_machine_is_told_where_it_is_not_the_usual_one(tonight: Searched) -> None:
    for table, device in (("21", "bar"), ("22", "bar"), ("11", "kiosk")):
        tonight.house.ask("seat", tables=[table], size=2, device=device)
    tonight.look()
    told = {words: tonight.log.lines.fact(row).device for row, words in enumerate(tonight.words())}
    assert (told["Seated 2 at 22"], told["Seated 2 at 11"], told["Seated 2 at 12"]) == ("", "kiosk", "")


def test_a_shift_of_several_days_says_which_days_and_each_line_its_own(tonight: Searched) -> None:
    tonight.house.ask("note", 24 * 60, text="Still open")
    tonight.look()
    (heading,) = [row.words for row in tonight.log.days.rows]
    assert heading == "21 November 2026 – 22 November 2026"
    assert tonight.log.lines.fact(tonight.row("Note: Still open")).clock.startswith("Sun ")


def test_a_note_stands_on_top_at_once(tonight: Searched) -> None:
    tonight.look()
    tonight.log.note("  The card reader is slow ")
    tonight.log.note("   ")
    wait_for(lambda: tonight.log.lines.count > 0 and not tonight.log.busy)
    assert tonight.words()[0] == "Note: The card reader is slow"


def test_what_happens_meanwhile_comes_on_top(tonight: Searched) -> None:
    before = tonight.look()
    tonight.log._again.setInterval(0)
    tonight.house.ask("take_order", 3, table="12")
    tonight.log.stir()
    wait_for(lambda: tonight.log.lines.count > len(before))
    assert tonight.words()[-len(before) :] == before


def test_a_line_opens_the_story_of_its_party_and_a_fact_of_nobodys_itself(tonight: Searched) -> None:
    wanted: list[tuple[str, str, int]] = []
    tonight.room.story_wanted.connect(lambda *whose: wanted.append(whose))
    tonight.look()
    tonight.log.open(tonight.row("Greeted 12"))
    (party, _, number) = wanted[0]
    assert party == tonight.house.desk.floor.party_at("12").id
    assert tonight.log.lines.fact(tonight.row("Greeted 12")).number == number
    tonight.log.open(tonight.row("Shift opened"))
    assert [line.sentences for line in lines_of(tonight.room.evidence)] == [("Shift opened",)]
    tonight.log.open(-1)
    tonight.log.open(10_000)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_hostile_note_is_one_plain_line(tonight: Searched, name: str) -> None:
    tonight.house.ask("note", text=name[:500])
    assert any("\n" not in words and words.startswith("Note") for words in tonight.look())


def test_nobody_reads_it_while_nobody_looks(tonight: Searched) -> None:
    tonight.open()
    assert tonight.log.lines.count == 0
    tonight.log.stir()
    assert not tonight.log._again.isActive()


def test_every_kind_of_fact_is_in_one_group() -> None:
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert sorted(grouped) == sorted(KINDS)
