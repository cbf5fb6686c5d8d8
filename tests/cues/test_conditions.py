"""Conditions and standards as they are written; what cannot be read says so in words."""

import pytest

from desk_app.cues.condition import read_condition
from desk_app.cues.standard_file import read_standards
from desk_app.floor.venue_faults import VenueFault
from desk_app.floor.venue_file import read_venue
from tests.support.houses import RESTAURANT, small_venue

KNOWN = {"course": "mains", "size": 6, "refill": True, "of": "all"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ('course = "mains"', True),
        ("course = 'mains' and size >= 6", True),
        ("course = 'mains' and size > 6", False),
        ("size <= 6", True),
        ("size != 6", False),
        ("size < 6.5", True),
        ("refill = true", True),
        ("refill != true", False),
        ("nobody = 3", False),
        ("nobody != 3", True),
        ("course > 3", False),
        ("course='mains'and of='all'", True),
        ("  size  >=  -1  ", True),
    ],
)
def test_a_condition_holds_of_what_is_known(text, holds):
    assert read_condition(text).holds(KNOWN) is holds


@pytest.mark.parametrize(
    "text",
    ["", "size", "size >=", "size = ", "size == 6", 'course = "mains', "size = 6 or of = 'all'", "size = 6 and",
     "size = 6 of = 'all'", "__import__('os')", "size = 6; drop", "and", "SIZE = 6", "a" * 10_000],
)  # fmt: skip
def test_what_is_no_condition_says_so(text):
    with pytest.raises(ValueError):
        read_condition(text)


GOOD = {
    "id": '"x"',
    "per": '"party"',
    "starts": '["party_seated"]',
    "due": '{ after = "2 min" }',
    "say": '"x"',
}


def faults(**changes: str | None) -> list:
    lines = "\n".join(f"{key} = {value}" for key, value in (GOOD | changes).items() if value is not None)
    toml = small_venue(f"\n[[standard]]\n{lines}\n")
    with pytest.raises(VenueFault) as raised:
        read_standards(read_venue(toml, {}), toml)
    found = raised.value.faults
    text = toml.splitlines()
    for fault in found:
        assert fault.what
        assert fault.cure
        assert "[[standard]]" in text[fault.line - 1] or text[fault.line - 1].split(" ")[0] in GOOD | changes
    return found


@pytest.mark.parametrize(
    "changes",
    [
        {"per": '"robot"'},
        {"per": "3"},
        {"per": None},
        {"say": None},
        {"say": '""'},
        {"say": f'"{"x" * 201}"'},
        {"say": "5"},
        {"starts": None},
        {"starts": '"party_seated"'},
        {"starts": '["party_flew"]'},
        {"starts": "[3]"},
        {"starts": '["party_seated where"]'},
        {"starts": '["party_seated where size"]'},
        {"starts": '["party_seated if size > 3"]'},
        {"due": None},
        {"due": '"2 min"'},
        {"due": "{}"},
        {"due": "{ after = 2 }"},
        {"due": '{ after = "2" }'},
        {"due": '{ after = "-2 min" }'},
        {"due": '{ after = "900 years" }'},
        {"due": '{ after = "999999 days" }'},
        {"due": '{ after = "2 min", at = 0.5 }'},
        {"due": '{ after = "2 min", before_promise = "1 min" }'},
        {"due": '{ learned = "drink" }'},
        {"due": '{ learned = "drink", otherwise = "2 min" }'},
        {"due": '{ learned = "drink", otherwise = "2 min", at_level = 1.0 }'},
        {"due": '{ learned = "drink", otherwise = "2 min", at_level = -0.1 }'},
        {"due": '{ learned = "drink", otherwise = "2 min", at_level = nan }'},
        {"due": '{ learned = "drink", otherwise = "2 min", quantile = 2 }'},
        {"due": "{ of_promise = 1.5 }"},
        {"due": "{ of_promise = true }"},
        {"due": '{ of_promise = 0.5, at_least = "9 min", at_most = "1 min" }'},
        {"due": '{ used = "1000 parsecs" }'},
        {"due": '{ used = "900000000 days" }'},
        {"due": "{ used = 1000 }"},
        {"late": '"soon"'},
        {"late": "3"},
        {"repeat": '"x"'},
        {"at_most": "0"},
        {"at_most": "2.5"},
        {"at_most": "true"},
        {"hours": '"yes"'},
        {"quiet": "1"},
        {"inhibits": '["nothing_like_it"]'},
        {"inhibits": '"x"'},
        {"role": '"king"'},
        {"escalate": '{ after = "3 min" }'},
        {"escalate": '{ after = "3 min", role = "king" }'},
        {"escalate": '"manager"'},
        {"asked": '"refill"'},
        {"asked": "{ about = 3 }"},
        {"when": '"size"'},
        {"answers": '"Done"'},
        {"answers": '[{ do = "greet" }]'},
        {"answers": '[{ label = "Done" }]'},
        {"colour": '"red"'},
    ],
    ids=str,
)
def test_a_standard_that_cannot_be_read_is_refused_with_line_reason_and_cure(changes):
    assert faults(**changes)


def test_every_fault_is_named_at_once():
    assert len(faults(per='"robot"', due="{}", colour='"red"')) == 3


def test_the_restaurants_own_set_can_be_read():
    venue = read_venue(small_venue(), {"restaurant": RESTAURANT})
    standards = read_standards(venue)
    assert len(standards) == len({standard.id for standard in standards}) > 15
