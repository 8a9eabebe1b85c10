"""Having the library keep the release for ever as it was signed off, exported or sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from releaseeditor.errors.files import reading_fault
from releaseeditor.library.history import seq_of
from releaseeditor.library.moments import MomentKind, pin
from releaseeditor.library.store import Store
from releaseeditor.model.release import Release
from releaseeditor.model.rights import Right
from releaseeditor.ui.background import Cancelled, Progress
from releaseeditor.ui.desk import Desk

_NOTING = {Right.WRITE, Right.APPROVE, Right.PUBLISH}
Kept = tuple[Release, Mapping[str, bytes]]


def note_sign_off(desk: Desk, language: str) -> None:
    """Keep the open release as an edition of it was signed off just now."""
    if desk.library.keeping.held is not None:
        _keep(desk, partial(_pin_sign_off, desk.release.id, language))


def note_export(desk: Desk, release: Release, paths: Sequence[Path]) -> None:
    """Keep the files that were just written of a release, with the release as it was then."""
    _note(desk, MomentKind.EXPORT, lambda: (release, _contents(paths)))


def note_dispatch(desk: Desk, path: Path) -> None:
    """Keep the package that was just written of the open release."""

    def read() -> Kept:
        from releaseeditor.exchange.package import read_package

        return read_package(path).release, _contents((path,))

    _note(desk, MomentKind.SEND, read)


def _note(desk: Desk, kind: MomentKind, read: Callable[[], Kept]) -> None:
    rights = desk.library.rights
    # Who only reads leaves no trace, and has lost nothing by that.
    if desk.library.keeping.held is None or not rights.deeds & _NOTING:
        return
    if kind is MomentKind.SEND and not rights.may(Right.PUBLISH):
        desk.tell(rights.refusal(Right.PUBLISH))
        return
    open_one = desk.release.id

    def work(_progress: Progress, _cancelled: Cancelled) -> Kept:
        return read()

    def done(kept: Kept) -> None:
        release, files = kept
        if release.id == open_one:
            _keep(desk, partial(_pin_files, release, kind, files))

    desk.background.run(work, done, desk.show_fault)


def _keep(desk: Desk, pinning: Callable[[Store], None]) -> None:
    """Have it done once all that was typed is in the library."""

    def saved() -> None:
        desk.library.ask(pinning, lambda _: None, desk.show_fault)

    desk.library.keeping.finish_saving(saved, lambda: None)


def _pin_sign_off(release_id: str, language: str, store: Store) -> None:
    pin(store, release_id, MomentKind.SIGN_OFF, language=language)


def _pin_files(
    release: Release, kind: MomentKind, files: Mapping[str, bytes], store: Store
) -> None:
    # What was typed while the files were being written is not in them.
    seq = seq_of(store, release)
    pin(store, release.id, kind, note=", ".join(files), files=files, seq=seq)


def _contents(paths: Sequence[Path]) -> Mapping[str, bytes]:
    files: dict[str, bytes] = {}
    for path in paths:
        try:
            files[path.name] = path.read_bytes()
        except OSError as error:
            raise reading_fault(path, error) from error
    return files
