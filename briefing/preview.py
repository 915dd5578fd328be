"""The preview: serves the brief on this machine alone, and builds it again when an input, the TOML or a template changes.

In comes a function that builds and one that says which files matter; out goes HTTP on 127.0.0.1. Every request's Host
is checked, so that no web page can reach it through a name of its own. Nothing is written to disk; the brief is shown
as it would be delivered, in a frame of its own, and its script-free policy stays in force.
"""

import base64
import hashlib
import html
import json
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from briefing.errors import BriefingError, OutputError

SCRIPT = """
let seen = null;
const frame = document.querySelector("iframe"), trouble = document.querySelector("pre");
async function look() {
  try {
    const state = await (await fetch("/state")).json();
    trouble.textContent = state.trouble; trouble.hidden = !state.trouble;
    if (seen !== null && state.version !== seen) {
      const top = frame.contentWindow.scrollY;
      frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, top), { once: true });
      frame.contentWindow.location.reload();
    }
    seen = state.version;
  } catch { trouble.textContent = "The preview has stopped."; trouble.hidden = false; }
  setTimeout(look, 700);
}
look();
"""
STYLE = "html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}pre{position:fixed;inset:auto 0 0 0;margin:0;padding:1rem;background:#7a1010;color:#fff;font:15px/1.5 sans-serif;white-space:pre-wrap}pre[hidden]{display:none}"


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


POLICY = (
    f"default-src 'none'; script-src {_hash(SCRIPT)}; style-src {_hash(STYLE)}; frame-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>'
    f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body>'
    f'<iframe src="/brief.html" title="The brief"></iframe><pre role="alert" hidden></pre><script>{SCRIPT}</script></body></html>'
)

Shot = tuple[tuple[str, int, int], ...]


@dataclass
class Preview:
    """The brief as last built. `make` returns outputs by name, `watched` the files and folders to watch."""

    make: Callable[[], dict[str, tuple[str, bytes]]]
    watched: Callable[[], Iterable[Path]]
    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    version: int = 0
    trouble: str = ""
    shot: Shot = ()

    def refresh(self) -> bool:
        """Build again if a watched file has changed since the last time; return whether it was tried."""
        shot = snapshot(self.watched())
        if self.version and shot == self.shot:
            return False
        self.shot = shot
        try:
            self.pages, self.trouble = self.make(), ""
        except BriefingError as error:
            self.trouble = f"{error.message}\n{error.hint}".strip()
        self.version += 1
        return True

    def state(self) -> bytes:
        """Return version and trouble as JSON."""
        return json.dumps({"version": self.version, "trouble": self.trouble}).encode()


def snapshot(paths: Iterable[Path]) -> Shot:
    """Return name, time and size of every file under `paths`, in order; what cannot be read is left out."""
    found = []
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            try:
                state = file.stat()
            except OSError:
                continue
            found.append((str(file), state.st_mtime_ns, state.st_size))
    return tuple(sorted(set(found)))


class Server(ThreadingHTTPServer):
    """A web server on loopback; `port` 0 lets the system choose one."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int = 0) -> None:
        self.preview = preview
        try:
            super().__init__(("127.0.0.1", port), Handler)
        except OSError as error:
            raise OutputError(
                f"cannot serve on port {port}: {error.strerror}", hint="another --port, or none"
            ) from error
        self.hosts = {f"{name}:{self.server_port}" for name in ("127.0.0.1", "localhost")}

    @property
    def address(self) -> str:
        """The URL to open."""
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    """Answers GET for the frame, its state and the outputs; nothing else."""

    server: Server
    server_version = "briefing"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer one request."""
        preview = self.server.preview
        if self.headers.get("Host", "") not in self.server.hosts:
            self._send(421, "text/plain", b"this is a preview for this machine only\n")
        elif self.path == "/":
            self._send(200, "text/html; charset=utf-8", PAGE.encode(), POLICY)
        elif self.path == "/state":
            self._send(200, "application/json", preview.state())
        elif self.path.partition("?")[0][1:] in preview.pages:
            kind, data = preview.pages[self.path.partition("?")[0][1:]]
            self._send(200, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, data)
        elif self.path == "/brief.html":
            waiting = f"<!doctype html><title>Preview</title><p>{html.escape(preview.trouble)}"
            self._send(200, "text/html; charset=utf-8", waiting.encode(), "default-src 'none'")
        else:
            self._send(404, "text/plain", b"not here\n")

    def _send(self, code: int, kind: str, data: bytes, policy: str = "") -> None:
        self.send_response(code)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(len(data))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            *((("Content-Security-Policy", policy),) if policy else ()),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name that http.server calls)
        """Keep quiet: a preview has no log."""


def serve(
    server: Server, *, stop: threading.Event, told: Callable[[str], None] | None = None, every: float = 0.7
) -> None:
    """Serve until `stop` is set, looking for changes `every` so many seconds; `told` hears of each rebuild."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        while not stop.wait(every):
            if server.preview.refresh() and told:
                told(server.preview.trouble or "built again")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
