import pytest


@pytest.mark.parametrize(
    ("name", "entity", "code"),
    [
        ("Reuters", "outlet/reuters", "link.name"),
        ("reuters", "outlet/reuters", "link.name"),
        ("REUTERS", "outlet/reuters", "link.name"),
        ("Reuters news agency", "outlet/reuters", "link.name"),
        ("New York Times", "outlet/new-york-times", "link.name"),
        ("The New York Times", "outlet/new-york-times", "link.name"),
        ("the new york times", "outlet/new-york-times", "link.name"),
        ("Al Manar", "outlet/al-manar", "link.name"),
        ("Al-Manar", "outlet/al-manar", "link.name"),
        ("reuters.com", "outlet/reuters", "link.site"),
        ("https://www.reuters.com/world/a?b=c", "outlet/reuters", "link.site"),
        ("http://uk.reuters.com:80/", "outlet/reuters", "link.site"),
        ("www.nytimes.com", "outlet/new-york-times", "link.site"),
        ("notreuters.com", None, "link.unknown"),
        ("example.org", None, "link.unknown"),
        ("AP", None, "link.unknown"),
        ("Times", None, "link.unknown"),
        ("Reuters correspondent", "outlet/reuters", "link.member"),
        ("Lebanese news channel Al Mayadeen", "outlet/al-mayadeen", "link.head"),
        ("Lebanese news channel", None, "link.qualifier"),
        ("", None, "link.unknown"),
    ],
)
def test_outlets_by_name_and_address(kb, name, entity, code):
    link = kb.outlet(name)
    assert (link.entity, link.reason.code) == (entity, code)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("AP", "outlet/associated-press"),
        ("Reuters", "outlet/reuters"),
        ("paper", None),
        ("ap", None),
        ("Times", None),
    ],
)
def test_short_forms_count_only_in_a_credit_and_only_as_written(kb, name, entity):
    assert kb.outlet(name, in_credit=True).entity == entity
