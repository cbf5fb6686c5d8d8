"""Facts as bytes and back. A kind this version does not know is carried whole, never dropped."""

from datetime import datetime
from typing import Any, Union

import msgspec

from desk_app.facts import assets, cues, house, service, vehicles, waiting
from desk_app.facts.base import Fact

_ROOMS = (house, service, waiting, vehicles, cues, assets)

KINDS: dict[str, type[Fact]] = {
    str(fact.__struct_config__.tag): fact
    for room in _ROOMS
    for fact in vars(room).values()
    if isinstance(fact, type) and issubclass(fact, Fact) and fact is not Fact
}
"""Every kind of fact by its wire name: drives the codec, the venue file's check of standards, and the docs."""

AnyFact = Union[tuple(KINDS.values())]  # type: ignore[valid-type]  # noqa: UP007 - made from the table


class UnknownFact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A fact from a newer version: what every fact has, and the bytes it came in."""

    id: str
    at: datetime
    kind: str
    raw: bytes
    by: str | None = None
    device: str | None = None


class _Header(msgspec.Struct, frozen=True):
    id: str
    at: datetime
    kind: str
    by: str | None = None
    device: str | None = None


class NotAFact(ValueError):
    """The bytes are no fact of any version."""


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(AnyFact)
_header_decoder = msgspec.json.Decoder(_Header)


def encode(fact: Fact | UnknownFact) -> bytes:
    """Give the fact as one line of JSON, UTF-8, all fields present."""
    if isinstance(fact, UnknownFact):
        return fact.raw
    return _encoder.encode(fact)


def decode(line: bytes) -> Fact | UnknownFact:
    """Read what ``encode`` wrote.

    Raises NotAFact where the bytes are damaged, or a known kind lacks what it must have.
    """
    try:
        fact: Fact = _decoder.decode(line)
    except msgspec.DecodeError as fault:
        return _from_a_newer_version(line, fault)
    return fact


def as_fields(fact: Fact | UnknownFact) -> dict[str, Any]:
    """Give the fact as JSON-ready fields, ``kind`` among them."""
    fields: dict[str, Any] = msgspec.json.decode(encode(fact))
    return fields


def _from_a_newer_version(line: bytes, fault: msgspec.DecodeError) -> UnknownFact:
    try:
        header = _header_decoder.decode(line)
    except msgspec.DecodeError:
        raise NotAFact(str(fault)) from fault
    if header.kind in KINDS:
        raise NotAFact(f"{header.kind}: {fault}") from fault
    return UnknownFact(
        id=header.id, at=header.at, kind=header.kind, raw=bytes(line), by=header.by, device=header.device
    )
