"""Builds a site without its pictures: python -m tests.bench.without_pictures STORY TARGET."""

import sys
from pathlib import Path

from explainer.site.frozen_site import build_site
from explainer.site.site import Site
from explainer.story.checking import read_story

if __name__ == "__main__":
    story, target = map(Path, sys.argv[1:])
    site = Site(read_story(story))
    site.pictures = {}
    build_site(site, target)
