"""What a party has been through already, for guests who are met in the middle of their turn."""

from collections.abc import Iterator, Sequence

from desk_app.floor.state import STAGE_RANK, Party


def marks_of(party: Party, courses: Sequence[str]) -> Iterator[str]:
    """Give the steps that the party's stage, course and glasses tell of."""
    rank = STAGE_RANK[party.stage]
    if rank >= STAGE_RANK["greeted"]:
        yield "greeted"
    if party.glasses or rank >= STAGE_RANK["ordered"]:
        yield from ("drinks ordered", "drinks")
    if rank >= STAGE_RANK["ordered"]:
        yield "ordered"
    if rank >= STAGE_RANK["served"]:
        yield from _courses(party.course, courses, done=rank >= STAGE_RANK["check"])
    if rank >= STAGE_RANK["check"]:
        yield from ("dessert ordered", "check")
    if rank >= STAGE_RANK["paid"]:
        yield "paid"


def _courses(now: str | None, courses: Sequence[str], done: bool) -> Iterator[str]:
    before_them = courses.index(now) if now in courses else len(courses) - 1
    for number in range(len(courses) if done else before_them + 1):
        yield f"served {number}"
        if done or number < before_them or now is None:
            yield f"cleared {number}"
