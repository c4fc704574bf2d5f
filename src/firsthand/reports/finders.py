"""Which finders there are, and one of them ready to read. What a finder needs is imported when it is asked for."""

from enum import StrEnum
from functools import cache

from firsthand.errors import FirsthandError
from firsthand.reports.finder import Finder


class FinderName(StrEnum):
    """The names by which a finder is asked for; what a report records is the finder's own name, with its version."""

    ENCODER = "encoder"
    LIGHT = "light"
    ENDPOINT = "endpoint"


def open_finder(name: FinderName = FinderName.ENCODER) -> Finder:
    """The finder of that name. The encoder and the light finder are loaded once a process.

    FirsthandError when the encoder's weights cannot be used; MisuseError when the endpoint's settings are missing or
    cannot be, or httpx is not installed. Nothing is sent to an endpoint yet.
    """
    if name is FinderName.ENDPOINT:
        return _endpoint()
    return _encoder() if name is FinderName.ENCODER else _light()


def check_settings(name: FinderName) -> None:
    """Raise what `open_finder` would for the user's own settings. Loads no models and sends nothing."""
    if name is FinderName.ENDPOINT:
        _endpoint()


@cache
def _encoder() -> Finder:
    try:
        from firsthand.reports.encoder import Encoder
        from firsthand.reports.encoder_weights import EncoderWeights

        weights = EncoderWeights()
        _ = weights.version, weights.calibration  # damage to these would show in the middle of the first document
        return Encoder(weights)
    except Exception as error:  # ONNX Runtime, tokenizers and zlib each raise errors of their own on damaged weights
        said = " ".join(str(error).split())
        told = said if isinstance(error, FirsthandError) else f"the encoder cannot be loaded ({said}); install again"
        raise FirsthandError(f"{told}, or read with: --finder light") from error


@cache
def _light() -> Finder:
    from firsthand.reports.baseline import Baseline

    return Baseline()


def _endpoint() -> Finder:
    from firsthand.reports.endpoint import Endpoint
    from firsthand.reports.endpoint_settings import EndpointSettings

    return Endpoint(EndpointSettings.from_environment())
