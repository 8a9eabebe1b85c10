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


def page_of(language: Language, page: int, pages: int) -> str:
    """« Page 1 sur 2 », «Страница 1 из 2», “Page 1 of 2”, for people who hear the page."""
    return language.labels.page.format(page=page, pages=pages)


def page_number(language: Language, page: int, pages: int) -> str:
    """The number a page bears: 1/2 in French and English, 2 in Russian from the second page."""
    if page < language.pages.first:
        return ""
    return language.pages.form.format(page=page, pages=pages)


def file_kind(language: Language, media_type: str) -> str:
    """What a file is to a reader: a photo or a document."""
    is_picture = media_type.startswith(_PICTURE)
    return language.labels.picture if is_picture else language.labels.document


def language_name(language: Language, other: Language) -> str:
    """The name of `other` in `language`; its own name where `language` has none for it."""
    known = language.names.get(other.code)
    return known.name if known else other.endonym


def original_language(language: Language, original: Language) -> str:
    """« Langue originale : russe », “Original language: Russian”, as UN mastheads have it."""
    return language.labels.original.format(language=language_name(language, original))


def authentic_note(language: Language, authentic: Language) -> str:
    """« Traduction. Seul le texte français fait foi. »; empty in the authentic language itself."""
    if language.code == authentic.code:
        return ""
    known = language.names.get(authentic.code)
    if known is None:
        return language.labels.authentic_other.format(endonym=authentic.endonym)
    return language.labels.authentic.format(text=known.text_in)
