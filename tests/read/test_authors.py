"""Authors are the persons of the author lines."""

import pytest
from marked import STORY

from firsthand.read import article_from_text
from firsthand.read.authors import person_names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By ANN LEE and BO DIAZ", ["Ann Lee", "Bo Diaz"]),
        ("By Ann Lee, Staff Writer", ["Ann Lee"]),
        ("Written by Ann van Lee & Bo Diaz", ["Ann van Lee", "Bo Diaz"]),
        ("By Reuters", []),
        ("20 October 2015", []),
    ],
)
def test_persons_are_told_from_staff_and_agencies(kb, line, expected):
    assert list(person_names(line, kb)) == expected


def test_only_lines_before_the_story_name_authors(kb):
    article = article_from_text("\n\n".join(("By Ann Lee", *STORY)), kb=kb, title="Convoy reaches depot")
    assert article.authors == ("Ann Lee",)
