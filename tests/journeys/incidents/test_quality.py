"""One line under an answer says what would make a report better; nothing waits."""


async def test_an_opinion_in_an_entry_gets_one_line_and_the_entry_stands(night):
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("Saw a dodgy man near the loading bay")
    told = await amara.is_told("OB-1 is in the occurrence book")
    assert told.text.count("💡") == 1
    assert "“dodgy” is an opinion. What did you see or hear?" in told.text
    await amara.says("A man tried the handle of door 2 twice")
    told = await amara.is_told("OB-2 is in the occurrence book")
    assert "💡" not in told.text


async def test_a_time_that_has_not_come_is_named_under_an_incident(night):
    """It is 22:00."""
    amara = night.officer("E1001")
    await amara.books_on("RIV")
    await amara.says("/incident bin store door found open at 2315, nothing gone")
    told = await amara.is_told("Incident recorded as INC-1")
    assert "💡 23:15 has not come yet." in told.text
    told = await night.duty_manager("D001").is_told("INCIDENT")
    assert "💡" not in told.text
