"""Whatever stands in a venue file, it is a venue or it is refused with lines; never anything else."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desk_app.floor.plan import Venue
from desk_app.floor.venue_file import VenueFault, decode_venue, read_venue

BISTRO = (Path(__file__).parents[2] / "resources" / "venues" / "bistro.toml").read_text("utf-8")
SETS = {"restaurant": '[[standard]]\nid = "greet"\n'}
LINES = BISTRO.split("\n")
VALUES = [
    "0", "-1", "1e400", "-inf", "nan", "0x" + "f" * 900, "9" * 900, "true", '""', '"\\u0000"', '"\\u202e"', "[]",
    "{}", "[[1]]", '["A", "A"]', "1979-05-27", "07:32:00", "'''\n[[table]]\n'''", '"' + "x" * 5000 + '"', "[" * 500, "",
]  # fmt: skip


def is_read_or_refused(toml: str) -> None:
    try:
        assert isinstance(read_venue(toml, SETS), Venue)
    except VenueFault as refused:
        assert refused.faults
        last = toml.count("\n") + 1
        for fault in refused.faults:
            assert 1 <= fault.line <= last
            assert fault.what
            assert fault.cure
            assert len(str(fault)) < 1_000
            assert str(fault).isprintable()


@settings(max_examples=150, deadline=None)
@given(line=st.integers(0, len(LINES) - 1), value=st.sampled_from(VALUES))
def test_any_value_in_any_place(line: int, value: str):
    key = LINES[line].split(" = ")[0]
    is_read_or_refused("\n".join([*LINES[:line], f"{key} = {value}", *LINES[line + 1 :]]))


@settings(max_examples=150, deadline=None)
@given(start=st.integers(0, len(BISTRO)), length=st.integers(0, 300), text=st.text(max_size=20))
def test_any_words_in_place_of_any_stretch(start: int, length: int, text: str):
    is_read_or_refused(BISTRO[:start] + text + BISTRO[start + length :])


@settings(max_examples=100, deadline=None)
@given(first=st.integers(0, len(LINES) - 1), count=st.integers(1, 40), to=st.integers(0, len(LINES) - 1))
def test_any_lines_said_again_elsewhere(first: int, count: int, to: int):
    is_read_or_refused("\n".join([*LINES[:to], *LINES[first : first + count], *LINES[to:]]))


@settings(max_examples=100, deadline=None)
@given(raw=st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe[\x00v\x00")
@example(b"[venue]\r[area]")
def test_any_bytes(raw: bytes):
    try:
        text = decode_venue(raw)
    except VenueFault as refused:
        assert refused.faults[0].line >= 1
    else:
        is_read_or_refused(text)
