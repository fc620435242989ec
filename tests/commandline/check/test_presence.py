"""A site that is asked how far from it phones are, and does not say where it is."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.desk.company.loading import load
from bot.domain.loads import Load

NOW = datetime(2026, 1, 10, tzinfo=UTC)


def test_check_names_it_where_the_company_asks(types, desk):
    assert "presence" not in types("check").stdout

    def asks(desk):
        company = replace(desk.company, presence_at_book_on=True)
        load(desk, Load(company=company))

    desk(asks, NOW)
    said = "presence: RIV have no latitude and longitude, so nobody there is asked"
    assert said in types("check").stdout
