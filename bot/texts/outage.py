"""Monitoring lost and back: the act first, then whom to ring."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.messages.gsm import segments, written
from bot.domain.outage import Loss, Outage
from bot.texts.reader import Reader

MARK = " (10/10)"
"""Room for its number among the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """An officer on a site, and when they should be heard next."""

    initials: str
    called: str
    due_at: datetime | None
    by_text: bool = False
    """Asked by text message meanwhile; the others are to be rung."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOnDuty:
    """A site to ring; its check calls are ``every`` so long."""

    code: str
    name: str
    phone: str
    every: timedelta
    officers: Sequence[OnDuty]


def lost_mail(to: Reader, outage: Outage, sites: Sequence[SiteOnDuty]) -> str:
    """The whole list; its first line is the subject."""
    lists = [["", head, "", *listed] for head, listed in _whom(to, sites)]
    lines = [_lost(to, outage), *(line for each in lists for line in each)]
    lines += ["", _meanwhile(to, outage, sites)] if sites else []
    return "\n".join(lines)


def lost_chat(to: Reader, outage: Outage, sites: Sequence[SiteOnDuty]) -> str:
    """For whoever has no second channel; Telegram may take it, or not until later."""
    lists = [[head, *listed] for head, listed in _whom(to, sites)]
    lines = [_lost(to, outage), *(line for each in lists for line in each)]
    return "\n".join([*lines, _meanwhile(to, outage, sites)] if sites else lines)


def lost_texts(to: Reader, outage: Outage, sites: Sequence[SiteOnDuty]) -> list[str]:
    """As many text messages as it takes: no site that is to be rung is cut off."""
    since, rung = to.time(outage.since), _part(sites, by_text=False)
    texted = sum(len(site.officers) for site in _part(sites, by_text=True))
    if not sites:
        return [f"{_lost(to, outage)} {_mend(to)}"]
    if not rung:
        return [
            to.say(
                "MONITORING LOST since {time}. Asked by text: all on duty ({count}). "
                "Ring them when an alarm says so.",
                time=since,
                count=texted,
            )
        ]
    head = to.say(
        "MONITORING LOST since {time}. Ring now, then at each due time, until told it "
        "is back:",
        time=since,
    )
    if texted:
        head = to.say(
            "MONITORING LOST since {time}. Asked by text: {count}. Ring the others "
            "now, then at each due time, until told it is back:",
            time=since,
            count=texted,
        )
    return _in_texts(to, head, [_short_site(to, site) for site in rung])


def on_board(to: Reader, since: datetime, texted: int, officers: int) -> str:
    return to.say(
        "⚠️ Telegram is away since {time}. Asked by text: {texted} of {officers} on "
        "duty; ring the others.",
        time=to.time(since),
        texted=texted,
        officers=officers,
    )


def back_mail(to: Reader, outage: Outage, silent: Sequence[SiteOnDuty]) -> str:
    lines = [_back(to, outage), "", _taken(to), _silent(to, silent)]
    lines += [_site(to, site) for site in silent]
    return "\n".join(lines)


def back_chat(to: Reader, outage: Outage, silent: Sequence[SiteOnDuty]) -> str:
    lines = [_back(to, outage), _taken(to), _silent(to, silent)]
    return "\n".join([*lines, *(_site(to, site) for site in silent)])


def back_texts(to: Reader, outage: Outage, silent: Sequence[SiteOnDuty]) -> list[str]:
    head = f"{_back(to, outage)} {_silent(to, silent)}"
    return _in_texts(to, head, [_short_site(to, site) for site in silent])


def _lost(to: Reader, outage: Outage) -> str:
    since = to.time(outage.since)
    match outage.loss:
        case Loss.HEARING:
            return to.say(
                "MONITORING LOST: Telegram has brought us nothing since {time}.",
                time=since,
            )
        case Loss.TELLING:
            return to.say(
                "MONITORING LOST: Telegram has taken nothing from us since {time}.",
                time=since,
            )
        case Loss.BOTH:
            return to.say(
                "MONITORING LOST: Telegram has not answered since {time}.", time=since
            )


def _mend(to: Reader) -> str:
    return to.say("Nobody is on duty. Mend it before somebody books on.")


def _whom(to: Reader, sites: Sequence[SiteOnDuty]) -> list[tuple[str, list[str]]]:
    """Whom to ring now, and who is asked by text; each list under its heading."""
    rung, texted = _part(sites, by_text=False), _part(sites, by_text=True)
    found = []
    if rung:
        ring = to.say(
            "Ring these sites now, and again at each due time, until you hear that it "
            "is back:"
        )
        found.append((ring, [_site(to, site) for site in rung]))
    if texted:
        asked = to.say(
            "Asked by text message meanwhile; ring them when an alarm says so:"
        )
        found.append((asked, [_site(to, site) for site in texted]))
    return found or [(_mend(to), [])]


def _part(sites: Sequence[SiteOnDuty], *, by_text: bool) -> list[SiteOnDuty]:
    """The sites with only those officers; none without any."""
    parts = [
        replace(site, officers=[o for o in site.officers if o.by_text is by_text])
        for site in sites
    ]
    return [site for site in parts if site.officers]


def _meanwhile(to: Reader, outage: Outage, sites: Sequence[SiteOnDuty]) -> str:
    if outage.loss is Loss.TELLING and _part(sites, by_text=True):
        return to.say("Other officers are not asked or reminded meanwhile.")
    if outage.loss is Loss.TELLING:
        return to.say("Officers are not asked or reminded meanwhile.")
    return to.say(
        "What officers send meanwhile, SOS too, is held back by Telegram and taken in "
        "when it is back. A call missed now may be our fault."
    )


def _site(to: Reader, site: SiteOnDuty) -> str:
    people = ", ".join(_officer(to, each) for each in site.officers)
    return to.say(
        "{code} {name}, {phone}: {people}, every {minutes} min.",
        code=site.code,
        name=site.name,
        phone=site.phone or to.say("no phone known"),
        people=people,
        minutes=int(site.every.total_seconds() // 60),
    )


def _officer(to: Reader, duty: OnDuty) -> str:
    if duty.due_at is None:
        return duty.called
    return to.say("{who} due {time}", who=duty.called, time=to.time(duty.due_at))


def _short_site(to: Reader, site: SiteOnDuty) -> str:
    people = ", ".join(_short_officer(to, each) for each in site.officers)
    return " ".join(part for part in (site.code, site.phone, people) if part)


def _short_officer(to: Reader, duty: OnDuty) -> str:
    due = to.time(duty.due_at) if duty.due_at else ""
    return f"{duty.initials} {due}".rstrip()


def _back(to: Reader, outage: Outage) -> str:
    assert outage.back_at is not None
    return to.say(
        "Monitoring is back since {back}; it was lost since {lost}.",
        back=to.time(outage.back_at),
        lost=to.time(outage.since),
    )


def _taken(to: Reader) -> str:
    return to.say("Held-back calls have been taken, and are recorded as our delay.")


def _silent(to: Reader, silent: Sequence[SiteOnDuty]) -> str:
    if not silent:
        return to.say("Every officer whose call was due has been heard of.")
    return to.say("Still not heard of, past their due time:")


def _in_texts(to: Reader, head: str, items: Sequence[str]) -> list[str]:
    """Filled one after another; an item is never divided."""
    texts = [head]
    for item in items:
        joined = f"{texts[-1]} {item};"
        if segments(written(joined + MARK)) == 1:
            texts[-1] = joined
        else:
            texts.append(to.say("Ring too: {site};", site=item))
    if len(texts) == 1:
        return [texts[0].rstrip(";")]
    return [f"{text.rstrip(';')} ({n}/{len(texts)})" for n, text in enumerate(texts, 1)]
