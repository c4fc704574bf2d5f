"""A spaCy pipeline of rules without a model, with the names of arms and the transfer words of Firsthand."""

import re
from collections.abc import Callable, Iterable, Sequence

from firsthand.kb import KnowledgeBase
from firsthand.kb.forms import running_forms
from firsthand.reports.transfer_words import transfer_kinds

_WORD = re.compile(r"[^\W\d_]+")


def spacy_rules(texts: Iterable[str], kb: KnowledgeBase) -> Callable[[str], Sequence[str]]:
    """What gives the sentences of a text that hold both a name of arms and a transfer word.

    Transfer words are listed as they stand in `texts`, since stems would need an expression a token: the cost is a
    lower bound. ImportError where spaCy is not installed.
    """
    import spacy

    arms = {
        form for entity in kb if entity.startswith(("weapon/", "term/")) for form, _ in running_forms(kb.entity(entity))
    }
    words = {word for text in texts for word in _WORD.findall(text.lower())}
    pipeline = spacy.blank("en")
    pipeline.max_length = 10_000_000
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns(
        [{"label": "ARMS", "pattern": form} for form in sorted(arms)]
        + [{"label": "TRANSFER", "pattern": word} for word in sorted(words) if transfer_kinds(word)]
    )

    def read(text: str) -> Sequence[str]:
        return [sentence.text for sentence in pipeline(text).sents if len({each.label_ for each in sentence.ents}) == 2]

    return read
