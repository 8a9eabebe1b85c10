"""The sample release shows a real day's work, and stands on the pages as its sources say."""

import pytest

from releaseeditor.exchange.package import Package, read_package
from releaseeditor.languages import LANGUAGES
from releaseeditor.model.editions import Lack, signed_off, to_do
from releaseeditor.model.parts import Quote
from releaseeditor.model.wording import State
from tests.exchange.packages import packed
from tools.sample import SAMPLE, sample

CODES = [language.code for language in LANGUAGES]


@pytest.fixture(scope="module")
def package() -> Package:
    return read_package(SAMPLE)


def test_the_sample_is_small() -> None:
    assert SAMPLE.stat().st_size < 500_000


def test_the_sample_is_what_its_sources_say(package: Package) -> None:
    files = {
        attachment.file.name: package.files[attachment.file.sha256]
        for attachment in package.release.attachments
    }
    release, blobs = sample(files)
    assert release == package.release
    assert packed(release, blobs) == SAMPLE.read_bytes()


def test_french_is_signed_off_and_russian_is_but_for_one_stale_paragraph(package: Package) -> None:
    release = package.release
    assert signed_off(release, "fr")
    assert [(one.unit, one.lack) for one in to_do(release, "ru")] == [
        (release.body[2].unit_id("text"), Lack.STALE)
    ]


def test_english_is_translated_and_waits_for_its_review(package: Package) -> None:
    states = {unit["en"].state for unit in package.release.units.values()}
    assert states == {State.EMPTY, State.TRANSLATED}
    assert {one.lack for one in to_do(package.release, "en")} == {Lack.UNAPPROVED}


@pytest.mark.parametrize("section", ["emitters", "participants", "boilerplates", "contacts"])
def test_the_sample_has_a_part_of_every_kind(package: Package, section: str) -> None:
    assert getattr(package.release, section)


def test_the_quote_has_its_speaker_and_is_verbatim(package: Package) -> None:
    release = package.release
    quote = release.body[-1]
    assert isinstance(quote, Quote)
    speaker = release.participant(quote.speaker)
    assert speaker is not None
    assert release.units[speaker.unit_id("name")].plain("ru") == "Жан-Ив Ле Галль"
    assert release.units[quote.unit_id("text")].locked


def test_the_sample_attaches_a_picture_and_a_document(package: Package) -> None:
    picture, document = (one.file for one in package.release.attachments)
    assert (picture.width, picture.height) == (1600, 1066)
    assert document.media_type == "application/pdf"
    alternative = package.release.attachments[0].unit_id("alternative")
    assert all(package.release.units[alternative].plain(code) for code in CODES)


def test_no_place_for_a_space_is_left_visible(package: Package) -> None:
    texts = [unit.plain(code) for unit in package.release.units.values() for code in CODES]
    assert not [text for text in texts if {"⍽", "⎵"} & set(text)]
