"""Runs a server until standard input closes, whoever closes it: the test that is done with it, or the system
because that test died. Then ends the server with every process of its group and removes its folder.

    python supervise.py FOLDER SECONDS PROGRAM [ARGUMENT ...]

GRACE_SECONDS in the environment: how long a server may take to put away what would outlive it (mounts, containers).
"""

import os
import select
import shutil
import signal
import subprocess
import sys
import time


def main(folder, seconds, *command):
    # Ctrl-C reaches the whole group of the terminal; the parent decides when the server ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        wait(server, time.monotonic() + float(seconds))
    finally:
        end(server)
        shutil.rmtree(folder, ignore_errors=True)
    return server.returncode


def wait(server, deadline):
    """Returns when standard input is closed, the server has ended, or its time is up."""
    while server.poll() is None and time.monotonic() < deadline:
        readable, _, _ = select.select([sys.stdin.fileno()], [], [], 0.2)
        if readable and not os.read(sys.stdin.fileno(), 4096):
            return


def end(server):
    """Nothing that the server holds is worth a graceful end, unless it is said: its folder goes too."""
    grace = float(os.environ.get("GRACE_SECONDS", "0"))
    try:
        if grace > 0 and server.poll() is None:
            server.terminate()
            server.wait(grace)
    except subprocess.TimeoutExpired:
        pass
    try:
        os.killpg(server.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    server.wait()


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
