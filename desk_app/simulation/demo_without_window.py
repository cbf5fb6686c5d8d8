"""The demo where there is no window: the service runs, and every cue is printed with what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from desk_app.desk.desk import Desk
from desk_app.simulation.cue_lines import CueLines
from desk_app.simulation.service import Service
from desk_app.simulation.summary import print_summary

SavePictures = Callable[[datetime], None]
"""Draws the screens as they are at this moment, and keeps the pictures."""

_STEP: Final = timedelta(seconds=15)
_PICTURES: Final = 3


def run_without_window(
    service: Service,
    console: Console,
    start: datetime,
    minutes: float,
    speed: float | None = None,
    wait: Callable[[float], None] | None = None,
    save_pictures: SavePictures | None = None,
) -> None:
    """Run ``service``, which has reached ``start``, for so many simulated minutes, and close with a summary.

    ``speed``: simulated seconds for each real one, kept by calling ``wait`` with real seconds; without both, as fast
    as it goes. ``save_pictures`` is called at the beginning, in the middle and at the end.
    """
    end = start + timedelta(minutes=minutes)
    lines = CueLines(console, time_zone(service.desk), lambda: service.desk.floor)
    service.desk.watch(lines.told)
    shots = [start + (end - start) * number / (_PICTURES - 1) for number in range(_PICTURES)]
    with _progress(console) as progress:
        bar = progress.add_task("Service", total=minutes)
        now = start
        while True:
            while save_pictures is not None and shots and shots[0] <= now:
                save_pictures(shots.pop(0))
            if now >= end:
                break
            step = min(_STEP, end - now)
            now += step
            service.advance(now)
            progress.update(bar, advance=step / timedelta(minutes=1), description=lines.clock(now))
            if speed is not None and wait is not None:
                wait(step.total_seconds() / speed)
    lines.stop()
    lines.still_standing(service.desk.cues(now), now)
    print_summary(service.desk, service.taps, now, console)


def time_zone(desk: Desk) -> ZoneInfo:
    """Give the zone of the venue's wall clock; UTC where this machine does not know it."""
    try:
        return ZoneInfo(desk.floor.venue.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
