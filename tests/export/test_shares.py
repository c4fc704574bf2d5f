"""A share is said as a whole percentage that does not overstate it."""

import pytest

from firsthand.export.shares import per_cent


@pytest.mark.parametrize(("share", "said"), [(0.0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "100%")])
def test_only_the_whole_is_a_hundred_per_cent(share, said):
    assert per_cent(share) == said
