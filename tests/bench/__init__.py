"""Measurements beside baselines, as one table: ``python -m tests.bench [part …] [--write]``.

Nothing here is a test: a number that misses its limit is said, and the exit code stays 0.
"""
