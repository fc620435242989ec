"""Who is asked whether they want to be woken for a test, by the company file."""

from collections.abc import Mapping

from bot.company_file.parts import Parse, Part
from bot.company_file.staff import roles
from bot.domain.people.person import Role

WAKE_TESTS: Mapping[str, Parse] = {"roles": roles}


def roles_asked(part: Part) -> frozenset[Role]:
    """``[wake_tests]``; nobody is asked unless it says who."""
    found: frozenset[Role] = part.read(WAKE_TESTS, ()).get("roles", frozenset())
    return found
