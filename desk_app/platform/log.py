"""A rotating log for those who mend the program. It knows which fact, never which guest."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import msgspec

BYTES_EACH = 1_000_000
FILES_KEPT = 5
LONGEST_LINE = 500

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path) -> Path | None:
    """Write the program's log into the folder and give its file; None where nothing can be written there."""
    file = folder / "beforehand.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = _QuietOnAFullDisk(file, maxBytes=BYTES_EACH, backupCount=FILES_KEPT, encoding="utf-8", errors="replace")
    except OSError:
        return None
    kept.setFormatter(_WithoutDetails(_FORM))
    root = logging.getLogger()
    root.addHandler(kept)
    root.setLevel(logging.INFO)
    return file


class _WithoutDetails(logging.Formatter):
    """Writes facts as kind and id; of an exception its type and place, since its text may quote a guest."""

    def format(self, record: logging.LogRecord) -> str:
        plain = logging.makeLogRecord(record.__dict__)
        plain.args = _plain(record.args)
        plain.exc_info = plain.exc_text = plain.stack_info = None
        line = super().format(plain).replace("\n", " ")[:LONGEST_LINE]
        return f"{line} [{place_of(record.exc_info[1])}]" if record.exc_info and record.exc_info[1] else line


class _QuietOnAFullDisk(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Lose the line: a log must not stop the floor."""


def place_of(error: BaseException) -> str:
    """Give the type of an exception and the line it came from."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{where}"


def _plain(args: object) -> tuple[object, ...] | dict[str, object] | None:
    if isinstance(args, dict):
        return {name: _without_details(value) for name, value in args.items()}
    if isinstance(args, tuple):
        return tuple(_without_details(value) for value in args)
    return None


def _without_details(value: object) -> object:
    if isinstance(value, msgspec.Struct):
        return f"<{type(value).__name__} {getattr(value, 'id', '')}>"
    if isinstance(value, list | tuple | dict | set | frozenset):
        return f"<{len(value)} of {type(value).__name__}>"
    return value
