"""Words of a passage as the encoder takes them: pieces of words, and what kind of known name each word belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from firsthand.reports.passage import Passage

# How a known name is told to the encoder: the first of these tags that the name has; 0 stands for no name.
KINDS = (
    "weapon",
    "term",
    "state.adjective",
    "state.demonym",
    "state.leader",
    "state.metonym",
    "state",
    "group",
    "outlet",
    "place",
    "label",
)
_NUMBER = {tag: number for number, tag in enumerate(KINDS, 1)}
_START, _END = 101, 102  # [CLS] and [SEP] of the vocabulary


@dataclass(frozen=True, slots=True)
class Pieces:
    """Ids of the word pieces with a start and an end mark, the kind of name at each, and each word's first piece."""

    ids: tuple[int, ...]
    kinds: tuple[int, ...]
    first: tuple[int, ...]


class WordPieces:
    """Cuts words into pieces of the encoder's vocabulary."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Take a tokenizer of the `tokenizers` library; its padding, truncation and end marks are not used."""
        self._tokenizer = tokenizer
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def of(self, passage: Passage, first: int, last: int) -> Pieces:
        """The pieces of the words `first` up to and not including `last`; a word without any has an unknown one."""
        words = [token.text for token in passage.tokens[first:last]]
        cut = self._tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        ids, kinds, starts = [_START], [0], []
        owners, pieces = cut.word_ids, cut.ids
        at = 0
        for number in range(len(words)):
            starts.append(len(ids))
            kind = kind_of(passage.tags[first + number])
            begin = at
            while at < len(owners) and owners[at] == number:
                at += 1
            own = pieces[begin:at] or [100]
            ids.extend(own)
            kinds.extend([kind] * len(own))
        return Pieces((*ids, _END), (*kinds, 0), tuple(starts))


def kind_of(tags: Sequence[str]) -> int:
    """The number of the first kind that the tags of a word hold, 0 for none."""
    return next((_NUMBER[tag] for tag in KINDS if tag in tags), 0)
