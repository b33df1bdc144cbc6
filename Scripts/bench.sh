#!/bin/sh
# Measures reading, the command and the web site, and writes docs/performance.md.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --static-swift-stdlib --product gongkai
# From nothing: an incremental build across the two packages can keep a stale module.
rm -rf Benchmarks/.build
GONGKAI_LEVEL=pure swift build -c release --package-path Benchmarks
Benchmarks/.build/release/bench all "$PWD/.build/release/gongkai" "$PWD/docs/performance.md"
