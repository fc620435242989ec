"""The parts of the board as HTML: what has not changed is not drawn again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bot.clock import wall_time
from bot.domain.board.picture import Eyes, Tonight, seen_by
from bot.domain.board.site_night import SiteNight, site_seen_by
from bot.texts.board import pages, site
from bot.texts.board.parts import parts
from bot.texts.board.pieces import Parts, Piece
from bot.texts.reader import Reader
from handlers.web.board.plotting import bars, night_line, shape

HERE = Path(__file__).parent
LEFT = re.compile(r'(<time class="left" datetime="([^"]+)">)')

Html = Mapping[str, Mapping[str, str]]
"""Of each part of the page its pieces by name, in their order."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """The board, or a site, as some eyes see it; alike for all who have the same."""

    of: Tonight | SiteNight = field(repr=False)
    html: Html
    pieces: Mapping[str, tuple[Piece, str]] = field(repr=False)
    """What each was drawn from."""
    eyes: Eyes

    @property
    def now(self) -> datetime:
        return self.of.now

    @property
    def clock(self) -> str:
        """What it was on the company's wall."""
        of = self.of.of if isinstance(self.of, SiteNight) else self.of
        return wall_time(of.now, ZoneInfo(of.zone))

    @property
    def alarms(self) -> int:
        """How many run; the one piece without any says that there are none."""
        return sum(name.startswith("alarm-") for name in self.html["alarms"])


def draw(eyes: Eyes, tonight: Tonight, before: Drawn | None) -> Drawn:
    """Pieces that are as they were ``before`` are taken from there."""
    to = Reader(eyes.language, ZoneInfo(tonight.zone))
    return _draw(eyes, tonight, parts(to, eyes, seen_by(eyes, tonight)), before)


def draw_site(eyes: Eyes, night: SiteNight, before: Drawn | None) -> Drawn:
    """The same of a site's page."""
    to = Reader(eyes.language, ZoneInfo(night.of.zone))
    tonight, seen = seen_by(eyes, night.of), site_seen_by(eyes, night)
    return _draw(eyes, night, site.parts(to, eyes, tonight, seen), before)


def _draw(
    eyes: Eyes, of: Tonight | SiteNight, content: Parts, before: Drawn | None
) -> Drawn:
    known = before.pieces if before is not None else {}
    html: dict[str, dict[str, str]] = {}
    pieces: dict[str, tuple[Piece, str]] = {}
    for part, here in content.items():
        html[part] = {}
        for name, piece in here.items():
            kept = known.get(name)
            is_same = kept is not None and kept[0] == piece
            drawn = kept[1] if kept and is_same else _drawn(name, piece)
            html[part][name], pieces[name] = drawn, (piece, drawn)
    return Drawn(of, html, pieces, eyes)


def page(
    template: str, board: pages.Board, drawn: Drawn, form_token: str, **more: object
) -> str:
    """The whole page, which is right by itself: what counts down stands in it, too."""
    html = _template(template).render(
        board=board,
        parts=drawn.html,
        alarms=drawn.alarms,
        form_token=form_token,
        clock=drawn.clock,
        now=drawn.now.isoformat(timespec="milliseconds"),
        **more,
    )
    return LEFT.sub(lambda found: found[1] + left(found[2], drawn.now), html)


def left(instant: str, now: datetime) -> str:
    """``12:05`` or ``1:12:05`` until then; a plus stands before what has passed. The
    page's script counts in the same way."""
    seconds = int((datetime.fromisoformat(instant) - now).total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, second = divmod(rest, 60)
    clock = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{'+' if seconds < 0 else ''}{clock}:{second:02}"


def _drawn(name: str, piece: Piece) -> str:
    kind = type(piece).__name__.lower()
    return _template(f"{kind}.html").render(name=name, piece=piece).strip()


@cache
def _template(name: str) -> Template:
    """Compiled once."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"shape": shape, "night_line": night_line, "bars": bars}
    return environment
