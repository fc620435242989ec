"""The company's contracts: its file, as it is with clients in it, loaded."""

from pathlib import Path

from bot.company_file.company_file import read_company
from bot.desk.company.loading import load

COMPANY = (Path(__file__).parents[1] / "company.toml").read_text()
HARBOUR = """
[[clients]]
code = "HAR"
name = "Harbour Estates"
email = "dp@harbour.example"
tell_within = "24h"
sites = ["RIV"]
"""
MARKET = """
[[clients]]
code = "MKH"
name = "Market Halls"
email = "privacy@market.example"
sites = ["MKT"]
"""


async def signs(night, tmp_path, *clients, company=COMPANY):
    """From now on these are the clients; returns what the load said."""
    path = tmp_path / "with clients.toml"
    path.write_text("\n".join([company, *clients]))
    return await night.asks(lambda desk: load(desk, read_company(path)))
