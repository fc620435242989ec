"""However many sites there are to ring, each is in one of the text messages, whole."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.gsm import segments, written
from bot.domain.outage import Outage
from bot.texts import outage as texts
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT

OFFICER = texts.OnDuty(initials="A.O.", called="A.O. E1001", due_at=NIGHT)
LOST = Outage(unheard_since=NIGHT, back_at=NIGHT)
PHONES = ("", "020 7946 0111")
WRITTEN = (texts.lost_texts, texts.back_texts)


def sites(phones, crew=1):
    return [
        texts.SiteOnDuty(
            code=f"S{number:03}",
            name="Somewhere",
            phone=phone,
            every=timedelta(hours=1),
            officers=[OFFICER] * crew,
        )
        for number, phone in enumerate(phones)
    ]


@given(
    phones=st.lists(st.sampled_from(PHONES), min_size=1, max_size=99),
    language=st.sampled_from(["en", "pl", "ro"]),
    write=st.sampled_from(WRITTEN),
)
def test_no_site_is_cut_off_and_none_is_cut_in_two(phones, language, write):
    told = write(Reader(language), LOST, sites(phones))
    assert {segments(written(each)) for each in told} == {1}
    for site in sites(phones):
        item = " ".join(part for part in (site.code, site.phone, "A.O. 22:00") if part)
        assert sum(item in text for text in told) == 1
    if len(told) > 1:
        marks = [f"({n}/{len(told)})" for n in range(1, len(told) + 1)]
        assert [text.rpartition(" ")[2] for text in told] == marks


def test_a_site_with_a_large_crew_is_whole_even_so():
    [_, long] = texts.lost_texts(Reader(), LOST, sites(PHONES[:1], crew=20))
    assert long.count("A.O.") == 20
