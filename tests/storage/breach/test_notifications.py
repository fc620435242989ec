"""What was told outside comes back as it went in, and older rows become the first."""

from dataclasses import replace

from alembic import command
from hypothesis import strategies as st
from sqlalchemy import text

from bot.domain.breach.assessment import Count
from bot.domain.breach.notification import (
    Exemption,
    Means,
    Notification,
    Submission,
    Telling,
    Way,
    Who,
)
from bot.domain.names.redacted_text import RedactedText
from storage.database.migrate import _config, migrate
from tests.domain.builders import FIRST, NIGHT, OFFICER, a_breach, after
from tests.storage.builders import WORDS, anew, by_chance, undone

REDACTED = st.none() | WORDS.map(RedactedText)
TIMES = st.sampled_from([NIGHT, after(90)])
SUBMISSIONS = st.lists(
    st.builds(
        Submission,
        phase=st.just(0),
        sent_at=TIMES,
        by=st.sampled_from([None, FIRST]),
        reference=REDACTED,
        way=st.none() | st.sampled_from(Way),
    ),
    max_size=3,
).map(lambda sent: tuple(replace(one, phase=n) for n, one in enumerate(sent)))
TELLINGS = st.lists(
    st.builds(
        Telling,
        means=st.sampled_from(Means),
        told_at=TIMES,
        by=st.sampled_from([FIRST, OFFICER]),
        number=st.none() | st.builds(Count, number=st.integers(0, 9_999)),
        what=REDACTED,
    ),
    max_size=3,
).map(tuple)
NOTIFICATIONS = st.builds(
    Notification,
    breach=st.just(1),
    who=st.lists(st.sampled_from(Who), unique=True).map(tuple),
    submissions=SUBMISSIONS,
    delay=REDACTED,
    spared=REDACTED,
    tellings=TELLINGS,
    exemption=st.none() | st.sampled_from(Exemption),
    exempt_because=REDACTED,
)


@by_chance(before=NOTIFICATIONS, more=NOTIFICATIONS)
def test_it_comes_back_in_its_order_grows_and_loses_what_never_was(store, before, more):
    with undone(store) as unit:
        number = unit.breaches.add(a_breach()).id
        first = replace(before, breach=number)
        unit.notifications.save(first)
        assert anew(unit).notifications.of(number) == first
        later = replace(
            more,
            breach=number,
            submissions=(*first.submissions, *_renumbered(first, more)),
            tellings=(*first.tellings, *more.tellings),
        )
        unit.notifications.save(later)
        assert anew(unit).notifications.of(number) == later
        without = replace(later, submissions=later.submissions[:-1])
        unit.notifications.save(without)
        assert anew(unit).notifications.of(number) == without


def _renumbered(first, more):
    start = len(first.submissions)
    return [replace(one, phase=start + one.phase) for one in more.submissions]


OLDER = (
    "INSERT INTO person (id, initials, sealed_name, sealed_phone, sealed_email, roles,"
    " division, language, licence, active) VALUES ('E1', 'A.O.', '', '', '', '', '',"
    " 'en', '', true)",
    "INSERT INTO breach (reporter, division, text, discovered_at, reported_at, status,"
    " regulator_told_at, regulator_ref) VALUES ('E1', '', 'lost', '2026-01-10',"
    " '2026-01-10', 'closed', '2026-01-11', 'IC-1')",
    "INSERT INTO journal (at, actor, deed, about, before, after, late_s, previous_hash,"
    " hash) VALUES ('2026-01-11', 'P001', 'regulator told', 'BR-1', '', '', 0, '', '')",
)


def test_what_was_told_before_is_the_first_submission(empty):
    config = _config()
    with empty.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0006")
        for statement in OLDER:
            connection.execute(text(statement))
    migrate(empty)
    with empty.connect() as connection:
        found = connection.execute(
            text('SELECT phase, "by", reference FROM submission')
        )
        assert found.all() == [(0, "P001", "IC-1")]
