#!/bin/sh
# Builds the documentation of the library products into .build/docs.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .build/docs
for target in DocumentContent LegalClock StatutoryReports; do
    swift package --allow-writing-to-directory .build/docs generate-documentation \
        --target "$target" --output-path ".build/docs/$target.doccarchive" --transform-for-static-hosting
done
