"""What can be done here, and how."""

from collections.abc import Set

from bot.texts.message import Message
from bot.texts.reader import Reader


def help_text(
    to: Reader, commands: Set[str], *, on_shift: bool, text_number: str = ""
) -> Message:
    """A line for each command that is of use to the reader now."""
    lines = [line for name, line in _lines(to).items() if name in commands]
    if on_shift:
        lines.append(
            to.say("On shift, anything else you type goes into the occurrence book.")
        )
    if text_number:
        lines.append(no_data(to, text_number))
    return Message("\n".join([to.say("What you can do now:"), *lines]))


def no_data(to: Reader, number: str) -> str:
    """Also on the card that somebody is invited with."""
    return to.say(
        "No data? Text ON and a site's code, OK, OFF or SOS to {number}.", number=number
    )


def _lines(to: Reader) -> dict[str, str]:
    """In the order in which they are read."""
    return {
        "bookon": to.say("/bookon CODE – start at a site"),
        "ok": to.say("/ok – check call"),
        "incident": to.say("/incident WORDS – report an incident"),
        "cards": to.say("/cards – bomb, fire, somebody ill: what to do, step by step"),
        "evacuate": to.say("/evacuate – tell everybody on a site to get people out"),
        "invacuate": to.say("/invacuate – the same, to bring people in"),
        "lockdown": to.say("/lockdown – the same, to lock the doors"),
        "nearmiss": to.say("/nearmiss WORDS – a danger that hurt nobody"),
        "reports": to.say("/reports – reports of incidents that are not finished"),
        "people": to.say("/people – names of witnesses and suspects, on a page"),
        "breach": to.say("/breach WORDS – report a data breach"),
        "timed": to.say("/timed PLACE MINUTES – people look if you are not back"),
        "bookoff": to.say("/bookoff – go home"),
        "swap": to.say("/swap – ask somebody to take a shift of yours"),
        "handover": to.say("/handover – who waits for relief; take over"),
        "figures": to.say("/figures – how a week or a month went, in numbers"),
        "book": to.say("/book CODE DAY – a site's occurrence book"),
        "count": to.say("/count – visitors, keys and equipment, in and out"),
        "shifts": to.say("/shifts – your next shifts; which are uncovered"),
        "instructions": to.say("/instructions – the site's Assignment Instructions"),
        "briefings": to.say("/briefings – briefings that you have not read yet"),
        "brief": to.say("/brief WORDS – tell a site, a role or everybody something"),
        "policies": to.say("/policies – the company's policies, and drafts"),
        "quiz": to.say("/quiz – the questions of the year; what you answered"),
        "request": to.say("/request WORDS – ask for uniform or equipment"),
        "requests": to.say("/requests – how far that is; what waits for you"),
        "patrol": to.say("/patrol – what is left of your round"),
        "sos": to.say("/sos – help, now"),
        "lost": to.say("/lost NUMBER – a colleague's phone is lost: end its access"),
        "duress": to.say("/duress – a word of your own that calls for help unseen"),
        "me": to.say("/me – what is held about you"),
        "certificate": to.say("/certificate – file a certificate as a photo"),
        "language": to.say("/language – the language you read here"),
        "board": to.say("/board – who is on"),
        "here": to.say("/here – how to send where you are"),
        "indoors": to.say("/indoors – send no location"),
        "timesheet": to.say("/timesheet – correct what was booked"),
        "away": to.say("/away FROM TO – not to be told"),
        "cover": to.say("/cover – who would be told"),
        "oncall": to.say("/oncall – who is on call"),
        "waketest": to.say("/waketest – whether an alarm would wake you, and others"),
        "breaches": to.say("/breaches – open breaches"),
        "drill": to.say("/drill – a breach drill"),
        "register": to.say("/register – the breach register on the web"),
        "actions": to.say("/actions – corrective actions"),
        "retention": to.say("/retention – records that end soon"),
        "rights": to.say("/rights – requests about people's own data"),
        "complain": to.say("/complain – complain about how your data is used"),
        "complaints": to.say("/complaints – complaints about people's data"),
    }
