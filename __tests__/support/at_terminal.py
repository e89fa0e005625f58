"""Runs a program in a pseudo terminal of a given size and relays what it writes to standard output. Bytes on standard input
are typed into the terminal (3 is Ctrl-C); its end changes nothing.

    python at_terminal.py COLUMNS ROWS PROGRAM [ARGUMENT ...]
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios


def main(columns, rows, *command):
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", int(rows), int(columns), 0, 0))
        os.execvp(command[0], command)
    sources = [terminal, 0]
    while terminal in sources:
        ready, _, _ = select.select(sources, [], [])
        for source in ready:
            try:
                data = os.read(source, 65536)
            except OSError:  # Linux says so when the program has closed the terminal.
                data = b""
            if not data:
                sources.remove(source)
            else:
                os.write(1 if source == terminal else terminal, data)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    code = main(*sys.argv[1:])
    sys.exit(code if code >= 0 else 128 - code)
