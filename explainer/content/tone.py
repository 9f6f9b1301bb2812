"""The tone that a country has wherever it is shown: its place on the scale, or why it has none."""

from explainer.story.history import Standing


def tone_of(standing: Standing | None) -> str:
    """What the theme is told of a country."""
    if standing is None:
        return "land"
    if standing.country.role == "host":
        return "host"
    if standing.status and standing.status.scale:
        return standing.status.scale
    return "none" if standing.claims else "land"
