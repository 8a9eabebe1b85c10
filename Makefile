# Every target sets up what it needs: `make run` on a fresh machine with Python and make is enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := resources/sample/sample.release
LANGUAGES := fr ru en
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/*.po)
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ALL_TESTS := --numprocesses auto --maxprocesses 4 --dist worksteal --cov --cov-report=term
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links $(LOCK_OPTIONS)

.PHONY: run demo test check bench lock translations clean

run: $(VENV)/installed.stamp
ifeq ($(SCREEN),)
	@$(MAKE) --no-print-directory demo
else
	@$(PYTHON) tools/system_libraries.py --screen
	$(BIN)/releaseeditor $(SAMPLE)
endif

# What `run` shows where there is no screen.
demo: $(VENV)/installed.stamp
	@mkdir -p build/demo
	$(BIN)/releaseeditor export $(SAMPLE) -o build/demo --format pdf,docx --layout separate
	QT_QPA_PLATFORM=offscreen $(BIN)/python tools/screenshots.py --demo build/demo
	@echo "No display here: the sample's PDF and DOCX and a picture of the window are in build/demo:"
	@ls build/demo

# A process for each core, four at most: each has a PostgreSQL of its own. With PYTEST there is one.
test: $(VENV)/develop.stamp
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(or $(PYTEST),$(ALL_TESTS))

check: $(VENV)/develop.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/basedpyright --warnings
	$(BIN)/lint-imports
	$(BIN)/python tools/licences.py
	$(BIN)/python tools/catalogues.py check $(LANGUAGES)

bench: $(VENV)/develop.stamp
	$(BIN)/python -m benchmarks $(BENCH)

# Takes the sentences out of the source into the catalogues; what is new there waits for its words.
translations: $(VENV)/develop.stamp
	$(BIN)/python tools/catalogues.py update $(LANGUAGES)
	@$(MAKE) --no-print-directory $(VENV)/installed.stamp

# `make lock LOCK_OPTIONS=--upgrade` takes the newest versions that pyproject.toml allows.
lock: $(VENV)/develop.stamp
	$(LOCK) pyproject.toml --group build -o requirements/run.txt
	$(LOCK) pyproject.toml --extra team --group develop -c requirements/run.txt --no-annotate -o requirements/develop.txt

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .import_linter_cache .pytest_cache .ruff_cache
	rm -f translations/*/LC_MESSAGES/*.mo
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/run.stamp: requirements/run.txt
	$(PYTHON) tools/system_libraries.py
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/develop.stamp: requirements/develop.txt | $(VENV)/installed.stamp
	$(PIP) install --require-hashes -r requirements/develop.txt
	@touch $@

# Compiles the catalogues too (tools/build_hook.py), hence again when a translation changes.
$(VENV)/installed.stamp: $(VENV)/run.stamp pyproject.toml tools/build_hook.py $(CATALOGUES)
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@
