# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of the test's own: X server, session bus, accessibility bus, home; and the program on it."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAMS = {"Xvfb": "xvfb", "dbus-run-session": "dbus", "libvirtd": "libvirt-daemon-system", "virsh": "libvirt-clients"}
LEFT_OUTSIDE = {"WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "QT_ACCESSIBILITY", "LANGUAGE"}
KINDS = ["CONFIG_HOME", "CACHE_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR"]


def obstacle():
    """Why it cannot be had on this machine; nothing when it can."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("python3-pyatspi")
    return f"missing packages: {' '.join(missing)}" if missing else ""


@contextlib.contextmanager
def screen():
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
                               "-noreset"],  # stays when the last client goes for a moment
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def enter():
    """Starts this script again on a screen, a session bus and a home of its own. The accessibility bus comes by itself
    with the first question; what presses keys and buttons needs to know the screen, so that one is there first."""
    if "VIRTDECK_ATSPI_DESK" in os.environ:
        return
    with screen() as display, tempfile.TemporaryDirectory(prefix="virtdeck-atspi-") as home:
        environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUTSIDE}
        environment.update({f"XDG_{kind}": home for kind in KINDS}, HOME=home, DISPLAY=display, QT_QPA_PLATFORM="xcb",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", VIRTDECK_ATSPI_DESK=home)
        done = subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment, check=False)
    sys.exit(done.returncode)


def folder():
    return tempfile.TemporaryDirectory(prefix="vd-", dir="/tmp")  # short: sockets are made in it


@contextlib.contextmanager
def program(path, *arguments):
    """The real program, with settings of its own; killed at the end."""
    with folder() as config:
        process = subprocess.Popen([path, "--config", config, "--lang", "en", *arguments])
        try:
            yield process
        finally:
            process.kill()
            process.wait()
