"""What stands around every page of the web, and where its pages are."""

from dataclasses import replace

from bot.domain.people.permissions import Action, may
from bot.domain.people.person import Person
from bot.texts.page import Frame, Link, Page
from bot.texts.reader import Reader, of_pages

HOME = "/register"
BREACHES = f"{HOME}/breaches"
ACTIONS = f"{HOME}/actions"
REVIEWS = f"{HOME}/reviews"
REQUESTS = f"{HOME}/requests"
COMPLAINTS = f"{HOME}/complaints"
DRILLS = f"{HOME}/drills"
VAULT = f"{HOME}/vault"


def page_of(number: int) -> str:
    """Of a breach; below zero it is a drill's."""
    return f"{DRILLS}/{-number}" if number < 0 else f"{BREACHES}/{number}"


def frame(to: Reader, person: Person | None = None, at: str = "") -> Frame:
    """``at`` is the list that the page is, or belongs to."""
    return Frame(
        language=of_pages(to.language),
        brand=to.say("Breach register"),
        skip=to.say("Skip to the content"),
        who=person.called if person else "",
        sign_out=to.say("Sign out"),
        problem=to.say("There is a problem"),
        lists=_lists(to, person, at) if person else (),
        lists_label=to.say("Lists"),
    )


def nobodys_frame(to: Reader, brand: str) -> Frame:
    """Around a page on which nobody is signed in."""
    return Frame(
        language=of_pages(to.language),
        brand=brand,
        skip=to.say("Skip to the content"),
        problem=to.say("There is a problem"),
    )


def tag_page(to: Reader, words: str) -> Page:
    """A tag's reading counts for nothing: one sentence, to be read at arm's length, in
    a language of officers, too."""
    frame = replace(nobodys_frame(to, to.say("Patrol")), language=to.language)
    return Page(frame=frame, title=words)


def _lists(to: Reader, person: Person, at: str) -> tuple[Link, ...]:
    """Those that the reader may open; one alone needs no way to it."""
    offered = [(to.say("Data breaches"), HOME)]
    if may(person, Action.SEE_BREACHES):
        offered.append((to.say("Corrective actions"), ACTIONS))
        offered.append((to.say("Reviews"), REVIEWS))
    if may(person, Action.HANDLE_RIGHTS):
        offered.append((to.say("Rights requests"), REQUESTS))
    if may(person, Action.HANDLE_COMPLAINTS):
        offered.append((to.say("Complaints"), COMPLAINTS))
    if may(person, Action.SEE_BREACHES):
        offered.append((to.say("Drills"), DRILLS))
    if may(person, Action.OPEN_VAULT):
        offered.append((to.say("People at incidents"), VAULT))
    links = tuple(Link(label, href, current=href == at) for label, href in offered)
    return links if len(links) > 1 else ()
