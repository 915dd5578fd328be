"""Sentences for the scorers' tests, written for them."""

from briefing.model import Sentence, Span

TEXT = """Parliament in Vessland voted on Tuesday to cut the defence budget by 12 percent after a week of strikes.
The cut, proposed by Finance Minister Ana Torv, closes three naval bases on the northern coast.
Opposition leader Karl Brandt called the vote on the defence budget a gift to the country's rivals.
"We will reverse this on our first day in office," Brandt said.
About 4,000 sailors and shipyard workers stand to lose their jobs, the defence ministry said.
The strikes began when the government froze wages in the shipyards in March.
Vessland joined the northern defence pact in 1998 and hosts two of its radar stations.
Pact officials said the radar stations would not be touched by the budget cut.
Weather on the coast has been unusually mild this spring."""


def sentences(text: str = TEXT, *, one_paragraph: bool = False) -> tuple[Sentence, ...]:
    found = []
    start = 0
    for index, line in enumerate(text.splitlines()):
        found.append(Sentence("a", index, 1 if one_paragraph else index + 1, Span(start, start + len(line)), line))
        start += len(line) + 1
    return tuple(found)
