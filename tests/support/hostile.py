"""Names that guests have, and names that somebody types to see what breaks. Text from outside stays plain text."""

from typing import Final

LONG: Final = "Bartholomew " * 8_334
"""A hundred thousand characters."""

NAMES: Final[dict[str, str]] = {
    "markup": "<b>Bob</b> & <i>Sons</i>",
    "image": "Bob <img src='x.png'>",
    "remote image": '<img src="http://127.0.0.1:9/x.png">',
    "link": '<a href="file:///etc/passwd">Ann</a>',
    "script": "<script>Qt.quit()</script>",
    "markdown": "**Bob** ![x](http://127.0.0.1:9/x.png) # Heading",
    "entity": "&lt;b&gt; &amp; &#0; &nbsp;",
    "template": "{table} {party} {0} %s %1 ${x} {{y}}",
    "right to left": "\u202eevil\u202c עברית العربية",
    "zero width": "A\u200bn\u200cn\u200d\ufeff",
    "only zero width": "\u200b\u200b",
    "combining": "Z\u0351\u036b\u0343" + "\u0363" * 60 + "algo",
    "emoji family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "nul": "A\0nn",
    "control": "A\x07\x1b[31mnn\x7f",
    "lines": "Ann\nBob\r\nCleo\u2028Dora\u2029",
    "tab": "Ann\tBob",
    "quotes": 'O\'Neil "Ann" “Bob”',
    "path": "../../etc/passwd",
    "sql": "'); DROP TABLE fact; --",
    "only spaces": "   ",
    "number": "007",
    "long": LONG,
    "one long word": "W" * 100_000,
}
"""By what is hostile about them. Those of a hundred thousand characters are refused as ids, and fit no note."""

SHORT: Final[dict[str, str]] = {what: name for what, name in NAMES.items() if len(name) <= 64}
"""Those that may be a party's id."""

LONE_SURROGATE: Final = "Ann \ud800"
"""Half a character. No UTF-8 can hold it; a keyboard can type it."""
