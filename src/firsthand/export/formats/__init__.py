"""The forms of other programs, one file each."""

from firsthand.export.formats.format import FORMATS, Format

__all__ = ["FORMATS", "Format"]
