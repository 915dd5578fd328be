"""The kind of an input is told by its content."""

import pytest

from briefing.model import Source
from briefing.read import detect

MAIL = b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nHello."


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Talks began on Monday.", "a.html", "text"),
        (b"Talks began on Monday.", "a.md", "markdown"),
        (b"# Talks\n\nbegan", "a.txt", "text"),
        (b"<!DOCTYPE html><p>x", "a.txt", "html"),
        (b"\xef\xbb\xbf<html><p>x", "a", "html"),
        ("<html><p>x".encode("utf-16"), "a", "html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<html>", "a", "html"),
        (b"Talks <p>began</p>", "a.htm", "html"),
        (b"Talks <p>began</p>", "a.txt", "text"),
        (b"<b>unsure", "a.txt", "text"),
        (b"%PDF-1.7", "a.txt", "pdf"),
        (b"{\\rtf1 x}", "a.txt", "rtf"),
        (b"PK\x03\x04xxxx", "a.txt", "zip"),
        (b"PK\x03\x04[Content_Types].xml word/document.xml", "a.zip", "docx"),
        (b'<?xml version="1.0"?><rss version="2.0">', "a.xml", "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a.xml", "feed"),
        (b'<rdf:RDF xmlns:rdf="x">', "a.xml", "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "a.json", "feed"),
        (b'{"text": "Talks."}\n{"text": "More."}\n', "a.txt", "jsonl"),
        (b"[Update] Talks began.", "a.txt", "text"),
        (b"{oops", "a.txt", "text"),
        (MAIL, "a.txt", "eml"),
        (b"From a@b.example Mon Jan  1 00:00:00 2026\n" + MAIL, "a.txt", "mbox"),
        (b"From the start, talks were hard.\nNobody: smiled.", "a.txt", "text"),
        (b"Date: today\nSubject: talks\n\nx", "a.txt", "text"),
        (b"", "a.txt", "text"),
    ],
)
def test_detect(data, name, kind):
    assert detect(Source(name, data)) == kind
