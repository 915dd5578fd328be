"""Saved pages: the text, what the page states, and that nothing is lost or fetched."""

import pytest

from briefing.clean import clean
from briefing.errors import InputError
from briefing.model import Role, Source
from briefing.read.html import read_html

BODY = """<p>Envoys of both sides met again on Monday in Geneva, their first meeting since the spring, officials said.</p>
<p>“We will stay as long as it takes,” said the mediator, who asked the press waiting outside the hall for patience.</p>
<p>No date was set for the signing, and a spokesman said that none would be until the maps had been agreed by all.</p>"""
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Talks resume in Geneva | The Herald</title>
<meta property="og:site_name" content="The Herald"><meta name="author" content="By Ada Long and Ben Short">
<meta property="article:published_time" content="2026-03-04T10:00:00Z">
<link rel="canonical" href="https://herald.example/talks"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks resume in Geneva</h1>{BODY}</article><footer>All rights reserved</footer></body></html>"""


def read(markup: str, name: str = "page.html"):
    (article,) = read_html(Source(name, markup.encode()))
    return article


def test_page_gives_text_and_what_it_states():
    article = read(PAGE)
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == article.title.of(article.text) == article.title_text == "Talks resume in Geneva"
    assert len(paragraphs) == 4
    assert paragraphs[-1].endswith("agreed by all.")
    assert article.authors == ("Ada Long", "Ben Short")
    assert (article.outlet, article.published, article.language) == ("The Herald", "2026-03-04T10:00:00Z", "en")
    assert article.url == "https://herald.example/talks"
    assert dict(article.origins)["authors"] == "html meta"
    assert article.headline is None


def test_title_is_put_before_a_text_that_lacks_it():
    article = read(PAGE.replace("<h1>Talks resume in Geneva</h1>", ""))
    assert article.title.of(article.text) == "Talks resume in Geneva"
    assert article.text.count("Talks resume in Geneva") == 1


@pytest.mark.parametrize("levels", [50, 180, 300, 1500])
def test_text_below_nested_wrappers_is_saved(levels):
    deep = PAGE.replace("<article>", "<article>" + "<div>" * levels).replace("</article>", "</div>" * levels)
    assert read(deep).text == read(PAGE).text


@pytest.mark.parametrize("levels", [300, 5000])
def test_nesting_that_cannot_be_taken_off_is_named(levels):
    deep = PAGE.replace("<article>", "<article>" + "<div>x<p>y</p>" * levels)
    with pytest.raises(InputError, match="nests"):
        read(deep)


def test_page_without_article_is_named():
    with pytest.raises(InputError, match="no article text"):
        read("<html><body><script>var a = 1;</script></body></html>")


def test_control_characters_given_as_numbers_are_taken_out():
    article = read(PAGE.replace("Talks resume", "Talks&#1; res&#x110000;ume").replace("Envoys", "En&#8;voys&#xffff;"))
    assert "\nEnvoys of both" in article.text


def test_nothing_is_drawn_that_the_page_does_not_say():
    listed = "<ul><li>The maps are to be drawn again by both sides together.</li></ul><p>- So be it, she said to all of us.</p>"
    table = "<table><tr><td>Maps</td><td>12</td></tr><tr><td>Tables</td><td>3</td></tr></table>"
    lines = read(PAGE.replace("</article>", f"{listed}{table}</article>")).text.split("\n\n")
    assert "The maps are to be drawn again by both sides together." in lines
    assert "- So be it, she said to all of us." in lines
    assert "Maps\t12" in lines


def test_declared_charset_is_used():
    markup = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Envoys", "Посланники")
    (article,) = read_html(Source("page.html", markup.replace("“", '"').replace("”", '"').encode("cp1251")))
    assert "Посланники" in article.text
    assert article.encoding == "cp1251"


def test_cleaning_takes_a_stated_title_for_one():
    article = read(PAGE.replace("Talks resume in Geneva", "Talks fail."))
    blocks = clean(article)
    assert (blocks[0].role, blocks[0].rule) == (Role.TITLE, "stated-title")
    assert blocks[0].span == article.title
    assert {block.role for block in blocks[1:]} == {Role.PARAGRAPH}
