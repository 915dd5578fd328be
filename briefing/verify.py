"""The proof: a brief and the texts of its sources in, a list of the places where they part out (empty: all is true).

Nothing is repaired and nothing is guessed: a quote is right when its source's text at its spans, each folded and
joined by one space, is the quote to the letter.
"""

import hashlib
from collections.abc import Iterator, Mapping

from briefing.model import Brief, Problem, Quote, Span, fold

_SAID_BY = "said by "


def verify(brief: Brief, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return one Problem for each sentence or source of `brief` that `texts` (source id to text) does not bear out."""
    problems = []
    for source in brief.sources:
        text = texts.get(source.id)
        if text is None:
            problems.append(_wrong(f"source {source.number} ({source.name})", "its text is missing"))
        elif hashlib.sha256(text.encode()).hexdigest() != source.text_sha256:
            problems.append(_wrong(f"source {source.number} ({source.name})", "its text is not the one that was read"))
    for place, quote in quotes(brief):
        fault = _fault(quote.text, quote.source_id, quote.spans, texts)
        if fault:
            problems.append(_wrong(place, f"“{_short(quote.text)}” {fault}"))
        problems += [
            _wrong(place, f"“{_short(name)}” does not stand in {quote.source_id}")
            for name in _speakers(quote)
            if name not in fold(texts.get(quote.source_id, ""))
        ]
        problems += [
            _wrong(place, f"the other source {also.source_id} has no such place")
            for also in quote.also
            if _cut(also.spans, texts.get(also.source_id, "")) is None
        ]
    for place, words, source_id, span in _excerpts(brief):
        fault = _fault(words, source_id, (span,), texts)
        if fault:
            problems.append(_wrong(place, f"“{_short(words)}” {fault}"))
    return tuple(problems)


def _speakers(quote: Quote) -> list[str]:
    """Return the names that a quote's labels give, in the source's words."""
    return [label.removeprefix(_SAID_BY) for label in quote.labels if label.startswith(_SAID_BY)]


def find_cuts(brief: Brief, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return one Problem for each quote of an edited brief that begins or ends in the middle of a sentence.

    A build takes whole sentences; whoever edits a brief by hand could leave out a "not".
    """
    return tuple(
        _wrong(place, f"“{_short(quote.text)}” is cut out of the middle of a sentence")
        for place, quote in quotes(brief)
        if any(_is_cut(texts[quote.source_id], span) for span in quote.spans)
    )


def _is_cut(text: str, span: Span) -> bool:
    before = text[: span.start].rstrip(" \t\u00a0")[-1:]
    words = span.of(text).strip()
    first = next((char for char in words if char.isalpha()), "")
    if first.islower() and (before.isalnum() or before in {",", ";"}):
        return True
    last = words.rstrip("\"'”’»)]")[-1:]
    after = text[span.end :].lstrip(" \t\u00a0")[:1]
    return last not in set(".!?…:。！？؟।") and (after.isalnum() or after == ",")


def quotes(brief: Brief) -> Iterator[tuple[str, Quote]]:
    """Yield every quote that the brief prints with the place where it stands, in order of printing."""
    for number, quote in enumerate(brief.bottom_line, 1):
        yield f"bottom line, point {number}", quote
    for section in brief.sections:
        for number, quote in enumerate(section.quotes, 1):
            yield f"section {section.label}, point {number}", quote
    for source in brief.sources:
        for number, quote in enumerate(source.condensed, 1):
            yield f"digest of source {source.number}, point {number}", quote
    for number, moment in enumerate(brief.timeline, 1):
        yield f"timeline, line {number}", moment.quote
    for number, difference in enumerate(brief.differences, 1):
        for quote in difference.quotes:
            yield f"difference {number}", quote


def _excerpts(brief: Brief) -> Iterator[tuple[str, str, str, Span]]:
    for number, voice in enumerate(brief.voices, 1):
        for part in (voice.quote, voice.speaker, voice.role, voice.verb, voice.via):
            if part is not None:
                yield f"voice {number}", part.text, part.source_id, part.span
    for number, moment in enumerate(brief.timeline, 1):
        yield f"timeline, line {number}", moment.words.text, moment.words.source_id, moment.words.span
    for actor in brief.actors:
        for part in actor.mentions:
            yield f"actor {actor.name}", part.text, part.source_id, part.span


def _cut(spans: tuple[Span, ...], text: str) -> str | None:
    """Return the text at `spans` as it would be printed, or None where a span lies outside the text."""
    if not spans or any(not 0 <= span.start < span.end <= len(text) for span in spans):
        return None
    return " ".join(fold(span.of(text)) for span in spans)


def _fault(words: str, source_id: str, spans: tuple[Span, ...], texts: Mapping[str, str]) -> str:
    if source_id not in texts:
        return f"names a source that is not there: {source_id}"
    found = _cut(spans, texts[source_id])
    if found is None:
        return f"points outside the text of {source_id}"
    if found != words:
        return f"is not what {source_id} says there: “{_short(found)}”"
    return ""


def _short(text: str, limit: int = 90) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _wrong(where: str, message: str) -> Problem:
    return Problem("verify", where, message, "error")
