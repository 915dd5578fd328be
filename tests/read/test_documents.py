"""PDF, Word and RTF: paragraphs put together, what is broken, locked, empty or not installed named."""

import io
import json
import sys
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader, PdfWriter

from briefing.errors import InputError
from briefing.model import Source
from briefing.read.docx import read_docx
from briefing.read.pdf import read_pdf
from briefing.read.rtf import read_rtf
from briefing.read.sheets import Row, reflow

LINES = [
    "Envoys of both sides met again on Monday in the old town hall, their first mee-",
    "ting since the spring, officials said. The self-",
    "styled mediator asked the press waiting outside the hall for patience with all.",
    "No date was set for a further round.",
    "A second room had been made ready for the experts and for all the maps they had",
    "brought along, a spokesman added.",
]
JOINED = (
    "Envoys of both sides met again on Monday in the old town hall, their first meeting since the spring, officials "
    "said. The self-styled mediator asked the press waiting outside the hall for patience with all. No date was set "
    "for a further round.\n\nA second room had been made ready for the experts and for all the maps they had brought "
    "along, a spokesman added."
)


def rows(*pages: str) -> list[list[Row]]:
    return [[Row(line, 50, 800 - 14 * n, 11) for n, line in enumerate(page.split("\n")) if line] for page in pages]


def read(data: bytes):
    (article,) = read_pdf(Source("paper.pdf", data))
    return article


def test_lines_become_paragraphs():
    assert reflow(rows("\n".join(LINES))) == JOINED


def test_sentence_runs_over_the_page():
    assert reflow(rows("\n".join(LINES[:2]), "\n".join(LINES[2:]))) == JOINED


def test_heads_and_numbers_of_pages_go():
    pages = [f"Weekly review 4 March\n{n} {LINES[0]}\nx{n}\n{LINES[2]}\ny{n}\nz{n}\nPage {n} of 4" for n in "abcd"]
    text = reflow(rows(*(page.replace("Page a", "Page 1") for page in pages)))
    assert "Weekly" not in text
    assert "Page 1" not in text
    assert text.count("patience") == 4


def test_gaps_sizes_and_indents_part_paragraphs():
    long = "Envoys of both sides met again on Monday in the old hall."
    page = [
        Row("Talks resume", 50, 800, 20),
        Row(long, 50, 770, 11),
        Row(long, 50, 756, 11),
        Row(long, 50, 730, 11),
        Row(long, 62, 716, 11),
        Row(long, 50, 702, 11),
        Row(long, 50, 688, 11),
    ]
    assert reflow([page]).split("\n\n") == ["Talks resume", f"{long} {long}", long, f"{long} {long} {long}"]


def test_ligatures_and_soft_hyphens():
    assert reflow(rows("The o\ufb03ce of \ufb01nance has a new di\u00ad\nrector since Monday.")) == (
        "The office of finance has a new director since Monday."
    )


def test_pdf_title_counts_where_the_text_bears_it_out(make):
    article = read(make.pdf([["Talks resume in the hall", *LINES]], Title="Talks resume in the hall", Author="Root"))
    assert article.title.of(article.text) == "Talks resume in the hall"
    assert article.origins == (("title", "PDF metadata"),)
    assert article.text.endswith(JOINED)
    assert article.encoding == "pdf"
    assert read(make.pdf([LINES], Title="draft-final2.doc")).title is None


def test_scan_locked_and_broken_are_named(make):
    with pytest.raises(InputError, match="scan"):
        read(make.pdf([[], []]))
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make.pdf([LINES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    with pytest.raises(InputError, match="password"):
        read(held.getvalue())
    with pytest.raises(InputError, match="broken"):
        read(b"%PDF-1.7\nnothing")
    assert [problem.severity for problem in read(make.pdf([LINES, []])).problems] == ["warning"]


def test_docx(make):
    (article,) = read_docx(Source("a.docx", make.docx(("Title", "Talks resume"), ("Normal", "One."), ("Normal", " "))))
    assert article.text == "Talks resume\n\nOne."
    assert article.title_text == "Talks resume"
    assert article.origins == (("title", "Word style"),)
    with pytest.raises(InputError, match="broken"):
        read_docx(Source("a.docx", b"PK\x03\x04"))


def test_docx_bomb(make):
    with pytest.raises(InputError, match="unpacks to"):
        read_docx(Source("a.docx", make.zipped({"word/document.xml": b" " * 70_000_000})))


def test_rtf():
    data = rb"{\rtf1\ansi\ansicpg1251\f0 \'cf\'f0\'e8\'e2\'e5\'f2.\par {\*\hidden x}Two \u-10179?\u-8704?.\par}"
    (article,) = read_rtf(Source("a.rtf", data))
    assert article.text == "Привет.\n\nTwo \U0001f600."


@pytest.mark.parametrize(
    ("module", "reader", "words"),
    [("docx", read_docx, "briefing\\[docx\\]"), ("striprtf.striprtf", read_rtf, "briefing\\[rtf\\]")],
)
def test_missing_extra_is_named(monkeypatch, module, reader, words):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=words):
        reader(Source("a", b"x"))


@pytest.mark.parametrize("style", ["", "body{columns:2;font-size:9pt}", "p{text-indent:1.2em;margin:0}"])
def test_printed_article_gives_back_its_paragraphs(style):
    html = pytest.importorskip("weasyprint", exc_type=(ImportError, OSError)).HTML
    pages = sorted((Path(__file__).parents[1] / "fixtures" / "html").glob("*.json"))
    gold = [json.loads(page.read_text("utf-8")) for page in pages[:2]]
    wanted = [words for page in gold for words in (page["title"], *page["text"])]
    body = "".join(f"<h2>{page['title']}</h2>" + "".join(f"<p>{p}</p>" for p in page["text"]) for page in gold)
    printed = (
        '@page{size:A6;margin:1.5cm;@top-center{content:"Weekly Review"}@bottom-center{content:counter(page)}}'
        "p{text-align:justify;hyphens:auto;margin:.4em 0}"
    )
    data = html(string=f"<html lang=en><style>{printed}{style}</style>{body}").write_pdf()
    assert read(data).text.split("\n\n") == wanted


def test_docx_tables_are_read_row_by_row():
    document = docx.Document()
    document.add_paragraph("Before.")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"c{number}"
    document.add_paragraph("After.")
    held = io.BytesIO()
    document.save(held)
    (article,) = read_docx(Source("a.docx", held.getvalue()))
    assert article.text == "Before.\n\nc0\tc1\n\nc2\tc3\n\nAfter."
