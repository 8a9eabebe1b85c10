"""A release that is lent out takes along how it stood, so that it can be merged when it is back."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.malformed import Malformed
from releaseeditor.exchange.package import (
    Loan,
    Package,
    read_package,
    write_package,
    write_package_into,
)
from releaseeditor.exchange.recovery import RecoveryFolder
from releaseeditor.model.codec import encoded
from releaseeditor.model.release import Release
from tests.builders import release
from tests.exchange.packages import crafted, packed, unpacked
from tests.exchange.test_package_fuzz import mutated, outcome
from tests.strategies import releases

BASE = release("headline | fr: Prix : 5 %", "lead | fr: Chapô")
NOW = release("headline | fr: Prix : 5 % | ru: Цена: 5 %", "lead | fr: Chapô")
LENT = Loan(BASE, ("ru",))


def lent(made: Release = NOW, loan: Loan = LENT) -> bytes:
    stream = io.BytesIO()
    write_package_into(stream, made, {}, loan)
    return stream.getvalue()


def entry(content: bytes, name: str) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return json.loads(archive.read(name))


def test_what_was_lent_comes_back_with_how_it_stood(tmp_path: Path) -> None:
    write_package(tmp_path / "a.release", NOW, {}, LENT)
    assert read_package(tmp_path / "a.release") == Package(NOW, {}, LENT)


@settings(max_examples=40)
@given(releases(), releases())
def test_every_release_can_be_lent(made: Release, base: Release) -> None:
    assert unpacked(lent(made, Loan(base))).loan == Loan(base)


def test_a_release_that_is_not_lent_is_written_as_it_always_was() -> None:
    manifest = entry(packed(NOW), "manifest.json")
    assert manifest["version"] == 1
    assert "editable" not in manifest
    assert set(entry(packed(NOW), "release.json")) == {"release"}
    assert unpacked(packed(NOW)).loan is None


def test_programs_that_would_lose_the_earlier_state_see_a_version_they_do_not_know() -> None:
    assert entry(lent(), "manifest.json")["version"] == 2
    assert entry(lent(), "manifest.json")["editable"] == ["ru"]


def form(**changed: object) -> bytes:
    value = {"release": encoded(NOW), "base": encoded(BASE), **changed}
    kept = {key: item for key, item in value.items() if item is not None}
    return json.dumps(kept, ensure_ascii=False).encode()


REFUSED: dict[str, Callable[[], bytes]] = {
    "a language the release has not": lambda: crafted(content=form(), version=2, editable=["de"]),
    "no list of languages": lambda: crafted(content=form(), version=2, editable="ru"),
    "no languages at all": lambda: crafted(content=form(), version=2, editable=None),
    "no key for them": lambda: crafted(content=form(), version=2),
    "a list in version 1": lambda: crafted(content=form(), version=1, editable=["ru"]),
    "no earlier state": lambda: crafted(content=form(base=None), version=2, editable=[]),
    "the earlier state of another release": lambda: crafted(
        content=form(base=encoded(BASE) | {"id": "other"}), version=2, editable=[]
    ),
    "an earlier state that is none": lambda: crafted(content=form(base=[]), version=2, editable=[]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_loan_that_nobody_would_have_written_is_refused(name: str) -> None:
    with pytest.raises(Malformed):
        unpacked(REFUSED[name]())


def test_no_damage_to_a_lent_package_is_anything_but_a_package_or_a_fault() -> None:
    chance = random.Random(2)
    sound = lent()
    outcomes = [outcome(mutated(sound, chance)) for _ in range(1_000)]
    assert all(o == unpacked(sound) for o in outcomes if isinstance(o, Package))
    assert any(isinstance(o, Fault) for o in outcomes)


def recovered(folder: Path, path: Path) -> Package:
    """What a crash left of `NOW`, which was opened from the file at `path`."""
    crashed = RecoveryFolder(folder)
    crashed.keep("one", NOW, {}, path)
    crashed.close()
    found = RecoveryFolder(folder)
    package = found.recover("one").package
    found.close()
    return package


def test_what_was_lent_is_still_lent_after_a_crash(tmp_path: Path) -> None:
    write_package(tmp_path / "a.release", BASE, {}, LENT)
    assert recovered(tmp_path / "kept", tmp_path / "a.release") == Package(NOW, {}, LENT)


def test_a_file_that_is_gone_or_holds_another_release_by_now_lends_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.release"
    assert recovered(tmp_path / "kept", path).loan is None
    other = replace(BASE, id="other")
    write_package(path, other, {}, Loan(other))
    assert recovered(tmp_path / "kept", path).loan is None
