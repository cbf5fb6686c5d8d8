"""The facts behind each number of a span on show, by the key it is tapped under, and what their list is called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.review.measures.league import Standing
from desk_app.review.measures.needs import asked_first, never_answered
from desk_app.review.measures.over_time import OverTime
from desk_app.review.pages.cases import Cases
from desk_app.review.telling.sentence import Sentence
from desk_app.screens.review.evidence import Behind
from desk_app.screens.review.left import LeftLine
from desk_app.screens.review.rows import SentenceRow

translate = QCoreApplication.translate


class Facts:
    """``behind`` and ``titles`` go by key: a sort and a place, or a sort and a standard."""

    def __init__(self) -> None:
        self.behind: dict[str, Behind] = {}
        self.titles: dict[str, str] = {}

    def behind_standings(self, standings: Sequence[Standing]) -> None:
        """A line of the league stands on all its needs, and each count in it on its own."""
        for each in standings:
            self._put(f"standard:{each.standard}", each.name, each.cases)
            asked, never = asked_first(each.cases), never_answered(each.cases)
            titled = translate("review", "{name}, asked first").format(name=each.name)
            self._put(f"asked:{each.standard}", titled, each.cases.those(asked))
            titled = translate("review", "{name}, never answered").format(name=each.name)
            self._put(f"never:{each.standard}", titled, each.cases.those(never))

    def behind_stretches(self, time: OverTime) -> None:
        """A bar stands on the needs that ended in its time."""
        for place, stretch in enumerate(time.stretches):
            titled = translate("review", "Needs, {label}").format(label=stretch.label)
            self._put(f"time:{place}", titled, time.cases.those(time.places == place))

    def behind_sentences(self, sort: str, sentences: Sequence[Sentence]) -> tuple[SentenceRow, ...]:
        """Give sentences as rows that open what they count."""
        rows = []
        for place, sentence in enumerate(sentences):
            self._put(f"{sort}:{place}", sentence.words, sentence.cases)
            rows.append(SentenceRow(key=f"{sort}:{place}", words=sentence.words, facts=len(sentence.evidence())))
        return tuple(rows)

    def behind_left(self, lines: Sequence[LeftLine]) -> tuple[SentenceRow, ...]:
        """Give what is left for the next shift as rows that open how it came to be open."""
        rows = []
        for place, line in enumerate(lines):
            self._put(f"left:{place}", line.words, line.behind)
            rows.append(SentenceRow(key=f"left:{place}", words=line.words, facts=len(set(line.behind))))
        return tuple(rows)

    def _put(self, key: str, title: str, behind: Cases | Sequence[int]) -> None:
        self.titles[key], self.behind[key] = title, lambda: behind
