"""Edits of the release as a whole: its facts and its languages."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.messages import Message
from releaseeditor.model.edits.edit import Edit, misfit
from releaseeditor.model.edits.titles import facts_title
from releaseeditor.model.facts import Facts
from releaseeditor.model.limits import Language
from releaseeditor.model.release import Release
from releaseeditor.values import frozen


@frozen
class SetFacts(Edit):
    """Change facts of the release."""

    before: Facts
    after: Facts

    def apply(self, release: Release) -> Release:
        """The release with the facts `after`."""
        if release.facts != self.before:
            raise misfit()
        return replace(release, facts=self.after)

    def inverse(self) -> SetFacts:
        """Back to the facts `before`."""
        return SetFacts(self.after, self.before)

    def name(self) -> Message:
        """Which fact changes."""
        return facts_title(self.before, self.after)

    def join(self, later: Edit) -> SetFacts | None:
        """One step for a reference, or a line of one's own, typed key by key."""
        if isinstance(later, SetFacts) and (typed := _typed(self)) and typed == _typed(later):
            return SetFacts(self.before, later.after)
        return None


def _typed(edit: SetFacts) -> object:
    """What an edit changes if that is typed: the reference, or a line in a language; else None."""
    if _only_reference(edit):
        return "reference"
    before, after = edit.before, edit.after
    changed = {(one.name, one.language) for one in {*before.own_lines} ^ {*after.own_lines}}
    only_lines = replace(before, own_lines=after.own_lines) == after
    return changed.pop() if only_lines and len(changed) == 1 else None


def _only_reference(edit: SetFacts) -> bool:
    return replace(edit.before, reference=edit.after.reference) == edit.after


@frozen
class SetLanguages(Edit):
    """Change which languages the release has, or their order; wordings stay where they are."""

    before: tuple[Language, ...]
    after: tuple[Language, ...]

    def apply(self, release: Release) -> Release:
        """The release with the languages `after`."""
        if release.languages != self.before or not self.after:
            raise misfit()
        if len(set(self.after)) < len(self.after):
            raise misfit()
        return replace(release, languages=self.after)

    def inverse(self) -> SetLanguages:
        """Back to the languages `before`."""
        return SetLanguages(self.after, self.before)

    def name(self) -> Message:
        """The name for the menu."""
        return Message("change of the languages")
