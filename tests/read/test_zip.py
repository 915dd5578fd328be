"""Archives: members read by their content, bounded by what is really unpacked."""

import io
import zipfile

import pytest

from briefing.errors import InputError
from briefing.model import Source
from briefing.read import zip as archives
from briefing.read.zip import read_zip


def read(data: bytes):
    return read_zip(Source("week.zip", data))


def test_members_in_order_of_name_and_bad_ones_named(make):
    articles = read(
        make.zipped(
            {
                "b/two.eml": make.mail.encode(),
                "a/one.txt": make.prose.encode(),
                "c/empty.txt": b"",
                "c/inner.zip": make.zipped({"x.txt": b"x"}),
                "__MACOSX/a/._one.txt": b"\x00\x05",
                ".DS_Store": b"\x00",
            }
        )
    )
    assert [article.name for article in articles] == ["one.txt", "two.eml"]
    assert len({article.sha256 for article in articles}) == 1
    assert [(problem.where, problem.message) for problem in articles[0].problems] == [
        ("week.zip, empty.txt", "is empty"),
        ("week.zip, inner.zip", "is an archive inside an archive, which is not opened"),
    ]


def test_bomb_is_named_and_the_rest_read(make):
    (article,) = read(make.zipped({"bomb.txt": b"0" * 40_000_000, "one.txt": make.prose.encode()}))
    assert article.name == "one.txt"
    assert "unpacks to more" in article.problems[0].message


def test_total_is_bounded(make, monkeypatch):
    monkeypatch.setattr(archives, "TOTAL_BYTES", 1000)
    articles = read(make.zipped({f"{n}.txt": make.prose.encode() for n in range(10)}))
    assert 0 < len(articles) < 10


def test_claimed_size_is_not_believed(make):
    data = bytearray(make.zipped({"one.txt": make.prose.encode() * 10_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(InputError):
        read(bytes(data))


def test_names_lead_nowhere(make):
    (article,) = read(make.zipped({"../../up\\one.txt": make.prose.encode()}))
    assert article.name == "one.txt"
    assert "/" not in article.id


@pytest.mark.parametrize("members", [{"[Content_Types].xml": b"x"}, {"mimetype": b"application/epub+zip"}, {}])
def test_no_archive_of_articles(make, members):
    with pytest.raises(InputError):
        read(make.zipped(members))


def test_too_many_members():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(archives.MEMBERS + 1):
            archive.writestr(f"{number}.txt", b"x")
    with pytest.raises(InputError, match="2001 files"):
        read(held.getvalue())
