"""Firsthand: a sourced register of reported arms transfers, built from conflict reporting."""

__version__ = "0.1.0"
