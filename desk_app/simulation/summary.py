"""The closing words of a demo: how many needs were met before the guests asked, standard by standard."""

from __future__ import annotations

from datetime import datetime

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from desk_app.desk.desk import Desk
from desk_app.house.tally import UNFORESEEN, Row
from desk_app.waits.ledger import Score


def print_summary(desk: Desk, taps: int, now: datetime, console: Console) -> None:
    """Print the shift's tally, and the score of its promises where any were made."""
    tally = desk.tally
    console.print(_words(tally.proactive, tally.needs, desk.floor.covers, taps), highlight=False)
    promises = _promises(desk.ledger.score(now))
    if promises is not None:
        console.print(promises, highlight=False)
    caption = "Met: also what was done before a cue had to ask for it."
    table = Table(box=box.SIMPLE, pad_edge=False, caption=caption, caption_justify="left")
    for heading in ("Standard", "Cues", "Met", "Late", "Asked first", "No thanks", "Without a tap"):
        table.add_column(heading, justify="left" if heading == "Standard" else "right")
    names = {str(each.get("id")): str(each["name"]) for each in desk.floor.venue.standards if "name" in each}
    for standard, row in tally.rows.items():
        if row.met or row.asked_first or row.declined:
            table.add_row(Text(_named(standard, names)), *_cells(row))
    console.print(table)


def _named(standard: str, names: dict[str, str]) -> str:
    """A name that several standards share would not tell them apart: then their ids do."""
    if standard == UNFORESEEN:
        return "Nothing foresaw it"
    own = names.get(standard, "")
    shared = list(names.values()).count(own) > 1
    return standard.replace("_", " ").capitalize() if shared or not own else own


def _cells(row: Row) -> tuple[str, ...]:
    counts = (row.raised, row.met, row.late, row.asked_first, row.declined, row.implied)
    return tuple(str(count) if count else "" for count in counts)


def _words(proactive: int, needs: int, covers: int, taps: int) -> Text:
    done = f"{covers} covers, {taps} taps." if covers else f"{taps} taps."
    if not needs:
        return Text(f"{done} Nobody needed anything yet.")
    share = round(100 * proactive / needs)
    return Text(
        f"{done} {needs} needs: {proactive} met before the guests asked ({share}\u00a0%), "
        f"{needs - proactive} asked first."
    )


def _promises(score: Score) -> Text | None:
    """Say how promises ended; the share kept is of those that were neither renewed in time nor are open."""
    if not score.kept + score.renewed + score.broken + score.open:
        return None
    ended = score.kept + score.broken
    share = f" ({round(100 * score.kept / ended)}\u00a0%)" if ended else ""
    return Text(f"Promises: {score.kept} kept{share}, {score.renewed} renewed in time, {score.broken} broken.")
