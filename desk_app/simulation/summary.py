"""The closing words of a demo: how many needs were met before the guests asked, standard by standard."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from desk_app.desk.desk import Desk
from desk_app.review.tally import UNFORESEEN, Row


def print_summary(desk: Desk, taps: int, console: Console) -> None:
    """Print the shift's tally."""
    tally = desk.tally
    console.print(_words(tally.proactive, tally.needs, desk.floor.covers, taps), highlight=False)
    table = Table(box=box.SIMPLE, pad_edge=False)
    for heading in ("Standard", "Cues", "Met", "Late", "Asked first", "No thanks", "Without a tap"):
        table.add_column(heading, justify="left" if heading == "Standard" else "right")
    names = {str(each.get("id")): str(each["name"]) for each in desk.floor.venue.standards if "name" in each}
    for standard, row in tally.rows.items():
        if row.met or row.asked_first or row.declined:
            table.add_row(Text(_named(standard, names)), *_cells(row))
    console.print(table)


def _named(standard: str, names: dict[str, str]) -> str:
    if standard == UNFORESEEN:
        return "Nothing foresaw it"
    return names.get(standard, standard.replace("_", " ").capitalize())


def _cells(row: Row) -> tuple[str, ...]:
    counts = (row.raised, row.met, row.late, row.asked_first, row.declined, row.implied)
    return tuple(str(count) if count else "" for count in counts)


def _words(proactive: int, needs: int, covers: int, taps: int) -> Text:
    if not needs:
        return Text(f"{covers} covers. Nobody needed anything yet.")
    share = round(100 * proactive / needs)
    return Text(
        f"{covers} covers, {taps} taps. {needs} needs: {proactive} met before the guests asked ({share} %), "
        f"{needs - proactive} asked first."
    )
