"""A fault names its line: where blocks and keys stand in a TOML text."""

from desk_app.floor.toml_lines import line_of

TEXT = '''# [[table]] in a comment
top = "here"
[[table]]
id = "1"
note = """
[[table]]
seats = 2
"""
[[ "table" ]]  # quoted
id = "2" # id = "3"
list = [
  "x",
  "[[table]]",
]
seats = 4

[[standard]]
id = "greet"
[standard.due]
after = "2 min"
[[standard]]
due.after = "3 min"
'''


def test_a_block_is_found_by_its_place_among_its_kind():
    assert line_of(TEXT, "table", 0) == 3
    assert line_of(TEXT, "table", 1) == 9


def test_a_key_is_found_in_its_own_block():
    assert line_of(TEXT, "table", 0, "id") == 4
    assert line_of(TEXT, "table", 1, "id") == 10
    assert line_of(TEXT, "table", 1, "seats") == 15


def test_what_stands_in_a_long_string_is_no_key():
    assert line_of(TEXT, "table", 0, "seats") == 3


def test_a_key_with_a_block_of_its_own_is_found():
    assert line_of(TEXT, "standard", 0, "due") == 19
    assert line_of(TEXT, "standard", 1, "due") == 22


def test_a_key_of_the_top_is_found_and_what_is_nowhere_is_at_the_first_line():
    assert line_of(TEXT, "top", 0) == 2
    assert line_of(TEXT, "nothing", 3, "at all") == 1
