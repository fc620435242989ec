"""At the board, over HTTP: who sits there, and what they press."""

from dataclasses import replace

from bot.desk.company.loading import load
from bot.domain.loads import Load
from bot.domain.people.person import Role
from tests.journeys.visitor import Visitor, board_link_for

BOARD, RIV, MKT = "/board", "/board/site/RIV", "/board/site/MKT"


async def sits_down(night, staff_id, role=None):
    """Signed in on the board; in another role where one is named."""
    if role is not None:
        await becomes(night, staff_id, role)
    visitor = Visitor(night)
    await visitor.signs_in(await board_link_for(night.person(staff_id)))
    assert visitor.answer.status_code == 200
    return visitor


async def becomes(night, staff_id, role):
    def change(desk):
        record = desk.unit.people.record_of(staff_id)
        return load(desk, Load(people=(replace(record, roles=frozenset({role})),)))

    await night.asks(change)


async def presses(visitor, data, path=BOARD, name="press"):
    """A button of the page as it stands, whatever it is called."""
    await visitor.opens(path)
    assert f'value="{data}"' in visitor.answer.text, visitor.page.text
    return await sends(visitor, data, name)


async def sends(visitor, data, name="press"):
    """The same, of a page that is older, or of somebody who made it up."""
    form = visitor.form("act")
    await visitor.asks("POST", form.action, data=form.fields | {name: [data]})
    return await visitor._follows()


async def deeds(night, actor):
    return await night.asks(
        lambda desk: [
            (entry.deed, entry.about)
            for entry in desk.unit.journal.entries()
            if entry.actor == actor
        ]
    )


async def goes_missing(night):
    """An officer books on, and is silent until the first rung is told."""
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75, seconds=1)


CONTROLLER, ADMINISTRATOR = Role.CONTROLLER, Role.ADMINISTRATOR
