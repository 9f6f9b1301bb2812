# make        format, lint, types, scripts, story check
# make serve  the page at http://127.0.0.1:$(PORT)/
# make test   the suite; every target installs what it needs first
PYTHON ?= python3
PORT ?= 8050
BIN := .venv/bin
# one more than two cores: a test waits for its browser at times, and each worker collects all tests
WORKERS ?= 3
# what is compiled once, asserts of the tests included, is kept, also where Python was told otherwise
TESTS = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --dist worksteal
INSTALLED := .venv/installed

.PHONY: all format lint types scripts story-check serve test test-full bench lock outlines screenshot accept-looks contact-sheet licences audit wheel clean

all: format lint types scripts story-check

$(INSTALLED): requirements.lock pyproject.toml
	@.ci/install $(PYTHON)
	@touch $@

# in CI the format is only checked
format: $(INSTALLED)
	$(BIN)/ruff format $(if $(CI),--check) .

lint: $(INSTALLED)
	$(BIN)/ruff check .

types: $(INSTALLED)
	$(BIN)/mypy

scripts:
	@.ci/scripts/check

story-check: $(INSTALLED)
	$(BIN)/explainer check
	$(BIN)/explainer schema --check
	$(BIN)/explainer schema

serve: $(INSTALLED)
	$(BIN)/explainer serve --port $(PORT)

test: $(INSTALLED)
	.ci/chromium
	$(TESTS) -n $(WORKERS)

test-full: $(INSTALLED)
	.ci/chromium
	.ci/full-tools
	$(TESTS) -n 2 -m "full or not full"

bench: $(INSTALLED)
	.ci/chromium
	.ci/full-tools
	$(BIN)/python -m tests.bench

outlines: $(INSTALLED)
	$(BIN)/explainer outlines

screenshot: $(INSTALLED)
	.ci/chromium
	$(BIN)/python -m tests.screenshot

# the pictures that the sections are compared with; look at them before they are committed
accept-looks: $(INSTALLED)
	.ci/chromium
	ACCEPT_LOOKS=1 $(BIN)/python -m pytest -n 2 -m full tests/browser/test_looks.py tests/pictures/test_picture_looks.py

# every view, size, language and theme to be looked at
contact-sheet: $(INSTALLED)
	$(BIN)/python -m tests.contact_sheet

# what is of others, and under which licence
licences: $(INSTALLED)
	$(BIN)/python -m tests.licences

# what is known against it; needs the network
audit: $(INSTALLED)
	$(BIN)/python -m tests.audit

# the wheel, built, installed without development packages, and tried outside of this folder
wheel: $(INSTALLED)
	$(BIN)/python -m pytest -m "full or not full" tests/test_wheel.py

# the lock file holds hashes and no host names
lock: $(INSTALLED)
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --extra dev --extra clips --extra scripts \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
	  --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv dist build out .pytest_cache .ruff_cache .mypy_cache
