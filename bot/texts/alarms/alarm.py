"""What the ladder reads: the act first, then who, where, when, then what to do."""

from collections.abc import Callable, Sequence

from bot.domain.action_cards.cards import CARDS
from bot.domain.alarms.kinds import AlarmKind
from bot.texts import near_misses
from bot.texts.action_cards.card import methane_button
from bot.texts.alarms import of_a_breach, of_a_shift
from bot.texts.alarms.endings import endings
from bot.texts.alarms.facts import Facts, moment, ring, who
from bot.texts.breach.assessment import start_button
from bot.texts.duress import alarm as duress
from bot.texts.handover import gap
from bot.texts.incidents import form, past_line
from bot.texts.incidents.report import called
from bot.texts.message import Button, Message, Press, Verb, column
from bot.texts.names.originals import notice, read_button
from bot.texts.patrols import manager as patrols
from bot.texts.reader import Reader
from bot.texts.received_late import may_be_us
from bot.texts.timed_activity import alarm as timed_activity
from bot.texts.timed_activity import out_of_reach


def alarm(
    to: Reader,
    facts: Facts,
    *,
    again: bool = False,
    skipped: Callable[[Reader], Sequence[str]] = lambda _: (),
    unreached_by: str | None = None,
) -> Message:
    """The alarm as one rung is told it, with the button to take it up."""
    lines = [headline(to, facts), *_body(to, facts)]
    if unreached_by:
        lines.append(to.say("{who} tried and got no answer.", who=unreached_by))
    if names := skipped(to):
        passed = to.say("Passed over, nobody to tell: {rungs}.", rungs=", ".join(names))
        lines.append(passed)
    if again:
        lines.append(to.say("Told again: nobody has taken it up."))
    take = Button(take_label(to, facts.kind), Press(Verb.TAKE, str(facts.alarm)))
    buttons = [take, *_to_read(to, facts)]
    return of_a_breach.with_its_hour(
        to, facts, Message("\n".join(lines), column(*buttons))
    )


def in_hand(to: Reader, facts: Facts) -> Message:
    """The alarm as its owner sees it: the ways to end it."""
    lines = [headline(to, facts), *_body(to, facts), to.say("You have this.")]
    message = Message("\n".join(lines), column(*_owners_buttons(to, facts)))
    return of_a_breach.with_its_hour(to, facts, message)


def _owners_buttons(to: Reader, facts: Facts) -> list[Button]:
    buttons = endings(to, facts.kind, facts.alarm)
    buttons = [*_to_read(to, facts), *buttons]
    if facts.kind is AlarmKind.BREACH:
        return [start_button(to, facts.ref), *buttons]
    return [*gap.in_stead_buttons(to, facts.gap), *buttons]


def _to_read(to: Reader, facts: Facts) -> list[Button]:
    """Its words as they were typed; what 999 asks for."""
    original = [read_button(to, facts.alarm)] if facts.cut else []
    is_card = facts.form is not None and facts.form.category in CARDS
    return [*original, *([methane_button(to, facts.ref.number)] if is_card else [])]


def over(to: Reader, facts: Facts, by: str, reason: str) -> Message:
    """The alarm on every phone that showed it, once it is closed."""
    closed = to.say("Closed by {who}: {reason}.", who=by, reason=reason)
    return Message("\n".join([headline(to, facts), closed]))


def take_label(to: Reader, kind: AlarmKind) -> str:
    if kind is AlarmKind.BREACH:
        return to.say("Acknowledge")
    return to.say("I have this")


def headline(to: Reader, facts: Facts) -> str:
    """Where the same officer calls for help in secret, that goes before all else."""
    words = _what(to, facts)
    return f"{duress.first(to, facts.duress)} {words}" if facts.duress else words


def _what(to: Reader, facts: Facts) -> str:  # noqa: C901 - a flat list
    where = facts.site or to.say("site unknown")
    match facts.kind:
        case AlarmKind.MISSED_CHECK_CALL:
            words = to.say("MISSED CHECK CALL at {site}.", site=where)
        case AlarmKind.NO_SHOW:
            words = to.say("NO SHOW at {site}.", site=where)
        case AlarmKind.MISSED_BOOK_OFF:
            words = to.say("MISSED BOOK-OFF at {site}.", site=where)
        case AlarmKind.NOT_RELIEVED:
            words = gap.headline(to, where, facts.gap)
        case AlarmKind.SOS:
            words = to.say(
                "SOS from {officer} at {site}.", officer=who(to, facts), site=where
            )
        case AlarmKind.DURESS:
            words = duress.headline(to, who(to, facts), where)
        case AlarmKind.WELFARE:
            words = to.say(
                "WELFARE: {officer} may need help at {site}.",
                officer=who(to, facts),
                site=where,
            )
        case AlarmKind.INCIDENT | AlarmKind.ABUSE:
            words = to.say("INCIDENT at {site}.", site=where)
        case AlarmKind.NEAR_MISS:
            words = near_misses.headline(to, where)
        case AlarmKind.MISSED_PATROL:
            assert facts.round is not None
            words = patrols.headline(to, facts.round)
        case AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            words = timed_activity.headline(to, facts.kind, facts.officer, facts.site)
        case AlarmKind.BREACH:
            words = to.say("DATA BREACH {ref}.", ref=facts.ref)
    return words


