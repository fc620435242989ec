"""What the facts of a complaint are called, as buttons and inside sentences."""

from bot.domain.complaints.facts import Authority, Outcome, Proxy, Way, Who
from bot.texts.reader import Reader


def who(to: Reader, who: Who) -> str:
    """Whose data it is."""
    match who:
        case Who.STAFF:
            return to.say("somebody who works here")
        case Who.FORMER_STAFF:
            return to.say("somebody who has left")
        case Who.CLIENT:
            return to.say("a client")
        case Who.VISITOR:
            return to.say("somebody at a site")
        case Who.OTHER:
            return to.say("somebody else")
        case Who.UNKNOWN:
            return to.say("somebody unknown")


def proxy(to: Reader, proxy: Proxy) -> str:
    """Who speaks for them."""
    match proxy:
        case Proxy.RELATIVE:
            return to.say("a relative or carer")
        case Proxy.SOLICITOR:
            return to.say("a solicitor or adviser")
        case Proxy.UNION:
            return to.say("a trade union")
        case Proxy.OTHER:
            return to.say("another representative")


def authority(to: Reader, authority: Authority) -> str:
    match authority:
        case Authority.SIGNED:
            return to.say("signed letter of authority")
        case Authority.COURT:
            return to.say("power of attorney or court order")
        case Authority.PARENT:
            return to.say("parent of a young child")
        case Authority.CONFIRMED:
            return to.say("the person said so themselves")


def way(to: Reader, way: Way) -> str:
    """How words came, or went."""
    match way:
        case Way.CHAT:
            return to.say("in the chat")
        case Way.WEB:
            return to.say("by the form on the web")
        case Way.EMAIL:
            return to.say("by e-mail")
        case Way.LETTER:
            return to.say("by letter")
        case Way.CALL:
            return to.say("by telephone")
        case Way.IN_PERSON:
            return to.say("in person")
        case Way.UNREACHABLE:
            return to.say("not told: there is no way to reach them")


def outcome(to: Reader, outcome: Outcome) -> str:
    match outcome:
        case Outcome.UPHELD:
            return to.say("upheld")
        case Outcome.PARTLY:
            return to.say("upheld in part")
        case Outcome.NOT_UPHELD:
            return to.say("not upheld")
        case Outcome.NOT_ABOUT_DATA:
            return to.say("not about personal data, and passed on")
        case Outcome.NO_AUTHORITY:
            return to.say("closed: no authority to speak for the person was shown")
