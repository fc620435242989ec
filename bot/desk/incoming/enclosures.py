"""Files that go with messages: read from the books when they are sent, never kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.desk.book import books
from bot.desk.breach.pack import _pack
from bot.desk.clients import morning_post
from bot.desk.desk import Desk
from bot.desk.instructions import showing
from bot.desk.letters import to_client, to_people
from bot.desk.reports import figures
from bot.desk.rights import about_me
from bot.domain.messages.enclosure import Enclosure
from bot.domain.people.person import Person
from bot.domain.refs import Ref
from bot.texts.paper import Paper, Ready
from bot.texts.reader import of_paper_and_voice
from bot.texts.rights import about_me as about_me_texts


def paper(
    desk: Desk, enclosure: Enclosure, to: Person, about: str | None
) -> Paper | Ready:
    """As the books are now, in a language that paper can be in."""
    to = replace(to, language=of_paper_and_voice(to.language))
    if enclosure is Enclosure.BOOK:
        return books.enclosed(desk, to, about)
    if enclosure is Enclosure.MORNING:
        return morning_post.enclosed(desk, to, about)
    if enclosure is Enclosure.FIGURES:
        return figures.enclosed(desk, to, about)
    breach = Ref.find(about)
    language = enclosure.letter_in
    if language is not None:
        return to_people.enclosed(desk, breach, language)
    return PAPERS[enclosure](desk, to, breach)


def _held(desk: Desk, to: Person, _: Ref | None) -> Paper:
    holding = about_me.holding(desk, to, about_me_texts.SHOWN)
    return about_me_texts.paper(desk.reader(to), holding, desk.now)


def _held_rows(desk: Desk, to: Person, _: Ref | None) -> Paper:
    return about_me_texts.table(about_me.holding(desk, to), desk.now)


PAPERS: Mapping[Enclosure, Callable[[Desk, Person, Ref | None], Paper | Ready]] = {
    Enclosure.HELD: _held,
    Enclosure.PACK: _pack,
    Enclosure.PACK_TO_CHANGE: _pack,
    Enclosure.HELD_ROWS: _held_rows,
    Enclosure.INSTRUCTIONS: showing.enclosed,
    Enclosure.CLIENT_NOTICE: to_client.enclosed,
    Enclosure.CLIENT_NOTICE_TO_CHANGE: to_client.enclosed,
}
