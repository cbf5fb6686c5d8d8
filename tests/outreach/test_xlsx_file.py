"""The workbook of measures: what stands in it, in which form, and whether it can be read on paper."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desk_app.outreach.xlsx_file import HEAD, workbook
from desk_app.review.measures import MEASURES
from desk_app.review.measures.groups import GROUPS, by
from desk_app.review.taking.measure_table import Column, Table, tables
from desk_app.review.taking.report import span_words
from tests.support.houses import SIX
from tests.support.shifts import Review, evening

DAYS = span_words((date(2026, 11, 21), date(2026, 11, 21)))


@pytest.fixture(scope="module")
def review() -> Review:
    return Review(*evening("bistro", 1, 90))


@pytest.fixture(scope="module")
def book(review: Review) -> openpyxl.Workbook:
    sheets = tables(review.span, review.labels)
    return openpyxl.load_workbook(io.BytesIO(workbook(sheets, "The Corner Bistro", DAYS, SIX)))


def heads(sheet: Worksheet) -> list[str]:
    return [cell.value for cell in sheet[HEAD]]


def test_every_sheet_says_whose_it_is_and_of_when(book: openpyxl.Workbook) -> None:
    assert book.sheetnames[:4] == ["Measures", "Moments of truth", "Needs over time", "By standard"]
    assert {"By server", "By section", "By hour", "By party size"} <= set(book.sheetnames)
    for sheet in book:
        assert (sheet["A1"].value, sheet["A2"].value) == ("The Corner Bistro", "Saturday 21 November 2026")
        assert sheet.oddHeader.left.text == "The Corner Bistro, Saturday 21 November 2026"
        assert (sheet.oddHeader.right.text, sheet.oddFooter.right.text) == ("&A", "Page &P of &N")


def test_figures_are_numbers_in_the_form_of_their_unit(book: openpyxl.Workbook, review: Review) -> None:
    rows = {row[1].value: row for row in book["Measures"].iter_rows(min_row=HEAD + 1)}
    assert list(rows) == [measure.name for measure in MEASURES.values()]
    for name, value, form in (
        ("Needs", MEASURES["needs"].take(review.span).figure, "#,##0"),
        ("Proactive share", MEASURES["proactive_share"].take(review.span).figure, "0 %"),
        ("Minutes late", MEASURES["minutes_late"].take(review.span).figure, "0.0"),
    ):
        assert rows[name][2].value == pytest.approx(value)
        assert rows[name][2].number_format == form
    assert rows["Minutes late"][4].number_format == "0.0"
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type in ("s", "n"), f"{sheet.title} {cell.coordinate}"
            assert cell.hyperlink is None


def test_every_measure_stands_by_standard_too(book: openpyxl.Workbook, review: Review) -> None:
    sheet = book["By standard"]
    names = heads(sheet)
    assert {"Cues raised", "Late", "Minutes late", "Snoozed", "Needs", "In time"} <= set(names)
    found = {row[0].value: row for row in sheet.iter_rows(min_row=HEAD + 1)}
    for measure in (MEASURES["raised"], MEASURES["minutes_late"]):
        parts = by(review.span, measure, GROUPS["standard"], review.labels)
        assert len(parts) > 5
        for part in parts:
            assert found[part.label][names.index(measure.name)].value == pytest.approx(part.value.figure)


def test_needs_over_time_are_all_needs(book: openpyxl.Workbook, review: Review) -> None:
    sheet = book["Needs over time"]
    rows = [row[1:] for row in sheet.iter_rows(min_row=HEAD + 1, values_only=True)]
    assert heads(sheet)[1:] == ["Met before asked", "Asked first", "Never answered"]
    assert [sum(column) for column in zip(*rows, strict=True)] == [
        MEASURES[name].take(review.span).figure for name in ("met_first", "asked_first", "never_answered")
    ]


def test_who_looked_after_guests_stands_beside_each_other(book: openpyxl.Workbook, review: Review) -> None:
    sheet = book["By server"]
    found = {row[0].value: dict(zip(heads(sheet), row, strict=True)) for row in sheet.iter_rows(min_row=HEAD + 1)}
    for measure, form in ((MEASURES["needs"], "#,##0"), (MEASURES["in_time_share"], "0 %")):
        for part in by(review.span, measure, GROUPS["server"], review.labels):
            cell = found[measure.name][part.label]
            assert (cell.value, cell.number_format) == (pytest.approx(part.value.figure), form)


def test_what_a_measure_means_is_said_beside_it_and_above_its_column(book: openpyxl.Workbook) -> None:
    words = {measure.name: measure.words for measure in MEASURES.values()}
    told = {row[1]: row[6] for row in book["Measures"].iter_rows(min_row=HEAD + 1, values_only=True)}
    assert told == words
    for cell in book["By standard"][HEAD][1:]:
        assert cell.comment.text == words[cell.value]


def widths_of(sheet: Worksheet) -> list[float]:
    """Give how wide the columns are, in letters; those alike are kept together in the file."""
    alike = [each for each in sheet.column_dimensions.values() if each.width]
    found = {place: each.width for each in alike for place in range(each.min, each.max + 1)}
    return [found[cell.column] for cell in sheet[HEAD]]


def test_on_paper_a_wide_sheet_runs_over_pages_with_its_parts_on_each(book: openpyxl.Workbook) -> None:
    """Eleven point type lets some 130 letters stand on a line of a page; squeezed to 150 it is still read."""
    across = {}
    for sheet in book:
        wide = sum(widths_of(sheet))
        across[sheet.title] = sheet.page_setup.fitToWidth or 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert wide / across[sheet.title] < 160
        assert (sheet.page_setup.fitToHeight, sheet.page_setup.orientation) == (0, "landscape")
        assert (sheet.print_title_rows, sheet.print_title_cols) == (f"${HEAD}:${HEAD}", "$A:$A")
    assert (across["Measures"], across["By server"], across["By standard"]) == (1, 1, 2)


def test_a_definition_is_wrapped_in_a_row_that_is_high_enough(book: openpyxl.Workbook) -> None:
    sheet = book["Measures"]
    assert widths_of(sheet)[6] < 65
    for row in sheet.iter_rows(min_row=HEAD + 1):
        assert row[6].alignment.wrap_text
        assert (sheet.row_dimensions[row[6].row].height or 15) >= 15 * len(row[6].value) / 60


def test_names_from_a_hostile_venue_file_are_text_in_the_workbook(tmp_path: Path) -> None:
    hostile = ["=1+1", "+44 7700 900123", "@x", "http://example.org", "007", "x" * 40_000, "a\x00\x0b\ud800b", "-1"]
    columns = (Column("Name"), Column("Needs", "count"), *(Column(name, "count") for name in hostile))
    table = Table("Server", columns, tuple((name, 1, *(2 for _ in hostile)) for name in hostile))
    (tmp_path / "h.xlsx").write_bytes(workbook([table], "=1+1", "=today", SIX))
    sheet = openpyxl.load_workbook(tmp_path / "h.xlsx")["Server"]
    assert [sheet["A1"].data_type, sheet["A2"].data_type] == ["s", "s"]
    cells = [row[0] for row in sheet.iter_rows(min_row=4)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert [cell.value for cell in cells][:5] == hostile[:5]
    assert [cell.value for cell in cells][6:] == ["a b", "-1"]
    assert len(cells[5].value) < 32_767
    assert all(cell.hyperlink is None for cell in cells)
    assert [cell.data_type for cell in sheet[HEAD]] == ["s"] * len(columns)
    assert all(cell.quotePrefix for cell in (*cells, *sheet[HEAD])), (
        "a cell that is edited and left is no formula either"
    )
