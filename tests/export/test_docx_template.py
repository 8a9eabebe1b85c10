"""A press office's own Word page: header, footer, section and styles stay, the text is ours."""

import hashlib
import io
import re

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from releaseeditor.errors.fault import Fault
from releaseeditor.errors.letterhead import NotATemplate, UnsafeTemplate
from releaseeditor.export.docx.template import read_template
from releaseeditor.export.layouts import Layout
from releaseeditor.model.release import Release, Section
from tests.builders import release
from tests.export.docx.reading import (
    LAYOUTS,
    Opened,
    findings,
    found,
    missing_from,
    printed,
    rendered,
    text_of,
    value,
)
from tests.export.docx.templates import (
    as_dotx,
    changed,
    control,
    on_template,
    saved,
    template,
)
from tests.export.sample import sample

PLAIN = template()
CONTROLS = template(
    *(control(f"release.{name}") for name in ("reference", "title", "lead", "body")),
    first_page=False,
)
RELATION = (
    b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/%s" Target="%s"%s/></Relationships>'
)
OUTSIDE = b' TargetMode="External"'


def made(
    content: bytes,
    layout: Layout = Layout.SEPARATE,
    languages: tuple[str, ...] = (),
    built: Release | None = None,
) -> Opened:
    known, files = sample()
    on_it = on_template(built or known, content)
    files = files | {hashlib.sha256(content).hexdigest(): content}
    return rendered(on_it, layout, languages, files)


def related_to(kind: bytes, target: bytes, where: bytes = OUTSIDE) -> bytes:
    """The plain template with another relation of its document."""
    return changed(
        PLAIN,
        {
            "word/_rels/document.xml.rels": lambda body: body.replace(
                b"</Relationships>", RELATION % (kind, target, where)
            )
        },
    )


def in_header(markup: str) -> bytes:
    """The plain template with more in its first header."""
    name = next(n for n in Opened(PLAIN).names if n.startswith("word/header"))
    end = b"</w:hdr>"
    return changed(PLAIN, {name: lambda body: body.replace(end, markup.encode() + end)})


