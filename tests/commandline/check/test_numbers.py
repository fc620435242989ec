"""Two people with one number: a text message from it would be nobody's."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.desk.company.loading import load
from bot.domain.loads import Load
from bot.domain.refs import StaffId

NOW = datetime(2026, 1, 10, tzinfo=UTC)


def test_check_names_who_have_one_number(types, setting, desk):
    assert "text messages" not in types("check").stdout
    setting(INBOUND_SECRET="what the gateway shows")
    said = types("check").stdout
    assert "text messages: they are heard at /sms and not answered" in said
    assert "text messages: each number that is known is one person's" in said

    def give(desk):
        phones = {"E1001": "07700 900101", "D001": "+44 7700 900101"}
        records = [
            replace(desk.unit.people.record_of(StaffId(who)), phone=phone)
            for who, phone in phones.items()
        ]
        load(desk, Load(people=tuple(records)))

    desk(give, NOW)
    said = "D001 and E1001 have one number, so what is sent from it is nobody's"
    assert said in types("check").stdout
