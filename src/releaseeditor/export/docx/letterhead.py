"""The letterhead in the margins of the first page: who issues the release, and the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from releaseeditor.export.content import EditionContent, EmitterContent
from releaseeditor.export.docx.design import Design, twips
from releaseeditor.export.docx.markup import Element, w
from releaseeditor.export.docx.media import Media, Shown
from releaseeditor.export.docx.tables import Grid
from releaseeditor.export.docx.writer import Story, Writer
from releaseeditor.export.printable import printable

_LOGO = (52, 17)  # millimetres
_BESIDE = 6  # millimetres between a logo and the address beside it
_ABREAST = 3
_SQUARE = 4


@dataclass(frozen=True, slots=True)
class LetterheadWriter:
    """Writes into one header or footer; the first of `editions` sets the form."""

    editions: Sequence[EditionContent]
    design: Design
    media: Media
    story: Story

    def head(self) -> Iterator[Element]:
        """Logos, addresses, names without either, the principal's left and a partner's right.

        A rule stands below. Several languages have names and addresses in their columns, and
        logos too where those are not the same.
        """
        if len(self.editions) == 1:
            content = list(self._of_one(self.editions[0]))
        elif len({self._logos(edition) for edition in self.editions}) > 1:
            cells = [self._stacked(edition) for edition in self.editions]
            content = [self._table(cells, len(cells))]
        else:
            content = list(self._abreast(self._with_logo(self.editions[0]), self.editions[0]))
        yield from content
        if content:
            yield self._writer(self.editions[0]).paragraph("Letterhead Rule")

    def foot(self) -> Iterator[Element]:
        """The lines at the foot of the page; in one language alone they have the whole width."""
        saying = [edition for edition in self.editions if edition.foot]
        if len(saying) == 1:
            yield from self._foot_lines(saying[0])
        elif saying:
            cells = [
                list(self._foot_lines(edition))
                or [self._writer(edition).paragraph("Letterhead Foot")]
                for edition in self.editions
            ]
            yield self._table(cells, len(cells))

    def _of_one(self, edition: EditionContent) -> Iterator[Element]:
        emitters = edition.emitters
        logo = self.media.shown(emitters[0].logo) if len(emitters) == 1 else None
        if logo and emitters[0].address:
            yield self._beside(emitters[0], logo, edition)
        else:
            yield from self._abreast(emitters, edition)

    def _beside(self, emitter: EmitterContent, logo: Shown, edition: EditionContent) -> Element:
        """The address of the only emitter on the right of its logo."""
        width = min(_LOGO[0], _LOGO[1] * logo.width / logo.height) + _BESIDE
        grid = Grid(twips(self.design.measure), 2, 0, first=twips(width))
        cells = [[self._emblem(emitter, logo, edition, "left")], self._lines(emitter, edition)]
        return grid.table([grid.row(cells, w("cantSplit"))])

    def _abreast(
        self, emitters: Sequence[EmitterContent], edition: EditionContent
    ) -> Iterator[Element]:
        count = 2 if len(emitters) == _SQUARE else min(len(emitters), _ABREAST)
        places = ("left", *("center",) * (count - 2), "right")
        cells = [
            self._emitter(emitter, edition, places[at % count])
            for at, emitter in enumerate(emitters)
        ]
        if count > 1:
            yield self._table(cells, count)
        elif cells:
            yield from cells[0]

    def _table(self, cells: Sequence[list[Element]], abreast: int) -> Element:
        """Cells in rows; the last row is filled up with empty ones."""
        empty = self._writer(self.editions[0])
        filled = [*cells, *([empty.paragraph("Letterhead")] for _ in range(-len(cells) % abreast))]
        grid = Grid(twips(self.design.measure), abreast, twips(self.design.gap))
        return grid.table(
            [
                grid.row(filled[at : at + abreast], w("cantSplit"))
                for at in range(0, len(filled), abreast)
            ]
        )

    def _emitter(
        self, emitter: EmitterContent, edition: EditionContent, place: str
    ) -> list[Element]:
        logo = self.media.shown(emitter.logo)
        made = [self._emblem(emitter, logo, edition, place)] if logo else []
        if len(self.editions) == 1 and emitter.address:
            return [*made, *self._lines(emitter, edition)]
        writer = self._writer(edition)
        return made or [writer.paragraph("Letterhead", *writer.text(emitter.name), alignment=place)]

    def _stacked(self, edition: EditionContent) -> list[Element]:
        """The logos of a language in its column, one below the other."""
        made = [
            self._emblem(emitter, logo, edition, "left")
            for emitter in edition.emitters
            if (logo := self.media.shown(emitter.logo))
        ]
        return made or [self._writer(edition).paragraph("Letterhead")]

    def _emblem(
        self, emitter: EmitterContent, logo: Shown, edition: EditionContent, place: str
    ) -> Element:
        writer = self._writer(edition)
        alternative = printable(emitter.name.text) or printable(emitter.logo.name)
        drawing = writer.picture(logo, *_LOGO, alternative)
        return writer.paragraph("Letterhead", drawing, alignment=place)

    def _lines(self, emitter: EmitterContent, edition: EditionContent) -> list[Element]:
        """The full name, and below it where the organisation is and how to reach it."""
        writer = self._writer(edition)
        name, *others = emitter.address
        return [
            writer.paragraph("Letterhead", *writer.text(name)),
            *(writer.paragraph("Letterhead Address", *writer.text(line)) for line in others),
        ]

    def _foot_lines(self, edition: EditionContent) -> Iterator[Element]:
        writer = self._writer(edition)
        for line in edition.foot:
            yield writer.paragraph("Letterhead Foot", *writer.text(line))

    def _with_logo(self, edition: EditionContent) -> list[EmitterContent]:
        return [emitter for emitter in edition.emitters if self.media.shown(emitter.logo)]

    def _logos(self, edition: EditionContent) -> tuple[str, ...]:
        return tuple(emitter.logo.sha256 for emitter in self._with_logo(edition))

    def _writer(self, edition: EditionContent) -> Writer:
        return Writer(edition.locale, self.story)
