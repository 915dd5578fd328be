"""What a reader would stumble over: words in the wrong language or the wrong place, dates that say too much."""

import io
from dataclasses import replace

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.model import Coverage, Problem, Section
from briefing.render.arrange import arrange
from briefing.render.chart import CELL, LABEL, TOTAL, draw
from briefing.render.docx import render_docx
from briefing.render.html import print_page, render_html
from briefing.render.labels import load_labels
from briefing.render.mail import render_mail, render_text
from briefing.render.markdown import render_markdown
from briefing.render.templates import find_templates
from tests.render.briefs import brief, quote, rich, source

PLAIN = RenderOptions()


def view(made, language="en"):
    return arrange(made, PLAIN, load_labels(find_templates(), language))


def docx_text(made):
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(render_docx(made, PLAIN).data))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def split():
    """Return a brief whose first section is split: two points of a story, three that belong to none."""
    made = rich()
    first = made.sections[0]
    return replace(made, sections=(replace(first, stories=first.stories[:1]), *made.sections[1:]))


def test_points_of_no_story_stand_under_a_name_of_their_own_in_every_output():
    made = split()
    label, story = "Also reported", made.sections[0].stories[0].label
    outputs = [docx_text(made)]
    outputs += [
        render(made, PLAIN).data.decode() for render in (render_html, render_mail, render_text, render_markdown)
    ]
    for text in outputs:
        assert text.index(story) < text.index(label)


def test_a_date_counted_from_the_article_says_so_in_the_language_of_the_brief():
    made = rich()
    derived = replace(made.timeline[1], anchor="published 2024-05-03")
    made = replace(
        made, timeline=(derived, replace(derived, anchor="“1 May”"), replace(derived, date="2024-05-06/2024-05-12"))
    )
    assert view(made).events[0].remark == "counted from the article’s date, 3\u00a0May\u00a02024"
    assert view(made).events[1].remark == "counted from “1 May”"
    assert view(made).events[2].date == "6–12 May 2024"
    undated = replace(made, timeline=(replace(derived, date=None, derived=False),))
    assert view(undated).events[0].remark == "date not stated"
    assert view(made, "fr").events[0].remark == "compté depuis la date de l’article, 3\u00a0mai\u00a02024"


def test_why_an_article_was_left_out_is_said_in_the_language_of_the_brief():
    reasons = (("said by others, too slight, or without room", 3), ("on no theme", 2), ("no sentence found", 1))
    edited = Problem("render", "", "An analyst edited this brief after it was built.", "note")
    made = brief(problems=(edited,), coverage=Coverage(articles=9, left_out=reasons))
    for language in ("fr", "uk"):
        said = " ".join(view(made, language).remarks)
        assert not any(reason in said for reason, _ in reasons)
        assert edited.message not in said


def test_an_article_without_a_title_is_named_by_its_file():
    made = view(brief(titled=False))
    assert made.sources[0].title == "title not stated (own-1.txt)"
    assert [cited.label for cited in made.parts[0].cited] == ["own-1.txt", "Northern Wire", "The Harbour Gazette"]


def test_a_quotation_that_the_speaker_followed_ends_without_its_comma():
    made = rich()
    voice = made.voices[0]
    text = voice.quote.text.rstrip(",. ") + ","
    made = replace(made, voices=(replace(voice, quote=replace(voice.quote, text=text)),))
    (saying,) = view(made).sayings
    assert saying.text == saying.head + saying.tail == text[:-1]


def test_a_title_that_asks_gets_no_full_stop():
    made = brief(sources=tuple(replace(ref, title="Who speaks for the port?") for ref in brief().sources))
    for text in (render_markdown(made, PLAIN).data.decode(), render_text(made, PLAIN).data.decode(), docx_text(made)):
        assert "Who speaks for the port? " in text
        assert "?." not in text


def test_a_theme_without_points_takes_one_line():
    made = brief()
    assert print_page(made, PLAIN).count('class="topic theme bare"') == 1
    assert print_page(replace(made, sections=made.sections[:3]), PLAIN).count('class="topic theme bare"') == 0


def test_hundreds_of_articles_that_are_not_quoted_are_counted_on_paper_and_folded_on_screen():
    refs = tuple(replace(source(n + 1), used=n < 3) for n in range(90))
    made = brief(articles=3, sources=refs, sections=(Section("ports", "Ports", (quote(refs[0], 1),)),))
    unread = refs[-1].number
    assert f'id="source-{unread}"' not in print_page(made, PLAIN)
    assert f'<li id="source-{unread}">' in render_html(made, PLAIN).data.decode()
    for text in (docx_text(made), render_markdown(made, PLAIN).data.decode()):
        assert f"\n{unread}. " not in text
        assert "Read and not quoted: 87 articles" in text


@pytest.mark.parametrize("articles", [2, 6, 9])
def test_the_chart_by_theme_has_room_for_its_sums(articles):
    matrix = draw(view(brief(articles, 3, 9))).matrix
    assert matrix is not None
    assert len(matrix.heads) == articles
    assert matrix.width >= LABEL + CELL * articles + TOTAL


def test_days_with_one_article_each_are_not_drawn():
    assert draw(view(brief(3))).days is None
    twice = tuple(
        replace(ref, published=day)
        for ref, day in zip(brief().sources, ("2024-05-01", "2024-05-01", "2024-05-04"), strict=True)
    )
    assert draw(view(brief(sources=twice))).days is not None


def test_a_long_name_in_the_foot_stands_above_the_date():
    def foot(name):
        page = print_page(brief(), RenderOptions(brand=BrandTable(name=name)))
        return page[page.index("@bottom-left") :][:200]

    assert "\\a " in foot("Department of Harbours and Inland Waterways")
    assert "\\a " not in foot("Harbour Desk")


def test_an_edited_brief_counts_what_is_left_of_it():
    made = brief()
    fewer = replace(made, bottom_line=made.bottom_line[:1], sections=made.sections[:1])
    assert view(made).share.startswith("15 of ")
    assert view(fewer).share.startswith("5 of ")


def test_a_brief_without_a_point_says_nothing_of_fingerprints():
    unused = tuple(replace(ref, used=False) for ref in brief().sources)
    made = brief(points=0, bottom_line=(), sources=unused)
    for text in (print_page(made, PLAIN), render_markdown(made, PLAIN).data.decode()):
        assert "Fingerprints of the source texts" not in text


def test_a_quotation_names_its_paragraph():
    made = rich()
    voices = (replace(made.voices[0], paragraph=7), replace(made.voices[0], paragraph=0))
    marks = [saying.mark.text for saying in view(replace(made, voices=voices)).sayings]
    assert marks[0] == "[1 ¶7]"
    assert marks[1].startswith("[1")


def test_a_source_that_only_a_quotation_comes_from_counts_as_quoted():
    made = rich()
    alone = replace(made, bottom_line=(), sections=(), timeline=(), differences=())
    said = {voice.quote.span for voice in made.voices if voice.quote.source_id == made.sources[0].id}
    assert said
    assert view(alone).sources[0].quoted == len(said)
