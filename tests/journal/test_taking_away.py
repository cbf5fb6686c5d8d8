"""The journal is taken away as lines and taken back as it was; whatever was changed on the way is seen."""

import io
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.facts import VOCABULARY, GuestKnown, Noted, PartyArrived, PartySeated, Retracted, decode, encode
from desk_app.house.house import fold, surviving
from desk_app.journal import JournalDamaged, make_backup, open_journal
from desk_app.journal.chain import digest, link_of, microseconds
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.faults import FolderUnusable, Stopped, TakingBackRefused
from desk_app.journal.layout import building_file, journal_file
from desk_app.journal.taken_away import TakenAway, numbers_between, write_lines
from desk_app.journal.taken_back import TakenBack, take_back
from tests.benchmarks.evening import adopted
from tests.journal.sample import NOON, change_byte, facts, keep, kept
from tests.support.hostile import NAMES

ODD = b'  {"kind":"robot_greeted",\n "id":"r1","at":"2026-11-21T12:00:00Z","odd":"\\u0000"}\r\n'
"""A fact of a newer version that does not fit on a line as it is."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A plan, a guest who is known, two hundred facts, and one of a newer version."""
    folder = tmp_path / "house"
    journal = open_journal(folder, NOON)
    journal.append([adopted(), PartyArrived(id="a1", at=NOON, party="p9", size=2, queue="waitlist")])
    journal.append([known("k1", name="Ann O’Neil", phone="+44 7700 900123", notes="nuts")])
    journal.append([*facts(1, 200), decode(ODD)])
    journal.append([known("k2", name="Zebedee"), PartySeated(id="s1", at=NOON, party="p9", tables=("1",), size=2)])
    journal.append([Retracted(id="u1", at=NOON, fact="k2")])
    journal.close()
    return folder


def known(fact: str, **details: str) -> GuestKnown:
    return GuestKnown(id=fact, at=NOON, by="s1", party="p9", **details)


def taken(folder: Path, *numbers: int, **how: Any) -> bytes:
    stream = io.BytesIO()
    write_lines(folder, stream, *numbers, **how)
    return stream.getvalue()


def back(lines: bytes, folder: Path) -> TakenBack:
    return take_back(io.BytesIO(lines), folder)


def links(folder: Path) -> list[bytes]:
    reading = DiskFacts(folder)
    return [reading.proof(number) for number in range(1, reading.newest() + 1)]


def test_with_names_the_journal_comes_back_link_by_link(house: Path, tmp_path: Path) -> None:
    came = back(taken(house, with_names=True), tmp_path / "new")
    assert came == TakenBack("The Quay Brasserie", 207, 0, None)
    assert links(tmp_path / "new") == links(house)
    assert kept(tmp_path / "new") == kept(house)
    assert not building_file(tmp_path / "new").exists()


def test_a_fact_stands_in_its_line_byte_for_byte(house: Path) -> None:
    lines = taken(house, with_names=True).splitlines()
    bodies = [encode(fact) for _, fact in kept(house)]
    assert len(lines) == 209
    for line, body in zip(lines[1:-1], bodies, strict=True):
        assert body in line or json.loads(line)["text"].encode() == body


def test_without_names_nothing_of_a_guest_is_in_the_file(house: Path) -> None:
    lines = taken(house)
    for secret in ("Ann", "Neil", "7700 900123", "nuts", "Zebedee"):
        assert secret.encode() not in lines
    told = json.loads(lines.splitlines()[3])
    said = {"kind": "guest_known", "id": "k1", "at": "2026-11-21T12:00:00Z", "by": "s1", "party": "p9"}
    assert (told["withheld"], told["fact"]) == (
        True,
        said | dict.fromkeys(("device", "name", "phone", "notes")),
    )


