# Two commands matter on a fresh machine: `make rank` and `make test`. Both set up what they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: rank test lint bench clean

rank: $(VENV)/.ready
	@$(BIN)/datmon rank --demo

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/.ready-to-develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.ready-to-measure
	$(BIN)/python benchmarks/inline_xbrl.py
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/fetching.py
	$(BIN)/python benchmarks/listing.py
	$(BIN)/python benchmarks/history.py
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/killed_runs.py --kills 5

clean:
	rm -rf $(VENV) .make

# Debian parts venv from Python; where it is not there, virtualenv is fetched into a folder of its own.
$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "datmon needs Python 3.11 or newer; set PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); $(PYTHON) -m pip install -q --target .make/virtualenv virtualenv \
	  && PYTHONPATH=.make/virtualenv $(PYTHON) -m virtualenv -q $(VENV); }

$(VENV)/.ready: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.ready-to-develop: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.ready

$(VENV)/.ready-to-measure: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev,oracle]'
	@touch $@ $(VENV)/.ready
