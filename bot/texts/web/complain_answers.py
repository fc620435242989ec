"""What the public form for complaints answers: the reference, or what to do instead."""

from dataclasses import replace

from bot.domain.complaints.complaint import Complaint
from bot.domain.errors import Misfilled
from bot.domain.names.redacted_text import Kept
from bot.texts.complaints.complainant import beyond_us
from bot.texts.page import Link, Page, Quote, Section
from bot.texts.paper import Paragraph
from bot.texts.reader import Reader
from bot.texts.web import answers
from bot.texts.web.complain import (
    LONGEST,
    LONGEST_CONTACT,
    House,
    house_frame,
    marked,
)


def misfilled(to: Reader, page: Page, why: Misfilled) -> Page:
    return marked(page, why.field, _why(to, why))


def _why(to: Reader, why: Misfilled) -> str:
    match why.what:
        case "type":
            return to.say("Write what is wrong. A few words are enough.")
        case "longer":
            return too_long(to, LONGEST)
        case "contact":
            return too_long(to, LONGEST_CONTACT)
        case _:
            return answers.sentence(to, why)


def too_long(to: Reader, most: int) -> str:
    return to.say("That is too long: {most} characters at most.", most=most)


def _trouble(page: Page, words: str) -> Page:
    return replace(page, errors=(Link(words, ""),))


def not_read(to: Reader, page: Page) -> Page:
    """More than a form can hold, or no form at all."""
    return _trouble(
        page,
        to.say(
            "What was sent could not be read, and nothing was recorded. Write it into "
            "this form, and keep it shorter."
        ),
    )


def not_from_here(to: Reader, page: Page) -> Page:
    return _trouble(
        page,
        to.say("Nothing was recorded yet. Look it over, and press the button again."),
    )


def too_many(to: Reader, page: Page, house: House) -> Page:
    return _trouble(
        page,
        to.say(
            "Many complaints came from your network within the hour, so this one was "
            "not recorded yet. Send it again in an hour, or ring {phone} now.",
            phone=house.phone,
        ),
    )


def away(to: Reader, page: Page, house: House) -> Page:
    return _trouble(
        page,
        to.say(
            "It could not be recorded just now. Send it again in a minute, or ring "
            "{phone}.",
            phone=house.phone,
        ),
    )


def received_page(to: Reader, house: House, complaint: Complaint, kept: Kept) -> Page:
    """The reference, what happens next, and what was kept."""
    next_ = [to.say("Write the reference down: {ref}.", ref=complaint.ref)]
    if complaint.contact is not None:
        next_.append(
            to.say(
                "You hear by {day} at the latest that somebody has read it, and then "
                "what came of it.",
                day=to.date(complaint.acknowledge_by),
            )
        )
    else:
        next_.append(
            to.say(
                "You gave no way to reach you. Ring {phone} with the reference to hear "
                "how it goes.",
                phone=house.phone,
            )
        )
    if complaint.proxy is not None:
        next_.append(
            to.say(
                "You complain for somebody else: we will ask you to show that you may. "
                "A letter signed by them is enough."
            )
        )
    recorded = [Paragraph(_how_kept(to))] if kept.had_names else []
    return Page(
        frame=house_frame(to, house),
        title=to.say("Your complaint is recorded: {ref}", ref=complaint.ref),
        sections=(
            Section(
                anchor="next",
                heading=to.say("What happens now"),
                parts=(
                    *map(Paragraph, next_),
                    Paragraph(beyond_us(to)),
                ),
            ),
            Section(
                anchor="kept",
                heading=to.say("What was recorded"),
                parts=(*recorded, Quote(complaint.words or "")),
            ),
        ),
    )


def _how_kept(to: Reader) -> str:
    return to.say(
        "Names and private details are not kept: initials stand in their place."
    )


def broken_page(to: Reader, house: House) -> Page:
    said = to.say(
        "It is not known whether your complaint was recorded. Go back, send it again, "
        "and it is recorded once; or ring {phone}.",
        phone=house.phone,
    )
    return Page(
        frame=house_frame(to, house),
        title=to.say("Something went wrong here"),
        said=(said,),
    )
