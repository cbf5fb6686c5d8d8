"""A venue file becomes a Venue, or is refused with every fault's line, reason and cure."""

from datetime import timedelta

import pytest

from desk_app.floor.venue_file import Fault, VenueFault, decode_venue, read_venue

BARE = '[venue]\nid = "v"\nname = "A place"\n'

WHOLE = (
    BARE
    + """
timezone = "Europe/London"
day_starts = "04:00"
standards = ["house"]
keep = 0.9

[[area]]
id = "main"
name = "Dining room"
width = 18.0
height = 12

[[section]]
id = "A"
name = "Window"

[[table]]
id = "12"
area = "main"
section = "A"
seats = 4
shape = "round"
x = 3.5
y = 2
width = 1.2
height = 1.2

[[staff]]
id = "s1"
name = "Ana"
roles = ["server"]
sections = ["A"]

[[drink]]
id = "water"
name = "Water"
lasts = "14 min"
refill = true

[[queue]]
id = "shuttle"
name = "The line"
kind = "vehicles"

[[queue]]
id = "tickets"
name = "Ticket desk"
kind = "desk"
desks = 3

[[turn]]
guests = "3-4"
lasts = "1 h 10 min"

[[route]]
id = "hotel-loop"
name = "Hotel loop"
queue = "shuttle"
loop = "34 min"
ride = "1 h 5 min"
fare = "18.00"

[[vehicle]]
id = "7"
route = "hotel-loop"
seats = 14

[[zone]]
id = "foyer"
name = "Foyer"

[[asset]]
id = "lamp-3"
name = "Projector lamp, hall 3"
life = "1000 h"

[[hours]]
days = ["mon", "fri"]
opens = "11:30"
closes = "00:30"

[[wall]]
area = "main"
x1 = 0
y1 = 0
x2 = 18
y2 = 0
label = "Street"

[[standard]]
id = "greet"
late = "3 min"
"""
)

SETS = {"house": '[[standard]]\nid = "greet"\n\n[[standard]]\nid = "order"\n'}


def faults_of(toml: str, sets: dict[str, str] = SETS) -> tuple[Fault, ...]:
    with pytest.raises(VenueFault) as refused:
        read_venue(toml, sets)
    return refused.value.faults


def line_with(toml: str, words: str) -> int:
    return toml[: toml.index(words)].count("\n") + 1


def test_a_whole_file_says_everything_about_its_venue():
    venue = read_venue(WHOLE, SETS)
    assert (venue.id, venue.timezone, venue.day_starts) == ("v", "Europe/London", "04:00")
    assert venue.areas["main"].height == 12.0
    assert venue.tables["12"].seats == 4
    assert venue.staff["s1"].sections == ("A",)
    assert venue.drinks["water"].lasts == timedelta(minutes=14)
    assert venue.keep == 0.9
    assert venue.turns["3-4"].lasts == timedelta(minutes=70)
    assert (venue.queues["tickets"].desks, venue.queues["shuttle"].desks) == (3, 1)
    assert venue.routes["hotel-loop"].ride == timedelta(minutes=65)
    assert venue.vehicles["7"].route == "hotel-loop"
    assert venue.assets["lamp-3"].life == "1000 h"
    assert venue.hours[0].closes == "00:30"
    assert venue.walls[0].label == "Street"


def test_a_place_with_nothing_but_a_name_is_a_venue():
    venue = read_venue(BARE, {})
    assert venue.tables == venue.turns == {}
    assert venue.keep == 0.8
    assert venue.standards == ()


def test_the_files_standards_follow_the_sets_and_replace_by_id_in_place():
    venue = read_venue(WHOLE, SETS)
    assert venue.standard_sets == ("house",)
    assert venue.standards == ({"id": "greet", "late": "3 min"}, {"id": "order"})


def test_a_table_may_be_in_no_section():
    venue = read_venue(WHOLE.replace('section = "A"\n', ""), SETS)
    assert venue.tables["12"].section == ""


def test_a_byte_order_mark_is_no_fault():
    assert read_venue(decode_venue(b"\xef\xbb\xbf" + BARE.encode()), {}).id == "v"
    assert read_venue("\ufeff" + BARE, {}).id == "v"


def test_lines_that_end_as_on_windows_are_no_fault():
    assert read_venue(WHOLE.replace("\n", "\r\n"), SETS) == read_venue(WHOLE, SETS)


def test_all_faults_are_told_at_once_each_with_its_line():
    toml = WHOLE.replace("seats = 4", "seats = 0").replace('"14 min"', '"14 mon"').replace("x2 = 18", "x2 = 19")
    faults = faults_of(toml)
    assert [fault.line for fault in faults] == [line_with(toml, bad) for bad in ("seats = 0", "14 mon", "x2 = 19")]
    assert [fault.where for fault in faults] == ["table", "drink", "wall"]


