"""A plain text as a release: what can be recognised is, and no word of the text is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from releaseeditor.exchange.reading.blocks import Block, Role, blocks
from releaseeditor.exchange.reading.detecting import likeliest
from releaseeditor.exchange.reading.drafting import Draft
from releaseeditor.exchange.reading.english import ENGLISH
from releaseeditor.exchange.reading.event import find_event
from releaseeditor.exchange.reading.french import FRENCH
from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.lines import reference_in_name
from releaseeditor.exchange.reading.names import is_full
from releaseeditor.exchange.reading.people import people
from releaseeditor.exchange.reading.pieces import Piece, pieces
from releaseeditor.exchange.reading.recognition import LABELS, Kind, Recognition
from releaseeditor.exchange.reading.russian import RUSSIAN
from releaseeditor.exchange.reading.taking_out import take_out
from releaseeditor.languages import LANGUAGES
from releaseeditor.languages import language as language_of
from releaseeditor.model.cleaning import clean
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Heading, ListItem, Paragraph, Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.values import frozen

__all__ = ["LABELS", "Imported", "Kind", "Recognition", "import_text"]

_LEXICONS = (FRENCH, RUSSIAN, ENGLISH)
_WORD = re.compile(r"\w")
_HEAD = {
    Role.HEADLINE: Kind.HEADLINE,
    Role.SUBHEAD: Kind.SUBHEAD,
    Role.LEAD: Kind.LEAD,
}


@frozen
class Imported:
    """A release made of a text, the language it is in, and what was recognised, in order."""

    release: Release
    language: str
    recognised: tuple[Recognition, ...]


def import_text(text: str, *, language: str = "", file_name: str = "") -> Imported:
    """The release that a text is; `language` is found out where it is not given.

    Every word of the text stands in a wording of the release, or in a recognition that is
    `taken_out`. `file_name` is the text's, for it may have the reference. All wordings are drafts
    in the one language, the words of quotes locked. Raises `UnknownLanguage`.
    """
    cleaned = clean(text)
    lexicon = _lexicon(language, cleaned)
    draft = Draft(lexicon.language, _columns(lexicon.language))
    kept = [piece for piece in pieces(cleaned) if not take_out(piece, draft, lexicon)]
    for piece in kept:
        _report_piece(piece, draft)
    found = blocks(kept, lexicon)
    _find_people(found, draft, lexicon)
    for block in found:
        _add(block, draft)
    _find_reference(file_name, draft)
    _find_event(found, draft, lexicon)
    return Imported(draft.release(), lexicon.language, draft.recognised())


def _lexicon(language: str, text: str) -> Lexicon:
    if not language:
        return likeliest(text, _LEXICONS)
    code = language_of(language).code
    return next(lexicon for lexicon in _LEXICONS if lexicon.language == code)


def _columns(language: str) -> tuple[str, ...]:
    """The languages of the release, its own first."""
    return (language, *(other.code for other in LANGUAGES if other.code != language))


def _find_people(found: Sequence[Block], draft: Draft, lexicon: Lexicon) -> None:
    """Make participants of those whom the text names with a title, and of those it quotes."""
    for block in found:
        quoted = block.quoted
        outside = block.text if quoted is None else f"{quoted.lead_in}{quoted.attribution}"
        for person in people(outside, lexicon):
            if not draft.participant(person.name):
                draft.add_participant(person.name, person.title, person.organisation)
                words = outside[person.start : person.end]
                draft.report(Kind.PARTICIPANT, words, block.piece.line, value=person.name)
    for block in found:
        speaker = block.quoted.speaker if block.quoted else ""
        if is_full(speaker) and not draft.participant(speaker):
            draft.add_participant(speaker)
            draft.report(Kind.PARTICIPANT, speaker, block.piece.line, value=speaker)


def _add(block: Block, draft: Draft) -> None:
    """Put a block into the release."""
    line = block.piece.line
    if block.role in _HEAD:
        draft.write(block.role.value, block.text)
        draft.report(_HEAD[block.role], block.text, line)
    elif block.role is Role.QUOTE:
        _add_quote(block, draft)
    elif block.role is Role.HEADING:
        draft.add(Section.BODY, Heading(new_id()), text=block.text)
        draft.report(Kind.HEADING, block.text, line)
    elif block.role is Role.PARAGRAPH:
        draft.add(Section.BODY, Paragraph(new_id()), text=block.text)
    else:
        ordered = block.role is Role.NUMBERED
        draft.add(Section.BODY, ListItem(new_id(), ordered=ordered), text=block.text)
        draft.report(Kind.LIST_ITEM, block.text, line)


def _add_quote(block: Block, draft: Draft) -> None:
    quoted, line = block.quoted, block.piece.line
    if quoted is None:
        raise AssertionError("a quote has its parts")
    speaker = draft.participant(quoted.speaker) if quoted.speaker else ""
    part = Quote(new_id(), speaker)
    draft.add(Section.BODY, part, lead_in=quoted.lead_in)
    draft.write(part.unit_id("text"), quoted.text, locked=True)
    draft.report(Kind.QUOTE, quoted.text, line, value=quoted.speaker)
    if quoted.attribution:
        draft.report(Kind.ATTRIBUTION, quoted.attribution, line, taken_out=True)


def _report_piece(piece: Piece, draft: Draft) -> None:
    if _WORD.search(piece.marker):
        draft.report(Kind.LIST_MARKER, piece.marker, piece.line, taken_out=True)
    if piece.continued:
        draft.report(Kind.SPLIT, piece.text[:80], piece.line)


def _find_reference(file_name: str, draft: Draft) -> None:
    code = reference_in_name(file_name)
    if code and not draft.facts.reference:
        draft.facts = replace(draft.facts, reference=code)
        draft.report(Kind.REFERENCE, file_name, 0, value=code)


def _find_event(found: Sequence[Block], draft: Draft, lexicon: Lexicon) -> None:
    """Look for the event in the lead, or else in the first paragraph."""
    told = [block for block in found if block.role in (Role.LEAD, Role.PARAGRAPH)]
    if told:
        find_event(told[0].text, told[0].piece.line, draft, lexicon)
