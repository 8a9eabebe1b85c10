"""The lines of an edition that are written out of facts, in the form of its language."""

from __future__ import annotations

from collections.abc import Mapping

from releaseeditor.languages import language as language_of
from releaseeditor.languages.dates import dateline
from releaseeditor.languages.labels import authentic_note, document_type, reference_line
from releaseeditor.languages.language import Language
from releaseeditor.languages.status import status_line
from releaseeditor.model.facts import Facts, LineName


def generated_lines(language: Language, facts: Facts, place: str) -> Mapping[LineName, str]:
    """What each line reads unless the release has words of its own; empty where nothing is known.

    `place` is the place in the language, for the dateline. Headings of lists are there whether or
    not there is a list.
    """
    labels = language.labels
    authentic = facts.authentic if facts.letterhead.notes_translations else ""
    return {
        LineName.DOCUMENT_TYPE: document_type(language, facts.document_type),
        LineName.STATUS: status_line(language, facts.embargo),
        LineName.DATELINE: dateline(language, place, facts.issue_date),
        LineName.REFERENCE: reference_line(language, facts.reference),
        LineName.PARTICIPANTS: labels.participants,
        LineName.ATTACHMENTS: labels.attachments,
        LineName.CONTACTS: labels.contacts,
        LineName.TRANSLATION_NOTE: (
            authentic_note(language, language_of(authentic)) if authentic else ""
        ),
        LineName.END_MARK: labels.end_mark,
    }


def printed_lines(language: Language, facts: Facts, place: str) -> Mapping[LineName, str]:
    """What each line reads: the release's own words, or else the generated ones."""
    own = {one.name: one.text for one in facts.own_lines if one.language == language.code}
    return {**generated_lines(language, facts, place), **own}
