"""Where the files that travel with the program are: inside the package, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """Path of a file or folder under `resources`, whether or not it is there."""
    return _root("resources").joinpath(*parts)


def translations() -> Path:
    """Folder of the interface's catalogues, in the layout that gettext expects."""
    return _root("translations")


def _root(folder: str) -> Path:
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _CHECKOUT / folder
