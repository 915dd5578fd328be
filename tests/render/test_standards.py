"""What others' programs say of the brief: accessible, archival, valid HTML, asking for nothing, fitting every screen."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from briefing.config import BrandTable, RenderOptions
from briefing.render.html import render_html
from briefing.render.json import render_json
from briefing.render.mail import render_mail
from briefing.render.pdf import render_pdf
from tests.render.briefs import brief, rich, scripts
from tests.render.tools import axe, outloud, program, run, vnu

pytestmark = pytest.mark.slow

DESK = BrandTable(name="Harbour Desk", handling="Internal — for official use")
DEFAULT = RenderOptions(brand=DESK)
LONG = "Notes on the harbour, the grid and the vote that the assembly put off again while three neighbours signed a compact"
CASES = {
    "rich": (rich(), DEFAULT),
    "three": (brief(), DEFAULT),
    "one": (brief(1, 1, 2), DEFAULT),
    "thirty": (brief(30, 6, 8), DEFAULT),
    "many": (brief(300, 12, 8), DEFAULT),
    "many-short": (brief(300, 12, 2), replace(DEFAULT, pages=2)),
    "bare": (brief(3, 3, 3, dated=False, titled=False, edition="special edition"), DEFAULT),
    "long": (brief(5, 12, 2, title=LONG), DEFAULT),
    "scripts": (scripts(), DEFAULT),
    "memo": (rich(), replace(DEFAULT, look="memo")),
    "ukrainian": (rich(), replace(DEFAULT, brand=replace(DESK, labels="uk", paper="Letter"))),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder with every case as PDF and HTML."""
    folder = tmp_path_factory.mktemp("made")
    for name, (content, options) in CASES.items():
        (folder / f"{name}.pdf").write_bytes(render_pdf(content, options).data)
        (folder / f"{name}.html").write_bytes(render_html(content, options).data)
        (folder / f"{name}-mail.html").write_bytes(render_mail(content, options).data)
    return folder


@pytest.mark.parametrize("name", CASES)
def test_outloud_finds_no_error_and_no_warning(made, name):
    done = run(outloud(), made / f"{name}.pdf", "--fail-on", "warning")
    assert done.returncode == 0, done.stdout
    assert "0 error(s), 0 warning(s)" in done.stdout


@pytest.mark.parametrize("name", CASES)
def test_qpdf_finds_the_file_sound(made, name):
    done = run(program("qpdf", "qpdf"), "--check", made / f"{name}.pdf")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", CASES)
def test_every_font_is_embedded_and_speaks_unicode(made, name):
    lines = run(program("pdffonts", "poppler-utils"), made / f"{name}.pdf").stdout.splitlines()[2:]
    assert lines
    assert [line for line in lines if line.split()[-5:-2] != ["yes", "yes", "yes"]] == []
    assert name == "scripts" or [line for line in lines if "Source" not in line] == []


@pytest.mark.parametrize("name", CASES)
def test_the_file_is_built_as_pdf_a_and_pdf_ua_ask(made, name):
    pikepdf = pytest.importorskip("pikepdf")
    content, options = CASES[name]
    with pikepdf.open(made / f"{name}.pdf") as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == options.brand.labels
        assert root.ViewerPreferences.DisplayDocTitle
        assert root.StructTreeRoot.ParentTree is not None
        assert str(root.OutputIntents[0].S) == "/GTS_PDFA1"
        assert len(pdf.trailer.ID) == 2
        assert root.Outlines.Count != 0
        assert not {"/OpenAction", "/AA", "/JavaScript"} & set(root.keys())
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "3A"
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
            assert content.title in str(metadata["dc:title"])
        attached = pdf.attachments["brief.json"]
        assert attached.get_file().read_bytes() == render_json(content, options).data
        assert str(root.AF[0].AFRelationship) == "/Source"
        for page in pdf.pages:
            assert str(page.Tabs) == "/S"
            assert "/StructParents" in page
            for link in page.get("/Annots", []):
                assert int(link.F) & 4
                assert "/StructParent" in link
                assert str(link.A.S) == "/URI" if "/A" in link else "/Dest" in link
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                assert "/FontFile2" in item
            if isinstance(item, pikepdf.Dictionary):
                assert item.get("/S") not in ("/JavaScript", "/Launch")


