"""The channels beside Telegram: are they set up, and whom can they reach?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commands.checking.points import Point, listed, note, ok, wrong
from bot.commands.checking.ways.modem import modem
from bot.desk.alarms import by_telephone, ladders
from bot.desk.outage import outage
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.channel import Channel
from bot.domain.refs import StaffId
from bot.ports import Accepted
from bot.process.channels import SET_BY, email_courier, set_up
from bot.settings import variable

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

ABOUT = {
    Channel.EMAIL: "mail",
    Channel.SMS: "sms",
    Channel.CALL: "telephone",
    Channel.WEBHOOK: "webhook",
}
NOT_AN_OFFICER = StaffId("")
NOBODY = {
    Channel.EMAIL: "nobody is told by e-mail when Telegram fails",
    Channel.SMS: "nobody is told by text message when Telegram fails",
    Channel.CALL: "nobody's telephone rings for an alarm",
    Channel.WEBHOOK: "no system of the DPO is told of breaches",
}


def second_channels(settings: "Settings") -> Iterator[Point]:
    """What is not set is said; the mail server is asked, the others cannot be."""
    here = set_up(settings)
    for channel, name in SET_BY.items():
        if channel not in here:
            says = f"{variable(name)} is not set: {NOBODY[channel]}"
            yield note(ABOUT[channel], says)
        elif channel is Channel.EMAIL:
            yield from _mail(settings)
        elif getattr(settings, name):
            real = "call" if channel is Channel.CALL else "message"
            yield ok(ABOUT[channel], f"set; only a real {real} would try it")
    if settings.modem is not None:
        yield from modem(settings.modem)


def _mail(settings: "Settings") -> Iterator[Point]:
    import asyncio

    from scheduler.couriers.email.relay import relay_of

    assert settings.smtp_url is not None
    relay = relay_of(settings.smtp_url)
    outcome = asyncio.run(email_courier(settings).answers())
    if isinstance(outcome, Accepted):
        yield ok("mail", f"the server answers; mail is sent from {relay.sender}")
    else:
        why = getattr(outcome, "why", "")
        says = f"the server cannot be used ({why}); correct CHECKCALL_SMTP_URL"
        yield wrong("mail", says)
    if relay.tells_its_password:
        yield note(
            "mail",
            "its password may be sent in clear; add ?starttls=true to the address",
        )


def monitoring_lost(desk: "Desk") -> Iterator[Point]:
    """Would anybody hear that Telegram is down?"""
    people = outage.reachable(desk)
    if people:
        called = listed([person.called for person in people])
        yield ok("monitoring", f"told when Telegram cannot be reached: {called}")
        return
    yield note(
        "monitoring",
        "nobody would be told that Telegram cannot be reached; give a duty manager or "
        "controller an email or a mobile phone in the company file, and set "
        "CHECKCALL_SMTP_URL, CHECKCALL_SMS_URL or CHECKCALL_MODEM",
    )


def without_second(desk: "Desk") -> Iterator[Point]:
    """Who is on a ladder tonight and can be reached by Telegram alone."""
    on_ladders = {
        who
        for then in _tonight(desk)
        for kind in AlarmKind
        if desk.company.rings(kind)
        for rung in ladders.resolve(then, kind, NOT_AN_OFFICER)
        for who in rung.people
    }
    people = [desk.person(who) for who in sorted(on_ladders)]
    alone = [
        person.called
        for person in people
        if not desk.channels_after(person, Channel.TELEGRAM)
        and not by_telephone.can_be_rung(desk, person)
    ]
    if alone:
        yield note(
            "channels",
            f"tonight Telegram is the only way to {listed(alone)}; give them an email "
            "or a phone in the company file, and set CHECKCALL_SMTP_URL, "
            "CHECKCALL_SMS_URL or CHECKCALL_CALL_URL",
        )


def _tonight(desk: "Desk") -> Iterator["Desk"]:
    """Now, and whenever somebody else goes on call before this time tomorrow."""
    starts = {
        duty.start_at
        for duty in desk.unit.on_call.between(desk.now, desk.now + timedelta(days=1))
    }
    for moment in sorted({desk.now, *(at for at in starts if at > desk.now)}):
        yield replace(desk, now=moment)
