"""An incident at Riverside Court whose report Ruth has released, for stories of what
follows from it."""


async def goes_wrong(night, words="two lads came over the low wall"):
    """Amara reports it and goes home; Ruth has ended the alarm."""
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    await amara.books_on("RIV")
    await amara.says(f"/incident {words}")
    await ruth.is_told("INCIDENT")
    await ruth.presses("I have this")
    await ruth.presses("Dealt with")
    while "Skip" in amara.buttons:
        await amara.presses("Skip")
    await amara.presses("It is complete")
    await amara.says("/bookoff")
    await amara.is_told("Booked off")


async def is_released(night, words="two lads came over the low wall"):
    await goes_wrong(night, words)
    await releases(night)


async def releases(night):
    ruth = night.duty_manager("D001")
    await ruth.presses("Look at it")
    await ruth.presses("Release it")
    await ruth.is_told("is released as it is.")


async def adds(person, words="have the wall made higher", *, by="E1002", day="+1 week"):
    """One question at a time: what, who, and by when."""
    await person.presses("Add action")
    await person.is_told("What is to be done so that it does not happen again?")
    await person.says(words)
    await person.is_told("Who is to do it?")
    await person.presses("Somebody else")
    await person.says(by)
    await person.presses(day)
