"""``checkcall check``: is everything in place for tonight?"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.checking.points import MOST, Mark, Point, note, ok, wrong
from bot.commands.failing import Failed, sentence

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.settings import Settings

Look = Callable[["Settings"], Iterator[Point]]


def _misspelt(_: "Settings") -> Iterator[Point]:
    from bot.commands.checking.misspelt import misspelt

    yield from misspelt()


def _second(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.ways.second import second_channels

    yield from second_channels(settings)


def _backup(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.daily import daily_backup

    yield from daily_backup(settings)


def _files(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.too_open import too_open

    yield from too_open(settings)


def _faces(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.faces import faces

    yield faces()


class _Seen(Exception):
    """Ends the transaction without keeping it."""


def check(
    ring: Annotated[
        str | None,
        typer.Option(
            "--ring",
            metavar="STAFF_ID",
            help="Ring and text this one person for real instead, marked as a test, "
            "and wait for the key or a reply; beside the running product.",
        ),
    ] = None,
) -> None:
    """Say what is in place and what is not: settings, database, Telegram,
    second channels, cover, backups.

    Changes nothing. Exit code 1 if anything is WRONG.
    """
    from bot.settings import read_settings

    settings = read_settings()
    if ring is not None:
        from bot.commands.checking.ways import ringing

        ringing.ring(settings, ring)
        return
    points = [*_misspelt(settings)] or [ok("settings", "all can be used")]
    for about, look in LOOKS:
        points += _looked(settings, about, look)
    typer.echo("\n".join(str(point) for point in points))
    faults = sum(point.mark is Mark.WRONG for point in points)
    if faults:
        raise Failed(
            f"{faults} of {len(points)} points are wrong; put right what is marked "
            "WRONG above and run: checkcall check"
        )


def _looked(settings: "Settings", about: str, look: Look) -> list[Point]:
    """What was found before the look failed, and why it did."""
    points: list[Point] = []
    try:
        points.extend(look(settings))
    except Exception as problem:  # whatever it is, the other points are looked at
        points.append(wrong(about, sentence(problem)))
    return points


def _database(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.vault import vault
    from bot.commands.opening import apart, sqlite_file

    file = sqlite_file(settings)
    if file is not None and not settings.secret_keys:
        yield note(
            "key",
            f"CHECKCALL_SECRET_KEY is not set: {file.with_suffix('.key')} opens all "
            "that is sealed, and every backup; keep a copy of it on another "
            "machine, and not beside the backups",
        )
    points: list[Point] = []

    def look(desk: "Desk") -> None:
        points.extend(_company(settings, desk))
        raise _Seen

    with apart(settings) as house:
        if file is None or file.exists():
            yield ok("database", "it answers, and its schema is current")
            yield from house.doorway.enter(lambda desk: list(_keys(settings, desk)))
            yield from house.doorway.enter(lambda desk: list(vault(settings, desk)))
            yield house.doorway.enter(_signing_key)
        else:
            yield ok("database", f"there is none yet; the start makes {file}")
        try:
            house.doorway.enter(look)
        except _Seen:
            yield from points


def _keys(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """How far the rotation is, while there is more than one key."""
    if len(settings.secret_keys) < 2:
        return
    if desk.unit.resealing.is_done():
        yield ok("keys", "all is sealed with the newest; the older can be taken out")
    else:
        says = "not all is sealed with the newest yet; checkcall run does it, keep both"
        yield note("keys", says)


def _signing_key(desk: "Desk") -> Point:
    """What whoever is shown a bundle of evidence asks for."""
    from bot.desk.evidence.gathered import instant
    from bot.papers.evidence.signing import fingerprint

    known = desk.unit.signing_keys.known()
    if not known:
        return ok("evidence", "no signing key yet; the first bundle makes it")
    newest = known[-1]
    print_, since = fingerprint(newest.public), instant(newest.since)
    return ok("evidence", f"signed since {since} with the key {print_}")


def _company(settings: "Settings", desk: "Desk") -> Iterator[Point]:
    """As it would be after a start, which loads the company file."""
    from bot.commands.checking.cover import cover
    from bot.commands.checking.instructions import instructions
    from bot.commands.checking.mornings import mornings
    from bot.commands.checking.presence import presence
    from bot.commands.checking.rhythm import reasons
    from bot.commands.checking.ways.numbers import text_messages
    from bot.commands.checking.ways.people import people as people_of
    from bot.commands.checking.ways.promised import promised
    from bot.commands.checking.ways.second import monitoring_lost, without_second
    from bot.company_file.company_file import read_file
    from bot.company_file.site_rules.patrols import check_tags
    from bot.desk.company.loading import Unfit, load
    from bot.desk.company.people import unnamed
    from bot.settings import BadFile, BadSetting
    from bot.texts.company import lines

    try:
        if settings.company is not None:
            found = read_file(settings.company)
            check_tags(found, settings.public_url)
            load(desk, found)
            if left_out := unnamed(desk, found):
                yield note("people", lines.left_out(left_out).removeprefix("note: "))
    except BadFile as fault:
        for each in (fault, *fault.others[:MOST]):
            yield wrong("company", sentence(each))
        if desk.unit.companies.find() is None:
            return
        yield note("company", "until then the start goes on with what was loaded last")
    except (BadSetting, Unfit) as fault:
        yield wrong("company", sentence(fault))
        return
    company = desk.unit.companies.find()
    if company is None:
        says = "none is loaded; run: checkcall load FILE, or set CHECKCALL_COMPANY"
        yield wrong("company", says)
        return
    people, sites = len(desk.unit.people.names()), len(desk.unit.sites.all())
    yield ok("company", f"{company.name}; sites: {sites}, people: {people}")
    yield from cover(desk)
    yield from people_of(desk)
    yield from instructions(desk)
    yield from reasons(desk)
    yield from presence(desk)
    yield from mornings(settings, desk)
    yield from text_messages(settings, desk)
    yield from promised(settings, desk)
    yield from without_second(desk)
    yield from monitoring_lost(desk)


def _telegram(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.ways.outside import telegram

    yield from telegram(settings)


def _heartbeat(settings: "Settings") -> Iterator[Point]:
    from bot.commands.checking.ways.outside import heartbeat

    yield from heartbeat(settings)


LOOKS: tuple[tuple[str, Look], ...] = (
    ("files", _files),
    ("database", _database),
    ("Telegram", _telegram),
    ("channels", _second),
    ("backup", _backup),
    ("heartbeat", _heartbeat),
    ("faces", _faces),
)