def _body(to: Reader, facts: Facts) -> list[str]:  # noqa: C901 - a flat list
    if facts.duress is not None:
        return [duress.instead(to, facts.officer, facts.duress)]
    at = moment(to, facts)
    match facts.kind:
        case (
            AlarmKind.MISSED_CHECK_CALL
            | AlarmKind.NO_SHOW
            | AlarmKind.MISSED_BOOK_OFF
            | AlarmKind.NOT_RELIEVED
        ):
            lines = of_a_shift.body(to, facts, at)
        case AlarmKind.SOS:
            lines = [
                _how_sent(to, facts, at),
                ring(to, facts),
            ]
        case AlarmKind.DURESS:
            lines = duress.body(to, at, facts.ref)
        case AlarmKind.WELFARE:
            lines = [
                to.say(
                    "Asked whether help is needed, and silent since {at}. {ref}.",
                    at=at,
                    ref=facts.ref,
                ),
                ring(to, facts),
            ]
        case AlarmKind.INCIDENT | AlarmKind.ABUSE:
            lines = [
                to.say(
                    "{ref} from {officer}, {at}.",
                    ref=facts.ref,
                    officer=facts.officer,
                    at=at,
                ),
                *_form(to, facts),
            ]
            if facts.kind is AlarmKind.ABUSE:
                lines.append(past_line.not_to_managers(to))
        case AlarmKind.NEAR_MISS:
            lines = near_misses.body(to, facts.ref, facts.officer, at, facts.danger)
            if facts.report_by is not None:
                lines.append(near_misses.report_by(to, facts.report_by))
        case AlarmKind.MISSED_PATROL:
            assert facts.round is not None
            lines = [*patrols.body(to, facts.round), f"{facts.ref}."]
        case AlarmKind.TIMED_ACTIVITY | AlarmKind.HOME_SAFE:
            lines = timed_activity.body_of(to, facts.officer, facts.activity)
        case AlarmKind.BREACH:
            lines = of_a_breach.body(to, facts)
    return lines + _besides(to, facts)


def _form(to: Reader, facts: Facts) -> list[str]:
    known = facts.form and form.summary(to, facts.form, facts.services)
    return [known] if known else []


def _how_sent(to: Reader, facts: Facts, at: str) -> str:
    if facts.typed:
        return to.say("Typed in words {at}. {ref}.", at=at, ref=facts.ref)
    return to.say("Pressed {at}. {ref}.", at=at, ref=facts.ref)


def _besides(to: Reader, facts: Facts) -> list[str]:
    lines = [f"“{facts.text}”"] if facts.text else []
    if facts.cut:
        lines.append(notice(to))
    if facts.services:
        lines.append(called(to, facts.services))
    lines += out_of_reach.lines(to, facts.ref, facts.out_of_reach, facts.activity)
    if facts.lost_since:
        lines.append(may_be_us(to, facts.lost_since))
    if facts.site_phone and facts.kind is not AlarmKind.DURESS:
        lines.append(to.say("Site phone: {phone}.", phone=facts.site_phone))
    return lines


def taken_up(to: Reader, facts: Facts, by: str) -> Message:
    what = headline(to, facts)
    return Message(to.say("{who} has this: {headline}", who=by, headline=what))


def still_yours(to: Reader, facts: Facts) -> Message:
    ask = to.say("Still in hand? Press “I have this”, end it, or pass it on.")
    if not facts.kind.is_about_safety or facts.kind is AlarmKind.DURESS:
        ask = to.say("Still in hand? Press “I have this”, or end it.")
    if facts.kind is AlarmKind.BREACH:
        ask = of_a_breach.still_yours(to)
    keep = Button(take_label(to, facts.kind), Press(Verb.TAKE, str(facts.alarm)))
    endings = in_hand(to, facts)
    return Message(f"{ask}\n{endings.text}", (*column(keep), *endings.buttons))


def relieved(to: Reader, facts: Facts) -> Message:
    return Message(
        to.say(
            "You did not answer, so the next person is told: {headline}",
            headline=headline(to, facts),
        )
    )


def passed_on(to: Reader, facts: Facts) -> Message:
    return Message(
        to.say(
            "Passed on. Keep trying; send somebody to the site or ring 999. {headline}",
            headline=headline(to, facts),
        )
    )


def closed(to: Reader, facts: Facts, by: str, reason: str) -> Message:
    return Message(
        to.say(
            "Closed by {who}: {reason}. {headline}",
            who=by,
            reason=reason,
            headline=headline(to, facts),
        )
    )
