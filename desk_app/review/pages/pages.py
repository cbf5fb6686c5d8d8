"""Pages: a shift is a page, from the fact that opens it to the one before the next opening."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import msgspec

from desk_app.facts import CueRaised, Fact, ShiftOpened, UnknownFact
from desk_app.house.house import SCHEMA, surviving
from desk_app.house.layout import digest_of
from desk_app.review.days import Days
from desk_app.review.log.log_index import pack_log
from desk_app.review.log.log_words import log_words
from desk_app.review.pages.columns import Columns, pack
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.rows import KINDS, Row
from desk_app.review.ports import PageHead
from desk_app.review.reading.reader import FORM, Reader

NumberedFact = tuple[int, Fact | UnknownFact]

MOST_ON_A_PAGE: Final = 20_000
"""Facts after which a page ends though no shift was opened: beyond what the desk keeps for undo."""


_KINDS: Final = "-".join(digest_of(kind)[:4] for kind in KINDS.values())

PAGE_FORM: Final = f"page-3-{SCHEMA}-{FORM}-{digest_of(PageHead)}-{_KINDS}"
"""The form of a kept page. Its number is raised whenever a reading comes to count otherwise; others are dropped.

The house that a page was read into lies in it as bytes, so that pages with a house of another form are dropped too.
"""


class Page(msgspec.Struct):
    """What was read of one shift: a table for each kind of row, and the words that its log is found by."""

    head: PageHead
    columns: dict[str, Columns]
    log: bytes


def cut(facts: Iterable[NumberedFact]) -> Iterator[list[NumberedFact]]:
    """Give the facts page by page. The last may go on."""
    page: list[NumberedFact] = []
    for numbered in facts:
        if page and (isinstance(numbered[1], ShiftOpened) or len(page) >= MOST_ON_A_PAGE):
            yield page
            page = []
        page.append(numbered)
    if page:
        yield page


def read_page(reader: Reader, facts: Sequence[NumberedFact], lexicon: Lexicon, proof: Callable[[int], bytes]) -> Page:
    """Read one page on from where the reader stands; afterwards it stands at the end of it."""
    last = facts[-1][0]
    log = _read(reader, facts)
    reader.finish(last)
    page = Page(_head(reader, facts, proof(last)), _columns(reader.rows, lexicon), log)
    reader.turn_page()
    return page


def _read(reader: Reader, facts: Sequence[NumberedFact]) -> bytes:
    """Read the facts that count, and give the words of all: who looks for something undone finds it too."""
    counted = {number for number, _ in counting(facts)}
    words: list[set[str]] = []
    raised: dict[str, CueRaised] = {}
    for number, fact in facts:
        words.append(log_words(fact, reader.house.floor, raised))
        if isinstance(fact, CueRaised):
            raised[fact.cue] = fact
        if number in counted:
            reader.take(number, fact)
    return pack_log(facts[0][0], [fact.kind for _, fact in facts], words)


def counting(facts: Sequence[NumberedFact]) -> list[NumberedFact]:
    """Give the facts that count, as the desk folds them: a retraction reaches back within its page."""
    numbers = {fact.id: number for number, fact in facts}
    return [(numbers[fact.id], fact) for fact in surviving([fact for _, fact in facts])]


def _columns(rows: Sequence[Row], lexicon: Lexicon) -> dict[str, Columns]:
    by_kind: dict[type[Row], list[Row]] = {kind: [] for kind in KINDS.values()}
    for row in rows:
        by_kind[type(row)].append(row)
    return {name: pack(kind, by_kind[kind], lexicon) for name, kind in KINDS.items()}


def _head(reader: Reader, facts: Sequence[NumberedFact], proof: bytes) -> PageHead:
    days = Days(reader.house.floor.venue)
    (first, oldest), (last, newest) = facts[0], facts[-1]
    opened = oldest.at if isinstance(oldest, ShiftOpened) else None
    moments = [fact.at for _, fact in facts]
    closed = reader.closed_at if opened is not None else None
    return PageHead(
        first=first,
        last=last,
        proof=proof,
        began=oldest.at.timestamp(),
        ended=newest.at.timestamp(),
        first_day=days.day_of(min(moments)).toordinal(),
        last_day=days.day_of(max(moments)).toordinal(),
        opened=opened.timestamp() if opened is not None else None,
        closed=closed.timestamp() if closed is not None else None,
        note=oldest.note if isinstance(oldest, ShiftOpened) else None,
    )
