import pytest

from firsthand.lineage.lost_marks import has_lost_marks
from firsthand.lineage.paragraphs import paragraphs_of
from firsthand.lineage.quote_marks import between_marks


def lost(text: str) -> bool:
    return has_lost_marks(text, between_marks(text, paragraphs_of(text, ())))


@pytest.mark.parametrize(
    "text",
    [
        "We dont know who did it, he said. The armys trucks were there.",
        "Syrias minister met Russias envoy and said the talks were useful.",
        "The minister met the envoy. The talks were useful.",
        "The army’s trucks left. We are ready, he said. Our men are here, Kosk said.",
    ],
)
def test_marks_are_lost_where_words_lack_apostrophes_or_frames_stand_around_bare_speech(text):
    assert lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We don’t know,” he said. “The army’s trucks were there.”",
        "The army’s trucks left and didn’t come back, the ministry said.",
        'We dont spell well. "We dont know it," he said. "Our men were there."',
    ],
)
def test_marks_are_not_lost_where_they_stand_or_apostrophes_do(text):
    assert not lost(text)
