"""What if: the same shifts under changed standards, and what would have been otherwise, in numbers and in words."""

from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec
import numpy as np
from msgspec.structs import astuple

from desk_app.floor.plan import Venue
from desk_app.review.changing.changes import Changes, changed_standards, changes_in_words
from desk_app.review.changing.side import Shown, Side
from desk_app.review.changing.trial import Trial
from desk_app.review.measures import MEASURES
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.columns import Columns, dtype_of, pack
from desk_app.review.pages.lexicon import Lexicon
from desk_app.review.pages.pages import counting
from desk_app.review.pages.rows import KINDS
from desk_app.review.pages.shelf import Shelf
from desk_app.review.pages.span import Span
from desk_app.review.ports import GoOn, PageHead

LAST_SHIFTS: Final = 12
"""Shifts that a screen looks back over: two weeks of dinners, and a few seconds."""


class Count(msgspec.Struct, frozen=True):
    """What the measures of these names come to: one definition for what was and for what would have been."""

    raised: int = 0
    in_time: int = 0
    late: int = 0
    never_answered: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))

    @staticmethod
    def of(span: Span) -> "Count":
        """Count in a span."""
        return Count(*(int(MEASURES[name].take(span).figure or 0) for name in COUNTED))


COUNTED: Final = Count.__struct_fields__
"""The measures by which a change is judged, by their ids."""


class Effect(msgspec.Struct, frozen=True):
    """What a change does to one standard, or to all of them."""

    before: Count
    after: Count

    @property
    def words(self) -> str:
        """``31 more cues, 7 fewer met in time, 24 more late``; what stays as it is, is not said."""
        told = [_more(getattr(self.after, name) - getattr(self.before, name), what) for name, what in _WHAT.items()]
        return ", ".join(filter(None, told)) or "nothing would have been otherwise"


class Spans(NamedTuple):
    """What was, and what would have been: rows as a review reads them, and the cues that would have been shown."""

    before: Span
    after: Span
    shown: tuple[Shown, ...]


class WhatIf(msgspec.Struct, frozen=True):
    """``shifts`` were done of ``asked``, the change was tried on ``tried`` of those; the others had another procedure.

    ``by_standard`` are those with a cue or a need, as the procedure runs.

    ``sentences``: one for each changed standard, and one for all others where they changed with it. ``spans``: what is
    counted; of both, the words are codes of one lexicon.
    """

    shifts: int
    asked: int
    tried: int
    by_standard: dict[str, Effect]
    sentences: tuple[str, ...]
    spans: Spans | None = None

    @property
    def total(self) -> Effect:
        effects = self.by_standard.values()
        nothing = Count()
        return Effect(sum((each.before for each in effects), nothing), sum((each.after for each in effects), nothing))


def last_shifts(heads: Sequence[PageHead], count: int = LAST_SHIFTS) -> list[PageHead]:
    """Give the pages of the newest shifts, oldest first; of a house that opens none, its newest pages."""
    shifts = [head for head in heads if head.opened is not None]
    return (shifts or list(heads))[-count:]


def what_if(shelf: Shelf, heads: Sequence[PageHead], changes: Changes, venue: Venue, go_on: GoOn) -> WhatIf:
    """Try changed standards on these pages of the shelf. ``venue`` is the plan in force, for the words.

    ``go_on`` is asked every few hundred facts; where it says no, only the shifts that were done count.
    Raises VenueFault where the changes cannot be read, before anything is tried.
    """
    changed_standards(venue, changes)
    lexicon = Lexicon()
    before, after = _Sum(lexicon), _Sum(lexicon)
    done = shifts = tried = 0
    of = sum(head.last - head.first + 1 for head in heads)
    for head in heads:
        trial = Trial(shelf.reader_before(head.first), changes)
        if not trial.run(counting(shelf.facts(head)), _on_from(done, of, go_on)):
            break
        before.add(trial.before)
        after.add(trial.after)
        shifts += 1
        tried += trial.tried
        done += head.last - head.first + 1
        if not go_on(done, of):
            break
    spans = Spans(before.span(), after.span(), tuple(after.shown))
    effects = _effects(spans, venue, changes)
    return WhatIf(shifts, len(heads), tried, effects, tuple(_sentences(effects, venue, changes)), spans)


def _on_from(done: int, of: int, go_on: GoOn) -> GoOn:
    return lambda part, _: go_on(done + part, of)


class _Sum:
    """One side over several pages."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.shown: list[Shown] = []
        self._lexicon = lexicon
        self._pages: dict[str, list[Columns]] = {name: [] for name in _READ}

    def add(self, side: Side) -> None:
        self.shown += side.shown
        for name, pages in self._pages.items():
            kind = KINDS[name]
            pages.append(pack(kind, [row for row in side.rows if type(row) is kind], self._lexicon))

    def span(self) -> Span:
        columns = {
            name: np.concatenate([np.empty(0, dtype_of(KINDS[name])), *pages]) for name, pages in self._pages.items()
        }
        return Span((), columns, self._lexicon)


def _effects(spans: Spans, venue: Venue, changes: Changes) -> dict[str, Effect]:
    labels = Labels(venue)
    named = {word for span in spans[:2] for kind in _READ for word in span.words_of(kind, "standard")} | set(changes)
    known = sorted(named, key=lambda name: labels.rank("standard", name))
    effects = {
        name: Effect(*(Count.of(span.with_word("standard", name)) for span in (spans.before, spans.after)))
        for name in known
    }
    return {name: effect for name, effect in effects.items() if name in changes or effect != _NOTHING}


def _sentences(effects: dict[str, Effect], venue: Venue, changes: Changes) -> list[str]:
    told = [f"{'; '.join(words)}: {effects[name].words}." for name, words in changes_in_words(venue, changes).items()]
    others = [effect for name, effect in effects.items() if name not in changes]
    elsewhere = Effect(
        sum((effect.before for effect in others), Count()), sum((effect.after for effect in others), Count())
    )
    if elsewhere.before != elsewhere.after:
        told.append(f"Other standards with it: {elsewhere.words}.")
    return told


_READ: Final = ("moment", "raised")
"""The kinds of rows that a trial reads."""

_NOTHING: Final = Effect(Count(), Count())

_WHAT: Final = {
    "raised": "{} cue",
    "in_time": "{} met in time",
    "late": "{} late",
    "never_answered": "{} never answered",
}


def _more(difference: int, what: str) -> str:
    """Say a difference: ``31 more cues``, ``1 fewer late``; "" for none."""
    if not difference:
        return ""
    words = what.format(f"{abs(difference)} {'more' if difference > 0 else 'fewer'}")
    return words + ("s" if words.endswith("cue") and abs(difference) != 1 else "")
