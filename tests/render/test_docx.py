"""The Word document: the same words, marks that lead to the sources, the same bytes each time."""

import io

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.render.docx import render_docx
from tests.render.briefs import rich

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


def test_the_same_brief_gives_the_same_bytes():
    assert render_docx(rich(), DESK) == render_docx(rich(), DESK)
