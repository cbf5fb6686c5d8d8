"""Which words a line of the log is found by, and how a search is read: both are cut in the same way."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from desk_app.cues.subjects import OF_A_PARTY, parties_of
from desk_app.facts import Fact, GuestKnown, UnknownFact
from desk_app.floor.state import Floor
from desk_app.floor.waiting import Known
from desk_app.review.log.log_lines import LogLine
from desk_app.review.telling.names import staff_name

LONGEST: Final = 40
"""Letters of a word that count: a longer one is found by its beginning."""

_WORD: Final = re.compile(r"[^\W_]+")
_SYMBOLS: Final = frozenset({"So", "Sk", "Sc"})


def words_of(text: str) -> list[str]:
    """Give the words of a text: small letters without accents, digits, and each symbol or emoji for itself.

    Every other sign only parts words: to a search none of them means anything.
    """
    if not text.isascii():
        text = "".join(map(_plain, unicodedata.normalize("NFKD", text)))
        return [word[:LONGEST] for word in text.casefold().split()]
    return [word[:LONGEST] for word in _WORD.findall(text.lower())]


def log_words(fact: Fact | UnknownFact, line: LogLine, floor: Floor) -> set[str]:
    """Give the words that find a fact: all that its line shows, its kind, its parties and what is known of them.

    ``floor`` is as it stood before the fact. A guest's name is among them: whoever erases a guest's details throws
    away what was kept of these words.
    """
    return {*words_of("\n".join(_said(fact, line, floor))), *map(staff_word, _staff(fact))}


def staff_word(staff: str) -> str:
    """Give the word that stands for a member of staff by their id. Nobody can type it, and it begins no other."""
    return f"@{staff!r}"


def _staff(fact: Any) -> Iterator[str]:
    """Give who did it, and to whom it fell: who signed in, whose cue or table it became."""
    yield from filter(None, (fact.by, getattr(fact, "staff", None)))


def _said(fact: Any, line: LogLine, floor: Floor) -> Iterator[str]:
    yield line.words
    yield line.device
    yield fact.kind.replace("_", " ")
    if line.undone:
        yield "undone"
    if line.table or line.party in floor.parties:
        yield "table"
    if fact.by is not None:
        yield staff_name(floor.venue, fact.by)
    of_a_party = getattr(fact, "per", None) in OF_A_PARTY
    for party in (fact.subject,) if of_a_party else parties_of(fact):
        yield "".join(_WORD.findall(party))
        yield from _details(floor.known.get(party))
    if isinstance(fact, GuestKnown):
        yield from _details(Known(fact.name, fact.phone, fact.notes))


def _details(known: Known | None) -> Iterator[str]:
    if known is not None:
        yield from filter(None, (known.name, known.phone, known.notes))


def _plain(sign: str) -> str:
    if sign.isalnum():
        return sign
    category = unicodedata.category(sign)
    if category in _SYMBOLS and not sign.isascii():
        return f" {sign} "
    return "" if category.startswith("M") else " "
