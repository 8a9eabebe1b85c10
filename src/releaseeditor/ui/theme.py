"""Colours of the window, light and dark, and the palette that Qt draws with."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from releaseeditor.model.wording import State
from releaseeditor.values import frozen


@frozen
class Theme:
    """One scheme's colours as `#rrggbb`; text on any ground has a contrast of 4.5:1 or more."""

    dark: bool
    ground: str
    """Behind everything: window, bars, panels."""
    paper: str
    """Behind texts that can be edited."""
    text: str
    muted: str
    """Labels, hints, what steps back."""
    line: str
    """Thin lines between rows and columns."""
    edge_line: str
    """Edges of what can be pressed or typed into."""
    shadow: str
    accent: str
    """The focused wording, chosen things, links."""
    on_accent: str
    company: str
    """Who else is in a wording."""
    on_company: str
    warning_ground: str
    warning_text: str
    error_ground: str
    error_text: str
    added: str
    """Ground of added words in a difference."""
    taken: str
    """Ground of words that are gone in a difference."""
    draft: str
    translated: str
    reviewed: str
    approved: str
    omitted: str
    empty: str
    stale: str
    spelling: str
    """Waves under words that no dictionary has."""
    typography: str
    """Dots under what is not set as its language asks for."""
    facts: str
    """Lines under facts that differ, and whatever else was found."""

    def edge(self, state: State) -> str:
        """The colour of a wording's edge in a state."""
        colour: str = getattr(self, state.value)
        return colour


LIGHT = Theme(
    dark=False,
    ground="#f3f3f1",
    paper="#ffffff",
    text="#1d1f21",
    muted="#5c6166",
    line="#d9dad7",
    edge_line="#858a8f",
    shadow="#6d7176",
    accent="#1f5fae",
    on_accent="#ffffff",
    company="#00695c",
    on_company="#ffffff",
    warning_ground="#fdf0cd",
    warning_text="#5b4300",
    error_ground="#fbe3e0",
    error_text="#8a1c12",
    added="#cfeed6",
    taken="#f8d3cf",
    draft="#b97f00",
    translated="#2f74c0",
    reviewed="#7a55b8",
    approved="#2e8b57",
    omitted="#8b8f94",
    empty="#c9cbc8",
    stale="#c2410c",
    spelling="#c62828",
    typography="#1f5fae",
    facts="#8a5a00",
)

DARK = Theme(
    dark=True,
    ground="#202224",
    paper="#292c2f",
    text="#e8e9ea",
    muted="#a4a9ae",
    line="#3c4044",
    edge_line="#7b8188",
    shadow="#121314",
    accent="#7db4f0",
    on_accent="#10161d",
    company="#5fd0b8",
    on_company="#10161d",
    warning_ground="#4a3b12",
    warning_text="#ffe3a1",
    error_ground="#54231f",
    error_text="#ffc9c3",
    added="#1f4d31",
    taken="#5c2a28",
    draft="#e0a93b",
    translated="#6aa7ea",
    reviewed="#b395e6",
    approved="#57bd85",
    omitted="#888d92",
    empty="#4b5054",
    stale="#f08a4b",
    spelling="#ff8a80",
    typography="#7db4f0",
    facts="#e8b84a",
)


EDGED = ("QCheckBox", "QComboBox", "QLineEdit", "QPushButton", "QTreeView")
"""Kinds of widgets whose edge has to be seen: what can be pressed, ticked or typed into."""

_DARKER = 140
"""By how many per cent Fusion darkens the colour of windows for the edges that it draws."""


def edged_palette(theme: Theme) -> QPalette:
    """The palette of `EDGED` widgets.

    Fusion makes an edge of the colour of windows, too faint on light and unseen on dark; these
    widgets draw nothing else with it.
    """
    colours = palette(theme)
    colours.setColor(QPalette.ColorRole.Window, QColor(theme.edge_line).lighter(_DARKER))
    return colours


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the colours of a theme."""
    roles = QPalette.ColorRole
    colours = QPalette()
    for role, colour in (
        (roles.Window, theme.ground),
        (roles.WindowText, theme.text),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.ground),
        (roles.Text, theme.text),
        (roles.PlaceholderText, theme.muted),
        (roles.Button, theme.ground),
        (roles.ButtonText, theme.text),
        (roles.BrightText, theme.error_text),
        (roles.ToolTipBase, theme.paper),
        (roles.ToolTipText, theme.text),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.Accent, theme.accent),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        # What Fusion draws edges, grooves and shadows with.
        (roles.Light, theme.paper),
        (roles.Midlight, theme.ground),
        (roles.Mid, theme.line),
        (roles.Dark, theme.edge_line),
        (roles.Shadow, theme.shadow),
    ):
        colours.setColor(role, QColor(colour))
    # What is chosen in a list steps back while the keys go elsewhere.
    colours.setColor(QPalette.ColorGroup.Inactive, roles.Highlight, QColor(theme.line))
    colours.setColor(QPalette.ColorGroup.Inactive, roles.HighlightedText, QColor(theme.text))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return colours
