"""The outlet, where the text states whose article it is: in its page title, notices, byline, the lines around it.

An outlet that the body merely quotes ("told CNN", "the Post reported") is not taken.
"""

import re
from collections.abc import Sequence

from briefing import lazy
from briefing.clean.words import OUTLETS, names_outlet
from briefing.model import Block, Role

_NAMES = "|".join(re.escape(name) for name in sorted(OUTLETS, key=len, reverse=True))
_KNOWN = lazy.pattern(rf"(?<![\w.])(?:The )?(?:{_NAMES})(?!\w)")
_CAPITALS = tuple(name.upper() for name in OUTLETS)
_LOUD = lazy.pattern(rf"(?<![\w.])(?:{_NAMES.upper()})(?!\w)")
_AGENCIES = frozenset(
    "Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|UPI|Xinhua|TASS|Bloomberg|Anadolu Agency".split(
        "|"
    )
)
_WORDS_TOO = frozenset("Time|Independent|Reason|RT|Salon|Fortune|DW".split("|"))
"""Names that are words as well: taken only from the end of a page's title."""
_STAFF = lazy.pattern(
    rf"(?<![\w.])(?P<outlet>(?:The )?(?:{_NAMES}))(?: (?:[A-Za-z]+ ){{0,3}}(?:correspondent|reporter) [A-Z][\w.]+ [A-Z]\w+,? (?:reports|has more)\b|['’]s? [A-Z]\w+ [A-Z]\w+,? (?:reports|reporting|explains|has more)\b)"
)
_STAFF_WORDS = ("reports", "reporting", "explains", "has more")
_VIDEO = lazy.pattern(rf"(?:^CLOSE .{{10,600}}?[.!?,”\"’)]|, Photo,) (?P<outlet>{_NAMES})$")
_AT = lazy.pattern(r"@(?P<host>[a-z-]+)\.(?:com|org|net|co)\b")
_HOSTS = {  # spelled as outlets spell themselves, letter for letter the host
    "wsj": "WSJ",
    "usatoday": "USA TODAY",
    "cnn": "CNN",
    "npr": "NPR",
    "politico": "POLITICO",
    "axios": "Axios",
    "slate": "Slate",
    "vox": "Vox",
}
_SUFFIX = lazy.pattern(
    r"^(?P<title>.{15,250}?) (?:\||[-–—]|»|·) (?:.{1,60} (?:\||[-–—]|»|·) )*(?P<outlet>[^|–—»·]{2,40})$"
)
_DATELINE = lazy.pattern(r"\((?P<agency>Reuters|AP|AFP|UPI|CNN|Bloomberg|CNN Business)\)|\b(?P<bare>CNN)\b")
_MEDIA = (
    "Times|Post|News|Herald|Tribune|Journal|Gazette|Chronicle|Ledger|Dispatch|Observer|Courier|Telegraph|Star|Sun|Globe|Review"
    "|Weekly|Mail|Express|Standard|Examiner|Press|Register|Bulletin|Mirror|Sentinel|Inquirer|Argus|Echo|Record|Magazine|Daily"
    "|Broadcasting|Television|TV|Radio"
)
_TITLED = rf"(?P<outlet>(?:The )?(?:[A-Z][\w’'-]+ ){{1,3}}(?:{_MEDIA}))"
_IN_BYLINE = lazy.pattern(rf"^(?:[Bb]y|BY) [^,|]{{4,60}}(?:,| \|| for) {_TITLED}\W*$")
_IN_BIO = lazy.pattern(
    rf"\b(?:writer|reporter|columnist|correspondent|editor|contributor)\b[^.]{{0,40}}? (?:for|at|of|with) {_TITLED}\b"
)
_IN_DATELINE = lazy.pattern(rf"\({_TITLED}\)")
_ALSO_ON = lazy.pattern(rf"\b(?:Also|ALSO) (?:on|ON) (?P<outlet>{_NAMES}|{_NAMES.upper()})\b")
_STRONG = ("notice", "byline", "share-line", "newsletter", "contributor", "author-bio", "player-line")
_COUNTED = frozenset(
    ("outlet-line", "page-furniture", "page-head", "page-tail", "page-end", "page-label", "button-row")
)


