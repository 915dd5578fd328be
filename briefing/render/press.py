"""The press: a program of its own that WeasyPrint runs in, so that it can fail, loop or swell without harm.

Standard input: one JSON object {html, assets: {name: base64}, created, identifier, attachment, memory, seconds};
standard output: the PDF, and on standard error the letters that no typeface has, after MISSING. Exit 0, or 3 with one line on standard error that says why, or 4 where Pango is missing.
It opens no URL and no file but fonts of the system: every address is answered from `assets` or refused. It imports
WeasyPrint before it reads, so that the import can go on while the brief is still being made. It imports nothing of
this package, so that it runs alone.
"""

import base64
import json
import resource
import sys
from datetime import datetime
from io import BytesIO
from typing import Any

UA = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    b"<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
)
"""What says in the metadata that the file is PDF/UA-1; WeasyPrint writes it only for that variant, not beside PDF/A."""


MISSING = "missing: "
"""What stands before the letters that no typeface of the machine has."""


def main() -> int:
    """Read the order, print the PDF, return the exit code."""
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 4
    order = json.loads(sys.stdin.buffer.read())
    resource.setrlimit(resource.RLIMIT_AS, (order["memory"], order["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (order["seconds"], order["seconds"] + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    missing = watch_letters()
    try:
        data = press(order)
    except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 (whatever it is, the parent is told)
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 3
    sys.stdout.buffer.write(data)
    if missing:
        sys.stderr.buffer.write(f"{MISSING}{''.join(missing)}\n".encode())
    return 0


def watch_letters() -> dict[str, None]:
    """Return what will hold the letters that WeasyPrint can only print as boxes; it logs each."""
    import logging

    letters: dict[str, None] = {}

    def look(record: logging.LogRecord) -> bool:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple) and record.args:
            letters[str(record.args[0])] = None
        return True

    logging.getLogger("weasyprint").addFilter(look)
    return letters


def press(order: dict[str, Any]) -> bytes:
    """Return the PDF that `order` asks for."""
    from weasyprint import HTML, Attachment
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    assets = {name: base64.b64decode(data) for name, data in order["assets"].items()}

    class Refusing(URLFetcher):  # type: ignore[misc]
        """Serves what it was given; every other address is an error."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            del headers
            if url not in assets:
                raise ValueError(f"refused: {url[:80]}")
            return URLFetcherResponse(url, assets[url], {"Content-Type": "application/octet-stream"})

    fetcher = Refusing(allowed_protocols=["asset"], allow_redirects=False)
    moment = datetime.fromisoformat(order["created"])
    attachments = (
        [
            Attachment(
                file_obj=BytesIO(base64.b64decode(order["attachment"])),
                url_fetcher=fetcher,
                name="brief.json",
                description=order["description"],
                created=moment,
                modified=moment,
                relationship="Source",
            )
        ]
        if order["attachment"]
        else []
    )
    document = HTML(string=order["html"], base_url=None, url_fetcher=fetcher)
    data: bytes = document.write_pdf(
        pdf_variant="pdf/a-3a",
        pdf_tags=True,
        pdf_identifier=bytes.fromhex(order["identifier"]),
        attachments=attachments,
        presentational_hints=False,
        finisher=finish,
    )
    return data


def finish(document: Any, pdf: Any) -> None:
    """Do what WeasyPrint leaves undone for PDF/UA beside PDF/A."""
    del document
    mark_pagination(pdf)
    metadata = _target(pdf, pdf.catalog["Metadata"])
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", UA + b"</rdf:RDF>", 1)]


def mark_pagination(pdf: Any) -> None:
    """Turn the running heads and feet into artifacts, which a screen reader passes over.

    WeasyPrint 70 leaves them out of the structure tree but marks them as content that belongs to it. Content whose
    element the tree does not reach is marked /Artifact here, as ISO 14289-1, 7.8 asks.
    """
    import pydyf

    root = _target(pdf, pdf.catalog["StructTreeRoot"])
    reached, waiting = set(), list(root["K"])
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes) and reference not in reached:
            reached.add(reference)
            element = _target(pdf, reference)
            waiting += element.get("K", ()) if isinstance(element, dict) else ()
    numbers = _target(pdf, root["ParentTree"])["Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for number, page in enumerate(pdf.pages["Kids"][::3]):
        parents = owners[number]
        loose = {mcid for mcid, reference in enumerate(parents) if reference not in reached}
        content = _target(pdf, _target(pdf, f"{page} 0 R".encode())["Contents"]).stream
        for i, item in enumerate(content):
            if isinstance(item, pydyf.Dictionary) and item.get("MCID") in loose:
                content[i - 1 : i + 1] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
        for mcid in loose:
            parents[mcid] = "null"


def _target(pdf: Any, reference: bytes) -> Any:
    """Return the object that b"12 0 R" stands for."""
    return pdf.objects[int(reference.split()[0])]


if __name__ == "__main__":
    sys.exit(main())
