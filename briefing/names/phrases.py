"""Tokens of a statement in, the noun phrase before or after a verb out: a name, a role, a description, a pronoun.

Nothing here knows other statements; a phrase that is no likely speaker is None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.names.given import FEMALE, MALE
from briefing.names.tokens import Token
from briefing.names.words import (
    ADVERBS,
    AUXILIARIES,
    BODIES,
    CALENDAR,
    DOCUMENTS,
    MEDIA_NOUNS,
    OFFICES,
    OPENERS,
    ORGANISATIONS,
    PARTICLES,
    PLURAL_ROLES,
    PRONOUNS,
    ROLES,
)

Kind = Literal["name", "described", "pronoun"]

GIVEN = FEMALE | MALE
_DETERMINERS = frozenset(
    """a an the this that these those one two three four five several many some most few both another other no his her
    its their our my every each multiple various dozens hundreds more""".split()
)
_LINKS = frozenset("of for at from in with to on".split())
_STOPS = frozenset(
    """and or but that which who whom whose as while when where because after before since if though although than by
    into onto over under about against through during between among upon per what how why said says until amid like
    whether so yet nor not according""".split()
)
_TITLES = frozenset("mr mrs ms dr sen rep gen gov lt col maj sgt adm capt sir lady lord prof rev mx".split())
_TITLED = ROLES | frozenset(
    f"{word}s"
    for word in "senator sen rep president minister secretary general representative governor congressman judge justice".split()
)
_HEADS = ROLES | PLURAL_ROLES | BODIES | DOCUMENTS | MEDIA_NOUNS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (inclusive) of a statement; `role` likewise, or (-1, -1) where none is given.

    For a name the tokens are the bare name, without title.
    """

    kind: Kind
    first: int
    last: int
    role: tuple[int, int] = (-1, -1)


