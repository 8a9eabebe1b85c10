"""What no file of the repository may hold, and what must stand beside the fonts."""

import re
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs] - annotated in its source

from releaseeditor.resources import resource
from tests.architecture.source import TOP, place

# Written in pieces, or this file would be the first to be found.
HOSTS = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "deb." + "debian.org",
)
MACHINE = re.compile(r"(?<![\w.:/-])/(?:root|work|home/\w+)/")

TYPOGRAPHY = {
    "no-break space": 0x00A0,
    "narrow no-break space": 0x202F,
    "minus": 0x2212,
    "numero": 0x2116,
    "rouble": 0x20BD,
    "euro": 0x20AC,
    "modifier apostrophe": 0x02BC,
    "apostrophe": 0x2019,
    "guillemets": 0x00AB,
    "low quotation mark": 0x201E,
    "high quotation mark": 0x201C,
    "en dash": 0x2013,
    "em dash": 0x2014,
    "ellipsis": 0x2026,
    "times": 0x00D7,
    "prime": 0x2032,
    "double prime": 0x2033,
    "degree": 0x00B0,
    "io": 0x0451,
    "ligature oe": 0x0153,
}
FONTS = sorted(resource("fonts").rglob("*.ttf"))
FONT_NAMES = [font.stem for font in FONTS]


def test_nothing_tells_on_which_machine_it_was_written() -> None:
    told = [
        f"{name}: {found}"
        for name, text in texts().items()
        for found in [*MACHINE.findall(text), *(host for host in HOSTS if host in text)]
    ]
    assert not told


@pytest.mark.parametrize("font", FONTS, ids=FONT_NAMES)
def test_a_font_has_the_signs_of_the_three_typographies(font: Path) -> None:
    with TTFont(font, lazy=True) as opened:
        covered = opened.getBestCmap() or {}
    assert not [name for name, sign in TYPOGRAPHY.items() if sign not in covered]


@pytest.mark.parametrize("font", FONTS, ids=FONT_NAMES)
def test_a_font_is_free_and_its_licence_stands_beside_it(font: Path) -> None:
    licence = font.with_name("LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def texts() -> dict[str, str]:
    """Every text that Git keeps or would keep, by its name."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=TOP, capture_output=True, text=True, check=True).stdout
    files = [TOP / name for name in names.split("\0") if name]
    raw = {place(file): file.read_bytes() for file in files if file.is_file()}
    return {name: text.decode() for name, text in raw.items() if b"\0" not in text}
