"""Digests and the sentences that the brief prints in, the part "Who said what" out.

A quotation that the brief prints anyway is not repeated. No speaker speaks twice before others have spoken once.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing.model import Candidate, Digest, Excerpt, Quotation, Span, Voice, fold
from briefing.names.courtesies import is_courtesy

FEWEST_WORDS = 5
"""A shorter quotation is a turn of phrase, not a statement."""

FRAGMENT = 0.5
"""What a quotation that does not begin a sentence counts beside one that does: a part needs its sentence around it."""

Place = tuple[str, int, int]
"""Article id, start and end of a printed sentence."""


def told(digests: Sequence[Digest], printed: Collection[Place], most: int) -> tuple[Voice, ...]:
    """Return up to `most` quotations whose speaker the text names or describes, in the order of their articles.

    The weightiest sentences come first into the choice; ties are broken by (article order, position).
    """
    ranked = sorted(_told(digests, printed), key=lambda row: (-row[0], row[1], row[2].span.start))
    chosen: list[tuple[int, int, Voice]] = []
    heard: Counter[str] = Counter()
    for turn in range(1, most + 1):
        for _weight, order, quotation, voice in ranked:
            speaker = voice.speaker.text.casefold() if voice.speaker else ""
            place = (order, quotation.span.start, voice)
            if len(chosen) < most and heard[speaker] == turn - 1 and place not in chosen:
                heard[speaker] += 1
                chosen.append(place)
    return tuple(voice for _, _, voice in sorted(chosen, key=lambda row: row[:2]))


def _told(digests: Sequence[Digest], printed: Collection[Place]) -> Iterator[tuple[float, int, Quotation, Voice]]:
    for order, digest in enumerate(digests):
        whole = _whole(digest.quotations)
        cut = _cut(digest.article.text, whole)
        for quotation in whole:
            candidate = digest.candidates[quotation.sentence]
            span = candidate.sentence.span
            place = (digest.article.id, span.start, span.end)
            if quotation.speaker is None or place in printed:
                continue
            voice = _voice(digest, candidate, quotation)
            if len(voice.quote.text.split()) >= FEWEST_WORDS and not is_courtesy(voice.quote.text.strip('“”" ')):
                yield candidate.score * (FRAGMENT if quotation.span in cut else 1.0), order, quotation, voice


def _whole(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Leave out quotations within quotations: the outer one holds their words."""
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.span.start, -q.span.end)):
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return kept


def _cut(text: str, quotations: Sequence[Quotation]) -> frozenset[Span]:
    """Return where quotations are pieces of a sentence: they begin in small letters, or end where such a piece goes on."""
    pieces = [quotation for quotation in quotations if _opens_small(quotation.span.of(text))]
    going_on = {(piece.sentence, piece.speaker) for piece in pieces}
    ends = {
        quotation.span
        for quotation in quotations
        if quotation.span.of(text).rstrip()[-1:] in ",–—-" and (quotation.sentence, quotation.speaker) in going_on
    }
    return frozenset(piece.span for piece in pieces) | ends


def _opens_small(words: str) -> bool:
    return next((char for char in words if char.isalnum()), "A").islower()


def _voice(digest: Digest, candidate: Candidate, quotation: Quotation) -> Voice:
    def cut(span: Span | None) -> Excerpt | None:
        return Excerpt(fold(span.of(digest.article.text)), digest.article.id, span) if span else None

    words = Excerpt(fold(quotation.span.of(digest.article.text)), digest.article.id, quotation.span)
    return Voice(
        quote=words,
        speaker=cut(quotation.speaker),
        role=cut(quotation.role),
        verb=cut(quotation.verb),
        named=quotation.named,
        hand=quotation.hand,
        themes=tuple(tag.theme_id for tag in candidate.tags),
        via=cut(quotation.via),
        paragraph=candidate.sentence.paragraph,
    )
