"""Points of a site by their names, as they are said."""

from bot.desk.desk import Desk
from bot.domain.patrols.plan import Checkpoint, Patrols
from bot.domain.refs import SiteCode
from bot.texts.patrols import officer as texts


class Points:
    """A site's points by their codes; one that the file has no more is a bare code."""

    def __init__(self, desk: Desk, site: SiteCode) -> None:
        found = desk.unit.sites.find(site)
        self._points = found.patrols if found else Patrols()

    def find(self, code: str) -> Checkpoint | None:
        return self._points.point(code)

    def point(self, code: str) -> Checkpoint:
        return self.find(code) or Checkpoint(code=code, name="")

    def name(self, code: str) -> str:
        return texts.named(self.point(code)).strip()

    def named(self, codes: tuple[str, ...]) -> list[str]:
        return [self.name(code) for code in codes]
