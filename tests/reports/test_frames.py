import pytest

from firsthand.reports.frames import Frame, frame_of, names_arming


@pytest.mark.parametrize(
    ("trigger", "frame"),
    [
        *(
            (word, Frame.GIVE)
            for word in (
                "supplied",
                "supplies",
                "sold",
                "sale",
                "delivery",
                "Delivering",
                "sent",
                "shipment",
                "provided",
                "armed",
                "rearming",
                "exports",
                "transferred",
                "gave",
                "donated",
                "smuggled",
                "airdropped",
                "lent",
                "handed over",
            )
        ),
        *(
            (word, Frame.TAKE)
            for word in (
                "received",
                "receipt",
                "bought",
                "purchase",
                "acquired",
                "imports",
                "obtained",
                "procuring",
                "got",
                "ordered",
            )
        ),
        *(
            (word, Frame.OTHER)
            for word in ("supplier", "seized", "looted", "deal", "agreement", "army", "armoured", "captured", "")
        ),
    ],
)
def test_a_trigger_tells_whose_act_it_is(trigger, frame):
    assert frame_of(trigger) == frame


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("arming", True),
        ("armed", True),
        ("Rearm", True),
        ("re-armed", True),
        ("gunrunning", True),
        ("gun-runners", True),
        ("army", False),
        ("armour", False),
        ("alarming", False),
        ("disarmed", False),
        ("supplying", False),
        ("", False),
    ],
)
def test_some_words_name_arming_by_themselves(word, expected):
    assert names_arming(word) is expected
