"""Somebody opens what is held about them, and it is all there: all, and nobody else."""

from tests.papers.reading import read_pdf


async def test_the_officers_file_has_all_that_happened_in_a_night_and_no_other_name(
    night,
):
    officer, manager = night.officer("E1001"), night.duty_manager("D001")
    await night.officer("E1002").says("/breach Amara Okafor left her phone in a taxi")
    await officer.books_on("RIV")
    await officer.says("Delia Harcourt lost her badge at the gate")
    await officer.says("/incident Tom Ashby climbed the fence")
    await officer.says("/breach visitor book of Jane Elwood gone")
    await night.passes(minutes=52)
    await officer.says("/ok")
    await night.passes(minutes=84)
    await manager.is_told("MISSED CHECK CALL")
    await manager.presses("I have this")
    await officer.says("/ok")
    await manager.presses("Officer is safe")
    await officer.says("/bookoff")
    await officer.catches_up()
    words, rows = await files(officer)
    for told in (
        *("SH-1", "OB-1", "INC-1", "BR-2", "CC-1", "CC-2"),
        *("D.H. lost her badge at the gate", "T.A. climbed the fence"),
        *("visitor book of J.E. gone", "answered late", "missed check call"),
        *("R.A.", "Officer is safe", "Your record", "How long it is kept"),
    ):
        assert told in words, told
    for told in ("SH-1", "D.H. lost her badge at the gate", "booked on", "regained"):
        assert told in rows, told
    for other in ("Harcourt", "Ashby", "Elwood", "Adeyemi", "Okafor", "taxi", "BR-1"):
        assert other not in words + rows, other
    for number in ("D001", "P001", "E1002"):
        assert number not in words + rows, number


async def files(officer):
    """What is in the two files that /me brings, lines joined."""
    await officer.says("/me")
    paper = await officer.is_told("as a file")
    table = await officer.is_told("Every row of it")
    assert table.file_name == "held.csv"
    words = " ".join(read_pdf(officer.phone.opens(paper)).split())
    return words, officer.phone.opens(table).decode("utf-8-sig")


async def test_what_a_dpo_decided_is_in_their_file_and_no_word_of_it(night):
    await night.officer("E1001").says("/breach a list of codes was left on the bus")
    dpo = night.dpo("P001")
    await dpo.presses("Acknowledge")
    words, rows = await files(dpo)
    assert "acknowledged_by" in words
    assert "BR-1" in rows
    assert "left on the bus" not in words + rows


async def test_a_polish_officers_file_is_in_polish(night):
    officer = night.officer("E1002")
    await officer.says("/me")
    await officer.catches_up()
    paper = next(m for m in officer.phone.visible if m.file_name == "held.pdf")
    words = read_pdf(officer.phone.opens(paper))
    assert "Twoje zmiany" in words
    assert "Your" not in words
