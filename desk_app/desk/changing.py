"""The procedure changed on screen: the venue's text with its standards otherwise, adopted; and the way back.

What reads and writes standards is loaded when somebody first changes one: a start must not wait for it.
"""

from collections.abc import Mapping, Sequence

from desk_app.desk.answers_of_standards import check_answers
from desk_app.desk.deciding import may_take_back
from desk_app.desk.one_fact import Decision
from desk_app.desk.refusal import bad_request, not_now
from desk_app.desk.requests import ChangeStandards
from desk_app.desk.stamp import Stamp
from desk_app.facts import VenueAdopted
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from desk_app.house.house import AnyFact, House, surviving


def check_plan(toml: str, sets: Mapping[str, str]) -> None:
    """Look at a venue's text as a whole. Raises VenueFault with every fault of it."""
    from desk_app.cues.standard_file import read_standards

    check_answers(read_standards(read_venue(toml, dict(sets)), toml), toml)


def change_standards(house: House, asked: ChangeStandards, stamp: Stamp) -> Decision:
    """Adopt the plan in force with these standards changed; nothing, where that changes nothing."""
    from desk_app.review.changing.changed_text import changed_text

    toml, sets = house.adopted
    if toml is None:
        return not_now("changes", "This house has no plan yet.")
    try:
        changed = changed_text(toml, sets, asked.changes)
        check_plan(changed, sets)
    except VenueFault as fault:
        first = fault.faults[0]
        return bad_request("changes", f"{first.what} {first.cure}")
    return _adopt(house, changed, sets, stamp)


def take_plan_back(
    house: House, base: bytes | None, tail: Sequence[AnyFact], target: str, stamp: Stamp
) -> Decision | None:
    """Adopt what was in force before a change that somebody made on screen; None where ``target`` is no such change.

    Only the change in force can be taken back. ``tail``: every fact since ``base``.
    """
    place = next((place for place, fact in enumerate(tail) if fact.id == target), None)
    fact = tail[place] if place is not None else None
    if not isinstance(fact, VenueAdopted) or fact.by is None:
        return None
    if (refusal := may_take_back(house.floor, fact, stamp.by)) is not None:
        return refusal
    if not house.has_adopted(fact.toml, fact.sets):
        return not_now("fact", "The procedure was changed again since. Undo that first.")
    before = [each for each in surviving(tail[:place]) if isinstance(each, VenueAdopted)]
    former = (before[-1].toml, before[-1].sets) if before else House.kept(base).adopted if base is not None else None
    if former is None or former[0] is None:
        return not_now("fact", "There was no other procedure before it.")
    return _adopt(house, former[0], former[1], stamp)


def _adopt(house: House, toml: str, sets: Mapping[str, str], stamp: Stamp) -> Decision:
    from desk_app.review.changing.changes import changes_in_words, changes_of

    if house.has_adopted(toml, sets):
        return ()
    now = house.floor.venue
    told = changes_in_words(now, changes_of(now, read_venue(toml, dict(sets))))
    note = "; ".join(words for each in told.values() for words in each)
    return (VenueAdopted(**stamp.mark(), toml=toml, sets=dict(sets), note=note or None),)
