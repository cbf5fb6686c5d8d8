"""What the house costs and how well it foresees: ``python -m tests.benchmarks --help``. No goal is asserted."""

import argparse
import json
import platform
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.benchmarks.measures import MEASURES, OF_SHIFTS, measure

Figures = dict[str, dict[str, float]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="The house in figures.")
    parser.add_argument("--json", action="store_true", help="write the figures as JSON")
    parser.add_argument("--full", action="store_true", help=f"every shift of {' and '.join(OF_SHIFTS)}")
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="NAME", help=", ".join(MEASURES))
    asked = parser.parse_args()
    names = asked.only or list(MEASURES)
    figures = _measured(names, asked.full) if asked.json else _measured_in_sight(names, asked.full)
    if asked.json:
        machine = {"python": platform.python_version(), "system": platform.platform()}
        print(json.dumps({"machine": machine, "figures": figures}, indent=2))
    else:
        _show(figures)


def _measured(names: list[str], full: bool, before_each: Callable[[str], None] = lambda _: None) -> Figures:
    """Measure each in a process of its own, so that nothing one leaves behind weighs on the next."""
    figures = {}
    for name in names:
        before_each(name)
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
            figures[name] = process.submit(measure, name, full).result()
    return figures


def _measured_in_sight(names: list[str], full: bool) -> Figures:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("", total=len(names))

        def before_each(name: str) -> None:
            done = list(names).index(name)
            progress.update(task, completed=done, description=name)

        return _measured(names, full, before_each)


def _show(figures: Figures) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if not console.is_terminal:
        console.width = 160
    for name, measured in figures.items():
        for columns, rows in _by_columns(name, measured).items():
            table = Table(name.replace("_", " "), *(column.replace("_", " ") for column in columns))
            for column in table.columns[1:]:
                column.justify = "right"
            for row, values in rows.items():
                table.add_row(row.removeprefix(f"{name}_").replace("_", " "), *(f"{value:,}" for value in values))
            console.print(table)


def _by_columns(name: str, measured: dict[str, float]) -> dict[tuple[str, ...], dict[str, list[float]]]:
    """Give rows by the columns they have: a figure named ``row.column`` stands in a row, any other is a row."""
    rows: dict[str, dict[str, float]] = {}
    for figure, value in measured.items():
        row, dot, column = figure.removeprefix(f"{name}.").rpartition(".")
        rows.setdefault(row if dot else column, {})[column if dot else "figure"] = value
    tables: dict[tuple[str, ...], dict[str, list[float]]] = {}
    for row, values in rows.items():
        tables.setdefault(tuple(values), {})[row] = list(values.values())
    return tables


if __name__ == "__main__":
    main()
