"""The one-tap answers of a venue's standards are requests: each must be one that the desk knows."""

from collections.abc import Iterable

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
    faults = [fault for standard in standards for fault in _faults(standard, toml)]
    if faults:
        raise VenueFault(faults)


def _faults(standard: Standard, toml: str) -> Iterable[Fault]:
    line = line_of_standard(toml, standard.id, "answers")
    for answer in standard.answers:
        do = str(answer.request.get("do"))
        start = f"Standard “{shown(standard.id)}”: the answer “{shown(answer.label)}”"
        if do not in _FIELDS:
            what = f"{start} makes a request “{shown(do)}”, which there is not."
            yield Fault(line=line, what=what, cure=choose_one_of(_FIELDS, do), where="standard")
            continue
        for field in answer.request:
            if field != "do" and field not in _FIELDS[do]:
                what = f"{start} gives “{shown(field)}”, which “{do}” does not take."
                yield Fault(line=line, what=what, cure=choose_one_of(sorted(_FIELDS[do]), field), where="standard")
