#!/bin/sh
# Lays out every sample letter with LibreOffice and makes pictures of the pages, to look at: artifacts/documents.
# Fails when a letter cannot be opened, has more or fewer pages than are written down here, or lost its text.
set -eu
cd "$(dirname "$0")/.."
folder=artifacts/documents
rm -rf "$folder"
mkdir -p "$folder/fonts"
GONGKAI_LEVEL=pure swift run --scratch-path .build-pure sample-letters "$folder"

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

FONTCONFIG_FILE="$PWD/$folder/fonts/fonts.conf" soffice "-env:UserInstallation=file://$PWD/$folder/profile" \
    --headless --convert-to pdf --outdir "$folder" "$folder"/*.docx >"$folder/soffice.log" 2>&1 ||
    { cat "$folder/soffice.log" >&2; exit 1; }

check() {
    pages=$(pdfinfo "$folder/$1.pdf" | awk '/^Pages:/ { print $2 }')
    [ "$pages" = "$2" ] || { echo "$1: $pages pages, expected $2" >&2; exit 1; }
    # Words may be cut by line ends.
    pdftotext "$folder/$1.pdf" - | tr -d ' \n\f' | grep -q "$3" || { echo "$1: 「$3」 is missing" >&2; exit 1; }
    pdftoppm -r 72 -png "$folder/$1.pdf" "$folder/$1"
}
check granted 2 "第三十六条第（二）项"
check partly-granted 3 "（一）涉及商业秘密的部分"
check correction 2 "无正当理由逾期不补正的"
check extension 1 "延长至2026年12月24日"
check fee 2 "2600.00"
check registration 1 "控制性详细规划批复文件及附图"
check proof-of-service 1 "与受送达人关系"
check red-head 2 "2026年11月21日印发"
echo "$folder: $(ls "$folder" | grep -c png) pages"
