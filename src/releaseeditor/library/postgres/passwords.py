"""Passwords in the keyring of the system, or nowhere: without one they are asked each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from releaseeditor.errors.team import KeyringLocked, KeyringMissing, TeamPartMissing
from releaseeditor.library.postgres.address import Address

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Release Editor"

TRUSTED = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
"""The keyrings that systems encrypt; others (`keyrings.alt`) may be plain files."""


def kept_password(address: Address, trusted: tuple[str, ...] = TRUSTED) -> str:
    """The password kept for this address; '' where none is, or where there is no keyring."""
    ring = _ring(trusted)
    if ring is None:
        return ""
    from keyring.errors import KeyringError

    try:
        return ring.get_password(SERVICE, address.shown) or ""
    except KeyringError:  # locked, or dismissed by the user: then we ask
        return ""


def keep_password(address: Address, password: str, trusted: tuple[str, ...] = TRUSTED) -> None:
    """Keep the password of this address; `KeyringMissing` if the system cannot."""
    ring = _ring(trusted)
    kept = False
    if ring is not None:
        from keyring.errors import KeyringError

        try:
            ring.set_password(SERVICE, address.shown, password)  # pyright: ignore[reportUnknownMemberType] - keyring wraps it untyped
            kept = True
        except KeyringError:
            kept = False
    if not kept:
        raise KeyringMissing


def forget_password(address: Address, trusted: tuple[str, ...] = TRUSTED) -> None:
    """Take the password of this address out of the keyring, if it is there; or `KeyringLocked`."""
    ring = _ring(trusted)
    if ring is None:
        return  # then none was ever kept
    from keyring.errors import KeyringError

    try:
        if ring.get_password(SERVICE, address.shown) is not None:
            ring.delete_password(SERVICE, address.shown)
    except KeyringError:
        raise KeyringLocked from None


def _ring(trusted: tuple[str, ...]) -> KeyringBackend | None:
    """The first keyring of the system that is encrypted."""
    try:
        import keyring
        from keyring.backends.chainer import ChainerBackend
    except ImportError:
        raise TeamPartMissing from None
    chosen = keyring.get_keyring()
    rings = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((ring for ring in rings if type(ring).__module__ in trusted), None)
