"""What tests of several packages share."""

import pytest

from firsthand.kb import KnowledgeBase, load


@pytest.fixture(scope="session")
def kb() -> KnowledgeBase:
    """The knowledge base that ships with the package, loaded once."""
    return load()
