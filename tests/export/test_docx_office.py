"""LibreOffice opens a DOCX and prints every word of it."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it has none
import pytest

from releaseeditor.export.layouts import Layout
from tests.export.docx.reading import LAYOUTS, missing_from, printed, rendered
from tests.export.sample import sample

OFFICE = shutil.which("soffice")
_NO_LETTER = re.compile(r"[\W_]+")


@pytest.mark.office
@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_every_word_of_every_layout(tmp_path: Path) -> None:
    built, files = sample()
    for layout in LAYOUTS:
        (tmp_path / f"{layout}.docx").write_bytes(rendered(built, layout, files=files).content)
    convert(tmp_path)
    for layout, languages in LAYOUTS.items():
        page_text = letters(pdf_text(tmp_path / f"{layout}.pdf"))
        for language in languages:
            words = [letters(word) for text in printed(built, language) for word in text.split()]
            if layout in {Layout.TWO_COLUMNS, Layout.THREE_COLUMNS}:
                assert [word for word in words if word not in page_text] == []
            else:
                assert missing_from(page_text, iter(words)) == []


def convert(folder: Path) -> None:
    """Every DOCX in the folder to PDF, in a profile of its own."""
    command = [
        OFFICE or "",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        *("--convert-to", "pdf", "--outdir", str(folder)),
        *sorted(str(path) for path in folder.glob("*.docx")),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage() for page in document]
        return "\n".join(page.get_text_range() for page in pages)
    finally:
        document.close()


def letters(text: str) -> str:
    """Letters and digits alone: lines end, and words part, where the page has them."""
    return _NO_LETTER.sub("", text)
