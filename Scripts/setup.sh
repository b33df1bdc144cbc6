#!/bin/sh
# Installs the Debian packages of the named groups (see packages.txt) that are missing.
#
#   Scripts/setup.sh build test
set -eu
cd "$(dirname "$0")"

missing() {
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' packages.txt
    done | while read -r package; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || echo "$package"
    done
}

# Words for whoever has to do by hand what we cannot.
refuse() {
    echo "$1" >&2
    echo "$2" >&2
    exit 1
}

command -v swift >/dev/null || refuse \
    "没有找到 Swift 6 工具链，请先安装：https://www.swift.org/install/linux/" \
    "Swift 6 was not found; install it first: https://www.swift.org/install/linux/"

if ! command -v dpkg-query >/dev/null; then
    echo "这不是 Debian 系统，请自行安装与 Scripts/packages.txt 相当的软件包。" >&2
    echo "Not a Debian system: please install the equivalents of Scripts/packages.txt yourself." >&2
    exit 0
fi

packages=$(missing "$@" | tr '\n' ' ')
[ -n "$packages" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    sudo=""
elif command -v sudo >/dev/null; then
    sudo=sudo
else
    refuse "缺少软件包，而且既不是 root 也没有 sudo。请管理员执行：apt-get install $packages" \
        "Packages are missing, and this is neither root nor is there sudo. Ask an administrator to run: apt-get install $packages"
fi

echo "正在安装缺少的软件包 / installing: $packages"

# Servers are only used by the tests, which start their own: no service is started, no default database made.
policy=/usr/sbin/policy-rc.d
quiet=/etc/postgresql-common/createcluster.d/gongkai-setup.conf
tidy() {
    $sudo rm -f "$quiet"
    [ -z "${made_policy:-}" ] || $sudo rm -f "$policy"
}
trap tidy EXIT
if [ ! -e "$policy" ]; then
    made_policy=yes
    printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null
    $sudo chmod 755 "$policy"
fi
$sudo mkdir -p "$(dirname "$quiet")"
echo "create_main_cluster = false" | $sudo tee "$quiet" >/dev/null

$sudo apt-get -o DPkg::Lock::Timeout=300 update -q
# shellcheck disable=SC2086 # a list of words
$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends $packages
