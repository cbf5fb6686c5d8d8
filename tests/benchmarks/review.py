"""The review of a year: opened, asked for any span, searched, caught up with a shift, and made again from nothing."""

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Final

from desk_app.floor.venue_file import read_venue
from desk_app.journal.disk_facts import DiskFacts
from desk_app.journal.disk_pages import DiskPages
from desk_app.journal.layout import journal_file, pages_file
from desk_app.review.log.log import Log
from desk_app.review.measures import HEADLINES
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.league import league
from desk_app.review.measures.over_time import over_time
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.telling.headline import headline
from desk_app.review.telling.mend import mend
from desk_app.review.telling.praise import praise
from tests.benchmarks.timing import MILLI, median, p99
from tests.benchmarks.year import BISTRO, SETS, year_folder

TURNS: Final = 5
SPANS: Final = 40
DAYS: Final = (1, 7, 28, 91)
SCREENFUL: Final = 40
SEARCHES: Final = (
    *("", "s", "a", "t", "water", "wa", "refill", "cue", "seat 1", "at 12", "ann", "greeted", "12", "guests"),
    *("cue over done 12", "water seat 2 filled", "guests3of123", "gave up", "asked", "asked refill", "a problem"),
    *("nobody at all", "zzz", "red wine to B3", "told 25 min", "e i o u", "x" * 10_000, "s a t c d"),
)


def review() -> dict[str, float]:
    """Give what each of these takes on the journal of a year, which the system has read before."""
    source = year_folder()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copyfile(journal_file(source), journal_file(folder))
        making = _seconds(lambda: _opened(folder, lambda _: None))
        loads = [_seconds(lambda: _opened(folder, _load)) for _ in range(TURNS)]
        opens = [_seconds(lambda: _opened(folder, _show_all)) for _ in range(TURNS)]
        with _shelf(folder) as shelf:
            figures = {
                "review_facts": shelf.heads[-1].last,
                "review_shifts": len(shelf.heads) - 1,
                "review_made_from_nothing_s": round(making, 1),
                "review_open_and_load_a_year_ms": median(loads, MILLI),
                "review_open_and_show_a_year_ms": median(opens, MILLI),
                **_spans(shelf),
                **_searches(shelf),
            }
        return figures | {
            "review_catch_up_one_shift_ms": median(list(_catch_ups(folder)), MILLI),
            "review_on_disk_mb": round(pages_file(folder).stat().st_size / 1e6, 1),
            "review_journal_on_disk_mb": round(journal_file(folder).stat().st_size / 1e6, 1),
        }


@contextmanager
def _shelf(folder: Path) -> Iterator[Shelf]:
    with closing(DiskFacts(folder)) as facts, closing(DiskPages(folder)) as pages:
        shelf = Shelf(facts, pages)
        shelf.catch_up()
        yield shelf


def _opened(folder: Path, then: Callable[[Shelf], object]) -> None:
    with _shelf(folder) as shelf:
        then(shelf)


def _load(shelf: Shelf) -> Span:
    return shelf.of(shelf.heads)


def _show_all(shelf: Shelf) -> None:
    _show(_load(shelf))


def _show(span: Span) -> None:
    """Take all that the first page of the review shows."""
    labels = Labels(read_venue(BISTRO, SETS))
    headline(span, labels.days)
    for measure in HEADLINES:
        measure.take(span)
    league(span, labels)
    over_time(span, labels.days)
    praise(span, labels)
    mend(span, labels)


def _spans(shelf: Shelf) -> dict[str, float]:
    chance = random.Random(1)
    first, last = shelf.heads[0].first_day, shelf.heads[-1].last_day

    def ask(begins: int, ends: int) -> float:
        return _seconds(lambda: _show(shelf.span(date.fromordinal(begins), date.fromordinal(ends))))

    some = []
    for _ in range(SPANS):
        begins = chance.randint(first, last)
        some.append(ask(begins, min(last, begins + chance.choice(DAYS) - 1)))
    return {
        "review_span_of_up_to_a_quarter_p50_ms": median(some, MILLI),
        "review_span_of_up_to_a_quarter_p99_ms": p99(some, MILLI),
        "review_span_of_a_year_ms": median([ask(first, last) for _ in range(TURNS)], MILLI),
    }


def _searches(shelf: Shelf) -> dict[str, float]:
    """Each search is asked for, and its newest lines read."""
    log = Log(shelf)

    def ask(text: str) -> None:
        shelf.lines(log.search(text)[: -SCREENFUL - 1 : -1].tolist())

    first = _seconds(lambda: ask("water"))
    later = [_seconds(lambda text=text: ask(text)) for _ in range(TURNS) for text in SEARCHES]
    return {
        "review_first_search_ms": round(first * MILLI, 3),
        "review_search_p50_ms": median(later, MILLI),
        "review_search_p99_ms": p99(later, MILLI),
    }


def _catch_ups(folder: Path) -> Iterator[float]:
    """Forget the last page that was kept, and read it again; what comes after it is read at each opening anyway."""
    for _ in range(TURNS):
        with closing(DiskFacts(folder)) as facts, closing(DiskPages(folder)) as pages:
            shelf = Shelf(facts, pages)
            without = _seconds(shelf.catch_up)
            pages.drop_from(shelf.heads[-2].first)
        with closing(DiskFacts(folder)) as facts, closing(DiskPages(folder)) as pages:
            again = Shelf(facts, pages)
            yield _seconds(again.catch_up) - without


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
