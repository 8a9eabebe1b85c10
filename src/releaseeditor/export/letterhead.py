"""The page design of an organisation, as far as the organisation decides it."""

from __future__ import annotations

from dataclasses import dataclass

from releaseeditor.model.facts import DocumentType


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a form bears beside the text.

    `participants_in` are the kinds of document that list the participants after the body. An
    invitation says who will be there; a release names them in its lead, and a list would say so
    twice. `accent` is the organisation's colour, as `#rrggbb`, for rules, labels and links; dark
    enough to be read on white.
    """

    participants_in: frozenset[DocumentType] = frozenset({DocumentType.INVITATION})
    accent: str = "#1d3f72"


STANDARD = Letterhead()
