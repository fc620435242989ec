"""A site with points and rounds, and an officer who goes round it."""

from bot.company_file.company_file import read_company
from bot.desk.company.loading import load
from bot.desk.patrols import signs

POINTS = """
[[sites]]
code = "RIV"
name = "Riverside Court"

[[sites.checkpoints]]
code = "P1"
name = "Boiler room"
ask = "Door locked?"
answers = ["yes", "no"]
[[sites.checkpoints]]
code = "P2"
name = "Roof door"
[[sites.checkpoints]]
code = "P3"
name = "Loading bay"
"""
NIGHT_ROUND = """
[[sites.routes]]
name = "Night round"
points = ["P1", "P2", "P3"]
ordered = true
windows = ["22:00-02:00"]
between = "1m"
"""


async def goes_round(night, tmp_path, more=NIGHT_ROUND, points=POINTS):
    """The site has these rounds from now on."""
    path = tmp_path / "site.toml"
    path.write_text(points + more)
    what = read_company(path)
    return await night.asks(lambda desk: load(desk, what))


async def tokens(night, code="RIV"):
    """What each sign's link says."""

    def printed(desk):
        site = desk.unit.sites.find(code)
        return {each.point.code: each.token for each in signs.printed(desk, site)}

    return await night.asks(printed)


async def scans(officer, token):
    """Telegram sends this when the link of a sign is opened."""
    await officer.says(f"/start {token}")
