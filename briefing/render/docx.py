"""Brief -> a Word document for those who edit in Word: same words, styles of its own, marks that lead to the sources.

In comes a Brief; out goes a .docx (python-docx, the extra `docx`). Every mark is a link to a bookmark at its source.
The bytes are the same each time: the document's dates are the edition's, and its parts carry no clock.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from briefing.config import RenderOptions
from briefing.errors import RenderError
from briefing.model import Brief, Rendered
from briefing.render.arrange import arrange
from briefing.render.brand import accent_of
from briefing.render.labels import load_labels
from briefing.render.shown import closed, shorten
from briefing.render.templates import find_templates
from briefing.render.view import Entry, Mark, Part, Point, View

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

PROPERTY = 254
"""Letters that a property of a Word document may have, the "…" of a cut left out."""


def render_docx(brief: Brief, options: RenderOptions) -> Rendered:
    """Return `brief.docx`; raise RenderError where python-docx is not installed."""
    try:
        import docx
    except ModuleNotFoundError as error:
        raise RenderError("DOCX needs python-docx", hint="pip install 'briefing[docx]'") from error
    labels = load_labels(find_templates(options.template_dir, options.look), options.brand.labels)
    seen = arrange(brief, options, labels)
    writer = _Writer(docx.Document(), seen, accent_of(options.brand)[1:])
    writer.write()
    packed = io.BytesIO()
    writer.document.save(packed)
    return Rendered("brief.docx", MEDIA_TYPE, _without_clock(packed.getvalue()))


class _Writer:
    """Fills a document from a view, from top to bottom."""

    def __init__(self, document: Any, seen: View, accent: str) -> None:
        from docx.shared import Mm, Pt, RGBColor

        self.document = document
        self.seen = seen
        self.accent = RGBColor.from_string(accent.upper())
        self.ink = RGBColor.from_string("1A2330")
        self.small = Pt(8)
        self.bookmarks = 0
        section = document.sections[0]
        size = (216, 279) if seen.paper == "Letter" else (210, 297)
        section.page_width, section.page_height = Mm(size[0]), Mm(size[1])
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
        for name, points in (("Normal", 10.5), ("Title", 24), ("Heading 1", 14), ("Heading 2", 11)):
            style = document.styles[name]
            style.font.name, style.font.size = "Georgia", Pt(points)
            for attribute in [name for name in style.element.rPr.rFonts.attrib if name.endswith("Theme")]:
                del style.element.rPr.rFonts.attrib[attribute]  # else Word takes the theme's typeface instead
            if name != "Normal":
                style.font.color.rgb = RGBColor.from_string("14304F")
        moment = (
            datetime.fromisoformat(f"{seen.day or '2000-01-01'}T00:00:00+00:00").astimezone(UTC).replace(tzinfo=None)
        )
        core = document.core_properties
        core.title, core.author = shorten(seen.title, PROPERTY), shorten(seen.brand, PROPERTY)
        core.language, core.comments = seen.language, ""
        core.created = core.modified = core.last_printed = moment
        core.last_modified_by, core.revision = "", 1

    def write(self) -> None:
        """Write every part of the brief."""
        seen, labels = self.seen, self.seen.t
        self._frame()
        self.document.add_paragraph(seen.title, style="Title")
        self._line(" · ".join(part for part in (seen.date, seen.period, seen.articles, seen.share) if part))
        if seen.bottom_line:
            self.document.add_heading(labels["bottom_line"], 1)
            for point in seen.bottom_line:
                self._point(point, "Normal")
        for note in seen.notes:
            self._note(note)
        for part in seen.parts:
            self._part(part)
        self._extras()
        self.document.add_heading(labels["sources"], 1)
        for entry in seen.listed:
            self._entry(entry)
        if seen.unlisted_count:
            self._line(seen.unlisted_count)
        self.document.add_heading(labels["method"], 2)
        if seen.remarks:
            self._line(f"{labels['problems']}. {' · '.join(seen.remarks)}")
        self._line(labels["verbatim"])

    def _extras(self) -> None:
        """Write differences, timeline, voices and names, as far as the brief has them."""
        seen, labels = self.seen, self.seen.t
        if seen.contrasts:
            self.document.add_heading(labels["differences"], 1)
            for contrast in seen.contrasts:
                self.document.add_heading(contrast.label, 2)
                for point in contrast.points:
                    self._point(point)
        if seen.events:
            self.document.add_heading(labels["timeline"], 1)
            for event in seen.events:
                self._point(event.point, lead=event.date, remark=event.remark)
        if seen.sayings:
            self.document.add_heading(labels["voices"], 1)
            for saying in seen.sayings:
                who = ", ".join(x for x in (saying.speaker or labels["speaker_unknown"], saying.role, saying.via) if x)
                paragraph = self.document.add_paragraph(style="List Bullet")
                paragraph.add_run(f"{who}: ").bold = True
                paragraph.add_run(f"{labels['quote_open']}{saying.text}{labels['quote_close']} ")
                self._mark(paragraph, saying.mark)
        if seen.names:
            self.document.add_heading(labels["actors"], 1)
        for group in seen.names:
            self.document.add_heading(group.kind, 2)
            self._line(", ".join(f"{n.name} {' '.join(mark.text for mark in n.marks)}" for n in group.names))

    def _frame(self) -> None:
        """Put kicker and handling mark into the head, desk, date and page number into the foot of every page."""
        section, seen = self.document.sections[0], self.seen
        section.header.paragraphs[0].text = "\t\t".join(part for part in (seen.kicker, seen.handling) if part)
        foot = section.footer.paragraphs[0]
        foot.add_run(
            f"{' · '.join(part for part in (seen.brand, seen.date) if part)}\t{seen.handling}\t{seen.t['page']} "
        )
        self._field(foot, "PAGE")
        foot.add_run(f" {seen.t['page_of']} ")
        self._field(foot, "NUMPAGES")

    def _part(self, part: Part) -> None:
        self.document.add_heading(part.label, 1)
        if part.empty:
            self._line(part.empty)
        for group in part.groups:
            if group.label:
                self.document.add_heading(group.label, 2)
            for point in group.points:
                self._point(point)
        for note in part.notes:
            self._note(note)

    def _note(self, note: str) -> None:
        labels = self.seen.t
        paragraph = self.document.add_paragraph(style="Intense Quote")
        paragraph.add_run(f"{labels['note']} ({labels['note_hint']}): ").bold = True
        paragraph.add_run(note)
        for run in paragraph.runs:
            run.font.color.rgb = self.ink

    def _point(self, point: Point, style: str = "List Bullet", lead: str = "", remark: str = "") -> None:
        paragraph = self.document.add_paragraph(style=style)
        if lead:
            paragraph.add_run(f"{lead}: ").bold = True
        for label in point.labels:
            paragraph.add_run(f"{label} ").italic = True
        paragraph.add_run(f"{point.text}\u00a0")
        self._mark(paragraph, point.mark)
        if point.also:
            self._small(paragraph, f" {self.seen.t['also_in']} {', '.join(str(mark.number) for mark in point.also)}")
        for words in filter(None, (point.basis, remark)):
            self._small(paragraph, f" ({words})")

    def _entry(self, entry: Entry) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        paragraph = self.document.add_paragraph()
        self.bookmarks += 1
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            element = OxmlElement(tag)
            element.set(qn("w:id"), str(self.bookmarks))
            if tag.endswith("Start"):
                element.set(qn("w:name"), entry.id.replace("-", "_"))
            paragraph._p.append(element)  # noqa: SLF001 (python-docx has no public way to bookmarks)
        rest = [entry.title, entry.byline, entry.published, *entry.remarks]
        paragraph.add_run(f"[{entry.number}] ").bold = True
        paragraph.add_run(" ".join(closed(part) for part in rest))
        if entry.href:
            paragraph.add_run(f" {entry.href}")

    def _mark(self, paragraph: Any, mark: Mark) -> None:
        """Add a mark that leads to its source's bookmark."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), mark.row.replace("-", "_"))
        run = paragraph.add_run(mark.text.replace(" ", "\u00a0"))
        run.font.size, run.font.color.rgb = self.small, self.accent
        link.append(run._r)  # noqa: SLF001 (python-docx has no public way to inner links)
        paragraph._p.append(link)  # noqa: SLF001

    def _small(self, paragraph: Any, text: str) -> None:
        paragraph.add_run(text).font.size = self.small

    def _line(self, text: str) -> None:
        self._small(self.document.add_paragraph(), text)

    def _field(self, paragraph: Any, name: str) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), name)
        paragraph._p.append(field)  # noqa: SLF001 (python-docx has no public way to fields)


def _without_clock(data: bytes) -> bytes:
    """Return the same archive with every part dated 1980-01-01."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return packed.getvalue()
