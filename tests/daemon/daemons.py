# SPDX-License-Identifier: GPL-3.0-or-later
"""Many hosts on one machine: private daemons that serve libvirt's test driver over real RPC, each with so many running
instances. They can be made silent (they take connections and answer nothing) and ended (nothing listens there)."""
import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time

PATIENCE = 30  # seconds until a daemon answers
PATH = "/usr/sbin:/usr/local/sbin:/usr/bin:/sbin"


class Fault(Exception):
    """They cannot be had; the text says why."""


def domain_xml(host, number):
    return (f"<domain type='test'><name>h{host:02}-guest-{number}</name>"
            f"<uuid>00000000-0000-4000-{0x8000 + host:04x}-{number:012}</uuid>"
            f"<memory>{524288 * (1 + number % 8)}</memory><vcpu>{1 + number % 4}</vcpu><os><type>hvm</type></os></domain>")


def other_user():
    """A daemon of root's would share the state folders of the system's own."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


class Daemon:
    def __init__(self, folder, host, instances):
        self.folder = os.path.join(folder, f"{host:02}")
        os.mkdir(self.folder)
        self.host, self.instances, self.keeper = host, instances, None
        self.socket = os.path.join(self.folder, "libvirt-sock")
        self.uri = f"test+unix:///default?socket={self.socket}"
        conf = self.put("conf", f'unix_sock_dir = "{self.folder}"\nauth_unix_rw = "none"\n'
                                f'log_outputs = "3:file:{self.folder}/log"\n')
        os.mkdir(os.path.join(self.folder, "run"))
        user = other_user()
        if user:
            for name in (self.folder, os.path.join(self.folder, "run")):
                os.chown(name, user.pw_uid, user.pw_gid)
        home = {name: self.folder for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                               "XDG_STATE_HOME")}
        self.process = subprocess.Popen(
            [shutil.which("libvirtd", path=PATH), "-f", conf, "--pid-file",
             os.path.join(self.folder, "pid")],
            env=dict(home, PATH=os.environ["PATH"], XDG_RUNTIME_DIR=os.path.join(self.folder, "run")), cwd="/",
            user=user.pw_uid if user else None, group=user.pw_gid if user else None, extra_groups=[] if user else None,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def put(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def answers(self):
        with socket.socket(socket.AF_UNIX) as client:
            return client.connect_ex(self.socket) == 0

    def fill(self):
        """All connections share the same instances as long as one of them is open: this one. (Those of a file would be
        read anew for each, which costs more than all that is measured.)"""
        for number in range(1, self.instances):  # one is there already
            self.put(f"{number}.xml", domain_xml(self.host, number))
        self.keeper = subprocess.Popen(["virsh", "-q", "-c", self.uri], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, text=True)
        self.keeper.stdin.write("".join(f"create {self.folder}/{number}.xml\n" for number in range(1, self.instances)))
        self.keeper.stdin.write("echo filled\n")
        self.keeper.stdin.flush()

    def await_filled(self):
        while "filled" not in (line := self.keeper.stdout.readline()):
            if not line:
                raise Fault("virsh cannot make the instances of a private daemon")

    def silence(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def end(self):
        for process in (self.process, self.keeper):
            if process:
                process.kill()
                process.wait()


@contextlib.contextmanager
def daemons(hosts, instances):
    """So many hosts with so many running instances each, all answering; gone afterwards."""
    if not shutil.which("libvirtd", path=PATH):
        raise Fault("there is no libvirtd here")
    with tempfile.TemporaryDirectory(prefix="vd-", dir="/tmp") as folder, contextlib.ExitStack() as ended:
        os.chmod(folder, 0o755)  # the daemons are somebody else's
        running = []
        for host in range(1, hosts + 1):
            running.append(Daemon(folder, host, instances))
            ended.callback(running[-1].end)
        await_answers(running)
        for daemon in running:
            daemon.fill()
        for daemon in running:
            daemon.await_filled()
        yield running


def await_answers(running):
    end = time.monotonic() + PATIENCE
    while not all(daemon.answers() for daemon in running):
        if time.monotonic() > end:
            raise Fault("the private daemons do not answer")
        time.sleep(0.1)
