"""Assignment Instructions on a phone: on site, for managers, and for nobody else."""

from tests.journeys.before_shift.rosters import reaches
from tests.journeys.instructions.loads import FIRST, SECOND, loads


async def test_an_officer_on_site_reads_them_and_rings_with_two_taps(night):
    await loads(night)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    assert "📖 Instructions" in amara.keys
    await amara.is_told("INSTRUCTIONS: RIV Riverside Court, version 1.")
    await amara.says("/instructions please")
    await amara.is_told("Assignment Instructions, version 1. Part 1 of 1.")
    await amara.taps("📖 Instructions")
    shown = await amara.is_told("Assignment Instructions, version 1. Part 1 of 1.")
    assert shown.buttons[0] == ["☎ Emergency numbers"]
    assert "PATROLS\nEvery two hours" in shown.text
    await amara.presses("☎ Emergency numbers")
    ring = amara.sees("EMERGENCY NUMBERS, RIV Riverside Court")
    assert "999 or 112. Control room: 020 7946 0000." in ring.text
    assert "• Gas leak: 0800 111 999" in ring.text
    assert "PATROLS" not in ring.text
    await amara.presses("The instructions")
    assert "PATROLS" in amara.sees("Part 1 of 1.").text


async def test_a_long_one_is_turned_over_in_one_message_and_opened_at_any_part(night):
    long = "\n".join(f"## Part {n}\n\n{'Walk round once. ' * 100}" for n in range(1, 6))
    await loads(night, f"{FIRST}\n{long}")
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/instructions")
    first = await amara.is_told("Part 1 of 3.")
    assert all(len(m.text) < 4_096 for m in amara.phone.visible)
    await night.passes(seconds=2)
    await amara.presses("Next ▶")
    assert "PART 2" in amara.sees("Part 2 of 3.").text
    await night.passes(seconds=2)
    await amara.presses("Contents")
    assert amara.buttons[1:] == [
        "1. Riverside Court, Emergency numbers, Patrols,…",
        "2. Part 2, Part 3",
        "3. Part 4, Part 5",
    ]
    await night.passes(seconds=2)
    await amara.presses("3. Part 4, Part 5")
    shown = amara.sees("Part 3 of 3.")
    assert shown.message_id == first.message_id
    assert "I have read them" in amara.buttons
    assert amara.buttons[1:2] == ["◀ Back"]


async def test_the_file_cannot_be_passed_on_and_leaves_with_the_shift(night):
    """What was loaded as text comes as a PDF; a PDF as it was."""
    await loads(night)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/instructions")
    await amara.is_told("Part 1 of 1.")
    await amara.presses("The file")
    sent = await amara.is_told("Confidential: do not pass it on.")
    assert amara.phone.opens(sent).startswith(b"%PDF")
    assert (sent.file_name, sent.protected) == ("RIV-instructions-1.pdf", True)
    assert amara.sees("Part 1 of 1.").protected
    await amara.says("/bookoff")
    await amara.is_told("Booked off")
    for words in ("Part 1 of 1.", "Confidential", "INSTRUCTIONS:"):
        assert amara.phone.find(words) is None
    await loads(night, SECOND, file=b"%PDF-1.7 as it was")
    await amara.books_on("RIV")
    await amara.says("/instructions")
    await amara.is_told("version 2. Part 1 of 1.")
    await amara.presses("The file")
    sent = await amara.is_told("Confidential")
    assert amara.phone.opens(sent) == b"%PDF-1.7 as it was"


async def test_who_is_not_on_site_gets_one_sentence_and_learns_nothing(night):
    await loads(night)
    amara = night.officer("E1001")
    for typed in ("/instructions", "/instructions RIV", "/instructions NOWHERE"):
        await amara.says(typed)
        told = await amara.is_told("shown to officers who are booked on at the site")
        assert told.buttons == []
    await amara.books_on("MKT")
    await amara.says("/Assignment Instructions riv")
    await amara.is_told("shown to officers who are booked on at the site")
    assert "📖 Instructions" not in amara.keys
    await amara.says("/instructions")
    await amara.is_told("There are no Assignment Instructions for MKT Market Hall here")


async def test_an_old_screen_is_dead_for_whoever_has_booked_off(night):
    await loads(night)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/instructions")
    shown = await amara.is_told("Part 1 of 1.")
    data = shown.data[0][0]
    await amara.says("/bookoff")
    asked = await amara.is_told("Booked off")
    await amara.does(lambda phone: phone.presses_data(data, asked.message_id))
    await amara.is_told("shown to officers who are booked on at the site")


async def test_a_manager_chooses_a_site_and_it_leaves_their_chat_next_morning(night):
    ruth = night.duty_manager("D001")
    await ruth.says("/instructions")
    await ruth.is_told("No site has Assignment Instructions here yet.")
    await loads(night)
    await ruth.says("/instructions")
    told = await ruth.is_told("of which site?")
    assert told.text.endswith("None yet: MKT")
    await ruth.presses("RIV Riverside Court")
    shown = await ruth.is_told("Part 1 of 1.")
    assert "I have read them" not in ruth.buttons
    assert shown.protected
    await ruth.says("/instructions riv")
    await ruth.is_told("Part 1 of 1.")
    await ruth.says("/instructions nowhere")
    await ruth.is_told("of which site?")
    await reaches(night, "11 08:59")
    assert ruth.phone.find("Part 1 of 1.")
    await reaches(night, "11 10:00")
    assert ruth.phone.find("Part 1 of 1.") is not None
    await reaches(night, "12 09:01")
    assert ruth.phone.find("Part 1 of 1.") is None


async def test_whoever_is_reading_when_they_change_reads_the_new_ones(night):
    await loads(night)
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.presses("Read them")
    await amara.is_told("version 1. Part 1 of 1.")
    done = await loads(night, SECOND)
    assert "asked now, for they are on site: A.O. E1001" in done
    await amara.is_told("INSTRUCTIONS: RIV Riverside Court, version 2.")
    assert amara.phone.find("version 1. Part 1") is None
    await amara.presses("Read them")
    await amara.is_told("version 2. Part 1 of 1.")
