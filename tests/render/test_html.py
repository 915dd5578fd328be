"""The screen page: one file, every mark at its place, nothing of an article taken for markup."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.errors import ConfigError
from briefing.model import Section, Span
from briefing.render.html import print_page, render_html
from briefing.render.shown import show
from tests.render.briefs import brief, quote, rich, source

PLAIN = RenderOptions()
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "]]><!--<script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; \u202eevil\u2066",
    "\x00\x1b[31m",
    "</script><script>alert(1)//",
)


class Seen(HTMLParser):
    """Collects elements and attributes of a page."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def page(made, options=PLAIN):
    return render_html(made, options).data.decode()


def seen(made, options=PLAIN):
    parser = Seen()
    parser.feed(page(made, options))
    return parser.tags


@pytest.mark.parametrize(
    "made", [brief(), rich(), brief(1, 1, 1), brief(30, 12, 8)], ids=["three", "rich", "one", "thirty"]
)
@pytest.mark.parametrize("full_texts", [True, False])
def test_every_fragment_link_resolves_and_every_id_is_unique(made, full_texts):
    tags = seen(made, RenderOptions(full_texts=full_texts))
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = {attrs["href"][1:] for tag, attrs in tags if tag == "a" and attrs["href"].startswith("#")}
    assert links
    assert links <= set(ids)


def test_a_mark_leads_to_exactly_the_words_that_it_stands_behind():
    text = page(rich())
    made = rich()
    for section in made.sections:
        for said in section.quotes:
            number = next(ref.number for ref in made.sources if ref.id == said.source_id)
            anchor = f"s{number}-{said.spans[0].start}-{said.spans[-1].end}"
            found = re.search(rf'<span class="passage" id="{anchor}">(.*?)</p>', text, re.DOTALL)
            assert found
            shown = " ".join(re.sub(r"<[^>]+>", "", found[1]).split())
            assert shown.startswith(said.text)


def test_without_full_texts_no_text_is_in_the_page_and_marks_lead_to_the_sources():
    bare = page(brief(), RenderOptions(full_texts=False))
    assert "<details id=" not in bare
    assert 'class="mark" href="#source-1"' in bare


def test_the_policy_allows_the_one_style_sheet_and_nothing_else():
    text = page(rich())
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(a["content"] for t, a in seen(rich()) if a.get("http-equiv") == "Content-Security-Policy")
    assert (
        policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert not re.search(r'\sstyle="', text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_stay_words_in_every_field(payload):
    ref = replace(
        source(1, body=f"Head {payload} tail\n\nOne {payload} two."),
        title=payload,
        outlet=payload,
        authors=(payload,),
        url=f"https://a.example/{payload}",
        name=payload,
        published=payload,
        copies=(payload,),
    )
    said = replace(
        quote(source(1), 0), text=f"A {show(payload)} b", source_id=ref.id, spans=(Span(0, 4),), labels=(payload,)
    )
    made = replace(
        brief(1, 1, 1, title=payload, edition=payload, sources=(ref,)),
        sections=(Section(payload, payload, (said,)),),
        bottom_line=(said,),
    )
    options = RenderOptions(brand=BrandTable(name=payload, handling=payload))
    for text in (page(made, options), print_page(made, options)):
        parser = Seen()
        parser.feed(text)
        assert [t for t, a in parser.tags if t in ("img", "iframe", "object", "embed", "base", "link", "form")] == []
        assert [a for t, a in parser.tags if t == "script" and a.get("type") != "application/ld+json"] == []
        assert [n for _, a in parser.tags for n in a if n.startswith("on")] == []
        assert [a["href"] for _, a in parser.tags if "href" in a and not a["href"].startswith(("#", "https://"))] == []
        assert "49" not in re.sub(
            r"[0-9a-f]{12}", "", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL).split("<main")[0]
        )
        assert "\u202e" not in text


def test_json_ld_names_the_report_and_its_sources():
    text = page(rich())
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[1])
    assert data["@type"] == "Report"
    assert [article["position"] for article in data["citation"]] == [1, 2, 3, 4, 5]
    assert data["datePublished"] == "2024-05-17"


def test_every_optional_part_is_absent_when_it_is_empty():
    text = page(brief())
    for ident in ("timeline", "differences", "voices", "actors"):
        assert f'id="{ident}"' in page(rich())
        assert f'id="{ident}"' not in text
    assert "No sentence in 3 articles matched this theme." in text
    assert 'class="note"' not in text


@pytest.mark.parametrize(
    "options",
    [
        RenderOptions(look="memo"),
        RenderOptions(brand=BrandTable(labels="uk")),
        RenderOptions(brand=BrandTable(labels="fr", paper="Letter")),
    ],
)
def test_looks_and_labels_keep_every_quoted_word(options):
    made = rich()
    for text in (page(made, options), print_page(made, options)):
        words = " ".join(re.sub(r"<[^>]+>", "", text).replace("\u00a0", " ").split())
        for section in made.sections:
            for said in section.quotes:
                assert said.text in words


def test_a_pale_accent_is_refused_with_its_contrast_and_a_darker_shade():
    with pytest.raises(ConfigError, match=r"contrast 1\.\d to 1") as caught:
        page(brief(), RenderOptions(brand=BrandTable(accent="#ffcc00")))
    assert re.search(r"#[0-9a-f]{6} is the same colour", caught.value.hint)


def test_a_logo_is_embedded_and_only_a_picture_is_taken():
    png = b"\x89PNG\r\n\x1a\n" + bytes(20)
    assert "data:image/png;base64," in page(brief(), RenderOptions(logo=png, brand=BrandTable(name="Desk")))
    with pytest.raises(ConfigError, match="no PNG or JPEG"):
        page(brief(), RenderOptions(logo=b"<svg onload=alert(1)>"))


def test_the_same_brief_gives_the_same_bytes():
    assert render_html(rich(), PLAIN) == render_html(rich(), PLAIN)
