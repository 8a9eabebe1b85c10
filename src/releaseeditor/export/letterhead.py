"""The page design of an organisation, as far as it decides what a page bears."""

from __future__ import annotations

from dataclasses import dataclass

from releaseeditor.model.facts import DocumentType


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a form bears beside the text.

    `participants_in` are the kinds of document that list the participants after the body. An
    invitation says who will be there; a release names them in its lead, and a list would say so
    twice.
    """

    participants_in: frozenset[DocumentType] = frozenset({DocumentType.INVITATION})


STANDARD = Letterhead()
