"""The command line. What a command needs is imported when it runs: ``--help`` must not wait for Qt."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer

app = typer.Typer(
    name="beforehand",
    help="Tells front-of-house staff what a guest is about to need, before the guest asks.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

_DATA_HELP = "The folder that holds the house; without it, the user's data folder."
Data = Annotated[Path | None, typer.Option("--data", help=_DATA_HELP, metavar="DIR")]
_VENUE_HELP = "bistro, brasserie, museum or shuttle, or a venue file."
_KEPT_HELP = "Without it, the one that the folder holds."
Venue = Annotated[str | None, typer.Option("--venue", help=f"{_VENUE_HELP} {_KEPT_HELP}")]

REFUSED = 2
"""Exit status where something the person gave cannot be used."""


@app.command("open")
def open_(
    venue: Annotated[str | None, typer.Argument(help=f"{_VENUE_HELP} {_KEPT_HELP}")] = None,
    data: Data = None,
    kiosk: Annotated[bool, typer.Option("--kiosk", help="Full screen; only a code leaves it.")] = False,
    board: Annotated[bool, typer.Option("--board", help="The guests' board, in a second window.")] = False,
) -> None:
    """Open the venue on this device."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.window import NoKioskCode, run_window

        try:
            raise typer.Exit(run_window(data_folder(data), venue, kiosk, board))
        except NoKioskCode as fault:
            _refuse(str(fault))


@app.command()
def demo(
    venue: Annotated[str, typer.Option("--venue", help=_VENUE_HELP)] = "bistro",
    speed: Annotated[float | None, typer.Option(min=1, max=600, help="Simulated seconds in a second.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same evening.")] = 1,
    minutes: Annotated[float | None, typer.Option("--for", min=0.1, max=1440, help="Simulated minutes to run.")] = None,
    pictures: Annotated[Path, typer.Option(help="Where pictures go when there is no display.")] = Path("demo-pictures"),
) -> None:
    """Live through a simulated dinner, shuttle stop or museum desk; take over any guest by hand."""
    with _in_words():
        from desk_app.bootstrap.demo import run_demo

        raise typer.Exit(run_demo(venue, speed, seed, minutes, pictures))


@app.command()
def feed(
    venue: Venue = None,
    data: Annotated[
        Path | None,
        typer.Option("--data", help="The folder that holds the house; without it, nothing is kept.", metavar="DIR"),
    ] = None,
    clock: Annotated[str, typer.Option(help="wall: the machine's time; lines: each line brings its own.")] = "lines",
) -> None:
    """Serve the desk over JSON lines, from standard input to standard output."""
    if clock not in ("wall", "lines"):
        _refuse(f"--clock {clock}: write wall or lines.")
    with _in_words():
        from desk_app.bootstrap.feed import run_feed

        run_feed(venue, data, clock == "wall", sys.stdin.buffer, sys.stdout.buffer)


@app.command()
def doctor(data: Data = None) -> None:
    """Look at the program, the machine, the journal and its backups; change nothing."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.upkeep import look_at

        findings = look_at(data_folder(data))
    for name, good, words in findings:
        typer.echo(f"{'ok   ' if good else 'LOOK '} {name}: {words}")
    raise typer.Exit(0 if all(good for _, good, _ in findings) else 1)


@app.command()
def backup(data: Data = None) -> None:
    """Make a verified backup of the journal now."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.upkeep import back_up

        typer.echo(f"Kept and checked: {back_up(data_folder(data))}")


@app.command()
def restore(
    chosen: Annotated[Path | None, typer.Argument(help="The backup; without it, the newest good one.")] = None,
    data: Data = None,
) -> None:
    """Put a backup in the journal's place; the journal that stood there is kept aside."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.upkeep import put_back

        typer.echo(f"Restored: {put_back(data_folder(data), chosen)}")


@contextmanager
def _in_words() -> Iterator[None]:
    """Turn what the world can do into a sentence and an exit status; a bug still shows its trace."""
    from desk_app.bootstrap.opening import NoVenue
    from desk_app.desk.ports import StoreFailed
    from desk_app.floor.venue_faults import VenueFault
    from desk_app.journal.faults import JournalFault
    from desk_app.platform.instance import FolderInUse

    try:
        yield
    except VenueFault as fault:
        _refuse(f"The venue cannot be opened.\n{fault}")
    except (NoVenue, StoreFailed, JournalFault, FolderInUse) as fault:
        _refuse(str(fault))


def _refuse(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(REFUSED)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
