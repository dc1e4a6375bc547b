# One word for each thing one does here. It needs Python 3.11 or newer and git; uv is used where it is found.

VENV  := .venv
BIN   := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := $(VENV)/.ready-bench
PROOF := $(VENV)/.ready-proof
UV    := $(shell command -v uv 2>/dev/null)
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

# veraPDF needs Java; where it can't be installed the proof of the PDF is skipped, and says so
JAVA = if ! command -v javac >/dev/null || ! ls /usr/share/java/jaxb-*.jar >/dev/null 2>&1; then \
	{ apt-get update && apt-get install --yes openjdk-17-jdk-headless libjaxb-java; } >/dev/null 2>&1 || true; fi

.PHONY: help demo test test-all proofs lint format bench docs web lock
.SILENT:

help:
	echo "make demo      build the statement of an invented directorate in ./demo"
	echo "make test      run the tests"
	echo "make test-all  run the slow proofs as well (PDF validity needs Java)"
	echo "make lint      ruff, pyright and the arrows of imports"
	echo "make format    let ruff place the commas"
	echo "make bench     measure speed and memory against the obvious script"
	echo "make docs      check that the documentation is whole"
	echo "make web       (comes later)"
	echo "make lock      renew uv.lock and the lists that are made from it"

demo: $(READY)
	$(BIN)/jamstilt demo demo

test: $(READY)
	$(BIN)/pytest -n 2 -m "not slow"

test-all: test proofs

proofs: $(PROOF)
	$(BIN)/pytest -n 2 -m slow -rs

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports --no-cache

format: $(READY)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(BENCH)
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/disclosure/run.py

docs: $(READY)
	$(BIN)/pytest tests/house/test_docs.py

web:
	echo "The web application comes later; until then: jamstilt --help"

lock:
	uv lock
	uv export --locked --quiet --no-header --no-annotate --no-emit-project --group dev --output-file requirements-dev.txt >/dev/null
	for group in bench oracle proof; do \
		uv export --locked --quiet --no-header --no-annotate --only-group $$group --output-file requirements-$$group.txt >/dev/null; \
	done

ifdef UV
$(READY): pyproject.toml uv.lock
	uv sync --locked --inexact --quiet
	touch $@

$(BENCH): $(READY)
	uv sync --locked --inexact --quiet --group bench --group oracle
	touch $@

$(PROOF): $(READY)
	uv sync --locked --inexact --quiet --group proof
	$(JAVA)
	touch $@
else
$(READY): pyproject.toml requirements-dev.txt
	test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and was not found." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(BENCH): $(READY) requirements-bench.txt requirements-oracle.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt -r requirements-oracle.txt
	touch $@

$(PROOF): $(READY) requirements-proof.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-proof.txt
	$(JAVA)
	touch $@
endif
