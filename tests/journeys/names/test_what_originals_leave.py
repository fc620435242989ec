"""As they were typed, words are in no row and no file; their time over, nowhere."""

from pathlib import Path

from tests.journeys.names.test_originals import TYPED, manager, officer, sealed
from tests.journeys.shelves import kept_anywhere

__all__ = ("manager", "officer")


def files_of(night):
    """The database's own, with what it writes first and joins later; none elsewhere."""
    url = night.house.settings.database_url
    if not url.startswith("sqlite"):
        return []
    path = Path(url.removeprefix("sqlite:///"))
    found = list(path.parent.glob(f"{path.name}*"))
    assert found
    return found


async def test_it_is_in_no_row_in_clear_before_or_after_it_was_read(night, manager):
    assert not await kept_anywhere(night, "Krzysztof")
    await manager.presses("Read the original")
    await manager.presses("To find somebody")
    await manager.is_told(TYPED)
    assert not await kept_anywhere(night, "Krzysztof")
    assert not any(b"Krzysztof" in file.read_bytes() for file in files_of(night))


async def test_when_the_alarm_is_closed_it_is_erased_and_leaves_the_chat(
    night, manager
):
    await manager.presses("Read the original")
    await manager.presses("Somebody may be hurt")
    shown = await manager.is_told(TYPED)
    await manager.presses("Dealt with")
    assert await sealed(night) == []
    await night.settles()
    [gone] = [m for m in manager.phone.messages if m.message_id == shown.message_id]
    assert gone.deleted


async def test_after_a_day_it_is_erased_though_nobody_closed_the_alarm(night):
    manager = night.duty_manager("D001")
    await night.officer("E1001").says(f"/incident {TYPED}")
    await manager.is_told("INCIDENT at site unknown")
    await manager.presses("I have this")
    await night.sleeps(hours=23, minutes=59)
    await manager.catches_up()
    assert len(await sealed(night)) == 1
    await night.passes(minutes=2)
    assert await sealed(night) == []
    await manager.catches_up()
    number = (await night.asks(lambda desk: desk.unit.alarms.about("INC-1"))).id
    newest = manager.phone.inbox[-1].message_id
    manager.phone.presses_data(f"orig:{number}", newest)
    await manager.is_told("The original words of INC-1 are kept no more")
