"""What every fact has in common: who it was, when it was, and a kind that never changes its meaning."""

import re
from datetime import datetime

import msgspec

VOCABULARY = 1
"""Version of the words in this package. It grows when a kind changes its meaning, not when one is added."""


def kind_of(class_name: str) -> str:
    """Give the wire name of a fact class: ``DrinkServed`` becomes ``drink_served``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", class_name).lower()


class Fact(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag=kind_of, gc=False):
    """Something that happened. True for ever; a mistake is answered by ``Retracted``, never by an edit.

    ``id`` is a UUIDv7, ``at`` an aware UTC time, ``by`` the staff id, ``device`` the machine it was entered on.
    """

    id: str
    at: datetime
    by: str | None = None
    device: str | None = None

    def own_fields(self) -> tuple[str, ...]:
        """Give the names of the fields that its kind adds to what every fact has."""
        return self.__struct_fields__[_IN_EVERY_FACT:]

    @property
    def kind(self) -> str:
        """The wire name of this kind of fact."""
        return str(self.__struct_config__.tag)


_IN_EVERY_FACT = len(Fact.__struct_fields__)
