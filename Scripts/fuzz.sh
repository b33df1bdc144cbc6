#!/bin/sh
# Reads and checks mutated fixtures under AddressSanitizer: RUNS=1000000 SEED=1 JOBS=4 Scripts/fuzz.sh
# PART=documents reads the bytes only, several times as fast. PART=registers reads old registers of requests
# (CSV, XLSX) instead, up to the acts of their cases.
#
# Inputs that crash or hang (10 seconds) go to artifacts/fuzz with the stack and the seed; one of them again:
#     .build-asan/release/FuzzReaders --seed 1 --input 4711 > crash.bin
# fuzz-coverage.sh does the same led by coverage.
set -eu
cd "$(dirname "$0")/.."

# swift-backtrace hangs on a crashed process under the sanitizer and holds its pipe.
export SWIFT_BACKTRACE=enable=no
# A trap of Swift is an illegal instruction: print its stack too. Foundation's Process leaks; what we read is values.
export ASAN_OPTIONS=detect_leaks=0:malloc_context_size=6:quarantine_size_mb=32:handle_sigill=1:handle_sigtrap=1:handle_abort=1
export GONGKAI_LEVEL=pure

folder=${FOLDER:-artifacts/fuzz}
rm -rf "$folder"
swift build -c release --sanitize=address --scratch-path .build-asan --product FuzzReaders
exec .build-asan/release/FuzzReaders --count "${RUNS:-1000000}" --seed "${SEED:-1}" --jobs "${JOBS:-$(nproc)}" --folder "$folder" --part "${PART:-all}"
