"""What can be done here, and how."""

from bot.domain.people.person import Person
from bot.texts.message import Message
from bot.texts.reader import Reader


def help_text(to: Reader, person: Person) -> Message:
    lines = [
        to.say("/bookon CODE – start at a site"),
        to.say("/ok – check call"),
        to.say("/incident WORDS – report an incident"),
        to.say("/breach WORDS – report a data breach"),
        to.say("/bookoff – go home"),
        to.say("/sos – help, now"),
        to.say("/me – what is held about you"),
        to.say("/language – the language you read here"),
        to.say("/board – who is on (managers)"),
        to.say("/away FROM TO – not to be told (managers, DPO)"),
        to.say("/cover – who would be told (managers, DPO)"),
        to.say("/breaches – open breaches (DPO, SIRO)"),
        to.say("/register – the breach register on the web (DPO, SIRO)"),
        to.say("/actions – corrective actions: yours, or all of them (DPO, SIRO)"),
        to.say("/retention – records that end soon (DPO, SIRO)"),
        to.say("/rights – requests about people's own data (DPO, SIRO)"),
        to.say("/complain – complain about how your data is used"),
        to.say("/complaints – complaints about people's data (DPO, SIRO)"),
        to.say("On shift, anything else you type goes into the occurrence book."),
    ]
    return Message("\n".join(lines))
