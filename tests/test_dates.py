"""When: date expressions and what they are resolved from."""

from briefing.dates import date
from briefing.model import Article, Sentence, Span, fold


def _dates(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    article = Article("a", "a.txt", "", "", "utf-8", "text/plain", text, published=published)
    sentence = Sentence("a", 0, 1, Span(0, len(text)), fold(text))
    return [(mention.span.of(text), mention.resolved) for mention in date(article, [sentence])]


def test_a_weekday_needs_the_day_of_publication():
    text = "The council met on Monday and will vote on Friday."
    assert _dates(text) == [("Monday", None), ("Friday", None)]
    assert _dates(text, "2018-03-28T09:00:00Z") == [("Monday", "2018-03-26"), ("Friday", "2018-03-30")]
