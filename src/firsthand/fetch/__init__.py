"""Fetches pages from the live web safely, and keeps them as evidence. Nothing is fetched unless a command asks."""

from firsthand.fetch.answers import Fetched, Refused, Unchanged
from firsthand.fetch.archive import Archive
from firsthand.fetch.fetching import Fetcher
from firsthand.fetch.machine import Machine
from firsthand.fetch.policy import Policy
from firsthand.fetch.validators import Validators

__all__ = ["Archive", "Fetched", "Fetcher", "Machine", "Policy", "Refused", "Unchanged", "Validators"]
