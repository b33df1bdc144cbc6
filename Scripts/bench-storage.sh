#!/bin/sh
# Measures keeping, importing and asking on both engines, with every commit flushed; prints the table of docs/storage.md.
#
#   Scripts/bench-storage.sh [FILES]              how many files are imported, 2000 when not said
#   Scripts/bench-storage.sh ledger [SUBJECTS]    acts, registers and their verification; 100000 when not said
#   Scripts/bench-storage.sh verify [SUBJECTS]    verification alone, of subjects of one act and of four; 100000 when not said
#   Scripts/bench-storage.sh tables [REQUESTS]    tables three and four, and the public figures; 1000000 when not said
#   Scripts/bench-storage.sh clocks [REQUESTS]    open cases after a new holiday notice; 1000000 when not said
set -eu
cd "$(dirname "$0")/.."
export GONGKAI_LEVEL=storage
swift build -c release --scratch-path .build-storage --product store-bench >&2
server=$(Scripts/postgresql.sh start --durable --for $$)
GONGKAI_TEST_POSTGRESQL=$server .build-storage/release/store-bench "$@"
