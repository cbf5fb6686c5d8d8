"""Tables as a workbook for a spreadsheet: text is text and never a formula or a link, numbers are numbers."""

import io
import textwrap
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from desk_app.review.taking.cells import Cell, one_line
from desk_app.review.taking.measure_table import OF_ROW, Table

HEAD: Final = 3
"""Lines above the first row: whose it is, of when, and what stands in the columns."""

_FORMATS: Final = {
    "share": "0 %",
    "level": "0 %",
    "minutes": "0.0",
    "ratio": "0.00",
    "sounds": "0.0",
    "count": "#,##0",
    "": "0.###",
}
_WIDEST: Final = 60
_NARROWEST: Final = 8
_ACROSS: Final = 150
"""Letters in a line across one page of paper that are still read; of more, a sheet runs over several."""
_MOST_LINES: Final = 27
_LINE: Final = 15.0
"""Points of a row with one line."""
_SHEET_NAME: Final = 31
"""Letters in the name of a sheet, as the format has it."""
_PAGE_HEAD: Final = 90
"""Letters of whose it is on top of a page; the format allows 255 of all."""

_OPTIONS: Final[dict[str, Any]] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def workbook(
    tables: Sequence[Table], house: str, days: str, made: datetime, heard: Callable[[int], None] = lambda _: None
) -> bytes:
    """Give the workbook, a sheet for each table, with whose it is and of which days on top of each.

    The heads stay in sight and the columns can be filtered. On paper they stand on every page.
    ``heard`` hears before each sheet how many are filled; what it raises ends it.
    """
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _OPTIONS)
    title = one_line(f"{house}, {days}" if house else days)
    book.set_properties({"title": title[:200], "author": "Beforehand", "created": made.replace(tzinfo=None)})
    formats = _formats(book)
    for filled, table in enumerate(tables):
        heard(filled)
        sheet = book.add_worksheet(table.name[:_SHEET_NAME])
        sheet.write_string(0, 0, one_line(house or table.name), formats["house"])
        sheet.write_string(1, 0, days, formats["days"])
        _fill(sheet, table, formats)
        _lay_out(sheet, table, title)
    book.close()
    return stream.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    # with quote_prefix a cell that is edited and left does not become a formula after all
    text = {"num_format": "@", "quote_prefix": True}
    cell = {"valign": "top", "text_wrap": True}
    head = text | cell | {"bold": True, "bottom": 1}
    return {
        "house": book.add_format(text | {"bold": True, "font_size": 14}),
        "days": book.add_format(text),
        "text": book.add_format(text | cell),
        "text beside": book.add_format(text | cell | {"indent": 1}),
        "head": book.add_format(head),
        "head beside": book.add_format(head | {"indent": 1}),
        "head number": book.add_format(head | {"align": "right"}),
    } | {f"number {unit}": book.add_format({"num_format": form, "valign": "top"}) for unit, form in _FORMATS.items()}


def _fill(sheet: Any, table: Table, formats: dict[str, Any]) -> None:
    for place, column in enumerate(table.columns):
        look = "head number" if column.unit else "head beside" if place else "head"
        sheet.write_string(HEAD - 1, place, one_line(column.name), formats[look])
        if column.note:
            sheet.write_comment(HEAD - 1, place, column.note, {"x_scale": 2})
    names = [column.name for column in table.columns]
    for line, row in enumerate(table.rows, start=HEAD):
        for place, cell in enumerate(row):
            unit = table.columns[place].unit
            unit = str(row[names.index("Unit")]) if unit == OF_ROW else unit
            _write_cell(sheet, line, place, cell, formats, f"number {unit}")
    sheet.freeze_panes(HEAD, 1)
    sheet.autofilter(HEAD - 1, 0, HEAD - 1 + len(table.rows), len(table.columns) - 1)


def _write_cell(sheet: Any, line: int, place: int, cell: Cell, formats: dict[str, Any], number: str) -> None:
    if isinstance(cell, str):
        sheet.write_string(line, place, one_line(cell), formats["text beside" if place else "text"])
    elif cell is not None:
        sheet.write_number(line, place, cell, formats.get(number, formats["number "]))


def _lay_out(sheet: Any, table: Table, title: str) -> None:
    """Set columns, rows and pages, so that who prints it can read it."""
    widths = [_width(table, place) for place in range(len(table.columns))]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    for line, row in enumerate([tuple(column.name for column in table.columns), *table.rows], start=HEAD - 1):
        high = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
        sheet.set_row(line, min(high, _MOST_LINES) * _LINE)
    sheet.set_landscape()
    sheet.fit_to_pages(-(-sum(widths) // _ACROSS), 0)
    sheet.repeat_rows(HEAD - 1)
    sheet.repeat_columns(0)
    sheet.set_header(f"&L{title[:_PAGE_HEAD].replace('&', '&&')}&R&A")
    sheet.set_footer("&RPage &P of &N")


def _lines(cell: Cell, width: int) -> int:
    return len(textwrap.wrap(one_line(cell), width)) if isinstance(cell, str) and cell else 1


def _width(table: Table, place: int) -> int:
    texts = [row[place] for row in table.rows if isinstance(row[place], str)]
    longest = max((len(str(text)) for text in texts), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, *(len(word) + 3 for word in table.columns[place].name.split())))
