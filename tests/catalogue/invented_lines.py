"""Lines of an invented conflict, one by one or many at random, always the same ones."""

import random

from firsthand.catalogue import REVIEW_STATES, Line, Named, Stated

PARTIES = [Named(f"state/{letter}", f"Land {letter.upper()}") for letter in "abcdefg"] + [
    Named("words:the rebels", "the rebels")
]
WEAPONS = [Named(f"weapon/{number}", f"Model {number}") for number in range(4)]
CLASSES = [Named(f"term/{name}", name) for name in ("missile", "rifle", "howitzer")]
PLACES = [Named(f"place/{name}", name.title()) for name in ("velmora", "istra", "kelm")]
WORDS = ["convoy", "crates", "launchers", "harbour", "night", "Überfall", "said", "the", "of"]
DAYS = ["2030-12-30", "2031-01-01", "2031-02-11", "2031-02-12", "2032-05-05"]

PLAIN = Line(
    id="t1",
    statement="A delivery of missiles from Land A to Land B is reported.",
    supplier=(PARTIES[0],),
    via=(),
    recipient=(PARTIES[1],),
    item=(WEAPONS[0],),
    item_class=(CLASSES[0],),
    quantity=("45 to 55 t",),
    stated=(Stated("in early 2031", "2031-01", "2031-01-01", "2031-01-31"),),
    place=(),
    status="delivered",
    certainty="stated",
    articles=3,
    newsrooms=2,
    origins=1,
    newsroom_names=("Hill Wire",),
    outlet=(Named("outlet/hill-wire", "Hill Wire"),),
    first="2031-02-01",
    last="2031-02-03",
    contradictions=(),
    grade="F6",
    grade_is_set=False,
    review="unreviewed",
    reports=("r1", "r2"),
    evidence="The convoy carried 50 tons of crates.\nIt came by night.",
)


def some(chance: random.Random, values: list[Named], most: int) -> tuple[Named, ...]:
    return tuple(chance.sample(values, chance.randint(0, most)))


def stated(chance: random.Random) -> Stated:
    first, last = sorted((chance.choice(DAYS), chance.choice(DAYS)))
    shape = chance.randint(0, 4)
    return Stated("then", None, first if shape in (0, 1, 2) else None, last if shape in (0, 1, 3) else None)


def random_line(number: int) -> Line:
    """Any line, its id out of step with its number."""
    chance = random.Random(number)
    return Line(
        id=f"{number * 7919 % 1000:03}-{number}",
        statement=f"Statement {number}.",
        supplier=some(chance, PARTIES, 2),
        via=some(chance, PARTIES[:3], 1),
        recipient=some(chance, PARTIES, 3),
        item=some(chance, WEAPONS, 2),
        item_class=some(chance, CLASSES, 3),
        quantity=(),
        stated=tuple(stated(chance) for _ in range(chance.randint(0, 2))),
        place=some(chance, PLACES, 2),
        status=chance.choice(["delivered", "agreed", "refused"]),
        certainty=chance.choice(["stated", "denied"]),
        articles=chance.randint(1, 9),
        newsrooms=1,
        origins=chance.randint(1, 7),
        newsroom_names=(),
        outlet=(),
        first=chance.choice([None, *DAYS]),
        last=None,
        contradictions=tuple(chance.sample(["denial", "party"], chance.randint(0, 2))),
        grade="F6",
        grade_is_set=False,
        review=chance.choice(REVIEW_STATES),
        reports=tuple(f"r{number}-{report}" for report in range(chance.randint(1, 4))),
        evidence="\n".join(" ".join(chance.choices(WORDS, k=5)) for _ in range(chance.randint(0, 3))),
    )


RANDOM = [random_line(number) for number in range(160)]
