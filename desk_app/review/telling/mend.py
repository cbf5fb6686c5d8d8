"""What to mend: where the procedure slipped. It names places, hours and lines of the procedure, never a person."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures import MEASURES
from desk_app.review.measures.enough import FEWEST, bounds, surely_less
from desk_app.review.measures.glasses import stood_dry
from desk_app.review.measures.labels import Labels
from desk_app.review.measures.needs import in_time, never_answered, was_needed
from desk_app.review.measures.words import counted, in_groups, percent
from desk_app.review.pages.cases import Cases
from desk_app.review.pages.span import Span
from desk_app.review.telling.mend_waits import mend_vehicles, mend_waits
from desk_app.review.telling.sentence import Apart, Sentence, apart, heaviest, of, quoted, times

GOOD_ENOUGH: Final = 0.9
"""A share in time that needs no mending, whatever the rest comes to."""

_HALF: Final = 0.5
"""A share in time surely below which a line of the procedure has failed, however the others were kept."""

_OFTEN: Final = 0.2
"""A share of cues put off or sent away above which their standard asks for a second look."""

_LOUD: Final = 1.5
"""Sounds for each person in ten minutes; two are the most that anybody should hear (ISA-18.2)."""

_GUEST: Final = 2
"""What a need weighs that nobody answered, against one that was only late."""

_NAMED: Final = 3
"""Lines of the procedure that are named in one sentence."""

_MOST: Final = 5


def mend(span: Span, labels: Labels) -> list[Sentence]:
    """Give what to mend, what most guests felt first; nothing of fewer than 8 cases, nothing that chance explains.

    A line of the procedure that failed outright is said whatever else there is. So is what was never answered, were it
    one: it is no share that chance could explain, but a guest whom nobody saw to.
    """
    moments = span.cases("moment")
    needs = moments.those(was_needed(moments))
    foreseen = needs.those(~needs.says("standard", UNFORESEEN))
    failed = dict(_failed(foreseen, labels))
    lines = failed | dict(_weak(foreseen, labels)) | dict(_slipped(foreseen, labels))
    never = list(_never(needs, labels))
    outright = heaviest((lines.pop(code) for code in failed), max(1, _MOST - len(never)))
    sure = [*outright, *never][:_MOST]
    found = [*lines.values(), *_sections(foreseen, labels), *_put_off(span, labels), *_dry(span, labels)]
    found += [*mend_waits(span, labels), *mend_vehicles(span, labels), *_elsewhere(needs, span)]
    return heaviest([*sure, *heaviest(found, _MOST - len(sure))], _MOST)


def _never(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    """Needs that nobody answered, by the lines of the procedure that most of them belong to."""
    never = needs.those(never_answered(needs))
    parts = sorted(apart(never, "standard", never_answered(never)), key=lambda part: -part.cases)
    if parts:
        told = [f"{_name(part, needs, labels)} {times(part.cases)}" for part in parts[:_NAMED]]
        rest = sum(part.cases for part in parts[_NAMED:])
        told += [counted(rest, "other need", "other needs")] if rest else []
        yield Sentence(f"Never answered: {', '.join(told)}.", _GUEST * len(never), never)


def _name(part: Apart, needs: Cases, labels: Labels) -> str:
    return quoted(labels.name("standard", needs.lexicon.word(part.code)))


def _slipped(needs: Cases, labels: Labels) -> Iterator[tuple[int, Sentence]]:
    """Find for each standard the hour from which it was surely worse than before, where there is one."""
    for part in apart(needs, "standard", in_time(needs)):
        own = part.own()
        since = (own["hour"] - labels.days.first_hour) % 24
        until = np.cumsum(np.bincount(since, minlength=24))
        held_until = np.cumsum(np.bincount(since[in_time(own)], minlength=24))
        splits = []
        for hour in range(1, 24):
            was, before = int(until[hour - 1]), int(held_until[hour - 1])
            count, hits = part.cases - was, part.hits - before
            if hits < GOOD_ENOUGH * count and surely_less(hits, count, before, was):
                splits.append((before / was - hits / count, hour, of(hits, count), of(before, was), count - hits))
        if splits:
            _, hour, after, earlier, missed = max(splits)
            clock = f"{(hour + labels.days.first_hour) % 24:02}:00"
            words = f"{_name(part, needs, labels)} slipped from {clock}: {after} in time, {earlier} before."
            yield part.code, Sentence(words, missed, own.those(since >= hour))


def _is_weak(part: Apart) -> bool:
    less = surely_less(part.hits, part.cases, part.other_hits, part.others)
    return less and part.share < GOOD_ENOUGH


def _held(part: Apart, elsewhere: str) -> str:
    return f"{of(part.hits, part.cases)} in time; {elsewhere} {percent(part.elsewhere or 0.0)}."


def _weak(needs: Cases, labels: Labels) -> Iterator[tuple[int, Sentence]]:
    """Lines of the procedure that were kept worse than the rest of it."""
    for part in apart(needs, "standard", in_time(needs)):
        if _is_weak(part):
            words = f"{_name(part, needs, labels)}: {_held(part, 'everything else')}"
            yield part.code, Sentence(words, part.cases - part.hits, part.own())


def _failed(needs: Cases, labels: Labels) -> Iterator[tuple[int, Sentence]]:
    """Lines of the procedure that were kept too seldom for any comparison: where all are bad, none stands out."""
    for part in apart(needs, "standard", in_time(needs)):
        if part.cases >= FEWEST and bounds(part.hits, part.cases).highest < _HALF:
            words = f"{_name(part, needs, labels)}: {of(part.hits, part.cases)} in time."
            yield part.code, Sentence(words, part.cases - part.hits, part.own())


def _sections(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    """Sections where one line of the procedure was kept worse than in the other sections."""
    for standard in apart(needs, "standard", in_time(needs)):
        at_all = standard.own()
        for part in apart(at_all, "section", in_time(at_all)):
            if _is_weak(part):
                place = labels.name("section", needs.lexicon.word(part.code))
                words = f"{place}, {_name(standard, needs, labels)}: {_held(part, 'elsewhere')}"
                yield Sentence(words, part.cases - part.hits, part.own())


def _put_off(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Standards whose cues were snoozed or dismissed so often that their time, or their point, is in doubt."""
    moments = span.cases("moment")
    shown = np.bincount(span.cases("raised")["standard"], minlength=len(span.lexicon))
    for how in ("snoozed", "dismissed"):
        away = moments.those(moments.says("how", how))
        for part in apart(away, "standard", np.ones(len(away), bool)):
            cues = int(shown[part.code])
            if FEWEST <= part.cases <= cues and bounds(part.cases, cues).lowest > _OFTEN:
                words = (
                    f"{_name(part, moments, labels)}: {how} {in_groups(part.cases)} times, of {in_groups(cues)} cues."
                )
                yield Sentence(words, part.cases / cues, part.own())


