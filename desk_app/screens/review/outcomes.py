"""What came of each need and of each promise, in words: missed first, so that a number shows what it lacks."""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from desk_app.house.tally import UNFORESEEN
from desk_app.review.measures.cues import met_late, minutes_late
from desk_app.review.measures.measure import Which, saying
from desk_app.review.measures.needs import asked_first, in_time, minutes_to_met, never_answered
from desk_app.review.pages.cases import Cases

translate = QCoreApplication.translate

Say = Callable[[Cases, int], str]
"""Says of the case at a place what came of it; "" where no more is to be said than of all of them."""


class Outcome(msgspec.Struct, frozen=True):
    """``mark`` is its shape on screen, ``of`` tells which cases came to it, ``say`` more about each."""

    mark: str
    words: str
    of: Which
    say: Say | None = None

    def tell(self, cases: Cases, place: int) -> str:
        """Give what came of the case at a place."""
        return (self.say(cases, place) if self.say is not None else "") or self.words.lower()


def outcomes_of(cases: Cases) -> Sequence[Outcome]:
    """Give what cases of this kind come to, what was missed first; nothing where they come to nothing but facts."""
    if "unanswered" in cases.fields:
        return _of_moments()
    return _of_promises() if "promised_at" in cases.fields else ()


def ranks(cases: Cases, outcomes: Sequence[Outcome]) -> NDArray[np.intp]:
    """Give for each case the place of its outcome."""
    masks = [outcome.of(cases) for outcome in outcomes]
    return np.asarray(np.select(masks, range(len(masks)), len(masks) - 1), np.intp)


def _of_moments() -> tuple[Outcome, ...]:
    return (
        Outcome("unanswered", translate("review", "Never answered"), never_answered),
        Outcome("asked_first", translate("review", "Asked first"), asked_first, _asked_after),
        Outcome("late", translate("review", "Late"), met_late, _late_by),
        Outcome("other", translate("review", "Sent away"), saying("how", "dismissed"), _sent_away),
        Outcome("other", translate("review", "Put off"), saying("how", "snoozed")),
        Outcome("other", translate("review", "Came to nothing"), saying("how", "lapsed")),
        Outcome("other", translate("review", "Begun again"), saying("how", "begun_again")),
        Outcome("other", translate("review", "Declined"), saying("how", "declined")),
        Outcome("in_time", translate("review", "In time"), in_time, _in_time_after),
        Outcome("other", translate("review", "Done without a tap"), saying("how", "implied")),
        Outcome("other", translate("review", "Still stood"), saying("how", "standing")),
    )


def _of_promises() -> tuple[Outcome, ...]:
    return (
        Outcome("broken", translate("review", "Broken"), saying("how", "broken"), _broken_by),
        Outcome("kept", translate("review", "Renewed in time"), saying("how", "renewed")),
        Outcome("kept", translate("review", "Kept"), saying("how", "kept")),
        Outcome("other", translate("review", "Released"), saying("how", "released")),
    )


def _asked_after(cases: Cases, place: int) -> str:
    if cases.lexicon.word(int(cases["standard"][place])) == UNFORESEEN:
        return ""
    return translate("review", "asked after {minutes}").format(minutes=_minutes(minutes_to_met(cases)[place]))


def _late_by(cases: Cases, place: int) -> str:
    return translate("review", "late by {minutes}").format(minutes=_minutes(minutes_late(cases)[place]))


def _in_time_after(cases: Cases, place: int) -> str:
    return translate("review", "in time, after {minutes}").format(minutes=_minutes(minutes_to_met(cases)[place]))


def _sent_away(cases: Cases, place: int) -> str:
    why = cases.lexicon.word(int(cases["why"][place]))
    return translate("review", "sent away: {why}").format(why=why) if why else ""


def _broken_by(cases: Cases, place: int) -> str:
    over = float(cases.minutes("promised_at", "at")[place])
    return translate("review", "broken by {minutes}").format(minutes=_minutes(over)) if over else ""


def _minutes(minutes: float) -> str:
    """Give minutes as they are said; what was less than one in seconds."""
    if minutes < 1:
        return translate("review", "{seconds} s").format(seconds=round(minutes * 60))
    return translate("review", "{minutes} min").format(minutes=int(minutes))
