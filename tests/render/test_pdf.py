"""The printed brief: a PDF that opens, with the brief's data attached, the same bytes each time."""

import io

import pikepdf

from briefing.config import RenderOptions
from briefing.render.json import render_json
from briefing.render.pdf import render_pdf
from tests.render.briefs import brief


def test_the_pdf_is_archival_carries_the_data_and_is_the_same_twice():
    made = render_pdf(brief(), RenderOptions()).data
    assert made == render_pdf(brief(), RenderOptions()).data
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.attachments["brief.json"].get_file().read_bytes() == render_json(brief(), RenderOptions()).data
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "3A"
