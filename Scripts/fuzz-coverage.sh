#!/bin/sh
# The same as fuzz.sh, but led by coverage (libFuzzer): DURATION=600 JOBS=4 Scripts/fuzz-coverage.sh
#
# SwiftPM cannot link libFuzzer's own main into an executable target, so the target FuzzCoverage is a static library
# and linked here. It finds other paths than fuzz.sh, but an input is some bytes changed, not a table cut: use both.
# Finds go to artifacts/fuzz-coverage; one of them again: .build-fuzz/fuzz-coverage FILE
set -eu
cd "$(dirname "$0")/.."

export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS=detect_leaks=0
export GONGKAI_LEVEL=pure

swift build -c release --sanitize=address -Xswiftc -sanitize=fuzzer --scratch-path .build-fuzz --product FuzzCoverage
swiftc -sanitize=fuzzer,address -o .build-fuzz/fuzz-coverage \
    -Xlinker --whole-archive .build-fuzz/release/libFuzzCoverage.a -Xlinker --no-whole-archive -lFoundation \
    2>.build-fuzz/link.log || { cat .build-fuzz/link.log; exit 1; }

folder=artifacts/fuzz-coverage
mkdir -p "$folder/corpus"
cp Tests/Fixtures/seeds/*.txt Tests/Fixtures/reports/*.txt Tests/Fixtures/reports/*.html "$folder/corpus"
exec .build-fuzz/fuzz-coverage -max_len=16384 -timeout=10 -max_total_time="${DURATION:-600}" -fork="${JOBS:-$(nproc)}" \
    -artifact_prefix="$folder/" "$folder/corpus"
