#!/bin/sh
# What CI runs: format lint, a build without warnings of ours, all tests.
set -eu
cd "$(dirname "$0")/.."

echo "== format"
swift format lint --strict -r Package.swift Sources Tests Browser Benchmarks/Package.swift Benchmarks/Sources

echo "== build"
log=.build/check-build.log
mkdir -p .build
if ! swift build --build-tests >"$log" 2>&1; then
    tail -n 60 "$log"
    exit 1
fi
tail -n 1 "$log"
if grep -E "^$PWD/(Sources|Tests|Browser|Package\.swift).*warning:" "$log" | sort -u | grep .; then
    echo "warnings of ours"
    exit 1
fi

echo "== test"
Scripts/test.sh --skip-build
