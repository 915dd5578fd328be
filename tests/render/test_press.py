"""The press: what happens when it fails, and that it can reach nothing."""

import http.server
import re
import subprocess
import sys
import threading
import zlib
from pathlib import Path

import pytest

from briefing.config import RenderOptions
from briefing.errors import RenderError
from briefing.render import child, pdf
from briefing.render.pdf import cool, render_pdf, warm
from tests.render.briefs import brief

PLAIN = RenderOptions()


def pressing(monkeypatch, script):
    """Have a script of ours run in place of the press."""
    monkeypatch.setattr(
        pdf,
        "take",
        lambda: subprocess.Popen(
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ),
    )


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("import sys; sys.stdin.read(); sys.exit('ValueError: no')", "could not be made: ValueError: no"),
        ("import os; os.kill(os.getpid(), 9)", "signal 9"),
        ("import sys; sys.stdin.read(); print('half a file')", "could not be made"),
        ("import sys; sys.stderr.write('cannot load libpango'); sys.exit(4)", "needs Pango"),
        ("raise ModuleNotFoundError(\"No module named 'weasyprint'\")", "needs WeasyPrint"),
    ],
)
def test_a_press_that_fails_is_named(monkeypatch, script, said):
    pressing(monkeypatch, script)
    with pytest.raises(RenderError, match=said) as caught:
        render_pdf(brief(), PLAIN)
    if "Pango" in said:
        assert "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in caught.value.hint


def test_a_press_that_hangs_is_stopped(monkeypatch):
    pressing(monkeypatch, "import sys, time; sys.stdin.read(); time.sleep(600)")
    monkeypatch.setattr(pdf, "SECONDS", 0)
    monkeypatch.setattr(pdf, "LETTERS", 10**9)
    with pytest.raises(RenderError, match="not ready in time"):
        render_pdf(brief(), PLAIN)


def test_a_press_that_swells_is_stopped(monkeypatch):
    monkeypatch.setattr(pdf, "MEMORY", 180 * 2**20)
    with pytest.raises(RenderError, match="could not be made"):
        render_pdf(brief(60, 12, 12), PLAIN)


def test_a_warm_press_is_used_once_and_a_cool_one_is_gone():
    warm()
    warm()
    assert len(child._waiting) == 1
    made = render_pdf(brief(1, 1, 1), PLAIN)
    assert child._waiting == []
    assert made == render_pdf(brief(1, 1, 1), PLAIN)
    warm()
    press = child._waiting[0]
    cool()
    assert press.poll() is not None


HOSTILE = """<link rel=stylesheet href="{0}/a.css"><link rel=attachment href="{1}"><style>@import "{0}/b.css";
@font-face {{ font-family: x; src: url({0}/c.ttf) }} body {{ background: url({0}/d.png); font-family: x }}</style>
<img src="{0}/e.png"><img src="{1}"><object data="{1}"></object><svg><image href="{0}/f.png"/></svg>
<embed src="{1}"><p style="content: url({1})">end</p></body>"""


def test_a_hostile_page_reaches_neither_the_network_nor_a_file(monkeypatch, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("canary-7f3a")
    asked = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hostile = HOSTILE.format(f"http://127.0.0.1:{server.server_port}", secret.as_uri())
    page = pdf.print_page
    monkeypatch.setattr(pdf, "print_page", lambda *given: page(*given).replace("</body>", hostile))
    data = render_pdf(brief(1, 1, 1), PLAIN).data
    server.shutdown()
    server.server_close()
    thread.join()
    assert asked == []
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    plain = b""
    for stream in streams:
        try:
            plain += zlib.decompress(stream)
        except zlib.error:
            plain += stream
    assert b"canary" not in plain + data
    assert data.count(b"/EmbeddedFile\n") + data.count(b"/Type /EmbeddedFile") <= 1


def test_letters_that_no_typeface_has_are_told():
    from briefing.render import press

    assert press.MISSING == pdf.MISSING
    assert render_pdf(brief(1, 1, 1), PLAIN).remark == ""
    assert "\U000f1234" in render_pdf(brief(1, 1, 1, title="A letter \U000f1234 of our own"), PLAIN).remark


def test_the_press_stands_alone():
    source = Path(pdf.__file__).with_name("press.py").read_text()
    assert "briefing" not in re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE)


def test_no_network_library_is_asked_for_by_the_renderers():
    script = "import sys; from briefing.render.html import render_html; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "weasyprint" not in loaded


def test_a_brief_that_was_begun_is_printed_once_and_one_that_is_not_fetched_is_stopped():
    made = brief(1, 1, 1)
    pdf.begin(made, PLAIN)
    assert len(pdf._begun) == 1
    first = render_pdf(made, PLAIN)
    assert pdf._begun == []
    assert first == render_pdf(made, PLAIN)
    pdf.begin(made, PLAIN)
    job = pdf._begun[0]
    assert render_pdf(brief(1, 1, 2), PLAIN) != first
    pdf.cool()
    assert job.child.poll() is not None
    assert pdf._begun == []


def test_without_its_fonts_the_pdf_is_refused_and_the_rest_is_made(monkeypatch, tmp_path):
    import shutil

    from briefing.app import build
    from briefing.render import templates

    bare = tmp_path / "templates"
    shutil.copytree(templates.SHIPPED, bare, ignore=shutil.ignore_patterns("*.ttf"))
    monkeypatch.setattr(templates, "SHIPPED", bare)
    with pytest.raises(RenderError, match="needs its fonts"):
        render_pdf(brief(1, 1, 1), PLAIN)
    (tmp_path / "a.txt").write_text(
        "Harbour opens\n\nThe harbour council opened the harbour to ships on Monday morning.\n"
    )
    built = build([tmp_path / "a.txt"], output=tmp_path / "out")
    assert built.exit_code == 3
    assert [item.name for item in built.rendered] == ["brief.html", "brief.json"]
    assert any("needs its fonts" in problem.message for problem in built.problems)
