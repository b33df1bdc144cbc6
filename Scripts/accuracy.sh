#!/bin/sh
# Reads every fixture, compares each cell with what a person reads there, and writes docs/accuracy.md.
set -eu
cd "$(dirname "$0")/.."
GONGKAI_LEVEL=pure swift run --scratch-path .build-pure accuracy --write docs/accuracy.md "$@"
