VENV ?= .venv
PY := $(VENV)/bin/python
PYTHON ?= python3.11
RUN := $(VENV)/bin/second-look
NOTE ?= notebooks/sample-note.en.txt
GOLD ?=

.DEFAULT_GOAL := help
.PHONY: help install run test lint types lexicons train evaluate bench wheel check lock

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

install: $(VENV)/installed ## set up the virtual environment from the lock file

$(VENV)/installed: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed; name yours with: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

run: install ## analyse the sample note (or NOTE=path)
	$(RUN) flag $(NOTE)

test: install ## run all tests
	$(PY) -m pytest

lint: install ## ruff, layout and style
	$(VENV)/bin/ruff check pipeline tests
	$(VENV)/bin/ruff format --check pipeline tests

types: install ## mypy, strict
	$(VENV)/bin/mypy

lexicons: install ## compile the lexicons and check every rule and example
	$(RUN) lexicon compile
	$(RUN) lexicon check

train: install ## train the models from models/corpus (minutes)
	$(RUN) train

evaluate: install ## measure on labelled notes: make evaluate GOLD=path
	$(RUN) evaluate $(GOLD)

bench: install ## speed ratios, hits compared first
	$(PY) tests/bench.py

wheel: install ## build the wheel into dist/
	$(PY) -m build --wheel --no-isolation --outdir dist .

check: lint types test ## everything that must be green before a change lands

lock: ## resolve the lock file anew (needs pip-tools)
	$(VENV)/bin/pip-compile --quiet --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-emit-options --allow-unsafe --strip-extras --output-file requirements.lock pyproject.toml
