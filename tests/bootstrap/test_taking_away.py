"""Export and import from the command line: every form, every span, what stays here, and each thing that cannot be."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from desk_app.__main__ import app
from desk_app.bootstrap import taking
from desk_app.bootstrap.asking import Asked, Form, OfDays
from desk_app.bootstrap.export import take_away
from desk_app.facts import GuestKnown
from desk_app.journal import open_journal, taken_away
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.disk_pages import DiskPages
from desk_app.journal.faults import Stopped
from desk_app.review.measures import MEASURES
from desk_app.review.pages.shelf import Shelf
from desk_app.review.taking.fact_table import COLUMNS, DETAILS
from tests.support.houses import SIX, House
from tests.support.read_shifts import evenings

ROOT = Path(__file__).parents[2]
FORMULA = '=HYPERLINK("http://example.org";"you won")'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three evenings on disk, with guests of all sorts on the first, a slip that was undone, and an odd note."""
    house = evenings(3)
    house.ask("arrive", party="w1", size=2, queue="waitlist", name="Zebedee", phone="+447700900123", notes="nuts")
    house.ask("arrive", party="w2", size=2, queue="waitlist")
    house.happens(GuestKnown, party="w2", name=FORMULA, phone="=1+1", notes="@SUM(1)")
    house.ask("note", text="+1 for the soup", about="=12", by="s1")
    house.ask("undo", fact=house.ask("note", text="a slip").facts[0].id)
    place = tmp_path_factory.mktemp("house")
    with closing(open_journal(place, SIX)) as journal:
        journal.append(house.kept())
    return place


