"""Reports are found by their articles, by the readings of one, and by their own ids."""

from dataclasses import replace

from generated import article, reports


def add(store, number, *, count=1, finder="rules/1"):
    made, original = article(number)
    return store.add(made, original, reports(made, count=count, finder=finder))


def test_each_current_report_is_found_by_its_id(place):
    with place.open() as store:
        for number in range(3):
            add(store, number, count=3)
        assert [store.report(one.id) for one in store.reports()] == list(store.reports())


def test_a_report_that_was_read_anew_is_found_as_it_is_now_and_not_where_it_is_gone(place):
    one, original = article(1)
    first, second = reports(one, count=2)
    with place.open() as store:
        store.add(one, original, (first, second))
        again = replace(second, finder="rules/2")
        store.add(one, original, (again,))
        assert store.report(second.id) == again
        assert store.report(first.id) is None


def test_reports_of_many_articles_come_as_from_each_alone(place):
    made = sorted((article(number)[0] for number in range(250)), key=lambda one: one.id)
    with place.open() as store:
        with store.batch():
            for number in range(250):
                add(store, number, count=number % 4)
                add(store, number, count=number % 3, finder="rules/2")
        asked = [one.id for one in made[5:230]]
        alone = tuple(report for one in asked for report in store.reports(one))
        assert store.reports_of([*reversed(asked), "unknown", asked[0]]) == alone
        assert store.reports_of([one.id for one in made]) == store.reports()
        assert store.reports_of([]) == ()


def test_reports_are_found_by_id_also_those_of_superseded_readings(place):
    one, original = article(1)
    first, second = reports(one, count=2)
    with place.open() as store:
        store.add(one, original, (first, second))
        store.add(one, original, (replace(second, finder="rules/2"),))
        found = store.reports_named([second.id, first.id, "nothing"])
    assert found == tuple(sorted((first, replace(second, finder="rules/2")), key=lambda report: report.id))