class TestPage:
    @pytest.mark.parametrize("layout", LAYOUTS)
    @pytest.mark.parametrize("content", [PLAIN, CONTROLS, as_dotx(CONTROLS)])
    def test_every_layout_is_valid(self, layout: Layout, content: bytes) -> None:
        assert findings(made(content, layout).content) == []

    @pytest.mark.parametrize("content", [PLAIN, CONTROLS])
    def test_no_text_is_lost(self, content: bytes) -> None:
        opened = made(content, languages=("fr",))
        whole = "\n".join(opened.texts())
        wanted = set(printed(sample()[0], "fr")) - {""}
        assert [text for text in wanted if missing_from(whole, iter([text]))] == []

    def test_header_and_footer_stay(self) -> None:
        opened = made(PLAIN, languages=("fr",))
        header = opened.margin("header", "first")
        assert "Direction de la communication" in text_of(header)
        assert len(found(header, ".//a:blip")) == 1
        assert text_of(opened.margin("footer", "first")) == "Siège : Paris"

    def test_the_section_stays(self) -> None:
        (margins,) = made(PLAIN, languages=("fr",)).every("//w:sectPr/w:pgMar")
        assert (value(margins, "left"), value(margins, "right")) == ("1984", "1134")

    def test_three_columns_lie_on_the_long_side(self) -> None:
        (size,) = made(PLAIN, Layout.THREE_COLUMNS).every("//w:sectPr/w:pgSz")
        assert (value(size, "w"), value(size, "orient")) == ("16838", "landscape")

    def test_example_text_goes_where_there_are_no_controls(self) -> None:
        assert "Texte d’exemple du modèle" not in made(PLAIN).texts()
        assert "Texte d’exemple du modèle" in made(CONTROLS).texts()

    def test_a_draft_says_so_on_every_page(self) -> None:
        opened = made(PLAIN, languages=("fr",))
        for page in ("first", "default"):
            assert "PROJET" in text_of(opened.margin("header", page), "fr-FR")

    def test_what_is_signed_off_has_the_header_as_it_was(self) -> None:
        lines = ("headline | fr approved: Titre", "lead | fr approved: Chapô")
        opened = made(PLAIN, languages=("fr",), built=release(*lines, languages=("fr",)))
        assert text_of(opened.margin("header", "first")) == "Direction de la communication"

    def test_a_partner_stands_above_the_text(self) -> None:
        assert "Ambassade de France en Russie" in made(PLAIN, languages=("fr",)).texts()

    def test_the_same_release_gives_the_same_bytes(self) -> None:
        assert made(CONTROLS).content == made(CONTROLS).content

    def test_every_style_in_use_is_defined(self) -> None:
        for layout in LAYOUTS:
            opened = made(CONTROLS, layout)
            known = {value(s, "styleId") for s in found(opened.part("styles"), "w:style")}
            used = {value(s) for s in opened.every("//w:pStyle | //w:rStyle | //w:tblStyle")}
            assert used <= known

    def test_styles_of_one_name_are_the_templates(self) -> None:
        opened = made(PLAIN, languages=("fr",))
        titles = found(opened.part("styles"), "w:style[w:name/@w:val='Title']")
        assert len(titles) == 1
        assert value(found(titles[0], "w:rPr/w:color")[0]) == "A00000"

    def test_lists_are_numbered_beside_the_templates(self) -> None:
        opened = made(PLAIN, languages=("fr",))
        known = {value(one, "numId") for one in found(opened.part("numbering"), "w:num")}
        used = {value(one) for one in opened.every("//w:numId")}
        assert used
        assert used <= known

    def test_headers_of_even_pages_stay(self) -> None:
        with_even = docx.Document(io.BytesIO(PLAIN))
        with_even.settings.odd_and_even_pages_header_footer = True
        with_even.sections[0].even_page_header.paragraphs[0].text = "Page paire"
        opened = made(saved(with_even))
        assert found(opened.part("settings"), "w:evenAndOddHeaders")
        assert "Page paire" in text_of(opened.margin("header", "even"))

    def test_a_page_of_another_size_sets_the_measure(self) -> None:
        small = docx.Document()
        small.sections[0].page_width = Mm(148)
        (size,) = made(saved(small), Layout.TWO_COLUMNS).every("//w:sectPr/w:pgSz")
        assert value(size, "w") == "8391"


class TestControls:
    def test_a_title_looks_as_the_template_has_it(self) -> None:
        opened = made(CONTROLS, languages=("fr",))
        headline = sample()[0].units["headline"].plain("fr")
        (run,) = opened.every(f'//w:r[w:t="{headline}"]')
        assert value(found(run, "w:rPr/w:sz")[0]) == "40"
        assert "Cliquez ici" not in "".join(opened.texts())
        assert not opened.every("//w:sdt")

    def test_what_has_no_control_stands_around_the_title(self) -> None:
        texts = made(CONTROLS, languages=("fr",)).texts()
        built = sample()[0]
        kicker, headline = (built.units[name].plain("fr") for name in ("kicker", "headline"))
        assert texts.index(kicker) == texts.index(headline) - 1

    def test_every_language_has_a_page_of_the_template(self) -> None:
        opened = made(CONTROLS, Layout.SEQUENTIAL, ("fr", "ru"))
        assert opened.texts().count("Texte d’exemple du modèle") == 2
        assert len(opened.every("//w:sectPr")) == 2

    def test_a_control_in_a_line_keeps_the_line(self) -> None:
        within = control("release.title", inline=True)
        line = f"<w:p {nsdecls('w')}><w:r><w:t>Objet\u00a0:</w:t></w:r>{within}</w:p>"
        opened = made(template(line), languages=("fr",))
        assert f"Objet\u00a0:{sample()[0].units['headline'].plain('fr')}" in opened.texts()
        assert findings(opened.content) == []

    def test_a_control_without_a_text_leaves_nothing(self) -> None:
        built = release("headline | fr: Titre")
        opened = made(template(control("release.kicker"), control("release.title")), built=built)
        assert "Cliquez ici" not in "".join(opened.texts())

    def test_a_control_within_another_takes_no_text_away(self) -> None:
        inner = b'<w:sdt><w:sdtPr><w:tag w:val="release.body"/></w:sdtPr><w:sdtContent/></w:sdt>'
        nested = changed(
            CONTROLS,
            {
                "word/document.xml": lambda body: body.replace(b"release.body", b"x.body").replace(
                    b"<w:sdtContent>", b"<w:sdtContent>" + inner
                )
            },
        )
        known, _ = sample()
        whole = text_of(made(nested, languages=("fr",)).part("document"))
        assert not [text for text in printed(known, "fr") if text not in whole]

    def test_controls_of_others_keep_what_is_in_them(self) -> None:
        other = control("adresse").replace("Cliquez ici", "Paris")
        assert "Paris" in made(template(other, control("release.body"))).texts()


