"""What one load of rosters did, or would do; and its officers, who hear of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.desk import notice
from bot.desk.desk import Desk
from bot.domain.company import Site
from bot.domain.loads import RosterLine
from bot.domain.refs import SiteCode, StaffId
from bot.domain.roster.history import notice as about_notice
from bot.domain.shifts.rhythm import CheckCallRules
from bot.domain.shifts.shift import Shift
from bot.texts.roster import roster as texts
from bot.texts.roster.roster import News, Planned
from storage.messages.message import Lane


class Unfit(Exception):
    """The file does not go with what is there; nothing of it was taken."""

    def __init__(
        self, problem: str, row: int = 0, place: str = "", file: str = ""
    ) -> None:
        super().__init__(problem)
        self.file = file
        self.where = f", line {row}" if row else ""
        self.where += f", {place}" if place else ""
        self.others: tuple[Unfit, ...] = ()

    def told(self, file: str) -> str:
        """With its place; ``file`` is what was loaded, where it says none itself."""
        return f"{self.file or file}{self.where}: {self}"


def refuse(faults: Sequence[Unfit]) -> None:
    """Raises the first, which knows the others: whoever mends a file is not to find one
    a run. Somebody unknown who stands on thirty lines is one fault."""
    each: dict[str, Unfit] = {}
    for fault in faults:
        each.setdefault(str(fault), fault)
    if each:
        first, *others = each.values()
        first.others = tuple(others)
        raise first


class Doubtful(Unfit):
    """It looks like a mistake; ``lines`` and ``notes`` say what it would do."""

    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Taking:
    """What is being done, to be said at its end."""

    zone: ZoneInfo
    sites: Mapping[SiteCode, Site]
    rhythms: Mapping[SiteCode, CheckCallRules]
    moved: list[Shift] = field(default_factory=list)
    """Shifts that are to be saved."""
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    news: dict[StaffId, list[News]] = field(default_factory=lambda: defaultdict(list))
    reached: dict[StaffId, bool] = field(default_factory=dict)
    """Of each officer who has news, whether anything reaches them."""

    def of_line(self, line: RosterLine) -> Planned:
        """As its officer reads it."""
        name = f"{line.site} {self.sites[line.site].name}"
        return Planned(site=name, start_at=line.start_at, end_at=line.end_at)

    def of_shift(self, shift: Shift) -> Planned | None:
        """The same of a shift that a roster planned."""
        if shift.start_at is None:
            return None
        name = f"{shift.site} {self.sites[shift.site].name}"
        end = shift.end_at or shift.start_at
        return Planned(site=name, start_at=shift.start_at, end_at=end)


def hears(
    desk: Desk, taking: Taking, who: StaffId, was: Planned | None, now: Planned | None
) -> bool:
    """Whether a message will say so: nobody is told of what is over, and some cannot be
    told."""
    last = now or was
    if last is None or last.end_at <= desk.now:
        return False
    taking.news[who].append(News(was, now))
    if who not in taking.reached:
        ways = desk.channels_after(desk.person(who), None)
        taking.reached[who] = bool(ways)
    return taking.reached[who]


def tell(desk: Desk, taking: Taking) -> None:
    """All that changed for one officer in one message."""
    about = about_notice(desk.now)
    for who, news in taking.news.items():
        if taking.reached[who]:
            officer = desk.person(who)
            phone = desk.company.control_room_phone
            message = texts.changed(desk.reader(officer), news, phone)
            notice.say(desk, officer, message, about, lane=Lane.REPLY)
