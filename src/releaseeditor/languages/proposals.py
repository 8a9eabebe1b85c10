"""What may be proposed for a participant; found by `releaseeditor.languages.names.proposing`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from releaseeditor.model.parts import CaseForm
from releaseeditor.values import frozen

if TYPE_CHECKING:
    from releaseeditor.languages.names.draft import Draft  # with it come all lists of names


@frozen
class Proposals:
    """Drafts of missing names by language, case forms of the Russian name, titles by language."""

    names: Mapping[str, Draft]
    cases: tuple[CaseForm, ...]
    titles: Mapping[str, str]


NO_PROPOSALS = Proposals({}, (), {})
