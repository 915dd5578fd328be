"""Score sentences with sumy's methods: sentences in, one number each out, higher is better.

sumy gets our sentences and our words, so it never splits or tokenizes and needs no NLTK data. Its own code does the
rating; nothing of it is changed. Three methods need numpy, and say so where it is missing.
"""

import math
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from briefing.errors import ConfigError, UsageError
from briefing.lexicon import STOP_WORDS
from briefing.model import Sentence, Theme

KL_MOST = 200
"""KL compares every sentence with every other once for each that it ranks: beyond this many it takes minutes."""

_STIGMA = ("hardly", "impossible", "maybe", "perhaps", "supposedly")
"""Words that speak against a sentence in Edmundson's method: hedges, none of them news."""


def lex_rank(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return LexRank: central in the graph of similar sentences (Erkan and Radev 2004)."""
    return _rate("lex_rank", "LexRankSummarizer", sentences, needs_numpy=True)


def text_rank(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return TextRank: PageRank over word overlap (Mihalcea and Tarau 2004)."""
    return _rate("text_rank", "TextRankSummarizer", sentences, needs_numpy=True)


def lsa(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return latent semantic analysis: weight in the strongest topics (Steinberger and Ježek 2004)."""
    return _rate("lsa", "LsaSummarizer", sentences, needs_numpy=True)


def luhn(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return Luhn's measure: clusters of frequent words (Luhn 1958)."""
    return _rate("luhn", "LuhnSummarizer", sentences)


def sum_basic(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return SumBasic: frequent words, each counted less once it was used (Nenkova and Vanderwende 2005)."""
    return _rate("sum_basic", "SumBasicSummarizer", sentences)


def reduction(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return sumy's graph reduction: the sum of a sentence's word overlap with all others."""
    return _rate("reduction", "ReductionSummarizer", sentences)


def kl(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """Return KL-Sum: greedily nearest to the article's word distribution (Haghighi and Vanderwende 2009).

    Raises UsageError beyond 200 sentences: the time grows with the cube of their number.
    """
    if len(sentences) > KL_MOST:
        raise UsageError(
            f"kl cannot rank {len(sentences)} sentences: its limit is {KL_MOST}",
            hint="choose another method, ranked for instance, or give shorter articles",
        )
    return _rate("kl", "KLSummarizer", sentences)


def edmundson(sentences: Sequence[Sentence], *, themes: Sequence[Theme] = ()) -> tuple[float, ...]:
    """Return Edmundson's measure: bonus words (the themes' terms), title and place (Edmundson 1969).

    The shell binds `themes` with `functools.partial`. Raises UsageError where no theme names a term.
    """
    bonus = sorted({word for theme in themes for term in theme.terms for word in term.text.lower().split()})
    bonus = [word for word in bonus if word not in STOP_WORDS]
    if not bonus:
        raise UsageError("edmundson needs theme terms as bonus words", hint="define a [[theme]] with terms")

    def prepare(summarizer: Any) -> None:
        summarizer.bonus_words = bonus
        summarizer.stigma_words = _STIGMA
        summarizer.null_words = sorted(STOP_WORDS)

    return _rate("edmundson", "EdmundsonSummarizer", sentences, prepare=prepare)


class _Words:
    """Hands sumy the words that we already have: it believes that this is its tokenizer."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def to_words(self, _text: str) -> tuple[str, ...]:
        return self._words


def _stop(summarizer: Any) -> None:
    summarizer.stop_words = sorted(STOP_WORDS)


def _rate(
    module: str,
    name: str,
    sentences: Sequence[Sentence],
    *,
    needs_numpy: bool = False,
    prepare: Callable[[Any], None] = _stop,
) -> tuple[float, ...]:
    """Return sumy's rating of each sentence, rounded to nine places.

    sumy walks through sets on its way, so the last bits of a rating change from process to process: rounding hides it.
    """
    if not sentences:
        return ()
    if needs_numpy:
        _require_numpy(module)
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(_stemmer())
    prepare(summarizer)
    ratings: dict[int, float] = {}

    def collect(ranked: Iterable[Any]) -> Iterable[Any]:
        # sumy accepts a callable as the count and hands it every rated sentence
        for item in ranked:
            rating = float(item.rating)
            ratings[item.order] = round(rating, 9) if math.isfinite(rating) else 0.0  # LexRank divides by a zero norm
        return ()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # sumy warns of documents with few words; they are rated all the same
        summarizer(_document(sentences), collect)
    return tuple(ratings.get(index, 0.0) for index in range(len(sentences)))


def _stemmer() -> Callable[[str], str]:
    """Return sumy's English stemmer with a memory: stemming the same word again is most of its time."""
    stem = import_module("sumy.nlp.stemmers").Stemmer("english")
    known: dict[str, str] = {}

    def remembered(word: str) -> str:
        if word not in known:
            known[word] = str(stem(word))
        return known[word]

    return remembered


def _document(sentences: Sequence[Sentence]) -> Any:
    """Return sumy's document of our paragraphs. Each sentence's text is its number: sumy merges equal texts."""
    dom = import_module("sumy.models.dom")
    paragraphs: dict[int, list[Any]] = {}
    for number, sentence in enumerate(sentences):
        paragraphs.setdefault(sentence.paragraph, []).append(dom.Sentence(str(number), _Words(sentence.words)))
    return dom.ObjectDocumentModel([dom.Paragraph(group) for group in paragraphs.values()])


def _require_numpy(method: str) -> None:
    try:
        import_module("numpy")
    except ImportError as error:
        raise ConfigError(
            f"the method {method.replace('_', '-')} needs numpy", hint="pip install 'briefing[engines]'"
        ) from error
