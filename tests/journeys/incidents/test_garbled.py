"""A fist on the glass, twice: somebody asks, and then people are told."""


async def test_two_garbled_messages_in_a_row_are_asked_about(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("asdkjh")
    await officer.is_told("OB-1 is in the occurrence book")
    await night.passes(minutes=9)
    await officer.hears_nothing()
    await officer.says(";;;;")
    await officer.is_told("Do you need help now?")
    await officer.is_told("OB-2 is in the occurrence book")
    await night.passes(minutes=1)
    await night.duty_manager("D001").is_told("WELFARE: A.O. E1001 may need help at RIV")


async def test_one_of_them_or_two_with_a_word_between_are_entries(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("asdkjh")
    await officer.says("sorry, pocket")
    await officer.says("sdfsdf dfgjk")
    await night.passes(minutes=11)
    for words in ("lkjlkj", "ok", "jjjjjj"):
        await officer.says(words)
        await night.passes(seconds=20)
    await officer.hears_nothing("Do you need help now?")
    await officer.says("jjjjjj")
    await officer.is_told("Do you need help now?")


async def test_off_shift_nobody_is_asked(night):
    officer = night.officer("E1001")
    await officer.says("asdkjh")
    await officer.says("asdkjh")
    await officer.hears_nothing("Do you need help now?")
