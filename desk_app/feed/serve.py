"""Lines from one stream, answers to another, until the lines end."""

from typing import BinaryIO

from desk_app.feed.lines import LONGEST_LINE, Feed

_LINE_END = b"\r\n"


def serve(feed: Feed, lines: BinaryIO, answers: BinaryIO) -> None:
    """Answer every line with exactly one line, flushed, in order."""
    while line := lines.readline(LONGEST_LINE + len(_LINE_END)):
        if not line.endswith(b"\n"):
            _skip_the_rest(lines)
        answers.write(feed.serve(line.removesuffix(b"\n").removesuffix(b"\r")) + b"\n")
        answers.flush()


def _skip_the_rest(lines: BinaryIO) -> None:
    while (more := lines.readline(LONGEST_LINE)) and not more.endswith(b"\n"):
        pass
