"""Which languages a page shows in a layout: pure values, without Qt."""

from __future__ import annotations

from releaseeditor.export.layouts import Layout
from releaseeditor.messages import Message
from releaseeditor.values import frozen

_NAMES = {
    Layout.SEPARATE: Message("One edition"),
    Layout.SEQUENTIAL: Message("One after another"),
    Layout.TWO_COLUMNS: Message("Two columns"),
    Layout.THREE_COLUMNS: Message("Three columns"),
}
_LEAST = {
    Layout.SEPARATE: 1,
    Layout.SEQUENTIAL: 2,
    Layout.TWO_COLUMNS: 2,
    Layout.THREE_COLUMNS: 3,
}


@frozen
class EditionChoice:
    """What the user wants to see: a layout, and the language they are at."""

    layout: Layout = Layout.SEPARATE
    language: str = ""


def layout_name(layout: Layout) -> Message:
    """What a layout is called where one chooses it."""
    return _NAMES[layout]


def layouts_for(languages: tuple[str, ...]) -> tuple[Layout, ...]:
    """The layouts that a release in so many languages can be printed in."""
    return tuple(layout for layout in Layout if len(languages) >= _LEAST[layout])


def fitting(choice: EditionChoice, languages: tuple[str, ...]) -> EditionChoice:
    """The choice as far as a release in these languages allows it."""
    layout = choice.layout if choice.layout in layouts_for(languages) else Layout.SEPARATE
    offered = languages_offered(layout, languages) or languages
    language = choice.language if choice.language in offered else offered[0]
    return EditionChoice(layout, language)


def languages_offered(layout: Layout, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages to choose from in a layout; none where it prints all of them anyway.

    Two columns are the issuer's language and another one.
    """
    if layout is Layout.SEPARATE:
        return languages
    return languages[1:] if layout is Layout.TWO_COLUMNS else ()


def languages_shown(choice: EditionChoice, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages that are printed for a `fitting` choice."""
    if choice.layout is Layout.SEPARATE:
        return (choice.language,)
    if choice.layout is Layout.TWO_COLUMNS:
        return (languages[0], choice.language)
    return languages[:3] if choice.layout is Layout.THREE_COLUMNS else languages


def same_pages(one: EditionChoice, other: EditionChoice, languages: tuple[str, ...]) -> bool:
    """Whether two choices print the same languages in the same layout."""
    shown = languages_shown(one, languages)
    return one.layout is other.layout and shown == languages_shown(other, languages)
