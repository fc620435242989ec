"""``checkcall bundle``: one incident, breach or night, signed, in one file."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.failing import Failed
from bot.domain.refs import BREACH, INCIDENT, Ref

if TYPE_CHECKING:
    from bot.commands.evidence.fetching import Fetched
    from bot.desk.desk import Desk
    from bot.desk.evidence.gathered import Gathered, Said, Subject
    from bot.papers.evidence.making import Made
    from bot.settings import Settings
    from storage.evidence.signing_keys import SigningKey

WHAT = "INC-NUMBER or BR-NUMBER"


def bundle(
    reference: Annotated[
        str | None, typer.Argument(metavar=f"[{WHAT}]", help="Such as INC-12.")
    ] = None,
    site: Annotated[
        str | None, typer.Option(metavar="CODE", help="Of one site, with --night.")
    ] = None,
    night: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The day on which the night began: from noon to the next noon.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write; it is new.")
    ] = None,
    new_key: Annotated[
        bool,
        typer.Option(
            "--new-key",
            help="Sign with a new key from now on, and print its fingerprint.",
        ),
    ] = False,
) -> None:
    """Write a signed bundle of evidence, with a page that checks it in any browser:
    checkcall bundle INC-12 --out INC-12.zip"""
    from bot.settings import read_settings

    settings = read_settings()
    if new_key:
        _must_be_alone(reference, site, night, out)
        _make_key(settings)
        return
    subject = _subject(reference, site, night)
    if out is None:
        raise typer.BadParameter("name the file to write", param_hint="--out")
    look(out)
    gathered = _gather(settings, subject)
    made, missing, print_ = _sign(settings, gathered)
    with out.open("xb") as file:
        file.write(made.file)
    typer.echo("\n".join(_summary(out, gathered, made, print_)))
    if missing:
        numbers = ", ".join(map(str, missing))
        typer.echo(
            f"NOT in it: photos {numbers}. The bundle says why; when Telegram can be "
            "reached, make another.",
            err=True,
        )


def _must_be_alone(*given: object) -> None:
    if any(each is not None for each in given):
        raise typer.BadParameter("--new-key stands alone", param_hint="--new-key")


def _subject(reference: str | None, site: str | None, night: str | None) -> "Subject":
    from bot.desk.evidence.gathered import Subject

    if reference is None and site and night:
        return Subject(about=site.strip().upper(), night=_day(night))
    if reference is None or site or night:
        wanted = f"wanted {WHAT}, or --site CODE and --night DATE"
        raise typer.BadParameter(wanted, param_hint=WHAT)
    known = Ref.find(reference.strip().upper())
    if known is None or known.prefix not in (INCIDENT, BREACH) or known.is_drill:
        wanted = f"{reference!r} is neither; wanted a reference such as INC-12 or BR-3"
        raise typer.BadParameter(wanted, param_hint=WHAT)
    return Subject(about=known)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        wanted = f"{words!r} is no date; wanted a day such as 2026-11-28"
        raise typer.BadParameter(wanted, param_hint="--night") from None


def look(file: Path) -> None:
    """Before any work: a bundle in the journal has a file."""
    if file.exists():
        raise Failed(f"{file} is there already, and was not touched; name another.")
    if not file.absolute().parent.is_dir():
        raise Failed(f"There is no folder {file.parent}; make it, or name another.")


def _gather(settings: "Settings", subject: "Subject") -> "Gathered":
    """Without the write lock: to read the whole journal takes seconds."""
    from bot.commands.opening import reading
    from bot.desk.evidence.gathering import gather

    with reading(settings) as house:
        found = house.doorway.enter(lambda desk: gather(desk, subject))
    if found is None:
        raise Failed(
            f"There is no {'site' if subject.night else 'record'} {subject.about}; "
            "checkcall export incidents, breaches or check-calls lists what there is."
        )
    return found


def _sign(settings: "Settings", gathered: "Gathered") -> "tuple[Made, list[int], str]":
    """The journal says so before the file leaves; nobody waits while it is put
    together, which takes seconds with many photos."""
    from bot.commands.evidence.fetching import fetch
    from bot.commands.opening import existing
    from bot.desk.evidence import keeping
    from bot.papers.evidence.making import make
    from bot.papers.evidence.signing import fingerprint

    fetched = fetch(settings, gathered.photos)
    files = {number: _file(number, what) for number, what in fetched.items()}
    photos = {
        str(files[number]["file"]): what
        for number, what in fetched.items()
        if isinstance(what, bytes)
    }

    def key_and_content(desk: "Desk") -> "tuple[SigningKey, dict[str, Said]]":
        key = keeping.key_of(desk)
        return key, gathered.as_said(files, known_keys(desk), desk.now)

    with existing(settings) as house:
        key, said = house.doorway.enter(key_and_content)
        made = make(said, photos, key.public, key.private)
        house.doorway.enter(
            lambda desk: keeping.bundled(desk, gathered.subject, made.sha256)
        )
    missing = [number for number, what in fetched.items() if isinstance(what, str)]
    return made, missing, fingerprint(key.public)


def _file(number: int, what: "Fetched") -> "dict[str, Said]":
    from bot.papers.evidence.making import photo_file

    if isinstance(what, bytes):
        return photo_file(number, what)
    return {"file": None, "missing": what}


def known_keys(desk: "Desk") -> "list[Said]":
    """Each with the moment from which it signed: until the next one's."""
    from base64 import b64encode

    from bot.desk.evidence.gathered import instant
    from bot.papers.evidence.signing import fingerprint

    return [
        {
            "public": b64encode(key.public).decode(),
            "fingerprint": fingerprint(key.public),
            "since": instant(key.since),
        }
        for key in desk.unit.signing_keys.known()
    ]


def _make_key(settings: "Settings") -> None:
    from bot.commands.opening import existing
    from bot.desk.evidence import keeping
    from bot.papers.evidence.signing import fingerprint

    with existing(settings) as house:
        key = house.doorway.enter(keeping.new_key)
    typer.echo(f"From now on the signing key is {fingerprint(key.public)}")
    typer.echo("Tell it to whoever may be shown a bundle, by another way than e-mail.")


def _summary(out: Path, gathered: "Gathered", made: "Made", print_: str) -> list[str]:
    return [
        f"Wrote {out}: {gathered.subject.title}; {len(made.file):,} bytes.",
        f"SHA-256 of what was signed: {made.sha256} (in the journal, too)",
        f"Signing key: {print_}",
        "Give the fingerprint of the key by another way than the file. The page "
        "evidence.html in it opens in any browser.",
    ]
