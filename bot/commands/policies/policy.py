"""``checkcall policy FILE``: a version of a policy, or a draft to be commented on."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed
from bot.commands.instructions.names import Clean, Read, reader_of, without_names

if TYPE_CHECKING:
    from bot.desk.desk import Desk
    from bot.desk.policies.loading import Given
    from bot.domain.briefings.audience import Audience
    from bot.domain.refs import StaffId

MOST_SAID = 3
"""Lines of what changed: more are not read."""
LONGEST = 60
"""Letters of a name and of a version: they stand on a button of a phone."""


def policy(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Markdown, or text.")],
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="As people call it.")
    ],
    version: Annotated[
        str, typer.Option("--version", metavar="VERSION", help="Such as 2026.2.")
    ],
    by: Annotated[
        str, typer.Option("--by", metavar="STAFF_ID", help="Who answers for it.")
    ],
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed", metavar="LINES", help="What is new, in three lines at most."
        ),
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="To be commented on until --until.")
    ] = False,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Of a draft: the last day."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="ROLE", help="Of a draft: one role; else all."),
    ] = None,
    no_names: Annotated[
        list[str] | None,
        typer.Option(
            "--not-a-name",
            metavar="WORDS",
            help="Words that were taken for somebody's name, and are none.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would be kept.")
    ] = False,
) -> None:
    """Take a version of a policy into force, and ask everybody to accept it; or put a
    draft to people. A version that is there is never changed.

    Names of people become initials, and each is shown with its line.
    """
    from bot.commands.opening import apart, existing, tried
    from bot.settings import read_settings

    last_day, audience = _until(draft, until), _audience(draft, to)
    short_name, number = _short(name, "--name"), _short(version, "--version")
    text, said = _text_of(file), _said(changed)
    with (apart if dry_run else existing)(read_settings()) as house:
        owner = house.doorway.enter(lambda desk: _owner(desk, by, last_day))
        read = reader_of(house.doorway, no_names or [])
        clean = _clean(file, text, read)
        given = _given(
            clean, read, said, audience, owner, (short_name, number, last_day)
        )
        lines = [
            f"line {each.line}: “{each.words}” becomes {each.mark}"
            for each in clean.found
        ]

        lines += tried(house, lambda desk: [_take(desk, given)], dry_run=dry_run)
    typer.echo("\n".join(lines))


def _take(desk: "Desk", given: "Given") -> str:
    from bot.desk.policies import loading

    try:
        return loading.take(desk, given)
    except loading.AlreadyThere:
        raise Failed(
            f"{given.name} {given.version} is there with other words, and stays as it "
            "is; wanted a new --version for a changed text."
        ) from None


def _given(
    clean: Clean,
    read: Read,
    said: str,
    audience: "Audience",
    owner: "StaffId",
    what: tuple[str, str, date | None],
) -> "Given":
    from bot.desk.policies.loading import Given

    name, version, until = what
    return Given(
        name=name,
        version=version,
        text=clean.text,
        changed=without_names(said, read).text if said else None,
        until=until,
        audience=audience,
        by=owner,
    )


def _clean(file: Path, text: str, read: Read) -> Clean:
    clean = without_names(text, read)
    if not clean.is_whole:
        raise Failed(
            f"{file}: too much of it could not be read for names; wanted sentences and "
            "lists. Nothing was taken."
        )
    return clean


def _text_of(file: Path) -> str:
    from bot.company_file.instructions.reading import read_instructions
    from bot.domain.instructions.version import Form

    written = read_instructions(file)
    if written.form is Form.PDF:
        raise Failed(f"{file}: a PDF; wanted a policy as Markdown or text.")
    return written.text


def _short(words: str, option: str) -> str:
    kept = " ".join(words.split())
    if not kept or len(kept) > LONGEST:
        wanted = f"{words!r} does not fit; wanted 1 to {LONGEST} characters"
        raise typer.BadParameter(wanted, param_hint=option)
    return kept


def _until(draft: bool, until: str | None) -> date | None:
    if draft != (until is not None):
        wanted = "a draft needs its last day, and nothing else has one"
        raise typer.BadParameter(wanted, param_hint="--until")
    try:
        return date.fromisoformat(until.strip()) if until else None
    except ValueError:
        wanted = f"{until!r} is no date; wanted a day such as 2027-06-01"
        raise typer.BadParameter(wanted, param_hint="--until") from None


def _audience(draft: bool, to: str | None) -> "Audience":
    from bot.domain.briefings.audience import EVERYBODY, Audience, Whom
    from bot.domain.people.person import Role

    if to is None:
        return EVERYBODY
    if not draft or to not in set(Role):
        roles = ", ".join(Role)
        wanted = f"{to!r} does not fit; of a draft, one of {roles}"
        raise typer.BadParameter(wanted, param_hint="--to")
    return Audience(Whom.ROLE, to)


def _said(text: str | None) -> str:
    lines = [line for line in (text or "").replace("\\n", "\n").splitlines() if line]
    if len(lines) > MOST_SAID:
        wanted = f"{len(lines)} lines; wanted {MOST_SAID} at most: people read no more"
        raise typer.BadParameter(wanted, param_hint="--changed")
    return "\n".join(lines)


def _owner(desk: "Desk", by: str, until: date | None) -> "StaffId":
    if until is not None and until < desk.today:
        raise Failed(f"{until} is over; --until takes a day to come.")
    person = desk.unit.people.find(by.strip())
    if person is None or not person.active:
        raise Failed(f"Nobody here has the staff number {by!r}; --by takes one.")
    return person.id
