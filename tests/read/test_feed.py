"""Feeds: an article an item, what feed and item state, and attacks refused before any parser sees them."""

import json

import pytest

from briefing.errors import InputError
from briefing.model import Source
from briefing.read.feed import read_feed

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><rss><channel><item><title>&a9;</title></item></channel></rss>"
)


def read(data: str):
    return read_feed(Source("news.xml", data.encode()))


def test_rss_item(make):
    (article,) = read(make.rss)
    assert article.text == f"Talks & maps\n\n{make.prose}\n\n{make.more}"
    assert article.title_text == "Talks & maps"
    assert (article.outlet, article.authors, article.language) == ("The Herald", ("Ada Long",), "en")
    assert (article.published, article.url) == ("2026-03-04T10:00:00+00:00", "https://herald.example/1")
    assert dict(article.origins)["outlet"] == "feed"
    assert [problem.severity for problem in article.problems] == ["note"]
    assert "1 of 2 items" in article.problems[0].message


def test_atom_entry_has_no_date_when_only_the_update_is_stated(make):
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry><title>Talks</title>'
        '<link href="https://herald.example/1"/><updated>2026-03-05T00:00:00Z</updated>'
        f"<author><name>Ada Long</name></author><content type='html'>&lt;p&gt;{make.prose}&lt;/p&gt;</content></entry></feed>"
    )
    (article,) = read(feed)
    assert article.text == f"Talks\n\n{make.prose}"
    assert article.published is None
    assert article.authors == ("Ada Long",)


def test_json_feed():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Herald",
        "items": [
            {
                "id": "1",
                "title": "A <b> & c",
                "content_text": "If a < b & c.\n\nThen d.",
                "date_published": "2026-03-04",
            },
            {"id": "2", "content_html": "<p>Two</p><script>x</script>", "authors": [{"name": "Ada Long"}]},
        ],
    }
    one, two = read(json.dumps(feed))
    assert one.text == "A & c\n\nIf a < b & c.\n\nThen d." or one.text.endswith("If a < b & c.\n\nThen d.")
    assert one.published == "2026-03-04"
    assert (two.text, two.title, two.authors) == ("Two", None, ("Ada Long",))


@pytest.mark.parametrize(
    "bomb",
    [
        LAUGHS,
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss>',
        '<!doctype r [<!entity % p "x">]><rss></rss>',
        '<rss><!ENTITY x "y"></rss>',
    ],
)
def test_entities_are_refused(bomb):
    with pytest.raises(InputError, match="entities"):
        read(bomb)


def test_deep_nesting_is_refused():
    with pytest.raises(InputError, match="nests more than 200"):
        read("<rss><channel><item><title>t</title><description>" + "<a>" * 100_000)


def test_plain_doctype_is_harmless(make):
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">'
    assert read(make.rss.replace("<rss", f"{doctype}<rss", 1))[0].title_text == "Talks & maps"


@pytest.mark.parametrize("feed", ["<rss><channel></channel></rss>", '{"version": "x", "items": []}', "{", "<rss"])
def test_feed_without_items_is_named(feed):
    with pytest.raises(InputError):
        read(feed)


def test_markup_is_words_not_code():
    feed = (
        "<rss><channel><item><title>T</title><description>&lt;script&gt;x()&lt;/script&gt;&lt;p onclick='y'&gt;Talks "
        "&amp;amp; more&lt;/p&gt;</description><link>javascript:alert(1)</link></item></channel></rss>"
    )
    (article,) = read(feed)
    assert article.text == "T\n\nTalks & more"
    assert article.url is None


def test_declared_charset(make):
    data = make.rss.replace("utf-8", "windows-1251", 1).replace("Talks", "Переговоры")
    data = data.replace("“", '"').replace("”", '"').encode("cp1251")
    assert read_feed(Source("f.xml", data))[0].title_text == "Переговоры & maps"
