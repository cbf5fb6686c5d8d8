"""Tables as a workbook for a spreadsheet: text is text and never a formula or a link, numbers are numbers."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from desk_app.review.taking.cells import Cell, one_line
from desk_app.review.taking.measure_table import Table

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
_SHEET_NAME: Final = 31
"""Letters in the name of a sheet, as the format has it."""

_OPTIONS: Final[dict[str, Any]] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def workbook(tables: Sequence[Table], title: str, made: datetime) -> bytes:
    """Give the workbook, a sheet for each table; the heads stay in sight and the columns can be filtered."""
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _OPTIONS)
    book.set_properties({"title": one_line(title)[:200], "author": "Beforehand", "created": made.replace(tzinfo=None)})
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "num_format": "@"}),
        # with this a cell that is edited and left does not become a formula after all
        "text": book.add_format({"num_format": "@", "quote_prefix": True, "valign": "top"}),
    } | {f"number {unit}": book.add_format({"num_format": form, "valign": "top"}) for unit, form in _FORMATS.items()}
    for table in tables:
        _write(book.add_worksheet(table.name[:_SHEET_NAME]), table, formats)
    book.close()
    return stream.getvalue()


def _write(sheet: Any, table: Table, formats: dict[str, Any]) -> None:
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, formats["head"])
        if column.note:
            sheet.write_comment(0, place, column.note, {"x_scale": 2})
        sheet.set_column(place, place, _width(table, place))
    units = [column.name for column in table.columns]
    of_row = units.index("Unit") if "Unit" in units else None
    for line, row in enumerate(table.rows, start=1):
        unit_of_row = str(row[of_row]) if of_row is not None else ""
        for place, cell in enumerate(row):
            unit = table.columns[place].unit or (unit_of_row if isinstance(cell, float) else "")
            _write_cell(sheet, line, place, cell, formats, f"number {unit}")
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write_cell(sheet: Any, line: int, place: int, cell: Cell, formats: dict[str, Any], number: str) -> None:
    if isinstance(cell, str):
        sheet.write_string(line, place, one_line(cell), formats["text"])
    elif cell is not None:
        sheet.write_number(line, place, cell, formats.get(number, formats["number "]))


def _width(table: Table, place: int) -> int:
    texts = [row[place] for row in table.rows if isinstance(row[place], str)]
    longest = max((len(str(text)) for text in texts), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, *(len(word) + 2 for word in table.columns[place].name.split())))
