"""The component that reads what is not English: after the names, before the staff."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from spacy.language import Language
from spacy.tokens import Doc

from nlp.finder import keep, mark, message_of, named_in
from nlp.languages import ENGLISH
from nlp.languages.dictionaries.network import LanguageTagger
from nlp.languages.names import names_shown
from nlp.languages.reading import mark_read, refuse, without_doubted
from nlp.languages.tongues import foreign_parts, tongue_of
from nlp.lists.known import Lists, lists
from nlp.message import Message, Range
from nlp.tagger.tagger import FILES
from nlp.text.kept import kept

SHORT = 5
"""Words and signs of a sentence that is too short to tell its language."""


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
        self._reader: LanguageTagger | None = None
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

    def _loaded(self) -> LanguageTagger:
        if self._folder is None:
            raise ValueError("no languages to read: load them from nlp/model first")
        if self._reader is None:
            self._reader = LanguageTagger().from_disk(self._folder)
        return self._reader

    @property
    def worked(self) -> int:
        """What its network has read of this message, in pieces."""
        return self._reader.worked if self._reader else 0

    def __call__(self, doc: Doc) -> Doc:
        message = message_of(doc, self.known)
        foreign = foreign_parts(message, kept(doc).text, self.language)
        if not foreign:
            return doc
        self.measured = False
        named = named_in(doc, message)
        inside = {at for start, end in foreign for at in range(start, end)}
        spoken = self._spoken(message, foreign)
        read = {each: tongue for each, tongue in spoken.items() if tongue}
        odds = self._odds(doc, message, spoken) if read else []
        tagged = without_doubted(message, named, odds, read)
        shown = names_shown(message, tagged, self.staff)
        mark(named, foreign, False)
        for span in shown:
            if inside.issuperset(range(*span)):
                mark(named, [span], True)
        if read:
            refuse(message, named, odds, read, self.staff)
            mark_read(message, named, odds, read)
        return keep(doc, message, named)

    def _spoken(
        self, message: Message, foreign: list[Range]
    ) -> dict[Range, str | None]:
        """Which language each sentence is in. A word or two are in that of the message:
        the stop after somebody's initials ends no sentence."""
        spoken = {each: tongue_of(message, each, self.language) for each in foreign}
        short = [(start, end) for start, end in foreign if end - start < SHORT]
        if short and len(foreign) > 1:
            whole = tongue_of(message, (0, len(message)), self.language)
            spoken.update((each, whole) for each in short if whole and spoken[each])
        return spoken

    def _odds(
        self, doc: Doc, message: Message, spoken: Mapping[Range, str | None]
    ) -> list[float]:
        """What the network says of each token; what is in no language that has a
        dictionary is looked up in that of the longest sentence that is."""
        sizes = [
            (end - start, tongue) for (start, end), tongue in spoken.items() if tongue
        ]
        _, main = max(sizes)
        tongues = [main] * len(doc)
        for (start, end), tongue in spoken.items():
            for word in message[start:end]:
                tongues[word.token] = tongue or main
        return self._loaded().read_in(doc, tongues).odds


@Language.factory("checkcall_languages")
def make_languages(nlp: Language, name: str) -> Languages:
    """What the pipeline names."""
    return Languages(lists())
