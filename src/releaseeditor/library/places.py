"""Where a library may lie: on a disk of this computer, where locks and memory maps can be trusted.

A network drive breaks SQLite's locks, and a program that synchronises a folder copies the file and
its log at different moments; both have lost what others wrote.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from releaseeditor.errors.library_file import LibraryInCloudFolder, LibraryOnNetwork

_MOUNTS = Path("/proc/self/mountinfo")

# Types of file systems as Linux names them; those of virtual machines' shared folders too.
_NETWORK = re.compile(
    r"(?:nfs4?|cifs|smb\w*|afpfs|afs|ncpfs|ceph|lustre|gluster\w*|gpfs|gfs2|ocfs2|webdav|davfs|beegfs"
    r"|vboxsf|prl_fs|vmhgfs"
    r"|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|cephfs|vmhgfs-fuse|curlftpfs|kio-fuse"
    r"|google-drive-ocamlfuse|onedriver|smbnetfs|mergerfs-nfs))"
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_POINT = 4  # mountinfo: the mount point is the fifth field
_DRIVE_REMOTE = 4  # Windows: DRIVE_REMOTE of GetDriveTypeW

# What the programs that synchronise folders put at the top of what they synchronise.
_MARKS = (
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "ownCloud"),
    (".stfolder", "Syncthing"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
)
# The names that they give it themselves.
_NAMES = (
    (re.compile(r"dropbox(?: \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"onedrive(?: ?- .+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"google ?drive(?:-.+)?", re.IGNORECASE), "Google Drive"),
    (re.compile(r"nextcloud\d*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"owncloud", re.IGNORECASE), "ownCloud"),
    (re.compile(r"yandex\.?disk|яндекс\.диск", re.IGNORECASE), "Яндекс.Диск"),
    (re.compile(r"mobile documents|iclouddrive|icloud drive", re.IGNORECASE), "iCloud"),
    (re.compile(r"cloudstorage", re.IGNORECASE), "CloudStorage"),
    (re.compile(r"pclouddrive", re.IGNORECASE), "pCloud"),
    (re.compile(r"megasync", re.IGNORECASE), "MEGA"),
    (re.compile(r"seafile", re.IGNORECASE), "Seafile"),
)


def refuse_unsafe_place(path: Path) -> None:
    """Raise `LibraryOnNetwork` or `LibraryInCloudFolder` where no library may lie at `path`.

    A finished copy, such as a backup, may lie anywhere.
    """
    place = path.resolve()
    if is_on_network(place):
        raise LibraryOnNetwork(path)
    if service := cloud_service(place):
        raise LibraryInCloudFolder(path, service)


def is_on_network(place: Path) -> bool:
    """Whether an absolute path, there or not, leads to a drive of another computer."""
    if sys.platform == "win32":
        return _is_remote_drive(place)
    return file_system(place, _mounts()) is not None


def file_system(place: Path, mounts: str) -> str | None:
    """The network file system that `place` is on, None where it is on a disk.

    `mounts` is a text in the form of /proc/self/mountinfo (Linux: proc_pid_mountinfo(5)).
    """
    found, longest = "", -1
    path = place.as_posix()
    for line in mounts.splitlines():
        left, separator, right = line.partition(" - ")
        fields = left.split(" ")
        if not separator or len(fields) <= _POINT:
            continue
        point = _ESCAPED.sub(lambda code: chr(int(code[1], 8)), fields[_POINT]).rstrip("/")
        # A later line covers an earlier one at the same place.
        if len(point) >= longest and f"{path}/".startswith(f"{point}/"):
            found, longest = right.split(" ")[0], len(point)
    return found if _NETWORK.fullmatch(found) else None


def cloud_service(place: Path) -> str:
    """The service that synchronises the folder in which `place` is; empty where none is known."""
    for folder in place.parents:
        for name, service in _NAMES:
            if name.fullmatch(folder.name):
                return service
        if service := _marked_by(folder):
            return service
    return ""


def _marked_by(folder: Path) -> str:
    try:
        with os.scandir(folder) as found:
            names = {one.name for one in found if one.name.startswith(".")}
    except OSError:
        return ""
    return next((service for mark, service in _MARKS if _is_among(mark, names)), "")


def _is_among(mark: str, names: Iterable[str]) -> bool:
    if "*" not in mark:
        return mark in names
    start, _, end = mark.partition("*")
    return any(name.startswith(start) and name.endswith(end) for name in names)


def _mounts() -> str:
    """The table of mounts; empty on systems that have none to read."""
    try:
        return _MOUNTS.read_text(errors="replace")
    except OSError:
        return ""


if sys.platform == "win32":
    import ctypes

    def _is_remote_drive(place: Path) -> bool:
        if place.drive.startswith("\\\\"):
            return True
        return ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _DRIVE_REMOTE
else:

    def _is_remote_drive(place: Path) -> bool:
        return str(place).startswith("\\\\")
