"""The standing words of a release in a language: kinds of documents, headings, notes."""

from __future__ import annotations

from releaseeditor.languages.language import Language
from releaseeditor.model.facts import DocumentType

_PICTURE = "image/"


def document_type(language: Language, kind: DocumentType) -> str:
    """« COMMUNIQUÉ DE PRESSE », «ПРЕСС-РЕЛИЗ», “PRESS RELEASE”."""
    return language.labels.document_types[kind]


def reference_line(language: Language, reference: str) -> str:
    """« Réf. CP039-2018 », «№ CP039-2018», “Ref. CP039-2018”; empty where there is none."""
    return language.labels.reference.format(reference=reference) if reference else ""


def labelled(language: Language, label: str, value: str) -> str:
    """A label and its value: « Tél. : +33 … » in French, “Tel.: +33 …” elsewhere."""
    return f"{label}{language.labels.separator}{value}"


def file_kind(language: Language, media_type: str) -> str:
    """What a file is to a reader: a photo or a document."""
    is_picture = media_type.startswith(_PICTURE)
    return language.labels.picture if is_picture else language.labels.document


def language_name(language: Language, other: Language) -> str:
    """The name of `other` in `language`; its own name where `language` has none for it."""
    known = language.names.get(other.code)
    return known.name if known else other.endonym


def authentic_note(language: Language, authentic: Language) -> str:
    """« Traduction. Seul le texte français fait foi. »; empty in the authentic language itself."""
    if language.code == authentic.code:
        return ""
    known = language.names.get(authentic.code)
    if known is None:
        return language.labels.authentic_other.format(endonym=authentic.endonym)
    return language.labels.authentic.format(text=known.text_in)
