"""How drills are set in stories, and how their messages are looked at."""


def draws(night, chance):
    """The source of what is drawn by lot is passed in."""
    night.house.doorway.chance = lambda: chance


async def presses(person, *labels):
    for label in labels:
        await person.presses(label)


async def sets(night, who, *, when="Now", player="I do", story="A lost phone"):
    """Three taps."""
    await night.person(who).says("/drill")
    await presses(night.person(who), story, when, player)


def is_marked(shown, mark="DRILL: "):
    """Each line and each button says so."""
    lines = [line for line in shown.text.split("\n") if line]
    labels = [label for row in shown.buttons for label in row]
    return all(words.startswith(mark) for words in (*lines, *labels))


async def drill(night, number=1):
    return await night.asks(lambda desk: desk.unit.drills.get(number))
