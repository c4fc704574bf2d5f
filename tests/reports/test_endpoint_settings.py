import pytest

from firsthand.errors import MisuseError
from firsthand.reports.endpoint_settings import EndpointSettings
from reports.chat_stub import KEY


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"URL": ""}, "needs FIRSTHAND_ENDPOINT_URL; set it"),
        ({"MODEL": " "}, "needs FIRSTHAND_ENDPOINT_MODEL; set it"),
        ({"URL": "example.org/v1"}, "must look like https://"),
        ({"URL": "ftp://example.org"}, "must look like https://"),
        ({"URL": "https://example.org:99999/v1"}, "must look like https://"),
        ({"URL": "https://[example.org/v1"}, "must look like https://"),
        ({"URL": f"https://user:{KEY}@example.org/v1"}, "must hold no user"),
        ({"URL": f"https://example.org/v1?key={KEY}"}, "must hold no user"),
        ({"URL": "http://example.org/v1", "KEY": KEY}, "would travel unencrypted"),
        ({"KEY": f"{KEY}\n{KEY}"}, "FIRSTHAND_ENDPOINT_KEY holds blanks"),
        ({"KEY": f"{KEY}é"}, "FIRSTHAND_ENDPOINT_KEY holds blanks"),
        ({"MODEL": "a\nmodel"}, "must be the name of a model"),
        ({"MODEL": "m" * 201}, "must be the name of a model"),
        *(({"TIMEOUT": bad}, "FIRSTHAND_ENDPOINT_TIMEOUT") for bad in ("0", "-1", "601", "nan", "inf", "soon")),
        *(({"ATTEMPTS": bad}, "FIRSTHAND_ENDPOINT_ATTEMPTS") for bad in ("0", "11", "1e9", "nan", "twice")),
    ],
)
def test_settings_that_cannot_be_are_one_line_that_says_what_to_do(change, line):
    given = {"URL": "https://example.org/v1", "MODEL": "a-model"} | change
    with pytest.raises(MisuseError, match=line) as error:
        EndpointSettings.from_environment({f"FIRSTHAND_ENDPOINT_{name}": value for name, value in given.items()})
    assert "\n" not in str(error.value)
    assert KEY not in str(error.value)


def test_settings_come_from_the_environment():
    given = {"URL": " http://localhost:8080/v1 ", "MODEL": "a/b:c", "KEY": KEY, "TIMEOUT": "2.5", "ATTEMPTS": "4"}
    found = EndpointSettings.from_environment({f"FIRSTHAND_ENDPOINT_{name}": value for name, value in given.items()})
    assert found == EndpointSettings("http://localhost:8080/v1", "a/b:c", KEY, 2.5, 4)
    assert repr(found) == ("EndpointSettings(url='http://localhost:8080/v1', model='a/b:c', timeout_s=2.5, attempts=4)")
