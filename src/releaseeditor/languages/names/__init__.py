"""People's names: drafts in the other languages, Russian case forms, feminine titles."""

from __future__ import annotations

from releaseeditor.languages.names.cases import CASES, case_forms
from releaseeditor.languages.names.draft import Draft
from releaseeditor.languages.names.drafting import drafts
from releaseeditor.languages.names.gender import Gender, gender_of
from releaseeditor.languages.names.proposing import proposals
from releaseeditor.languages.names.titles import feminine

__all__ = [
    "CASES",
    "Draft",
    "Gender",
    "case_forms",
    "drafts",
    "feminine",
    "gender_of",
    "proposals",
]
