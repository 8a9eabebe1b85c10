"""A release to look at, not to write in: all units in all languages, and a way to bring it back."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.release import Release
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.buttons import CLOSE, button_box
from releaseeditor.ui.dialogs.sizes import open_at
from releaseeditor.ui.library.leading import edit_to
from releaseeditor.ui.names import endonym, field_name
from releaseeditor.ui.theme import Theme

_BACK = Message("bringing back")


class ReadingDialog(QDialog):
    """Shows a release of the past or of a backup."""

    def __init__(
        self,
        desk: Desk,
        release: Release,
        title: str,
        *,
        may_restore: bool = False,
        bring_back: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(desk.window)
        say = desk.say
        self._desk, self._release, self._title = desk, release, title
        self.setWindowTitle(title)
        open_at(self, 900, 600)
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(title)
        self.text.setHtml(release_html(release, say, desk.theme))
        buttons = button_box(self, CLOSE)
        buttons.rejected.connect(self.reject)
        buttons.button(CLOSE).setDefault(True)  # Enter while reading changes nothing
        if may_restore or bring_back is not None:
            role = QDialogButtonBox.ButtonRole.AcceptRole
            self.restore_button = buttons.addButton(say("Bring it back so"), role)
            buttons.accepted.connect(bring_back or self._restore)
            if bring_back is None:
                self._allow_restoring()
            buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _allow_restoring(self) -> None:
        """Offer it as far as that may be done, or say why not."""
        document = self._desk.document
        if document.release.id == self._release.id:
            try:
                document.session.check(edit_to(document.release, self._release, _BACK))
            except Refused as refused:
                self.restore_button.setEnabled(False)
                self.restore_button.setToolTip(self._desk.say(refused.message))

    def _restore(self) -> None:
        """Have the open release read so, as one step that can be undone."""
        document = self._desk.document
        if document.release.id == self._release.id:
            self._desk.do(edit_to(document.release, self._release, _BACK))


def release_html(release: Release, say: Catalogue, theme: Theme) -> str:
    """All units that say something, one row each, with a column for each language."""
    head = "".join(f"<th align='left'>{escape(endonym(code))}</th>" for code in release.languages)
    rows = [f"<tr><th></th>{head}</tr>"]
    share = 81 // max(1, len(release.languages))
    for name in release.unit_ids():
        texts = [release.units[name].plain(code) for code in release.languages]
        if any(texts):
            label = escape(say(field_name(release, name)))
            cells = "".join(
                f"<td width='{share}%'>{escape(text).replace(chr(10), '<br>')}</td>"
                for text in texts
            )
            muted = f"<td width='19%' style='color:{theme.muted}'>{label}</td>"
            rows.append(f"<tr>{muted}{cells}</tr>")
    return f"<table width='100%' cellpadding='6' cellspacing='0'>{''.join(rows)}</table>"
