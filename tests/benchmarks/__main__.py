"""What the house costs, in figures: ``python -m tests.benchmarks [--json] [--only NAME …]``. No goal is asserted."""

import argparse
import importlib
import json
import platform
from collections.abc import Callable
from typing import Final

MEASURES: Final = {
    "folding": "tests.benchmarks.folding",
    "clocks": "tests.benchmarks.clocks",
    "cue_in_time": "tests.benchmarks.clocks",
    "tap": "tests.benchmarks.tap",
    "floor_tick": "tests.benchmarks.floor_tick",
    "queue_screen": "tests.benchmarks.queue_screen",
    "start": "tests.benchmarks.start",
    "review": "tests.benchmarks.review",
    "taking_away": "tests.benchmarks.taking_away",
    "review_screen": "tests.benchmarks.review_screen",
    "log_screen": "tests.benchmarks.log_screen",
    "replay": "tests.benchmarks.replaying",
    "replay_screen": "tests.benchmarks.replay_screen",
    "what_ifs": "tests.benchmarks.replaying",
}
"""Each is a function of that name in its module, which gives figures by name; the name's end is the unit."""

Figures = dict[str, dict[str, float]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="What the house costs, in figures.")
    parser.add_argument("--json", action="store_true", help="write the figures as JSON")
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="NAME", help=", ".join(MEASURES))
    asked = parser.parse_args()
    names = asked.only or list(MEASURES)
    figures = _measured(names) if asked.json else _measured_in_sight(names)
    if asked.json:
        machine = {"python": platform.python_version(), "system": platform.platform()}
        print(json.dumps({"machine": machine, "figures": figures}, indent=2))
    else:
        _show(figures)


def _measured(names: list[str], before_each: Callable[[str], None] = lambda _: None) -> Figures:
    figures = {}
    for name in names:
        before_each(name)
        figures[name] = getattr(importlib.import_module(MEASURES[name]), name)()
    return figures


def _measured_in_sight(names: list[str]) -> Figures:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("", total=len(names))

        def before_each(name: str) -> None:
            done = list(names).index(name)
            progress.update(task, completed=done, description=name)

        return _measured(names, before_each)


def _show(figures: Figures) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("measure", "figure")
    table.columns[1].justify = "right"
    for name, measured in figures.items():
        table.add_section()
        for figure, value in measured.items():
            table.add_row(figure.removeprefix(f"{name}_").replace("_", " "), f"{value:,}")
    Console().print(table)


if __name__ == "__main__":
    main()
