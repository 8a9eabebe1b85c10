"""Printing: the pages as the typesetter sets them, as pictures at the printer's own size."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from releaseeditor.errors.printing import NothingPrinted
from releaseeditor.export.layouts import Layout
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.messages import Message, counted
from releaseeditor.ui.background import Cancelled, Progress
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.dialogs.print_choice import PrintDialog
from releaseeditor.ui.exporting import look_for_damage, work_in_sight

PIXELS_PER_INCH = 300


def ask_and_print(desk: Desk) -> None:
    """Ask for editions and layout, then for the printer, and print in the background."""
    choices = desk.preferences.settings.export
    dialog = PrintDialog(desk.release, choices, desk.say, desk.window)
    dialog.accepted.connect(
        lambda: _ask_for_printer(desk, dialog.pages.languages, dialog.pages.layout_chosen)
    )
    dialog.open()
    look_for_damage(desk, dialog, dialog.pages)


def _ask_for_printer(desk: Desk, languages: tuple[str, ...], layout: Layout) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(PIXELS_PER_INCH)
    printer.setDocName(desk.release.facts.reference or "release")
    dialog = QPrintDialog(printer, desk.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(partial(print_pages, desk, printer, languages, layout))
    QDialog.open(dialog)  # its own `open` wants a receiver


def print_pages(desk: Desk, printer: QPrinter, languages: tuple[str, ...], layout: Layout) -> None:
    """Print the release as it stands on a printer that has been set up."""
    release, files = desk.release, dict(desk.document.files)

    def work(progress: Progress, cancelled: Cancelled) -> int:
        with Typesetter() as typesetter:
            pictures = typesetter.pages(
                release,
                files,
                languages=languages,
                layout=layout,
                pixels_per_inch=PIXELS_PER_INCH,
            )
        return paint_pages(printer, pictures, progress, cancelled)

    def done(pages: int) -> None:
        if pages:
            desk.tell(counted("{count} page printed.", "{count} pages printed.", pages))

    work_in_sight(desk, Message("Printing"), work, done)


def paint_pages(
    printer: QPrinter, pictures: list[bytes], progress: Progress, cancelled: Cancelled
) -> int:
    """Paint PNG pages, each on a sheet turned its way; how many.

    Raises `NothingPrinted` where the printer takes no page. Runs outside the main thread: Qt
    allows painting on a printer there (Threads and Qt Modules).
    """
    painter = QPainter()
    pages = _chosen(printer, pictures)
    for at, content in enumerate(pages):
        if cancelled():
            printer.abort()
            break
        picture = QImage.fromData(content)
        _turn(printer, picture)
        if at == 0 and not painter.begin(printer):
            raise NothingPrinted
        if at > 0:
            printer.newPage()
        _paint(painter, printer, picture)
        progress(at + 1, len(pages))
    painter.end()
    return len(pages)


def _chosen(printer: QPrinter, pictures: list[bytes]) -> list[bytes]:
    """The pages from and to which the user asked for; all where he did not."""
    first, last = printer.fromPage(), printer.toPage()
    return pictures[first - 1 : last] if first else pictures


def _turn(printer: QPrinter, picture: QImage) -> None:
    wide = picture.width() > picture.height()
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)


def _paint(painter: QPainter, printer: QPrinter, picture: QImage) -> None:
    """At its own size if the sheet has it, else as large as the sheet allows, never cut."""
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    printable = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    scale = printer.resolution() / PIXELS_PER_INCH
    width, height = picture.width() * scale, picture.height() * scale
    shrink = min(1.0, sheet.width() / width, sheet.height() / height)
    target = QRectF(0, 0, width * shrink, height * shrink)
    target.moveCenter(sheet.center() - printable.topLeft())
    painter.drawImage(target, picture)
