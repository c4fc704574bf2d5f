import pytest

from firsthand.reports import wording
from firsthand.reports.tokens import fold_word, tokenise

LISTS = {name: words for name, words in vars(wording).items() if name.isupper()}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_listed_word_is_folded_and_one_token(name):
    assert LISTS[name]
    for word in LISTS[name]:
        assert fold_word(word) == word
        assert [token.text for token in tokenise(word)] == [word] or word in ("n't", "'ve", "'re", "'ll", "'d", "'m")
