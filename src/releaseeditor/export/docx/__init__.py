"""DOCX: a release as a document that an editor opens, prints and corrects in Word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from releaseeditor.export.layouts import Layout
from releaseeditor.export.selection import selected
from releaseeditor.model.release import Release

__all__ = ["render_docx"]


def render_docx(
    release: Release,
    files: Mapping[str, bytes],
    *,
    languages: Sequence[str],
    layout: Layout,
) -> bytes:
    """The editions in `languages`, in that order, as one DOCX file (ECMA-376, transitional).

    `files` are the bytes of logos and attachments by SHA-256; a picture that is missing there, or
    that cannot be read, is listed and not shown. Several languages in the layout `separate` follow
    one another, as in `sequential`. The same release gives the same bytes. Raises an
    `ExportRefused` where the languages do not suit the layout or the release.
    """
    from releaseeditor.export.docx.design import design
    from releaseeditor.export.docx.document import document
    from releaseeditor.export.edition import edition_content

    chosen = selected(release, languages, layout)
    editions = tuple(edition_content(release, code) for code in chosen)
    letterhead = release.facts.letterhead
    page = design(layout, letterhead.accent)
    page_of_word = files.get(letterhead.template.sha256)
    if page_of_word is None:
        return document(editions, release.facts, page, files)
    from releaseeditor.export.docx.in_template import document_in
    from releaseeditor.export.docx.template import read_template

    template = read_template(page_of_word, letterhead.template.name)
    return document_in(template, editions, release.facts, page, files)