@pytest.mark.parametrize("name", CASES)
def test_every_page_carries_its_number_the_date_and_the_handling_mark(made, name):
    program("pdftotext", "poppler-utils")
    pages = run("pdftotext", "-layout", made / f"{name}.pdf", "-").stdout.split("\f")[:-1]
    word, of = {"en": ("Page", "of"), "fr": ("Page", "sur"), "uk": ("Сторінка", "з")}[CASES[name][1].brand.labels]
    for number, text in enumerate(pages, 1):
        foot = " ".join(text.strip().splitlines()[-1].split())
        assert foot.endswith(f"{word} {number} {of} {len(pages)}")
        assert "INTERNAL — FOR OFFICIAL USE" in foot
        assert "HARBOUR DESK · " in foot


def left_behind(laid_out, headings):
    """Return the headings under which the main column has nothing on the same page."""
    found = []
    for text in laid_out.split("\f"):
        lines = [line for line in text.splitlines() if line.strip()][:-1]
        for i, line in enumerate(lines):
            if line.strip() in headings and not any(below[:30].strip() for below in lines[i + 1 :]):
                found.append(line.strip())
    return found


@pytest.mark.parametrize("length", range(9))
def test_no_heading_is_left_behind_wherever_the_page_ends(tmp_path, length):
    base = rich()
    more = tuple(quote for section in base.sections for quote in section.quotes)[:length]
    shifted = replace(base, bottom_line=base.bottom_line + more)
    (tmp_path / "x.pdf").write_bytes(render_pdf(shifted, DEFAULT).data)
    laid_out = run(program("pdftotext", "poppler-utils"), "-layout", tmp_path / "x.pdf", "-").stdout
    headings = {section.label for section in base.sections} | {
        story.label for s in base.sections for story in s.stories
    }
    assert left_behind(laid_out, headings) == []


@pytest.mark.parametrize("name", CASES)
def test_no_heading_ends_a_page_and_no_mark_stands_alone(made, name):
    program("pdftotext", "poppler-utils")
    content, _ = CASES[name]
    headings = {section.label for section in content.sections} | {
        story.label for s in content.sections for story in s.stories
    }
    pages = run("pdftotext", made / f"{name}.pdf", "-").stdout.split("\f")[:-1]
    for text in pages:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        body = [
            line
            for line in lines
            if "INTERNAL" not in line and "HARBOUR DESK" not in line and not re.match(r"(Page|Сторінка) \d", line)
        ]
        assert body[-1] not in headings
    laid_out = run("pdftotext", "-layout", made / f"{name}.pdf", "-").stdout
    assert left_behind(laid_out, headings) == []
    assert not re.search(r"^\s*\[\d+ ¶\d+\]\s*$", laid_out, re.MULTILINE)


def test_the_nu_checker_finds_the_html_valid(made):
    """The mail's tables are laid out by attributes, which HTML calls obsolete and Outlook needs."""
    skip = ".*(CSS:|Content Security Policy|attribute on the .* element is obsolete).*"
    done = run(*vnu(), "--format", "gnu", "--filterpattern", skip, *sorted(made.glob("*.html")))
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip() == ""


@pytest.fixture(scope="module")
def browser():
    """A Chromium of the system, driven by playwright."""
    sync_api = pytest.importorskip("playwright.sync_api")
    path = program("chromium", "chromium")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser, made):
    """Open a case in a window; return the page and the list of what it asked for or complained of."""
    contexts = []

    def opened(name, width=1280, scheme="light", **more):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **more)
        contexts.append(context)
        page, heard = context.new_page(), []
        page.on("request", lambda request: heard.append(request.url))
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.goto((made / f"{name}.html").as_uri())
        return page, heard

    yield opened
    for context in contexts:
        context.close()


