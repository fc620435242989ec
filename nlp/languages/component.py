"""The component that reads what is not English: after the names, before the staff."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

from spacy.language import Language
from spacy.tokens import Doc

from nlp.finder import keep, mark, message_of, named_in
from nlp.languages import ENGLISH
from nlp.languages.names import names_shown
from nlp.languages.reading import mark_read, without_doubted
from nlp.languages.tongues import foreign_parts, tongue_of
from nlp.lists.known import Lists, lists
from nlp.tagger.tagger import FILES, WORK_AT_MOST, Tagger
from nlp.text.kept import text_of


class Languages:
    """Undoes what the English reading says of other languages, and reads them.

    ``language`` is the writer's own. ``measured`` says whether all that was read since
    `begin` was read as it was measured.

    A network of its own reads Polish and Romanian. It is loaded with the first sentence
    in them: whoever writes English alone need not find the memory for it.
    """

    def __init__(self, known: Lists) -> None:
        self.known = known
        self._folder: Path | None = None
        self._reader: Tagger | None = None
        self.staff: frozenset[str] = frozenset()
        self.begin(ENGLISH)

    def begin(self, language: str) -> None:
        """Another message, by somebody who writes this language."""
        self.language = language
        self.measured = True

    def forget(self) -> None:
        """Ends a message: what was read of it need not be known any more."""
        if self._reader:
            self._reader.forget()

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Says where the network lies. Raises `FileNotFoundError` if it does not."""
        self._folder = Path(path)
        for name in FILES:
            (self._folder / name).stat()
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Copies the files that `from_disk` was told of."""
        self._loaded().to_disk(path)

    def _loaded(self) -> Tagger:
        if self._folder is None:
            raise ValueError("no languages to read: load them from nlp/model first")
        if self._reader is None:
            self._reader = Tagger(WORK_AT_MOST).from_disk(self._folder)
        return self._reader

    @property
    def worked(self) -> int:
        """What its network has read of this message, in pieces."""
        return self._reader.worked if self._reader else 0

    def __call__(self, doc: Doc) -> Doc:
        message = message_of(doc, self.known)
        foreign = foreign_parts(message, text_of(doc), self.language)
        if not foreign:
            return doc
        self.measured = False
        named = named_in(doc, message)
        inside = {at for start, end in foreign for at in range(start, end)}
        read = [each for each in foreign if tongue_of(message, each, self.language)]
        odds = self._loaded().read(doc).odds if read else []
        tagged = without_doubted(message, named, odds, read)
        shown = names_shown(message, tagged, self.staff)
        mark(named, foreign, False)
        for span in shown:
            if inside.issuperset(range(*span)):
                mark(named, [span], True)
        if read:
            mark_read(message, named, odds, read)
        return keep(doc, message, named)


@Language.factory("checkcall_languages")
def make_languages(nlp: Language, name: str) -> Languages:
    """What the pipeline names."""
    return Languages(lists())
