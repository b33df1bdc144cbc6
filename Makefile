# The words of everyday work. `make` lists them.

.DEFAULT_GOAL := help
.PHONY: help setup build run test test-pure documents-test browser screenshots golden accuracy bench torture fuzz docs format \
	check clean

DATA ?= demo-data
LISTEN ?= 127.0.0.1:8080

help: ## list these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing
	@Scripts/setup.sh build test

# With the Swift runtime linked in, the binary starts a quarter sooner and runs where Swift is not installed.
build: ## make the release binary .build/release/gongkai
	@Scripts/setup.sh build
	swift build -c release --static-swift-stdlib --product gongkai

run: build ## show the demo with real reports at http://127.0.0.1:8080 (LISTEN=…, DATA=…)
	.build/release/gongkai demo --data $(DATA) --listen $(LISTEN)

test: setup ## all tests: SQLite, PostgreSQL 15, journeys in headless Chromium
	@Scripts/test.sh

test-pure: ## tests of reading, checking and the domain; no database, no web server, seconds
	GONGKAI_LEVEL=pure swift test --scratch-path .build-pure

documents-test: ## lay out sample letters with LibreOffice, as pictures to look at in artifacts/documents
	@Scripts/setup.sh build documents
	@Scripts/documents.sh

browser: setup ## only the journeys in headless Chromium
	@Scripts/test.sh --filter BrowserTests

screenshots: setup ## take the pictures of the README again
	GONGKAI_SCREENSHOTS=write Scripts/test.sh --filter takePictures

golden: setup ## write the golden files again; then read the diff
	GONGKAI_GOLDEN=write Scripts/test.sh --skip BrowserTests

accuracy: ## how well the fixtures are read: docs/accuracy.md
	@Scripts/setup.sh build
	@Scripts/accuracy.sh

bench: ## measure: docs/performance.md
	@Scripts/setup.sh build bench
	@Scripts/bench.sh

torture: ## kill a program that records acts and letters 200 times on each engine; look at what is left (KILLS=200)
	@Scripts/setup.sh build test
	@Scripts/torture.sh

fuzz: ## read mutated reports under AddressSanitizer (RUNS=1000000, PART=registers: old registers)
	@Scripts/setup.sh build
	@Scripts/fuzz.sh

docs: ## build the documentation of the library products
	@Scripts/setup.sh build
	@Scripts/docs.sh

format: ## let the tool lay out the code
	swift format -i -r Package.swift Sources Tests Browser Benchmarks/Package.swift Benchmarks/Sources

check: setup ## what CI runs: format, build without warnings of ours, all tests
	@Scripts/check.sh

clean: ## remove everything that was built
	rm -rf .build .build-* Benchmarks/.build artifacts
