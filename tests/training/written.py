"""Reports and examples in a line, and a tokenizer that makes a piece of every letter."""

from string import ascii_lowercase, digits, punctuation

from encoder.examples import example_of
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from firsthand.reports.passage import passage_of_text
from firsthand.reports.word_pieces import WordPieces

_SPECIAL = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103}
_LETTERS = [*(letter for one in ascii_lowercase + digits for letter in (one, f"##{one}")), *punctuation]


def _tokenizer():
    numbers = {letter: 1000 + at for at, letter in enumerate(_LETTERS)}
    tokenizer = Tokenizer(models.WordPiece(_SPECIAL | numbers, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


TOKENIZER = _tokenizer().to_str()
CUTTER = WordPieces(_tokenizer())


def report(trigger, *, status="delivered", certainty="stated", **slots):
    """A report as annotators write it; the fillers of a slot are parted by bars."""
    return {
        "trigger": trigger,
        "status": status,
        "certainty": certainty,
        **{slot: words.split("|") for slot, words in slots.items()},
    }


def example(kb, text, *reports, key="p"):
    """A passage with its reports as the network takes it."""
    return example_of(key, passage_of_text(text, kb), reports, CUTTER)


def words(passage, first, last):
    """The words of a passage from one to another that is no longer among them."""
    return [token.text for token in passage.tokens[first:last]]
