"""When something was, as people type it, in five languages; and when they are away."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import LONDON, wall_date_time
from bot.domain.people.away import Away, Back, read_away
from bot.domain.times.moments import day_to_come, last_day, past_day, read_past
from tests.domain.test_clock import autumn, spring

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
"""Saturday, half past nine."""
LAST_NIGHT = datetime(2026, 11, 27, 22, 15, tzinfo=UTC)


def said(words):
    return read_past(words, NOW, LONDON)


@pytest.mark.parametrize(
    "words",
    [
        *("2215", "22.15", "22:15", "22h15", "22 15", "2215 hrs", "2215h", "22:15!"),
        *("10:15pm", "10:15 pm", "10.15 p.m.", "1015pm", "~22:15", "at 22:15"),
        *("22:15hrs", "22.15 hrs", "at 22:15 hours", "10 15 pm", "22:15h"),
        *("quarter past ten", "a quarter past 10", "fifteen minutes past ten"),
        *("yesterday 22:15", "Yesterday, 22:15", "22:15 yesterday", "last night 22:15"),
        *("last night at 10:15", "yesterday at 10:15 in the evening"),
        *("27/11/2026 22:15", "27/11 22:15", "27.11.2026 22.15", "27-11-26 2215"),
        *("2026-11-27 22:15", "2026-11-27T22:15", "2026-11-27T22:15:30"),
        *("27 Nov 22:15", "27th November 10:15pm", "Nov 27 22:15", "27 Nov 2026 2215"),
        *("Friday 22:15", "on friday at 22:15", "last Friday 22:15", "fri 2215"),
        *("Fri 27 Nov 22:15", "27 Nov 2026, 22:15", "the 27th at 22:15"),
        *("wczoraj 22:15", "22.15 wczoraj", "wczoraj o godz. 22:15", "w piątek 22:15"),
        *("wczoraj wieczorem o 10:15", "27 listopada 22:15", "27 lis 22.15"),
        *("ieri 22:15", "ieri la ora 22:15", "aseară la 10:15", "vineri la 22:15"),
        *("27 noiembrie 22:15", "ieri seara 22.15", "22:15 GMT", "2 days ago 22:15"),
        *("ontem 22:15", "ontem às 22h15", "ontem à noite 22:15", "sexta às 22:15"),
        *("sexta-feira 22:15", "27 de novembro 22:15", "na sexta 22:15", "vin 22:15"),
        *("ddoe 22:15", "neithiwr 22:15", "dydd Gwener 22:15", "nos Wener 10:15"),
        *("27 Tachwedd 22:15", "2 ddiwrnod yn ôl 22:15", "ddoe am 22:15"),
    ],
)
def test_a_quarter_past_ten_last_night_is_typed_in_many_ways(words):
    wanted = LAST_NIGHT - timedelta(days=words.startswith("2 d"))
    assert said(words).times == (wanted,)


@pytest.mark.parametrize(
    ("words", "ago"),
    [
        *(("just now", 0), ("now", 0), ("teraz", 0), ("acum", 0), ("przed chwilą", 0)),
        *(("20 minutes ago", 20), ("20min ago", 20), ("twenty minutes ago", 20)),
        *(("half an hour ago", 30), ("an hour and a half ago", 90), ("1h30 ago", 90)),
        *(("a minute ago", 1), ("2 hours ago", 120), ("1 hour and 20 minutes ago", 80)),
        *(("20 minut temu", 20), ("pół godziny temu", 30), ("godzinę temu", 60)),
        *(("acum 20 de minute", 20), ("acum o oră", 60), ("acum două ore", 120)),
        *(("acum o jumătate de oră", 30), ("o oră și jumătate", None)),
        *(("há 20 minutos", 20), ("há meia hora", 30), ("há uma hora", 60)),
        *(("há uma hora e meia", 90), ("20 minutos atrás", 20), ("agora", 0)),
        *(("20 munud yn ôl", 20), ("hanner awr yn ôl", 30), ("awr yn ôl", 60)),
        *(("dwy awr yn ôl", 120), ("awr a hanner yn ôl", 90), ("rŵan", 0)),
        ("quarter of an hour ago", 15),
    ],
)
def test_how_long_ago_is_a_time_too(words, ago):
    wanted = () if ago is None else (NOW - timedelta(minutes=ago),)
    assert said(words).times == wanted


@pytest.mark.parametrize(
    ("words", "was"),
    [
        ("midnight", datetime(2026, 11, 28, 0, 0, tzinfo=UTC)),
        ("noon yesterday", datetime(2026, 11, 27, 12, 0, tzinfo=UTC)),
        ("24:00 27/11", datetime(2026, 11, 28, 0, 0, tzinfo=UTC)),
        ("ten to three", datetime(2026, 11, 28, 2, 50, tzinfo=UTC)),
        ("half ten", datetime(2026, 11, 27, 22, 30, tzinfo=UTC)),
        ("eight o'clock", datetime(2026, 11, 28, 8, 0, tzinfo=UTC)),
        ("this morning at 8", datetime(2026, 11, 28, 8, 0, tzinfo=UTC)),
        ("last night 1:30", datetime(2026, 11, 28, 1, 30, tzinfo=UTC)),
        ("12am", datetime(2026, 11, 28, 0, 0, tzinfo=UTC)),
        ("12 pm", datetime(2026, 11, 27, 12, 0, tzinfo=UTC)),
        ("10.11 11.12", datetime(2026, 11, 10, 11, 12, tzinfo=UTC)),
        ("31/12 23:00", datetime(2026, 12, 31, 23, 0, tzinfo=UTC)),
        ("31/12/2025 23:00", datetime(2025, 12, 31, 23, 0, tzinfo=UTC)),
        ("28/11 23:15", datetime(2026, 11, 28, 23, 15, tzinfo=UTC)),
        *(
            (words, datetime(2026, 11, 29, 10, 0, tzinfo=UTC))
            for words in ("tomorrow 10:00", "jutro 10:00", "mâine la 10:00")
        ),
        ("amanhã às 10:00", datetime(2026, 11, 29, 10, 0, tzinfo=UTC)),
        ("yfory am 10:00", datetime(2026, 11, 29, 10, 0, tzinfo=UTC)),
        ("depois de amanhã 10:00", datetime(2026, 11, 30, 10, 0, tzinfo=UTC)),
        ("8 da manhã", datetime(2026, 11, 28, 8, 0, tzinfo=UTC)),
        ("8 y bore", datetime(2026, 11, 28, 8, 0, tzinfo=UTC)),
        ("8 o'r gloch", datetime(2026, 11, 28, 8, 0, tzinfo=UTC)),
        ("hanner nos", datetime(2026, 11, 28, 0, 0, tzinfo=UTC)),
        ("24 Mawrth 22:15", datetime(2027, 3, 24, 22, 15, tzinfo=UTC)),
        ("Mawrth 22:15", datetime(2026, 11, 24, 22, 15, tzinfo=UTC)),
        ("mar 24 nov 22:15", datetime(2026, 11, 24, 22, 15, tzinfo=UTC)),
        ("mar 24 22:15", datetime(2027, 3, 24, 22, 15, tzinfo=UTC)),
    ],
)
def test_other_times_are_what_people_mean_past_or_to_come(words, was):
    moment = said(words)
    assert moment.times == ((was,) if was <= NOW else ())
    assert moment.to_come == (None if was <= NOW else was)


@pytest.mark.parametrize(
    "words",
    [
        *("", "10", "22", "hello", "25:00", "22:60", "31/02 10:00", "9:5", "27/11"),
        *("27 Nov 2026", "friday 26 november 22:15", "13pm", "22:15 22:15", "²²:¹⁵ x"),
        *("yesterday", "ago", "minutes ago", "9" * 60 + " minutes ago", "22:15" * 20),
    ],
)
def test_what_is_no_time_is_not_guessed_at(words):
    moment = said(words)
    assert (moment.times, moment.to_come) == ((), None)


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_without_a_fall_and_never_in_the_future(words):
    assert all(at <= NOW for at in said(words).times)
    read_away(words, NOW, LONDON)
    past_day(words, NOW.date())
    day_to_come(words, NOW.date())


@given(
    st.datetimes(datetime(2025, 12, 1), datetime(2026, 11, 28, 9, 30)),  # noqa: DTZ001
    st.sampled_from(["Europe/London", "Europe/Warsaw", "Europe/Bucharest"]),
)
def test_a_time_as_we_write_it_is_read_as_it_was(local, name):
    zone = ZoneInfo(name)
    at = local.replace(second=0, microsecond=0, tzinfo=UTC)
    shown = f"{at.astimezone(zone):%d %b %Y} {wall_date_time(at, zone)[11:]}"
    assert at in read_past(shown, NOW, zone).times


@pytest.mark.parametrize("language", ["en", "pl", "ro", "pt", "cy"])
@given(st.integers(0, 180 * 24 * 60))
def test_a_day_as_we_name_it_is_read_as_it_was(language, minutes):
    at = NOW - timedelta(minutes=minutes)
    assert at in said(wall_date_time(at, LONDON, language)).times


def away(words):
    found = read_away(words, NOW, LONDON)
    if not isinstance(found, Away):
        return found
    return f"{found.start:%d/%m %H:%M} {found.end:%d/%m %H:%M}"


@pytest.mark.parametrize(
    ("words", "span"),
    [
        *((each, "24/12 00:00 28/12 00:00") for each in ("24/12 27/12", "24/12-27/12")),
        ("2026-12-24 2026-12-27", "24/12 00:00 28/12 00:00"),
        ("24 Dec to 27 Dec", "24/12 00:00 28/12 00:00"),
        ("od 24/12 do 27/12", "24/12 00:00 28/12 00:00"),
        ("2026-12-24T22:00 2026-12-26", "24/12 22:00 27/12 00:00"),
        ("24/12", "24/12 00:00 25/12 00:00"),
        ("24/12/2026", "24/12 00:00 25/12 00:00"),
        ("24/12 02/01", "24/12 00:00 03/01 00:00"),
        *((w, "28/11 22:00 29/11 06:00") for w in ("22:00 06:00", "22:00-06:00")),
        *((w, "28/11 22:00 29/11 06:00") for w in ("10pm-6am", "2200 0600")),
        ("08:00 09:00", "29/11 08:00 29/11 09:00"),
        ("tomorrow", "29/11 00:00 30/11 00:00"),
        *((w, "28/11 09:30 30/11 00:00") for w in ("until Monday", "do poniedziałku")),
        ("până luni", "28/11 09:30 30/11 00:00"),
        ("until 06:00", "28/11 09:30 29/11 06:00"),
        ("until tomorrow 06:00", "28/11 09:30 29/11 06:00"),
        ("Monday to Friday", "30/11 00:00 05/12 00:00"),
        *((each, None) for each in ("", "x", "24/12 22:00", "27/12 24/12", "1/1/2020")),
    ],
)
def test_away_is_read_as_it_is_typed(words, span):
    assert away(words) == span


@pytest.mark.parametrize("words", ["off", "OFF", "back", "I’m back", "jestem", "gata"])
def test_back_is_read_too(words):
    assert away(words) == Back()


@pytest.mark.parametrize(
    ("words", "was"),
    [
        ("00:10", (autumn(1, 40) - timedelta(minutes=150),)),
        ("23.50", (autumn(0, 0) - timedelta(minutes=70),)),
        ("24/10 21:40", (autumn(0, 0) - timedelta(minutes=200),)),
        ("01:30", (autumn(0, 30), autumn(1, 30))),
        ("01:50", (autumn(0, 50),)),
        ("24/10/2026 21:40 bst", (autumn(0, 0) - timedelta(minutes=200),)),
        ("01:30 bst", (autumn(0, 30),)),
        ("01:30 GMT", (autumn(1, 30),)),
        ("31/02 10:00", ()),
        ("25:00", ()),
        ("", ()),
    ],
)
def test_a_typed_time_is_the_last_one_that_has_passed(words, was):
    """At 01:40 GMT, the second 01:40 of that night."""
    assert read_past(words, autumn(1, 40), LONDON).times == was


def test_an_hour_that_was_left_out_is_one_instant():
    assert len(read_past("01:30", spring(9, 0), LONDON).times) == 1


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("20/11", "2025-11-20"),
        ("4/7", "2026-07-04"),
        (" 04/07/2026 ", "2026-07-04"),
        ("2026-01-10", "2026-01-10"),
        ("05/07", "2025-07-05"),
        ("29/2", None),
        ("30/06/2025", None),
        ("05/07/2026", None),
        ("last week", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_it_was_last_and_never_as_one_to_come(words, day):
    read = past_day(words, date(2026, 7, 4))
    assert read == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("typed", "ahead", "day"),
    [
        ("2027-03-14", True, date(2027, 3, 14)),
        ("14/03/2020", True, date(2020, 3, 14)),
        ("10/01", True, date(2026, 1, 10)),
        ("10/01", False, date(2026, 1, 10)),
        ("09/01", True, date(2027, 1, 9)),
        ("11/01", False, date(2025, 1, 11)),
        ("29/02", True, date(2028, 2, 29)),
        ("29/02", False, date(2024, 2, 29)),
        ("31/02", True, None),
        ("soon", True, None),
        ("", False, None),
    ],
)
def test_a_day_without_its_year_is_the_next_one_or_the_last(typed, ahead, day):
    read = day_to_come if ahead else last_day
    assert read(typed, date(2026, 1, 10)) == day


@pytest.mark.parametrize(
    ("words", "hours_ago"),
    [
        *(("about 9", 0.5), ("at 10", 11.5), ("10 o clock", 11.5), ("10ish", 11.5)),
        *(("about 22", 11.5), ("12 noon", 21.5), ("10 hrs", 23.5), ("at 10am", 23.5)),
    ],
)
def test_a_lone_hour_is_the_last_one_that_passed_whichever_half_of_the_day(
    words, hours_ago
):
    assert said(words).times == (NOW - timedelta(hours=hours_ago),)