AXE_RUN = "axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}})"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
@pytest.mark.parametrize("name", ["rich", "bare", "memo", "scripts"])
def test_axe_finds_no_violation_with_every_text_opened(open_page, name, width, scheme):
    page, _ = open_page(name, width, scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(axe())
    result = page.evaluate(AXE_RUN)
    assert len(result["passes"]) > 25
    assert [(v["id"], v["nodes"][0]["html"]) for v in result["violations"]] == []


@pytest.mark.parametrize("name", ["rich", "many", "memo"])
def test_the_page_asks_for_nothing_and_complains_of_nothing(open_page, made, name):
    page, heard = open_page(name)
    page.wait_for_timeout(200)
    assert heard == [(made / f"{name}.html").as_uri()]


@pytest.mark.parametrize("name", ["rich", "long", "memo", "ukrainian", "many"])
def test_no_width_of_a_screen_makes_the_page_overflow(open_page, name):
    page, _ = open_page(name)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    for width in (390, 480, 600, 768, 833, 1024, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_a_mark_opens_the_text_and_lights_up_exactly_its_words(open_page):
    page, _ = open_page("rich", reduced_motion="reduce")
    said = rich().sections[0].quotes[0]
    page.locator("#theme-1 .point .mark").first.click()
    lit = page.locator(".passage:target")
    assert lit.is_visible()
    assert " ".join(lit.inner_text().split()) == said.text
    assert lit.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 233, 168)"
    assert 0 <= lit.bounding_box()["y"] < 900


def test_the_filter_shows_one_theme_or_one_source_without_script(open_page):
    page, _ = open_page("rich", java_script_enabled=False)
    page.locator(".filter summary").click()
    page.check("#show-theme-2")
    assert [s.is_visible() for s in page.locator(".theme").all()] == [False, True, False, False]
    page.check("#show-theme-all")
    page.check("#show-source-3")
    shown = [point for point in page.locator(".theme .point").all() if point.is_visible()]
    assert shown
    assert all("from-3" in point.get_attribute("class").split() for point in shown)


def test_the_skip_link_is_the_first_stop_of_the_keyboard(open_page):
    page, _ = open_page("rich")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0


ANYWHERE = """
import sys
from tests.render.briefs import rich
from briefing.config import RenderOptions
from briefing.render.pdf import render_pdf
from briefing.render.html import render_html
sys.stdout.buffer.write(render_pdf(rich(), RenderOptions()).data + render_html(rich(), RenderOptions()).data)
"""


def test_the_bytes_are_the_same_from_another_folder_locale_zone_and_hash_seed(tmp_path):
    import briefing

    root = str(__import__("pathlib").Path(briefing.__file__).resolve().parents[1])
    outputs = []
    for folder, locale, zone, seed in ((root, "C.UTF-8", "UTC", "1"), (tmp_path, "de_DE.UTF-8", "Asia/Tokyo", "2")):
        env = {**os.environ, "LANG": locale, "LC_ALL": locale, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        done = subprocess.run([sys.executable, "-c", ANYWHERE], cwd=folder, env=env, capture_output=True, check=True)
        outputs.append(done.stdout)
    assert outputs[0].startswith(b"%PDF-")
    assert outputs[0] == outputs[1]


def test_the_preview_frame_follows_a_change(browser):
    import threading

    from briefing.preview import Preview, Server, serve

    made = {"title": "First title"}
    preview = Preview(
        lambda: {"brief.html": ("text/html", render_html(brief(title=made["title"]), DEFAULT).data)}, list
    )
    preview.refresh()
    server, stop = Server(preview), threading.Event()
    thread = threading.Thread(target=serve, args=(server,), kwargs={"stop": stop, "every": 0.1})
    thread.start()
    try:
        page = browser.new_page()
        page.goto(server.address)
        assert page.frame_locator("iframe").locator("h1").inner_text() == "First title"
        page.wait_for_timeout(900)
        made["title"] = "Second title"
        preview.shot = (("changed", 1, 1),)
        page.frame_locator("iframe").get_by_role("heading", name="Second title").wait_for(timeout=10_000)
        page.close()
    finally:
        stop.set()
        thread.join()
    assert json.loads(preview.state())["version"] == 2
