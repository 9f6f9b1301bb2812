"""Stories as Python users open them."""

import pytest

import explainer
from tests.builders import AUGUST_STORY, SECOND_STORY


@pytest.fixture(scope="module")
def story() -> explainer.OpenedStory:
    return explainer.open_story(SECOND_STORY)


@pytest.fixture(scope="module")
def august() -> explainer.OpenedStory:
    return explainer.open_story(AUGUST_STORY)
