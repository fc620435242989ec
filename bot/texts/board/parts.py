"""What stands on the board, piece by piece: each is drawn, and changed, by itself."""

from datetime import datetime

from bot.domain.board.picture import (
    Case,
    Eyes,
    Health,
    Missing,
    OnDuty,
    Relief,
    SiteNow,
    Tone,
    Tonight,
    Walk,
)
from bot.texts.board import labels
from bot.texts.board.alarm_cards import alarms, moment, none, tone
from bot.texts.board.pages import address_of
from bot.texts.board.pieces import (
    Line,
    Officer,
    Parts,
    Piece,
    Places,
    SiteCard,
    Tile,
)
from bot.texts.reader import Reader


def parts(to: Reader, eyes: Eyes, tonight: Tonight) -> Parts:
    """The whole board, of what these eyes see of it."""
    return {
        "now": _now(to, tonight),
        "alarms": alarms(to, eyes, tonight.alarms),
        "missing": {f"shift-{one.shift}": _missing(to, one) for one in tonight.missing}
        or none(to, "missing"),
        "relief": {
            f"relief-{one.number}": _relief(to, one, tonight.now)
            for one in tonight.relief
        }
        or none(to, "relief"),
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
        **_itself(to, tonight.health),
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


def _itself(to: Reader, health: Health) -> dict[str, Piece]:
    """First of all, where there is something: who is not heard by us is on no board."""
    if not health.troubles:
        return {}
    tile = Tile(
        label=to.say("Checkcall itself"),
        number=len(health.troubles),
        tone="alarm",
        note=to.say("faults, told at the end of the board"),
    )
    return {"tile-itself": tile}


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
        href=address_of(one.code),
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
    places = tuple((code, address_of(code)) for code in sorted(tonight.quiet))
    return {"quiet-sites": Places(words=to.say("Nobody on:"), places=places)}


def _open(to: Reader, tonight: Tonight) -> dict[str, Piece]:
    cases = (*tonight.breaches, *tonight.incidents)
    found: dict[str, Piece] = {f"case-{one.ref}": _case(to, one) for one in cases}
    return found or none(to, "open")


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
