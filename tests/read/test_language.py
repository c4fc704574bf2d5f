"""The language is judged from enough text only."""

import pytest

from firsthand.read.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The first lorries had reached the depot before dawn and would return within the week.", "en"),
        ("Die ersten Lastwagen erreichten das Lager vor Tagesanbruch und sollten bald zurückkehren.", "de"),
        ("Первые грузовики прибыли на склад до рассвета и должны были скоро вернуться.", "ru"),
        ("وصلت الشاحنات الأولى إلى المستودع قبل الفجر وكان من المقرر أن تعود قريبا", "ar"),
        (
            "The first lorries had reached the depot before dawn and the men said that they would be back in the town "
            "within a week, but the road was closed for most of the day.",
            "en",
        ),
        (
            "De eerste vrachtwagens waren in de vroege ochtend in het depot en het was de bedoeling dat ze of in de "
            "week daarna of in de week daarop in de stad terug waren.",
            "nl",
        ),
        (
            "Two officials said that the rockets had been delivered in May.\n"
            "قال مسؤولان إن الصواريخ سلمت في شهر مايو من العام الماضي.",
            "en",
        ),
        (
            "وصلت الشاحنات الأولى إلى المستودع قبل الفجر وكان من المقرر أن تعود قريبا\n" * 3
            + "All rights reserved by the agency and its partners in the region.",
            "ar",
        ),
        ("Too short", None),
        ("12345 67890 12345 67890 12345 67890 12345 67890", None),
        ("", None),
    ],
)
def test_a_language_is_named_or_left_open(text, code):
    assert language_of(text) == code
