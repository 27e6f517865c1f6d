# make run · make serve · make test · make test-cluster · make soak · make bench · make check
# make format · make lock · make prepare · make fonts
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  $$p -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
# What is installed is what a lock names, each file by its hash; what comes as source is built with
# the setuptools that a lock names, too.
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes
BUILT_HERE := --no-build-isolation
# A lock holds for every system, and for Python from 3.11 on.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv-locking/bin/uv pip compile --quiet --universal \
  --python-version 3.11 --no-python-downloads --generate-hashes --no-emit-index-url $(ARGS)

.PHONY: run serve test test-cluster soak bench check format lock prepare fonts plotly screenshot

run: .venv/run.stamp
	$(BIN)/python -m streamlit run app.py --server.address 127.0.0.1

# Several processes behind nginx; docs/serving.md says what can be set.
serve: .venv/run.stamp
	$(BIN)/python -m deploy.serve

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
	$(BIN)/python tests/known_vulnerabilities.py

format: .venv/dev.stamp
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

# After a change of requirements.txt or requirements/; ARGS=--upgrade also takes what is newer of the rest.
lock: .venv-locking/stamp
	$(LOCK) requirements/build.txt -o requirements/build.lock
	$(LOCK) -b requirements/build.lock requirements.txt -o requirements.lock
	$(LOCK) -b requirements/build.lock requirements/dev.txt -c requirements.lock -o requirements/dev.lock
	$(LOCK) -b requirements/build.lock requirements/cluster.txt -c requirements/dev.lock \
	  -o requirements/cluster.lock
	$(LOCK) requirements/conc.txt -o requirements/conc.lock
	$(LOCK) requirements/locking.txt -o requirements/locking.lock

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
	$(BIN)/python tests/bench/taking_in.py && $(BIN)/python tests/bench/many_texts.py && \
	CONC_PYTHON=.venv-conc/bin/python $(BIN)/python tests/bench/words.py

# Loads and faults, on loopback only, in a quarter of an hour; docs/reliability.md has the figures.
soak: .venv/dev.stamp
	CHROMIUM="$$($(BIN)/python tests/chromium.py)" && export CHROMIUM && \
	$(BIN)/python tests/soak/every.py

screenshot: .venv/dev.stamp
	CHROMIUM="$$($(BIN)/python tests/chromium.py)"; export CHROMIUM; \
	$(BIN)/python -m streamlit run app.py --server.address 127.0.0.1 --server.port 8765 \
	  --server.headless true & server=$$!; \
	PYTHONPATH=. $(BIN)/python tests/screenshot.py http://127.0.0.1:8765; kill $$server

.venv/run.stamp: requirements.lock requirements/build.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python $(INSTALL) -r requirements/build.lock
	$(BIN)/python $(INSTALL) $(BUILT_HERE) -r requirements.lock
	touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.lock
	$(BIN)/python $(INSTALL) $(BUILT_HERE) -r requirements/dev.lock
	touch $@

# The package beside which words are timed: it brings spaCy along, so it has a place of its own.
.venv-conc/stamp: requirements/conc.lock
	$(PYTHON) -m venv .venv-conc
	.venv-conc/bin/python $(INSTALL) -r requirements/conc.lock
	touch $@

.venv-cluster/stamp: requirements/build.lock requirements/dev.lock requirements/cluster.lock
	$(PYTHON) -m venv .venv-cluster
	.venv-cluster/bin/python $(INSTALL) -r requirements/build.lock
	.venv-cluster/bin/python $(INSTALL) $(BUILT_HERE) \
	  -r requirements/dev.lock -r requirements/cluster.lock
	touch $@

.venv-locking/stamp: requirements/locking.lock
	$(PYTHON) -m venv .venv-locking
	.venv-locking/bin/python $(INSTALL) -r requirements/locking.lock
	touch $@
