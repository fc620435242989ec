"""Two company files of as many sites: one asks for nothing at book-on, one for all."""

SITES = 5
"""Ten of the officers at each."""

HEAD = """
[company]
name = "Alder Guarding"
control_room_phone = "020 7946 0000"
policy_version = "2026.1"
"""

RULES = """
[check_calls]
every = "60m"
every_paired = "120m"
home_safe = "60m"
[presence]
at_book_on = true
[timesheets]
break_after = "6h"
break = "20m"
"""

SITE = """
[[sites]]
code = "S{number}"
name = "Site {number}"
"""

ASKED = """
latitude = 51.4657
longitude = -0.2222
continuous_cover = true
equipment = ["master keys: 3", "radio: 2"]
needs = ["sia:guarding", "first-aid", "induction"]
[sites.check_calls]
reason = "alone on the ground floor at night"
risk_assessment = "RA 7 of May 2026"
[[sites.check_calls.hours]]
from = "00:00"
to = "05:00"
every = "30m"
[[sites.checkpoints]]
code = "P1"
name = "Boiler room"
ask = "Door locked?"
answers = ["yes", "no"]
[[sites.checkpoints]]
code = "P2"
name = "Roof door"
[[sites.routes]]
name = "Round"
points = ["P1", "P2"]
ordered = true
every = "2h"
"""

NOTHING = HEAD + "".join(SITE.format(number=n) for n in range(SITES))
EVERYTHING = HEAD + RULES + "".join(SITE.format(number=n) + ASKED for n in range(SITES))
