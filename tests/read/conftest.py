"""Inputs of every format, made here: one small sound sample each, all telling of the same made-up talks."""

import io
import zipfile
from types import SimpleNamespace

import pytest

PROSE = (
    "Envoys of both sides met again on Monday in the old town hall, their first meeting since the spring, officials said. "
    "No date was set for a further round, they added."
)
MORE = (
    "“We will stay as long as it takes,” said the mediator, who asked the press waiting outside the hall for patience. "
    "A second room had been made ready for the experts and their maps."
)
MAIL = f"""From: "The Herald" <news@herald.example>
To: desk@brief.example
Subject: =?utf-8?q?Talks_r=C3=A9sum=C3=A9?=
Date: Wed, 4 Mar 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{PROSE}

{MORE}
"""
PAGE = f"""<!doctype html><html lang="en"><head><title>Talks resume | The Herald</title>
<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><script src="http://127.0.0.1:9/x.js"></script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks resume</h1><p>{PROSE}</p><img src="http://127.0.0.1:9/x.png">
<p>{MORE}</p></article></body></html>"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Herald</title><language>en-gb</language><item><title>Talks &amp; maps</title>
<link>https://herald.example/1</link><dc:creator>Ada Long</dc:creator><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>{PROSE}</p><figure><img src="http://127.0.0.1:9/x.png">
<figcaption>The hall.</figcaption></figure><p>{MORE}</p>]]></content:encoded></item>
<item><title>Only a headline</title><link>https://herald.example/2</link></item></channel></rss>"""


def newsletter(items: int = 3, more: str = "Read more") -> str:
    """An HTML mail with `items` headed stories, each linking to a page of its own."""
    stories = "".join(
        f"<tr><td><h2>Story {n} of the day</h2></td></tr><tr><td><p>{PROSE}</p></td></tr>"
        f'<tr><td><a href="https://herald.example/{n}">{more}</a></td></tr>'
        for n in range(1, items + 1)
    )
    return f"""From: "The Herald" <news@herald.example>
Subject: Morning brief
List-Unsubscribe: <https://herald.example/u>
Date: Wed, 4 Mar 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><div style="display:none">What you missed</div><table><tr><td><h1>Morning brief</h1></td></tr>{stories}
<tr><td><p>You are receiving this mail because you signed up. <a href="https://herald.example/u">Unsubscribe</a></p></td></tr>
</table></body></html>"""


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive with these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def mailbox(*mails: str) -> bytes:
    """A mailbox with these mails."""
    return "".join(f"From desk@brief.example Wed Mar  4 10:00:00 2026\n{mail}\n" for mail in mails).encode()


def pdf_of(pages: list[list[str]], **about: str) -> bytes:
    """A PDF whose pages show these lines, one below the other."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
         NameObject("/BaseFont"): NameObject("/Helvetica"), NameObject("/Encoding"): NameObject("/WinAnsiEncoding")}
    )  # fmt: skip
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        shown = b"".join(
            b"1 0 0 1 50 %d Tm (%s) Tj\n"
            % (800 - 14 * n, line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for n, line in enumerate(lines)
        )
        stream = DecodedStreamObject()
        stream.set_data(b"BT /F1 11 Tf\n" + shown + b"ET")
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
    if about:
        writer.add_metadata({f"/{key}": value for key, value in about.items()})
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def docx_of(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file with these (style, words)."""
    import docx

    document = docx.Document()
    for style, words in paragraphs:
        document.add_paragraph(words, style=style)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def samples() -> dict[str, bytes]:
    """A sound input for every reader, by the reader's name."""
    return {
        "text": PROSE.encode(),
        "markdown": f"# Talks *resume*\n\n{PROSE} ![hall](http://127.0.0.1:9/x.png)\n".encode(),
        "html": PAGE.encode(),
        "eml": MAIL.encode(),
        "mbox": mailbox(MAIL, newsletter()),
        "feed": RSS.encode(),
        "jsonl": b'{"text": "Talks began.", "title": "Talks", "url": "https://herald.example/1"}\n{"text": "More."}\n',
        "zip": zipped({"one.txt": PROSE.encode(), "two.eml": MAIL.encode(), "three.html": PAGE.encode()}),
        "pdf": pdf_of([["Talks resume", *PROSE.split(", ")], [*MORE.split(", ")]]),
        "docx": docx_of(("Title", "Talks resume"), ("Normal", PROSE)),
        "rtf": rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Caf\'e9 talks.\par Second \u-10179?\u-8704? line.\par}",
    }


@pytest.fixture(scope="session", name="samples")
def _samples() -> dict[str, bytes]:
    return samples()


@pytest.fixture(scope="session")
def make():
    """The functions above that make inputs, and the words that they use."""
    return SimpleNamespace(
        newsletter=newsletter, zipped=zipped, mailbox=mailbox, pdf=pdf_of, docx=docx_of, prose=PROSE, more=MORE, mail=MAIL,
        page=PAGE, rss=RSS,
    )  # fmt: skip