def is_name_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token may be part of a name: a capital, or "al-Shami"; no month, weekday or party mark ("D-N.Y.")."""
    token = tokens[index]
    if token.mark >= 0 or not token.text[0].isalpha():
        return False
    if not token.capital:
        return token.low.startswith(("al-", "el-", "as-", "ad-", "ash-")) and token.text[3:] != token.low[3:]
    if token.text[1:2] == "-" and token.text[0] in "DRI":
        return False
    return token.low not in CALENDAR or _given_name(tokens, index)


def _given_name(tokens: Sequence[Token], index: int) -> bool:
    """ "April Jones" is nobody's month: a name that a month shares, before another capital, after no preposition."""
    if tokens[index].low not in ("april", "june", "may", "august", "jan") or tokens[index].text.endswith("."):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not after.capital or not after.text[0].isalpha() or after.low in ROLES or after.low in CALENDAR:
        return False
    before = tokens[index - 1].low if index else ""
    return before not in (
        "in",
        "of",
        "since",
        "by",
        "last",
        "this",
        "next",
        "until",
        "from",
        "and",
        "late",
        "early",
        "on",
    )


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word may owe its capital to its place: the first of the statement, or after a quotation."""
    return index == 0 or not tokens[index - 1].is_word


def opens_as_adverb(tokens: Sequence[Token], index: int) -> bool:
    """ "Apparently Smith said": an adverb that has its capital from its place."""
    low = tokens[index].low
    return _opens(tokens, index) and len(low) > 5 and low.endswith("ly") and low not in GIVEN


def run_back(tokens: Sequence[Token], last: int) -> int:
    """Return the first index of the run of name words that ends at `last`."""
    first = last
    while first > 0:
        before = first - 1
        if tokens[before].possessive or not tokens[before].is_word:
            break
        if is_name_word(tokens, before):
            first = before
        elif tokens[before].low in PARTICLES and before > 0 and is_name_word(tokens, before - 1):
            if tokens[before - 1].possessive:
                break
            first = before - 1
        else:
            break
    while first < last and (
        (tokens[first].low in OPENERS and (_opens(tokens, first) or tokens[first].low == "the"))
        or opens_as_adverb(tokens, first)
    ):
        first += 1
    return _over_of(tokens, first)


def _over_of(tokens: Sequence[Token], first: int) -> int:
    """Take in the office before "of": the run "State John Kerry" begins at "Secretary of"."""
    before = first - 1
    if before > 0 and tokens[before].low == "the":
        before -= 1
    if before < 1 or tokens[before].low not in ("of", "from", "for"):
        return first
    head = tokens[before - 1]
    office = tokens[before].low == "of" and tokens[first].low in OFFICES and head.low in ROLES
    body = head.capital and head.text in ORGANISATIONS and not head.possessive
    if office or body:
        return run_back(tokens, before - 1) if head.capital else before - 1
    return first


def run_on(tokens: Sequence[Token], first: int) -> int:
    """Return the last index of the run of name words that begins at `first`."""
    last = first
    while not tokens[last].possessive and last + 1 < len(tokens):
        after = last + 1
        if is_name_word(tokens, after):
            last = after
        elif tokens[after].low in PARTICLES and after + 1 < len(tokens) and is_name_word(tokens, after + 1):
            last = after + 1
        elif _office_follows(tokens, last):
            last += 2 if tokens[after + 1].low != "the" else 3
        else:
            break
    return last


def _office_follows(tokens: Sequence[Token], last: int) -> bool:
    """ "Secretary" + "of State", "Speaker" + "of the House"."""
    rest = tokens[last + 1 : last + 4]
    if tokens[last].low not in ROLES or not rest or rest[0].low != "of":
        return False
    words = [token.low for token in rest[1:]]
    if words and words[0] == "the":
        words.pop(0)
    return bool(words) and words[0] in OFFICES


def split_title(tokens: Sequence[Token], first: int, last: int) -> tuple[int, tuple[int, int]]:
    """Part a run of capitals into title and name: where the name begins, and the title with what stands before it."""
    begin = first
    for index in range(first, last):
        if tokens[index].low in _TITLED and not tokens[index].possessive:
            begin = index + 1
            if tokens[begin].low == "of":
                begin += 2 if begin + 1 <= last and tokens[begin + 1].low == "the" else 1
                while begin <= last and tokens[begin].low in OFFICES:
                    begin += 1
    if begin > last:
        return begin, (first, last)
    # The words before the run belong to the role: "the former CIA director John Brennan", "Russia’s Deputy ...".
    left = first
    while left > 0 and _modifies(tokens, left - 1, left):
        left -= 1
    if left < first and tokens[first - 1].low not in ROLES and begin == first and not _has_role(tokens, left, first):
        left = first
    if begin == first and left == first:
        return first, (-1, -1)
    while left < begin and tokens[left].low in _DETERMINERS | OPENERS:
        left += 1
    if begin > left and tokens[begin - 1].low not in ROLES and tokens[begin - 1].low in _TITLED:
        # "Senators X and Y": the title of several is nobody's own.
        return begin, (-1, -1)
    if left >= begin or all(tokens[index].low in _TITLES for index in range(left, begin)):
        return begin, (-1, -1)
    return begin, (left, begin - 1)


def _has_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(tokens[index].low in ROLES for index in range(first, last))


def _modifies(tokens: Sequence[Token], index: int, head: int) -> bool:
    token = tokens[index]
    if not token.is_word or token.low in _STOPS or token.low in _LINKS or token.low in AUXILIARIES:
        return False
    if token.low in ADVERBS or token.low in _DETERMINERS or token.low in PRONOUNS:
        return False
    if token.capital and not token.possessive:
        return token.low not in OPENERS
    if token.possessive:
        return token.capital
    if token.low in ROLES or token.low in _ADJECTIVES:
        return True
    return tokens[head].low in _TITLED and token.low.endswith(("al", "ic", "an", "ive", "ary", "ent"))


_ADJECTIVES = frozenset(
    """former senior chief top acting deputy vice foreign prime defense defence opposition co-founder longtime veteran
    retired ex interim outgoing then-president general press political military fellow first lead leading national
    state federal security affairs intelligence policy campaign party government ministry police army rebel company trade
    energy climate human rights law finance health budget media data science union city county presidential federal executive managing associate assistant prominent incoming then""".split()
)


def back(tokens: Sequence[Token], last: int) -> Phrase | None:
    """Return the noun phrase that ends at token `last`, or None."""
    if last < 0 or not tokens[last].is_word or tokens[last].possessive:
        return None
    token = tokens[last]
    if token.low in ("he", "she", "they", "it", "i", "we"):
        return Phrase("pronoun", last, last)
    if is_name_word(tokens, last) and not (token.low in OPENERS and _opens(tokens, last)):
        first = run_back(tokens, last)
        home = first - 2
        if home >= 0 and tokens[home + 1].low in ("of", "from") and is_name_word(tokens, home) and _free(tokens[home]):
            # "John McCain of Arizona said": the place is not the speaker.
            return named(tokens, run_back(tokens, home), home)
        return named(tokens, first, last)
    return _described_back(tokens, last)


def _free(token: Token) -> bool:
    return not token.possessive and token.low not in ROLES and token.low not in BODIES


def named(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Make a phrase of a run of capitals: a name with its role, or a description ("Foreign Minister")."""
    begin, role = split_title(tokens, first, last)
    if begin > last:
        return Phrase("described", first - (first > 0 and tokens[first - 1].low in _DETERMINERS), last)
    given = next((i for i in range(begin + 1, last) if tokens[i].low in GIVEN), -1)
    if last - begin > 1 and given > 0 and tokens[begin].low not in GIVEN and tokens[last].text not in ORGANISATIONS:
        # "Minister for Emergency Situations Ivan Petrov": the name begins at the given name.
        role, begin = ((role[0], given - 1) if role != (-1, -1) else role), given
    if begin == last and first == begin and tokens[last].low in ROLES and role == (-1, -1):
        return Phrase("described", first, last)
    if tokens[last].low in ROLES | PLURAL_ROLES and begin == first and last > first:
        # "the Defense Secretary", "Senate Democrats": nobody's name.
        left = first
        if left > 0 and tokens[left - 1].low in _DETERMINERS:
            left -= 1
        return Phrase("described", left, last)
    return Phrase("name", begin, last, role)


