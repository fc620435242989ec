"""An officer needs trousers, and somebody named sees to it."""

from dataclasses import replace

from bot.desk import exporting
from bot.domain.exports import Kind
from bot.domain.kit.request import KitKind
from bot.domain.refs import StaffId

WORDS = "Trousers, size 44, mine are torn."


async def offers(night, *kinds, to="D001"):
    """The company file says so."""

    def change(desk):
        kit = tuple(KitKind(kind=kind, to=StaffId(to)) for kind in kinds)
        desk.unit.companies.keep(replace(desk.company, kit=kit), desk.now)

    await night.asks(change)


async def exported(night):
    ends = night.now.replace(year=2020), night.now.replace(year=2030)
    kind = Kind.KIT_REQUESTS
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ends))
    return table.rows


async def test_an_officer_is_told_of_each_step(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await offers(night, "uniform", "radio")
    await amara.says(f"/request {WORDS}")
    await amara.is_told("KR-1 is not sent yet. What is it?")
    await ruth.hears_nothing("KR-1")
    await amara.presses("uniform")
    await amara.is_told("KR-1, uniform: R.A. D001 has it, and you are told of each")
    told = await ruth.is_told("REQUEST KR-1 from A.O. E1001: uniform")
    assert f"“{WORDS}”" in told.text
    await ruth.presses("Ordered")
    await ruth.is_told("KR-1, uniform: ordered. For A.O. E1001.")
    await amara.is_told("KR-1, uniform: ordered. By R.A. D001.")
    await ruth.presses("Ready to collect")
    await amara.is_told("KR-1, uniform: ready to collect.")
    await ruth.presses("Handed out")
    await amara.is_told("KR-1, uniform: handed out.")
    await amara.says("/requests")
    await amara.is_told(f"What you asked for:\n• KR-1, uniform: handed out: “{WORDS}”")
    [row] = await exported(night)
    assert (row["person"], row["status"], row["for"]) == (
        "A.O. E1001",
        "handed_out",
        "R.A. D001",
    )


async def test_what_cannot_be_given_is_said_with_words_and_without_names(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await offers(night, "uniform")
    await amara.says("/request")
    await amara.is_told("What do you need?")
    await amara.says(WORDS)
    await amara.is_told("KR-1, uniform: R.A. D001 has it")
    await ruth.is_told("REQUEST KR-1")
    await ruth.presses("Cannot be given")
    await ruth.is_told("Why can it not be given")
    await ruth.says("No size 44 is left. Gareth Pemberton gets new ones in May.")
    told = await amara.is_told("KR-1, uniform: cannot be given. By R.A. D001.")
    assert "“No size 44 is left. G.P. gets new ones in May.”" in told.text


async def test_a_week_of_silence_is_heard_and_what_is_not_needed_is_withdrawn(night):
    piotr, ruth = night.officer("E1002"), night.duty_manager("D001")
    await offers(night, "uniform")
    await piotr.says(f"/request {WORDS}")
    await piotr.is_told("KR-1, uniform: zajmuje się tym R.A. D001")
    await ruth.is_told("REQUEST KR-1")
    await night.passes(days=8)
    await ruth.is_told("Nothing has been done about this for a week.")
    await piotr.says("/requests")
    await piotr.presses("KR-1 nie jest mi potrzebne")
    await piotr.is_told("KR-1: wniosek wycofany.")
    await ruth.is_told("KR-1, uniform: P.Z. E1002 does not need it any more.")
    await ruth.says("/requests")
    await ruth.is_told("You have asked for nothing yet.")


async def test_others_see_to_it_while_the_named_person_cannot_be_told(night):
    amara, callum = night.officer("E1001"), night.duty_manager("D002")
    await offers(night, "uniform", to="N001")
    await amara.says(f"/request {WORDS}")
    told = await amara.is_told("KR-1, uniform: ")
    assert "C.F. D002" in told.text
    await callum.is_told("REQUEST KR-1")
    await callum.says("/requests")
    await callum.presses("KR-1 · uniform")
    await callum.is_told("KR-1, uniform: asked for. For A.O. E1001.")


async def test_an_older_button_and_a_stranger_change_nothing(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await offers(night, "uniform")
    await amara.says(f"/request {WORDS}")
    asked = await ruth.is_told("REQUEST KR-1")
    await ruth.presses("Handed out")
    await amara.is_told("KR-1, uniform: handed out.")
    await ruth.does(lambda phone: phone.presses("Ordered", asked.message_id))
    await amara.hears_nothing("ordered")
    [row] = await exported(night)
    assert row["status"] == "handed_out"


async def test_where_nobody_is_named_it_says_so(night):
    amara = night.officer("E1001")
    await amara.says("/request trousers")
    await amara.is_told("Nobody at your company is named for it: ring 020 7946 0000.")
