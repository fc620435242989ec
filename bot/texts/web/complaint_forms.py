"""The forms of complaints on the web: one to log it, the others of its page."""

from collections.abc import Mapping

from bot.domain.complaints.complaint import Complaint
from bot.domain.complaints.facts import (
    TAKEN_DOWN,
    TOLD_BY,
    Authority,
    Proxy,
    Status,
    Way,
    Who,
)
from bot.domain.web.deeds import ComplaintDeed
from bot.texts.complaints import labels
from bot.texts.complaints.card import Facts, offered
from bot.texts.complaints.handler import THEMSELVES
from bot.texts.page import Field, FieldKind, Form
from bot.texts.reader import Reader
from bot.texts.web.fields import Value, choices


def forms(to: Reader, facts: Facts) -> tuple[Form, ...]:
    """Those that make sense now."""
    one = facts.complaint
    shown = []
    if one.status is Status.RECEIVED:
        shown.append(_acknowledge(to, facts))
    if one.lacks_authority:
        shown.append(_authorise(to))
    shown.append(_words(to, ComplaintDeed.ENQUIRE, to.say("Note what was found out")))
    if not one.lacks_authority:
        shown.append(_progress(to, facts))
    shown.append(_conclude(to, facts))
    withdrawn = to.say("Record that the complaint was withdrawn")
    shown.append(Form(deed=ComplaintDeed.WITHDRAW, button=withdrawn, fold=withdrawn))
    shown.append(_dated(to))
    if not facts.on_the_bot:
        shown += [_described(to, one), _filed(to, one)]
    return tuple(shown)


def log(to: Reader) -> Form:
    """Of the list: one that came by letter, telephone or in person."""
    speakers = {THEMSELVES: to.say("they themselves")}
    speakers |= {str(each): labels.proxy(to, each) for each in Proxy}
    fields = (
        _choose("way", to.say("How did it come?"), _ways(to, TAKEN_DOWN)),
        _choose(
            "who",
            to.say("Whose data is it about?"),
            {each: labels.who(to, each) for each in Who},
        ),
        _choose("speaker", to.say("Who complains for them?"), speakers),
        _about(to),
        _day(to, to.say("Such as 20/11/2026. Empty: today.")),
        _mark(to),
    )
    return Form(
        deed=ComplaintDeed.LOG,
        fold=to.say("Log a complaint that came from outside"),
        button=to.say("Log the complaint"),
        fields=fields,
    )


def _acknowledge(to: Reader, facts: Facts) -> Form:
    told = to.say("Record that it was acknowledged")
    if facts.on_the_bot:
        label = to.say("Acknowledge it in the chat")
        return Form(deed=ComplaintDeed.ACKNOWLEDGE, button=label)
    on = Field(
        name="day",
        kind=FieldKind.LINE,
        label=to.say("On which day?"),
        hint=to.say("Such as 20/11/2026. Empty: today."),
    )
    return Form(
        deed=ComplaintDeed.ACKNOWLEDGE,
        fold=told,
        button=to.say("Save"),
        fields=(_how(to), on),
    )


def _authorise(to: Reader) -> Form:
    ways = {each: labels.authority(to, each) for each in Authority}
    label = to.say("How is it known that they may speak for the person?")
    return Form(
        deed=ComplaintDeed.AUTHORISE,
        fold=to.say("Record that they may speak for the person"),
        button=to.say("Save"),
        fields=(_choose("how", label, ways),),
    )


def _progress(to: Reader, facts: Facts) -> Form:
    told = to.say("Tell them how it goes")
    return _words(to, ComplaintDeed.PROGRESS, told, *_unless_here(to, facts))


def _conclude(to: Reader, facts: Facts) -> Form:
    outcomes = {each: labels.outcome(to, each) for each in offered(facts.complaint)}
    chosen = _choose("outcome", to.say("What came of it?"), outcomes)
    told = to.say("Tell the outcome, and close it")
    deed, how = ComplaintDeed.CONCLUDE, _unless_here(to, facts)
    return _words(to, deed, told, chosen, *how)


def _unless_here(to: Reader, facts: Facts) -> tuple[Field, ...]:
    """Whoever is on the bot is told by it."""
    return () if facts.on_the_bot else (_how(to),)


def _how(to: Reader) -> Field:
    return _choose("how", to.say("How were they told?"), _ways(to, TOLD_BY))


def _words(to: Reader, deed: ComplaintDeed, fold: str, *fields: Field) -> Form:
    hint = to.say("As they are told it; names become initials.")
    if deed is ComplaintDeed.ENQUIRE:
        hint = to.say("It stays in the house; names become initials.")
    words = Field(
        name="words", kind=FieldKind.WORDS, label=to.say("In words"), hint=hint
    )
    return Form(deed=deed, fold=fold, button=to.say("Save"), fields=(*fields, words))


def _dated(to: Reader) -> Form:
    return Form(
        deed=ComplaintDeed.DATE,
        fold=to.say("Correct the day on which the complaint came"),
        button=to.say("Save"),
        fields=(_day(to, to.say("Such as 20/11/2026.")),),
    )


def _described(to: Reader, complaint: Complaint) -> Form:
    return Form(
        deed=ComplaintDeed.DESCRIBE,
        fold=to.say("Write down what it is about"),
        button=to.say("Save"),
        fields=(_about(to, complaint.words or ""),),
    )


def _filed(to: Reader, complaint: Complaint) -> Form:
    return Form(
        deed=ComplaintDeed.FILE,
        fold=to.say("Note the paper file"),
        button=to.say("Save"),
        fields=(_mark(to, complaint.file or ""),),
    )


def _about(to: Reader, known: str = "") -> Field:
    return Field(
        name="about",
        kind=FieldKind.WORDS,
        label=to.say("What is it about?"),
        hint=to.say("In a few words; names become initials."),
        value=known,
    )


def _day(to: Reader, hint: str) -> Field:
    label = to.say("On which day did the complaint come?")
    return Field(name="day", kind=FieldKind.LINE, label=label, hint=hint)


def _mark(to: Reader, known: str = "") -> Field:
    return Field(
        name="file",
        kind=FieldKind.WORDS,
        label=to.say("The mark of your own paper file"),
        hint=to.say("Such as DPC 2026/3. The person's name is not kept here."),
        value=known,
    )


def _ways(to: Reader, ways: tuple[Way, ...]) -> Mapping[Way, str]:
    return {way: labels.way(to, way) for way in ways}


def _choose(name: str, label: str, answers: Mapping[Value, str]) -> Field:
    return Field(
        name=name, kind=FieldKind.RADIOS, label=label, choices=choices(answers, ())
    )
