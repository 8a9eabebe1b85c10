"""A text that rules change one after the other, and what became of each place of the original."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from releaseeditor.languages.typography.rule import Due, Edit, Rule, Spacing, signs
from releaseeditor.languages.typography.splicing import replaced
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
            if edits:
                self._change(edits, each.rule)
                changed, there = True, signs(self.text)
        return changed

    def _change(self, edits: Sequence[Edit], rule: Rule) -> None:
        sweep = _Sweep(self.patches)
        for edit in reversed(edits):
            sweep.make(edit, rule)
        self.patches = sweep.patches()
        self.text = replaced(self.text, edits)


class _Sweep:
    """The edits of one step made from right to left, so that each patch is looked at once."""

    def __init__(self, patches: Sequence[Patch]) -> None:
        self._left = list(patches)
        self._shift = sum(patch.growth for patch in patches)  # of those on the left
        self._right: list[tuple[Patch, int]] = []  # the nearest last, with what had grown by then
        self._grown = 0

    def make(self, edit: Edit, rule: Rule) -> None:
        """Replace a stretch, and make one patch of it and of the patches that it touches."""
        touched = self._touched(edit)
        start = min([edit.start, *(patch.start for patch in touched)])
        end = max([edit.end, *(patch.end for patch in touched)])
        grown = len(edit.text) - (edit.end - edit.start)
        inner = sum(patch.growth for patch in touched)
        whole = Patch(
            start,
            end + grown,
            start - self._shift,
            end - self._shift - inner,
            touched[0].rule if touched else rule,
            () if touched else edit.others,
        )
        self._grown += grown
        self._right.append((whole, self._grown))

    def patches(self) -> list[Patch]:
        """All patches, where they are in the end."""
        return [*self._left, *(self._now(*one) for one in reversed(self._right))]

    def _touched(self, edit: Edit) -> list[Patch]:
        """Takes the patches that an edit touches, and leaves on the left those before it."""
        while self._left and self._left[-1].end > edit.start and not _touch(self._left[-1], edit):
            self._right.append((self._pop(), self._grown))
        touched: list[Patch] = []
        while self._right and _touch(self._now(*self._right[-1]), edit):
            touched.append(self._now(*self._right.pop()))
        before: list[Patch] = []
        while self._left and _touch(self._left[-1], edit):
            before.append(self._pop())
        return [*reversed(before), *touched]

    def _pop(self) -> Patch:
        patch = self._left.pop()
        self._shift -= patch.growth
        return patch

    def _now(self, patch: Patch, grown_then: int) -> Patch:
        return patch.moved(self._grown - grown_then)


def _touch(patch: Patch, edit: Edit) -> bool:
    if patch.start == patch.end or edit.start == edit.end:
        return patch.start <= edit.end and patch.end >= edit.start
    return patch.start < edit.end and patch.end > edit.start
