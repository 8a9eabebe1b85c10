"""Fields of cards that hold words, and what stands in them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def words_of(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in a field, its no-break spaces too."""
    # Not `toPlainText`: it turns no-break spaces into plain ones.
    if isinstance(field, QLineEdit):
        return field.text().strip()
    return field.document().toRawText().replace("\u2029", "\n").strip()


def lines_field(text: str, name: str, lines: int, parent: QWidget) -> QPlainTextEdit:
    """A field for several lines, `name` for screen readers; as high as `lines` of them."""
    field = QPlainTextEdit(text, parent)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * lines + 14)
    return field
