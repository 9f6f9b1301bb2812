"""A file of YAML as it is read, and its only problem."""

from pathlib import Path

from explainer.story.reading.placed_yaml import PlacedYaml
from explainer.story.reading.problems import Problem
from explainer.story.reading.yaml_places import read_yaml


def read(folder: Path, content: str | bytes) -> PlacedYaml:
    path = folder / "some.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path, "some.yaml")


def only_problem(placed: PlacedYaml) -> Problem:
    problems = placed.problems  # a failure must not show the values, which may be very many
    assert len(problems) == 1, problems
    return problems[0]