def test_the_refusal_reads_as_a_list_for_people():
    with pytest.raises(VenueFault, match=r"^line 24: seats: 0 is out of reach\. Write a whole number from 1 to 60\.$"):
        read_venue(WHOLE.replace("seats = 4", "seats = 0"), SETS)


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("seats = 4", "seets = 4", "Did you mean “seats”?"),
        ("[[table]]", "[[tabel]]", "Did you mean [[table]]?"),
        ("[[table]]", "[table]", "Write [[table]], two brackets."),
        ("seats = 4\n", "", "This table has no “seats”."),
        ("seats = 4", "seats = 61", "from 1 to 60"),
        ("seats = 4", "seats = 4.0", "not a whole number"),
        ("seats = 4", 'seats = "4"', "without quotes"),
        ("seats = 4", "seats = true", "not a whole number"),
        ("seats = 4", "seats = 0x" + "f" * 900, "out of reach"),
        ("x = 3.5", "x = 16.9", "“main” is 18 metres wide"),
        ("x = 3.5", "x = -0.1", "out of reach"),
        ("y = 2\n", "y = 11\n", "“main” is 12 metres high"),
        ("width = 1.2", "width = 0", "out of reach"),
        ("width = 1.2", "width = nan", "out of reach"),
        ("width = 18.0", "width = 501", "from 0.05 to 500 metres"),
        ("width = 18.0", "width = inf", "out of reach"),
        ("height = 12\n", "height = -12\n", "out of reach"),
        ('shape = "round"', 'shape = "rond"', "Did you mean “round”?"),
        ('roles = ["server"]', 'roles = ["waiter"]', "Write one of: “server”, “host”, “dispatcher”, “manager”."),
        ('roles = ["server"]', 'roles = "server"', "not a list"),
        ('kind = "vehicles"', 'kind = "boats"', "is not known here"),
        ('area = "main"\nsection', 'area = "mian"\nsection', "There is no area “mian” in this file."),
        ('section = "A"', 'section = "B"', "There is no section “B”"),
        ('sections = ["A"]', 'sections = ["A", "Z"]', "There is no section “Z”"),
        ('queue = "shuttle"', 'queue = "shutle"', "Did you mean “shuttle”?"),
        ('route = "hotel-loop"', 'route = "x"', "There is no route “x”"),
        ('standards = ["house"]', 'standards = ["hause"]', "There is no set “hause”. Did you mean “house”?"),
        ('"Europe/London"', '"Europe/Lundun"', "Did you mean “Europe/London”?"),
        ('"Europe/London"', '"../../etc/passwd"', "is not a time zone"),
        ('"04:00"', '"24:00"', "is not a time of day"),
        ('"04:00"', '"4 am"', "is not a time of day"),
        ('lasts = "14 min"', "lasts = 14", "Put it in quotes"),
        ('lasts = "14 min"', 'lasts = "0 min"', "no time at all"),
        ('loop = "34 min"', 'loop = "-34 min"', "is not a duration"),
        ("keep = 0.9", "keep = 0.4", "Write a number from 0.5 to 0.99."),
        ("keep = 0.9", "keep = 1", "Write a number from 0.5 to 0.99."),
        ("keep = 0.9", 'keep = "90 %"', "without quotes"),
        ('guests = "3-4"', 'guests = "3–4"', "Did you mean “3-4”?"),
        ('guests = "3-4"', 'guests = "8"', "Write one of: “1-2”, “3-4”, “5-6”, “7+”."),
        ('guests = "3-4"\n', "", "This turn has no “guests”."),
        ('lasts = "1 h 10 min"', 'lasts = "70 s"', "Write a time from 5 min to 8 h."),
        ('lasts = "1 h 10 min"', 'lasts = "70 h"', "Write a time from 5 min to 8 h."),
        ("desks = 3", "desks = 0", "Write a whole number from 1 to 100."),
        ('life = "1000 h"', 'life = "1000 miles"', 'such as "1000 h"|Write it like "1000 h"'),
        ("refill = true", 'refill = "yes"', "without quotes"),
        ('days = ["mon", "fri"]', 'days = ["monday"]', "Did you mean “mon”?"),
        ('days = ["mon", "fri"]', 'days = ["mon", "mon"]', "there twice"),
        ('name = "Ana"', 'name = ""', "It is empty"),
        ('name = "Ana"', 'name = "A\\u0000na"', "control character"),
        ('name = "Ana"', f'name = "{"A" * 201}"', "at most 200"),
        ('id = "s1"', f'id = "{"s" * 65}"', "at most 64"),
        ('id = "s1"', 'id = " s1"', "begins or ends with a space"),
        ('id = "s1"', 'id = "s\\u200b1"', "cannot be seen"),
        ('id = "s1"', "id = 1", 'Put it in quotes: "1"'),
        ('id = "greet"', "ident = 1", "This standard has no “id”."),
        ('name = "A place"\n', "", "This venue has no “name”."),
        ("[venue]", "[[venue]]", "must be one block"),
    ],
)
def test_each_slip_is_refused_with_its_cure(good: str, bad: str, said: str):
    assert good in WHOLE
    told = "\n".join(map(str, faults_of(WHOLE.replace(good, bad, 1))))
    assert any(words in told for words in said.split("|")), told


