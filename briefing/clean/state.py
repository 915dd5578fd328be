"""The text of one article as lines that rules may cut and judge. Comes in: a text. Goes out: lines with a verdict.

A line is a run of text between line breaks, white space at its ends left out. The text itself is never changed.
"""

import re
from collections.abc import Iterator

from briefing.model import Block, Role, Span

_LAYOUT = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_FINISHED = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}$|[.!?,][”\"’']? ?—$")


class Line:
    """A run of text and the verdict on it: `role` and `rule` are None and "" as long as no rule has spoken."""

    __slots__ = ("end", "role", "rule", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.role: Role | None = None
        self.rule = ""

    @property
    def words(self) -> int:
        """How many words the line has, counted at spaces."""
        return self.text.count(" ") + 1

    @property
    def finished(self) -> bool:
        """Whether the line ends as sentences do."""
        return _FINISHED.search(self.text[-6:]) is not None


class State:
    """The lines of one text, and what rules need to know about it.

    `lower` serves to ask for words, not for positions; `rule` is the name under which verdicts are recorded.
    """

    __slots__ = ("lines", "lower", "rule", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower()
        self.rule = ""
        self.lines: list[Line] = []
        for match in _LAYOUT.finditer(text):
            self._add(self.lines, match.start(), match.group())

    @staticmethod
    def _add(lines: list[Line], start: int, raw: str) -> Line | None:
        """Append the line that `raw`, which starts at `start`, is without the white space around it; None if empty."""
        bare = raw.strip()
        if not bare:
            return None
        start += len(raw) - len(raw.lstrip())
        line = Line(start, start + len(bare), bare)
        lines.append(line)
        return line

    def mentions(self, *cues: str) -> bool:
        """Whether any of the lower-case `cues` stands anywhere in the text: a cheap question before a dear one."""
        lower = self.lower
        return any(cue in lower for cue in cues)

    def open(self, longest: int = 1 << 30) -> Iterator[Line]:
        """Go through the lines that no rule has judged and that have at most `longest` characters."""
        return (line for line in self.lines if line.role is None and len(line.text) <= longest)

    def judge(self, line: Line, role: Role = Role.FURNITURE) -> None:
        """Record the running rule's verdict on a line."""
        line.role = role
        line.rule = self.rule

    def mark(self, pattern: re.Pattern[str], role: Role = Role.FURNITURE, longest: int = 1 << 30) -> None:
        """Judge every open line in which `pattern` is found."""
        for line in self.open(longest):
            if pattern.search(line.text):
                self.judge(line, role)

    def carve(self, pattern: re.Pattern[str], role: Role = Role.FURNITURE, group: str | int = 0) -> None:
        """Cut out of open lines what `pattern` finds (its `group`), and judge it; the rest stays open.

        The pieces stand in the line's place, in order, white space at their ends left out.
        """
        lines: list[Line] = []
        for line in self.lines:
            if line.role is not None or not (spans := [found.span(group) for found in pattern.finditer(line.text)]):
                lines.append(line)
                continue
            at = 0
            for start, end in spans:
                if start < 0:
                    continue
                self._add(lines, line.start + at, line.text[at:start])
                piece = self._add(lines, line.start + start, line.text[start:end])
                if piece:
                    self.judge(piece, role)
                at = end
            self._add(lines, line.start + at, line.text[at:])
        self.lines = lines

    def blocks(self) -> tuple[Block, ...]:
        """Return the lines as blocks; what no rule has judged is a paragraph."""
        return tuple(
            Block(Span(line.start, line.end), line.role or Role.PARAGRAPH, line.rule or "body") for line in self.lines
        )
