"""Reviewing in a browser: every key, words marked by mouse and by keys, undo, and all of it without a script."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser_site import running
from firsthand.pipeline.updating import update
from firsthand.reports import FinderName
from firsthand.store import Store