def _described_back(tokens: Sequence[Token], last: int) -> Phrase | None:
    """A description such as "a spokesman for the ministry": its head has to be a likely speaker."""
    first = last
    head = last
    while first > 0:
        token = tokens[first - 1]
        if not token.is_word or token.low in _STOPS or token.low in AUXILIARIES or token.low in PRONOUNS:
            break
        if token.low in _LINKS:
            if first - 1 == 0 or not _likely(tokens, first - 2):
                break
            if token.low in ("to", "in", "on", "with") and tokens[first - 2].low in DOCUMENTS:
                # "the memo to the judge says": it is the memo that speaks.
                return _described_back(tokens, first - 2)
            head = first - 2
        elif token.low in ADVERBS and not token.capital and token.low not in ("first", "then", "now"):
            break
        first -= 1
        if token.low in _DETERMINERS and not (first > 0 and tokens[first - 1].low in _LINKS):
            break
    return _description(tokens, first, head, last)


def _likely(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].is_word and tokens[index].low in _HEADS and not tokens[index].possessive


def _description(tokens: Sequence[Token], first: int, head: int, last: int) -> Phrase | None:
    if not _likely(tokens, head) or (tokens[head].low in _DOUBLE and last == head and _modifies_next(tokens, head)):
        return None
    while first < head and tokens[first].low in OPENERS - _DETERMINERS:
        first += 1
    bare = first == head and not tokens[head].capital
    if bare and tokens[head].low not in PLURAL_ROLES | {"police", "sources"}:
        return None
    return Phrase("described", first, last)


