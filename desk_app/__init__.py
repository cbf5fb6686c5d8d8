"""Beforehand tells front-of-house staff what a guest is about to need, before the guest asks."""

__version__ = "0.1.0"
