"""Lists: bullets as each language has them, and numbers that begin anew in every list."""

from __future__ import annotations

from dataclasses import dataclass, field

from releaseeditor.export.docx.design import LIST_HANGING, LIST_INDENT
from releaseeditor.export.docx.markup import Element, part_root, w, xml
from releaseeditor.export.docx.styles import faces

# French and Russian enumerate with dashes (Lexique des règles typographiques; Мильчин, Чельцова).
_BULLET = "•"
_BULLET_IN = {"fr": "–", "ru": "—"}
_NUMBER = "%1."

BULLETS, NUMBERS = 1, 2
"""The lists that the styles name, for those who write on in the document."""


@dataclass(slots=True)
class Lists:
    """The lists of a document while it is written: what stands before the items of each."""

    _signs: list[str] = field(default_factory=lambda: [_BULLET, _NUMBER])

    def bulleted(self, language: str) -> int:
        """The number of the list with the bullets of a language."""
        bullet = _BULLET_IN.get(language, _BULLET)
        if bullet not in self._signs:
            self._signs.append(bullet)
        return self._signs.index(bullet) + 1

    def numbered(self) -> int:
        """The number of a list that begins with 1."""
        self._signs.append(_NUMBER)
        return len(self._signs)

    def xml(self) -> bytes:
        """The numbering part.

        Every list is of a kind of its own: lists of one kind count on from each other wherever
        they take turns, as they do side by side.
        """
        lists = list(enumerate(self._signs, 1))
        kinds = (_kind(number, sign) for number, sign in lists)
        return xml(part_root("numbering", (*kinds, *(_list(number) for number, _ in lists))))


def _kind(number: int, sign: str) -> Element:
    # Word tells kinds apart by nsid, and joins those of the same one.
    return w(
        "abstractNum",
        w("nsid", val=f"{0x5E1E0000 + number:08X}"),
        w("multiLevelType", val="singleLevel"),
        w("tmpl", val=f"{0x5E1F0000 + number:08X}"),
        w(
            "lvl",
            w("start", val=1),
            w("numFmt", val="decimal" if sign == _NUMBER else "bullet"),
            w("lvlText", val=sign),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=LIST_INDENT, hanging=LIST_HANGING)),
            w("rPr", faces(sans=False)),
            ilvl=0,
        ),
        abstractNumId=number,
    )


def _list(number: int) -> Element:
    start = w("lvlOverride", w("startOverride", val=1), ilvl=0)
    return w("num", w("abstractNumId", val=number), start, numId=number)
