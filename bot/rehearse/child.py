"""The room's product in a process of its own, so that it can be killed as any process.

``python -m bot.rehearse.child {"folder": …}``: started by the room, and by nobody else.
"""

import asyncio
import json
import mmap
import sys
from datetime import datetime
from pathlib import Path

from bot.process import logs
from bot.process.running import Product, run_product, take_back
from bot.process.wiring import House, open_house
from bot.rehearse.settings import room_settings
from rehearsal.clock import SHARED, PushedClock


def main() -> None:
    given = json.loads(sys.argv[1])
    logs.set_up("text")
    with Path(given["clock"]).open("r+b") as file:
        clock = PushedClock(
            datetime.fromisoformat(given["starts_at"]),
            began=given["began"],
            pushed=mmap.mmap(file.fileno(), SHARED.size),
        )
    settings = room_settings(Path(given["folder"]), given["server"], given["port"])
    house = open_house(settings, clock)
    try:
        take_back(house)
        run_product(Product(house, beside=lambda: _is_rung(house)))
    finally:
        house.close()


async def _is_rung(house: House) -> None:
    """Each line is a ring; its end is ours."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while await reader.read(4096):
        house.doorway.ring()


if __name__ == "__main__":
    main()
