# make run · make test · make test-cluster · make bench · make check · make format · make prepare · make fonts
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

.PHONY: run test test-cluster bench check format prepare fonts plotly screenshot

run: .venv/run.stamp
	$(BIN)/python -m streamlit run app.py --server.address 127.0.0.1

# Servers and workers are started anew in many tests: compiled once, whatever the environment says.
test: export PYTHONDONTWRITEBYTECODE :=
test: .venv/dev.stamp
	$(BIN)/python -m compileall -q -j 2 app.py policytext components pages
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && $(BIN)/python -m pytest $(ARGS)

# A cluster of two nodes on this machine; Ray has a place of its own, since nothing else needs it.
test-cluster: .venv-cluster/stamp
	.venv-cluster/bin/python -m pytest --numprocesses 0 tests/library/counting/test_cluster.py $(ARGS)

check: .venv/dev.stamp
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: .venv/dev.stamp
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

prepare: .venv/run.stamp
	$(BIN)/python -m policytext prepare

fonts: .venv/dev.stamp
	$(BIN)/python data/make_fonts.py

# The part of plotly.js that draws in the browser, of the version that belongs to plotly.py; needs npm.
plotly: .venv/run.stamp
	$(BIN)/python static/fetch_plotly.py

bench: .venv/dev.stamp .venv-conc/stamp
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	export PYTHONPATH=. && $(BIN)/python tests/bench/bench.py && \
	$(BIN)/python tests/bench/exports.py && $(BIN)/python tests/bench/reports.py && \
	$(BIN)/python tests/bench/taking_in.py && $(BIN)/python tests/bench/hostile_texts.py && \
	$(BIN)/python tests/bench/many_texts.py && \
	CONC_PYTHON=.venv-conc/bin/python $(BIN)/python tests/bench/words.py

screenshot: .venv/dev.stamp
	CHROMIUM="$$($(BIN)/python tests/chromium.py)"; export CHROMIUM; \
	$(BIN)/python -m streamlit run app.py --server.address 127.0.0.1 --server.port 8765 \
	  --server.headless true & server=$$!; \
	PYTHONPATH=. $(BIN)/python tests/screenshot.py http://127.0.0.1:8765; kill $$server

.venv/run.stamp: requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

# The package beside which words are timed: it brings spaCy along, so it has a place of its own.
.venv-conc/stamp:
	$(PYTHON) -m venv .venv-conc
	.venv-conc/bin/python -m pip install --quiet --disable-pip-version-check conc==0.1.13
	touch $@

.venv-cluster/stamp: requirements-cluster.txt requirements.txt requirements-dev.txt
	$(PYTHON) -m venv .venv-cluster
	.venv-cluster/bin/python -m pip install --quiet --disable-pip-version-check \
	  -r requirements-dev.txt -r requirements-cluster.txt
	touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
