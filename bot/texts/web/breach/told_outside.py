"""What was told of a breach outside, on its page: regulator, and people concerned."""

from collections.abc import Iterable

from bot.domain.breach.breach import Breach
from bot.domain.breach.notification import Exemption, Means, Notification, Way, Who
from bot.domain.web.deeds import Deed
from bot.texts.breach import clocks, people_told, regulator_told
from bot.texts.breach.labels import exemption_label, means_label, way_label, who_label
from bot.texts.page import Field, FieldKind, Form, Link, Part, Quote
from bot.texts.paper import Paragraph
from bot.texts.people.languages import of_letters
from bot.texts.reader import Reader
from bot.texts.web.fields import choices, one_of
from bot.texts.web.frame import page_of


def regulator(to: Reader, breach: Breach, notification: Notification) -> list[Part]:
    """Each submission, or why there is none; and the pack to send."""
    parts: list[Part] = [
        Paragraph(f"{regulator_told.sent(to, submission)}.")
        for submission in notification.submissions
    ]
    if not notification.submissions:
        parts.append(Paragraph(_not_told(to, breach)))
    if notification.spared:
        parts.append(Quote(notification.spared))
    if notification.delay:
        parts.append(Paragraph(to.say("Why it is past the 72 hours:")))
        parts.append(Quote(notification.delay))
    return [*parts, *_pack(to, breach)]


def _not_told(to: Reader, breach: Breach) -> str:
    if breach.not_reportable:
        return to.say("It was decided that the regulator need not be told.")
    by = clocks.dated(to, breach.ico_by)
    later = breach.ico_by_awareness
    if later is not None:
        return to.say(
            "To be told by {time}, by {later} at the latest, or it is decided "
            "otherwise.",
            time=by,
            later=clocks.dated(to, later),
        )
    return to.say("To be told by {time}, or it is decided otherwise.", time=by)


def _pack(to: Reader, breach: Breach) -> tuple[Link, ...]:
    pack = f"{page_of(breach.id)}/pack"
    return (
        Link(to.say("Notification pack to read (PDF)"), f"{pack}.pdf"),
        Link(to.say("Notification pack to change (DOCX)"), f"{pack}.docx"),
    )


def regulator_forms(to: Reader, notification: Notification) -> tuple[Form, ...]:
    return (
        _tell(to, notification),
        _delay(to, notification),
        _spare(to),
        _whose(to, notification),
    )


def _tell(to: Reader, notification: Notification) -> Form:
    """The first time, or a follow-up."""
    ways = {way: way_label(to, way) for way in Way}
    fields = [
        one_of(to, "way", to.say("How was it sent?"), ways, None),
        _when(to, "sent_at", to.say("When was it sent?")),
        Field(
            name="reference",
            kind=FieldKind.WORDS,
            label=to.say("The reference that the regulator gave"),
            hint=to.say("Empty: none yet."),
        ),
    ]
    if notification.delay is None:
        fields.append(_why_late(to, to.say("Only where it is past the 72 hours.")))
    fold = to.say("Record that the regulator was told")
    if notification.submissions:
        fold = to.say("Record a follow-up to the regulator")
    said = to.say("The first time stops the clock. The SIRO hears of each.")
    return Form(
        deed=Deed.REGULATOR,
        fold=fold,
        button=to.say("Save"),
        said=(said,),
        fields=tuple(fields),
    )


def _delay(to: Reader, notification: Notification) -> Form:
    known = notification.delay or ""
    return Form(
        deed=Deed.DELAY,
        fold=to.say("Say why it is past the 72 hours"),
        button=to.say("Save"),
        fields=(_why_late(to, to.say("It goes into the pack."), known),),
    )


def _why_late(to: Reader, hint: str, known: str = "") -> Field:
    return Field(
        name="delay",
        kind=FieldKind.WORDS,
        label=to.say("Why is it past the 72 hours?"),
        hint=hint,
        value=known,
    )


