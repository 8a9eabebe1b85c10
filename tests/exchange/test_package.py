"""What is saved as a package comes back as it was."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from releaseeditor.errors.files import PackageTooBig
from releaseeditor.exchange import package
from releaseeditor.exchange.package import read_package, write_package, write_package_into
from releaseeditor.model.facts import STANDARD, Facts, Letterhead
from releaseeditor.model.parts import NO_FILE, Attachment, Emitter, File, LanguageVariant
from releaseeditor.model.release import Release, Section
from tests.builders import release, rich, stored_file
from tests.exchange.packages import PHOTO, SAMPLE, packed, unpacked, with_photo
from tests.strategies import releases_with_files


@given(releases_with_files())
def test_a_release_and_its_files_come_back_as_they_were(
    saved: tuple[Release, dict[str, bytes]],
) -> None:
    made, files = saved
    read = unpacked(packed(made, files))
    assert read.release == made
    used = {f.sha256 for f in made.files() if f.sha256}
    assert dict(read.files) == {sha256: files[sha256] for sha256 in used}


@given(releases_with_files())
def test_the_same_release_gives_the_same_bytes(saved: tuple[Release, dict[str, bytes]]) -> None:
    made, files = saved
    again = dict(reversed(files.items()))
    assert packed(made, files) == packed(made, again)


def test_the_spaces_of_typography_come_back() -> None:
    made = release("lead | fr: 5\u00a0% de 1\u202f234 | ru: №\u00a05\u00a0— «да»")
    assert unpacked(packed(made)).release == made


def test_marks_and_links_come_back() -> None:
    made = release("lead | fr: le 1<sup>er</sup> <b>mars</b> <a mailto:presse@example.org>ici</a>")
    assert unpacked(packed(made)).release.units["lead"] == made.units["lead"]


def test_every_file_of_a_release_is_saved_with_it() -> None:
    logo, photo, variant = (stored_file(body) for body in (b"logo", b"photo", b"variant"))
    made = release("emitter | fr: CNES", "attachment | fr: Une photo")
    made = made.with_parts(Section.EMITTERS, (Emitter("emitter1", logo),))
    attachment = Attachment("attachment1", photo, (LanguageVariant("ru", variant),))
    made = made.with_parts(Section.ATTACHMENTS, (attachment,))
    files = {logo.sha256: b"logo", photo.sha256: b"photo", variant.sha256: b"variant"}
    assert dict(unpacked(packed(made, files)).files) == files


def test_the_files_of_a_letterhead_are_saved_with_it() -> None:
    logo, variant, template = (stored_file(body) for body in (b"logo", b"variant", b"template"))
    letterhead = Letterhead("card1", "CNES", logo, (LanguageVariant("ru", variant),))
    letterhead = replace(letterhead, template=template)
    made = release("headline | fr: Prix", facts=Facts(letterhead=letterhead))
    files = {logo.sha256: b"logo", variant.sha256: b"variant", template.sha256: b"template"}
    read = unpacked(packed(made, files))
    assert read.release.facts.letterhead == letterhead
    assert dict(read.files) == files


def test_a_release_without_a_letterhead_says_nothing_of_one() -> None:
    made = release("headline | fr: Prix")
    assert b"letterhead" not in packed(made)
    assert unpacked(packed(made)).release.facts.letterhead == STANDARD


def test_what_a_package_claims_of_a_letterheads_files_is_not_believed() -> None:
    claimed = File(stored_file(b"MZ\0").sha256, "../../logo.png", "image/png", 1, 10, 10)
    facts = Facts(letterhead=Letterhead("card1", logo=claimed, template=claimed))
    made = release("headline | fr: Prix", facts=facts)
    read = unpacked(packed(made, {claimed.sha256: b"MZ\0"})).release.facts.letterhead
    assert (read.logo.name, read.logo.is_picture) == ("logo.png", False)
    assert read.template.media_type == "application/vnd.microsoft.portable-executable"


def test_a_file_without_its_bytes_stays_missing_and_keeps_its_name() -> None:
    missing = File(name="cp039-2018.pdf", media_type="application/pdf", size=214_016)
    made = SAMPLE.with_parts(Section.ATTACHMENTS, (Attachment("attachment1", missing),))
    read = unpacked(packed(made))
    assert read.release.attachments[0].file == missing
    assert not read.files


def test_what_no_part_of_the_release_uses_is_not_saved() -> None:
    made, files = with_photo()
    read = unpacked(packed(made, {**files, stored_file(b"taken out again").sha256: b"x"}))
    assert dict(read.files) == files


def test_a_package_is_a_zip_archive_with_a_manifest_release_and_blobs() -> None:
    made, files = with_photo()
    sha256 = next(iter(files))
    with zipfile.ZipFile(io.BytesIO(packed(made, files))) as archive:
        assert archive.namelist() == ["manifest.json", "release.json", f"blobs/{sha256}"]
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.testzip() is None
    assert manifest["format"] == "release-editor"
    assert manifest["version"] == 1
    assert manifest["languages"] == ["fr", "ru", "en"]
    assert manifest["entries"][f"blobs/{sha256}"] == sha256


def test_half_characters_typed_by_a_broken_keyboard_do_not_stop_a_save() -> None:
    made = release("headline | fr: Prix\ud83d | ru: Це\0на")
    headline = unpacked(packed(made)).release.units["headline"]
    assert (headline.plain("fr"), headline.plain("ru")) == ("Prix", "Цена")


def test_text_that_packs_too_well_is_stored_so_that_it_can_be_read_again() -> None:
    made = release("lead | fr: " + "a" * 3_000_000)
    assert unpacked(packed(made)).release == made


def test_a_file_of_zeros_can_be_attached() -> None:
    zeros = bytes(3 << 20)
    made, files = with_photo(zeros)
    assert unpacked(packed(made, files)).files[stored_file(zeros).sha256] == zeros


def test_a_package_that_no_reader_would_take_is_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made, files = with_photo()
    path = tmp_path / "a.release"
    write_package(path, SAMPLE, {})
    monkeypatch.setattr(package, "MOST_BYTES", 100)
    with pytest.raises(PackageTooBig):
        write_package(path, made, files)
    assert read_package(path).release == SAMPLE
    assert [file.name for file in tmp_path.iterdir()] == ["a.release"]


def test_bytes_that_are_not_those_of_their_sum_are_a_fault_of_the_program() -> None:
    made, files = with_photo()
    with pytest.raises(AssertionError):
        write_package_into(io.BytesIO(), made, dict.fromkeys(files, b"other bytes"))


def test_an_opened_package_stays_readable_when_its_file_is_replaced(tmp_path: Path) -> None:
    made, files = with_photo()
    path = tmp_path / "a.release"
    write_package(path, made, files)
    read = read_package(path)
    path.write_bytes(b"overwritten in place")
    path.unlink()
    assert list(read.files.values()) == [PHOTO]


def test_links_that_could_run_something_lose_their_address_but_not_their_text() -> None:
    made = release("lead | fr: <a javascript:alert(1)>un</a> <a https://example.org>deux</a>")
    lead = unpacked(packed(made)).release.units["lead"]
    assert lead["fr"].text == rich("un <a https://example.org>deux</a>")


def test_what_a_package_claims_of_a_file_is_not_believed() -> None:
    made, files = with_photo()
    honest = made.attachments[0].file
    claimed = File(honest.sha256, "../../evil\u202egpj.exe", "image/jpeg", 1, 99_999, 1)
    lying = made.with_parts(Section.ATTACHMENTS, (Attachment("attachment1", claimed),))
    read = unpacked(packed(lying, files)).release.attachments[0].file
    assert read.name == "evilgpj.exe"
    assert (read.media_type, read.size, read.width, read.height) == (
        "image/png",
        len(PHOTO),
        3,
        2,
    )


def test_no_file_is_one_value() -> None:
    assert unpacked(packed()).release.attachments[0].file.sha256 == NO_FILE.sha256
