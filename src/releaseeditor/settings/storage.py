"""Settings on the disk: read whatever has happened to the file, written in one step."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import cast

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.files import reading_fault, writing_fault
from releaseeditor.errors.settings import SettingsDamaged
from releaseeditor.settings.choices import Settings
from releaseeditor.settings.form import from_form, to_form
from releaseeditor.values import frozen


@frozen
class Loaded:
    """The settings, and the fault to tell the user of if their file could not be used."""

    settings: Settings
    fault: Fault | None = None


def load(path: Path) -> Loaded:
    """The settings in `path`, the defaults where there is none; a damaged file is set aside."""
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), reading_fault(path, error))
    try:
        form = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return Loaded(Settings(), _set_aside(path))
    if not isinstance(form, dict):
        return Loaded(Settings(), _set_aside(path))
    return Loaded(from_form(Settings, cast("object", form)))


def store(path: Path, settings: Settings) -> None:
    """Write the settings to `path`, which holds the old or the new ones; raises a `Fault`."""
    text = json.dumps(to_form(settings), ensure_ascii=False, indent=1).encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(number, "wb") as written:
                written.write(text)
                written.flush()
                os.fsync(written.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise writing_fault(path, error) from error


def _set_aside(path: Path) -> Fault:
    kept = path.with_name(f"{path.stem}.damaged{path.suffix}")
    try:
        path.replace(kept)
    except OSError as error:
        return writing_fault(kept, error)
    return SettingsDamaged(kept)
