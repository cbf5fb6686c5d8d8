"""What if: the same shifts under changed standards, and what would have been otherwise, in numbers and in words."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from desk_app.floor.plan import Venue
from desk_app.review.changing.changes import Changes, changed_standards, changes_in_words
from desk_app.review.changing.trial import GoOn, Side, Trial
from desk_app.review.measures.labels import Labels
from desk_app.review.pages.pages import counting
from desk_app.review.pages.shelf import Shelf
from desk_app.review.ports import PageHead

Progress = Callable[[int, int], bool]
"""Hears how many facts were done, and of how many; answers whether to go on."""

LAST_SHIFTS: Final = 12
"""Shifts that a screen looks back over: two weeks of dinners, and a few seconds."""


class Count(msgspec.Struct, frozen=True):
    """Cues that were shown; those nobody had answered by their late time; what was met before it was late."""

    shown: int = 0
    late: int = 0
    in_time: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.shown + other.shown, self.late + other.late, self.in_time + other.in_time)


class Effect(msgspec.Struct, frozen=True):
    """What a change does to one standard, or to all of them."""

    before: Count
    after: Count

    @property
    def words(self) -> str:
        """``31 more cues, 24 more late, 7 fewer met in time``; what stays as it is, is not said."""
        told = [
            _more(self.after.shown - self.before.shown, "{} cue"),
            _more(self.after.late - self.before.late, "{} late"),
            _more(self.after.in_time - self.before.in_time, "{} met in time"),
        ]
        return ", ".join(filter(None, told)) or "nothing would have been otherwise"


class WhatIf(msgspec.Struct, frozen=True):
    """``shifts`` were done of ``asked``, the change was tried on ``tried`` of those; the others had another procedure.

    ``by_standard`` are those with a cue or a need, as the procedure runs.

    ``sentences``: one for each changed standard, and one for all others where they changed with it.
    """

    shifts: int
    asked: int
    tried: int
    by_standard: dict[str, Effect]
    sentences: tuple[str, ...]

    @property
    def total(self) -> Effect:
        effects = self.by_standard.values()
        nothing = Count()
        return Effect(sum((each.before for each in effects), nothing), sum((each.after for each in effects), nothing))


def last_shifts(heads: Sequence[PageHead], count: int = LAST_SHIFTS) -> list[PageHead]:
    """Give the pages of the newest shifts, oldest first; of a house that opens none, its newest pages."""
    shifts = [head for head in heads if head.opened is not None]
    return (shifts or list(heads))[-count:]


def what_if(shelf: Shelf, heads: Sequence[PageHead], changes: Changes, venue: Venue, go_on: Progress) -> WhatIf:
    """Try changed standards on these pages of the shelf. ``venue`` is the plan in force, for the words.

    ``go_on`` is asked every few hundred facts; where it says no, only the shifts that were done count.
    Raises VenueFault where the changes cannot be read, before anything is tried.
    """
    changed_standards(venue, changes)
    sides = (_Sum(), _Sum())
    done = shifts = tried = 0
    of = sum(head.last - head.first + 1 for head in heads)
    for head in heads:
        facts = [fact for _, fact in counting(shelf.facts(head))]
        trial = Trial(shelf.reader_before(head.first).house, changes)
        if not trial.run(facts, _on_from(done, of, go_on)):
            break
        for total, side in zip(sides, (trial.before, trial.after), strict=True):
            total.add(side)
        shifts += 1
        tried += trial.tried
        done += head.last - head.first + 1
        if not go_on(done, of):
            break
    effects = _effects(*sides, venue, changes)
    return WhatIf(shifts, len(heads), tried, effects, tuple(_sentences(effects, venue, changes)))


def _on_from(done: int, of: int, go_on: Progress) -> GoOn:
    return lambda part: go_on(done + part, of)


class _Sum:
    """One side over several pages."""

    def __init__(self) -> None:
        self._shown: Counter[str] = Counter()
        self._late: Counter[str] = Counter()
        self._in_time: Counter[str] = Counter()

    def add(self, side: Side) -> None:
        self._shown.update(side.shown.values())
        self._late.update(side.shown[cue] for cue in side.late)
        self._in_time.update(side.in_time)

    def standards(self) -> set[str]:
        return {*self._shown, *self._late, *self._in_time}

    def of(self, standard: str) -> Count:
        return Count(self._shown[standard], self._late[standard], self._in_time[standard])


def _effects(before: _Sum, after: _Sum, venue: Venue, changes: Changes) -> dict[str, Effect]:
    labels = Labels(venue)
    known = sorted({*before.standards(), *after.standards(), *changes}, key=lambda name: labels.rank("standard", name))
    return {name: Effect(before.of(name), after.of(name)) for name in known}


def _sentences(effects: dict[str, Effect], venue: Venue, changes: Changes) -> list[str]:
    told = [f"{'; '.join(words)}: {effects[name].words}." for name, words in changes_in_words(venue, changes).items()]
    others = [effect for name, effect in effects.items() if name not in changes]
    elsewhere = Effect(
        sum((effect.before for effect in others), Count()), sum((effect.after for effect in others), Count())
    )
    if elsewhere.before != elsewhere.after:
        told.append(f"Other standards with it: {elsewhere.words}.")
    return told


def _more(difference: int, what: str) -> str:
    """Say a difference: ``31 more cues``, ``1 fewer late``; "" for none."""
    if not difference:
        return ""
    words = what.format(f"{abs(difference)} {'more' if difference > 0 else 'fewer'}")
    return words + ("s" if words.endswith("cue") and abs(difference) != 1 else "")
