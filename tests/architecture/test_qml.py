"""What QML files keep to: our own controls, tokens for colour, words that can be translated."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.architecture.sources import QML, code_of, named, python_files, qml_files

PLAIN = "Button|RoundButton|ToolButton|ItemDelegate|TabButton|MenuItem|Label|CheckBox|RadioButton|Switch|ToolTip|Text"
"""Qt's own, which interpret markup in what a guest typed, fetch pictures for it, or crash."""
A_PLAIN_ONE = re.compile(rf"(?<![\w\"'])(?:\w+\.)?({PLAIN})\s*\{{")
A_COLOUR = re.compile(
    r"[\"']#[0-9a-fA-F]{3,8}[\"']|Qt\.(?:rgba|hsla|hsva|color)\s*\(|[cC]olor\w*\s*:\s*[\"'](?!transparent)[a-z]+[\"']"
)
SAID = re.compile(
    r"(?<![\w.])(?:text|words|title|placeholderText|placeholder|label|caption|tip|hint|message|says"
    r"|Accessible\.(?:name|description))\s*:(?=\s*(.+(?:\n\s*(?:[?:+]|\|\||&&).+)*))"
)
TRANSLATED = re.compile(r"\bqsTr(?:anslate|Id)?\s*\((?:[^()\"']|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\([^()]*\))*\)")
COMPARED = re.compile(r"[=!]==?\s*[\"'][^\"']*[\"']|[\"'][^\"']*[\"']\s*[=!]==?|\[\s*[\"'][^\"']*[\"']\s*\]")
FORMATTED = re.compile(
    r"\.(?:toString|formatDate|formatTime|join|arg|toLocaleString|replace|split)\((?:[^()]|\([^()]*\))*\)"
)
NEXT_KEY = re.compile(r"[,;]\s*[\w.]+\s*:")
A_TORN_SHARE = re.compile(r"(?:%\d|\}) %(?![\w(])")
"""A place for a number, and an ordinary space before its per cent."""

A_WORD = re.compile(r"[\"'][^\"'\n]*[^\W\d_]{2}[^\"'\n]*[\"']")


def found(pattern: Callable[[str], list[int]], outside: str) -> list[str]:
    """Give file:line of each hit in QML files that do not stand in the folder ``outside``."""
    return [
        f"{named(path)}:{line}"
        for path in qml_files()
        if path.relative_to(QML).parts[1] != outside
        for line in pattern(code_of(path.read_text("utf-8")))
    ]


def lines_of(pattern: re.Pattern[str]) -> Callable[[str], list[int]]:
    return lambda qml: [qml[: hit.start()].count("\n") + 1 for hit in pattern.finditer(qml)]


A_MUTE_PROPERTY = re.compile(r"\bproperty\s+[\w<>]+\s+on[A-Z]")
"""Its binding would be read as what is done on a signal, and never be evaluated."""


def unsaid(qml: str) -> list[int]:
    """Give the lines whose visible words stand outside qsTr."""
    lines = []
    for hit in SAID.finditer(qml):
        rest = FORMATTED.sub("", COMPARED.sub("", TRANSLATED.sub("", hit[1])))
        if A_WORD.search(NEXT_KEY.split(rest)[0]):
            lines.append(qml[: hit.start()].count("\n") + 1)
    return lines


def test_only_our_own_controls_show_words():
    bare = found(lines_of(A_PLAIN_ONE), "Controls")
    assert not bare, f"{bare}: use the one in Controls/, which shows any name as plain text"


def test_colours_are_tokens():
    literal = found(lines_of(A_COLOUR), "Tokens")
    assert not literal, f"{literal}: name the colour in Tokens/, in both themes, and use the name"


def test_every_visible_word_can_be_translated():
    said = found(unsaid, "")
    assert not said, f"{said}: put the words in qsTr(…)"


def test_no_line_ends_between_a_number_and_its_per_cent():
    torn = found(lines_of(A_TORN_SHARE), "")
    torn += [
        f"{named(path)}:{line}" for path in python_files() for line in lines_of(A_TORN_SHARE)(path.read_text("utf-8"))
    ]
    assert not torn, f"{torn}: write \\u00a0 before the %"


def test_no_property_is_named_like_a_handler():
    mute = found(lines_of(A_MUTE_PROPERTY), "")
    assert not mute, f"{mute}: a name that begins with on is a handler's; give the property another"


def test_nothing_is_hidden_in_a_context_property():
    used = [named(path) for path in python_files() if "setContextProperty" in path.read_text("utf-8")]
    assert not used, f"{used}: a typed required property, or a registered singleton"


def test_every_qml_file_belongs_to_a_module():
    lost = [named(path) for path in qml_files() if not _listed(path)]
    assert not lost, f"{lost}: name each in its folder's qmldir"


def _listed(path: Path) -> bool:
    listing = path.parent / "qmldir"
    return listing.exists() and re.search(rf"\b{re.escape(path.name)}\b", listing.read_text("utf-8")) is not None


def test_the_search_sees_what_it_should():
    assert lines_of(A_PLAIN_ONE)(
        "Item {\n  Text {\n  }\n T.Button {}\n PlainText {}\n textFormat: Text.PlainText }"
    ) == [2, 4]
    assert lines_of(A_COLOUR)('color: "#fff"\ncolor: "red"\ncolor: "transparent"\nborder.color: Qt.rgba(0,0,0,1)') == [
        1,
        2,
        4,
    ]
    assert lines_of(A_TORN_SHARE)('qsTr("%1 %")\nqsTr("%1\\u00a0%")\nf"{share} % of"\n"{}" % (1)') == [1, 3]
    assert unsaid(
        'text: "Hello"\ntext: qsTr("Hello (%1)").arg("x")\ntext: mode === "late" ? qsTr("Late") : "Soon"'
    ) == [1, 3]
    assert unsaid(
        'Accessible.name: "Close"\ntext: ""\ntext: row.name\ntext: "–"\nwords: a\n    ? "one"\n    : qsTr("two")'
    ) == [1, 5]
    assert unsaid('[{ about: "x", words: qsTr("Refill"), glyph: "refill" }, { words: "Help", glyph: "ask" }]') == [1]
    assert unsaid('[{ words: qsTr("Refill"), glyph: "refill" }]') == []
    assert code_of('a: "http://x" // text\n/* one\ntwo */b') == 'a: "http://x" \n\nb'
