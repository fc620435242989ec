"""The modem fails, and a gateway beside it goes on sending: nobody is told that nothing
works."""

from bot.desk.text_messages import modem
from bot.domain.messages.modem import Trouble


async def test_managers_hear_what_still_works_and_what_does_not(night):
    await night.asks(lambda desk: modem.look(desk, Trouble.SILENT, gateway=True))
    told = await night.duty_manager("D001").is_told("THE MODEM DOES NOT WORK")
    assert "We still send text messages, by the gateway." in told.text
    assert "Those to the modem's number do not come in" in told.text
    assert "TEXT MESSAGES DO NOT WORK" not in told.text
    await night.asks(lambda desk: modem.look(desk, None, gateway=True))
    await night.duty_manager("D001").is_told("The modem works again.")
