"""A brief keeps to its pages by choosing less."""

from dataclasses import replace

import pytest

from briefing import fit as fitting
from briefing.config import RenderOptions
from briefing.errors import RenderError
from briefing.fit import fit, printed_words
from briefing.model import Rendered
from tests.select.morning import CONFIG, DAY, MORNING, digested

DIGESTS = digested(MORNING)


def paged(pages: int):
    return replace(CONFIG, brief=replace(CONFIG.brief, pages=pages))


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand in for the layout: a page holds 60 words; count the layouts."""
    layouts: list[int] = []

    def render(brief, _options):
        layouts.append(printed_words(brief))
        return Rendered("brief.pdf", "application/pdf", str(printed_words(brief)).encode())

    monkeypatch.setattr(fitting, "RENDERERS", {"pdf": render})
    monkeypatch.setattr(fitting, "measure_pages", lambda data: int(data) / 60)
    return layouts


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_the_pages_hold_and_one_more_layout_is_enough(press: list[int], pages: int) -> None:
    fitted = fit(DIGESTS, paged(pages), DAY, (), RenderOptions())
    assert fitted.problems == ()
    assert printed_words(fitted.brief) / 60 <= pages
    assert len(press) <= 3
    assert fitted.brief.config_digest == paged(pages).digest


def test_without_a_number_of_pages_nothing_is_laid_out(press: list[int]) -> None:
    fitted = fit(DIGESTS, paged(0), DAY, (), RenderOptions())
    assert press == []
    assert fitted.pdf is None


def test_what_cannot_be_kept_is_said(press: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "measure_pages", lambda _data: 7.5)
    (problem,) = fit(DIGESTS, paged(1), DAY, (), RenderOptions()).problems
    assert "could not be kept to 1 page" in problem.message
    assert press


def test_without_a_layout_the_estimate_stands_and_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_brief, _options):
        raise RenderError("no Pango")

    monkeypatch.setattr(fitting, "RENDERERS", {"pdf": fail})
    fitted = fit(DIGESTS, paged(1), DAY, (), RenderOptions())
    assert [problem.severity for problem in fitted.problems] == ["note"]
    assert fitted.pdf is None


def test_a_real_page_holds() -> None:
    pytest.importorskip("weasyprint")
    from briefing.render.pages import measure_pages

    fitted = fit(DIGESTS, paged(1), DAY, (), RenderOptions(pages=1))
    assert fitted.pdf is not None
    assert 0.3 < measure_pages(fitted.pdf.data) <= 1
    assert printed_words(fitted.brief) > 60


def test_a_brief_that_leaves_much_of_its_pages_empty_may_say_more():
    from briefing.select.pages import more

    assert more(300, 1.2, 2) > 300
    assert more(300, 1.9, 2) == 0
    assert more(300, 2.0, 2) == 0


def test_a_brief_that_was_cut_too_far_gets_some_of_its_words_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.select.pages import more

    assert 200 < more(200, 1.2, 2, too_many=300) <= 250
    tried: list[int] = []

    def render(brief, _options):
        tried.append(printed_words(brief))
        return Rendered("brief.pdf", "application/pdf", b"")

    pages = iter([2.4, 1.4, 1.7])
    monkeypatch.setattr(fitting, "RENDERERS", {"pdf": render})
    monkeypatch.setattr(fitting, "measure_pages", lambda _data: next(pages))
    fitted = fit(DIGESTS, paged(2), DAY, (), RenderOptions())
    assert tried[1] < tried[2] < tried[0]
    assert printed_words(fitted.brief) == tried[2]
