"""What stands on the board, piece by piece: each is drawn, and changed, by itself."""

from datetime import datetime

from bot.domain.board.alarm_now import AlarmNow
from bot.domain.board.picture import (
    Case,
    Health,
    Missing,
    OnDuty,
    Relief,
    SiteNow,
    Tone,
    Tonight,
    Walk,
)
from bot.texts.alarms.endings import endings
from bot.texts.board import labels
from bot.texts.board.pieces import (
    Act,
    AlarmCard,
    Line,
    Moment,
    Officer,
    Parts,
    Piece,
    SiteCard,
    Tile,
)
from bot.texts.message import Press, Verb
from bot.texts.reader import Reader


def parts(to: Reader, tonight: Tonight) -> Parts:
    """The whole board, for eyes that may see it."""
    return {
        "now": _now(to, tonight),
        "alarms": {f"alarm-{one.number}": alarm(to, one) for one in tonight.alarms}
        or _none(to, "alarms"),
        "missing": {f"shift-{one.shift}": _missing(to, one) for one in tonight.missing}
        or _none(to, "missing"),
        "relief": {
            f"relief-{one.number}": _relief(to, one, tonight.now)
            for one in tonight.relief
        }
        or _none(to, "relief"),
        "sites": {f"site-{one.code}": site(to, one) for one in tonight.sites},
        "quiet": _quiet(to, tonight),
        "open": _open(to, tonight),
        "on-call": _on_call(to, tonight),
        "health": _health(to, tonight.health),
    }


def _now(to: Reader, tonight: Tonight) -> dict[str, Piece]:
    ringing = sum(alarm.is_ringing for alarm in tonight.alarms)
    late = sum(
        one.tone is Tone.LATE and one.waits_since is None
        for site in tonight.sites
        for one in site.on
    )
    urgent = "alarm" if ringing else "late" if tonight.alarms else "well"
    note = to.say("{count} that nobody has", count=ringing) if ringing else ""
    return {
        "tile-alarms": Tile(
            label=to.say("Alarms"), number=len(tonight.alarms), tone=urgent, note=note
        ),
        "tile-late": Tile(
            label=to.say("Late calls"), number=late, tone="late" if late else "well"
        ),
        "tile-missing": Tile(
            label=to.say("No-shows"),
            number=len(tonight.missing),
            tone="late" if tonight.missing else "well",
        ),
        "tile-duty": Tile(label=to.say("On duty"), number=tonight.on_duty, tone="well"),
        "tile-incidents": Tile(
            label=to.say("Incidents"), number=len(tonight.incidents), tone="well"
        ),
        "tile-breaches": Tile(
            label=to.say("Data breaches"), number=tonight.breaches_open, tone="well"
        ),
    }


def _none(to: Reader, name: str) -> dict[str, Piece]:
    return {f"{name}-none": Line(words=to.say("None."), tone="none")}


def alarm(to: Reader, one: AlarmNow) -> AlarmCard:
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
        fold=to.say("End it, or pass it on"),
        endings=tuple(
            Act(label=button.label, press=str(button.press))
            for button in endings(to, one.kind, one.number)
            if isinstance(button.press, Press) and button.press.verb is not Verb.WORDS
        ),
    )


def _missing(to: Reader, one: Missing) -> Piece:
    at = moment(to, one.start_at)
    if one.said:
        words = to.say("{site}: {who} cannot come; not covered", **_of(one))
        return Line(words=words, tone="late", at=at)
    words = to.say("{site}: {who} has not come", **_of(one))
    return Line(words=words, tone="alarm", at=at)


def _relief(to: Reader, one: Relief, now: datetime) -> Piece:
    at = moment(to, one.due_at)
    if one.due_at <= now:
        words = to.say("{site}: {who} waits for relief", **_of(one))
        return Line(words=words, tone="late", at=at)
    words = to.say("{site}: {who} is to be relieved", **_of(one))
    return Line(words=words, tone="well", at=at)


def _of(one: Missing | Relief) -> dict[str, str]:
    return {"site": one.site, "who": one.who}


def site(to: Reader, one: SiteNow) -> SiteCard:
    """Alarms that run there stand in its head."""
    there = ", ".join(labels.kind(to, each) for each in dict.fromkeys(one.alarms))
    return SiteCard(
        code=one.code,
        name=one.name,
        tone=tone(one.tone),
        state=there or labels.standing(to, one.tone),
        columns=(
            *(to.say("Officer"), to.say("Since"), to.say("Call")),
            *(to.say("In"), to.say("State")),
        ),
        officers=tuple(_officer(to, each) for each in one.on),
        walks=tuple(_walk(to, each) for each in one.walks),
    )


def _officer(to: Reader, one: OnDuty) -> Officer:
    return Officer(
        who=one.who,
        since=to.time(one.since),
        due=moment(to, one.due_at) if one.due_at else None,
        tone=tone(one.tone),
        state=labels.officer(to, one),
    )


def _walk(to: Reader, one: Walk) -> Line:
    words = to.say(
        "Patrol {route}: {done} of {points} points",
        route=one.route,
        done=one.done,
        points=one.points,
    )
    return Line(words=words, at=moment(to, one.end_at))


def _quiet(to: Reader, tonight: Tonight) -> dict[str, Piece]:
    if not tonight.quiet:
        return {}
    codes = ", ".join(sorted(tonight.quiet))
    words = to.say("Nobody on: {sites}", sites=codes)
    return {"quiet-sites": Line(words=words, tone="none")}


def _open(to: Reader, tonight: Tonight) -> dict[str, Piece]:
    cases = (*tonight.breaches, *tonight.incidents)
    found: dict[str, Piece] = {f"case-{one.ref}": _case(to, one) for one in cases}
    return found or _none(to, "open")


def _case(to: Reader, one: Case) -> Line:
    where = f" {one.where}" if one.where else ""
    return Line(words=f"{one.ref}{where}", at=moment(to, one.since))


def _on_call(to: Reader, tonight: Tonight) -> dict[str, Piece]:
    found: dict[str, Piece] = {
        f"call-{place}": Line(words=f"{labels.role(to, role)}: {who}")
        for place, (role, who) in enumerate(tonight.on_call)
    }
    return found or {
        "call-none": Line(words=to.say("Nobody by a rota: all who hold the role."))
    }


def _health(to: Reader, health: Health) -> dict[str, Piece]:
    """In English where it is for whoever looks after the machine."""
    found: dict[str, Piece] = {
        f"trouble-{place}": Line(words=words, tone="alarm")
        for place, words in enumerate(health.troubles)
    }
    if not found:
        found["works"] = Line(words=to.say("Checkcall works."))
    if health.tested_at is not None and health.test_passed:
        at = moment(to, health.tested_at)
        found["tested"] = Line(words=to.say("Self-test passed"), at=at)
    elif health.tested_at is not None:
        at = moment(to, health.tested_at)
        found["tested"] = Line(words=to.say("Self-test FAILED"), tone="alarm", at=at)
    return found


def moment(to: Reader, at: datetime) -> Moment:
    return Moment(to.time(at), at.isoformat(timespec="seconds"))


def tone(of: Tone) -> str:
    """The colour beside the words."""
    return of.name.lower()
