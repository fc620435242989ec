"""Running alarms as cards: on the board, and on the page of their site."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.board.alarm_now import AlarmNow
from bot.domain.board.picture import Eyes, Tone
from bot.domain.people.permissions import Action
from bot.texts.alarms.endings import endings
from bot.texts.board import labels
from bot.texts.board.pieces import RING, Act, AlarmCard, Line, Moment, Piece
from bot.texts.message import Press, Verb
from bot.texts.reader import Reader


def alarms(to: Reader, eyes: Eyes, running: Sequence[AlarmNow]) -> dict[str, Piece]:
    """The most urgent first."""
    found: dict[str, Piece] = {
        f"alarm-{one.number}": alarm(to, eyes, one) for one in running
    }
    return found or none(to, "alarms")


def alarm(to: Reader, eyes: Eyes, one: AlarmNow) -> AlarmCard:
    """Whoever may take it up, or end it, does so here as in the chat."""
    tone = "alarm" if one.is_ringing else "late"
    take = Press(Verb.TAKE, str(one.number))
    return AlarmCard(
        kind=labels.kind(to, one.kind),
        warning=to.say("DO NOT RING THEM: see their other alarm")
        if one.do_not_ring
        else "",
        ref=str(one.ref),
        where=one.where or to.say("site unknown"),
        who=one.who,
        since=moment(to, one.raised_at),
        owner=labels.who_has_it(to, one),
        tone=tone,
        rung=labels.rung(to, one),
        next_step=labels.next_step(to, one),
        next_at=moment(to, one.next_at) if one.next_at else None,
        reached=tuple(
            (each.who, labels.reached(to, each), each.told.is_failure)
            for each in one.reached
        ),
        reached_label=to.say("How they are being reached"),
        take=None if one.owner else Act(label=to.say("I have this"), press=str(take)),
        rings=_rings(to, one) if Action.RING in eyes.may else (),
        fold=to.say("End it, or pass it on"),
        endings=tuple(
            Act(label=button.label, press=str(button.press))
            for button in endings(to, one.kind, one.number)
            if isinstance(button.press, Press) and button.press.verb is not Verb.WORDS
        ),
    )


def _rings(to: Reader, one: AlarmNow) -> tuple[Act, ...]:
    """Nobody rings whoever has called for help in secret, nor where they are."""
    if one.do_not_ring or one.kind is AlarmKind.DURESS or one.kind is AlarmKind.BREACH:
        return ()
    site = (ring_site(to, one.site),) if one.site else ()
    return (ring(to, one.officer, one.who), *site)


def ring(to: Reader, officer: str, who: str) -> Act:
    return Act(label=to.say("Ring {who}", who=who), press=f"who:{officer}", name=RING)


def ring_site(to: Reader, code: str) -> Act:
    return Act(label=to.say("Ring {who}", who=code), press=f"site:{code}", name=RING)


def none(to: Reader, name: str) -> dict[str, Piece]:
    """Said, so that nobody wonders."""
    return {f"{name}-none": Line(words=to.say("None."), tone="none")}


def moment(to: Reader, at: datetime) -> Moment:
    return Moment(to.time(at), at.isoformat(timespec="seconds"))


def tone(of: Tone) -> str:
    """The colour beside the words."""
    return of.name.lower()
