"""A thief has the database and not the key: the night stays untold."""

from datetime import timedelta

from sqlalchemy import text
from sqlmodel import SQLModel

from bot.company_file.company_file import read_file
from bot.desk.company.loading import load
from tests.journeys.conftest import HERE
from tests.journeys.visitor import link_for

TYPED = (
    "umbrella handed in at the lobby",
    "/ok quiet as a church here",
    "/incident a lorry has hit the bollards",
    "/breach the visitor book went home in a rucksack",
)
CORRECTION = "the badge number is out of date"
REASON = "the radio battery was flat"
MINUTE = "the board asks for lockers"
MORE = """
[[sites]]
code = "VLT"
name = "Vaultside Depository"
address = "14 Threadgold Passage"
phone = "020 7946 0777"
instructions = "alarm panel behind the ficus"
latitude = 51.513371
longitude = -0.088912

[[people]]
id = "E7001"
name = "Amara Okafor"
roles = ["officer"]
licence = "1016-5544-3322-1100"
"""
DAY = timedelta(days=1)
LOADED = (
    *("Vaultside", "Threadgold", "7946 0777", "ficus", "51.5133", "0.0889"),
    *("1016-5544", "Alder Guarding"),
)


async def cells(night) -> list[str]:
    """Everything that stands in any table, as the database has it."""

    def read(desk):
        connection = desk.unit.session.connection()
        tables = [table.name for table in SQLModel.metadata.sorted_tables]
        found = [connection.execute(text(f"SELECT * FROM {name}")) for name in tables]
        return [written(cell) for rows in found for row in rows for cell in row]

    return await night.asks(read)


def written(cell) -> str:
    if isinstance(cell, bytes | memoryview):
        return bytes(cell).decode("utf-8", "replace")
    return str(cell)


async def something_of_everything(night, tmp_path) -> str:
    """Gives the link to the register."""
    file = tmp_path / "more.toml"
    file.write_text((HERE / "company.toml").read_text() + MORE)
    await night.asks(lambda desk: load(desk, read_file(file)))
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await officer.books_on("RIV")
    for words in TYPED:
        await officer.says(words)
    await officer.says("/me")
    await officer.presses("Correct something")
    await officer.says(CORRECTION)
    await manager.presses("I have this")
    await manager.presses("Other reason")
    await manager.says(REASON)
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    await dpo.says("/breaches BR-1")
    await dpo.presses("Report to the board")
    await dpo.says(MINUTE)
    return await link_for(dpo)


def what_is_kept(desk) -> str:
    """The words of the night as the product itself reads them."""
    entries = desk.unit.occurrences.between(desk.now - DAY, desk.now + DAY)
    return "\n".join(
        [
            *(entry.text for entry in entries),
            desk.unit.incidents.get(1).text,
            desk.unit.breaches.get(1).text,
            desk.unit.rights.get(1).words,
            desk.unit.alarms.words(desk.unit.alarms.about("INC-1").id),
            desk.unit.breach_register.of(1).board.minute,
        ]
    )


async def test_a_copy_of_the_database_tells_nothing_of_the_night(night, tmp_path):
    link = await something_of_everything(night, tmp_path)
    people = [night.person(each) for each in ("E1001", "D001", "P001", "S001")]
    told = [m.text for person in people for m in person.phone.inbox]
    lines = {line for each in told for line in each.splitlines() if len(line) > 12}
    typed = {words.split(" ", 1)[1] for words in (*TYPED, CORRECTION, REASON, MINUTE)}
    assert link in lines
    kept = await night.asks(what_is_kept)
    assert [words for words in typed if words not in kept] == []
    stored = "\n".join(await cells(night))
    token = link.rpartition("/")[2]
    secret = {*typed, *LOADED, *lines, token}
    assert sorted(words for words in secret if words in stored) == []
    assert "A.O." in stored, "staff stand there by their initials"
    assert "incident" in stored
