"""Points in order, stories together."""

from dataclasses import replace

from briefing.select.arrange import arrange
from briefing.select.options import options
from tests.select.morning import MORNING, digested

DIGESTS = digested(MORNING)
ARTICLES = {digest.article.id: digest.article for digest in DIGESTS}
POOL = {d.article.id: options(order, d, d.article.id) for order, d in enumerate(DIGESTS)}


def scored(name: str, at: int, score: float):
    option = POOL[name][at]
    return option._replace(point=replace(option.point, score=score))


def test_one_story_needs_no_groups() -> None:
    ordered, stories = arrange([scored("talks", 0, 0.4), scored("talks", 1, 0.6)], ARTICLES)
    assert [option.point.score for option in ordered] == [0.6, 0.4]
    assert stories == ()


def test_stories_stand_together_and_single_points_before_or_after_them_by_weight() -> None:
    row = [scored("talks", 0, 0.5), scored("strikes", 0, 0.9), scored("talks", 1, 0.4), scored("harbour", 0, 0.45)]
    ordered, stories = arrange(row, ARTICLES)
    assert [option.point.article_id for option in ordered] == ["strikes", "talks", "talks", "harbour"]
    assert [(story.label, story.quotes) for story in stories] == [
        ("", 1),
        ("Envoys agree on a truce near Donetsk", 2),
        ("", 1),
    ]


def test_without_a_title_the_shared_names_are_the_label() -> None:
    bare = {name: replace(article, title=None, headline=None) for name, article in ARTICLES.items()}
    row = [scored("talks", 1, 0.5), scored("talks", 4, 0.4), scored("strikes", 0, 0.3)]
    _, stories = arrange(row, bare)
    assert stories[0].label == "Geneva"


def test_nothing_shared_means_no_group() -> None:
    bare = {name: replace(article, title=None, headline=None) for name, article in ARTICLES.items()}
    _, stories = arrange([scored("talks", 0, 0.5), scored("talks", 4, 0.4), scored("strikes", 0, 0.3)], bare)
    assert stories == ()