@pytest.mark.parametrize("header", ["area", "section", "table", "staff", "drink", "queue", "route", "vehicle", "zone"])
def test_two_of_a_kind_never_share_an_id(header: str):
    block = WHOLE[WHOLE.index(f"[[{header}]]") :].split("\n\n")[0]
    toml = WHOLE + "\n" + block + "\n"
    (fault,) = faults_of(toml)
    assert "have the id" in fault.what
    assert fault.line == toml[: toml.rindex("id =")].count("\n") + 1


def test_parties_of_one_size_have_one_turn():
    toml = WHOLE + '\n[[turn]]\nguests = "3-4"\nlasts = "80 min"\n'
    (fault,) = faults_of(toml)
    assert fault.what == "Two turns have guests = “3-4”."
    assert fault.line == line_with(toml, 'guests = "3-4"\nlasts = "80 min"')


def test_a_turned_table_must_fit_as_it_stands():
    turned = (
        WHOLE.replace("x = 3.5", "x = 0.0\nturned = 90")
        .replace("width = 1.2", "width = 3.0")
        .replace("round", "square")
    )
    assert "Move it" in faults_of(turned.replace("y = 2", "y = 0"))[0].cure
    assert read_venue(turned.replace("x = 0.0", "x = 2.0"), SETS).tables["12"].turned == 90.0


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ("", 1),
        (" \n\n", 1),
        ("[[table]]\nid = ", 2),
        (BARE + "name = 'twice'\n", 4),
        (BARE + 'x = "open\n', 4),
        (BARE + "x = [1,\n2", 5),
        ("x = " + "[" * 100_000, 1),
        ("x = " + "9" * 10_000, 1),
        ("\x00", 1),
        ("x = 2026-99-99", 1),
        ("#" * 1_000_001, 1),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(toml: str, line: int):
    assert [fault.line for fault in faults_of(toml)] == [line]


def test_what_is_not_utf_8_is_refused_with_its_line():
    with pytest.raises(VenueFault) as refused:
        decode_venue(b'[venue]\nid = "caf\xe9"\n')
    assert refused.value.faults[0].line == 2


def test_a_huge_file_is_refused_before_it_is_read():
    with pytest.raises(VenueFault, match="at most 1,000,000"):
        decode_venue(b"\xff" * 1_000_001)


def test_a_line_too_long_for_any_venue_is_refused_before_it_is_read():
    (fault,) = faults_of(BARE + ".".join("a" * 400_000) + " = 1\n")
    assert fault.line == 4
    assert "at most 1,000" in fault.what


def test_a_file_of_faults_is_refused_soon():
    toml = BARE + '[[vehicle]]\nid = "7"\nroute = "nowhere"\nseats = 0\n' * 10_000
    assert len(faults_of(toml)) == 200


def test_a_damaged_set_is_told_as_such():
    (fault,) = faults_of(WHOLE, {"house": "[[standard"})
    assert "damaged" in fault.what


def test_a_standard_twice_in_the_file_is_refused():
    toml = WHOLE + '[[standard]]\nid = "greet"\n'
    (fault,) = faults_of(toml)
    assert fault.line == toml[: toml.rindex("id =")].count("\n") + 1


@pytest.mark.parametrize("code", ["0471", "123456789012"])
def test_a_venue_says_the_code_that_leaves_its_kiosk(code: str):
    assert read_venue(f'{BARE}exit_code = "{code}"\n', SETS).exit_code == code


@pytest.mark.parametrize(
    ("said", "cure"),
    [("4711", 'in quotes: "4711"'), ('"471"', "such as"), ('"12a4"', "such as"), ('"1234567890123"', "such as")],
)
def test_what_is_no_exit_code_is_refused_with_its_line(said: str, cure: str):
    (fault,) = faults_of(f"{BARE}exit_code = {said}\n")
    assert fault.line == 4
    assert cure in fault.cure
