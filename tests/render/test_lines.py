"""Regression: WeasyPrint 70 breaks a line too early where a text that ends in a space is followed by an inline that
does not fit ("The | problem, ..."). The macro `words` is written so that this cannot happen, at any width."""

from itertools import pairwise

import pytest
from jinja2 import Environment, FileSystemLoader

from briefing.config import RenderOptions
from briefing.render.arrange import arrange
from briefing.render.labels import load_labels
from briefing.render.shown import split_tail
from briefing.render.templates import SHIPPED, find_templates
from tests.render.briefs import rich

weasyprint = pytest.importorskip("weasyprint")

FONTS = "".join(
    f"@font-face {{ font-family: {family}; src: url({(SHIPPED / 'fonts' / file).as_uri()}) }}\n"
    for family, file in (("ours", "SourceSerif4-Regular.ttf"), ("small", "SourceSans3-Regular.ttf"))
)
STYLE = """@page { size: 400mm 9000mm; margin: 0 } body { font: 9.7pt/13.4pt ours } a, .label, .also { font: 7.4pt small }
.point { padding-left: 4mm; text-indent: -4mm } .tail { white-space: nowrap } u { display: inline-block; text-decoration: none }
.point::before { content: ""; display: inline-block; width: 1.45mm; height: 1.45mm; margin-right: 2.55mm }"""
WIDTHS = [70 + 0.7 * i for i in range(80)]


def lines_of(box):
    from weasyprint.formatting_structure import boxes

    return [child for child in box.children if isinstance(child, boxes.LineBox)]


def text_of(line):
    from weasyprint.formatting_structure import boxes

    return "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))


def laid_out(fragments, words):
    """Return every block of class point with its lines, and the width of each word."""
    blocks = "".join(
        f'<div class="point" style="width:{width}mm">{made}</div>' for made in fragments for width in WIDTHS
    )
    singles = "".join(f"<u>{word}</u> " for word in words)
    page = f"<style>{FONTS}{STYLE}</style><div>{singles}</div>{blocks}"
    document = weasyprint.HTML(string=page).render()
    boxes = [box for sheet in document.pages for box in sheet._page_box.descendants()]
    width = {}
    for box in boxes:
        if box.element_tag == "u" and hasattr(box, "baseline"):
            width.setdefault("".join(child.text for child in box.descendants() if hasattr(child, "text")), box.width)
    return [box for box in boxes if type(box).__name__ == "BlockBox" and box.element.get("class") == "point"], width


def early_breaks(blocks, width, tails):
    """Return the lines after which the next word would still have fitted; a tail is one word here."""
    found = []
    for block in blocks:
        lines = lines_of(block)
        for line, following in pairwise(lines):
            word = text_of(following).strip().split(" ")[0]
            if text_of(following).startswith(tails):
                continue
            if word in width and line.width + width[word] + 4 < block.width:
                found.append((text_of(line), word))
    return found


def points():
    labels = load_labels(find_templates(), "en")
    view = arrange(rich(), RenderOptions(), labels)
    return labels, [point for part in view.parts for point in part.points][:6]


def test_no_line_of_a_point_breaks_too_early_and_no_mark_stands_alone():
    labels, some = points()
    environment = Environment(loader=FileSystemLoader(SHIPPED), autoescape=True)
    template = environment.from_string('{% import "parts/marks.html" as m %}{{ m.words(point, "row", t) }}')
    fragments = [template.render(point=point, t=labels) for point in some]
    blocks, width = laid_out(fragments, {word for point in some for word in point.text.split()})
    assert len(blocks) == len(WIDTHS) * len(some)
    assert early_breaks(blocks, width, tuple(point.tail for point in some)) == []
    assert not [line for block in blocks for line in lines_of(block) if text_of(line).strip().startswith("[")]


def test_the_trap_is_still_there():
    """If this fails, WeasyPrint has mended its line breaking, and the macro may become simpler."""
    labels, some = points()
    del labels
    naive = [f"<span>{point.head}</span><span>{point.tail}&nbsp;<a>[1 ¶4]</a></span>" for point in some]
    blocks, width = laid_out(naive, {word for point in some for word in point.text.split()})
    assert early_breaks(blocks, width, tuple(point.tail for point in some))


@pytest.mark.parametrize("text", ["One.", "", "A b", "Ships may leave in May.", "x" * 80, "a " * 40])
def test_a_tail_and_its_head_are_the_text(text):
    assert "".join(split_tail(text)) == text
