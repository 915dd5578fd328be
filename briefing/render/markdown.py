"""Brief -> Markdown (CommonMark) that pastes well into a wiki.

In comes a Brief; out goes UTF-8 text. Quoted words keep every letter: characters that Markdown would read as markup
are escaped with a backslash. No HTML, no reference to anything outside but the sources' own addresses.
"""

from briefing import lazy
from briefing.config import RenderOptions
from briefing.model import Brief, Rendered
from briefing.render.arrange import arrange
from briefing.render.labels import load_labels
from briefing.render.shown import closed
from briefing.render.templates import find_templates
from briefing.render.view import Entry, Part, Point, Saying, View

_MARKUP = lazy.pattern(r"([\\`*_{}\[\]<>#|~$&])")
_OPENING = lazy.pattern(r"^(\s*)([-+=]|\d+[.)])")


def render_markdown(brief: Brief, options: RenderOptions) -> Rendered:
    """Return `brief.md`."""
    labels = load_labels(find_templates(options.template_dir, options.look), options.brand.labels)
    seen = arrange(brief, options, labels)
    blocks = [f"# {plain(seen.title)}", _meta(seen)]
    if seen.bottom_line:
        blocks += [f"## {labels['bottom_line']}", _list(seen.bottom_line, seen)]
    blocks += [_note(note, seen) for note in seen.notes]
    for part in seen.parts:
        blocks += _part(part, seen)
    if seen.contrasts:
        blocks.append(f"## {labels['differences']}")
        for contrast in seen.contrasts:
            blocks += [f"### {plain(contrast.label)}", _list(contrast.points, seen)]
    if seen.events:
        lines = [
            f"- **{plain(e.date)}:** {_point(e.point, seen)}{f' ({plain(e.remark)})' if e.remark else ''}"
            for e in seen.events
        ]
        blocks += [f"## {labels['timeline']}", "\n".join(lines)]
    if seen.sayings:
        blocks += [f"## {labels['voices']}", "\n".join(f"- {_saying(saying, seen)}" for saying in seen.sayings)]
    if seen.names:
        lines = []
        for group in seen.names:
            names = (f"{plain(n.name)} {' '.join(plain(mark.text) for mark in n.marks)}" for n in group.names)
            lines.append(f"- **{plain(group.kind)}:** {', '.join(names)}")
        blocks += [f"## {labels['actors']}", "\n".join(lines)]
    blocks += [f"## {labels['sources']}", "\n".join(_entry(entry) for entry in seen.listed)]
    blocks += [plain(seen.unlisted_count)] if seen.unlisted_count else []
    blocks.append(f"## {labels['method']}")
    blocks += [f"**{labels['problems']}.** {plain(' · '.join(seen.remarks))}"] if seen.remarks else []
    prints = ", ".join(f"\\[{e.number}\\] {e.fingerprint}" for e in seen.sources if e.used)
    blocks += [labels["verbatim"], *([f"{labels['fingerprints']}: {prints}."] if prints else [])]
    return Rendered("brief.md", "text/markdown", ("\n\n".join(blocks) + "\n").encode())


def plain(text: str) -> str:
    r"""Return `text` on one line with every character of Markdown's markup escaped.

    >>> plain("2. a *star*")
    '2\\. a \\*star\\*'
    """
    line = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", line)


def _meta(seen: View) -> str:
    parts = [seen.handling, seen.date, seen.period, seen.articles, seen.share]
    return " · ".join(f"**{plain(part)}**" if i < 2 else plain(part) for i, part in enumerate(parts) if part)


def _list(points: tuple[Point, ...], seen: View) -> str:
    return "\n".join(f"- {_point(point, seen)}" for point in points)


def _point(point: Point, seen: View) -> str:
    words = [plain(point.text), plain(point.mark.text).replace(" ", "\u00a0")]
    words += [f"*{plain(label)}*" for label in point.labels]
    if point.also:
        words.append(f"({seen.t['also_in']} {', '.join(str(mark.number) for mark in point.also)})")
    if point.basis:
        words.append(f"({plain(point.basis)})")
    return " ".join(words)


def _saying(saying: Saying, seen: View) -> str:
    who = ", ".join(
        plain(part) for part in (saying.speaker or seen.t["speaker_unknown"], saying.role, saying.via) if part
    )
    return f"**{who}:** {seen.t['quote_open']}{plain(saying.text)}{seen.t['quote_close']} {plain(saying.mark.text)}"


def _part(part: Part, seen: View) -> list[str]:
    blocks = [f"## {plain(part.label)}"]
    blocks += [f"*{plain(part.empty)}*"] if part.empty else []
    for group in part.groups:
        blocks += [f"### {plain(group.label)}"] if group.label else []
        blocks.append(_list(group.points, seen))
    blocks += [_note(note, seen) for note in part.notes]
    return blocks


def _note(note: str, seen: View) -> str:
    return f"> **{seen.t['note']}** ({seen.t['note_hint']}): {plain(note)}"


def _entry(entry: Entry) -> str:
    title = f"[{plain(entry.title)}](<{entry.href}>)" if entry.href else plain(entry.title)
    stop = closed(entry.title)[len(entry.title) :]
    rest = [plain(part) for part in (entry.byline, entry.published, *entry.remarks)]
    return f"{entry.number}. {title}{stop} {'. '.join(rest)}"
