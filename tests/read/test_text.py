"""Plain text: which encoding is found, what is refused, and that no letter changes."""

import hashlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import Source
from briefing.read.text import decode, read_text

CYRILLIC = "Президент заявив, що переговори триватимуть у понеділок. Міністр додав: «Ми готові».\n" * 3
RUSSIAN = "Представитель ведомства сообщил, что встреча перенесена на вторник. «Мы подождём», сказал он.\n" * 3
FRENCH = "L’élève a déjà été reçu à l’université; le président s’est dit « très ému ».\n"


def read(data: bytes, name: str = "note.txt"):
    (article,) = read_text(Source(name, data))
    return article


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (CYRILLIC, "utf-8", "utf-8"),
        (CYRILLIC, "utf-8-sig", "utf-8"),
        (CYRILLIC, "utf-16", "utf-16"),
        (CYRILLIC, "utf-16-le", "utf-16-le"),
        (CYRILLIC, "utf-16-be", "utf-16-be"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        (FRENCH, "utf-32", "utf-32"),
        (CYRILLIC, "cp1251", "cp1251"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN.replace("«", "").replace("»", ""), "koi8-r", "koi8-r"),
        (FRENCH, "cp1252", "cp1252"),
        ("Ministrze, zażółć gęślą jaźń, powiedział prezes spółki węglowej w środę.\n" * 3, "cp1250", "cp1250"),
        ("The café said no.", "latin-1", "cp1252"),
    ],
)
def test_encoding_is_found_and_recorded(text, codec, encoding):
    article = read(text.encode(codec))
    assert (article.text, article.encoding) == (text, encoding)


def test_line_ends_and_spaces_stay():
    assert read(b"One.\r\n\r\n  Two.\rThree.\x0c").text == "One.\r\n\r\n  Two.\rThree.\x0c"


def test_hashes_and_id():
    article = read("Ça va.".encode("utf-16"), "Ça va?.txt")
    assert article.sha256 == hashlib.sha256("Ça va.".encode("utf-16")).hexdigest()
    assert article.text_sha256 == hashlib.sha256("Ça va.".encode()).hexdigest()
    assert article.id == "ca-va-" + article.text_sha256[:8]


def test_stray_bytes_are_counted():
    article = read(("Мир. " * 40).encode() + b"\xff end")
    assert article.text.endswith("\ufffd end")
    assert [problem.message for problem in article.problems] == ["1 stray bytes are no UTF-8 and stand as \ufffd"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "PNG"),
        (b"\x78\x9f\x3e\x22\x01\x00", "winmail.dat"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00" * 400, "binary"),
        (b"\xff\xfeA\x00\x00\xd8", "breaks off"),
        (b"\xff\xfeA\x00\n", "breaks off"),
        (b"A word. " * 300_000, "2.1 MB"),
    ],
)
def test_refused_by_name(data, words):
    with pytest.raises(InputError, match=words) as caught:
        read(data)
    assert caught.value.hint


def test_ten_megabytes_on_one_line_are_refused():
    with pytest.raises(InputError, match="limit"):
        read(b"x" * 10_000_000)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_named_refusal(data):
    with suppress(InputError):
        text, encoding, _ = decode(Source("x.txt", data))
        assert text.encode()
        assert encoding


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_utf8_comes_through_unchanged(text):
    try:
        assert read(text.encode("utf-8-sig")).text == text
    except InputError:
        assert not text.strip()
