"""Two do the same at the same moment: it is done once, and both are answered."""

import asyncio

from bot.desk.complaints import handling, intake
from bot.domain.complaints.facts import Way
from bot.domain.errors import Stale
from bot.domain.names.redacted_text import RedactedText
from tests.journeys.visitor import Visitor

OURS = {"sec-fetch-site": "same-origin"}


async def test_a_form_that_two_processes_take_at_once_is_one_complaint(night):
    visitors = [Visitor(night) for _ in range(2)]
    await visitors[0].opens("/complain")
    form = visitors[0].page.forms[0].fields | {"words": ["a list hangs by the door"]}
    await asyncio.gather(
        *(
            visitor.asks("POST", "/complain", data=form, headers=OURS)
            for visitor in visitors
        )
    )
    for visitor in visitors:
        assert "Your complaint is recorded: CP-1" in visitor.page.text
    assert await night.asks(lambda desk: desk.unit.complaints.newest()) == 1
    dpo = night.dpo("P001")
    await dpo.is_told("NEW COMPLAINT")
    await dpo.hears_nothing()


async def test_two_who_acknowledge_at_once_acknowledge_it_once(night):
    words = RedactedText("a list hangs by the door")
    await night.asks(lambda desk: intake.complain(desk, desk.person("E1001"), words))

    async def acknowledges(who):
        try:
            await night.asks(
                lambda desk: handling.acknowledge(desk, desk.person(who), 1, Way.CHAT)
            )
        except Stale:
            return "late"
        return "first"

    done = await asyncio.gather(acknowledges("P001"), acknowledges("S001"))
    assert sorted(done) == ["first", "late"]
    officer = night.officer("E1001")
    await officer.is_told("has your complaint CP-1")
    await officer.hears_nothing()
