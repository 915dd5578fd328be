"""An RTF file in, one Article out: its paragraphs. Needs the extra `rtf`. Pictures and objects are not read."""

from briefing.errors import InputError
from briefing.model import Article, Source
from briefing.read.make import article

RTF_BYTES = 16 * 1024 * 1024


def read_rtf(source: Source) -> tuple[Article, ...]:
    """Return the one article of an RTF file; raise InputError where it is broken, empty or too large."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ModuleNotFoundError as error:
        raise InputError(
            "is an RTF file, which needs striprtf: pip install 'briefing[rtf]'",
            hint="pip install 'briefing[rtf]', or save the article as text or PDF",
        ) from error
    if len(source.data) > RTF_BYTES:
        raise InputError(
            f"is an RTF file of {len(source.data) / 1e6:.0f} MB; the limit is {RTF_BYTES / 1e6:.0f} MB",
            hint="save it without pictures",
        )
    try:
        words: str = rtf_to_text(source.data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:  # striprtf lets errors of every kind through for broken files
        raise InputError("is a broken RTF file", hint="open it in its own program and save it again") from error
    # RTF writes letters beyond 16 bits as two halves, which have to be put together.
    whole = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
    text = "\n\n".join(line.strip() for line in whole.splitlines() if line.strip())
    return (article(source, text, "rtf"),)
