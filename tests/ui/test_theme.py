"""Colours that everyone can read, light and dark."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from releaseeditor.model.wording import State
from releaseeditor.ui.icons import disc
from releaseeditor.ui.theme import DARK, LIGHT, Theme, edged_palette, palette

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, 1.4.3)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    shade = QColor(colour)
    red, green, blue = (linear(part) for part in (shade.redF(), shade.greenF(), shade.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_texts_can_be_read_on_every_ground(theme: Theme) -> None:
    pairs = [
        *product((theme.text, theme.muted, theme.accent), (theme.ground, theme.paper)),
        (theme.text, theme.line),
        (theme.on_accent, theme.accent),
        (theme.on_company, theme.company),
        (theme.warning_text, theme.warning_ground),
        (theme.error_text, theme.error_ground),
        (theme.text, theme.added),
        (theme.text, theme.taken),
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@THEMES
def test_signs_and_edges_can_be_seen(theme: Theme) -> None:
    """A contrast of 3:1 for what is no text (WCAG 2.2, 1.4.11); an empty wording may be faint."""
    seen = [theme.edge(state) for state in State if state is not State.EMPTY]
    seen += [theme.stale, theme.company]
    faint = {colour: contrast(colour, theme.paper) for colour in seen}
    assert {colour: found for colour, found in faint.items() if found < 3} == {}
    assert contrast(theme.edge_line, theme.ground) >= 3


@THEMES
def test_edges_of_what_can_be_pressed_are_seen_as_fusion_draws_them(theme: Theme) -> None:
    drawn = edged_palette(theme).color(QPalette.ColorRole.Window).darker(140).name()
    assert contrast(drawn, theme.ground) >= 3
    assert contrast(drawn, theme.paper) >= 3


@THEMES
def test_what_is_chosen_and_what_is_disabled_can_be_read_too(theme: Theme) -> None:
    colours = palette(theme)
    group, role = QPalette.ColorGroup, QPalette.ColorRole

    def name(which: QPalette.ColorGroup, what: QPalette.ColorRole) -> str:
        return colours.color(which, what).name()

    for which in (group.Active, group.Inactive):
        chosen = name(which, role.Highlight), name(which, role.HighlightedText)
        assert contrast(*chosen) >= 4.5
    assert contrast(name(group.Disabled, role.Text), name(group.Active, role.Base)) >= 4.5


def test_a_disc_fills_up(qapp: QApplication) -> None:
    assert qapp

    def ink(share: float) -> int:
        picture = disc(share, LIGHT).pixmap(24, 24).toImage()
        dots = product(range(picture.width()), range(picture.height()))
        return sum(1 for x, y in dots if picture.pixelColor(x, y).alpha() > 128)

    assert ink(0) < ink(0.25) < ink(0.5) < ink(0.85) < ink(1)
