#!/bin/sh
# Kills a program that records acts at random moments, KILLS=200 times on each engine, and looks at what is left: no
# acknowledged act is missing, none is there by half, the chains and the registers hold. The same with one that sends
# letters: numbers have no gaps, each has its letter and its act.
# And with the hourly work: nothing is done twice, nothing is left out.
set -eu
cd "$(dirname "$0")/.."
export GONGKAI_LEVEL=storage GONGKAI_TORTURE="${KILLS:-200}"
exec swift test --scratch-path .build-storage --filter TortureTests "$@"
