"""Messages read back as they were meant, whatever stands in a title."""

from datetime import datetime
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.deliver.address import Address, parse_address
from briefing.deliver.header import clean_header, encode_parameter, encode_text
from briefing.deliver.message import Letter, MessageError, decode_text, encode, message_id
from briefing.errors import ConfigError
from briefing.model import Rendered

NOW = datetime(2026, 11, 24, 6, 30, tzinfo=ZoneInfo("Europe/Brussels"))
SENDER = Address("Morning desk", "desk@example.org")
PDF = Rendered("Ранкова записка 2026-11-24.pdf", "application/pdf", bytes(range(256)) * 9)


def letter(**changes):
    values = {
        "sender": SENDER,
        "to": (Address("", "analyst@example.org"),),
        "cc": (),
        "reply_to": None,
        "subject": "Policy brief, 24 November 2026",
        "sent": NOW,
        "language": "en",
        "list_name": "Policy brief",
        "list_id": "default.briefing.example.org",
        "unsubscribe": "mailto:desk@example.org?subject=unsubscribe",
        "text": "The key points\n.\n..\n",
        "html": "<p>The key points</p>",
        "attachments": (PDF,),
    }
    return Letter(**(values | changes))


def read(data):
    return message_from_bytes(data, policy=policy.default)


def test_a_message_reads_back_part_by_part():
    mail = read(encode(letter(), "<1@example.org>"))
    assert mail.get_content_type() == "multipart/mixed"
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text.get_content().replace("\r\n", "\n") == "The key points\n.\n..\n"
    assert html.get_content().strip() == "<p>The key points</p>"
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "Ранкова записка 2026-11-24.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == PDF.data


def test_the_headers_are_those_of_an_automatic_list_mail():
    mail = read(encode(letter(), "<1@example.org>"))
    assert mail["Date"].datetime == NOW
    assert mail["Message-ID"] == "<1@example.org>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == '"Policy brief" <default.briefing.example.org>'
    assert mail["List-Unsubscribe"] == "<mailto:desk@example.org?subject=unsubscribe>"
    assert mail["List-Unsubscribe-Post"] is None
    assert mail["Content-Language"] == "en"
    assert mail["Bcc"] is None


def test_one_click_is_promised_only_for_an_https_address():
    mail = read(encode(letter(unsubscribe="https://example.org/u?list=1"), "<1@example.org>"))
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_without_open_recipients_the_list_is_undisclosed():
    assert read(encode(letter(to=()), "<1@example.org>"))["To"] == "undisclosed-recipients:;"


def test_the_same_letter_gives_the_same_bytes():
    assert encode(letter(), "<1@example.org>") == encode(letter(), "<1@example.org>")


def test_lines_are_ascii_and_short_and_end_in_crlf():
    long = "Переговори щодо Чорного моря і безпеки судноплавства " * 6
    people = tuple(Address(f"Ім'я Прізвище {n}", f"person{n}@example.org") for n in range(30))
    data = encode(letter(subject=long, to=people, text="ліворуч\u2028праворуч " * 300), "<1@example.org>")
    assert data.isascii()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 78
    assert [a.display_name for a in read(data)["To"].addresses] == [p.name for p in people]


@pytest.mark.parametrize(
    "hostile",
    [
        "A =?UTF-8?Q?=0D=0ABcc:_inj@example.com?=",
        "A\r\nBcc: inj@example.com",
        "A\n\nbody",
        "A\x00B\x1b]0;title\x07",
        "Erdoğan посилення позицій",
        "=?utf-8?B?QQ==?= =?utf-8?B?QQ==?=",
        "x" * 2000,
        "слово " * 400,
        "\ud800 lone",
        "a\u2028b\u2029c\x85d\x0be\x0cf",
        "",
        "=",
    ],
)
def test_hostile_titles_stay_titles(hostile):
    data = encode(letter(subject=hostile, list_name=hostile), "<1@example.org>")
    plain = encode(letter(), "<1@example.org>")
    names = [name for name in read(plain).keys() if name != "Subject" or clean_header(hostile)]  # noqa: SIM118
    assert list(read(data).keys()) == names
    assert decode_text(str(message_from_bytes(data)["Subject"] or "")) == clean_header(hostile)


