"""A Word document as a template: read whole, trusted in nothing, its page ready to be used.

A `.dotx` is the same but for its content type, and becomes an ordinary document by being written
anew: of a template only what is known to be harmless is taken over, never the file.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from releaseeditor.archive import Archive, open_archive
from releaseeditor.errors.letterhead import NotATemplate, UnsafeTemplate
from releaseeditor.errors.package import (
    CutShort,
    EncryptedPackage,
    EntryMissing,
    NotAPackage,
    PackageDamaged,
    PackageFault,
)
from releaseeditor.export.docx.harmless import W, calmed, parsed
from releaseeditor.export.docx.markup import Element, xml

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = (f"{_WORD}document.main+xml", f"{_WORD}template.main+xml")
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Content types and kinds of relations of what runs, or brings something else in.
_RUNNING = ("macroenabled", "vba", "activex", "oleobject", "keymap", "toolbars")
_OUTSIDE = frozenset({"hyperlink", "attachedTemplate"})
_PICTURES: Mapping[str, str] = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}
_MOST_BYTES = 64 << 20
_MOST_MARKUP = 16 << 20  # which takes ten times as much once it is read
_NOT_WHOLE = (CutShort, EncryptedPackage, EntryMissing, NotAPackage, PackageDamaged)


@dataclass(frozen=True, slots=True)
class Link:
    """What a part refers to: `kind` is the last step of the relation's type."""

    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A part that holds text, and what it refers to."""

    root: Element
    links: Mapping[str, Link]


@dataclass(frozen=True, slots=True)
class Template:
    """What is taken of a template; `stories` are headers and footers, by their part's name."""

    body: Story
    stories: Mapping[str, Story]
    pictures: Mapping[str, tuple[str, bytes]]
    styles: Element | None = None
    numbering: Element | None = None
    theme: bytes = b""
    even_pages: bool = False


def read_template(content: bytes, name: str) -> Template:
    """The template in the bytes of a `.docx` or `.dotx`, which the user knows as `name`.

    Raises `NotATemplate`, or `UnsafeTemplate` for macros, embedded objects, pictures and documents
    from elsewhere, entities, and archives made to do harm.
    """
    try:
        archive = open_archive(io.BytesIO(content), name)
        archive.check()
        return _Reading(archive, name).template()
    except _NOT_WHOLE as error:
        raise NotATemplate(name) from error
    except (PackageFault, RecursionError) as error:
        raise UnsafeTemplate(name) from error


class _Reading:
    """An archive while a template is read from it."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self._names = frozenset(archive.names())
        self._room, self._markup_room = _MOST_BYTES, _MOST_MARKUP
        self._types = self._content_types()

    def template(self) -> Template:
        main = self._main()
        for part in self._names:
            if part.endswith(".rels"):
                self._check_links(part)
        body = self._story(main)
        if body.root.tag != f"{W}document":  # ISO's strict namespaces, which nothing here is in
            raise NotATemplate(self._name)
        named = {link.kind: link.target for link in body.links.values() if not link.outside}
        margins = [link.target for link in body.links.values() if link.kind in ("header", "footer")]
        settings = self._optional(named.get("settings", ""))
        even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
        return Template(
            body,
            {target: self._story(target) for target in set(margins) & self._names},
            self._pictures(),
            self._optional(named.get("styles", "")),
            self._numbering(named.get("numbering", "")),
            self._theme(named.get("theme", "")),
            even,
        )

    def _content_types(self) -> Mapping[str, str]:
        """The content types of parts by name; those by ending under `*.ending`."""
        types: dict[str, str] = {}
        for entry in self._part("[Content_Types].xml"):
            kind = entry.get("ContentType", "")
            if any(word in kind.lower() for word in _RUNNING):
                raise UnsafeTemplate(self._name)
            if entry.tag == f"{_TYPES}Default":
                types[f"*.{entry.get('Extension', '').lower()}"] = kind
            else:
                types[entry.get("PartName", "").lstrip("/")] = kind
        return types

    def _main(self) -> str:
        links = self._links("_rels/.rels", "")
        found = (link.target for link in links.values() if link.kind == "officeDocument")
        main = next(found, "")
        if main not in self._names or self._types.get(main) not in _MAIN:
            raise NotATemplate(self._name)
        return main

    def _check_links(self, part: str) -> None:
        for link in self._links(part, "").values():
            refused = link.outside and link.kind not in _OUTSIDE
            kind = link.kind.lower()
            if refused or kind == "package" or any(word in kind for word in _RUNNING):
                raise UnsafeTemplate(self._name)

    def _story(self, part: str) -> Story:
        folder, _, file = part.rpartition("/")
        links = self._links(f"{folder}/_rels/{file}.rels", folder)
        return Story(calmed(self._part(part), self._name), links)

    def _links(self, part: str, folder: str) -> Mapping[str, Link]:
        if part not in self._names:
            return {}
        links: dict[str, Link] = {}
        for entry in self._part(part).iter(_RELATION):
            outside = entry.get("TargetMode") == "External"
            target = entry.get("Target", "")
            if not outside:
                target = normpath(join("/", folder, target)).lstrip("/")
            kind = entry.get("Type", "").rpartition("/")[2]
            links[entry.get("Id", "")] = Link(kind, target, outside)
        return links

    def _pictures(self) -> Mapping[str, tuple[str, bytes]]:
        """Those in the formats that Word shows and nothing runs in, with content type."""
        found: dict[str, tuple[str, bytes]] = {}
        for part in self._names:
            kind = _PICTURES.get(part.rpartition(".")[2].lower())
            if kind and dirname(part).endswith("media"):
                found[part] = (kind, self._picture(part))
        return found

    def _numbering(self, part: str) -> Element | None:
        """Without bullets that are pictures, which have relations of their own."""
        root = self._optional(part)
        if root is not None:
            for picture in [*root.iter(f"{W}numPicBullet"), *root.iter(f"{W}lvlPicBulletId")]:
                found = picture.getparent()
                if found is not None:
                    found.remove(picture)
        return root

    def _theme(self, part: str) -> bytes:
        """The theme, unless it shows pictures."""
        root = self._optional(part)
        if root is None or any("relationships}" in str(n) for e in root.iter() for n in e.attrib):
            return b""
        return xml(root)

    def _optional(self, part: str) -> Element | None:
        return self._part(part) if part in self._names else None

    def _part(self, part: str) -> Element:
        content = self._archive.read(part, self._markup_room)
        self._markup_room -= len(content)
        return parsed(content, self._name)

    def _picture(self, part: str) -> bytes:
        content = self._archive.read(part, self._room)
        self._room -= len(content)
        return content
