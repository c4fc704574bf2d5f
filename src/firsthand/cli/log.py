"""The log of `--verbose`, on standard error."""

import sys
from collections.abc import MutableMapping
from functools import cache

import structlog

from firsthand.cli.printable import printable


@cache
def _logger() -> structlog.typing.FilteringBoundLogger:
    rendered = structlog.processors.KeyValueRenderer(key_order=["timestamp", "event"], repr_native_str=False)
    stamped = structlog.processors.TimeStamper(fmt="iso", utc=True)
    bound = structlog.make_filtering_bound_logger(0)
    logger: structlog.typing.FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr), [stamped, _clean, rendered], wrapper_class=bound
    )
    return logger


def _clean(_logger: object, _method: str, event: MutableMapping[str, object]) -> MutableMapping[str, object]:
    return {name: printable(value) if isinstance(value, str) else value for name, value in event.items()}


def log(event: str, **fields: object) -> None:
    """Write one event with its fields."""
    _logger().info(event, **fields)
