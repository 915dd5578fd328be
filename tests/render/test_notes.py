"""The analyst's own notes: set apart in every output, in their section or after the bottom line."""

import io
import re
from dataclasses import replace

import pytest

from briefing.config import RenderOptions
from briefing.model import Note
from briefing.render.html import print_page, render_html
from briefing.render.mail import render_mail, render_text
from briefing.render.markdown import render_markdown
from tests.render.briefs import rich

MADE = replace(
    rich(), notes=(*rich().notes, Note("", "A word on the whole brief."), Note("gone", "A theme that is gone."))
)


@pytest.mark.parametrize("renderer", [render_html, render_mail, render_text, render_markdown])
def test_every_note_is_printed_once_and_called_a_note(renderer):
    text = re.sub(r"\s+|\\", " ", renderer(MADE, RenderOptions()).data.decode())
    for note in ("Call the desk before quoting", "A word on the whole brief.", "A theme that is gone."):
        assert text.count(note) == 1
    assert text.count("Analyst’s note") == 3


def test_word_sets_notes_apart():
    docx = pytest.importorskip("docx")
    from briefing.render.docx import render_docx

    document = docx.Document(io.BytesIO(render_docx(MADE, RenderOptions()).data))
    notes = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Intense Quote"]
    assert len(notes) == 3
    assert all(text.startswith("Analyst’s note (") for text in notes)


@pytest.mark.parametrize("look", ["default", "memo"])
def test_a_note_without_a_section_stands_before_the_sections(look):
    page = print_page(MADE, RenderOptions(look=look))
    assert page.index("A word on the whole brief.") < page.index('id="theme-1"')
