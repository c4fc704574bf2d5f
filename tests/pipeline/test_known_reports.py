"""What the register held before something was added is noted until its alerts are given."""

from firsthand.pipeline.known_reports import KnownReports
from firsthand.store import Store


def test_the_reports_of_the_register_are_known(own_store):
    with Store.open(own_store, read_only=True) as store:
        reports = {name for transfer in store.register() for name in transfer.reports}
    known = KnownReports(own_store)
    assert not known.pending
    assert known.note() == reports
    assert known.pending


def test_what_was_noted_stays_until_it_is_forgotten(own_store):
    noted = KnownReports(own_store).note()
    with Store.open(own_store) as store:
        store.save_register(())
    assert KnownReports(own_store).note() == noted
    KnownReports(own_store).forget()
    assert not KnownReports(own_store).pending
    assert KnownReports(own_store).note() == frozenset()
    KnownReports(own_store).forget()
    KnownReports(own_store).forget()
