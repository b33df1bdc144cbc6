#!/bin/sh
# Lays out every sample letter twice, the file with LibreOffice and the print page with Chromium, and makes pictures of the
# pages, to look at: artifacts/documents. Fails when a letter cannot be opened, has more or fewer pages than
# Tests/Golden/letters/pages.txt says (PAGES=write writes it again: read the difference), or lost its text.
set -eu
cd "$(dirname "$0")/.."
folder=artifacts/documents
pages=Tests/Golden/letters/pages.txt
rm -rf "$folder"
mkdir -p "$folder/fonts" "$folder/print"
GONGKAI_LEVEL=pure swift run --scratch-path .build-pure sample-letters "$folder"
swift run sample-pages "$folder/print"

# The typefaces of official documents are not free: others stand in for them, as in any office without them.
cat >"$folder/fonts/fonts.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="same"><family>仿宋_GB2312</family><prefer><family>AR PL SungtiL GB</family></prefer></alias>
  <alias binding="same"><family>楷体_GB2312</family><prefer><family>AR PL KaitiM GB</family></prefer></alias>
  <alias binding="same"><family>黑体</family><prefer><family>Noto Sans CJK SC</family></prefer></alias>
  <alias binding="same"><family>宋体</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>方正小标宋简体</family><prefer><family>Noto Serif CJK SC</family></prefer></alias>
  <alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>
XML
export FONTCONFIG_FILE="$PWD/$folder/fonts/fonts.conf"

soffice "-env:UserInstallation=file://$PWD/$folder/profile" --headless --convert-to pdf --outdir "$folder" \
    "$folder"/*.docx >"$folder/soffice.log" 2>&1 || { cat "$folder/soffice.log" >&2; exit 1; }

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then browser=$name; break; fi
done
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=
for page in "$folder"/print/*.html; do
    "${browser:-chromium}" --headless $sandbox --disable-gpu --no-first-run --no-pdf-header-footer \
        "--user-data-dir=$PWD/$folder/browser" "--print-to-pdf=${page%.html}.pdf" "file://$PWD/$page" \
        >"$folder/browser.log" 2>&1 || { cat "$folder/browser.log" >&2; exit 1; }
done

count() { pdfinfo "$1" | awk '/^Pages:/ { print $2 }'; }

# Words may be cut by line ends.
text() { pdftotext "$1" - | tr -d ' \n\f'; }

for file in "$folder"/*.docx; do
    name=$(basename "$file" .docx)
    title=$(sed -n 's/.*<h1 class="title">\([^<（]*\).*/\1/p' "$folder/print/$name.html" | head -1)
    [ -n "$title" ] || { echo "$name: no title" >&2; exit 1; }
    for pdf in "$folder/$name.pdf" "$folder/print/$name.pdf"; do
        text "$pdf" | grep -qF "$title" || { echo "$pdf: 「$title」 is missing" >&2; exit 1; }
        # No page begins with the signature: some text stands above it.
        for page in $(seq 2 "$(count "$pdf")"); do
            case $(pdftotext -f "$page" -l "$page" "$pdf" - | tr -d ' \n\f') in
                清河市自然资源* | 清河市人民政府办公室*) echo "$pdf: page $page holds the signature alone" >&2; exit 1 ;;
            esac
        done
    done
    echo "$name $(count "$folder/$name.pdf") $(count "$folder/print/$name.pdf")"
    pdftoppm -r 72 -png "$folder/$name.pdf" "$folder/$name"
    pdftoppm -r 72 -png "$folder/print/$name.pdf" "$folder/print/$name"
done >"$folder/pages.txt"

# letter, pages of the file in LibreOffice, pages in print
[ "${PAGES:-}" != write ] || cp "$folder/pages.txt" "$pages"
diff "$pages" "$folder/pages.txt" || { echo "pages: other numbers than in $pages" >&2; exit 1; }
echo "$folder: $(find "$folder" -name '*.png' | wc -l) pages"
