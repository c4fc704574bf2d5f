"""From reports to transfers: same-transfer test, origins and contradictions."""
