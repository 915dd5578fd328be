"""A post office for one test: Postfix and Dovecot in a network and process namespace of their own.

Run as a script inside the namespace, it starts both servers under a work folder, says "ready", and then runs the
commands that it reads as JSON lines. When it ends, its namespace ends, and with it every server. No mail can leave:
there is no network but loopback, and outside delivery is an error.

Needs root, and the Debian packages postfix, dovecot-core, dovecot-lmtpd, dovecot-sieve, iproute2 and openssl.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DOMAIN = "briefing.test"
USER, PASSWORD = "desk", "Geheim-4711"
MAIL_ID = 5000
PROGRAMS = ("postfix", "postconf", "dovecot", "unshare", "ip", "openssl", "sievec")
PACKAGES = "postfix dovecot-core dovecot-lmtpd dovecot-sieve iproute2 openssl util-linux"

MAIN_CF = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = localhost
mydomain = {domain}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
maillog_file = {folder}/postfix.log
maillog_file_prefixes = /tmp
virtual_mailbox_domains = {domain}
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = inline:{{ analyst@{domain}=analyst/, minister@{domain}=minister/, operator@{domain}=operator/ }}
virtual_uid_maps = static:{mail_id}
virtual_gid_maps = static:{mail_id}
alias_maps =
local_recipient_maps =
default_transport = error:outside mail is disabled
relay_transport = error:outside mail is disabled
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_tls_cert_file = {folder}/tls/cert.pem
smtpd_tls_key_file = {folder}/tls/key.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
message_size_limit = {size}
virtual_mailbox_limit = 0
"""

MASTER_CF = """
smtp       inet  n - n - -    smtpd
submission inet  n - n - -    smtpd -o smtpd_tls_security_level=encrypt
submissions inet n - n - -    smtpd -o smtpd_tls_wrappermode=yes
pickup     unix  n - n 60 1   pickup
cleanup    unix  n - n - 0    cleanup
qmgr       unix  n - n 300 1  qmgr
tlsmgr     unix  - - n 1000? 1 tlsmgr
rewrite    unix  - - n - -    trivial-rewrite
bounce     unix  - - n - 0    bounce
defer      unix  - - n - 0    bounce
trace      unix  - - n - 0    bounce
verify     unix  - - n - 1    verify
flush      unix  n - n 1000? 0 flush
proxymap   unix  - - n - -    proxymap
proxywrite unix  - - n - 1    proxymap
error      unix  - - n - -    error
retry      unix  - - n - -    error
discard    unix  - - n - -    discard
virtual    unix  - n n - -    virtual
anvil      unix  - - n - 1    anvil
postlog    unix-dgram n - n - 1 postlogd
"""

DOVECOT_CONF = """
base_dir = {folder}/dovecot
state_dir = {folder}/dovecot-state
log_path = {folder}/dovecot.log
protocols = lmtp
ssl = no
auth_mechanisms = plain login
auth_username_format = %n
passdb {{
  driver = static
  args = user={user} password={password}
}}
userdb {{
  driver = static
  args = uid={mail_id} gid={mail_id} home={folder}/lmtp/%n allow_all_users=yes
}}
mail_location = maildir:{folder}/lmtp/%n/Maildir
first_valid_uid = {mail_id}
service auth {{
  unix_listener {folder}/queue/private/auth {{
    mode = 0660
    user = postfix
    group = postfix
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = 2424
  }}
}}
protocol lmtp {{
  mail_plugins = sieve
  postmaster_address = postmaster@{domain}
}}
plugin {{
  sieve_before = {folder}/once.sieve
  sieve_duplicate_default_period = 1d
}}
"""
ONCE = 'require ["duplicate"];\nif duplicate { discard; stop; }\n'


class Office:
    """The post office, as the test sees it from outside."""

    def __init__(self, size=2_000_000):
        self.folder = Path(tempfile.mkdtemp(prefix="po-", dir="/tmp"))
        self.folder.chmod(0o755)
        from tests.deliver.servers import make_certificate

        (self.folder / "tls").mkdir()
        make_certificate(self.folder / "tls")
        command = ["unshare", "--net", "--pid", "--mount-proc", "--fork", "--kill-child"]
        self._child = subprocess.Popen(
            [*command, sys.executable, __file__, str(self.folder), str(size)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        assert self._child.stdout.readline() == "ready\n", (self.folder / "start.log").read_text()

    @property
    def postfix(self):
        """The folder with Postfix's configuration."""
        return self.folder / "postfix"

    @property
    def ca(self):
        return self.folder / "tls" / "ca.pem"

    def run(self, *argv):
        """Run a command inside and return its exit code, output and messages."""
        self._child.stdin.write(json.dumps([str(word) for word in argv]) + "\n")
        self._child.stdin.flush()
        answer = json.loads(self._child.stdout.readline())
        return answer["code"], answer["out"], answer["err"]

    def briefing(self, *argv):
        return self.run(sys.executable, "-m", "briefing", *argv)

    def mails(self, who, count, folder="mail/{}"):
        """Wait until `who` has `count` mails and return their bytes; a moment more shows whether one too many comes."""
        box = self.folder / folder.format(who)
        for _ in range(100):
            files = [*box.glob("new/*"), *box.glob("cur/*")]
            if len(files) >= count:
                break
            time.sleep(0.1)
        time.sleep(0.3)
        return [file.read_bytes() for file in sorted([*box.glob("new/*"), *box.glob("cur/*")])]

    def close(self):
        self._child.stdin.close()
        self._child.wait(timeout=20)
        self._child.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def start(folder, size):
    """Write the configuration and start both servers."""
    values = {"folder": folder, "domain": DOMAIN, "mail_id": MAIL_ID, "size": size, "user": USER, "password": PASSWORD}
    conf = folder / "postfix"
    for name in ("postfix", "queue", "data", "mail", "lmtp"):
        (folder / name).mkdir()
    for name in ("mail", "lmtp"):
        os.chown(folder / name, MAIL_ID, MAIL_ID)
    shutil.chown(folder / "data", "postfix")
    (conf / "main.cf").write_text(MAIN_CF.format(**values))
    (conf / "master.cf").write_text(MASTER_CF)
    (folder / "dovecot.conf").write_text(DOVECOT_CONF.format(**values))
    (folder / "once.sieve").write_text(ONCE)
    with (folder / "start.log").open("w") as log:

        def call(*command):
            subprocess.run(command, check=True, stdout=log, stderr=log, timeout=60)

        call("ip", "link", "set", "lo", "up")
        call("postfix", "-c", str(conf), "check")
        call("sievec", "-c", str(folder / "dovecot.conf"), str(folder / "once.sieve"))
        call("dovecot", "-c", str(folder / "dovecot.conf"))
        call("postfix", "-c", str(conf), "start")


def serve():
    """Run the commands that come as JSON lines until there are no more."""
    for line in sys.stdin:
        done = subprocess.run(json.loads(line), capture_output=True, text=True, timeout=120, check=False)
        print(json.dumps({"code": done.returncode, "out": done.stdout, "err": done.stderr}), flush=True)  # noqa: T201


if __name__ == "__main__":
    start(Path(sys.argv[1]), int(sys.argv[2]))
    print("ready", flush=True)  # noqa: T201
    serve()
