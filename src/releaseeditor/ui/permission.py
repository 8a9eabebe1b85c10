"""What may be done with the open release: by the library, by who lent it out, or by oneself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from releaseeditor.exchange.package import Loan
from releaseeditor.model.rights import EVERYTHING, Rights


class Permission(QObject):
    """Knows what the library allows, and what that means for a release."""

    changed = Signal()
    """The library allows something else than before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library = EVERYTHING

    def take(self, rights: Rights) -> None:
        """Note what may be done with releases of the library."""
        if rights != self._library:
            self._library = rights
            self.changed.emit()

    def rights(self, loan: Loan | None, *, in_library: bool) -> Rights:
        """What may be done with a release: a lent one is written in the languages it was lent for.

        A file of one's own is one's own.
        """
        if in_library:
            return self._library
        if loan is not None and loan.editable:
            return Rights(frozenset(loan.editable))
        return EVERYTHING