def outlet_in(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return the outlet in the text's own spelling and where it stood, or None where the text does not say."""
    if not blocks:
        return None
    for find in (_page_title, _around, _beside, _counted, _dateline, _staff, _named):
        found = find(text, blocks)
        if found is not None:
            return found
    return None


def _page_title(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return the end of a first line "Title | Outlet", where the title stands again below it."""
    found = _SUFFIX.match(blocks[0].span.of(text))
    if found:
        title = found["title"].strip()
        named = any(block.role is Role.TITLE and block.span.of(text).startswith(title[:60]) for block in blocks[1:])
        if _KNOWN.fullmatch(found["outlet"]) or (named and found["outlet"][-1] != "."):
            return found["outlet"].strip(), "page title"
    return None


def _around(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return a known outlet in the lines around the body, the surest kind of line first; an agency's only in a notice."""
    for rule in _STRONG:
        for block in blocks:
            if block.rule != rule and not (rule == "byline" and block.role is Role.BYLINE):
                continue
            line = block.span.of(text)
            name = _known(line, agencies=rule == "notice")
            if name is not None:
                return name, rule.replace("-", " ")
            host = _AT.search(line) if rule == "author-bio" else None
            if host and host["host"] in _HOSTS:
                return _HOSTS[host["host"]], "author's address"
    return None


def _beside(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return the outlet that a link within the text ("Also on ...") or the words under a video name as their own."""
    for block in blocks:
        if block.rule == "related-inline" and (found := _ALSO_ON.search(block.span.of(text))):
            return found["outlet"], "link"
    for block in blocks:
        if block.role is Role.CAPTION and block.rule == "caption-label":
            found = _VIDEO.search(block.span.of(text))
            if found:
                return found["outlet"], "video caption"
    return None


def _counted(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return the known outlet that the page around the article names most often, the first of equals."""
    names = [
        name
        for block in blocks
        if block.rule in _COUNTED and block.span.end - block.span.start < 80
        if (name := _known(block.span.of(text), agencies=False)) is not None
    ]
    if names:
        return max(names, key=names.count), "page furniture"
    byline = next((block for block in blocks if block.role is Role.BYLINE), None)
    agency = _known(byline.span.of(text), agencies=True) if byline else None
    return (agency, "byline") if agency else None


def _known(line: str, *, agencies: bool) -> str | None:
    for pattern, named in ((_KNOWN, names_outlet(line)), (_LOUD, any(name in line for name in _CAPITALS))):
        for found in pattern.finditer(line) if named else ():
            if found.group() not in _WORDS_TOO and (agencies or found.group() not in _AGENCIES):
                return found.group()
    return None


def _dateline(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    for block in blocks:
        if block.role is Role.DATELINE and (found := _DATELINE.search(block.span.of(text))):
            return found["agency"] or found["bare"], "dateline"
    return None


def _staff(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return an outlet that a caption speaks of as the home of its people: "WSJ's Ann Lee explains"."""
    for block in blocks:
        if block.role is Role.CAPTION:
            line = block.span.of(text)
            found = _STAFF.search(line) if any(word in line for word in _STAFF_WORDS) else None
            if found and found["outlet"] not in _AGENCIES:
                return found["outlet"], "caption"
    return None


def _named(text: str, blocks: Sequence[Block]) -> tuple[str, str] | None:
    """Return an outlet that no list knows, where a byline, a bio or a dateline calls it by a newspaper's kind of name."""
    for pattern, role, rule, where in (
        (_IN_BYLINE, Role.BYLINE, "", "byline"),
        (_IN_DATELINE, Role.DATELINE, "", "dateline"),
        (_IN_BIO, Role.FURNITURE, "author-bio", "author bio"),
    ):
        for block in blocks:
            if block.role is role and rule in ("", block.rule) and (found := pattern.search(block.span.of(text))):
                return found["outlet"], where
    return None
