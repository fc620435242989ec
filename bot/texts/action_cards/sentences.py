"""What keeps them safe, said first; then the question. A line each, to be read at arm's
length. Sources: those of ``bot/domain/action_cards/cards.py``.
"""

from bot.domain.action_cards.card import ActionCard
from bot.domain.action_cards.steps import Ask, Step, Tap
from bot.domain.incidents.particulars import Category
from bot.texts.reader import Reader


def safe(to: Reader, card: ActionCard, step: Step) -> str:
    """What they do now, whatever they answer."""
    match card.category:
        case Category.BOMB_THREAT:
            return _bomb_threat(to, card, step)
        case Category.SUSPICIOUS_ITEM:
            return _suspicious_item(to, card, step)
        case Category.FIRE:
            return _fire(to, step)
        case Category.MEDICAL:
            return _medical(to, card, step)
        case Category.FLOOD:
            return _flood(to, step)
        case Category.MISSING_PERSON:
            return _missing_person(to, step)
        case _:
            return _safeguarding(to, step)


def _bomb_threat(to: Reader, card: ActionCard, step: Step) -> str:
    on_the_line = card.tapped(Ask.HOW) is Tap.ON_THE_LINE
    if step.ask is Ask.CALLED_999 and not on_the_line:
        return to.say(
            "Ring 999 now, from a landline if you can. Read them what the caller said."
        )
    match card.tapped(Ask.HOW):
        case None:
            return to.say(
                "Stay calm. Still on the line? Let them talk, do not hang up, and wave "
                "to somebody to ring 999. Rung off? Ring 999 first."
            )
        case Tap.ON_THE_LINE:
            return to.say(
                "Keep them talking, do not hang up first, and wave to somebody to ring "
                "999."
            )
        case Tap.WRITTEN:
            return to.say(
                "Do not reply, forward or delete it. Touch paper as little as you can."
            )
        case _:
            return to.say("Touch nothing that looks strange. Keep this phone with you.")


def _suspicious_item(to: Reader, card: ActionCard, step: Step) -> str:
    match step.ask:
        case Ask.CALLED_999:
            return to.say("Ring 999 now, 15 metres away from it or more.")
        case Ask.SIZE | Ask.CORDON:
            return to.say(
                "Clear people back {metres} metres, behind something solid, out of "
                "sight of it.",
                metres=card.metres,
            )
        case Ask.SEEN if card.is_suspicious:
            return to.say("Keep everybody out until the police take over.")
        case _:
            return to.say(
                "Do not touch it or move it. Be 15 metres away before you use a phone "
                "or radio."
            )


def _fire(to: Reader, step: Step) -> str:
    match step.ask:
        case Ask.ALARM:
            return to.say("Break the glass of the alarm, shout, and get people out.")
        case Ask.OUT:
            return to.say("Get out. Use no lift. Close doors behind you.")
        case Ask.CALLED_999:
            return to.say("Ring 999 now, from outside. Say that it is a fire.")
        case Ask.INSIDE:
            return to.say("Do not go back in. Count people at the assembly point.")
        case _:
            return to.say("Stay out. Keep the road clear for the fire engines.")


def _medical(to: Reader, card: ActionCard, step: Step) -> str:
    match step.ask:
        case Ask.CALLED_999:
            return to.say(
                "Life in danger? Ring 999 now, and put the phone on speaker. Look "
                "first whether it is safe to go near."
            )
        case Ask.AWAKE:
            return to.say("Speak loudly into both ears, and tap both shoulders.")
        case Ask.BREATHING:
            return to.say(
                "Tilt the head back. Look for ten seconds. Gasps do not count."
            )
        case Ask.DEFIBRILLATOR:
            return to.say(
                "Push hard and fast in the middle of the chest, two pushes a second. "
                "Do not stop. Send somebody for the defibrillator."
            )
        case Ask.BLEEDING if _must_push(card):
            return to.say("Keep pushing until somebody takes over.")
        case Ask.HOW_MANY if card.tapped(Ask.BLEEDING) is Tap.YES:
            return to.say("Press hard on the wound with a cloth, and keep pressing.")
        case _ if _must_push(card):
            return to.say("Keep pushing until somebody takes over.")
        case _:
            return to.say("Stay with them. Keep them warm. Nothing to eat or drink.")


def _must_push(card: ActionCard) -> bool:
    return card.tapped(Ask.BREATHING) in (Tap.NO, Tap.UNSURE)


def _flood(to: Reader, step: Step) -> str:
    match step.ask:
        case Ask.ELECTRICS:
            return to.say(
                "Keep out of water that may be near electrics. Touch no switch that is "
                "wet."
            )
        case Ask.CALLED_999:
            return to.say("Ring 999 now, and ask for the fire brigade.")
        case Ask.STOPPED:
            return to.say("Turn the water off at the stopcock, if you get there dry.")
        case _:
            return to.say("Do not walk or drive through moving water. Use no lift.")


