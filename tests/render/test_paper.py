"""The printed page as a reader holds it: filled, nothing beyond its edges, its length measured truly."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from briefing.config import BrandTable, RenderOptions
from briefing.render.pages import measure_pages
from briefing.render.pdf import render_pdf
from tests.render.briefs import brief, rich
from tests.render.tools import program, run

PLAIN = RenderOptions()
HEIGHT = 841.9
START = 70


def lowest(data, number=0):
    """Return how far down the words of a page reach, as a share of its height; the running foot does not count."""
    page = PdfReader(io.BytesIO(data)).pages[number]
    found = []

    def visit(text, matrix, line, _font, _size):
        place = 1 - (matrix[3] * line[5] + matrix[5]) / HEIGHT
        if text.strip() and matrix[3] < 0 and place < 0.93:
            found.append(place)

    page.extract_text(visitor_text=visit)
    return max(found)


def test_the_words_of_a_chart_do_not_make_a_page_seem_full():
    data = render_pdf(brief(9, 4, 4), PLAIN).data
    last = len(PdfReader(io.BytesIO(data)).pages) - 1
    assert "Coverage" in PdfReader(io.BytesIO(data)).pages[last].extract_text()
    assert measure_pages(data) - last == pytest.approx(lowest(data, last), abs=0.08)


@pytest.mark.slow
def test_no_sentence_is_broken_over_two_pages():
    """`briefing verify` reads the pages: what stands between two of them would come into the middle of the sentence."""
    made = brief(6, 12, 8)
    sections = [
        replace(
            section,
            quotes=tuple(replace(q, text=" ".join([q.text] * (2 + i % 3))) for i, q in enumerate(section.quotes)),
        )
        for section in made.sections
    ]
    made = replace(made, sections=tuple(sections))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(made, PLAIN).data)).pages]
    shown = ["".join(page.split()) for page in pages]
    assert len(shown) >= 4
    for section in sections:
        for said in section.quotes:
            assert any("".join(said.text.split()) in page for page in shown), said.text


@pytest.mark.slow
def test_no_section_leaves_half_a_page_empty_before_it(tmp_path):
    """WeasyPrint moves a whole section when only the space after its last point does not fit: at START + 10 mm, say."""
    made = replace(rich(), sections=rich().sections[:1], notes=())
    for step in range(16):
        look = tmp_path / f"step{step}"
        look.mkdir()
        style = '{% include "default/print.css" %}\n.opening { margin-bottom: ' + f"{START + step}mm" + " }"
        (look / "print.css").write_text(style)
        data = render_pdf(made, RenderOptions(template_dir=str(tmp_path), look=look.name)).data
        assert lowest(data) > 0.75, step


@pytest.mark.slow
@pytest.mark.parametrize("look", ["default", "memo"])
def test_no_word_however_long_leaves_the_page(look, tmp_path):
    word = "Hafenverwaltungsgebührenordnungsänderungskommission" * 4
    made = rich()
    story = replace(made.sections[0].stories[0], label=word)
    refs = tuple(replace(ref, title=word, outlet=word, url="https://news.example/") for ref in made.sources)
    sections = (
        replace(made.sections[0], label=word, stories=(story, *made.sections[0].stories[1:])),
        *made.sections[1:],
    )
    options = RenderOptions(look=look, brand=BrandTable(name="Harbour Desk", handling="Internal"))
    path = tmp_path / "brief.pdf"
    path.write_bytes(render_pdf(replace(made, title=word, sources=refs, sections=sections), options).data)
    done = run(program("pdftotext", "poppler-utils"), "-bbox", path, "-")
    edges = [float(part.partition('"')[2].partition('"')[0]) for part in done.stdout.split("xMax=")[1:]]
    assert edges
    assert max(edges) <= 595.3 - 50
