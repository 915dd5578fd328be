"""The Word document: the same words, marks that lead to the sources, the same bytes each time."""

import io

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.render.docx import render_docx
from tests.render.briefs import brief, rich

docx = pytest.importorskip("docx")
DESK = RenderOptions(brand=BrandTable(name="Harbour Desk", handling="Internal", paper="Letter"))


def test_it_holds_every_quoted_word_and_every_mark_has_its_target():
    made = rich()
    document = docx.Document(io.BytesIO(render_docx(made, DESK).data))
    words = " ".join(" ".join(paragraph.text for paragraph in document.paragraphs).replace("\u00a0", " ").split())
    for section in made.sections:
        for said in section.quotes:
            assert said.text in words
    xml = document.element.xml
    names = {node.get(docx.oxml.ns.qn("w:name")) for node in document.element.iter(docx.oxml.ns.qn("w:bookmarkStart"))}
    anchors = {node.get(docx.oxml.ns.qn("w:anchor")) for node in document.element.iter(docx.oxml.ns.qn("w:hyperlink"))}
    assert anchors
    assert anchors <= names
    assert "Analyst’s note" in xml
    assert document.core_properties.title == made.title


def test_a_very_long_title_is_cut_in_the_properties_alone():
    title = "A title of many words " * 20
    document = docx.Document(io.BytesIO(render_docx(brief(title=title), DESK).data))
    assert len(document.core_properties.title) <= 255
    assert document.paragraphs[0].text == title.strip()


def test_the_same_brief_gives_the_same_bytes():
    assert render_docx(rich(), DESK) == render_docx(rich(), DESK)