@pytest.mark.parametrize("fact", ["k1", "k2"])
def test_a_detail_that_was_withheld_cannot_be_guessed_from_the_chain(house: Path, fact: str) -> None:
    """``k2`` was taken back, and its retraction names it: whoever knows a fact's id could try phone numbers."""
    (personal,) = [each for _, each in kept(house) if each.id == fact]
    body = encode(personal)
    covered = digest(fact, "guest_known", microseconds(personal.at), VOCABULARY, body)
    lines = [json.loads(line) for line in taken(house).splitlines()]
    linked = [line["link"] for line in lines if "link" in line]
    assert covered.hex() not in taken(house).decode()
    assert not {link_of(bytes.fromhex(before), covered).hex() for before in linked} & set(linked)
    with_names = [json.loads(line) for line in taken(house, with_names=True).splitlines()]
    linked = [line["link"] for line in with_names if "link" in line]
    assert {link_of(bytes.fromhex(before), covered).hex() for before in linked} & set(linked), "else it proves nothing"


def test_a_part_without_names_begins_a_chain_of_its_own(house: Path) -> None:
    header, *lines, _ = (json.loads(line) for line in taken(house, 100, 120).splitlines())
    assert header["before"] == "00" * 32
    assert not {line["link"] for line in lines} & {each.hex() for each in links(house)}
    header, *lines, _ = (json.loads(line) for line in taken(house, 100, 120, with_names=True).splitlines())
    assert header["before"] == links(house)[98].hex()
    assert [line["link"] for line in lines] == [each.hex() for each in links(house)[99:120]]


