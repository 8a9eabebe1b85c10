"""Names of exported files: the reference and the language, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from releaseeditor.export.layouts import Format, Layout
from releaseeditor.export.printable import printable
from releaseeditor.languages import language as language_of
from releaseeditor.languages.labels import document_type
from releaseeditor.model.release import Release

_LONGEST = 60
# Forbidden on Windows are <>:"/\|?* and names such as CON; spaces and the rest invite trouble.
_UNSAFE = re.compile(r"[^\w.+-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def file_name(release: Release, languages: Sequence[str], form: Format) -> str:
    """`CP039-2018_fr.pdf`, or `CP039-2018_fr-ru-en.pdf` for several languages in one file.

    What bears an embargo says so in its name too, whoever sends it on: `CP039-2018_EMBARGO_fr.pdf`.
    """
    status = "_EMBARGO" if release.facts.embargo else ""
    return f"{_stem(release)}{status}_{'-'.join(languages)}.{form.value}"


def documents(languages: Sequence[str], layout: Layout) -> list[tuple[str, ...]]:
    """The languages of each file of an export."""
    if layout is Layout.SEPARATE:
        return [(language,) for language in languages]
    return [tuple(languages)]


def _stem(release: Release) -> str:
    """The reference, or the words of the first language's headline, or the kind of document."""
    kind = document_type(language_of(release.languages[0]), release.facts.document_type)
    headlines = (release.units["headline"].plain(language) for language in release.languages)
    words = (_safe(text.lower()) for text in (*headlines, kind))
    return _safe(release.facts.reference) or next(filter(None, words), "release")


def _safe(text: str) -> str:
    """Letters, digits and `.+-_` of a text, at most 60, cut between words where there are any."""
    composed = unicodedata.normalize("NFC", printable(text))
    name = _UNSAFE.sub("-", composed).strip(".-_")
    if len(name) > _LONGEST:
        cut = name[: _LONGEST + 1].rfind("-")
        name = name[: cut if cut > 0 else _LONGEST].strip(".-_")
    return f"{name}-release" if _RESERVED.fullmatch(name) else name
