"""A policy is put to people, who accept it, or say what they think of a draft."""

from datetime import date

import pytest

from bot.desk import exporting
from bot.desk.policies.loading import AlreadyThere, Given, take
from bot.domain.briefings.audience import EVERYBODY, Audience, Whom
from bot.domain.exports import Kind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import StaffId

OLD = "# Messages\n\nInitials only.\n\n# Photos\n\nNone of people."
NEW = OLD + "\n\n# Phones\n\nA lost phone is reported at once."


async def loads(night, version, text=OLD, changed=None, until=None, to=EVERYBODY):
    given = Given(
        name="Messaging policy",
        version=version,
        text=RedactedText(text),
        changed=RedactedText(changed) if changed else None,
        until=until,
        audience=to,
        by=StaffId("D001"),
    )
    return await night.asks(lambda desk: take(desk, given))


async def exported(night, kind):
    ends = night.now.replace(year=2020), night.now.replace(year=2030)
    table = await night.asks(lambda desk: exporting.export(desk, kind, *ends))
    return table.rows


async def test_a_new_version_is_accepted_again_by_what_is_new_in_it(night):
    amara = night.officer("E1001")
    await loads(night, "2026.1")
    await amara.hears_nothing("POLICY")
    await amara.books_on("RIV")
    await amara.is_told("POLICY: Messaging policy 2026.1, from R.A. D001.")
    await amara.presses("I accept it")
    await amara.is_told("you accept Messaging policy 2026.1.")
    await loads(night, "2026.2", NEW, "Lost phones: at once.")
    told = await amara.is_told("POLICY CHANGED: Messaging policy 2026.2")
    assert "New since the one you accepted:\n• Lost phones: at once." in told.text
    await amara.taps("✅ I am OK")
    await amara.is_told("Check call recorded")
    rows = await exported(night, Kind.POLICIES_ACCEPTED)
    mine = [row for row in rows if row["person"] == "A.O. E1001"]
    assert [(row["version"], row["state"], row["status"]) for row in mine] == [
        ("2026.1", "replaced", "read"),
        ("2026.2", "in_force", "given"),
    ]


async def test_nobody_is_asked_about_a_version_that_was_replaced(night):
    amara = night.officer("E1001")
    await loads(night, "2026.1")
    await loads(night, "2026.2", NEW)
    await amara.books_on("RIV")
    await amara.is_told("POLICY: Messaging policy 2026.2")
    await amara.hears_nothing("2026.1")


async def test_the_library_shows_what_is_in_force_in_parts(night):
    amara = night.officer("E1001")
    await amara.says("/policies")
    await amara.is_told("No policy is in the library yet.")
    await loads(night, "2026.1", OLD + "\n\nMore. " * 900)
    await amara.says("/policies")
    await amara.is_told("The company's policies. Which one?")
    await amara.presses("Messaging policy 2026.1")
    told = await amara.is_told("Messaging policy 2026.1, part 1 of 2.")
    assert "MESSAGES\nInitials only." in told.text
    await amara.presses("Next ▶")
    await amara.is_told("Messaging policy 2026.1, part 2 of 2.")


async def test_a_draft_is_commented_on_by_initials_until_its_last_day(night):
    amara, ruth = night.officer("E1001"), night.duty_manager("D001")
    officers = Audience(Whom.ROLE, "officer")
    await loads(night, "2026.2", NEW, until=date(2026, 1, 12), to=officers)
    await amara.books_on("RIV")
    await amara.is_told("DRAFT for you to comment on: Messaging policy 2026.2")
    await amara.presses("Comment")
    await amara.is_told("What do you say of it?")
    await amara.says("Gareth Pemberton says that nights have no manager to ring.")
    await amara.is_told("Kept with the draft Messaging policy 2026.2.")
    await ruth.says("/policies")
    await ruth.presses("Comments on Messaging policy 2026.2")
    told = await ruth.is_told("What people say of Messaging policy 2026.2:")
    assert "A.O. E1001: “G.P. says that nights" in told.text
    [row] = await exported(night, Kind.POLICY_COMMENTS)
    assert row["person"] == "A.O. E1001"
    await amara.says("/bookoff")
    await night.passes(hours=52)
    await amara.says("/policies")
    await amara.catches_up()
    await amara.presses("Comment")
    await amara.is_told("Comments on Messaging policy 2026.2 are closed.")


async def test_a_version_that_is_there_is_never_changed(night):
    await loads(night, "2026.1")
    assert "there already" in await loads(night, "2026.1")
    with pytest.raises(AlreadyThere):
        await loads(night, "2026.1", NEW)
