"""Addresses beside Telegram, and phones that are off."""

import json
from dataclasses import replace

from bot.domain.messages.channel import PERSONAL, Channel
from bot.domain.refs import StaffId
from rehearsal.faults import status

MAIL, MOBILE = "duty@alder.example", "07700 900123"


async def gives(night, staff_id, *, email="", phone="", order=PERSONAL):
    """The company file now has an address for somebody, or takes it away."""
    has = {Channel.TELEGRAM: True, Channel.EMAIL: email, Channel.SMS: phone}
    channels = tuple(each for each in order if has[each])

    def keep(desk):
        known = desk.unit.people.record_of(StaffId(staff_id))
        record = replace(known, email=email, phone=phone, channels=channels)
        desk.unit.people.keep(record, desk.person(StaffId(staff_id)).initials)

    await night.asks(keep)


async def has_no_phone(night, staff_id):
    """They never pressed Start."""
    await night.asks(lambda desk: desk.unit.people.link(StaffId(staff_id), None))


def phone_is_off(night, chat_id):
    fault = status(502, "Bad Gateway")
    night.standin.faults.next(chat_id=chat_id, times=1000, fault=fault)


def text_messages(gateway):
    return [json.loads(heard.body)["text"] for heard in gateway.heard]


async def falls_silent(night):
    await night.officer("E1001").books_on("RIV")
    await night.passes(minutes=75)
