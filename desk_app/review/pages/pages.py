"""Pages: a shift is a page, from the fact that opens it to the one before the next opening."""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from desk_app.house.house import SCHEMA, surviving
from desk_app.house.layout import digest_of
from desk_app.review.days import Days
from desk_app.review.log.log_index import pack_log
from desk_app.review.log.log_lines import LogLine, Teller, pack_lines
from desk_app.review.log.log_words import log_words
from desk_app.review.pages.columns import Columns, pack
from desk_app.review.pages.cutting import NumberedFact
from desk_app.review.pages.head import head_of
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.rows import KINDS, Row
from desk_app.review.ports import PageHead
from desk_app.review.reading.reader import FORM, Reader

_KINDS: Final = "-".join(digest_of(kind)[:4] for kind in KINDS.values())

PAGE_FORM: Final = f"page-7-{SCHEMA}-{FORM}-{digest_of(PageHead)}-{_KINDS}"
"""The form of a kept page. Its number is raised whenever a reading comes to count otherwise; others are dropped.

The house that a page was read into lies in it as bytes, so that pages with a house of another form are dropped too.
"""


class Page(msgspec.Struct):
    """What was read of one shift: a table for each kind of row, the words its log is found by, and its lines."""

    head: PageHead
    columns: dict[str, Columns]
    log: bytes
    lines: bytes


def read_page(reader: Reader, facts: Sequence[NumberedFact], lexicon: Lexicon, proof: Callable[[int], bytes]) -> Page:
    """Read one page on from where the reader stands; afterwards it stands at the end of it."""
    last = facts[-1][0]
    counted = counting(facts)
    log, lines = _read(reader, facts, counted)
    reader.finish(last)
    head = head_of(facts, counted, reader.rows, Days(reader.house.floor.venue), proof(last))
    page = Page(head, _columns(reader.rows, lexicon), log, lines)
    reader.turn_page()
    return page


def _read(reader: Reader, facts: Sequence[NumberedFact], counted: Sequence[NumberedFact]) -> tuple[bytes, bytes]:
    """Read the facts that count, and give the words and the lines of all: who looks for something undone finds it."""
    counts = {fact.id for _, fact in counted}
    teller = Teller([fact for _, fact in facts], counts)
    words: list[set[str]] = []
    lines: list[LogLine] = []
    for number, fact in facts:
        floor = reader.house.floor
        lines.append(teller.tell(fact, floor))
        words.append(log_words(fact, lines[-1], floor))
        if fact.id in counts:
            reader.take(number, fact)
    return pack_log(facts[0][0], [fact.kind for _, fact in facts], words), pack_lines(lines)


def counting(facts: Sequence[NumberedFact]) -> list[NumberedFact]:
    """Give the facts that count, as the desk folds them: a retraction reaches back within its page."""
    numbers = {fact.id: number for number, fact in facts}
    return [(numbers[fact.id], fact) for fact in surviving([fact for _, fact in facts])]


def _columns(rows: Sequence[Row], lexicon: Lexicon) -> dict[str, Columns]:
    by_kind: dict[type[Row], list[Row]] = {kind: [] for kind in KINDS.values()}
    for row in rows:
        by_kind[type(row)].append(row)
    return {name: pack(kind, by_kind[kind], lexicon) for name, kind in KINDS.items()}
