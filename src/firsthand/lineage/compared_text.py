"""An article prepared for comparison: its words, and what each of them is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt
import sentencex

from firsthand.lineage.runs import Tokens
from firsthand.lineage.speech import SpeechKind, speech_of
from firsthand.lineage.stock import stock_words
from firsthand.lineage.words import Words, words_of
from firsthand.model import Article, BlockKind, Place

_STORY: Final = frozenset((BlockKind.STORY, BlockKind.SUMMARY, BlockKind.HEADLINE, BlockKind.UPDATE))
_PIECE: Final = 10_000  # characters that are cut into sentences at once
_FIRST_PERSON: Final = "i me my mine myself we us our ours ourselves you your yours im ive ill id weve youre"


class Voice(IntEnum):
    """Whose words a word is among."""

    NARRATION = 0
    QUOTATION = 1
    STATEMENT = 2
    FURNITURE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """An article as comparing needs it, prepared once and compared with many.

    One value a word in each array: `tokens` are numbers, equal for equal words; `voices` tell whose words they are;
    `stock` marks stock phrases, `capitalised` names, figures and first words, and `spoken` the first and second person;
    `sentences` number the sentence that a word stands in.
    """

    article: Article
    words: Words
    tokens: Tokens
    voices: npt.NDArray[np.uint8]
    stock: npt.NDArray[np.bool_]
    capitalised: npt.NDArray[np.bool_]
    spoken: npt.NDArray[np.bool_]
    sentences: npt.NDArray[np.int32]

    @classmethod
    def of(cls, article: Article) -> "Text":
        """Prepare an article."""
        words = words_of(article.text)
        tokens = words.hashes.astype(np.uint32)
        return cls(
            article=article,
            words=words,
            tokens=tokens,
            voices=_voices(article, words),
            stock=stock_words(tokens),
            capitalised=_capitalised(article.text, words),
            spoken=np.isin(tokens, _SPOKEN),
            sentences=_sentences(article, words),
        )

    def place(self, first: int, last: int) -> Place:
        """Where the words from `first` to before `last` stand."""
        return Place(int(self.words.starts[first]), int(self.words.ends[last - 1]))

    @property
    def story(self) -> int:
        """The number of words that are not furniture."""
        return int(np.count_nonzero(self.voices != Voice.FURNITURE))


def _voices(article: Article, words: Words) -> npt.NDArray[np.uint8]:
    voices = np.full(len(words), Voice.FURNITURE, dtype=np.uint8)
    for block in article.blocks:
        if block.kind in _STORY:
            voices[_inside(words, block.start, block.end)] = Voice.NARRATION
    for speech in speech_of(article.text, article.blocks):
        inside = _inside(words, speech.place.start, speech.place.end)
        voice = Voice.QUOTATION if speech.kind is SpeechKind.QUOTED else Voice.STATEMENT
        voices[inside] = np.where(voices[inside] == Voice.FURNITURE, Voice.FURNITURE, voice)
    return voices


def _inside(words: Words, start: int, end: int) -> slice:
    return slice(int(np.searchsorted(words.starts, start)), int(np.searchsorted(words.starts, end)))


def _capitalised(text: str, words: Words) -> npt.NDArray[np.bool_]:
    first: Iterable[str] = (text[start] for start in words.starts)
    return np.fromiter((sign.isupper() or sign.isdigit() for sign in first), dtype=np.bool_, count=len(words))


def _sentences(article: Article, words: Words) -> npt.NDArray[np.int32]:
    language, text = article.language or "en", article.text
    starts = np.array(
        [
            first + boundary["start_index"]
            for first, last in _pieces(text)
            for boundary in sentencex.get_sentence_boundaries(language, text[first:last])
        ],
        dtype=np.int64,
    )
    return np.maximum(np.searchsorted(starts, words.starts, side="right") - 1, 0).astype(np.int32)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces of at most 10,000 characters, which end at the end of a line, or else at a blank.

    To look for sentences takes time that grows with the square of the quotation marks left open.
    """
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield start, end
        start = end


_SPOKEN: Final = words_of(_FIRST_PERSON).hashes.astype(np.uint32)
