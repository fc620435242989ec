"""What a report says of police, ambulance and fire brigade, and of their references.

Where one is named, the words of its clause are looked at: whether it came, was called,
was refused or not needed. What might be (``if``, ``yet``) is no answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from bot.domain.incidents.particulars import Attendance, Category
from nlp.incidents.patterns import (
    AMBULANCE,
    BRIGADE,
    EMERGENCY,
    NOT_URGENT,
    POLICE,
    REFERENCE,
)
from nlp.lists.words import word_set

_CAME = word_set("attended attend attending attends arrived arrive came scene")
_THERE = word_set(
    "come here there site took taken inside turned turn looked dressed moved searched "
    "stood arrested passing own outside have has had get got did present left"
)
"""Says that they came, where nothing says that they were called."""
_CALLED = word_set("called call calling rung rang ring told informed asked requested")
_ON_THE_WAY = word_set("coming way eta route rolling en til till until")
_REFUSED = word_set("refused refuse refuses declined decline declines")
_WISHES = _REFUSED | word_set("want wants wanted")
_ASKED_OF_US = word_set("want wants need needs needed send please get")
"""Whoever asks us for the police has not called them."""
_NO = word_set(
    "no not without nor never didnt didn't dont don't doesnt doesn't wont won't "
    "cancelled cancel cancels"
)
_MAYBE = word_set("if will would should could may might yet unless far before")
_IN_PASSING = word_set(
    "station stations man woman horses tape car cars dog academy cadet exit door museum"
)
_ENDS = frozenset(".;!?\n")
_REACH = 12
"""Words after the name of a service that may still speak of it."""
_NEAR = 5
"""Words on either side in which a ``no`` belongs to it."""
_OF_POLICE = word_set("cad pc crime collar")
_WITH_ITS_WORD = word_set("cad log pc inc incident pp ppl")
"""Words that are part of a reference; others, such as ``ref``, only introduce it."""
_BY_CATEGORY = {Category.FIRE: BRIGADE, Category.MEDICAL: AMBULANCE}
"""Whom 999 brings; for all others the police."""


@dataclass(slots=True)
class Services:
    """What became of each, and where its reference stands."""

    attendance: dict[str, Attendance] = field(default_factory=dict)
    references: dict[str, Span] = field(default_factory=dict)

    def note(self, service: str, said: Attendance) -> None:
        """Who came has come; else what is said last counts."""
        if self.attendance.get(service) is not Attendance.ATTENDED:
            self.attendance[service] = said


def read_services(doc: Doc, category: Category | None) -> Services:
    """What ``doc`` says, whose rules have found the names of services."""
    services = Services()
    last = None
    for entity in doc.ents:
        if entity.label_ in (POLICE, AMBULANCE, BRIGADE):
            last = entity.label_
            said = _said_of(entity)
            if said:
                services.note(last, said)
        elif entity.label_ == REFERENCE:
            _refer(services, entity, last)
    _emergency_call(services, doc, _BY_CATEGORY.get(category or Category.OTHER, POLICE))
    return services


def _said_of(named: Span) -> Attendance | None:
    before = [token.lower_ for token in _clause_before(named)]
    after = [token.lower_ for token in _clause_after(named)]
    words, near = {*before, *after}, {*before[-_NEAR:], *after[:_NEAR]}
    if after[:1] and after[0] in _IN_PASSING and not words & _CAME:
        return None
    if words & _REFUSED or (near & _NO and near & _WISHES):
        return Attendance.DECLINED
    if "offered" in words and near & _NO:
        return Attendance.DECLINED
    if words & _MAYBE:
        return None
    if near & _NO:
        return Attendance.NOT_NEEDED
    return _without_no(named, before, after)


def _without_no(named: Span, before: list[str], after: list[str]) -> Attendance | None:
    if named.text == NOT_URGENT:
        return Attendance.CALLED
    came = not _CAME.isdisjoint(after) or before[-1:] == ["by"]
    if came or named[0].is_digit:  # ``2 pumps``
        return Attendance.ATTENDED
    words = {*before, *after}
    if words & _ON_THE_WAY:
        return Attendance.CALLED
    if not _THERE.isdisjoint(after) and _CALLED.isdisjoint(after[:_NEAR]):
        return Attendance.ATTENDED
    if _ASKED_OF_US.intersection([*before[-2:], *after[:2]]) and not words & _CALLED:
        return None
    return None if named.text.lower() == "officers" else Attendance.CALLED


def _clause_before(named: Span) -> list[Token]:
    found: list[Token] = []
    for at in range(named.start - 1, max(named.start - _REACH, -1), -1):
        token = named.doc[at]
        if _ends(token) or token.text == ",":
            break
        found.insert(0, token)
    return found


def _clause_after(named: Span) -> list[Token]:
    """Up to the end of the sentence, the next service, or a comma after which somebody
    else may be spoken of."""
    doc, found = named.doc, list[Token]()
    for token in doc[named.end : named.end + _REACH]:
        if _ends(token) or token.ent_type_ in (POLICE, AMBULANCE, BRIGADE, EMERGENCY):
            break
        if token.text == "," and not _goes_on(doc, token.i + 1, found):
            break
        found.append(token)
    return found


def _goes_on(doc: Doc, at: int, before: list[Token]) -> bool:
    """``called 1650, arrived 1715``; ``offered, he said no``."""
    following = doc[at].lower_ if at < len(doc) else ""
    offered = any(token.lower_ == "offered" for token in before)
    return offered or following in _CAME | _REFUSED | _ON_THE_WAY


def _ends(token: Token) -> bool:
    """Not the stop of ``02.10``."""
    if token.text not in _ENDS:
        return "\n" in token.text
    return bool(token.whitespace_) or token.i + 1 == len(token.doc)


def _refer(services: Services, entity: Span, last: str | None) -> None:
    """A reference belongs to the service named last; of a collar, to the police."""
    first = entity[0].lower_
    service = (
        POLICE if first in _OF_POLICE or (last is None and first == "log") else last
    )
    if service not in (POLICE, AMBULANCE):
        return
    services.references.setdefault(service, _whole(entity))
    if first in ("pc", "collar"):
        services.note(POLICE, Attendance.ATTENDED)
    elif service == POLICE:
        services.attendance.setdefault(POLICE, Attendance.CALLED)


def _whole(entity: Span) -> Span:
    """With what is joined to it: ``42/118/26``, ``77 of the 14th``; without ``ref``."""
    doc, start, end = entity.doc, entity.start, entity.end
    while end + 1 < len(doc) and doc[end].text in "/-" and not doc[end - 1].whitespace_:
        end += 2
    following = [token.lower_ for token in doc[end : end + 3]]
    if following[:2] == ["of", "the"]:
        end += 3
    elif following[:1] == ["today"] or following[:2] == ["of", "today"]:
        end += 1 + (following[0] == "of")
    if doc[start].lower_ not in _WITH_ITS_WORD:
        start = entity.end - 1
    return doc[start : min(end, len(doc))]


def _emergency_call(services: Services, doc: Doc, service: str) -> None:
    """999, where the report does not name whom it brought."""
    if service in services.attendance:
        return
    for entity in doc.ents:
        if entity.label_ == EMERGENCY and not _NO.intersection(
            token.lower_ for token in _clause_before(entity)[-2:]
        ):
            services.attendance[service] = Attendance.CALLED


def spans_of(doc: Doc, label: str) -> Iterator[Span]:
    """What the rules found under ``label``, in order."""
    return (entity for entity in doc.ents if entity.label_ == label)
