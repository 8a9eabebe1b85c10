"""Settings come back as they were, and no file can keep the program from starting."""

import json
import stat
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.errors.files import ReadingForbidden, WritingFault
from releaseeditor.errors.settings import SettingsDamaged
from releaseeditor.settings import (
    TEXT_SIZES,
    Columns,
    ExportChoices,
    Panes,
    Scheme,
    Settings,
    Tongue,
    load,
    store,
    with_recent,
)
from releaseeditor.settings.form import from_form, to_form

names = st.text(max_size=20)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=10,
)
settings = st.builds(
    Settings,
    language=st.sampled_from(Tongue),
    scheme=st.sampled_from(Scheme),
    text_size=st.sampled_from(TEXT_SIZES),
    spaces_visible=st.booleans(),
    recent=st.lists(names, max_size=3).map(tuple),
    keys=st.dictionaries(names, names, max_size=3),
    columns=st.builds(
        Columns,
        hidden=st.lists(names, max_size=3).map(tuple),
        widths=st.dictionaries(names, st.integers(0, 5000), max_size=3),
    ),
    panes=st.builds(Panes),
    export=st.builds(ExportChoices, formats=st.lists(names, max_size=2).map(tuple)),
)


@given(settings)
def test_settings_come_back_from_their_form(chosen: Settings) -> None:
    assert from_form(Settings, json.loads(json.dumps(to_form(chosen)))) == chosen


@given(
    st.dictionaries(
        st.sampled_from([part.name for part in fields(Settings)]), json_values, max_size=9
    )
)
def test_a_value_that_makes_no_sense_is_the_default(form: dict[str, object]) -> None:
    read = from_form(Settings, form)
    assert read == from_form(Settings, to_form(read))
    assert read.text_size in TEXT_SIZES


def test_one_wrong_value_leaves_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"language": "ru", "scheme": "pink", "text_size": 7, "newer": [1]}')
    assert load(file).settings == Settings(language=Tongue.RUSSIAN)


def test_settings_come_back_from_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    chosen = Settings(language=Tongue.FRENCH, keys={"save": "Ctrl+Ы"})
    store(file, chosen)
    assert load(file).settings == chosen
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_settings_are_the_default_ones(tmp_path: Path) -> None:
    loaded = load(tmp_path / "settings.json")
    assert loaded.settings == Settings()
    assert loaded.fault is None


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe{}", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_told_of(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    loaded = load(file)
    assert loaded.settings == Settings()
    assert isinstance(loaded.fault, SettingsDamaged)
    assert (tmp_path / "settings.damaged.json").read_bytes() == content
    assert not file.exists()


def test_a_file_of_someone_else_stays_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_: Path) -> bytes:
        raise PermissionError(13, "no")

    file = tmp_path / "settings.json"
    file.write_text("{}")
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert isinstance(load(file).fault, ReadingForbidden)
    assert file.exists()


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WritingFault):
        store(tmp_path / "file" / "settings.json", Settings())


def test_writing_that_fails_leaves_the_old_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "full")

    file = tmp_path / "settings.json"
    store(file, Settings(scheme=Scheme.DARK))
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WritingFault):
        store(file, Settings(scheme=Scheme.LIGHT))
    assert load(file).settings.scheme is Scheme.DARK
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_only_the_user_can_read_the_settings(tmp_path: Path) -> None:
    store(tmp_path / "settings.json", Settings())
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_the_file_last_used_comes_first_and_once() -> None:
    chosen = Settings()
    for name in [*"abcdefghijkl", "c"]:
        chosen = with_recent(chosen, Path(name))
    assert chosen.recent == ("c", "l", "k", "j", "i", "h", "g", "f", "e", "d")
