"""Processes that write the trail at the same time take turns, and keep one chain."""

import os
import subprocess
import sys
from pathlib import Path

EACH = 40

SET_UP = """
from waymark.web.site.ready import set_up_django
set_up_django()
"""

MIGRATE = SET_UP + "from django.core.management import call_command; call_command('migrate', verbosity=0)"

WRITE = (
    SET_UP
    + f"""
import sys
from waymark.web.trail.actions import write
sys.stdin.readline()
for number in range({EACH}):
    write(sys.argv[1], "looked", "a list", children=[f"{{sys.argv[1]}}-{{number}}", "child-of-both"])
"""
)


def test_two_processes_that_write_at_once_keep_one_unbroken_chain(tmp_path: Path):
    surroundings = dict(os.environ, WAYMARK_MODE="demo", WAYMARK_DATA=str(tmp_path))
    surroundings.pop("DJANGO_SETTINGS_MODULE", None)
    run = {"env": surroundings, "text": True}
    subprocess.run([sys.executable, "-c", MIGRATE], check=True, **run)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, who], stdin=subprocess.PIPE, **run)
        for who in ("one", "other")
    ]
    # both are started before either is told to begin
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]

    checked = subprocess.run(
        [sys.executable, "-m", "waymark", "trail-check"], capture_output=True, check=True, **run
    )
    assert checked.stdout == f"The trail holds: {2 * EACH} lines.\n"
    number, seal = subprocess.run(
        [sys.executable, "-m", "waymark", "trail-head"], capture_output=True, check=True, **run
    ).stdout.split()
    assert (number, len(seal)) == (str(2 * EACH), 64)

    cut_short = SET_UP + (
        "from django.db import connection\n"
        "with connection.cursor() as c:\n"
        "    c.execute('PRAGMA foreign_keys=OFF')\n"
        f"    c.execute('DELETE FROM trail_line WHERE number = {number}')\n"
    )
    subprocess.run([sys.executable, "-c", cut_short], check=True, **run)
    found = subprocess.run(
        [sys.executable, "-m", "waymark", "trail-check", "--last", number, seal], capture_output=True, **run
    )
    assert found.returncode == 1
    assert f"The trail no longer has line {number}" in found.stderr
