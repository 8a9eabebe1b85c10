"""No validator finds anything in a DOCX, whatever the release."""

import io
import zipfile

import pytest
from hypothesis import given, settings

from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release, new_release
from tests.builders import release
from tests.export.docx.reading import LAYOUTS, findings, rendered
from tests.export.sample import sample
from tests.strategies import releases

EVERY_MARK = (
    "<b>bold</b> <i>italic</i> <b><i>both</i></b> H<sub>2</sub>O 23<sup>e</sup>"
    " <a https://example.org/a?b=c&d=é>link</a> <a mailto:a@example.org>mail</a>"
    " <a tel:+33100000000>call</a> <b><a https://пример.рф/путь>both</a></b>"
)
AWKWARD = {
    "empty": new_release("release1", ("fr", "ru", "en")),
    "one line": release("headline | fr: Une ligne"),
    "fifty paragraphs": release(
        *(f"paragraph | fr: Paragraphe {at} | ru: Абзац {at}" for at in range(50))
    ),
    "all marks": release(
        *(f"{part} | fr: {EVERY_MARK} | en: {EVERY_MARK}" for part in ("headline", "paragraph")),
        f"quote Le Gall | fr: {EVERY_MARK}",
        f"boilerplate | fr: {EVERY_MARK}",
        f"title | fr: {EVERY_MARK}",
    ),
    "lists": release(
        *("item | fr: un | ru: один", "item | fr: deux", "ordered item | fr: trois") * 3,
        "heading 2 | fr: Titre | ru: Заголовок",
        *("ordered item | fr: quatre", "ordered item | fr: cinq"),
        *("paragraph | fr: entre deux", "ordered item | fr: six | en: six"),
    ),
    "no Russian": release("headline | fr: Titre | en: Title", "paragraph | en: Text"),
    "long words": release(f"headline | fr: {'a' * 3000}", f"paragraph | ru: {'ж' * 5000}"),
    "five emitters": release(*(f"emitter | fr: Émetteur {at}" for at in range(5))),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_is_valid_in_every_layout(layout: Layout) -> None:
    built, files = sample()
    assert findings(rendered(built, layout, files=files).content) == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_releases_are_valid(name: str, layout: Layout) -> None:
    assert findings(rendered(AWKWARD[name], layout).content) == []


@settings(max_examples=40)
@given(built=releases())
def test_any_release_is_valid_one_language_after_the_other(built: Release) -> None:
    assert findings(rendered(built, Layout.SEQUENTIAL, built.languages).content) == []


@settings(max_examples=40)
@given(built=releases())
def test_any_release_is_valid_in_columns(built: Release) -> None:
    layout = {2: Layout.TWO_COLUMNS, 3: Layout.THREE_COLUMNS}.get(len(built.languages))
    if layout:
        assert findings(rendered(built, layout, built.languages).content) == []


@pytest.mark.parametrize(
    ("part", "right", "wrong"),
    [
        ("word/settings.xml", b"<w:autoHyphenation/>", b""),
        ("word/document.xml", b'w:val="Title"', b'w:val="NoSuchStyle"'),
    ],
)
def test_the_validators_see_what_is_wrong(part: str, right: bytes, wrong: bytes) -> None:
    """Hyphenation in the wrong place, which Word would repair, and a style that is not there."""
    opened = rendered(release("headline | ru: Заголовок"))
    spoilt = io.BytesIO()
    with zipfile.ZipFile(spoilt, "w") as archive:
        for name in opened.names:
            content = opened.archive.read(name)
            if name == part:
                content = content.replace(right, wrong)
                if not wrong:
                    content = content.replace(b"</w:settings>", right + b"</w:settings>")
            archive.writestr(name, content)
    assert findings(spoilt.getvalue())
