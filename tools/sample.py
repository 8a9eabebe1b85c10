"""Builds resources/sample/sample.release of what stands in tools/sample: `python -m tools.sample`.

The same sources give the same file, with the same versions of Pillow and Typst.
"""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import typst

from releaseeditor.exchange.files import recognised_file
from releaseeditor.exchange.package import write_package
from releaseeditor.model.facts import Facts
from releaseeditor.model.ignored import Ignored
from releaseeditor.model.parts import (
    Attachment,
    Boilerplate,
    CaseForm,
    Contact,
    Emitter,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import Release, Section, new_release
from releaseeditor.model.richtext import Mark, RichText
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording
from releaseeditor.resources import resource
from tools.sample_photo import photo

SOURCES = Path(__file__).with_name("sample")
SAMPLE = resource("sample", "sample.release")
LANGUAGES = ("fr", "ru", "en")
ORIGIN = "fr"
STATES = {"fr": State.APPROVED, "ru": State.APPROVED, "en": State.TRANSLATED}
FACTS = ("reference", "event_date", "issue_date", "publication_date", "authentic")
VISIBLE = str.maketrans({"⍽": "\u00a0", "⎵": "\u202f"})

Table = Mapping[str, Any]


def main() -> None:
    files = {"cp039-2018_-_orbite.jpg": photo()}
    files["cp039-2018_-_bilaterale_roscosmos.pdf"] = programme()
    release, blobs = sample(files)
    write_package(SAMPLE, release, blobs)
    print(f"{SAMPLE}: {SAMPLE.stat().st_size // 1024} KB")


def sample(files: Mapping[str, bytes]) -> tuple[Release, dict[str, bytes]]:
    """The release, and the bytes of `files` (given by name) by their SHA-256."""
    source = tomllib.loads((SOURCES / "release.toml").read_text(encoding="utf-8"))
    release = new_release(identifier("release"), LANGUAGES)
    units = {**release.units, **{name: unit(text) for name, text in source["head"].items()}}
    facts = Facts(**{name: source[name] for name in FACTS})
    known = tuple(Ignored(**one) for one in source["ignored"])
    release = replace(release, facts=replace(facts, ignored=known))
    for section in Section:
        tables = source.get(section.value, [])
        made = [part(section, at, table, files) for at, table in enumerate(tables)]
        release = release.with_parts(section, tuple(made))
        for one, table in zip(made, tables, strict=True):
            units |= dict(units_of(one, table))
    known = [recognised_file(content, name) for name, content in files.items()]
    blobs = {file.sha256: files[file.name] for file in known}
    return replace(release, units=units), blobs


def part(section: Section, at: int, table: Table, files: Mapping[str, bytes]) -> Part:
    """The part that a table of the source describes, without its texts."""
    name = identifier(table.get("key", f"{section.value}/{at}"))
    match section:
        case Section.EMITTERS:
            return Emitter(name)
        case Section.BODY:
            is_quote = "speaker" in table
            return Quote(name, identifier(table["speaker"])) if is_quote else Paragraph(name)
        case Section.PARTICIPANTS:
            cases = table.get("case_forms", {}).items()
            return Participant(name, tuple(CaseForm("ru", case, form) for case, form in cases))
        case Section.ATTACHMENTS:
            return Attachment(name, recognised_file(files[table["file"]], table["file"]))
        case Section.BOILERPLATES:
            return Boilerplate(name)
        case Section.CONTACTS:
            return Contact(name, table.get("telephone", ""), table.get("email", ""))


def units_of(one: Part, table: Table) -> Iterator[tuple[str, Unit]]:
    for field in one.FIELDS:
        said = isinstance(one, Quote) and field == "text"
        yield one.unit_id(field), replace(unit(table.get(field, {})), locked=said)


def unit(texts: Mapping[str, str]) -> Unit:
    """The unit with these texts by language; `russian_from` is an earlier text of the origin."""
    made = Unit(ORIGIN)
    for language in LANGUAGES:
        if language in texts:
            text = marked(texts[language])
            wording = Wording(text, STATES[language], basis(made, texts, language))
            made = made.with_wording(language, wording)
    return made


def basis(made: Unit, texts: Mapping[str, str], language: str) -> Basis:
    if language == ORIGIN:
        return NO_BASIS
    earlier = texts.get("russian_from", "") if language == "ru" else ""
    return Basis(ORIGIN, earlier.translate(VISIBLE) or made.plain(ORIGIN))


def marked(text: str) -> RichText:
    """Text with its spaces as they are, and what stands in `<i>` in italics."""
    pieces = text.translate(VISIBLE).replace("</i>", "<i>").split("<i>")
    made = RichText()
    for at, piece in enumerate(pieces):
        italic = RichText(piece).marked(0, len(piece), Mark.ITALIC)
        made += italic if at % 2 else RichText(piece)
    return made


def identifier(name: str) -> str:
    """An identifier that is the same each time."""
    return hashlib.sha256(f"sample/{name}".encode()).hexdigest()[:32]


def programme() -> bytes:
    """The attached page as PDF."""
    fonts = [str(resource("fonts"))]
    source = str(SOURCES / "programme.typ")
    return typst.compile(source, format="pdf", font_paths=fonts, ignore_system_fonts=True)


if __name__ == "__main__":
    main()
