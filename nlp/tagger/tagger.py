"""The trained tagger: how likely each token is part of a person's name.

A small transformer, fine-tuned and shipped in ``nlp/model`` (its card says how), reads
the message in pieces of words and gives log odds for each piece. A token gets the
greatest of its pieces', for a name must be covered to its last letter.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from nlp.marks.said import Before
from nlp.tagger.before import NEVER, was_said
from nlp.tagger.fed import fed, parts, said_again
from nlp.tagger.pieces import Pieces
from nlp.text.kept import kept

READ_AT_MOST = 1_700
"""Pieces of one text, nearly twice what a message as long as Telegram lets it be has in
English. What comes after them nobody writes, and it is not read. Parts that are alike
count once."""
WORK_AT_MOST = 1_900
"""The same of one message, all its readings together: a quarter of a second."""
TOKENS_A_PIECE = 4
"""Tokens that the rules read in the time in which the network reads a piece."""
FED = "pieces"
"""What the network takes: the numbers of one message's pieces, ``(1, pieces)``."""
FILES = NETWORK, PIECES = "tagger.onnx", "pieces.json"
WEIGHTS = "tagger.bin"
"""The weights stand apart, to be mapped and not copied
(`nlp/training/shipping/lean.py`); a network may hold its own."""
_SLOWER = ["SkipLayerNormFusion"]
"""What makes one step of two that are faster."""

Doc.set_extension("name_odds", default=(), force=True)
Doc.set_extension("read_to", default=None, force=True)
Doc.set_extension("parts", default=(), force=True)


@dataclass(slots=True)
class Reading:
    """Of a text: each token's log odds, the tokens that its parts begin with, and the
    token from which on nothing was read, if any."""

    odds: list[float]
    parts: list[int] = field(default_factory=list)
    read_to: int | None = None


class Tagger:
    """Sets ``doc._.name_odds``: each token's log odds of being part of a name.

    A long text is read in parts: ``doc._.parts`` are the tokens that they begin with,
    and ``doc._.read_to`` is the token from which on nothing was read, or None.
    Of one message it reads ``WORK_AT_MOST`` pieces.
    """

    cuts: type[Pieces] = Pieces
    """What cuts its words."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._known: dict[bytes, list[float]] = {}
        self.worked = 0
        self.before: Before | None = None

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Self:
        """Loads the network (int8, ONNX) and the pieces of words that it knows."""
        from onnxruntime import InferenceSession, SessionOptions

        # one message at a time: more threads would cost more than they gain
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False
        self._folder = Path(path)
        self._pieces = self.cuts.from_file(self._folder / PIECES)
        self._network = InferenceSession(
            self._folder / NETWORK,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=_SLOWER,
        )
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Copies the files that it was loaded from."""
        if self._folder is None:
            raise ValueError("the tagger is empty: load it from nlp/model first")
        Path(path).mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(self._folder / name, Path(path) / name)
        if (self._folder / WEIGHTS).exists():
            shutil.copyfile(self._folder / WEIGHTS, Path(path) / WEIGHTS)

    def __call__(self, doc: Doc) -> Doc:
        self.worked += len(doc) // TOKENS_A_PIECE
        read = self.read(doc)
        doc._.name_odds, doc._.parts, doc._.read_to = (
            read.odds,
            read.parts,
            read.read_to,
        )
        return doc

    def read(self, doc: Doc) -> Reading:
        """What the network says of ``doc``, which stays as it is.

        Where names were taken out of it since it was read, what was said of a part is
        said again, unless that is in doubt or there is no more time.
        """
        words = fed(doc)
        was = was_said(words, kept(doc), self.before) if self.before else None
        reading = Reading([NEVER] * len(doc))
        ids, owners = self._pieces.of(words)
        most = min(self.worked + READ_AT_MOST, WORK_AT_MOST)
        for start, end in parts(owners, doc):
            first, last = owners[start], owners[end - 1] + 1
            read = None
            if was is None or not was.holds(first, last):
                part = [self._pieces.opening, *ids[start:end], self._pieces.closing]
                read = self._read(np.array(part), most)
            if read:
                for owner, odd in zip(owners[start:end], read, strict=True):
                    reading.odds[owner] = max(reading.odds[owner], odd)
            elif was:
                reading.odds[first:last] = was.odds[first:last]
            else:
                reading.read_to = first
                break
            reading.parts.append(first)
        said_again(words, doc, reading.odds)
        return reading

    def _read(self, ids: NDArray[np.int64], most: int) -> list[float] | None:
        """Log odds for each piece of a part between its opening and its closing one.

        None when it is new and the work has come to ``most``.
        """
        key = ids.tobytes()
        if key not in self._known and self.worked < most:
            scores: Any = self._network.run(None, {FED: ids[None]})[0]
            self._known[key] = (scores[0, 1:-1, 1] - scores[0, 1:-1, 0]).tolist()
            self.worked += len(ids)
        return self._known.get(key)

    @property
    def is_spent(self) -> bool:
        """Whether as much was read of this message as may be."""
        return self.worked >= WORK_AT_MOST

    def forget(self) -> None:
        """Ends a message: what was read of it need not be known any more."""
        self._known.clear()
        self.worked = 0
        self.before = None


@Language.factory("checkcall_tagger")
def make_tagger(nlp: Language, name: str) -> Tagger:
    """The component that reads each message."""
    return Tagger()
