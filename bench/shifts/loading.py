"""A year of five hundred officers' shifts through ``checkcall load``: as a table, the
same again, every shift moved; and a quarter of them as a calendar. Sites ask for three
certificates, which everybody has, and have rounds."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

OFFICERS, SITES, SHIFTS = 500, 40, 220
SHIFT, HOUR = timedelta(hours=8), timedelta(hours=1)
YEAR = 365
FOR_A_CALENDAR = 55
"""So many of each officer's shifts: a file has ten megabytes at most."""
TOMORROW = datetime.now(UTC).replace(hour=0, minute=0, second=0) + timedelta(days=1)

ASKED = """
needs = ["sia:guarding", "first-aid", "induction"]
[[sites.checkpoints]]
code = "P1"
name = "Boiler room"
[[sites.checkpoints]]
code = "P2"
name = "Roof door"
[[sites.routes]]
name = "Round"
points = ["P1", "P2"]
every = "2h"
"""
HELD = ("sia,guarding,1016-5544-3322-1100", "first-aid,efaw,", "induction,S{site:02},")

Shift = tuple[int, datetime]


def measure() -> dict[str, float]:
    """Of each load the seconds, those of the processor, and the most memory held."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        _company(room / "company.toml")
        _table(room / "year.csv")
        _table(room / "moved.csv", HOUR)
        _calendar(room / "quarter.ics")
        (room / "certificates.csv").write_text(_certificates())
        _load(room, "company.toml", "certificates.csv")
        for name, file in (
            ("a year, first time", "year.csv"),
            ("the same again", "year.csv"),
            ("every shift an hour later", "moved.csv"),
        ):
            figures |= _load(room, file, name=name)
        (room / "checkcall.db").unlink()
        _load(room, "company.toml", "certificates.csv")
        figures |= _load(room, "quarter.ics", name="a quarter of it as a calendar")
    return figures


def _load(room: Path, *files: str, name: str = "") -> dict[str, float]:
    url = f"sqlite:///{room / 'checkcall.db'}"
    own = {"CHECKCALL_DATABASE_URL": url, "CHECKCALL_SECRET_KEY": "k" * 40}
    paths = [str(room / file) for file in files]
    command = [sys.executable, "-m", "bot", "load", "--anyway", *paths]
    began = time.perf_counter()
    running = subprocess.Popen(command, env=os.environ | own, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    if status:
        raise RuntimeError(f"{', '.join(files)}: not loaded")
    return {
        f"{name}, s": time.perf_counter() - began,
        f"{name}, s of processor": used.ru_utime + used.ru_stime,
        f"{name}, MiB": used.ru_maxrss / 1024,
    }


def _shifts(moved: timedelta, of_each: int) -> Iterator[Shift]:
    """In the order in which a tool exports them: by day."""
    for nth in range(of_each):
        day = TOMORROW + timedelta(days=nth * YEAR // SHIFTS)
        for officer in range(OFFICERS):
            yield officer, day + 6 * HOUR + officer % 3 * SHIFT + moved


def _company(path: Path) -> None:
    text = '[company]\nname = "Alder"\ncontrol_room_phone = "1"\npolicy_version = "1"\n'
    for site in range(SITES):
        text += f'[[sites]]\ncode = "S{site:02}"\nname = "Site {site}"\n{ASKED}'
    for officer in range(OFFICERS):
        text += f'[[people]]\nid = "E{officer:04}"\nname = "Officer {officer}"\n'
        text += 'roles = ["officer"]\n'
    path.write_text(text)


def _certificates() -> str:
    """All that each needs where they work, until after the year."""
    until = TOMORROW + 2 * timedelta(days=YEAR)
    return "staff_id,kind,of,number,expires\n" + "".join(
        f"E{officer:04},{held.format(site=officer % SITES)},{until:%Y-%m-%d}\n"
        for officer in range(OFFICERS)
        for held in HELD
    )


def _table(path: Path, moved: timedelta = timedelta()) -> None:
    rows = ["staff_id,site,start,end\n"]
    for officer, start in _shifts(moved, SHIFTS):
        end = start + SHIFT
        who = f"E{officer:04},S{officer % SITES:02}"
        rows.append(f"{who},{start:%Y-%m-%d %H:%M},{end:%Y-%m-%d %H:%M}\n")
    path.write_text("".join(rows))


def _calendar(path: Path) -> None:
    lines = ["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//bench//\n"]
    for number, (officer, start) in enumerate(_shifts(timedelta(), FOR_A_CALENDAR)):
        end = start + SHIFT
        lines.append(
            f"BEGIN:VEVENT\nUID:{number}@bench\nDTSTAMP:20260101T000000Z\n"
            f"DTSTART:{start:%Y%m%dT%H%M00}Z\nDTEND:{end:%Y%m%dT%H%M00}Z\n"
            f"SUMMARY:E{officer:04} nights\nLOCATION:Site {officer % SITES}\n"
            "END:VEVENT\n"
        )
    path.write_text("".join([*lines, "END:VCALENDAR\n"]))


if __name__ == "__main__":
    print(measure())
