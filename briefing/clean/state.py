"""The text of one article as lines that rules may cut and judge. Comes in: a text. Goes out: lines with a verdict.

A line is a run of text between line breaks (in hard-wrapped text: between paragraph breaks), white space at its ends
left out. The text itself is never changed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from briefing import lazy
from briefing.clean.layout import line_spans
from briefing.model import Block, Role, Span

_STOPS = frozenset(".!?…:;,。！？：；，、।؟။៖។")
_NO_STOPS = lazy.pattern(r"[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff]")
_LONG = 60
"""From this length on a line of Thai, Lao, Burmese, Khmer, Japanese or Chinese is a paragraph without a stop too."""
_SMALL = 120
_MARKS = "([{*•—–->|¶ "
_CLOSERS = "\"'”’»)]"


class Line:
    """A run of text and the verdict on it: `role` and `rule` are None and "" as long as no rule has spoken.

    `finished` says whether it ends as sentences do, with a stop and perhaps closing marks; `words` counts at spaces (a
    script that has none is taken at four signs a word); `prose` says whether it reads like a paragraph: eight words
    and an end, or twenty words.
    """

    __slots__ = ("end", "finished", "prose", "role", "rule", "start", "text", "words")

    def __init__(self, start: int, text: str) -> None:
        self.start = start
        self.end = start + len(text)
        self.text = text
        last = text[-1]
        self.finished = (
            last in _STOPS
            or (last in _CLOSERS and text.rstrip(_CLOSERS)[-1:] in _STOPS)
            or (last >= "\u0e00" and len(text) >= _LONG and _NO_STOPS.match(last) is not None)
        )
        words = text.count(" ") + 1
        self.words = words if len(text) < 30 * words else len(text) // 4
        self.prose = self.words >= 20 or (words >= 8 and self.finished and (words >= 16 or last != "?"))
        self.role: Role | None = None
        self.rule = ""


class State:
    """The lines of one text, and what rules need to know about it.

    `lower` is the text in lower case, letter for letter; `rule` is the name under which verdicts are recorded.
    """

    __slots__ = ("_firsts", "_loose", "_short", "_small", "_starts", "lines", "lower", "rule", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        lower = text.lower()
        if len(lower) != len(text):  # a few capitals have a longer small form
            lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
        self.lower = lower
        self.rule = ""
        self.lines = [Line(start, text[start:end]) for start, end in line_spans(text)]
        self._starts: list[int] | None = None
        self._loose: list[Line] | None = None
        self._small: list[Line] | None = None
        self._firsts: dict[str, list[Line]] | None = None
        self._short = -1

    def open(self, longest: int = 1 << 30) -> list[Line]:
        """Return the lines that no rule has judged and that have at most `longest` characters."""
        if longest > _SMALL:
            return [line for line in self.lines if line.role is None and len(line.text) <= longest]
        if self._small is None:
            self._small = [line for line in self.lines if len(line.text) <= _SMALL]
        return [line for line in self._small if line.role is None and len(line.text) <= longest]

    def loose(self, longest: int = 1 << 30) -> list[Line]:
        """Return the open lines that do not end as sentences do: labels, links, headlines, captions."""
        if self._loose is None:
            self._loose = [line for line in self.lines if not line.finished]
        return [line for line in self._loose if line.role is None and len(line.text) <= longest]

    def having(self, *cues: str, longest: int = 1 << 30) -> list[Line]:
        """Return the open lines in which one of the lower-case `cues` stands, at most `longest` characters long.

        One search through the text a cue: cheap where the cue is rare, and linear whatever the text.
        """
        lower, lines = self.lower, self.lines
        numbers: set[int] = set()
        for cue in cues:
            at = lower.find(cue)
            while at >= 0:
                number = max(self._number_at(at), 0)
                numbers.add(number)
                at = lower.find(cue, max(lines[number].end, at + 1))
        if not numbers:
            return []
        found = [lines[number] for number in sorted(numbers)]
        return [line for line in found if line.role is None and len(line.text) <= longest]

    def _number_at(self, place: int) -> int:
        if self._starts is None:
            self._starts = [line.start for line in self.lines]
        return bisect_right(self._starts, place) - 1

    def line_at(self, place: int) -> Line:
        """Return the line that begins at or before a place in the text; the first one where none does."""
        return self.lines[max(self._number_at(place), 0)]

    @property
    def short(self) -> int:
        """How many lines have five words at most and no end, whatever the verdict on them."""
        if self._short < 0:
            self._short = sum(1 for line in self.lines if not line.finished and line.words <= 5)
        return self._short

    def starting(self, *firsts: str, longest: int = 1 << 30) -> list[Line]:
        """Return the open lines that start with one of `firsts`: four small letters each, brackets and dashes left out.

        A look into an index, so that a rule for rare lines costs nothing where there are none.
        """
        if self._firsts is None:
            index: dict[str, list[Line]] = {}
            for line in self.lines:
                index.setdefault(line.text.lstrip(_MARKS)[:4].lower(), []).append(line)
            self._firsts = index
        index = self._firsts
        return [
            line
            for first in firsts
            if first in index
            for line in index[first]
            if line.role is None and len(line.text) <= longest
        ]

    def judge(self, line: Line, role: Role = Role.FURNITURE) -> None:
        """Record the running rule's verdict on a line."""
        line.role = role
        line.rule = self.rule

    def mark(self, lines: Iterable[Line], pattern: re.Pattern[str], role: Role = Role.FURNITURE) -> None:
        """Judge each of `lines` in which `pattern` is found."""
        for line in lines:
            if pattern.search(line.text):
                self.judge(line, role)

    def mark_small(self, lines: Iterable[Line], pattern: re.Pattern[str], role: Role = Role.FURNITURE) -> None:
        """Judge each of `lines` in which `pattern`, written in small letters, is found in small letters."""
        lower = self.lower
        for line in lines:
            if pattern.search(lower[line.start : line.end]):
                self.judge(line, role)

    def carve(
        self, among: Sequence[Line], pattern: re.Pattern[str], role: Role = Role.FURNITURE, group: str | int = 0
    ) -> None:
        """Cut out of the lines `among` what `pattern` finds (its `group`), and judge it; the rest stays open.

        The pieces stand in the line's place, in order, white space at their ends left out.
        """
        cuts = {line.start: spans for line in among if (spans := [m.span(group) for m in pattern.finditer(line.text)])}
        if not cuts:
            return
        lines: list[Line] = []
        for line in self.lines:
            spans = cuts.get(line.start, [])
            at = 0
            for start, end in spans:
                self._add(lines, line, at, start)
                piece = self._add(lines, line, start, end)
                if piece:
                    self.judge(piece, role)
                at = end
            if spans:
                self._add(lines, line, at, len(line.text))
            else:
                lines.append(line)
        self.lines = lines
        self._starts = self._loose = self._small = self._firsts = None
        self._short = -1

    @staticmethod
    def _add(lines: list[Line], line: Line, start: int, end: int) -> Line | None:
        """Append the piece of `line` between two offsets, white space left out; None where nothing is left."""
        raw = line.text[start:end]
        bare = raw.strip()
        if not bare:
            return None
        piece = Line(line.start + start + len(raw) - len(raw.lstrip()), bare)
        lines.append(piece)
        return piece

    def blocks(self) -> tuple[Block, ...]:
        """Return the lines as blocks; what no rule has judged is a paragraph."""
        return tuple(
            [Block(Span(line.start, line.end), line.role or Role.PARAGRAPH, line.rule or "body") for line in self.lines]
        )