_DOUBLE = frozenset("official chief general executive expert head representative principal major academic key".split())


def _modifies_next(tokens: Sequence[Token], head: int) -> bool:
    """ "the official name": an adjective here, nobody."""
    return head + 1 < len(tokens) and tokens[head + 1].low in _THINGS


_THINGS = frozenset(
    """name names policy language visit visits record records figure figures data count result results report reports
    account accounts response reason position line residence trip title titles statement statements document documents
    election elections branch order orders role point reason concern""".split()
)


def forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    """Return the noun phrase that begins at token `first`, or None."""
    if first >= len(tokens) or not tokens[first].is_word:
        return None
    found = _forward(tokens, first)
    if found is not None and found.kind == "described":
        return _named_after(tokens, found) or found
    return found


def _named_after(tokens: Sequence[Token], described: Phrase) -> Phrase | None:
    """ "the group’s leader, Ana Prou, said": the name after the comma, and the description is its role."""
    place = described.last + 2
    if place >= len(tokens) or tokens[place - 1].text != "," or not is_name_word(tokens, place):
        return None
    if tokens[described.last].low not in ROLES:
        return None
    last = run_on(tokens, place)
    ends = last + 1 >= len(tokens) or not tokens[last + 1].is_word
    found = named(tokens, place, last) if ends and not tokens[last].possessive else None
    if found is None or found.kind != "name" or found.role != (-1, -1):
        return None
    return Phrase("name", found.first, found.last, (described.first, described.last))


def _forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    token = tokens[first]
    if token.low in ("he", "she", "they", "it", "i", "we"):
        return Phrase("pronoun", first, first)
    if token.low not in _DETERMINERS and is_name_word(tokens, first):
        last = run_on(tokens, first)
        if not tokens[last].possessive:
            lower = _lower_head(tokens, last)
            if lower is None:
                return named(tokens, first, last)
    return _described_forward(tokens, first)


def _lower_head(tokens: Sequence[Token], last: int) -> int | None:
    """A small-letter word after the run is its head: "State Department spokeswoman", "Trump administration"."""
    after = last + 1
    if after < len(tokens) and tokens[after].is_word and tokens[after].low in _HEADS and not tokens[after].capital:
        return after
    if after + 1 < len(tokens) and tokens[after].low in _ADJECTIVES and tokens[after + 1].low in _HEADS:
        return after + 1
    return None


def _described_forward(tokens: Sequence[Token], first: int) -> Phrase | None:
    index, head = first, -1
    while index < len(tokens) and tokens[index].is_word and index - first < 12:
        token = tokens[index]
        if token.low in _STOPS or token.low in AUXILIARIES or token.low in _LINKS:
            break
        if head >= 0 and not token.capital and token.low not in _HEADS and token.low not in _ADJECTIVES:
            break
        if _likely(tokens, index):
            head = index
        index += 1
    if head < 0:
        determined = tokens[first].low in ("the",) and first + 1 < len(tokens) and is_name_word(tokens, first + 1)
        return named(tokens, first + 1, run_on(tokens, first + 1)) if determined else None
    if head + 1 < index and is_name_word(tokens, head + 1):
        return named(tokens, head + 1, run_on(tokens, head + 1))
    return _description(tokens, first, head, _tail(tokens, head))


def _tail(tokens: Sequence[Token], head: int) -> int:
    """Take in "for the ministry", "of the group" after the head."""
    last = head
    after = head + 1
    if after + 1 < len(tokens) and tokens[after].low in ("for", "of", "at", "from", "with", "in"):
        index = after + 1
        if tokens[index].low in _DETERMINERS:
            index += 1
        if index < len(tokens) and is_name_word(tokens, index):
            last = run_on(tokens, index)
        elif index < len(tokens) and index > after + 1 and tokens[index].is_word and tokens[after].low in ("for", "of"):
            last = index
            if index + 1 < len(tokens) and tokens[index + 1].low in BODIES:
                last = index + 1
    return last
