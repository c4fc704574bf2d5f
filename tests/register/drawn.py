"""Reports drawn at random, for what must hold whatever they are."""

from hypothesis import strategies as st
from world import later, story

PARTIES = ["Arland", "Arland Bureau", "Belmark", "Hill Brigade", "North Front", "rebels", "Cendrian rebels", None]
ITEMS = ["TOWs", "anti-tank missiles", "Kornet", "weapons", "rifles", None]
drawn_reports = st.lists(
    st.tuples(
        st.sampled_from(PARTIES),
        st.sampled_from(PARTIES),
        st.sampled_from(ITEMS),
        st.sampled_from(["delivered", "planned", "requested", "intercepted"]),
        st.one_of(st.none(), st.integers(0, 70)),
        st.sampled_from([None, None, "Dorn"]),
        st.one_of(st.none(), st.none(), st.integers(0, 70)),
    ),
    max_size=12,
)


def written(drawn):
    """A story for each drawn report."""
    return [
        story(
            str(number),
            (
                f"Sentence {number}.",
                supplier,
                recipient,
                item,
                {"status": status, "place": place, "time": () if happened is None else later("2015-10-20", happened)},
            ),
            published=None if days is None else later("2015-10-20", days),
        )
        for number, (supplier, recipient, item, status, days, place, happened) in enumerate(drawn)
    ]
