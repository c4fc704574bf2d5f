# Every target creates and uses .venv by itself; only Python 3.11 or newer is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test serve benchmark kb clean

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Firsthand needs Python 3.11 or newer; run make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

demo: $(READY)  ## build the register of the sample stories and print it
	$(BIN)/firsthand demo --store demo-store

test: $(READY)  ## style, types and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	sh tests/browser/install.sh
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

serve: demo  ## the pages of the sample stories
	$(BIN)/firsthand serve --store demo-store

DATA ?= data
benchmark: $(READY)  ## speed and quality figures of benchmarks/README.md, from DATA=FOLDER
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[benchmarks]'
	$(BIN)/python benchmarks/run.py $(DATA)

kb: $(READY)  ## compile the knowledge base into the index that ships with the package
	$(BIN)/python -m firsthand.kb.compile

clean:
	rm -rf $(VENV) demo-store .mypy_cache .pytest_cache .ruff_cache