class TestStrangers:
    @pytest.mark.parametrize("content", [b"", b"PK", b"not a zip", b"\xd0\xcf\x11\xe0" * 200])
    def test_what_is_no_document_is_refused(self, content: bytes) -> None:
        with pytest.raises(Fault):
            read_template(content, "modele.docx")

    def test_an_archive_of_something_else_is_refused(self) -> None:
        with pytest.raises(NotATemplate):
            read_template(changed(PLAIN, {"_rels/.rels": lambda _: b"<Relationships/>"}), "a.docx")

    def test_macros_are_refused(self) -> None:
        def enabled(body: bytes) -> bytes:
            plain = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
            return body.replace(plain, b"vnd.ms-word.document.macroEnabled.main")

        with pytest.raises(UnsafeTemplate):
            read_template(changed(PLAIN, {"[Content_Types].xml": enabled}), "a.docm")

    @pytest.mark.parametrize(
        ("kind", "where"),
        [
            (b"image", OUTSIDE),
            (b"frame", OUTSIDE),
            (b"subDocument", OUTSIDE),
            (b"oleObject", b""),
            (b"package", b""),
            (b"vbaProject", b""),
            (b"control", OUTSIDE),
        ],
    )
    def test_what_would_be_drawn_in_or_run_is_refused(self, kind: bytes, where: bytes) -> None:
        with pytest.raises(UnsafeTemplate):
            read_template(related_to(kind, b"https://evil.example/x", where), "a.docx")

    def test_the_template_that_a_page_was_made_from_is_forgotten(self) -> None:
        normal = related_to(b"attachedTemplate", b"file:///C:/Users/x/Normal.dotm")
        opened = made(normal)
        assert not [n for n in opened.names if b"Normal.dotm" in opened.archive.read(n)]

    @pytest.mark.parametrize(
        "doctype",
        [
            b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
            b'<!DOCTYPE w SYSTEM "http://evil.example/x.dtd">',
        ],
    )
    @pytest.mark.parametrize(
        "part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"]
    )
    def test_entities_are_refused(self, doctype: bytes, part: str) -> None:
        def declared(body: bytes) -> bytes:
            end = body.index(b"?>") + 2
            return body[:end] + doctype + body[end:]

        with pytest.raises(UnsafeTemplate):
            read_template(changed(PLAIN, {part: declared}), "a.docx")

    def test_a_bomb_is_refused(self) -> None:
        bomb = changed(PLAIN, {"word/media/image9.png": lambda _: bytes(40 << 20)})
        with pytest.raises(UnsafeTemplate):
            read_template(bomb, "a.docx")

    def test_more_markup_than_any_page_has_is_refused(self) -> None:
        text = "".join(f"<w:p><w:r><w:t>{n:x}</w:t></w:r></w:p>" for n in range(600_000))
        with pytest.raises(UnsafeTemplate):
            read_template(in_header(text), "a.docx")

    @pytest.mark.parametrize("address", ["src", "href", "o:href", "o:althref"])
    def test_shapes_show_nothing_that_lies_elsewhere(self, address: str) -> None:
        spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:%s"'
        shape = f'<v:imagedata {spaces % "office:office"} {address}="https://evil.example/x.png"/>'
        opened = made(in_header(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"))
        assert not [n for n in opened.names if b"evil.example" in opened.archive.read(n)]

    @pytest.mark.parametrize("said", ["--5", "-", "9" * 5000, "0", "-99999", "٣", "²"])
    @pytest.mark.parametrize("layout", [Layout.SEPARATE, Layout.THREE_COLUMNS])
    def test_a_page_of_no_size_is_done_without(self, said: str, layout: Layout) -> None:
        spoilt = changed(
            PLAIN,
            {
                "word/document.xml": lambda body: re.sub(
                    rb'w:(w|left|right)="\d+"', rb'w:\1="%s"' % said.encode(), body
                )
            },
        )
        languages = ("fr",) if layout is Layout.SEPARATE else ()
        opened = made(spoilt, layout, languages, release("headline | fr: Titre"))
        assert "Titre" in text_of(opened.part("document"))

    @pytest.mark.parametrize("markup", ["<w:object/>", "<w:altChunk/>", "<w:control/>"])
    def test_embedded_things_are_refused(self, markup: str) -> None:
        with pytest.raises(UnsafeTemplate):
            read_template(in_header(f"<w:p><w:r>{markup}</w:r></w:p>"), "a.docx")

    @pytest.mark.parametrize(
        "instruction",
        ["DDEAUTO c:\\\\x cmd", 'INCLUDEPICTURE "http://evil.example/x.png"', "MACROBUTTON x", ""],
    )
    def test_fields_that_do_something_become_what_they_showed(self, instruction: str) -> None:
        from xml.sax.saxutils import escape, quoteattr

        def char(kind: str) -> str:
            return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

        half = len(instruction) // 2
        markup = (
            f"<w:p>{char('begin')}"
            f"<w:r><w:instrText>{escape(instruction[:half])}</w:instrText></w:r>"
            f"<w:r><w:instrText>{escape(instruction[half:])}</w:instrText></w:r>"
            f"{char('separate')}<w:r><w:t>shown</w:t></w:r>{char('end')}"
            f"<w:fldSimple w:instr={quoteattr(instruction)}><w:r><w:t> before</w:t></w:r>"
            "</w:fldSimple></w:p>"
        )
        header = made(in_header(markup)).margin("header", "first")
        assert text_of(header).endswith("shown before")
        assert not found(header, ".//w:instrText | .//w:fldChar | .//w:fldSimple")

    def test_page_numbers_stay(self) -> None:
        markup = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
        assert found(made(in_header(markup)).margin("header", "first"), ".//w:fldSimple")

    @settings(max_examples=30, deadline=None)
    @given(st.data())
    def test_damaged_files_are_refused_or_used_and_never_break_the_program(
        self, data: st.DataObject
    ) -> None:
        content = bytearray(CONTROLS)
        for _ in range(data.draw(st.integers(1, 6))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        try:
            opened = made(bytes(content), built=release("headline | fr: Titre"), languages=("fr",))
        except Fault:
            return
        assert opened.part("document") is not None


def test_a_template_that_is_lost_is_done_without() -> None:
    built, files = sample()
    opened = rendered(on_template(built, PLAIN), languages=("fr",), files=files)
    assert "Ambassade de France en Russie" in text_of(opened.margin("header", "first"))


def test_a_release_without_parts_is_valid_too() -> None:
    built = release("headline | fr: Titre").with_parts(Section.EMITTERS, ())
    assert findings(made(CONTROLS, built=built).content) == []
