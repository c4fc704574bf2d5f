"""`firsthand serve`, started as a person does."""

import re
import signal
import socket
import time

import httpx
import pytest


@pytest.fixture
def served(demo, firsthand):
    """The address of a server over the demo, and its process."""
    process = firsthand.start("serve", "--store", demo, "--port", "0")
    said = process.stdout.readline()
    yield re.search(r"http://\S+/", said)[0], process
    process.kill()
    process.communicate()


def test_it_says_where_the_pages_are_and_serves_them(served):
    address, _ = served
    assert "Register of reported arms transfers" in httpx.get(address).text


def test_ctrl_c_ends_it_without_a_traceback(served):
    address, process = served
    httpx.get(address)
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert "Traceback" not in complaints
    assert process.returncode in (0, 130)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--host", "0.0.0.0"), "firsthand user add"),
        (("--host", "203.0.113.9"), "cannot listen there"),
        (("--port", "70000"), "--port"),
    ],
)
def test_what_cannot_be_is_one_line_and_misuse(demo, firsthand, options, said):
    ended = firsthand("serve", "--store", demo, *options)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_one_line(demo, firsthand):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = firsthand("serve", "--store", demo, "--port", other.getsockname()[1])
    assert ended.exit_code == 2
    assert "name another --host or --port" in ended.stderr


def test_a_folder_without_a_store_is_one_line(tmp_path, firsthand):
    ended = firsthand("serve", "--store", tmp_path / "none")
    assert ended.exit_code == 2
    assert "no store there" in ended.stderr


def test_what_another_process_adds_appears_without_a_restart(demo, firsthand, tmp_path):
    store = tmp_path / "store"
    story = tmp_path / "story.txt"
    story.write_text("Russia delivered 20 tanks to Syria on Tuesday, officials in Moscow said.\n", encoding="utf-8")
    assert firsthand("add", story, "--store", store).exit_code == 0
    process = firsthand.start("serve", "--store", store, "--port", "0")
    try:
        address = re.search(r"http://\S+/", process.stdout.readline())[0]
        before = httpx.get(f"{address}register.json").json()["of"]
        other = tmp_path / "other.txt"
        other.write_text("Iran shipped 50 missiles to Hezbollah last year, a senator said.\n", encoding="utf-8")
        assert firsthand("add", other, "--store", store).exit_code == 0
        time.sleep(0.6)
        assert httpx.get(f"{address}register.json", timeout=60).json()["of"] == before + 1
    finally:
        process.kill()
        process.communicate()
