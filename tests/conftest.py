"""What tests of several packages share."""

import pytest
from hypothesis import settings

from firsthand.kb import KnowledgeBase, load


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    """The knowledge base that ships with the package, loaded once."""
    return load()


# A loaded machine is slow at times; speed is measured in benchmarks/, never by a timed test.
settings.register_profile("firsthand", deadline=None)
settings.load_profile("firsthand")
