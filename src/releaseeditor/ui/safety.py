"""Keeping the release safe: as it is written, through a crash, and offered after one."""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from releaseeditor.errors.fault import Fault
from releaseeditor.exchange.recovery import Recoverable, Recovered, RecoveryFolder
from releaseeditor.messages import Message, counted
from releaseeditor.settings import state_folder
from releaseeditor.ui.autosave import Autosave
from releaseeditor.ui.background import Background
from releaseeditor.ui.commands import files
from releaseeditor.ui.document import Document
from releaseeditor.ui.faults import Notice, Step, Tone
from releaseeditor.ui.window import Window


class Safety(QObject):
    """Keeps what is unsaved, tells of faults of the program, and offers what one left behind."""

    _met = Signal()
    """A fault of the program, in whatever thread."""

    def __init__(self, document: Document, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self.window = window
        self._folder = RecoveryFolder(state_folder() / "recovery")
        self.autosave = Autosave(document, self._folder, self)
        self.autosave.kept.connect(self._note_keeping)
        self.autosave.faulted.connect(self._show_fault)
        self._background = Background(self)
        self._met.connect(self._tell)
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook

    def watch(self) -> None:
        """Take every exception that nothing else takes, until `finish`."""
        sys.excepthook = self._note
        threading.excepthook = self._note_in_thread

    def show_in(self, window: Window) -> None:
        """Show everything in another window from now on."""
        self.window = window

    def stop_watching(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook

    def finish(self) -> None:
        """Forget the release, for the program ends in order."""
        self.stop_watching()
        self.autosave.finish()

    def _note_keeping(self) -> None:
        self.window.status.note_keeping()

    def _show_fault(self, fault: Fault) -> None:
        self.window.show_fault(fault)

    # A crash of the past

    def look(self) -> None:
        """Look for releases that were not saved, and offer them."""
        self._background.latest("look", self._folder.found, self._offer, self.window.show_fault)

    def _offer(self, found: tuple[Recoverable, ...]) -> None:
        if not found:
            return
        if len(found) == 1:
            name = found[0].title or found[0].key
            sentence = Message("“{name}” was not saved when the program ended.", name=name)
            steps = (
                Step(Message("Recover"), partial(self.recover, found[0])),
                Step(Message("Discard"), partial(self.discard, found[0])),
            )
        else:
            sentence = counted(
                "{count} release was not saved when the program ended.",
                "{count} releases were not saved when the program ended.",
                len(found),
            )
            steps = (Step(Message("Show…"), partial(self._show_list, found)),)
        self.window.offers.show_notice(Notice(sentence, steps=steps, tone=Tone.OFFER))

    def _show_list(self, found: tuple[Recoverable, ...]) -> None:
        from releaseeditor.ui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(self.window.desk.say, found, self.window)
        dialog.recover_chosen.connect(self.recover)
        dialog.discard_chosen.connect(self.discard)
        dialog.open()

    def recover(self, found: Recoverable) -> None:
        """Open a release that a crash left behind, unsaved."""

        def take(recovered: Recovered) -> None:
            files.leave(self.window.desk, partial(self.autosave.adopt, found, recovered))

        work = partial(self._folder.recover, found.key)
        self._background.latest("recover", work, take, self.window.show_fault)

    def discard(self, found: Recoverable) -> None:
        """Forget a release that a crash left behind."""
        work = partial(self._folder.discard, found.key)
        self._background.latest(found.key, work, lambda _: self.look(), self.window.show_fault)

    # A crash of the present

    def _note(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hook(kind, bug, trace)
            return
        sys.stderr.write(report(kind, trace))
        with contextlib.suppress(Exception):
            self._met.emit()

    def _note_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        sys.stderr.write(report(arguments.exc_type, arguments.exc_traceback))
        with contextlib.suppress(Exception):
            self._met.emit()

    def _tell(self) -> None:
        safe = Message("What you have written is kept for recovery. Save it under another name.")
        try:
            self.autosave.keep_at_once()
        except Fault as fault:
            safe = fault.message
        sentence = Message("Something in the program itself went wrong.")
        self.window.notices.show_notice(Notice(sentence, safe, tone=Tone.FAULT))


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where a fault of the program came up; without its words, which may be a release's text."""
    places = [
        f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([f"releaseeditor: {kind.__name__}", *places, ""])
