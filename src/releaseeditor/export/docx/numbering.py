"""Lists: bullets as each language has them, and numbers that begin anew in every list."""

from __future__ import annotations

from dataclasses import dataclass, field

from releaseeditor.export.docx.design import LIST_HANGING, LIST_INDENT
from releaseeditor.export.docx.markup import Element, part_root, w, xml
from releaseeditor.export.docx.styles import faces

# French and Russian enumerate with dashes (Lexique des règles typographiques; Мильчин, Чельцова).
_BULLET = "•"
_BULLET_IN = {"fr": "–", "ru": "—"}

BULLETS, NUMBERS = 1, 2
"""The lists that the styles name; the texts use others, which begin anew."""


@dataclass(slots=True)
class Lists:
    """The lists of a document while it is written."""

    _lists: list[int] = field(default_factory=lambda: [BULLETS, NUMBERS])
    _bullets: dict[str, int] = field(default_factory=lambda: {_BULLET: BULLETS})

    def bulleted(self, language: str) -> int:
        """The number of the list with the bullets of a language."""
        bullet = _BULLET_IN.get(language, _BULLET)
        if bullet not in self._bullets:
            kind = NUMBERS + len(self._bullets)
            self._lists.append(kind)
            self._bullets[bullet] = len(self._lists)
        return self._bullets[bullet]

    def numbered(self) -> int:
        """The number of a list that begins with 1."""
        self._lists.append(NUMBERS)
        return len(self._lists)

    def xml(self) -> bytes:
        """The numbering part."""
        bullets = sorted(self._bullets.items(), key=lambda item: self._lists[item[1] - 1])
        kinds = {self._lists[number - 1]: _level("bullet", glyph) for glyph, number in bullets}
        kinds[NUMBERS] = _level("decimal", "%1.")
        return xml(
            part_root(
                "numbering",
                (
                    *(_kind(identifier, level) for identifier, level in sorted(kinds.items())),
                    *(_list(number, kind) for number, kind in enumerate(self._lists, 1)),
                ),
            )
        )


def _kind(identifier: int, level: Element) -> Element:
    # Word tells kinds of lists apart by nsid, and joins lists of the same one.
    return w(
        "abstractNum",
        w("nsid", val=f"5E1EA5{identifier:02X}"),
        w("multiLevelType", val="singleLevel"),
        w("tmpl", val=f"5E1EB5{identifier:02X}"),
        level,
        abstractNumId=identifier,
    )


def _level(form: str, text: str) -> Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=LIST_INDENT, hanging=LIST_HANGING)),
        w("rPr", faces(sans=False)),
        ilvl=0,
    )


def _list(number: int, kind: int) -> Element:
    made = w("num", w("abstractNumId", val=kind), numId=number)
    if kind == NUMBERS:
        made.append(w("lvlOverride", w("startOverride", val=1), ilvl=0))
    return made
