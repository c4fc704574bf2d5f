"""What stands in quotation marks, or in paragraphs after a colon, is set off; an article's own sentences are not."""

import pytest
from shared_story import MORE, SHARED, story

from firsthand.lineage.set_off import set_off_share
from firsthand.model import Place


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (SHARED, 0.0),
        (f"The Lantern told it so. “{SHARED}” Nobody else did.", 1.0),
        (f"The Lantern has the story:\n\n{SHARED}\n\nNobody else did.", 1.0),
        (f"The Lantern has the story.\n\n{SHARED}", 0.0),
        (f"The Lantern has this to say:\n\nNothing.\n\n{SHARED}", 0.0),
    ],
)
def test_the_share_of_a_passage_that_is_set_off(kb, text, share):
    article = story(kb, text)
    start = article.text.index(SHARED)
    assert set_off_share(article, [Place(start, start + len(SHARED))]) == pytest.approx(share, abs=0.02)


def test_a_block_goes_on_as_long_as_its_paragraphs_are_shared(kb):
    article = story(kb, f"The Lantern has the story:\n\n{SHARED}\n\n{MORE}")
    places = [Place(article.text.index(text), article.text.index(text) + len(text)) for text in (SHARED, MORE)]
    assert set_off_share(article, places) == 1.0


def test_without_passages_nothing_is_set_off(kb):
    assert set_off_share(story(kb, SHARED), []) == 0.0
