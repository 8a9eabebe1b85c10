"""Moments of a release that are kept for ever, with the files that went out then."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from releaseeditor.errors.library import NoSuchRelease
from releaseeditor.library.blobs import blob, put_blob
from releaseeditor.library.forms import as_json, mapping_from
from releaseeditor.library.releases import whole
from releaseeditor.library.store import Row, Store
from releaseeditor.library.times import instant, now
from releaseeditor.model.identity import new_id
from releaseeditor.values import frozen

_NO_FILES: Mapping[str, bytes] = MappingProxyType({})
_COLUMNS = "id, release_id, kind, lang, note, package, seq, actor, at"


class MomentKind(StrEnum):
    """Why a release as it stood is kept for ever."""

    SIGN_OFF = "sign_off"
    EXPORT = "export"
    SEND = "send"
    PUBLISH = "publish"


@frozen
class Moment:
    """A release as it stood after `seq`; `language` is the edition (empty: all).

    `files` are the names of those that went out, each with its SHA-256, in `blobs`.
    """

    id: str
    release: str
    kind: MomentKind
    language: str
    note: str
    files: Mapping[str, str]
    seq: int
    author: str
    at: datetime


def newest_change(store: Store, release_id: str) -> int:
    """The number of the last change of a release, to `pin` it as it is now; 0 for none."""
    return whole(store.rows("SELECT max(seq) FROM change WHERE release_id = ?", release_id)[0][0])


def pin(
    store: Store,
    release_id: str,
    kind: MomentKind,
    *,
    language: str = "",
    note: str = "",
    files: Mapping[str, bytes] = _NO_FILES,
    seq: int = 0,
) -> Moment:
    """Keep the release as it stands now, or stood after `seq`, and these files by their names.

    `NoSuchRelease` if it is not in the library.
    """
    seq = seq or newest_change(store, release_id)
    kept = {name: put_blob(store, content) for name, content in files.items()}
    rows = store.rows(
        "INSERT INTO moment (id, release_id, kind, lang, note, package, seq, actor, session, at)"
        " SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ? FROM release WHERE id = ?"
        f" RETURNING {_COLUMNS}",
        *(new_id(), kind.value, language, note, as_json(kept) if kept else ""),
        *(seq, store.author, store.session, now(), release_id),
    )
    if not rows:
        raise NoSuchRelease
    return _moment(rows[0])


def moments(store: Store, release_id: str) -> tuple[Moment, ...]:
    """The moments of a release that are kept, the newest first."""
    rows = store.rows(
        f"SELECT {_COLUMNS} FROM moment WHERE release_id = ? ORDER BY seq DESC, id DESC",
        release_id,
    )
    return tuple(_moment(row) for row in rows)


def kept_files(store: Store, moment: Moment) -> Mapping[str, bytes]:
    """The files that went out then, by name; `FileLost`, `FileDamaged`."""
    return {name: blob(store, sha256) for name, sha256 in moment.files.items()}


def _moment(row: Row) -> Moment:
    name, release, kind, lang, note, files, seq, actor, at = row
    return Moment(
        str(name),
        str(release),
        MomentKind(str(kind)),
        str(lang),
        str(note or ""),
        mapping_from(files),
        whole(seq),
        str(actor or ""),
        instant(at),
    )
