"""An update that comes again, or before an earlier one, has its effect once."""

import random

from tests.faults.rig.crowd import Crowd, is_on_shift_once
from tests.faults.rig.invariants import holds
from tests.faults.rig.post import Post
from tests.faults.rig.seen import look
from tests.faults.rig.story import evening, settles
from tests.faults.rig.town import CREW


def test_a_poll_that_gives_everything_again_changes_nothing(sqlite_town):
    with sqlite_town.house() as house:
        house.starts()
        evening(house)
        before = look(house.database, house.standin, house.shared.now())
        for update in sorted(before.acknowledged, reverse=True):
            house.standin.repeat(update)
        settles(house)
        house.stops()
        after = look(house.database, house.standin, house.shared.now())
        holds(after)
        for kept in ("outbox", "journal", "check_calls", "alarms", "shifts"):
            assert getattr(after, kept) == getattr(before, kept), kept


def test_a_webhook_that_is_called_thrice_in_any_order_keeps_each_message_once(
    postgres_town,
):
    with postgres_town.house() as house:
        post, crowd = Post(house), Crowd(house, random.Random(5))
        for staff_id in CREW:
            house.phones[staff_id].says("/bookon LOCK")
        post.brings_at_once(post.waiting() * 2)
        for _ in range(30):
            crowd.writes()
        mixed = post.waiting() * 3
        random.Random(6).shuffle(mixed)
        for start in range(0, len(mixed), 15):
            post.brings_at_once(mixed[start : start + 15])
        settles(house)
        house.stops()
        seen = look(house.database, house.standin, house.shared.now())
        holds(seen)
        is_on_shift_once(seen)
        crowd.is_in_the_book()