def test_without_names_the_chain_is_proven_and_goes_on_anew(house: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert back(taken(house), new) == TakenBack("The Quay Brasserie", 207, 2, 3)
    assert links(new)[:2] == links(house)[:2]
    assert not set(links(new)[2:]) & set(links(house))
    before, after = kept(house), kept(new)
    assert [each for each in after if each[1].kind != "guest_known"] == [
        each for each in before if each[1].kind != "guest_known"
    ]
    assert [(fact.id, fact.name) for _, fact in after if isinstance(fact, GuestKnown)] == [("k1", None), ("k2", None)]
    again = taken(new, with_names=True)
    assert back(again, tmp_path / "newer").relinked_from is None


def test_what_the_older_form_holds_is_taken_back_and_what_it_cannot_prove_is_told(house: Path, tmp_path: Path) -> None:
    assert back(unsealed(taken(house, with_names=True)), tmp_path / "named") == TakenBack(
        "The Quay Brasserie", 207, 0, None, sealed=False
    )
    assert links(tmp_path / "named") == links(house)
    lines = unsealed(taken(house, with_names=True)).splitlines()
    for place in (3, 205):
        line = json.loads(lines[place])
        fact = line.pop("fact")
        body = next(encode(each) for _, each in kept(house) if each.id == fact["id"])
        covered = digest(fact["id"], "guest_known", microseconds(NOON), VOCABULARY, body)
        details = {"name", "phone", "notes", "id"}
        told = {name: value for name, value in fact.items() if name not in details} | {"digest": covered.hex()}
        lines[place] = json.dumps(line | {"withheld": told}).encode()
    assert back(b"\n".join(lines), tmp_path / "nameless") == TakenBack("The Quay Brasserie", 207, 2, 3, sealed=False)
    assert [fact.name for _, fact in kept(tmp_path / "nameless") if isinstance(fact, GuestKnown)] == [None, None]


def unsealed(lines: bytes) -> bytes:
    """The same as Beforehand wrote it before there was a seal."""
    first, *rest = lines.splitlines(keepends=True)
    assert b'"seal"' in rest[-1]
    return first.replace(b'"form":2', b'"form":1') + b"".join(rest[:-1])


def test_the_house_is_told_by_its_own_plan(house: Path, tmp_path: Path) -> None:
    lines = unsealed(taken(house)).replace(b"The Quay Brasserie", b"Some Other House", 1)
    assert b"Some Other House" in lines.splitlines()[0]
    assert back(lines, tmp_path / "new").venue == "The Quay Brasserie"


def test_what_was_taken_back_reads_as_it_did(house: Path, tmp_path: Path) -> None:
    for names in (True, False):
        back(taken(house, with_names=names), tmp_path / str(names))
        houses = [fold(None, surviving([fact for _, fact in kept(each)])) for each in (house, tmp_path / str(names))]
        for each in houses:
            each.floor.known.clear()
        assert houses[0].keep() == houses[1].keep()


def test_a_part_is_taken_away_but_not_back(house: Path, tmp_path: Path) -> None:
    lines = taken(house, 100, 120).splitlines()
    assert json.loads(lines[0])["facts"] == 21
    assert [json.loads(line)["number"] for line in lines[1:-1]] == list(range(100, 121))
    with pytest.raises(TakingBackRefused, match="Line 1: the file holds facts 100 to 120 alone"):
        back(taken(house, 100, 120), tmp_path / "new")
    assert back(taken(house, 1, 120), tmp_path / "new").facts == 120
    assert taken(house, 300, 400).count(b"\n") == 2


def test_the_facts_of_a_time_are_found(house: Path) -> None:
    assert numbers_between(house, NOON + timedelta(seconds=10), NOON + timedelta(seconds=20)) == (13, 22)
    assert numbers_between(house, NOON - timedelta(days=400), NOON - timedelta(days=399)) is None


def test_an_empty_journal_goes_there_and_back(tmp_path: Path) -> None:
    keep(tmp_path / "empty", 0)
    assert back(taken(tmp_path / "empty"), tmp_path / "new") == TakenBack("", 0)
    assert kept(tmp_path / "new") == []


def test_more_facts_than_are_kept_at_once_go_there_and_back(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "old", NOON)
    journal.append(facts(1, 20_000))
    journal.close()
    heard: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        heard.append((done, of))
        return True

    lines = io.BytesIO()
    assert write_lines(tmp_path / "old", lines, go_on=go_on) == TakenAway(20_000, 0)
    lines.seek(0)
    assert take_back(lines, tmp_path / "new", go_on=go_on).facts == 20_000
    assert heard == [(done, 20_000) for done in (5_000, 10_000, 15_000, 20_000, 10_000, 20_000)]
    assert links(tmp_path / "new")[-1] == links(tmp_path / "old")[-1]


def test_either_can_be_stopped_on_the_way(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "old", NOON)
    journal.append(facts(1, 20_000))
    journal.close()
    with pytest.raises(Stopped, match="nothing was written"):
        write_lines(tmp_path / "old", io.BytesIO(), go_on=lambda done, _: done < 10_000)
    with pytest.raises(Stopped, match="nothing was taken back"):
        take_back(io.BytesIO(taken(tmp_path / "old")), tmp_path / "new", go_on=lambda *_: False)
    assert list((tmp_path / "new").iterdir()) == []


def test_a_journal_in_use_is_taken_away_as_it_stands(house: Path, tmp_path: Path) -> None:
    journal = open_journal(house, NOON)
    stream = io.BytesIO()

    class WhileWriting(io.BytesIO):
        def write(self, line: Any) -> int:
            journal.append([Noted(id=f"n{stream.tell()}", at=NOON, text="meanwhile")])
            return stream.write(line)

    write_lines(house, WhileWriting(), with_names=True)
    journal.close()
    assert back(stream.getvalue(), tmp_path / "new").facts == 207


def test_a_damaged_journal_is_not_taken_away(house: Path) -> None:
    change_byte(journal_file(house), b'"id":"fact-50"', b'"id":"fact-51"')
    with pytest.raises(JournalDamaged, match="Start Beforehand again"):
        taken(house)


def test_a_folder_without_a_journal_has_nothing_to_take(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable, match="There is no journal"):
        taken(tmp_path)


@pytest.mark.parametrize("leave", ["journal", "backup", "kept aside"])
def test_a_folder_that_holds_a_journal_is_left_alone(house: Path, leave: str) -> None:
    lines = taken(house)
    backup = make_backup(house, NOON)
    if leave != "journal":
        journal_file(house).unlink()
    if leave == "kept aside":
        backup.replace(house / "journal-kept-aside-20261121T120000Z.sqlite3")
    before = sorted(house.rglob("*"))
    with pytest.raises(TakingBackRefused, match="holds a journal already"):
        back(lines, house)
    assert sorted(house.rglob("*")) == before


def without(number: int) -> Callable[[list[bytes]], list[bytes]]:
    return lambda lines: lines[:number] + lines[number + 1 :]


def changed(number: int, what: bytes, by: bytes) -> Callable[[list[bytes]], list[bytes]]:
    def change(lines: list[bytes]) -> list[bytes]:
        assert what in lines[number]
        lines[number] = lines[number].replace(what, by)
        return lines

    return change


def fewer(lines: list[bytes]) -> list[bytes]:
    """The last facts left out, the seal kept, and a header that agrees."""
    return [lines[0].replace(b"207", b"100"), *lines[1:101], lines[-1]]


DEEP = b'{"number":1,"vocabulary":1,"link":"","fact":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
SPOILT: dict[str, tuple[Callable[[list[bytes]], list[bytes]], str]] = {
    "nothing": (lambda _: [], "The file is empty"),
    "blank lines": (lambda _: [b"", b" ", b""], "The file is empty"),
    "no header": (without(0), "Line 1: this is no journal"),
    "another program's": (lambda _: [b'{"type":"export"}'], "Line 1: this is no journal"),
    "a picture": (lambda _: [b"\x89PNG\r\n\x1a\n\0\0\0"], "Line 1: this is no journal"),
    "another form": (changed(0, b'"form":2', b'"form":3'), "Line 1: a newer Beforehand"),
    "counts that cannot be": (changed(0, b'"facts":207', b'"facts":1'), "Line 1: it says of itself"),
    "another beginning": (changed(0, b'"before":"00', b'"before":"01'), "Line 1: the file holds"),
    "no fact": (changed(9, b'"kind":"drink_served"', b'"kind":"drink_served2"'), "Line 10: the chain is broken"),
    "a fact that lacks a field": (changed(9, b'"seat"', b'"seet"'), "Line 10: this is no fact"),
    "a changed fact": (changed(9, b"water", b"lager"), "Line 10: the chain is broken: fact 9"),
    "a changed time": (changed(9, b"12:00:06", b"12:00:07"), "Line 10: the chain is broken"),
    "a changed link": (changed(9, b'"link":"', b'"link":"00'), "Line 10: the chain is broken"),
    "a link that is none": (changed(9, b'"link":"', b'"link":"xy'), "Line 10: this is no line"),
    "a newer vocabulary": (changed(9, b'"vocabulary":1', b'"vocabulary":2'), "Line 10: a newer Beforehand"),
    "another party withheld": (changed(3, b'"p9"', b'"p8"'), "Line 4: the chain is broken"),
    "another house": (changed(0, b"The Quay Brasserie", b"Some Other House"), "Line 209: the seal is not of this file"),
    "said to be with names": (changed(0, b"false", b"true"), "Line 209: the seal is not of this file"),
    "cut off, and its counts made to fit": (lambda lines: fewer(lines)[:-1], "cut off after line 101: its seal is"),
    "facts left out, and its counts made to fit": (lambda lines: fewer(lines), "Line 102: the seal is not of this"),
    "another seal": (changed(-1, b'"seal":"', b'"seal":"0'), "Line 209: the seal is not of this file"),
    "a seal that is none": (changed(-1, b'"}', b'"'), "Line 209: the seal is not of this file"),
    "no seal": (lambda lines: lines[:-1], "cut off after line 208: its seal is missing"),
    "two seals": (lambda lines: [*lines, lines[-1]], "Line 210: nothing comes after the seal"),
    "a line lost": (without(9), "Line 10: fact 10 does not belong here"),
    "the first fact lost": (without(1), "Line 2: fact 2 does not belong here"),
    "a line twice": (lambda lines: [*lines[:9], lines[8], *lines[9:]], "Line 10: fact 8 does not belong here"),
    "two lines swapped": (lambda lines: [*lines[:9], lines[10], lines[9], *lines[11:]], "Line 10: fact 10 does not"),
    "cut off between lines": (
        lambda lines: lines[:100],
        "cut off after line 100: it should hold 207 facts, and holds 99",
    ),
    "cut off within a line": (lambda lines: [*lines[:100], lines[100][:40]], "Line 101: this is no line"),
    "more than it says": (lambda lines: [*lines[:-1], *lines[-2:]], "Line 209: fact 207 does not belong here"),
    "not JSON": (lambda lines: [*lines[:9], b"Dear diary", *lines[9:]], "Line 10: this is no line"),
    "deep JSON": (lambda lines: [lines[0], DEEP], "Line 2: this is no line"),
    "a naive time": (changed(9, b"12:00:06Z", b"12:00:06"), "Line 10: this is no"),
    "zeroes": (lambda lines: [*lines[:9], bytes(1_000)], "Line 10: this is no line"),
}


@pytest.mark.parametrize(("spoil", "words"), SPOILT.values(), ids=SPOILT.keys())
def test_what_was_changed_on_the_way_is_refused_by_its_line(
    house: Path, tmp_path: Path, spoil: Callable[[list[bytes]], list[bytes]], words: str
) -> None:
    lines = spoil(taken(house).splitlines())
    with pytest.raises(TakingBackRefused) as refused:
        back(b"\n".join(lines), tmp_path / "new")
    assert words in str(refused.value)
    assert "Nothing was taken back" in str(refused.value)
    assert list((tmp_path / "new").iterdir()) == []


def test_a_fact_that_stands_twice_is_refused_though_its_chain_holds(house: Path, tmp_path: Path) -> None:
    from desk_app.journal import chain
    from desk_app.journal.lines import fact_line

    rows = chain.rows_of([*facts(1, 3), *facts(2, 2)], chain.EMPTY)
    keep(tmp_path / "four", 4)
    header = taken(tmp_path / "four").splitlines(keepends=True)[0]
    with pytest.raises(TakingBackRefused, match="Line 5: this fact stands in the file twice"):
        back(header + b"".join(map(fact_line, rows)), tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_what_an_editor_does_to_the_ends_of_lines_changes_nothing(house: Path, tmp_path: Path) -> None:
    lines = b"\xef\xbb\xbf" + taken(house, with_names=True).replace(b"\n", b"\r\n\r\n")
    back(lines, tmp_path / "new")
    assert links(tmp_path / "new") == links(house)


def test_an_endless_line_is_refused_before_it_fills_the_memory(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk_app.journal.taken_back.LONGEST", 300_000)
    with pytest.raises(TakingBackRefused, match="Line 1: this is longer than any line"):
        back(b"[" * 400_000, tmp_path / "new")


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_text_from_outside_goes_there_and_back(tmp_path: Path, name: str) -> None:
    journal = open_journal(tmp_path / "old", NOON)
    journal.append([Noted(id="n1", at=NOON, text=name), GuestKnown(id="k1", at=NOON, party=name, name=name)])
    journal.close()
    back(taken(tmp_path / "old", with_names=True), tmp_path / "new")
    assert kept(tmp_path / "new") == kept(tmp_path / "old")
    assert back(taken(tmp_path / "old"), tmp_path / "nameless").withheld == 1


@given(st.integers(0, 10**9), st.integers(1, 255))
def test_no_byte_can_be_changed_unseen(
    one_export: bytes, tmp_path_factory: pytest.TempPathFactory, at: int, by: int
) -> None:
    lines = bytearray(one_export)
    lines[at % len(lines)] ^= by
    folder = tmp_path_factory.mktemp("new")
    try:
        back(bytes(lines), folder)
    except TakingBackRefused:
        assert list(folder.iterdir()) == []
    else:
        assert [fact for _, fact in kept(folder)] == facts(1, 5)


@pytest.fixture(scope="module")
def one_export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("five")
    keep(folder, 5)
    return taken(folder)
