"""The law's month runs for a DPO who has no phone linked, too."""

from tests.journeys.addresses import MAIL, gives
from tests.journeys.breach.test_breaches_by_email import has_only_email, more_settings
from tests.journeys.rights.test_rights import asks_for_a_copy

__all__ = ["more_settings"]


def subjects(post_office):
    return [mail["Subject"] for mail in post_office.received]


async def test_a_dpo_with_email_alone_hears_of_a_request_and_of_its_day(
    night, post_office
):
    await has_only_email(night, "P001")
    await asks_for_a_copy(night)
    await night.passes(days=14)
    assert subjects(post_office) == [
        "NEW RIGHTS REQUEST. It is yours to answer in time.",
        "RIGHTS REQUEST to be answered. Days left: 14.",
    ]
    [asked, _] = post_office.texts()
    assert "RR-1: a full copy, asked by A.O. E1001." in asked
    assert "answer by 07 Feb 2026" in asked
    await night.dpo("P002").hears_nothing()


async def test_a_dpo_who_reads_telegram_gets_no_second_copy(night, post_office):
    await gives(night, "P001", email=MAIL)
    await asks_for_a_copy(night)
    await night.passes(days=14)
    assert post_office.received == []
