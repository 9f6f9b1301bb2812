"""``explainer outlines``: the shapes of the countries, from their source or for a story's own region."""

from pathlib import Path

import click

from explainer.commands.failing import fail, fail_with


@click.command()
@click.option(
    "--region",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Cut a story's own region, described in its region.toml, from the outlines of the world.",
)
def outlines(region: Path | None) -> None:
    """Build the outlines of the countries.

    Without --region those of Europe and the world, which come with the package, anew from their
    source (needs npm).
    """
    from explainer.geography.outlines import OutlineError

    try:
        if region:
            _cut(region)
        else:
            _build()
    except OutlineError as error:
        fail(str(error), "")


def _build() -> None:
    from explainer.geography.building import write_outlines

    for path in write_outlines():
        click.echo(f"written: {path}")


def _cut(file: Path) -> None:
    from explainer.geography.building import cut_outlines, put
    from explainer.geography.outlines import own_outlines
    from explainer.geography.region_files import read_region
    from explainer.geography.toml_places import Faults
    from explainer.story.reading.own_region import REGION, problems_in

    if file.name != REGION:
        remedy = f"name it {REGION}, in the folder of the story"
        fail(f"A story has its region in {REGION}, and this is {file.name}.", remedy)
    into = file.with_suffix(".json")
    try:
        described = file.read_bytes()
        content = cut_outlines(read_region(described))
    except OSError as error:
        fail(
            f"{file} cannot be read ({error.strerror}).", "name the region.toml of a story's folder"
        )
    except Faults as faults:
        fail_with(
            list(problems_in(faults, str(file))),
            str(file),
            f"{into} was not written",
            "mend it, and run this again",
        )
    put(into, content)
    cut = own_outlines(described, content)
    click.echo(f"written: {into} ({len(cut.countries)} countries)")
    click.echo("the map of a story shows it with “frame: own” in its story.yaml")
