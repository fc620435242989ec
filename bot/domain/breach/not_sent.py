"""That the regulator was told was recorded by mistake: the clock goes on.

What was recorded stands in the journal; what was decided before it, such as that the
regulator need not be told, does not come back by itself.
"""

from dataclasses import replace

from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Notification
from bot.domain.errors import IllegalMove


def take_back(
    breach: Breach, notification: Notification
) -> tuple[Breach, Notification]:
    """The newest submission was none; earlier ones stand, and the first stops the
    clock."""
    if not notification.submissions:
        raise IllegalMove("not notified", take_back)
    earlier = notification.submissions[:-1]
    after = replace(notification, submissions=earlier)
    told_at = earlier[0].sent_at if earlier else None
    reference = after.reference
    untold = replace(breach, regulator_told_at=told_at, regulator_ref=reference)
    return untold, after
