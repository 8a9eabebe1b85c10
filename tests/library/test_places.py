"""Where a library may lie, and where not."""

import os
from pathlib import Path

import pytest

from releaseeditor.errors.library_file import LibraryInCloudFolder, LibraryOnNetwork
from releaseeditor.library import places
from releaseeditor.library.places import cloud_service, file_system, refuse_unsafe_place

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 27 0:40 / /mnt/press rw - nfs4 server:/press rw
31 27 0:41 / /mnt/press/local rw - ext4 /dev/vdb rw
32 27 0:42 / /mnt/Fichiers\040communs rw - cifs //server/communs rw
33 27 0:43 / /srv/anna/far rw - fuse.sshfs anna@far:/ rw
34 27 0:44 / /srv/anna/usb rw - fuseblk /dev/sdb1 rw
35 27 0:45 / /mnt/twice rw - nfs server:/ rw
36 35 0:46 / /mnt/twice rw - ext4 /dev/vdc rw
a line that means nothing
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/anna/releases.library", None),
        ("/mnt/press/releases.library", "nfs4"),
        ("/mnt/pressed/releases.library", None),
        ("/mnt/press/local/releases.library", None),
        ("/mnt/Fichiers communs/a/b/releases.library", "cifs"),
        ("/srv/anna/far/releases.library", "fuse.sshfs"),
        ("/srv/anna/usb/releases.library", None),
        ("/mnt/twice/releases.library", None),
    ],
)
def test_a_drive_of_another_computer_is_known_by_its_file_system(
    path: str, kind: str | None
) -> None:
    assert file_system(Path(path), MOUNTS) == kind


def test_where_nothing_is_known_of_mounts_everything_is_a_disk() -> None:
    assert file_system(Path("/a/b"), "") is None


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/Press", "Dropbox"),
        ("Dropbox (Embassy)", "Dropbox"),
        ("OneDrive - CNES/Press", "OneDrive"),
        ("Nextcloud", "Nextcloud"),
        ("Яндекс.Диск", "Яндекс.Диск"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Documents", ""),
        ("Dropbox-free", ""),
    ],
)
def test_a_folder_that_is_kept_in_step_is_known_by_its_name(
    folder: str, service: str, tmp_path: Path
) -> None:
    assert cloud_service(tmp_path / folder / "releases.library") == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_0123abcd.db", "Nextcloud"),
        ("._sync_0123abcd.db", "ownCloud"),
        (".something", ""),
    ],
)
def test_a_folder_that_is_kept_in_step_is_known_by_what_lies_in_it(
    mark: str, service: str, tmp_path: Path
) -> None:
    (tmp_path / mark).mkdir()
    assert cloud_service(tmp_path / "Press" / "2018" / "releases.library") == service


def test_the_fault_names_the_place_and_says_what_to_do_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_unsafe_place(tmp_path / "releases.library")
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(LibraryInCloudFolder, match=r"Syncthing.*copy"):
        refuse_unsafe_place(tmp_path / "releases.library")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"30 27 0:40 / {tmp_path} rw - nfs server:/ rw\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    with pytest.raises(LibraryOnNetwork, match=r"another computer.*copy"):
        refuse_unsafe_place(tmp_path / "releases.library")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_followed_to_where_the_file_is(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(LibraryInCloudFolder):
        refuse_unsafe_place(tmp_path / "link" / "releases.library")
