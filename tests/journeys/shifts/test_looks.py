"""What is drawn: green for "I am OK", red for SOS, and deadlines as times."""

from datetime import UTC, datetime

from rehearsal.faults import status

ELEVEN = datetime(2026, 1, 10, 23, 0, tzinfo=UTC)
TOO_OLD = status(400, "Bad Request: can't parse MessageEntity: Unsupported type")


def drawn(shown, officer):
    """The message as Telegram keeps it."""
    return officer.phone.chat.find(shown.message_id)


def styles(markup, name):
    rows = markup[name]
    return {key["text"]: key.get("style") for row in rows for key in row}


def times(shown, officer):
    return {
        shown.text[entity["offset"] : entity["offset"] + entity["length"]]: (
            datetime.fromtimestamp(entity["unix_time"], UTC)
        )
        for entity in drawn(shown, officer).entities
        if entity["type"] == "date_time"
    }


async def test_two_keys_have_a_colour_and_no_other(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    coloured = styles(officer.phone.chat.keyboard, "keyboard")
    assert {key: style for key, style in coloured.items() if style} == {
        "✅ I am OK": "success",
        "🆘 SOS": "danger",
    }
    assert len(coloured) > 2


async def test_a_call_for_help_is_red_and_the_answer_that_all_is_well_is_green(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    await officer.says("I need some help here")
    asked = await officer.is_told("Do you need help now?")
    assert styles(drawn(asked, officer).markup, "inline_keyboard") == {
        "🆘 SOS, I need help": "danger",
        "No, I am all right": "success",
    }


async def test_of_two_buttons_neither_says_which_of_them_calls(night):
    officer = night.officer("E1001")
    await officer.says("/duress")
    await officer.presses("Two buttons under check calls")
    await officer.presses("✅ All quiet")
    await officer.books_on("RIV")
    await night.passes(minutes=55)
    prompt = await officer.is_told("Check call due")
    assert styles(drawn(prompt, officer).markup, "inline_keyboard") == {
        "✅ I am OK": "success",
        "✅ All quiet": "success",
    }
    assert times(prompt, officer) == {"23:00": ELEVEN}


async def test_when_the_next_call_is_due_is_a_time_that_a_phone_can_read(night):
    officer = night.officer("E1001")
    await officer.says("/bookon RIV")
    told = await officer.is_told("Next check call: 23:00.")
    assert times(told, officer) == {"23:00": ELEVEN}
    await night.passes(minutes=65)
    nudge = await officer.is_told("At 23:15 your duty manager is told.")
    assert times(nudge, officer) == {"23:15": ELEVEN.replace(minute=15)}


async def test_the_hour_and_the_72_hours_of_a_breach_are_times(night):
    await night.officer("E1001").says("/breach A list of visitors was left on the bus")
    dpo = night.dpo("P001")
    told = await dpo.is_told("DATA BREACH")
    assert "Found 22:00" in told.text
    assert times(told, dpo) == {"23:00": ELEVEN}
    await dpo.presses("Acknowledge")
    await dpo.presses("Contained")
    await night.passes(hours=66)
    owed = await dpo.is_told("72 HOURS")
    ends = ELEVEN.replace(day=13, hour=22)
    assert times(owed, dpo) == {"Tue 13 Jan 22:00": ends}


async def test_a_server_that_is_too_old_costs_nobody_a_message(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    night.standin.faults.next(fault=TOO_OLD, method="sendMessage", chat_id=1001)
    await night.passes(minutes=55)
    prompt = await officer.is_told("Check call due 23:00 at RIV.")
    assert prompt.buttons == [["✅ I am OK"]]
    assert times(prompt, officer) == {}
    await officer.presses("I am OK")
    recorded = await officer.is_told("Next one: 00:00.")
    assert times(recorded, officer) == {}


async def test_what_is_refused_for_its_words_is_not_sent_over_and_over(night):
    officer = night.officer("E1001")
    await officer.books_on("RIV")
    refused = status(400, "Bad Request: message is too long")
    night.standin.faults.next(
        fault=refused, method="sendMessage", chat_id=1001, times=2
    )
    await night.passes(minutes=55)
    await officer.hears_nothing()
    await officer.says("/ok")
    recorded = await officer.is_told("Next one: 00:00.")
    assert times(recorded, officer) == {"00:00": ELEVEN.replace(day=11, hour=0)}
