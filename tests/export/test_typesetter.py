"""A typesetter that is kept: pages for the window, from another thread, leaving nothing behind."""

import io
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from releaseeditor.export.layouts import Layout
from releaseeditor.export.pdf import render_pdf
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.model.facts import Facts, Letterhead
from tests.builders import LANGUAGES, release
from tests.export.pages import text
from tests.export.sample import sample


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the typesetter makes its private folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_pages_are_pictures_of_the_size_that_is_asked_for() -> None:
    built, files = sample()
    with Typesetter() as typesetter:
        pages = typesetter.pages(
            built, files, languages=("fr",), layout=Layout.SEPARATE, pixels_per_inch=72
        )
        wide = typesetter.pages(
            built, files, languages=LANGUAGES, layout=Layout.THREE_COLUMNS, pixels_per_inch=36
        )
    assert [Image.open(io.BytesIO(page)).size for page in pages] == [(595, 842)] * 2
    assert {Image.open(io.BytesIO(page)).size for page in wide} == {(421, 298)}


def test_a_page_alone_is_a_list_of_one() -> None:
    with Typesetter() as typesetter:
        pages = typesetter.pages(
            release(), {}, languages=("en",), layout=Layout.SEPARATE, pixels_per_inch=20
        )
    assert len(pages) == 1


def test_what_is_kept_never_gets_into_the_next_file() -> None:
    built, files = sample()
    changed = replace(built, units={**built.units, "headline": built.units["kicker"]})
    with Typesetter() as typesetter:
        for one in (built, changed, built):
            kept = typesetter.pdf(one, files, languages=("ru",), layout=Layout.SEPARATE)
            assert kept == render_pdf(one, files, languages=("ru",), layout=Layout.SEPARATE)


def test_a_picture_whose_bytes_arrive_later_is_shown_then() -> None:
    built, files = sample()
    with Typesetter() as typesetter:
        without = typesetter.pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
        with_it = typesetter.pdf(built, files, languages=("fr",), layout=Layout.SEPARATE)
    assert len(with_it) > len(without) + 5000


def test_the_folder_is_private_holds_no_words_and_is_gone_in_the_end(folder: Path) -> None:
    built, files = sample()
    with Typesetter() as typesetter:
        typesetter.pdf(built, files, languages=LANGUAGES, layout=Layout.SEQUENTIAL)
        (private,) = folder.iterdir()
        if os.name == "posix":
            assert private.stat().st_mode & 0o077 == 0
        assert [file.suffix for file in private.iterdir()] == [".jpg"]
    assert not list(folder.iterdir())


def test_a_typesetter_may_be_handed_from_thread_to_thread() -> None:
    built, files = sample()
    with Typesetter() as typesetter, ThreadPoolExecutor(1) as pool:
        here = typesetter.pdf(built, files, languages=("fr",), layout=Layout.SEPARATE)
        there = pool.submit(
            typesetter.pdf, built, files, languages=("fr",), layout=Layout.SEPARATE
        ).result()
    assert here == there


def test_the_letterhead_colours_the_page() -> None:
    red = Facts(letterhead=Letterhead(accent="#aa0000"))
    built = release("headline | fr: Titre", facts=red)
    with Typesetter() as typesetter:
        (page,) = typesetter.pages(
            built,
            {},
            languages=("fr",),
            layout=Layout.SEPARATE,
            pixels_per_inch=72,
        )
    colours = Image.open(io.BytesIO(page)).convert("RGB").getcolors(1 << 20) or []
    assert (0xAA, 0, 0) in {colour for _, colour in colours}


def test_a_file_name_with_breaks_in_it_is_copied_whole() -> None:
    name = "cp039-2018_bilaterale_roscosmos_version_definitive_corrigee_relue.pdf"
    built = release(f"attachment {name}", f"paragraph | fr: voir https://example.org/{name}")
    with Typesetter() as typesetter:
        pdf = typesetter.pdf(built, {}, languages=("fr",), layout=Layout.SEPARATE)
    assert text(pdf).replace(" ", "").count(name) == 2
    assert "\u200b" not in text(pdf)
