"""A text that rules change one after the other, and what became of each place of the original."""

from __future__ import annotations

from collections.abc import Iterable

from releaseeditor.languages.typography.rule import Due, Edit, Rule, Spacing, signs
from releaseeditor.values import frozen


@frozen
class Patch:
    """`start:end` of the draft stands where `first:last` of the original stood."""

    start: int
    end: int
    first: int
    last: int
    rule: Rule
    others: tuple[str, ...] = ()

    def moved(self, by: int) -> Patch:
        """The same patch `by` characters further on in the draft."""
        return Patch(self.start + by, self.end + by, self.first, self.last, self.rule, self.others)

    @property
    def growth(self) -> int:
        """How many characters longer the draft is for it."""
        return (self.end - self.start) - (self.last - self.first)


class Draft:
    """The text as it stands, with its patches in order; they never overlap."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.patches: list[Patch] = []

    def apply(self, steps: Iterable[Due], spacing: Spacing) -> bool:
        """Run the steps once, each on what the ones before it left; whether any changed a thing."""
        changed = False
        there = signs(self.text)
        for each in steps:
            if each.beginnings and each.beginnings.isdisjoint(there):
                continue
            edits = each.step.edits(self.text, spacing)
            for edit in reversed(edits):
                self._change(edit, each.rule)
            if edits:
                changed, there = True, signs(self.text)
        return changed

    def _change(self, edit: Edit, rule: Rule) -> None:
        """Replace a stretch, and make one patch of it and of the patches that it touches."""
        before, touched, after = self._split(edit)
        start = min([edit.start, *(patch.start for patch in touched)])
        end = max([edit.end, *(patch.end for patch in touched)])
        new = self.text[start : edit.start] + edit.text + self.text[edit.end : end]
        self.text = self.text[:start] + new + self.text[end:]
        shift = sum(patch.growth for patch in before)
        inner = sum(patch.growth for patch in touched)
        whole = Patch(
            start,
            start + len(new),
            start - shift,
            end - shift - inner,
            touched[0].rule if touched else rule,
            () if touched else edit.others,
        )
        grown = len(new) - (end - start)
        self.patches = [*before, whole, *(patch.moved(grown) for patch in after)]

    def _split(self, edit: Edit) -> tuple[list[Patch], list[Patch], list[Patch]]:
        before: list[Patch] = []
        touched: list[Patch] = []
        after: list[Patch] = []
        for patch in self.patches:
            if _touch(patch, edit):
                touched.append(patch)
            elif patch.end <= edit.start:
                before.append(patch)
            else:
                after.append(patch)
        return before, touched, after


def _touch(patch: Patch, edit: Edit) -> bool:
    if patch.start == patch.end or edit.start == edit.end:
        return patch.start <= edit.end and patch.end >= edit.start
    return patch.start < edit.end and patch.end > edit.start
