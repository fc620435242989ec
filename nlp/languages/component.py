"""The component that reads what is not English: after the names, before the staff."""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.finder import keep, mark, message_of, named_in
from nlp.languages import ENGLISH
from nlp.languages.names import names_shown
from nlp.languages.tongues import foreign_parts
from nlp.lists.known import Lists, lists


class Languages:
    """Undoes what the English reading says of other languages, and reads them.

    ``language`` is the writer's own. ``measured`` says whether all that was read since
    `begin` was read as it was measured.
    """

    def __init__(self, known: Lists) -> None:
        self.known = known
        self.staff: frozenset[str] = frozenset()
        self.begin(ENGLISH)

    def begin(self, language: str) -> None:
        """Another message, by somebody who writes this language."""
        self.language = language
        self.measured = True

    def __call__(self, doc: Doc) -> Doc:
        message = message_of(doc, self.known)
        foreign = foreign_parts(message, doc.text, self.language)
        if not foreign:
            return doc
        self.measured = False
        named = named_in(doc, message)
        inside = {at for start, end in foreign for at in range(start, end)}
        shown = names_shown(message, list(named), self.staff)
        mark(named, foreign, False)
        for span in shown:
            if inside.issuperset(range(*span)):
                mark(named, [span], True)
        return keep(doc, message, named)


@Language.factory("checkcall_languages")
def make_languages(nlp: Language, name: str) -> Languages:
    """What the pipeline names."""
    return Languages(lists())
