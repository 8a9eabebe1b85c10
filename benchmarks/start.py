"""The start: from the process to a window with its content painted, beside other editors.

Against an empty window, both tell the time themselves. Beside other editors all are judged alike,
ours too, by looking at the screen: when there is some ink for the first time, and when nearly all
of the ink stands that is there once nothing moves any more. Ink is whatever is not the ground that
most of a window has: first a splash screen or a toolbar, at last the text. To look takes 10 ms, and
ours waits in the second figure for its outline and its typeset page as well.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "sample.release"
DISPLAY = ":97"
SCREEN = (1366, 768)
ROUNDS = 9
PATIENCE = 60  # seconds
TARGET_RATIO, TARGET_MEGABYTES = 2.5, 110

# What a window must show to count as painted: the share of the screen that it covers, and the share
# of that which is ink on its ground. An empty window has no ink.
COVERED, INK = 0.15, 0.004

# All of it stands once this share of the last picture's ink does; the last picture is the one after
# which no more than a caret's share of the pixels changes for so many seconds.
ALL, CARET, REST = 0.98, 0.001, 1.5

EMPTY = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1366, 768)
window.show()
"""
OURS = """
from releaseeditor.cli import run
from releaseeditor.ui.app import Program
begin = Program.begin
def begin_and_tell(program, *arguments, **named):
    begin(program, *arguments, **named)
    # What the program does once it has been seen is not part of the start.
    program.window.painted.disconnect()
    program.window.painted.connect(lambda: tell())
Program.begin = begin_and_tell
run([{sample!r}])
"""
TELLING = """
import os, time
def tell():
    memory = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")]
    print(time.monotonic(), memory[0], flush=True)
    os._exit(0)
"""
# An empty window has painted itself once the events that its exposure brings are over.
WAITING = """
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
tell()
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program to compare with: how it is called, and with which file."""

    name: str
    command: Sequence[str]
    file: str = ""
    content: str = ""


@dataclass(slots=True)
class Figures:
    """Milliseconds until painted, and megabytes then, of each round."""

    times: list[float] = field(default_factory=list[float])
    memory: list[float] = field(default_factory=list[float])
    inked: list[float] = field(default_factory=list[float])
    """Milliseconds until there was some ink."""

    def forget_first(self) -> None:
        """Leave out the round that filled the caches and made the settings."""
        del self.times[:1], self.memory[:1], self.inked[:1]

    def seen_line(self, name: str) -> str:
        """The row of the table of what was seen on the screen."""
        if not self.times:
            return f"{name:34} did not show a window"
        first, whole = statistics.median(self.inked), statistics.median(self.times)
        return f"{name:34} {first:7.0f} {whole:7.0f} {statistics.median(self.memory):7.0f}"

    def line(self, name: str) -> str:
        """The row of the table."""
        if not self.times:
            return f"{name:34} did not show a window"
        middle, least = statistics.median(self.times), min(self.times)
        return f"{name:34} {middle:7.0f} {least:7.0f} {statistics.median(self.memory):7.0f}"


PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + "".join(
    f'msgid "The press release number {n}"\nmsgstr "Le communiqué numéro {n}"\n\n'
    for n in range(100)
)
PROSE = "\n\n".join(f"Paragraph {n}: " + "words and more words " * 12 for n in range(100))
OURSELVES = Peer("Release Editor", (sys.executable, "-m", "releaseeditor", str(SAMPLE)))
PEERS = (
    Peer("FocusWriter", ("focuswriter",), "text.txt", PROSE),
    Peer("Lokalize", ("lokalize",), "text.po", PO),
    Peer("Poedit", ("poedit",), "text.po", PO),
    Peer("novelWriter", ("novelwriter",)),
    Peer("manuskript", ("manuskript",)),
    Peer("LibreOffice Writer", ("libreoffice", "--norestore", "--writer"), "text.txt", PROSE),
    Peer("OmegaT", ("omegat",)),
)


def main() -> None:
    """Print a table: median and least milliseconds, megabytes resident."""
    if not shutil.which("Xvfb"):
        print("Xvfb is not installed: nothing to show a window on")
        return
    with screen() as there, tempfile.TemporaryDirectory() as home:
        environment = private(there, home)
        print(f"{'ms':>40} {'least':>9} {'MB':>7}")
        empty, ours = Figures(), Figures()
        for _ in range(ROUNDS):
            run_python(EMPTY + WAITING, environment, empty)
            run_python(OURS.format(sample=str(SAMPLE)), environment, ours)
        empty.forget_first()
        ours.forget_first()
        print(empty.line("an empty PySide6 window"))
        print(ours.line("Release Editor, the sample open"))
        report(empty, ours)
        print(f"\n{'first ink':>42} {'all':>7} {'MB':>7}")
        for peer in (OURSELVES, *PEERS):
            if shutil.which(peer.command[0]):
                print(seen(peer, environment, Path(home)).seen_line(peer.name), flush=True)


def report(empty: Figures, ours: Figures) -> None:
    """Say how both stand to each other, and to what is aimed at."""
    ratio = statistics.median(ours.times) / statistics.median(empty.times)
    memory = statistics.median(ours.memory)
    print(f"  {ratio:.2f} times the empty window (aim: {TARGET_RATIO})")
    print(f"  {memory:.0f} MB resident (aim: {TARGET_MEGABYTES})")