def _spare(to: Reader) -> Form:
    why = Field(
        name="why",
        kind=FieldKind.WORDS,
        label=to.say("Why need the regulator not be told?"),
        hint=to.say("Initials only. The SIRO hears of it."),
    )
    return Form(
        deed=Deed.SPARE,
        fold=to.say("Decide that the regulator need not be told"),
        button=to.say("Decide"),
        fields=(why,),
    )


def _whose(to: Reader, notification: Notification) -> Form:
    labels = {who: who_label(to, who) for who in Who}
    ticked = Field(
        name="who",
        kind=FieldKind.TICKS,
        label=to.say("Whose data is it?"),
        hint=to.say("Tick all that apply, or none."),
        choices=choices(labels, notification.who),
    )
    return Form(
        deed=Deed.WHOSE,
        fold=to.say("Say whose data it is"),
        button=to.say("Save"),
        fields=(ticked,),
    )


def people(to: Reader, notification: Notification) -> list[Part]:
    """Each time they were told, or why they are not."""
    parts: list[Part] = [
        Paragraph(f"{people_told.telling(to, telling)}.")
        for telling in notification.tellings
    ]
    if notification.exemption is not None and notification.exempt_because is not None:
        said = to.say(
            "They need not be told. {why}:",
            why=exemption_label(to, notification.exemption),
        )
        parts += [Paragraph(said), Quote(notification.exempt_because)]
    return [
        *(parts or [Paragraph(to.say("They were not told yet."))]),
        *_letters(to, notification.breach),
    ]


def _letters(to: Reader, number: int) -> Iterable[Link]:
    """In each language, to read and to change."""
    for code, name in of_letters().items():
        letter = f"{page_of(number)}/letter-{code}"
        read = to.say("Letter to the people to read, {language} (PDF)", language=name)
        change = to.say(
            "Letter to the people to change, {language} (DOCX)", language=name
        )
        yield from (Link(read, f"{letter}.pdf"), Link(change, f"{letter}.docx"))


def people_forms(to: Reader, notification: Notification) -> tuple[Form, ...]:
    return (_told(to), _exempt(to, notification))


def _told(to: Reader) -> Form:
    means = {each: means_label(to, each) for each in Means}
    fields = (
        Field(
            name="means",
            kind=FieldKind.RADIOS,
            label=to.say("How were they told?"),
            choices=choices(means, ()),
        ),
        Field(
            name="number",
            kind=FieldKind.LINE,
            label=to.say("How many were told?"),
            hint=to.say("A number, such as 12; about 40 as ~40. Empty: not known."),
        ),
        _when(to, "told_at", to.say("When were they told?")),
        Field(
            name="what",
            kind=FieldKind.WORDS,
            label=to.say("What were they told?"),
            hint=to.say("Initials only."),
        ),
    )
    return Form(
        deed=Deed.PEOPLE,
        fold=to.say("Record that people were told"),
        button=to.say("Save"),
        fields=fields,
    )


def _exempt(to: Reader, notification: Notification) -> Form:
    grounds = {each: exemption_label(to, each) for each in Exemption}
    chosen = (notification.exemption,) if notification.exemption else ()
    fields = (
        Field(
            name="ground",
            kind=FieldKind.RADIOS,
            label=to.say("Why need they not be told?"),
            choices=choices(grounds, chosen),
        ),
        Field(
            name="why",
            kind=FieldKind.WORDS,
            label=to.say("What does that rest on?"),
            hint=to.say("Initials only."),
            value=notification.exempt_because or "",
        ),
    )
    return Form(
        deed=Deed.EXEMPT,
        fold=to.say("Decide that people need not be told"),
        button=to.say("Decide"),
        fields=fields,
    )


def _when(to: Reader, name: str, label: str) -> Field:
    hint = to.say("Such as 21:40, or with the day: 20/11 21:40. Empty: now.")
    return Field(name=name, kind=FieldKind.LINE, label=label, hint=hint)
