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


@app.command("venue")
def venue_(data: Data = None) -> None:
    """Print the venue file in force in the folder, with every standard that was changed on screen."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.upkeep import venue_in_force

        sys.stdout.buffer.write(venue_in_force(data_folder(data)).encode())
        sys.stdout.buffer.flush()


@app.command()
def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write. One that is there is not replaced.")],
    data: Data = None,
    form: Annotated[
        str | None, typer.Option("--format", help="csv, jsonl, xlsx or pdf; without it, as the file ends.")
    ] = None,
    since: Annotated[str | None, typer.Option("--from", help="The first business day, as 2026-11-20.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="The last business day, included.")] = None,
    what: Annotated[
        str | None, typer.Option("--what", help="In a csv: facts (as it is without this), or measures.")
    ] = None,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Guests' names, phone numbers and notes go out as well.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
) -> None:
    """Take the journal away: facts as csv or jsonl, measures as csv or xlsx, the shift report as pdf.

    Without days, csv and jsonl hold every fact; measures and the report are of the newest shift.
    Beforehand may be running meanwhile. Only jsonl can be taken back.
    """
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.export_file import export_to

        export_to(data_folder(data), out, (form, what, since, until), with_names=with_names, replace=force)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A jsonl file that was taken away whole, from the first fact on.")],
    data: Data = None,
) -> None:
    """Take a journal back, into a folder that holds none: every line is proven by the chain, or nothing is kept."""
    from desk_app.platform.paths import data_folder

    with _in_words():
        from desk_app.bootstrap.export_file import import_from

        import_from(file, data_folder(data))


@contextmanager
def _in_words() -> Iterator[None]:
    """Turn what the world can do into a sentence and an exit status; a bug still shows its trace."""
    from desk_app.bootstrap.asking import NotUnderstood
    from desk_app.bootstrap.opening import NoVenue
    from desk_app.desk.ports import StoreFailed
    from desk_app.floor.venue_faults import VenueFault
    from desk_app.journal.faults import JournalFault
    from desk_app.outreach.whole_file import NotWritten
    from desk_app.platform.instance import FolderInUse

    try:
        yield
    except VenueFault as fault:
        _refuse(f"The venue cannot be opened.\n{fault}")
    except (NoVenue, StoreFailed, JournalFault, FolderInUse, NotUnderstood, NotWritten) as fault:
        _refuse(str(fault))


def _refuse(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(REFUSED)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
