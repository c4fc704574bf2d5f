"""Where stages run."""

from firsthand.engine.local import Local
from firsthand.engine.processes import Processes
from firsthand.engine.protocol import Engine

__all__ = ["Engine", "Local", "Processes"]
