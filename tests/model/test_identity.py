"""Identifiers made by the program."""

import uuid

import pytest

from releaseeditor.model import identity
from releaseeditor.model.identity import new_id


def test_an_identifier_is_a_uuid_of_version_7() -> None:
    made = uuid.UUID(new_id())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


def test_no_two_identifiers_are_equal() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_identifiers_sort_by_their_making(monkeypatch: pytest.MonkeyPatch) -> None:
    times = [1_500_000_000_000_000_000, 1_500_000_000_001_000_000, 1_900_000_000_000_000_000]
    clock = iter(times)
    monkeypatch.setattr(identity.time, "time_ns", lambda: next(clock))
    made = [new_id() for _ in times]
    assert made == sorted(made)
