# The two commands a newcomer needs: `make demo` and `make test`.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo setup test postgresql chromium lint proofs sabotage bench clicks handbook clean

demo: setup
	$(BIN)/waymark demo

setup: $(VENV)/.ready

$(VENV)/.ready: requirements.lock pyproject.toml
	@echo "Installing into $(VENV): about a minute the first time."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# A file of tests goes to one process whole, for what its tests share. They go in the order they are written in,
# which ends with many short ones: by their number of tests the last would be a few long ones.
# Compiled Python is kept even where the surroundings say otherwise: hundreds of commands are started.
test: export PYTHONDONTWRITEBYTECODE =
test: lint postgresql chromium
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

# Installs PostgreSQL's programs where this machine lets us, and says what to install where it does not.
postgresql: setup
	cd tests && ../$(BIN)/python -m databases.installed

# The same of Chromium, in which the pages are tested.
chromium: setup
	cd tests && ../$(BIN)/python -m browser.installed

# Slow proofs with a dated result in docs/: not part of `make test`.
proofs: setup
	WAYMARK_SEEDS=100 $(BIN)/pytest -n 2 tests/generative/test_agreement.py
	WAYMARK_FILES=200000 $(BIN)/pytest -n 2 tests/generative/test_files.py
	WAYMARK_MUTATED=3000 $(BIN)/pytest tests/hostile/test_mutated.py
	WAYMARK_FAULTS=10000 $(BIN)/pytest tests/generative/test_planted_faults.py
	WAYMARK_CHANGED_BOOKS=3000 WAYMARK_HOSTILE=all $(BIN)/pytest -n 2 tests/unit/intake/workbooks tests/hostile
	WAYMARK_DATE_COLUMNS=1000000 $(BIN)/pytest tests/generative/test_date_columns.py
	WAYMARK_WAYS=12 WAYMARK_ANNEX_A_SEEDS=12 $(BIN)/pytest -n 2 tests/acceptance/test_ways_in_agree.py tests/acceptance/test_annex_a_coverage.py
	WAYMARK_SERIES=5000 WAYMARK_STABLE=2000 $(BIN)/pytest tests/unit/signals/test_agreement.py tests/unit/benchmarks/test_false_alarms.py

# Takes every control of the application out in turn, and sees its test turn red.
sabotage: setup
	cd tests && ../$(BIN)/python -m attack.sabotage

bench: setup
	$(BIN)/python -m benchmarks

# Fifty people at a click each 5 seconds, against one alone, on a large authority: minutes. CLICKS=20000 for the bar.
CLICKS ?= 500
CHILDREN ?= 20000
clicks: setup
	$(BIN)/python -m benchmarks.clicks --children $(CHILDREN) --clicks $(CLICKS)

handbook: setup
	PYTHONPATH=tests $(BIN)/python docs/handbook/build.py

clean:
	rm -rf $(VENV) waymark-demo
