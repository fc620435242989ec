"""The two clocks of a breach in words: what is left, and until when."""

from datetime import datetime, timedelta

from bot.domain.breach.breach import Breach, Status
from bot.domain.breach.seventy_two_hours import is_settled
from bot.domain.clients.clock import tell_by
from bot.texts.breach.seventy_two_hours import from_awareness, from_discovery
from bot.texts.clients import clock as client_clock
from bot.texts.page import Clock
from bot.texts.reader import Reader

MINUTE = timedelta(minutes=1)


def dated(to: Reader, moment: datetime) -> str:
    """With the year: the register goes back six of them."""
    return f"{to.day(moment)}, {to.time(moment)}"


def left(to: Reader, until: datetime, now: datetime) -> str:
    """Whole minutes, rounded down; past the end, how long it has been over."""
    if now < until:
        return to.say("{span} left", span=span(to, until - now))
    return to.say("over for {span}", span=span(to, now - until))


def span(to: Reader, elapsed: timedelta) -> str:
    hours, minutes = divmod(elapsed // MINUTE, 60)
    if hours:
        return to.say("{hours} h {minutes} min", hours=hours, minutes=minutes)
    return to.say("{minutes} min", minutes=minutes)


def hour(to: Reader, breach: Breach, now: datetime) -> Clock:
    """From discovery to somebody who has it."""
    label = to.say("One hour to acknowledge")
    if breach.acknowledged_at is None and breach.status is Status.REPORTED:
        return _running(to, label, breach.dpo_by, now)
    if breach.acknowledged_at is None:
        return Clock(label, to.say("closed without being acknowledged"), "")
    when = dated(to, breach.acknowledged_at)
    if breach.acknowledged_at <= breach.dpo_by:
        return Clock(label, to.say("kept: acknowledged {time}", time=when), "")
    return Clock(label, to.say("not kept: acknowledged {time}", time=when), "")


def of(to: Reader, breach: Breach, now: datetime) -> tuple[Clock, ...]:
    """The hour, and the 72 hours: twice, where the company became aware later; and the
    client's, where it may be a client's data."""
    clocks = [hour(to, breach, now), regulator(to, breach, now)]
    second = breach.ico_by_awareness
    if second is not None and not is_settled(breach):
        label = to.say("72 hours as decided")
        basis = from_awareness(to, breach)
        clocks.append(_running(to, label, second, now, basis))
    return (*clocks, *client(to, breach, now))


def regulator(to: Reader, breach: Breach, now: datetime) -> Clock:
    """From the discovery to the regulator, or to the decision that it need not be
    told."""
    label = to.say("72 hours to the regulator")
    if breach.regulator_told_at is not None:
        when = dated(to, breach.regulator_told_at)
        return Clock(label, to.say("told {time}", time=when), "")
    if is_settled(breach):
        return Clock(label, to.say("decided: need not be told"), "")
    return _running(to, label, breach.ico_by, now, from_discovery(to, breach))


def client(to: Reader, breach: Breach, now: datetime) -> tuple[Clock, ...]:
    """From the discovery to the client, by its contract; none where it is our own."""
    data = breach.whose
    label = to.say("To tell the client")
    if data.told_at is not None:
        told = to.say("told {time}", time=dated(to, data.told_at))
        return (Clock(label, told, ""),)
    if data.is_settled:
        return ()
    by = tell_by(data, breach.discovered_at)
    basis = client_clock.basis(to, data.client)
    if not data.is_clients:
        basis = to.say("if it is theirs; {basis}", basis=basis)
    if by is None:
        passed = span(to, max(now - breach.discovered_at, timedelta()))
        words = to.say("{span} since it was found ({basis})", span=passed, basis=basis)
        return (Clock(label, words, ""),)
    return (_running(to, label, by, now, basis),)


def _running(
    to: Reader, label: str, until: datetime, now: datetime, basis: str = ""
) -> Clock:
    words = to.say(
        "{left}, until {time}", left=left(to, until, now), time=dated(to, until)
    )
    if basis:
        words += f" ({basis})"
    return Clock(label, words, until.isoformat(), runs_out=now >= until)
