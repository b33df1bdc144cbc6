#!/bin/sh
# All tests, or what the arguments of `swift test` select.
set -eu
cd "$(dirname "$0")/.."
Scripts/axe.sh
swift test "$@"
