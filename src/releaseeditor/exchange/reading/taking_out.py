"""Lines taken out of a text, into the facts and attachments of its release, and reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from releaseeditor.exchange.reading import lines
from releaseeditor.exchange.reading.drafting import Draft
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.pieces import Piece, Shape
from releaseeditor.exchange.reading.recognition import Kind
from releaseeditor.model.facts import DocumentType
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Attachment, File
from releaseeditor.model.release import Section

_Taker = Callable[[Piece, Draft, Lexicon], bool]


def take_out(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a piece is no text of the release; it is then in the draft, and reported."""
    if piece.shape is not Shape.PARAGRAPH or len(piece.text) > lines.LONGEST:
        return False
    return any(take(piece, draft, lexicon) for take in _TAKERS)


def _furniture(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    if not lines.is_furniture(piece.text, lexicon):
        return False
    draft.report(Kind.FURNITURE, piece.text, piece.line, taken_out=True)
    return True


def _picture(piece: Piece, draft: Draft, _: Lexicon) -> bool:
    if not lines.is_picture(piece.text):
        return False
    _attach(draft, lines.picture_file(piece.text))
    draft.report(Kind.PICTURE, piece.text, piece.line, taken_out=True)
    return True


def _attachment(piece: Piece, draft: Draft, _: Lexicon) -> bool:
    found = lines.attachment(piece.text)
    if found is None:
        return False
    file, title = found
    _attach(draft, file, title)
    kind = Kind.PICTURE if file.is_picture else Kind.ATTACHMENT
    draft.report(kind, piece.text, piece.line, value=file.name, taken_out=True)
    _refer(draft, lines.reference_in_name(file.name), file.name, piece.line)
    return True


def _publication(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    day = lines.publication_date(piece.text, lexicon)
    if day is None or draft.facts.publication_date not in (None, day):
        return False
    draft.facts = replace(draft.facts, publication_date=day)
    draft.report(
        Kind.PUBLICATION_DATE, piece.text, piece.line, value=day.isoformat(), taken_out=True
    )
    return True


def _dateline(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    found = lines.dateline(piece.text, lexicon)
    if found is None or draft.facts.issue_date is not None:
        return False
    draft.facts = replace(draft.facts, issue_date=found.day)
    draft.write("place", found.place)
    draft.report(Kind.PLACE, found.place, piece.line)
    draft.report(
        Kind.ISSUE_DATE, piece.text, piece.line, value=found.day.isoformat(), taken_out=True
    )
    return True


def _document_type(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    kind = lines.document_type(piece.text, lexicon)
    if kind is None or draft.facts.document_type not in (DocumentType.PRESS_RELEASE, kind):
        return False
    draft.facts = replace(draft.facts, document_type=kind)
    draft.report(Kind.DOCUMENT_TYPE, piece.text, piece.line, value=kind.value, taken_out=True)
    return True


def _reference(piece: Piece, draft: Draft, lexicon: Lexicon) -> bool:
    code = lines.reference(piece.text, lexicon)
    if not code or draft.facts.reference not in ("", code):
        return False
    draft.facts = replace(draft.facts, reference=code)
    draft.report(Kind.REFERENCE, piece.text, piece.line, value=code, taken_out=True)
    return True


def _attach(draft: Draft, file: File, title: str = "") -> None:
    draft.add(Section.ATTACHMENTS, Attachment(new_id(), file), caption=title)


def _refer(draft: Draft, code: str, found_in: str, line: int) -> None:
    if code and not draft.facts.reference:
        draft.facts = replace(draft.facts, reference=code)
        draft.report(Kind.REFERENCE, found_in, line, value=code)


_TAKERS: tuple[_Taker, ...] = (
    _furniture,
    _picture,
    _attachment,
    _publication,
    _dateline,
    _document_type,
    _reference,
)
