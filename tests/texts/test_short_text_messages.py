"""What an alarm costs as a text message: no part more than has to be known."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alarms.kinds import AlarmKind
from bot.domain.messages.gsm import segments, written
from bot.domain.refs import Ref
from bot.texts.alarms import by_sms
from bot.texts.alarms.facts import Facts
from bot.texts.reader import Reader
from tests.domain.builders import NIGHT, a_breach, after
from tests.texts.read.patrols.patrols import TOLD

CODES = st.text(
    st.characters(categories=("Lu", "Nd"), max_codepoint=0x4FF), min_size=1, max_size=90
)


def an_alarm_text(kind, code, language, linked):
    facts = Facts(
        alarm=1,
        kind=kind,
        ref=Ref.read("INC-1014"),
        officer="A.O. E1001",
        site=f"{code} Riverside Court",
        at=NIGHT,
        by=after(60),
        breach=a_breach(),
        round=TOLD,
    )
    return by_sms.alarm(Reader(language), facts, "020 7946 0000", linked=linked)


@given(
    st.sampled_from(AlarmKind),
    CODES,
    st.sampled_from(["en", "pl", "ro"]),
    st.booleans(),
)
def test_act_who_where_and_when_are_there_and_the_rest_costs_nothing(
    kind, code, language, linked
):
    said = an_alarm_text(kind, code, language, linked)
    facts = ("A.O. E1001", "22:00", "INC-1014")
    known = said[: max(said.index(each) + len(each) for each in facts) + 1]
    assert segments(written(said)) == segments(written(known))
    if kind not in (AlarmKind.BREACH, AlarmKind.MISSED_PATROL):  # they have their own
        assert code in known


def test_what_to_do_gives_way_before_it_costs_another_part():
    short = an_alarm_text(AlarmKind.MISSED_CHECK_CALL, "RIV", "en", True)
    assert short.endswith("“I have this”, or ring the control room: 020 7946 0000.")
    longer = an_alarm_text(AlarmKind.MISSED_CHECK_CALL, "R" * 60, "en", True)
    assert longer.endswith("22:00, INC-1014. Ring 020 7946 0000.")
    longest = an_alarm_text(AlarmKind.MISSED_CHECK_CALL, "R" * 95, "en", True)
    assert longest.endswith("22:00, INC-1014.")


def test_a_repeat_says_so_in_one_word_where_the_sentence_would_not_fit():
    assert by_sms.repeated(Reader(), "SOS.") == (
        "SOS. (Repeat: this may have reached you before.)"
    )
    assert by_sms.repeated(Reader(), "S" * 150) == "S" * 150 + " (Repeat)"
