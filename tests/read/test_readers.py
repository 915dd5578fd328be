"""What holds for every reader: found by content, offline, the same twice, and no crash on damaged input."""

import socket
from contextlib import suppress
from pkgutil import resolve_name

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import Source
from briefing.read import detect
from briefing.registry import READERS

KINDS = READERS.names()


def source_of(kind: str, data: bytes) -> Source:
    # Only Markdown is told from plain text by its name.
    return Source("input.md" if kind == "markdown" else "input", data)


def test_every_reader_has_a_sample_and_stands_where_archives_look(samples):
    assert sorted(KINDS) == sorted(samples)
    for kind in KINDS:
        assert READERS.get(kind) is resolve_name(f"briefing.read.{kind}:read_{kind}")


@pytest.mark.parametrize("kind", KINDS)
def test_content_tells_the_kind(kind, samples):
    assert detect(source_of(kind, samples[kind])) == kind


@pytest.mark.parametrize("kind", KINDS)
def test_no_reader_opens_a_connection(kind, samples, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert READERS.get(kind)(source_of(kind, samples[kind]))


@pytest.mark.parametrize("kind", KINDS)
def test_reading_twice_gives_the_same(kind, samples):
    articles = READERS.get(kind)(source_of(kind, samples[kind]))
    assert articles == READERS.get(kind)(source_of(kind, samples[kind]))
    for article in articles:
        assert article.text.strip()
        assert article.text.encode()
        assert article.title is None or article.title.of(article.text) == article.title_text
        assert all(getattr(article, field) for field, _ in article.origins)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1), taken=st.integers(0, 60), given=st.binary(max_size=20))
def test_damage_gives_articles_or_a_named_refusal(kind, samples, place, taken, given):
    start = int(place * len(samples[kind]))
    damaged = samples[kind][:start] + given + samples[kind][start + taken :]
    with suppress(InputError):
        for article in READERS.get(kind)(source_of(kind, damaged)):
            assert article.text.encode()


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_give_articles_or_a_named_refusal(kind, data):
    with suppress(InputError):
        READERS.get(kind)(source_of(kind, data))
