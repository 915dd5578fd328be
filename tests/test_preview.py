"""The preview: on this machine only, follows changes, keeps the last good brief."""

import http.client
import json
import threading

import pytest

from briefing.errors import ConfigError, OutputError
from briefing.preview import Preview, Server, serve, snapshot


@pytest.fixture
def served():
    """A running preview of one changing page; yields it and a function that asks it."""
    made = {"html": b"<p>first", "error": None}

    def make():
        if made["error"]:
            raise made["error"]
        return {"brief.html": ("text/html", made["html"])}

    preview = Preview(make, list)
    preview.refresh()
    server, stop = Server(preview), threading.Event()
    thread = threading.Thread(target=serve, args=(server,), kwargs={"stop": stop, "every": 0.05})
    thread.start()

    def ask(path, host=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request(method, path, headers={"Host": host or f"127.0.0.1:{server.server_port}"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), body

    yield preview, made, ask, server
    stop.set()
    thread.join()


def test_it_serves_the_brief_and_a_frame_around_it(served):
    _, _, ask, server = served
    assert ask("/brief.html")[2] == b"<p>first"
    status, headers, body = ask("/")
    assert status == 200
    assert b'src="/brief.html"' in body
    assert "script-src 'sha256-" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "localhost:1", "0.0.0.0:{port}"])
def test_a_request_under_a_foreign_name_is_refused(served, host):
    _, _, ask, server = served
    status, _, body = ask("/brief.html", host.format(port=server.server_port))
    assert status == 421
    assert b"first" not in body


@pytest.mark.parametrize("path", ["/../etc/passwd", "/brief.pdf", "/%2e%2e/x", "/state/"])
def test_nothing_else_is_there(served, path):
    assert served[2](path)[0] == 404


def test_only_get_is_answered(served):
    assert served[2]("/brief.html", method="POST")[0] == 501


def test_a_failure_is_told_and_the_last_good_brief_stays(served):
    preview, made, ask, _ = served
    made["error"] = ConfigError("the TOML is wrong", hint="mend it")
    preview.shot = (("changed", 1, 1),)
    preview.refresh()
    state = json.loads(ask("/state")[2])
    assert state["trouble"] == "the TOML is wrong\nmend it"
    assert ask("/brief.html")[2] == b"<p>first"


def test_a_changed_new_or_deleted_file_is_seen(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("one")
    shots = [snapshot([tmp_path])]
    file.write_text("three")
    shots.append(snapshot([tmp_path]))
    (tmp_path / "b.txt").write_text("")
    shots.append(snapshot([tmp_path]))
    file.unlink()
    shots.append(snapshot([tmp_path, tmp_path / "missing"]))
    assert len(set(shots)) == 4


def test_a_build_is_made_again_only_after_a_change(tmp_path):
    made = []
    preview = Preview(lambda: made.append(1) or {}, lambda: [tmp_path])
    assert [preview.refresh(), preview.refresh()] == [True, False]
    (tmp_path / "new").write_text("x")
    assert preview.refresh()
    assert len(made) == 2


def test_a_port_in_use_is_an_error(served):
    with pytest.raises(OutputError, match="cannot serve on port"):
        Server(Preview(dict, list), served[3].server_port)
