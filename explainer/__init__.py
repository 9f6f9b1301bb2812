"""An explainer that says who would do what, in which phase, and on whose word."""

__version__ = "0.1.0"
