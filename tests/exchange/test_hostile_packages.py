"""Packages that accident or malice made: each is refused with its own sentence."""

import io
import json
import stat
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from releaseeditor import archive as archive_module
from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import FileEmpty
from releaseeditor.errors.language import UnknownLanguage
from releaseeditor.errors.malformed import Malformed
from releaseeditor.errors.package import (
    ByteOrderMark,
    ContentChanged,
    CutShort,
    DuplicateEntry,
    DuplicateKey,
    EncryptedPackage,
    EntryMissing,
    LinkInPackage,
    LoneSurrogate,
    MalformedJson,
    NestedTooDeep,
    NewerVersion,
    NotANumber,
    NotAPackage,
    NotUtf8,
    NulCharacter,
    NumberTooLong,
    OverlappingEntries,
    PackageBomb,
    PackageDamaged,
    PackageTooLarge,
    TooManyEntries,
    UnexpectedEntry,
    UnknownCompression,
    UnsafeName,
)
from releaseeditor.exchange.package import read_package
from releaseeditor.messages import Catalogue
from tests.exchange.packages import (
    NAME,
    blob_entry,
    crafted,
    crc,
    packed,
    patched,
    release_json,
    save,
    unpacked,
    with_photo,
)

SOUND = packed(*with_photo())