PIECES = st.sampled_from(
    [
        "\r\n",
        "\n",
        "\r",
        "Bcc: a@b.example",
        "=?utf-8?Q?=0D=0ABcc:_x?=",
        "=?",
        "?=",
        "=0D=0A",
        " ",
        "\t",
        "\x00",
        "посилення",
        "Erdoğan",
        "مجلس",
        "外交",
        "🇺🇦",
        '"',
        "\\",
        "<a@b>",
        ",",
        ";",
        ":",
        "\u2028",
        "\u202e",
        "�",
    ]
)
TITLES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map("".join)


def holds(title, name):
    people = (Address(clean_header(name), "analyst@example.org"),)
    small = letter(subject=title, list_name=name, to=people, html="", attachments=(), text="x\n")
    mail = read(encode(small, "<1@example.org>"))
    expected = "Date From To Subject Message-ID MIME-Version Content-Language Auto-Submitted".split()
    expected += ["X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "Content-Type", "Content-Transfer-Encoding"]
    assert list(mail.keys()) == [header for header in expected if header != "Subject" or clean_header(title)]
    assert str(mail["Subject"] or "") == clean_header(title)
    (person,) = mail["To"].addresses
    assert person.addr_spec == "analyst@example.org"


@settings(max_examples=300, deadline=None)
@given(title=TITLES, name=TITLES)
def test_no_title_adds_a_header_or_loses_a_letter(title, name):
    holds(title, name)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(title=TITLES, name=TITLES)
def test_ten_thousand_titles_add_no_header_and_lose_no_letter(title, name):
    holds(title, name)


@example("0\r\x1b\x850")
@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    once = clean_header(text)
    assert clean_header(once) == once


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=120))
def test_any_file_name_reads_back(name):
    name = clean_header(name) or "x"
    mail = read(("Content-Disposition: attachment" + encode_parameter("filename", name) + "\r\n\r\n").encode())
    assert mail.get_filename() == name


def test_a_message_that_does_not_read_back_is_refused(monkeypatch):
    monkeypatch.setattr("briefing.deliver.message.encode_text", lambda text, taken=0: f"x\r\nBcc: {text}")
    with pytest.raises(MessageError):
        encode(letter(), "<1@example.org>")


def test_a_changed_subject_is_refused(monkeypatch):
    monkeypatch.setattr("briefing.deliver.message.encode_text", lambda text, taken=0: encode_text(text + "!", taken))
    with pytest.raises(MessageError):
        encode(letter(), "<1@example.org>")


def test_the_message_id_tells_recipients_and_copies_apart_and_stays_the_same():
    base = ("daily", "2026-11-24", 1, "a@example.org", "example.org")
    assert message_id(*base) == message_id(*base)
    others = {
        message_id("weekly", *base[1:]),
        message_id("daily", "2026-11-25", *base[2:]),
        message_id(*base[:2], 2, *base[3:]),
        message_id(*base[:3], "b@example.org", "example.org"),
    }
    assert len(others | {message_id(*base)}) == 5


@pytest.mark.parametrize(
    ("text", "name", "box"),
    [
        ("a@example.org", "", "a@example.org"),
        (" Anna <a.b+c@Example.ORG> ", "Anna", "a.b+c@example.org"),
        ('"Desk, East" <east@example.org>', "Desk, East", "east@example.org"),
        ("Müller <m@bücher.example>", "Müller", "m@xn--bcher-kva.example"),
        ("root@localhost", "", "root@localhost"),
    ],
)
def test_addresses_of_the_configuration(text, name, box):
    assert parse_address(text) == Address(name, box)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "@example.org",
        "a@",
        "a@b@c",
        "a b@example.org",
        "a@exa mple.org",
        "a@example.org, b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "<a@example.org",
        "a@example.org>",
        "x <a@example.org> y",
        "a..b@example.org",
        "alice@example.org)(b@evil.example",
        "(c)a@example.org",
        "a@[127.0.0.1]",
        "-x@example.org",
        "é@example.org",
        "a@example.org\x00",
        "a@-x.example",
        "a@.example",
        "a@" + "b" * 64 + ".example",
        "b" * 65 + "@example.org",
        '"a\\"b" <a@example.org>',
        "a:b@example.org;",
        "na\x00me <a@example.org>",
        "a@example.org.",
    ],
)
def test_odd_addresses_are_refused_by_name(text):
    with pytest.raises(ConfigError, match=r"\[mail\] to"):
        parse_address(text, "to")
