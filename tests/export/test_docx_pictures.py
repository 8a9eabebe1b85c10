"""Pictures in a DOCX: figures, alternative texts, logos, and what has no bytes."""

from dataclasses import replace

import pytest

from releaseeditor.export.layouts import Layout
from releaseeditor.model.parts import File, LanguageVariant
from releaseeditor.model.release import Release
from tests.builders import release
from tests.export.docx.reading import LAYOUTS, Opened, findings, found, rendered
from tests.export.sample import picture, picture_file, sample

MM = 36000


def with_picture(content: bytes, media_type: str, size: tuple[int, int]) -> tuple[Release, File]:
    """A release with one attachment, and its file."""
    built = release(
        "attachment photo | fr: Légende | ru: Подпись",
        "alternative | fr: Un ciel | ru: Небо",
    )
    file = picture_file(content, "photo", media_type, size)
    attachments = tuple(replace(attachment, file=file) for attachment in built.attachments)
    return replace(built, attachments=attachments), file


def media(opened: Opened) -> list[str]:
    return [name for name in opened.names if name.startswith("word/media/")]


def extents(opened: Opened) -> list[tuple[float, float]]:
    """Sizes of the pictures in the body, in millimetres."""
    return [
        (int(extent.get("cx", "")) / MM, int(extent.get("cy", "")) / MM)
        for extent in opened.every("//wp:extent")
    ]


def alternatives(opened: Opened) -> list[str | None]:
    return [drawing.get("descr") for drawing in opened.every("//wp:docPr")]


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_for_print_keeps_its_bytes(form: str) -> None:
    content = picture(600, 400, form)
    built, file = with_picture(content, f"image/{form.lower()}", (600, 400))
    opened = rendered(built, files={file.sha256: content})
    (name,) = media(opened)
    assert opened.archive.read(name) == content


@pytest.mark.parametrize("form", ["WEBP", "GIF"])
def test_what_word_cannot_show_is_converted(form: str) -> None:
    content = picture(60, 40, form)
    built, file = with_picture(content, f"image/{form.lower()}", (60, 40))
    opened = rendered(built, files={file.sha256: content})
    (name,) = media(opened)
    assert name.endswith((".jpg", ".png"))
    assert findings(opened.content) == []


def test_a_huge_picture_is_scaled() -> None:
    content = picture(6000, 300)
    built, file = with_picture(content, "image/jpeg", (6000, 300))
    opened = rendered(built, files={file.sha256: content})
    (name,) = media(opened)
    assert len(opened.archive.read(name)) < len(content)
    ((width, height),) = extents(opened)
    assert width / height == pytest.approx(20, rel=0.02)


@pytest.mark.parametrize(("width", "height"), [(4000, 100), (100, 4000), (800, 600), (8, 8)])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_pictures_fit_the_page(layout: Layout, width: int, height: int) -> None:
    content = picture(width, height)
    built, file = with_picture(content, "image/jpeg", (width, height))
    for across, down in extents(rendered(built, layout, files={file.sha256: content})):
        assert across <= 155
        assert down <= 100


def test_a_figure_has_its_alternative_text_and_keeps_with_its_caption() -> None:
    built, files = sample()
    opened = rendered(built, languages=("ru",), files=files)
    assert alternatives(opened) == ["Французская и российская делегации за столом"]
    styles = [name.get(name.keys()[0]) for name in opened.every("//w:body/w:p/w:pPr/w:pStyle")]
    assert styles[styles.index("Figure") + 1] == "Caption"
    assert found(opened.part("styles"), "w:style[@w:styleId='Figure']/w:pPr/w:keepNext")


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff broken", b"no picture at all"])
def test_a_picture_that_cannot_be_shown_is_listed_with_its_caption(content: bytes) -> None:
    built, file = with_picture(content, "image/jpeg", (600, 400))
    opened = rendered(built, files={file.sha256: content} if content else {})
    assert not media(opened)
    assert "Подпись" in opened.texts("Attachment")[0]
    assert findings(opened.content) == []


def test_columns_print_a_picture_once_over_their_width() -> None:
    built, files = sample()
    opened = rendered(built, Layout.THREE_COLUMNS, files=files)
    (span,) = opened.every("//w:gridSpan")
    assert span.values() == ["3"]
    assert len(opened.every("//w:drawing")) == 1
    assert [text.split("\u2003")[0] for text in opened.texts("Caption")] == [
        "Les deux délégations à l’Ambassade de France",
        "Делегации двух стран в посольстве Франции",
        "The two delegations at the French Embassy",
    ]


def test_columns_print_a_languages_own_picture_in_its_column() -> None:
    content, other = picture(600, 400), picture(300, 200)
    built, file = with_picture(content, "image/jpeg", (600, 400))
    russian = picture_file(other, "ru.jpg", "image/jpeg", (300, 200))
    attachments = tuple(
        replace(attachment, variants=(LanguageVariant("ru", russian),))
        for attachment in built.attachments
    )
    built = replace(built, attachments=attachments)
    files = {file.sha256: content, russian.sha256: other}
    opened = rendered(built, Layout.TWO_COLUMNS, ("fr", "ru"), files)
    assert alternatives(opened) == ["Un ciel", "Небо"]
    assert len(media(opened)) == 2
    assert all(width < 87 for width, _ in extents(opened))


class TestLogos:
    def with_logos(self, *, of: int) -> tuple[Release, dict[str, bytes]]:
        """Two emitters, the first `of` of them with a logo."""
        built = release("emitter | fr: CNES | ru: КНЕС", "emitter | fr: Ambassade | ru: Посольство")
        logo = picture(300, 100, "PNG")
        file = picture_file(logo, "logo.png", "image/png", (300, 100))
        emitters = tuple(
            replace(emitter, logo=file) if at < of else emitter
            for at, emitter in enumerate(built.emitters)
        )
        return replace(built, emitters=emitters), {file.sha256: logo}

    def test_a_logo_stands_in_the_header_for_its_name(self) -> None:
        built, files = self.with_logos(of=1)
        header = rendered(built, languages=("fr",), files=files).margin("header", "first")
        (logo,) = found(header, ".//wp:docPr")
        assert logo.get("descr") == "CNES"
        assert [text.text for text in found(header, ".//w:t")] == ["PROJET", "Ambassade"]

    def test_a_logo_used_twice_is_stored_once(self) -> None:
        built, files = self.with_logos(of=2)
        opened = rendered(built, Layout.SEQUENTIAL, files=files)
        assert len(media(opened)) == 1
        assert findings(opened.content) == []

    def test_columns_name_the_emitters_that_have_no_logo(self) -> None:
        built, files = self.with_logos(of=1)
        opened = rendered(built, Layout.TWO_COLUMNS, ("fr", "ru"), files)
        assert opened.texts("Emitter") == ["Ambassade", "Посольство"]
        assert len(found(opened.margin("header", "first"), ".//w:drawing")) == 1