def odd_entry(name: str, kind: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (kind | 0o777) << 16
    return entry


def with_method(method: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("manifest.json", "{}" + " " * 100)
    return stream.getvalue()


def twice() -> bytes:
    """release.json twice: Python warns of it, other programs do not."""
    content = crafted({"releasX.json": release_json()})
    return patched(content, b"releasX.json", b"release.json")


def encrypted() -> bytes:
    content = bytearray(SOUND)
    for signature, flags_at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(signature) + flags_at] |= 1
    return bytes(content)


def overlapping() -> bytes:
    """Two names for the same bytes, as a bomb without nesting has thousands (CVE-2024-0450)."""
    body = b"the same bytes"
    name, _ = blob_entry(body)
    other = name[:-1] + ("0" if name[-1] != "0" else "1")
    content = bytearray(crafted({name: body, other: body}))
    records = [at for at in range(len(content)) if content.startswith(b"PK\1\2", at)]
    first = content[records[-2] + 42 : records[-2] + 46]
    content[records[-1] + 42 : records[-1] + 46] = first
    return bytes(content)


def lying_about_its_size() -> bytes:
    """300 MB of zeros that the directory calls 1 000 bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", crafted_manifest())
        archive.writestr("release.json", bytes(30_000_000))
    content = stream.getvalue()
    return patched(content, (30_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def crafted_manifest() -> bytes:
    with zipfile.ZipFile(io.BytesIO(crafted())) as archive:
        return archive.read("manifest.json")


def with_thousands_of_entries() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("manifest.json", crafted_manifest())
        for number in range(30_000):
            archive.writestr(f"blobs/{number:064x}", b"")
    return stream.getvalue()


def with_a_flipped_bit() -> bytes:
    """One bit of the photo, and the sums of the archive made to fit, as a forger would."""
    _, files = with_photo()
    (photo,) = files.values()
    forged = photo[:-1] + bytes([photo[-1] ^ 1])
    content = patched(SOUND, photo, forged)
    return patched(content, crc(photo).to_bytes(4, "little"), crc(forged).to_bytes(4, "little"))


def without_release() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("manifest.json", crafted_manifest())
    return stream.getvalue()


def written_anew_as_zip64() -> bytes:
    end = SOUND[-22:]
    locator = b"PK\6\7" + bytes(16)
    return SOUND[:-22] + locator + end


def in_release(text: bytes) -> bytes:
    """A package whose release.json has these bytes as the release's identifier."""
    return crafted(content=patched(release_json(), b'"release1"', text))


HOSTILE: dict[str, tuple[Callable[[], bytes], type[Fault]]] = {
    "empty": (lambda: b"", FileEmpty),
    "no package": (lambda: b"%PDF-1.7 a PDF", NotAPackage),
    "another archive": (lambda: with_method(zipfile.ZIP_STORED), NotAPackage),
    "an archive without manifest": (
        lambda: patched(crafted(), b"manifest.json", b"manifesX.json"),
        NotAPackage,
    ),
    "truncated": (lambda: SOUND[:-1], CutShort),
    "half": (lambda: SOUND[: len(SOUND) // 2], CutShort),
    "only a signature": (lambda: b"PK\3\4", CutShort),
    "something behind": (lambda: SOUND + b"\0", CutShort),
    "something in the middle": (lambda: SOUND[:50] + b"x" + SOUND[50:], PackageDamaged),
    "a comment": (lambda: SOUND[:-2] + b"\1\0", PackageDamaged),
    "parent folder": (lambda: crafted({"../../evil": b"x"}), UnsafeName),
    "absolute path": (lambda: crafted({"/etc/passwd": b"x"}), UnsafeName),
    "drive letter": (lambda: crafted({"C:\\x": b"x"}), UnsafeName),
    "backslash": (lambda: crafted({"blobs\\..\\x": b"x"}), UnsafeName),
    "a hidden second name": (
        lambda: patched(crafted({"release.jsonXtxt": b"x"}), b".jsonXtxt", b".json\0txt"),
        UnsafeName,
    ),
    "symbolic link": (
        lambda: crafted({"x": odd_entry("blobs/" + "a" * 64, stat.S_IFLNK)}),
        LinkInPackage,
    ),
    "device": (lambda: crafted({"x": odd_entry("blobs/zero", stat.S_IFCHR)}), LinkInPackage),
    "folder": (lambda: crafted({"blobs/": b""}), LinkInPackage),
    "unexpected entry": (lambda: crafted({"setup.exe": b"MZ"}), UnexpectedEntry),
    "blob nobody vouches for": (lambda: crafted({"blobs/" + "a" * 64: b"x"}), UnexpectedEntry),
    "entry the manifest invents": (
        lambda: crafted(entries={"setup.exe": "a" * 64}),
        UnexpectedEntry,
    ),
    "duplicate": (twice, DuplicateEntry),
    "encrypted": (encrypted, EncryptedPackage),
    "bzip2": (lambda: with_method(zipfile.ZIP_BZIP2), UnknownCompression),
    "lzma": (lambda: with_method(zipfile.ZIP_LZMA), UnknownCompression),
    "zip64": (written_anew_as_zip64, UnknownCompression),
    "overlapping": (overlapping, OverlappingEntries),
    "30 000 entries": (with_thousands_of_entries, TooManyEntries),
    "bomb": (lambda: crafted(content=bytes(30_000_000)), PackageBomb),
    "lying size": (lying_about_its_size, PackageDamaged),
    "flipped bit": (with_a_flipped_bit, ContentChanged),
    "other sum": (lambda: crafted(entries={"release.json": "a" * 64}), ContentChanged),
    "other release": (lambda: crafted(release="another"), ContentChanged),
    "no release": (without_release, EntryMissing),
    "no release in the manifest": (lambda: crafted(entries={}), EntryMissing),
    "newer version": (lambda: crafted(version=7), NewerVersion),
    "version that is a fraction": (lambda: crafted(version=1.5), Malformed),
    "version nought": (lambda: crafted(version=0), Malformed),
    "other format": (lambda: crafted(format="other"), NotAPackage),
    "foreign key in the manifest": (lambda: crafted(key=1), Malformed),
    "sum that is none": (lambda: crafted(entries={"release.json": "A" * 64}), Malformed),
    "sums that are a list": (lambda: crafted(entries=[]), Malformed),
    "languages that are a number": (lambda: crafted(languages=3), Malformed),
    "deep": (lambda: in_release(b"[" * 100_000 + b"]" * 100_000), NestedTooDeep),
    "rather deep": (lambda: in_release(b"[" * 40 + b"]" * 40), NestedTooDeep),
    "long number": (lambda: in_release(b"1" * 10_000), NumberTooLong),
    "long fraction": (lambda: in_release(b"0." + b"1" * 10_000), NumberTooLong),
    "NaN": (lambda: in_release(b"NaN"), NotANumber),
    "infinity": (lambda: in_release(b"-Infinity"), NotANumber),
    "byte order mark": (lambda: crafted(content=b"\xef\xbb\xbf" + release_json()), ByteOrderMark),
    "cp1251": (lambda: in_release('"Россия"'.encode("cp1251")), NotUtf8),
    "UTF-16": (lambda: crafted(content=release_json().decode().encode("utf-16-le")), NotUtf8),
    "UTF-8 surrogate": (lambda: in_release(b'"\xed\xa0\x80"'), NotUtf8),
    "lone surrogate": (lambda: in_release(b'"\\ud800"'), LoneSurrogate),
    "lone surrogate as a key": (lambda: crafted(content=b'{"\\ud800": 1}'), LoneSurrogate),
    "NUL": (lambda: in_release(b'"a\\u0000b"'), NulCharacter),
    "raw control character": (lambda: in_release(b'"a\0b"'), MalformedJson),
    "duplicate key": (lambda: in_release(b'"a", "id": "b"'), DuplicateKey),
    "no JSON": (lambda: crafted(content=b"<xml/>"), MalformedJson),
    "half of JSON": (lambda: crafted(content=release_json()[:-1]), MalformedJson),
    "two JSON values": (lambda: crafted(content=release_json() + b"{}"), MalformedJson),
    "JSON of another kind": (lambda: crafted(content=b"[1, 2]"), Malformed),
    "foreign key beside the release": (lambda: crafted(content=b'{"base": {}}'), Malformed),
    "identifier that is a number": (lambda: in_release(b"5"), Malformed),
    "unknown language": (
        lambda: crafted(content=release_json(languages=["de"]), languages=["de"]),
        UnknownLanguage,
    ),
    "sum that is a path": (
        lambda: crafted(
            content=release_json(
                attachments=[{"id": "attachment1", "file": {"sha256": "../../evil"}}]
            )
        ),
        Malformed,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_package_is_refused_with_its_own_fault(name: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[name]
    content = make()
    path = save(tmp_path, content)
    with pytest.raises(Fault) as caught:
        read_package(path)
    assert type(caught.value) is expected
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_refusal_is_a_sentence_with_a_hint(name: str) -> None:
    make, _ = HOSTILE[name]
    with pytest.raises(Fault) as caught:
        unpacked(make())
    say = Catalogue("en")
    for text in (say(caught.value.message), say(caught.value.hint)):
        assert text.endswith(".")
        assert "{" not in text
        assert text.isprintable()
    assert caught.value.exit_code in (2, 3)


def test_a_package_as_large_as_a_disk_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive_module, "MOST_BYTES", 1_000)
    with pytest.raises(PackageTooLarge):
        unpacked(SOUND + bytes(2_000))


def test_entries_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_module, "MOST_BYTES", len(SOUND))
    grown = crafted(content=release_json() + b" " * len(SOUND))
    with pytest.raises(PackageTooLarge):
        unpacked(grown)


def test_a_lying_size_is_never_unpacked_as_a_whole() -> None:
    content = lying_about_its_size()
    tracemalloc.start()
    try:
        with pytest.raises(PackageDamaged):
            unpacked(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 3_000_000


def test_names_from_an_attacker_are_shown_escaped_and_short() -> None:
    with pytest.raises(UnsafeName) as caught:
        unpacked(crafted({"../\u202e\n" + "a" * 500: b"x"}))
    shown = str(caught.value.message)
    assert "\\u202e\\n" in shown
    assert len(shown) < 200


def test_a_manifest_is_not_looked_for_in_what_is_no_json_object() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("manifest.json", json.dumps(["a list"]))
    with pytest.raises(NotAPackage):
        unpacked(stream.getvalue())


def changed_release(**changed: object) -> bytes:
    return crafted(content=release_json(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"units": {}},
        {"units": []},
        {"body": [{"kind": "Script", "id": "a"}]},
        {"body": [{"kind": "Paragraph", "id": "../a"}]},
        {"body": [{"kind": ["Paragraph"], "id": "a"}]},
        {"facts": {"event_date": "yesterday"}},
        {"facts": {"embargo": {"until": "2018-03-23T14:00:00", "zone": "UTC"}}},
        {"facts": {"document_type": {"a": 1}}},
        {"facts": {"document_type": [1]}},
        {"languages": [["fr"]]},
        {"unknown": 1},
    ],
)
def test_a_release_that_is_not_in_the_form_this_program_writes_is_refused(
    changed: dict[str, object],
) -> None:
    with pytest.raises(Malformed):
        unpacked(changed_release(**changed))
