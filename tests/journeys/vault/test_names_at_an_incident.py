"""An officer writes down who was there; what they typed is in the vault alone."""

import pytest

from bot.domain.incidents.incident import Incident, Kind
from bot.domain.refs import StaffId
from tests.journeys.vault.pages import (
    LINK,
    WITNESS,
    link_for,
    report,
    sends,
    tell,
    writes_down,
)
from tests.journeys.visitor import Visitor


@pytest.fixture
async def officer(night):
    person = night.officer("E1001")
    await person.books_on("RIV")
    return person


async def entries(night, incident=1):
    return await night.asks(lambda desk: desk.unit.vault.of(incident))


async def test_two_people_are_written_down_and_their_names_not_shown_again(
    night, officer
):
    reference = await report(officer)
    link = await link_for(officer)
    visitor = Visitor(night)
    page = await visitor.opens(link)
    assert f"Who was there: {reference}" in page.text
    assert visitor.answer.headers["cache-control"] == "no-store"
    await sends(visitor, link, **WITNESS)
    assert f"Saved. People recorded at {reference}: 1." in visitor.page.text
    await officer.is_told(f"{reference}: people recorded: 1.")
    following = str(visitor.answer.request.url)
    await sends(visitor, following, who="suspect", more="tall, red coat")
    told = await officer.is_told(f"{reference}: people recorded: 2.")
    for text in (visitor.page.text, told.text):
        assert "Brz" not in text
        assert "red coat" not in text
    officer.sees("This link was used or replaced at 22:00.")
    assert [each.who for each in await entries(night)] == ["witness", "suspect"]


async def test_the_wrong_person_is_put_right_by_number_and_nothing_is_written_over(
    night, officer
):
    await report(officer)
    link = await link_for(officer)
    visitor = await writes_down(night, link, **WITNESS)
    assert "Right instead of 1: witness, 22:00" in visitor.page.text
    [first] = await entries(night)
    wrong = str(visitor.answer.request.url)
    await sends(visitor, wrong, who="caller", name="Ida Moss", instead_of=str(first.id))
    await officer.is_told("people recorded: 1.")  # of the first
    await officer.is_told("people recorded: 1.")  # put right
    assert len(await entries(night)) == 2
    again = str(visitor.answer.request.url)
    stale = {"who": "caller", "name": "Ivo Moss", "instead_of": str(first.id)}
    await sends(visitor, again, **stale)
    assert visitor.answer.status_code == 409
    assert visitor.page.forms[0].fields["name"] == ["Ivo Moss"]
    assert len(await entries(night)) == 2


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"name": "Ida Moss"}, "who"),
        ({"who": "king", "name": "Ida Moss"}, "who"),
        ({"who": "witness", "name": "  "}, "name"),
        ({"who": "witness", "more": "x" * 301}, "more"),
    ],
)
async def test_what_is_missing_is_said_and_the_link_works_on(
    night, officer, said, field
):
    await report(officer)
    link = await link_for(officer)
    visitor = await writes_down(night, link, **said)
    assert visitor.answer.status_code == 422
    assert f"#-{field}" in visitor.page.links
    for name in said.keys() - {"who"}:
        kept = visitor.page.forms[0].fields[name]
        assert [each.strip() for each in kept] == [said[name].strip()]
    assert await entries(night) == []
    await sends(visitor, link, **WITNESS)
    assert len(await entries(night)) == 1


async def test_a_name_that_is_typed_in_the_chat_is_told_where_it_belongs(
    night, officer
):
    told = await tell(officer, "Harriet Aldous saw the man at gate 2")
    assert "H.A. saw the man" in told.text
    assert "press “Names of people there”" in told.text
    told = await tell(officer, "a window is broken")
    assert "Names of people there”" not in told.text


async def test_names_behind_the_command_are_deleted_and_the_page_is_offered(
    night, officer
):
    await report(officer)
    sent = await officer.says("/people Wiktor Zawadzki 07700 900456")
    told = await officer.is_told("your message was deleted")
    assert "/people INC-14" in told.text
    assert all(each.message_id != sent for each in officer.phone.visible)
    assert await entries(night) == []
    await officer.says("/people")
    told = await officer.is_told("names and numbers go on this page")
    assert LINK.search(told.text)


async def test_a_manager_writes_them_down_for_the_officer(night, officer):
    reference = await report(officer)
    manager = night.duty_manager("D001")
    await manager.says("/people")
    await manager.is_told("Which incident?")
    await manager.says(reference)
    told = await manager.is_told("names and numbers go on this page")
    await writes_down(night, LINK.search(told.text)[0], **WITNESS)
    await manager.is_told("people recorded: 1.")
    await officer.catches_up()
    colleague = night.officer("E1002")
    await colleague.says(f"/people {reference}")
    await colleague.is_told("To nie jest zdarzenie, do którego możesz dopisać")


async def test_who_called_for_help_in_secret_is_shown_nothing_of_it(night, officer):
    await night.asks(lambda desk: _in_secret(desk))
    await officer.says("/people INC-1")
    await officer.is_told("That is no incident that you can add people to.")


def _in_secret(desk):
    desk.unit.incidents.add(
        Incident(
            kind=Kind.DURESS, officer=StaffId("E1001"), site=None, reported_at=desk.now
        )
    )
