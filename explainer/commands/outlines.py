"""``explainer outlines``: the shapes of the countries, from their source."""

import click

from explainer.commands.failing import fail


@click.command()
def outlines() -> None:
    """Build the outlines of the countries anew from their source (needs npm)."""
    from explainer.geography.building import write_outlines
    from explainer.geography.outlines import SHIPPED, OutlineError

    try:
        write_outlines(SHIPPED)
    except OutlineError as error:
        fail(str(error), "")
    click.echo(f"written: {SHIPPED}")
