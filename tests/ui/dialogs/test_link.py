"""Where a link may lead."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from releaseeditor.ui.dialogs.link import LinkDialog, address
from tests.ui.windows import Opened, dialog


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://cnes.fr/fr", "https://cnes.fr/fr"),
        ("cnes.fr", "https://cnes.fr"),
        ("presse@cnes.fr", "mailto:presse@cnes.fr"),
        ("+33 1 44 76 77 11", "tel:+33144767711"),
        (" mailto:a@b.fr ", "mailto:a@b.fr"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//evil.example", ""),
        ("deux mots", ""),
        ("data:text/html,x", ""),
    ],
)
def test_only_addresses_that_readers_can_open_are_taken(typed: str, meant: str) -> None:
    assert address(typed) == meant


def test_the_selection_becomes_a_link_and_no_link_again(opened: Opened) -> None:
    opened.go("headline", "fr").select(0, 11)
    opened.do("link")
    shown = dialog(LinkDialog)
    field = shown.findChild(QLineEdit)
    assert field is not None
    field.setText("cnes.fr")
    shown.accept()
    spans = opened.document.release.wording("headline", "fr").text.spans
    assert [(span.start, span.end, span.href) for span in spans] == [(0, 11, "https://cnes.fr")]
    opened.go("headline", "fr", 4)
    opened.do("link")
    again = dialog(LinkDialog)
    field = again.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "https://cnes.fr"
    field.clear()
    again.accept()
    assert not opened.document.release.wording("headline", "fr").text.spans


def test_an_address_that_nobody_could_open_cannot_be_taken(opened: Opened) -> None:
    opened.go("headline", "fr").select(0, 11)
    opened.do("link")
    shown = dialog(LinkDialog)
    field, buttons = shown.findChild(QLineEdit), shown.findChild(QDialogButtonBox)
    assert field is not None
    assert buttons is not None
    field.setText("javascript:alert(1)")
    assert not buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    shown.reject()


def test_without_a_selection_there_is_nothing_to_link(opened: Opened) -> None:
    opened.go("headline", "fr", 3)
    opened.do("link")
    assert not opened.window.findChildren(LinkDialog)