def told(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def export(folder: Path, out: Path, *more: object) -> Path:
    result = told("export", "--data", folder, "--out", out, *more)
    assert result.exit_code == 0, result.output
    assert f"Written: {out}" in result.output
    return out


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def shelf_of(folder: Path) -> Iterator[Shelf]:
    with closing(DiskFacts(folder)) as facts, closing(DiskPages(folder)) as pages:
        shelf = Shelf(facts, pages)
        shelf.catch_up()
        yield shelf


def test_every_fact_is_a_row_that_says_when_what_and_whether_it_counts(folder: Path, tmp_path: Path) -> None:
    file = export(folder, tmp_path / "facts.csv")
    rows = rows_of(file)
    with closing(DiskFacts(folder)) as facts:
        kept = list(facts.read(0, facts.newest()))
    assert list(rows[0]) == list(COLUMNS)
    assert [(int(row["number"]), row["kind"], row["id"]) for row in rows] == [
        (number, fact.kind, fact.id) for number, fact in kept
    ]
    seated = next(row for row in rows if row["kind"] == "party_seated")
    assert (seated["day"], seated["time"], seated["words"]) == ("2026-11-21", "18:00:00", "Seated 2 at 12")
    assert (seated["tables"], json.loads(seated["rest"])["size"]) == ("12", 2)
    assert [row["words"] for row in rows if row["undone"] == "1"] == ["Note: a slip"]
    assert datetime.fromisoformat(seated["at"]) == SIX


def test_a_csv_is_as_its_standard_has_it_and_every_program_reads_its_letters(folder: Path, tmp_path: Path) -> None:
    content = export(folder, tmp_path / "facts.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == len(rows_of(tmp_path / "facts.csv")) + 1
    assert re.search(rb'\r\n\d+,"2026-11-21",', content), "numbers have no quotes, text has"


def test_nothing_that_a_guest_typed_is_run_and_a_phone_number_stays_one(folder: Path, tmp_path: Path) -> None:
    rows = rows_of(export(folder, tmp_path / "facts.csv", "--with-names"))
    assert list(rows[0]) == [*COLUMNS, *DETAILS]
    known = [tuple(row[detail] for detail in DETAILS) for row in rows if row["kind"] == "guest_known"]
    assert known == [
        ("Zebedee", "+44 7700900123", "nuts"),
        ('\'=HYPERLINK("http://example.org";"you won")', "'=1+1", "'@SUM(1)"),
    ]
    phones = re.compile(r"\+\d+ \d+")
    for row in rows:
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", " ")) or phones.fullmatch(cell), row


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_details_of_guests_stay_here_unless_they_are_asked_for(folder: Path, tmp_path: Path, form: str) -> None:
    without = export(folder, tmp_path / f"a.{form}").read_text("utf-8")
    asked = export(folder, tmp_path / f"b.{form}", "--with-names").read_text("utf-8")
    for detail in ("Zebedee", "7700900123", "nuts", "HYPERLINK"):
        assert detail not in without
        assert detail in asked
    assert "+1 for the soup" in without, "what staff noted is no detail of a guest"


def test_days_are_business_days_and_both_are_included(folder: Path, tmp_path: Path) -> None:
    two = rows_of(export(folder, tmp_path / "two.csv", "--from", "2026-11-21", "--to", "2026-11-22"))
    later = rows_of(export(folder, tmp_path / "later.csv", "--from", "2026-11-22"))
    assert {row["day"] for row in two} == {"2026-11-21", "2026-11-22"}
    assert {row["day"] for row in later} == {"2026-11-22", "2026-11-23"}
    every = rows_of(export(folder, tmp_path / "every.csv"))
    assert later == every[len(every) - len(later) :], "words know the floor of the days before"
    lines = export(folder, tmp_path / "two.jsonl", "--to", "2026-11-22").read_text("utf-8").splitlines()
    assert len(lines) == len(two) + 2


def test_measures_as_csv_say_the_figures_and_what_they_mean(folder: Path, tmp_path: Path) -> None:
    span = ("--from", "2026-11-21", "--to", "2026-11-22")
    rows = rows_of(export(folder, tmp_path / "m.csv", "--what", "measures", *span))
    whole = {row["id"]: row for row in rows if not row["group"]}
    assert list(whole) == list(MEASURES)
    for shelf in shelf_of(folder):
        days = [datetime.fromisoformat(day).date() for day in ("2026-11-21", "2026-11-22")]
        for name, measure in MEASURES.items():
            figure = measure.take(shelf.span(*days)).figure
            assert whole[name]["definition"] == measure.words
            digits = None if measure.unit == "count" else 6
            assert whole[name]["figure"] == ("" if figure is None else str(round(figure, digits)))
    assert {row["part"] for row in rows if row["group"] == "Server"} >= {"Ann"}
    assert {row["group"] for row in rows} >= {"Standard", "Section", "Hour", "Party size", "Day"}
    assert (rows[0]["first_day"], rows[0]["last_day"]) == ("2026-11-21", "2026-11-22")


def test_the_report_is_of_the_newest_shift_where_no_day_is_named(folder: Path, tmp_path: Path, qapp: object) -> None:
    newest = export(folder, tmp_path / "newest.pdf").read_bytes()
    named = export(folder, tmp_path / "named.pdf", "--from", "2026-11-21", "--to", "2026-11-22").read_bytes()
    assert newest.startswith(b"%PDF-")
    assert "23 November".encode("utf-16-be") in newest
    assert "21 November 2026 to 22 November".encode("utf-16-be") in named


def test_what_was_taken_away_comes_back_with_the_same_chain_and_the_same_measures(folder: Path, tmp_path: Path) -> None:
    file = export(folder, tmp_path / "all.jsonl", "--with-names")
    result = told("import", file, "--data", tmp_path / "new")
    assert result.exit_code == 0, result.output
    assert "each as the chain proves it, to the last." in result.output
    with closing(DiskFacts(folder)) as old, closing(DiskFacts(tmp_path / "new")) as new:
        assert new.newest() == old.newest()
        assert [new.proof(number) for number in range(1, new.newest() + 1)] == [
            old.proof(number) for number in range(1, old.newest() + 1)
        ]
    assert measures_of(tmp_path / "new") == measures_of(folder)


def test_a_file_of_an_older_form_is_taken_back_with_what_it_cannot_prove(folder: Path, tmp_path: Path) -> None:
    file = export(folder, tmp_path / "all.jsonl", "--with-names")
    *lines, _ = file.read_text("utf-8").replace('"form":2', '"form":1', 1).splitlines()
    file.write_text("\n".join(lines), "utf-8")
    result = told("import", file, "--data", tmp_path / "new")
    assert "each as the chain proves it. An older Beforehand wrote this file: facts cut off" in result.output
    assert measures_of(tmp_path / "new") == measures_of(folder)


def test_without_names_the_measures_come_back_and_it_says_where_the_chain_is_new(folder: Path, tmp_path: Path) -> None:
    file = export(folder, tmp_path / "all.jsonl")
    result = told("import", file, "--data", tmp_path / "new")
    assert result.exit_code == 0
    assert re.search(r"the chain is new from fact \d+ on", result.output)
    assert measures_of(tmp_path / "new") == measures_of(folder)


def measures_of(folder: Path) -> list[object]:
    return [[measure.take(shelf.of(shelf.heads)) for measure in MEASURES.values()] for shelf in shelf_of(folder)]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--format", "doc"), "--format doc: write one of csv, jsonl, xlsx, pdf"),
        (("--from", "2026-02-31"), "--from 2026-02-31 is no day. Write it as 2026-11-20"),
        (("--to", "yesterday"), "--to yesterday is no day"),
        (("--from", "20261121"), "is no day"),
        (("--to", "0001-01-01"), "is no day"),
        (("--from", "2026-11-22", "--to", "2026-11-21"), "is after --to 2026-11-21. Turn them round"),
        (("--from", "2025-01-01", "--to", "2025-02-01"), "Nothing happened from 2025-01-01 to 2025-02-01"),
        (("--from", "9000-01-01"), "Nothing happened from 9000-01-01"),
        (("--to", "1999-01-01"), "Nothing happened until 1999-01-01"),
        (("--from", "2026-12-24", "--to", "2026-12-24"), "Nothing happened on 2026-12-24"),
        (("--what", "names"), "write facts or measures"),
        (
            ("--format", "jsonl", "--what", "measures"),
            "A jsonl file holds facts. For measures, write --format csv, xlsx",
        ),
        (("--format", "xlsx", "--what", "facts"), "For facts, write --format csv, jsonl"),
        (("--format", "pdf", "--with-names"), "--with-names is for facts; in this kind of file (report)"),
        (("--format", "xlsx", "--with-names"), "--with-names is for facts"),
        (("--what", "measures", "--with-names"), "--with-names is for facts"),
        (("--format", "xlsx", "--from", "2025-01-01", "--to", "2025-02-01"), "Nothing happened"),
        (("--format", "pdf", "--from", "2025-01-01", "--to", "2025-02-01"), "Nothing happened"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words_and_nothing_is_written(
    folder: Path, tmp_path: Path, more: tuple[str, ...], words: str
) -> None:
    result = told("export", "--data", folder, "--out", tmp_path / "x.csv", *more)
    assert (result.exit_code, words in result.output) == (2, True), result.output
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_hold_the_file_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "there.csv").write_text("mine")
    for out, words in [
        (tmp_path / "there.csv", "there already"),
        (tmp_path / "none" / "x.csv", "There is no folder"),
        (tmp_path / "there.csv" / "x.csv", "not a folder"),
        (tmp_path, "write one of csv"),
    ]:
        result = told("export", "--data", folder, "--out", out)
        assert (result.exit_code, words in result.output) == (2, True), result.output
    assert (tmp_path / "there.csv").read_text() == "mine"
    export(folder, tmp_path / "there.csv", "--force")
    assert (tmp_path / "there.csv").stat().st_size > 1000


@pytest.mark.parametrize(
    "name",
    [
        "journal.sqlite3",
        "journal.sqlite3-wal",
        "JOURNAL.SQLITE3",
        "review.sqlite3",
        "beforehand.lock",
        "preferences.ini",
        "backups/journal-20261121T120000Z.sqlite3",
        "../house/journal.sqlite3",
        "symbolic.csv",
        "hard.csv",
    ],
)
def test_what_belongs_to_the_house_is_never_replaced(tmp_path: Path, name: str) -> None:
    house = tmp_path / "house"
    with closing(open_journal(house, SIX)) as journal:
        journal.append(evenings(1).kept())
    (house / "beforehand.lock").touch()
    (tmp_path / "symbolic.csv").symlink_to(house / "journal.sqlite3")
    (tmp_path / "hard.csv").hardlink_to(house / "journal.sqlite3")
    before = (house / "journal.sqlite3").read_bytes()
    out = tmp_path / name if name.endswith(".csv") else house / name
    result = told("export", "--data", house, "--out", out, "--force", "--format", "csv")
    assert (result.exit_code, "belongs to the house" in result.output) == (2, True), result.output
    assert (house / "journal.sqlite3").read_bytes() == before
    assert sorted(each.name for each in house.iterdir()) == ["beforehand.lock", "journal.sqlite3"]


def test_a_path_that_leads_from_elsewhere_is_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_journal(tmp_path / "house", SIX).close()
    monkeypatch.chdir(tmp_path / "house")
    result = told("export", "--data", tmp_path / "house", "--out", "journal.sqlite3", "--force", "--format", "csv")
    assert (result.exit_code, "belongs to the house" in result.output) == (2, True), result.output


def test_a_file_that_was_taken_away_into_the_house_may_be_replaced_there(tmp_path: Path) -> None:
    with closing(open_journal(tmp_path / "house", SIX)) as journal:
        journal.append(evenings(1).kept())
    for more in ((), ("--force",)):
        export(tmp_path / "house", tmp_path / "house" / "facts.csv", *more)


@pytest.mark.parametrize(("form", "noted"), [("csv", True), ("jsonl", True), ("pdf", True), ("xlsx", False)])
def test_it_says_that_what_staff_noted_goes_out(
    folder: Path, tmp_path: Path, form: str, noted: bool, qapp: object
) -> None:
    result = told("export", "--data", folder, "--out", tmp_path / f"x.{form}")
    assert ("What staff wrote into the log is in it too." in result.output.splitlines()[-1]) == noted


def test_a_folder_without_a_journal_and_a_journal_without_a_fact_are_told(tmp_path: Path) -> None:
    result = told("export", "--data", tmp_path / "none", "--out", tmp_path / "x.csv")
    assert (result.exit_code, "There is no journal in" in result.output) == (2, True)
    assert not (tmp_path / "none").exists()
    open_journal(tmp_path / "house", SIX).close()
    for form in ("csv", "jsonl", "xlsx", "pdf"):
        result = told("export", "--data", tmp_path / "house", "--out", tmp_path / f"x.{form}")
        assert (result.exit_code, "Nothing has happened" in result.output) == (2, True)
        assert not (tmp_path / f"x.{form}").exists()


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_who_says_stop_is_heard(folder: Path, tmp_path: Path, form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking, "_HEAR_EVERY", 10)
    monkeypatch.setattr(taken_away, "_HEAR_EVERY", 10)
    heard: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        heard.append((done, of))
        return len(heard) < 3

    asked = Asked(form, "facts", OfDays(), with_names=False)
    with pytest.raises(Stopped), (tmp_path / "x").open("wb") as stream:
        take_away(folder, asked, stream, SIX, go_on)
    with closing(DiskFacts(folder)) as facts:
        assert heard == [(10, facts.newest()), (20, facts.newest()), (30, facts.newest())]


def test_it_is_taken_away_while_the_house_is_open(tmp_path: Path) -> None:
    house = House()
    house.ask("open_shift")
    with closing(open_journal(tmp_path / "house", SIX)) as journal:
        journal.append(house.kept())
        rows = rows_of(export(tmp_path / "house", tmp_path / "facts.csv"))
        journal.append([])
    assert [row["kind"] for row in rows] == [fact.kind for fact in house.kept()]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda lines: [lines[0], *lines[2:]], "Line 2: fact 2 does not belong here"),
        (lambda lines: lines[:-1], "its seal is missing"),
        (lambda lines: lines[:-2], "cut off"),
        (lambda lines: [lines[0].replace("Small", "Other"), *lines[1:]], "its first line was changed"),
        (lambda lines: [*lines[:5], "{]", *lines[6:]], "Line 6:"),
        (
            lambda lines: [*lines[:5], lines[5].replace('"at":"2026', '"at":"2025'), *lines[6:]],
            "Line 6: the chain is broken",
        ),
        (lambda _: [], "The file is empty"),
    ],
)
def test_a_file_that_was_changed_is_refused_with_its_line(folder: Path, tmp_path: Path, change, words: str) -> None:
    file = export(folder, tmp_path / "all.jsonl", "--with-names")
    file.write_text("\n".join(change(file.read_text("utf-8").splitlines())), "utf-8")
    result = told("import", file, "--data", tmp_path / "new")
    assert (result.exit_code, words in result.output) == (2, True), result.output
    assert not (tmp_path / "new").exists()


def test_a_refused_import_leaves_a_folder_that_was_there_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    (tmp_path / "no.jsonl").write_text("{}")
    for to in (tmp_path / "mine", tmp_path / "new" / "deeper"):
        assert told("import", tmp_path / "no.jsonl", "--data", to).exit_code == 2
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["letter.txt", "mine", "no.jsonl"]


def test_nothing_is_taken_back_over_a_journal_or_out_of_nothing(folder: Path, tmp_path: Path) -> None:
    file = export(folder, tmp_path / "all.jsonl")
    assert "holds a journal already" in told("import", file, "--data", folder).output
    assert "cannot be read" in told("import", tmp_path / "none.jsonl", "--data", tmp_path / "new").output
    assert not (tmp_path / "new").exists()


def test_a_process_of_its_own_takes_away_and_brings_a_bar_to_nobody(folder: Path, tmp_path: Path) -> None:
    without_display = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY"))}
    words = [sys.executable, "-m", "desk_app", "export", "--data", str(folder), "--out", str(tmp_path / "r.pdf")]
    ended = subprocess.run(words, capture_output=True, cwd=ROOT, env=without_display, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    assert ended.stdout.decode().splitlines()[-1].startswith(f"Written: {tmp_path / 'r.pdf'} (")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