def _elsewhere(needs: Cases, span: Span) -> Iterator[Sentence]:
    """What the procedure has no line for: asks that nothing foresaw, and more sounds than people can take."""
    unforeseen = needs.those(needs.says("standard", UNFORESEEN))
    if len(unforeseen) >= FEWEST:
        words = f"Guests asked {times(len(unforeseen))} for what no standard foresees."
        yield Sentence(words, len(unforeseen), unforeseen)
    loud = MEASURES["sounds_each"]
    each = loud.take(span)
    if each.cases >= FEWEST and each.figure is not None and each.figure > _LOUD:
        heard = f"On average each person heard {each.figure:.1f} sounds in ten minutes"
        words = f"{heard}; about one is what people can take."
        yield Sentence(words, each.figure, loud.cases(span))


def _dry(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Sections where glasses stood dry surely more often than elsewhere."""
    visits = span.cases("visit")
    for part in apart(visits, "section", stood_dry(visits)):
        if part.hits >= FEWEST and surely_less(part.other_hits, part.others, part.hits, part.cases):
            own = part.own()
            dry = own.those(stood_dry(own))
            place = labels.name("section", span.lexicon.word(part.code))
            minutes = in_groups(round(float(dry["dry"].sum(dtype=np.float64))))
            words = f"{place}: {in_groups(part.hits)} glasses stood dry, {minutes} min in all, as believed."
            yield Sentence(words, part.hits, dry)
