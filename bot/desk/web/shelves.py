"""All kinds of record on the web: a new one is one more line here."""

from bot.desk.entrances import joined
from bot.desk.web.breach.deeds import BREACHES
from bot.desk.web.complaints import COMPLAINTS
from bot.desk.web.corrective_actions import ACTIONS
from bot.desk.web.drills import DRILLS
from bot.desk.web.reviews import REVIEWS
from bot.desk.web.rights_requests import REQUESTS
from bot.desk.web.vault import VAULT

SHELVES = joined(
    *(
        {shelf.home: shelf}
        for shelf in (BREACHES, ACTIONS, REVIEWS, REQUESTS, COMPLAINTS, DRILLS, VAULT)
    )
)
"""By the address of their list."""
