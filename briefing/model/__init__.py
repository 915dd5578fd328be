"""The data that flows through the house: frozen, tuples not lists, positions not copies.

Nothing here reads, writes or decides. Every position is a half-open span in code points of `Article.text`.
"""

from collections.abc import Callable, Sequence

from briefing.model.article import KEPT, Article, Block, Problem, Role, Sentence, Severity, Source, Span, fold, gaps
from briefing.model.brief import (
    Actor,
    Also,
    Brief,
    Chosen,
    Contrast,
    Coverage,
    Difference,
    Excerpt,
    Moment,
    Note,
    Point,
    Quote,
    Rendered,
    Section,
    Selection,
    SourceRef,
    Story,
    Voice,
)
from briefing.model.digest import Candidate, DateMention, Digest, Feature, Hand, Quotation, Tag, Term, Theme, Turn, Unit

Reader = Callable[[Source], tuple[Article, ...]]
Scorer = Callable[[Sequence[Sentence]], tuple[float, ...]]
Classifier = Callable[[Sequence[Sentence], Sequence[Theme]], tuple[tuple[Tag, ...], ...]]

__all__ = [
    "KEPT",
    "Actor",
    "Also",
    "Article",
    "Block",
    "Brief",
    "Candidate",
    "Chosen",
    "Classifier",
    "Contrast",
    "Coverage",
    "DateMention",
    "Difference",
    "Digest",
    "Excerpt",
    "Feature",
    "Hand",
    "Moment",
    "Note",
    "Point",
    "Problem",
    "Quotation",
    "Quote",
    "Reader",
    "Rendered",
    "Role",
    "Scorer",
    "Section",
    "Selection",
    "Sentence",
    "Severity",
    "Source",
    "SourceRef",
    "Span",
    "Story",
    "Tag",
    "Term",
    "Theme",
    "Turn",
    "Unit",
    "Voice",
    "fold",
    "gaps",
]
