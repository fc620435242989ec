"""Alarms: raise a ladder, and move it; ``take_up`` holds what people do to it."""

from bot.desk.alarms import ladders, telling
from bot.desk.desk import SYSTEM, Desk
from bot.domain.alarms import at_once, ladder
from bot.domain.alarms.alarm import Alarm, Rung, Status
from bot.domain.alarms.kinds import AlarmKind
from bot.domain.names.redacted_text import RedactedText
from bot.domain.refs import Ref, SiteCode, StaffId


def raise_alarm(
    desk: Desk,
    kind: AlarmKind,
    about: Ref,
    *,
    officer: StaffId,
    site: SiteCode | None,
    rungs: tuple[Rung, ...] | None = None,
    at_top: bool = False,
) -> Alarm:
    """Start the ladder: its first rung is told in this transaction; ``at_top``, all."""
    fresh = Alarm(
        kind=kind,
        about=about,
        officer=officer,
        site=site,
        raised_at=desk.now,
        rungs=rungs or ladders.resolve(desk, kind, officer),
        owner_gets=desk.company.owner_gets(kind),
    )
    start = at_once.raise_at_once if at_top else ladder.raise_alarm
    climbed, effects = start(fresh, desk.now)
    alarm = desk.unit.alarms.add(climbed)
    desk.note(SYSTEM, f"alarm {kind}", about, after=alarm.status)
    telling.apply(desk, alarm, effects)
    return alarm


def regain(desk: Desk, alarm: Alarm) -> None:
    """The officer is heard again: whoever was told hears it."""
    move(desk, alarm, ladder.Regained(), alarm.officer)


def relapse(desk: Desk, alarm: Alarm, *, worse: bool = False) -> None:
    """Silent again, or pressed again, while it is open: it is told again; what is
    ``worse``, to the top of its ladder."""
    move(desk, alarm, ladder.Relapsed(worse), SYSTEM)


def move(
    desk: Desk,
    before: Alarm,
    event: ladder.Event,
    actor: str,
    words: RedactedText | None = None,
) -> Alarm:
    """Decide, keep and tell; ``words`` are the closer's own."""
    now = ladders.as_it_is_now(desk, before, anew=_is_anew(before, event))
    after, effects = ladder.decide(now, event, desk.now)
    if after == now and not effects:
        return before
    desk.unit.alarms.save(after, words)
    deed = f"alarm {type(event).__name__}"
    desk.note(actor, deed, after.about, state(before), state(after))
    telling.apply(desk, after, effects, words)
    return after


def _is_anew(alarm: Alarm, event: ladder.Event) -> bool:
    """The ladder begins at a rung of its own."""
    match event:
        case ladder.Relapsed(worse):
            return worse or alarm.status is Status.REGAINED
        case _:
            return False


def state(alarm: Alarm) -> str:
    """As the journal says it: ``in_hand rung 2 owner D001``."""
    return f"{alarm.status} rung {alarm.rung + 1} owner {alarm.owner or '-'}"
