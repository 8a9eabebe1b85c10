"""Thousands of damaged packages: each is read or refused, and nothing else happens."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.package import Package
from tests.exchange.packages import crafted, packed, release_json, unpacked, with_photo

SOUND = packed(*with_photo())
PACKAGES = 6_000


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The bytes after one to three accidents."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(spoiled))
        match chance.randrange(6):
            case 0:
                spoiled[at] ^= 1 << chance.randrange(8)
            case 1:
                spoiled[at : at + chance.randint(1, 8)] = chance.randbytes(chance.randint(0, 8))
            case 2:
                del spoiled[at : at + chance.randint(1, 64)]
            case 3:
                source = chance.randrange(len(spoiled))
                spoiled[at:at] = spoiled[source : source + 64]
            case 4:
                spoiled[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\0\0\0\x80"))
            case _:
                del spoiled[max(30, at) :]
        if not spoiled:
            return b""
    return bytes(spoiled)


def outcome(content: bytes) -> Package | Fault:
    """The package, or the fault that says why it is none; anything else fails the test."""
    try:
        return unpacked(content)
    except Fault as fault:
        return fault


def test_no_damage_to_the_file_is_anything_but_a_package_or_a_fault() -> None:
    chance = random.Random(2018)
    sound = unpacked(SOUND)
    outcomes = [outcome(mutated(SOUND, chance)) for _ in range(PACKAGES)]
    read = [o for o in outcomes if isinstance(o, Package)]
    assert all(package.release == sound.release for package in read)
    assert all(dict(package.files) == dict(sound.files) for package in read)
    assert 0 < len(read) < PACKAGES / 5
    assert len({type(o) for o in outcomes}) > 5


def test_no_damage_to_the_text_inside_is_anything_but_a_package_or_a_fault() -> None:
    chance = random.Random(39)
    content = release_json()
    outcomes = [outcome(crafted(content=mutated(content, chance))) for _ in range(PACKAGES // 3)]
    assert len({type(o) for o in outcomes}) > 3


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@settings(max_examples=200)
@given(st.sampled_from(["id", "languages", "facts", "body", "units", "attachments"]), json_values)
def test_no_json_value_in_a_wrong_place_is_anything_but_a_package_or_a_fault(
    key: str, value: object
) -> None:
    outcome(crafted(content=release_json(**{key: value})))


@pytest.mark.parametrize("at", range(0, len(SOUND), 7))
def test_a_file_cut_anywhere_is_refused(at: int) -> None:
    assert isinstance(outcome(SOUND[:at]), Fault)
