"""The one-tap answers of a venue's standards are requests: each must be one that the desk knows."""

from collections.abc import Iterable, Iterator

from desk_app.cues.standard import Standard
from desk_app.cues.standard_file import line_of_standard
from desk_app.desk.book import BOOK
from desk_app.floor.venue_faults import Fault, VenueFault, choose_one_of, shown

_FIELDS = {
    entry.do: frozenset(field.rstrip("_") for field in request.__struct_fields__) for request, entry in BOOK.items()
}


def check_answers(standards: Iterable[Standard], toml: str) -> None:
    """Look at every answer's request and its fields.

    Raises VenueFault with all that no request has.
    """
    wrong = [(standard.id, *each) for standard in standards for each in _wrong(standard)]
    faults = [
        Fault(line=line_of_standard(toml, standard, "answers"), what=what, cure=cure, where="standard")
        for standard, what, cure in wrong
    ]
    if faults:
        raise VenueFault(faults)


def _wrong(standard: Standard) -> Iterator[tuple[str, str]]:
    """Give what is wrong and its cure. The line costs a reading of the whole text: it is sought for a fault alone."""
    for answer in standard.answers:
        do = str(answer.request.get("do"))
        start = f"Standard “{shown(standard.id)}”: the answer “{shown(answer.label)}”"
        if do not in _FIELDS:
            yield f"{start} makes a request “{shown(do)}”, which there is not.", choose_one_of(_FIELDS, do)
            continue
        for field in answer.request:
            if field != "do" and field not in _FIELDS[do]:
                what = f"{start} gives “{shown(field)}”, which “{do}” does not take."
                yield what, choose_one_of(sorted(_FIELDS[do]), field)
