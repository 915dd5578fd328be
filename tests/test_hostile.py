"""Hostile articles: what they hold is shown as text, fetches nothing, runs nothing."""

import json
import socket
import threading

import pytest

from tests.conftest import run_briefing

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=file:///etc/passwd onerror=alert(1)>",
    "<link rel=attachment href=file:///etc/hostname>",
    "{{ 7*7 }} {% for x in range(3) %}x{% endfor %}",
    "</style><style>@import url(http://127.0.0.1:9/x)</style>",
    "<a href='javascript:alert(1)'>click</a>",
    "]]> --> <!-- &lt;b&gt; &#x3c;script&#x3e;",
]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    lines = ["A title with <b>markup</b> and {{ 7*7 }}", ""]
    for number, payload in enumerate(PAYLOADS, 1):
        lines += [
            f"Ukraine said on Monday that point {number} of the sanctions deal holds {payload} and nothing else at all.",
            "",
        ]
    (folder / "hostile.txt").write_text("\n".join(lines), "utf-8")
    done = run_briefing(
        "build",
        "hostile.txt",
        "--format",
        "html,pdf,json,md",
        "--title",
        "T <script>\r\nBcc: x@example.org",
        cwd=folder,
    )
    assert done.code == 0, done.err
    return folder / "out"


def test_payloads_are_printed_as_text(out):
    from html.parser import HTMLParser

    class Tags(HTMLParser):
        def __init__(self):
            super().__init__()
            self.seen = []

        def handle_starttag(self, tag, attrs):
            self.seen.append((tag, dict(attrs)))

    page = Tags()
    page.feed((out / "brief.html").read_text("utf-8"))
    for tag, attrs in page.seen:
        assert tag not in ("img", "iframe", "object", "embed", "base", "form")
        assert tag != "script" or attrs.get("type") == "application/ld+json"
        assert tag != "link" or attrs.get("rel") == "canonical"
        assert not any(name.startswith("on") for name in attrs)
        assert not (attrs.get("href") or "").lower().strip().startswith(("javascript", "data", "file"))


def test_a_template_expression_in_an_article_is_not_run(out):
    page = (out / "brief.html").read_text("utf-8")
    assert "7*7" in page
    assert " 49 " not in page


def test_the_pdf_attaches_nothing_but_the_brief(out):
    from pypdf import PdfReader

    assert set(PdfReader(out / "brief.pdf").attachments) == {"brief.json"}


def test_the_json_holds_the_words_unchanged(out):
    data = json.loads((out / "brief.json").read_text("utf-8"))
    texts = " ".join(q["text"] for s in data["sections"] for q in s["quotes"]) + " ".join(
        q["text"] for q in data["bottom_line"]
    )
    assert "<script>alert(1)</script>" in texts


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x1b", "\x08", "\x9b"])
def test_a_sentence_with_control_or_override_characters_is_never_chosen(briefing, tmp_path, mark):
    text = f"The ministers agreed on Monday to extend the sanctions on Russia. The envoy {mark}said that Syria will not sign the deal with Ukraine.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert briefing("build", "a.txt", "--format", "json,html").code == 0
    data = json.loads((tmp_path / "out" / "brief.json").read_text("utf-8"))
    printed = [q["text"] for s in data["sections"] for q in s["quotes"]] + [q["text"] for q in data["bottom_line"]]
    assert printed
    assert not any(mark in text for text in printed)


def test_a_build_knocks_at_no_door(briefing, tmp_path):
    """A saved page full of addresses of a listening server: nobody calls."""
    calls = []
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.2)
        at = f"http://127.0.0.1:{server.getsockname()[1]}"
        stop = threading.Event()

        def listen():
            while not stop.is_set():
                try:
                    calls.append(server.accept())
                except TimeoutError:
                    continue

        listener = threading.Thread(target=listen)
        listener.start()
        (tmp_path / "page.html").write_text(
            f"<html><head><title>Page</title><link rel=stylesheet href={at}/a.css><base href={at}/></head><body><article>"
            f"<h1>Talks resume</h1><img src={at}/b.png><iframe src={at}/c></iframe><object data={at}/d></object>"
            + f"<p style='background:url({at}/e)'>The two foreign ministers met in Geneva on Friday and agreed on a ceasefire in Syria.</p>"
            * 4
            + "</article></body></html>",
            "utf-8",
        )
        done = briefing("build", "page.html", "--format", "html,pdf,json")
        stop.set()
        listener.join()
    assert done.code == 0, done.err
    assert calls == []
