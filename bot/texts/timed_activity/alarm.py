"""What whoever looks for somebody reads: who, where, since when, what to do."""

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.timed_activity.activity import TimedActivity
from bot.texts.reader import Reader
from bot.texts.timed_activity.labels import kind_label


def headline(to: Reader, kind: AlarmKind, officer: str, site: str) -> str:
    if kind is AlarmKind.HOME_SAFE:
        return _home_headline(to, officer, site)
    if not site:
        return to.say("TIMED ACTIVITY NOT ENDED: {officer}.", officer=officer)
    return to.say(
        "TIMED ACTIVITY NOT ENDED: {officer} at {site}.", officer=officer, site=site
    )


def body_of(to: Reader, officer: str, activity: TimedActivity | None) -> list[str]:
    """Under the headline; their own words follow it."""
    if activity is None:
        return []
    return (_home if activity.is_way_home else _activity)(to, officer, activity)


def _activity(to: Reader, officer: str, activity: TimedActivity) -> list[str]:
    lines = []
    if activity.kind is not None:
        place = kind_label(to, activity.kind)
        lines.append(to.say("Where: {place}.", place=place))
    lines.append(
        to.say(
            "{officer} went {start}, was due back {end}, and has not answered. {ref}.",
            officer=officer,
            start=to.time(activity.started_at),
            end=to.time(activity.ends_at),
            ref=activity.ref,
        )
    )
    lines.append(
        to.say(
            "Ring the officer and the site now. No answer: send somebody there, and "
            "ring 999."
        )
    )
    return lines


def _home_headline(to: Reader, officer: str, site: str) -> str:
    if not site:
        return to.say("NOT HOME SAFE: {officer}.", officer=officer)
    return to.say(
        "NOT HOME SAFE: {officer}, who left {site}.", officer=officer, site=site
    )


def _home(to: Reader, officer: str, activity: TimedActivity) -> list[str]:
    return [
        to.say(
            "{officer} booked off {start}, was to be home by {end}, and has not "
            "answered. {ref}.",
            officer=officer,
            start=to.time(activity.started_at),
            end=to.time(activity.ends_at),
            ref=activity.ref,
        ),
        to.say(
            "Ring the officer, and whoever they live with. No answer: ring 999 or 101."
        ),
    ]
