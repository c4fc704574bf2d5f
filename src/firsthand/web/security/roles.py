"""What a user may do, in three steps of which each includes the one before."""

from enum import StrEnum


class Role(StrEnum):
    """reader < reviewer < admin. Comparing with anything but a role is a TypeError: letters would decide."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def __lt__(self, other: object) -> bool:
        return self._step < _step_of(other)

    def __le__(self, other: object) -> bool:
        return self._step <= _step_of(other)

    def __gt__(self, other: object) -> bool:
        return self._step > _step_of(other)

    def __ge__(self, other: object) -> bool:
        return self._step >= _step_of(other)

    @property
    def _step(self) -> int:
        return tuple(Role).index(self)


def _step_of(other: object) -> int:
    if not isinstance(other, Role):
        raise TypeError(f"a role cannot be compared with {other!r}")
    return other._step
