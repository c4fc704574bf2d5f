"""`firsthand lineage` lives through strange input: nothing crashes, nothing blows up, and the counts are stated."""

import json
import re
from random import Random

import pytest

STORY = (
    "Rebels in the hills above Derrin received forty crates of mortar bombs before the offensive began, two officers "
    "of the garrison said, and moved them to the front in fishing trucks. The crates were stacked in a school that had "
    "been empty since the winter, and nobody guarded the gate at night."
)
LANGUAGES = {
    "Arabic": (
        "وصلت قافلة من الشاحنات إلى بلدة درين قبل فجر الاثنين، وأفرغت أربعين صندوقا من قذائف الهاون في مدرسة مهجورة، "
        "ثم غادرت قبل شروق الشمس. وقال ضابطان من الحامية إن الطريق كان مقطوعا منذ السبت وإن أحدا لم يحرس البوابة.",
        ("أربعين", "خمسين"),
    ),
    "Russian": (
        "Колонна грузовиков прибыла в город Деррин до рассвета в понедельник, выгрузила сорок ящиков мин в заброшенной "
        "школе и ушла до восхода солнца. Два офицера гарнизона сообщили, что дорога за ней была перерезана с субботы.",
        ("сорок", "шестьдесят"),
    ),
    "Chinese": (
        "车队于星期一黎明前抵达德林镇，在一所废弃的学校里卸下四十箱迫击炮弹，并在日出之前离开。驻军的两名军官说，"
        "后面的道路自星期六以来一直被切断，夜间没有人看守大门。",
        ("四十", "五十"),
    ),
    "Hebrew inside English": (
        f"{STORY} The letter read: השיירה הגיעה לעיירה דרין לפני עלות השחר ביום שני ופרקה ארגזים בבית ספר נטוש. "
        "\u202eIt was not signed\u202c.",
        ("forty", "fifty"),
    ),
}
COUNTS = re.compile(
    r"articles: (?P<articles>[\d,]+)(?: \((?P<repeated>[\d,]+) stand in the input more than once\))?; "
    r"candidate pairs: (?P<candidates>[\d,]+)\n"
    r"related pairs: (?P<related>[\d,]+)(?: \((?P<relations>[^)]*)\))?\n"
    r"shingles dropped by the cap: (?P<dropped>[\d,]+); rejected inputs: (?P<rejected>[\d,]+)\n\Z"
)


@pytest.fixture
def lineage(firsthand, ends):
    """Runs the command over articles, given by id and text; the printed lines, the counts and the exit status."""

    def run(stories, *args):
        stories = [{"id": name, "outlet": f"The {name}", "text": text} for name, text in stories.items()]
        return result(
            firsthand.alone("lineage", "--jobs", "1", *args, stdin="".join(json.dumps(row) + "\n" for row in stories))
        )

    return run


def result(process):
    counts = COUNTS.search(process.stderr)
    assert counts, process.stderr
    return [json.loads(line) for line in process.stdout.splitlines()], counts.groupdict(), process.returncode


def sentences(number, seed=1):
    """So many sentences of nonsense, hardly any two alike."""
    draw = Random(seed)
    words = [
        start + middle + end for start in "bar kel tor min sal vek".split() for middle in "oeai" for end in "nsrmt"
    ]
    return [f"{' '.join(draw.choices(words, k=draw.randint(10, 18)))}.".capitalize() for _ in range(number)]


def test_no_input_at_all_is_told(firsthand):
    lines, counts, status = result(firsthand.alone("lineage", "--jobs", "1"))
    assert (lines, counts["articles"], counts["rejected"], status) == ([], "0", "1", 1)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_article_without_text_is_rejected_and_the_others_are_compared(lineage, text):
    lines, counts, status = lineage({"none": text, "one": STORY, "two": STORY})
    assert (len(lines), counts["articles"], counts["rejected"], status) == (1, "2", "1", 1)


def test_articles_of_a_word_are_related_to_nothing(lineage):
    lines, counts, status = lineage({"one": "Rockets", "two": "Rockets", "three": "Rockets fell.", "four": "..."})
    assert (lines, counts["articles"], counts["related"], status) == ([], "4", "0", 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_copies_are_found_in_every_script(lineage, language):
    text, change = LANGUAGES[language]
    ((line,), counts, status) = lineage({"one": text, "two": text.replace(*change)})
    assert (line["relation"], counts["related"], status) == ("copy", "1", 0)


def test_characters_that_no_text_should_hold_do_no_harm(lineage):
    lines, counts, status = lineage(
        {"nul": f"{STORY[:40]}\0{STORY[40:]}", "half\ud800": f"\ud800{STORY}\udfff", "plain": STORY}
    )
    assert [line["relation"] for line in lines] == ["copy"] * 3
    assert (counts["articles"], status) == ("3", 0)


def test_two_thousand_articles_of_one_text_make_a_pair_each_with_one_of_them(lineage):
    lines, counts, status = lineage({f"n{number}": STORY for number in range(2000)})
    assert (counts["articles"], counts["candidates"], counts["relations"]) == ("2,000", "1,999", "1,999 copy")
    assert len(set.intersection(*({line["a"], line["b"]} for line in lines))) == 1
    assert (len(lines), status) == (1999, 0)


def test_a_sentence_repeated_ten_thousand_times_is_compared(lineage):
    sentence = "The convoy reached the town of Derrin before dawn on Monday and left again with empty trucks. "
    lines, counts, status = lineage({"often": sentence * 10_000, "once": f"{sentence}{STORY}", "other": STORY})
    assert {frozenset((line["a"], line["b"])) for line in lines} == {
        frozenset(("often", "once")),
        frozenset(("once", "other")),
    }
    assert (counts["related"], status) == ("2", 0)


def test_articles_of_two_megabytes_are_compared(lineage):
    told = " ".join(sentences(36_000))
    assert len(told) > 2_000_000
    ((line,), counts, status) = lineage({"one": told, "two": told[2000:]})
    assert (line["relation"], counts["related"], status) == ("copy", "1", 0)


@pytest.mark.parametrize(
    "changed",
    [
        lambda told: Random(2).sample(told, len(told)),
        lambda told: [line if number % 2 else "Own words." for number, line in enumerate(told)],
        lambda told: [" ".join(word if number % 9 else "new" for number, word in enumerate(" ".join(told).split()))],
    ],
    ids=["in another order", "every other sentence", "every ninth word changed"],
)
def test_long_articles_of_many_passages_and_changes_are_compared(lineage, changed):
    told = sentences(6000)
    ((line,), counts, status) = lineage({"one": " ".join(told), "two": " ".join(changed(told))})
    assert line["relation"] in ("copy", "reworded")
    assert (counts["related"], status) == ("1", 0)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 2_000_000,
        "\n" * 1_000_000 + STORY,
        '"' * 300_000,
        "the " * 100_000,
        "“" * 100_000 + STORY,
        "A.B. " * 100_000,
    ],
    ids=["one word", "empty lines", "quotation marks", "one word again and again", "open quotations", "points"],
)
def test_texts_that_are_no_language_end(lineage, text):
    _, counts, status = lineage({"one": text, "two": f"{text} {STORY}"})
    assert (counts["articles"], counts["rejected"], status) == ("2", "0", 0)
