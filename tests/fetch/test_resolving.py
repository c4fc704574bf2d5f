from threading import Event

import pytest

from firsthand.fetch.addresses import parse
from firsthand.fetch.policy import Policy
from firsthand.fetch.refusal import RefusalError
from firsthand.fetch.resolving import MOST_TRIED, resolve

ADDRESS = parse("http://news.example/", Policy())


def refused(resolver, seconds: float = 5) -> str:
    with pytest.raises(RefusalError) as error:
        resolve(ADDRESS, Policy(), resolver, seconds)
    return error.value.reason


def test_the_answers_are_kept_in_order_each_once():
    answers = ["93.184.215.15", "2606:2800:21f::1", "93.184.215.15", "93.184.215.14"]
    ips = resolve(ADDRESS, Policy(), lambda host, port: answers, 5)
    assert [str(ip) for ip in ips] == ["93.184.215.15", "2606:2800:21f::1", "93.184.215.14"]


def test_all_answers_are_checked_although_few_are_tried():
    answers = [f"93.184.215.{n}" for n in range(1, 10)]
    assert len(resolve(ADDRESS, Policy(), lambda host, port: answers, 5)) == MOST_TRIED
    assert "10.0.0.1, a private address" in refused(lambda host, port: [*answers, "10.0.0.1"])


def test_an_ip_address_is_not_looked_up():
    ips = resolve(parse("http://93.184.215.14/", Policy()), Policy(), lambda host, port: pytest.fail("asked"), 5)
    assert [str(ip) for ip in ips] == ["93.184.215.14"]


def test_a_name_without_an_address_is_refused():
    def unknown(host, port):
        raise OSError("no such name")

    assert "has no IP address" in refused(unknown)
    assert "has no IP address" in refused(lambda host, port: [])


def test_a_resolver_that_never_answers_is_left_behind():
    done = Event()
    reason = refused(lambda host, port: done.wait(60) and [], seconds=0.01)
    done.set()
    assert "looking up news.example took longer" in reason
