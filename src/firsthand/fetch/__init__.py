"""Fetches pages from the live web safely, and keeps them as evidence. Nothing is fetched unless a command asks."""

from firsthand.fetch.answers import Fetched, Refused
from firsthand.fetch.archive import Archive
from firsthand.fetch.fetching import Fetcher
from firsthand.fetch.machine import Machine
from firsthand.fetch.policy import Policy

__all__ = ["Archive", "Fetched", "Fetcher", "Machine", "Policy", "Refused"]
