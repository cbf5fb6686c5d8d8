"""What to mend: where the procedure slipped. It names places, hours and lines of the procedure, never a person."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from desk_app.review.cases import Cases
from desk_app.review.enough import FEWEST, bounds, surely_less
from desk_app.review.labels import Labels
from desk_app.review.measures import MEASURES
from desk_app.review.measures.needs import in_time, is_need
from desk_app.review.measures.words import number_words, percent
from desk_app.review.mend_waits import mend_vehicles, mend_waits
from desk_app.review.rows import UNFORESEEN
from desk_app.review.sentence import Sentence, apart, begin, heaviest, of, within
from desk_app.review.span import Span

GOOD_ENOUGH: Final = 0.9
"""A share in time that needs no mending, whatever the rest comes to."""

_OFTEN: Final = 0.2
"""A share of cues put off or sent away above which their standard asks for a second look."""

_LOUD: Final = 1.5
"""Sounds for each person in ten minutes; two are the most that anybody should hear (ISA-18.2)."""

_MOST: Final = 5


def mend(span: Span, labels: Labels) -> list[Sentence]:
    """Give what to mend, what most guests felt first; nothing of fewer than 8 cases, nothing that chance explains."""
    moments = span.cases("moment")
    needs = moments.those(is_need(moments))
    foreseen = needs.those(~needs.says("standard", UNFORESEEN))
    slipped = dict(_slipped(foreseen, labels))
    weak = (sentence for code, sentence in _weak(foreseen, labels) if code not in slipped)
    found = [*slipped.values(), *weak, *_sections(foreseen, labels), *_put_off(span, labels), *_dry(span, labels)]
    return heaviest([*found, *mend_waits(span, labels), *mend_vehicles(span, labels), *_elsewhere(needs, span)], _MOST)


def _missed(needs: Cases) -> int:
    return len(needs) - int(in_time(needs).sum())


def _slipped(needs: Cases, labels: Labels) -> Iterator[tuple[int, Sentence]]:
    """Find for each standard the hour from which it was surely worse than before, where there is one."""
    for code, own, _ in apart(needs, "standard"):
        since = (own["hour"] - labels.days.first_hour) % 24
        held = in_time(own)
        splits = []
        for hour in np.unique(since)[1:].tolist():
            later = since >= hour
            hits, count = int(held[later].sum()), int(later.sum())
            before, was = int(held[~later].sum()), int((~later).sum())
            if hits / count < GOOD_ENOUGH and surely_less(hits, count, before, was):
                splits.append((before / was - hits / count, hour, later))
        if splits:
            _, hour, later = max(splits, key=lambda split: split[:2])
            after, earlier = own.those(later), own.those(~later)
            until = of(len(earlier) - _missed(earlier), len(earlier))
            name = begin(labels.name("standard", needs.lexicon.word(code)).rstrip("?"))
            clock = f"{(hour + labels.days.first_hour) % 24:02}:00"
            words = f"{name} slipped from {clock}: {_score(after)}, {until} before."
            yield code, Sentence(words, _missed(after), after)


def _score(needs: Cases) -> str:
    return f"{of(len(needs) - _missed(needs), len(needs))} in time"


def _weak(needs: Cases, labels: Labels) -> Iterator[tuple[int, Sentence]]:
    """Lines of the procedure that were kept worse than the rest of it."""
    for code, own, others in apart(needs, "standard"):
        hits, rest = int(in_time(own).sum()), int(in_time(others).sum())
        if hits < GOOD_ENOUGH * len(own) and surely_less(hits, len(own), rest, len(others)):
            name = begin(labels.name("standard", needs.lexicon.word(code)).rstrip("?"))
            words = f"{name}: {_score(own)}; everything else {percent(rest / len(others))}."
            yield code, Sentence(words, _missed(own), own)


def _sections(needs: Cases, labels: Labels) -> Iterator[Sentence]:
    """Sections where one line of the procedure was kept worse than in the other sections."""
    for standard, all_, _ in apart(needs, "standard"):
        for section, own, others in apart(all_, "section"):
            hits, rest = int(in_time(own).sum()), int(in_time(others).sum())
            if hits < GOOD_ENOUGH * len(own) and surely_less(hits, len(own), rest, len(others)):
                place = labels.name("section", needs.lexicon.word(section))
                line = within(labels.name("standard", needs.lexicon.word(standard)))
                elsewhere = percent(rest / len(others))
                yield Sentence(f"{place}, {line}: {_score(own)}; elsewhere {elsewhere}.", _missed(own), own)


def _put_off(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Standards whose cues were snoozed or dismissed so often that their time, or their point, is in doubt."""
    moments, raised = span.cases("moment"), span.cases("raised")
    for how in ("snoozed", "dismissed"):
        for code, own, _ in apart(moments.those(moments.says("how", how)), "standard"):
            shown = int((raised["standard"] == code).sum())
            if len(own) >= FEWEST and len(own) <= shown and bounds(len(own), shown).lowest > _OFTEN:
                name = begin(labels.name("standard", span.lexicon.word(code)).rstrip("?"))
                yield Sentence(f"{name}: {how} {len(own)} times, of {shown} cues.", len(own) / shown, own)


def _elsewhere(needs: Cases, span: Span) -> Iterator[Sentence]:
    """What the procedure has no line for: asks that nothing foresaw, and more sounds than people can take."""
    unforeseen = needs.those(needs.says("standard", UNFORESEEN))
    if len(unforeseen) >= FEWEST:
        words = f"Guests asked {number_words(len(unforeseen))} times for what no standard foresees."
        yield Sentence(words, len(unforeseen), unforeseen)
    loud = MEASURES["sounds_each"]
    each = loud.take(span)
    if each.cases >= FEWEST and each.figure is not None and each.figure > _LOUD:
        words = f"Everybody heard {each.figure:.1f} sounds in ten minutes; about one is what people can take."
        yield Sentence(words, each.figure, loud.cases(span))


def _dry(span: Span, labels: Labels) -> Iterator[Sentence]:
    """Sections where glasses stood dry surely more often than elsewhere."""
    visits = span.cases("visit")
    for code, own, others in apart(visits, "section"):
        dry, rest = own["dry"] > 0, others["dry"] > 0
        if dry.sum() >= FEWEST and surely_less(int(rest.sum()), len(others), int(dry.sum()), len(own)):
            place = labels.name("section", span.lexicon.word(code))
            minutes = round(float(own["dry"].sum(dtype=np.float64)))
            words = f"{place}: {int(dry.sum())} glasses stood dry, {minutes} min in all, as believed."
            yield Sentence(words, int(dry.sum()), own.those(dry))
