# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benches measure against: a lab host full of instances, files for libvirt's test driver, a screen."""
import contextlib
import os
import subprocess
import tempfile
import uuid

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAB = os.path.join(ROOT, "tests", "lab", "lab")
BUILD = os.path.join(ROOT, "build", "release")


class Obstacle(Exception):
    """A figure cannot be measured on this machine; the text says why."""


def program(name):
    return os.path.join(BUILD, "tests", "bench", name)


def text_of(command, **options):
    """What a command prints; an Obstacle with its last line when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, **options)
    except FileNotFoundError:
        raise Obstacle(f"there is no {command[0]}") from None
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise Obstacle(lines[-1] if lines else f"{command[0]}: status {done.returncode}")
    return done.stdout


def build():
    subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", "bench"], cwd=ROOT, check=True)


# ---------------------------------------------------------------------------------------------------- test driver

def test_driver_xml(count):
    """Libvirt's own test driver: a host with so many running instances."""
    domains = ""
    for number in range(1, count + 1):
        name = f"bench-{number}"
        domains += (f"<domain type='test'><name>{name}</name><uuid>{uuid.uuid5(uuid.NAMESPACE_DNS, name)}</uuid>"
                    f"<memory>{524288 * (1 + number % 8)}</memory><vcpu>{1 + number % 4}</vcpu>"
                    "<os><type>hvm</type></os></domain>\n")
    return f"<node>\n{domains}</node>\n"


def test_driver_uri(folder, count):
    path = os.path.join(folder, f"test-{count}.xml")
    with open(path, "w", encoding="utf-8") as out:
        out.write(test_driver_xml(count))
    return f"test://{path}"


def snapshots_uri(folder, count):
    """A host with one instance that has so many snapshots, in branches of ten."""
    name, own = "bench-1", uuid.uuid5(uuid.NAMESPACE_DNS, "bench-1")
    body = (f"<name>{name}</name><uuid>{own}</uuid><memory>524288</memory><os><type>hvm</type></os><devices>"
            "<disk type='file' device='disk'><driver type='qcow2'/><source file='/images/bench-1.qcow2'/>"
            "<target dev='vda' bus='virtio'/></disk></devices>")
    taken = ""
    for number in range(count):
        before = number - 1 if number % 10 else number - 10
        parent = f"<parent><name>s{before}</name></parent>" if number else ""
        taken += (f"<test:domainsnapshot><name>s{number}</name>{parent}<creationTime>{1700000000 + number}</creationTime>"
                  "<state>shutoff</state><memory snapshot='no'/><disks><disk name='vda' snapshot='internal'/></disks>"
                  f"<domain type='test'>{body}</domain><active>{int(number == count - 1)}</active></test:domainsnapshot>\n")
    pool = ("<pool type='dir'><name>images</name><uuid>35bb2ad9-388a-cdfe-461a-b8907f6e53fe</uuid><target>"
            "<path>/images</path></target><volume type='file'><name>bench-1.qcow2</name><capacity unit='GiB'>20</capacity>"
            "<allocation unit='GiB'>2</allocation><target><path>/images/bench-1.qcow2</path><format type='qcow2'/></target>"
            "</volume></pool>")
    path = os.path.join(folder, f"snapshots-{count}.xml")
    with open(path, "w", encoding="utf-8") as out:
        out.write("<node><domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>"
                  f"{body}{taken}</domain>{pool}</node>\n")
    return f"test://{path}"


def volumes_uri(folder, count):
    """A host with a pool of so many volumes."""
    volumes = "".join(
        f"<volume type='file'><name>bench-{number:05}.qcow2</name><capacity unit='GiB'>{number % 97 + 1}</capacity>"
        f"<target><path>/images/bench-{number:05}.qcow2</path><format type='qcow2'/></target></volume>\n"
        for number in range(count))
    path = os.path.join(folder, f"volumes-{count}.xml")
    with open(path, "w", encoding="utf-8") as out:
        out.write("<node><pool type='dir'><name>images</name><uuid>35bb2ad9-388a-cdfe-461a-b8907f6e53fe</uuid><target>"
                  f"<path>/images</path></target>{volumes}</pool></node>\n")
    return f"test://{path}"


# ------------------------------------------------------------------------------------------------------------ lab

DEFINE = """
set -e
cd "$(mktemp -d)"
for n in $(seq -w 1 {count}); do
    echo "<domain type='qemu'><name>bench-$n</name><memory>65536</memory><vcpu>1</vcpu>\
<os><type arch='x86_64'>hvm</type></os></domain>" >$n.xml
    echo "define $n.xml"
done >batch
virsh -q undefine web-1
virsh -q <batch >/dev/null
"""


@contextlib.contextmanager
def far_lab(round_trip_ms, script, **options):
    """A real host over qemu+ssh so far away, after the script ran in it; gone afterwards whatever happens."""
    environment = dict(os.environ, VIRTDECK_LAB=f"bench-{os.getpid()}")

    def lab(*words, **options):
        return text_of([LAB, *words], env=environment, **options)
    if os.geteuid() != 0:
        raise Obstacle("the lab needs root")
    try:
        lab("up", "--hosts", "1")
        lab("exec", "a", "bash", "-c", script, **options)
        lab("latency", str(round_trip_ms))
        yield lab("uri", "a").strip()
    finally:
        subprocess.run([LAB, "down"], env=environment, stdout=subprocess.DEVNULL, check=False)


def lab_uri(count, round_trip_ms):
    """So many instances, all off."""
    return far_lab(round_trip_ms, DEFINE.format(count=count))


@contextlib.contextmanager
def lab_test_driver(count, round_trip_ms):
    """So many instances of the host's test driver, all running: real calls over a real line, but no load. Every
    connection finds them running anew."""
    with far_lab(round_trip_ms, "cat >/var/lib/libvirt/test.xml", input=test_driver_xml(count)) as uri:
        yield uri.replace("qemu+", "test+").replace("/system?", "/var/lib/libvirt/test.xml?")


# --------------------------------------------------------------------------------------------------------- screen

@contextlib.contextmanager
def screen():
    """An X server without a monitor, 1440x900; yields the environment of its clients."""
    reading, writing = os.pipe()
    try:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                                  pass_fds=[writing], stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        raise Obstacle("Xvfb is not installed") from None
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Obstacle("Xvfb did not start")
        environment = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        # Without a bus, D-Bus would start one for this screen in the middle of the first measurement.
        yield dict(environment, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb", DBUS_SESSION_BUS_ADDRESS="disabled:")
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def private_home(environment):
    """The same environment with a home of its own: nothing of the person who measures is read or changed."""
    with tempfile.TemporaryDirectory(prefix="virtdeck-bench-") as home:
        own = {f"XDG_{kind}": os.path.join(home, kind.lower())
               for kind in ("CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")}
        for folder in own.values():
            os.mkdir(folder, 0o700)
        yield dict(environment, HOME=home, LC_ALL="C.UTF-8", **own)