@contextmanager
def screen() -> Generator[dict[str, str]]:
    """A screen of its own, black, without a window manager; gives the environment for it."""
    size = "x".join(map(str, (*SCREEN, 24)))
    with subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", size, "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    ) as server:
        try:
            until(lambda: shown(server))
            yield os.environ | {"DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def shown(server: subprocess.Popen[bytes]) -> bool:
    """Whether the screen can be looked at."""
    if server.poll() is not None:
        sys.exit(f"Xvfb cannot show {DISPLAY}; another one may be left over")
    try:
        grab()
    except OSError:
        return False
    return True


def private(environment: dict[str, str], home: str) -> dict[str, str]:
    """Settings and caches of nobody: each program starts as new, bytecode is kept as usual."""
    folders = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE")}
    kept = {"HOME": home, "LANG": "C.UTF-8", "PYTHONPYCACHEPREFIX": f"{home}/pycache"}
    without = {name: value for name, value in environment.items() if "BYTECODE" not in name}
    return without | folders | kept


def run_python(code: str, environment: dict[str, str], figures: Figures) -> None:
    """One round of a window that tells the time itself."""
    started = time.monotonic()
    answer = subprocess.run(
        [sys.executable, "-c", TELLING + code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    painted, memory = answer.stdout.split()
    figures.times.append((float(painted) - started) * 1000)
    figures.memory.append(int(memory) / 1024)


def seen(peer: Peer, environment: dict[str, str], home: Path) -> Figures:
    """A peer's rounds, by looking at the screen; the first one makes its settings."""
    figures = Figures()
    arguments = list(peer.command)
    if peer.file:
        (home / peer.file).write_text(peer.content, encoding="utf-8")
        arguments.append(str(home / peer.file))
    for _ in range(4):
        with subprocess.Popen(
            arguments,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            pictures = watched(time.monotonic())
            if pictures:
                figures.inked.append(pictures[0][0])
                figures.times.append(completed(pictures))
                figures.memory.append(resident(process.pid))
            end(process)
        until(lambda: not has_window())
    figures.forget_first()
    return figures


def has_window() -> bool:
    return covered(grab()) > 0.01


def watched(started: float) -> list[tuple[float, Image.Image]]:
    """Pictures of the screen since there is ink, until it rests, with their milliseconds."""
    pictures: list[tuple[float, Image.Image]] = []
    limit = rest = started + PATIENCE
    while (now := time.monotonic()) < min(limit, rest):
        picture = grab()
        if changed(pictures[-1][1], picture) > CARET if pictures else has_content(picture):
            pictures.append(((now - started) * 1000, picture))
            rest = now + REST
        time.sleep(0.005)
    return pictures


def completed(pictures: list[tuple[float, Image.Image]]) -> float:
    """The milliseconds from which on nearly all of the last picture's ink stands."""
    last = pictures[-1][1]
    ground = grounds(last)
    levels = bytes(0 if level in ground else 255 for level in range(256))
    ink = Image.frombytes("L", last.size, last.tobytes().translate(levels))
    moment = pictures[-1][0]
    for reached, picture in reversed(pictures):
        same = ImageChops.difference(picture, last).histogram(ink)
        if same[0] < ALL * sum(same):
            break
        moment = reached
    return moment


def grounds(picture: Image.Image) -> set[int]:
    """The level of the empty screen, and the one that most of the windows have."""
    counts = picture.histogram()
    return {0, max(range(1, len(counts)), key=counts.__getitem__)}


def changed(one: Image.Image, other: Image.Image) -> float:
    """The share of the screen that differs."""
    counts = ImageChops.difference(one, other).histogram()
    return 1 - counts[0] / sum(counts)


def has_content(picture: Image.Image) -> bool:
    """Whether a window covers enough of the screen and bears enough ink."""
    if covered(picture) < COVERED:
        return False
    counts = picture.histogram()[1:]
    return 1 - max(counts) / sum(counts) > INK


def covered(picture: Image.Image) -> float:
    """The share of the screen that is not black."""
    return 1 - picture.histogram()[0] / (picture.width * picture.height)


def grab() -> Image.Image:
    return ImageGrab.grab(xdisplay=DISPLAY).convert("L")


def resident(pid: int) -> float:
    """Megabytes of a process and its children together."""
    pages = 0
    for one in {pid, *children(pid)}:
        try:
            pages += int(Path(f"/proc/{one}/statm").read_text().split()[1])
        except FileNotFoundError:
            continue
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def children(pid: int) -> set[int]:
    found: set[int] = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == pid:
            found |= {int(entry.name), *children(int(entry.name))}
    return found


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and what it has started."""
    for one in {process.pid, *children(process.pid)}:
        try:
            os.kill(one, 9)
        except ProcessLookupError:
            continue
    process.wait()


def until(reached: Callable[[], bool]) -> bool:
    """Wait for something; whether it came within the patience."""
    limit = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > limit:
            return False
        time.sleep(0.005)
    return True


if __name__ == "__main__":
    main()