def _missing_person(to: Reader, step: Step) -> str:
    match step.ask:
        case Ask.CALLED_999:
            return to.say(
                "A child, or somebody who needs looking after: ring 999 now. Do not "
                "wait."
            )
        case Ask.EXITS:
            return to.say("Send people to the doors first, then search.")
        case _:
            return to.say(
                "Keep whoever reports it with you, where they were last seen."
            )


def _safeguarding(to: Reader, step: Step) -> str:
    match step.ask:
        case Ask.IN_DANGER:
            return to.say("Danger now? Ring 999 first. Stay where others can see you.")
        case Ask.CALLED_999:
            return to.say("Ring 999 now. Do not leave them alone.")
        case Ask.EXACT_WORDS:
            return to.say("Listen. Ask nothing more. Never promise to keep it secret.")
        case _:
            return to.say("Do not speak to anybody they are afraid of.")


def question(to: Reader, card: ActionCard, step: Step) -> str:
    if step.ask is Ask.CORDON:
        return to.say("Is everybody {metres} metres away?", metres=card.metres)
    if step.ask is Ask.LOOKS and card.category is Category.MISSING_PERSON:
        return to.say("What do they look like and wear? Type it; initials only.")
    if step.ask is Ask.EXACT_WORDS and card.category is Category.SAFEGUARDING:
        return to.say("What did they say, in their own words? Type it; initials only.")
    questions = {
        Ask.CALLED_999: to.say("Has 999 been rung?"),
        Ask.HOW: to.say("How did it come?"),
        Ask.EXACT_WORDS: to.say("What were the exact words? Type them."),
        Ask.WHERE: to.say("Where exactly? Type it, or tap."),
        Ask.WHEN: to.say("When will it go off?"),
        Ask.LOOKS: to.say("What does it look like?"),
        Ask.WHY: to.say("Why? What do they want? Type it."),
        Ask.CALLER: to.say("Who was it?"),
        Ask.NUMBER: to.say(
            "Which number did they ring from? On a landline dial 1471 after. Write it "
            "on paper for the police, not here."
        ),
        Ask.HIDDEN: to.say("Is it hidden, put where it would not be found?"),
        Ask.OBVIOUS: to.say(
            "Does it look suspicious? Wires, batteries, liquid, tape, a smell."
        ),
        Ask.TYPICAL: to.say("Is it typical of what people leave here?"),
        Ask.SIZE: to.say("How big is it?"),
        Ask.SEEN: to.say("Did somebody see who left it? Ask them to stay."),
        Ask.ALARM: to.say("Has the alarm been raised?"),
        Ask.OUT: to.say("Are you out, and safe?"),
        Ask.INSIDE: to.say("Is anybody still inside?"),
        Ask.HURT: to.say("Is anybody hurt?"),
        Ask.NEAR: to.say("What is near the fire?"),
        Ask.ACCESS: to.say("Where do they come in?"),
        Ask.ELECTRICS: to.say("Is the water near electrics?"),
        Ask.SOURCE: to.say("Where does it come from?"),
        Ask.STOPPED: to.say("Is the water turned off?"),
        Ask.RISING: to.say("Is it still rising?"),
        Ask.IN_DANGER: to.say("Is anybody in danger now?"),
        Ask.AWAKE: to.say("Are they awake?"),
        Ask.BREATHING: to.say("Are they breathing normally?"),
        Ask.DEFIBRILLATOR: to.say("Is a defibrillator coming?"),
        Ask.BLEEDING: to.say("Is there a lot of blood?"),
        Ask.HOW_MANY: to.say("How many need help?"),
        Ask.WHO: to.say("Who is it about?"),
        Ask.LAST_SEEN: to.say("When were they last seen?"),
        Ask.EXITS: to.say("Is somebody at each way out?"),
        Ask.FOUND: to.say("Have they been found?"),
        Ask.WITH_WHOM: to.say("Who is with them now?"),
    }
    return questions[step.ask]


def at_the_end(to: Reader, card: ActionCard) -> str:
    """What they do when all is answered."""
    match card.category:
        case Category.BOMB_THREAT:
            return to.say(
                "Search nothing by yourself. Your duty manager or the police say "
                "whether people leave."
            )
        case Category.SUSPICIOUS_ITEM if not card.is_suspicious:
            return to.say(
                "By these answers it is not suspicious. Treat it as lost property. "
                "Not sure? Ring 999."
            )
        case Category.SUSPICIOUS_ITEM:
            return to.say("Let nobody back in. Take the police to whoever saw it.")
        case Category.SAFEGUARDING:
            return to.say("Tell nobody else. Write nothing about it anywhere else.")
        case Category.MISSING_PERSON:
            return to.say("Found or not, tell whoever you rang.")
        case _:
            return to.say("Stay where they can find you. Let nobody back in.")
