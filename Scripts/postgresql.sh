#!/bin/sh
# A PostgreSQL server of its own for tests and measurements, in a temporary folder, on a Unix socket only.
#
#   Scripts/postgresql.sh start [--for PID] [--durable]   prints the address; stops by itself when process PID ends
#   Scripts/postgresql.sh stop FOLDER                     FOLDER is the host=… of the address
#
# Nobody else gets in: the socket's folder is open to its owner only. Without --durable the server does not flush.
set -eu

bin() {
    for folder in /usr/lib/postgresql/*/bin /usr/local/pgsql/bin /usr/local/bin /opt/homebrew/bin; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && found=$folder
    done
    if [ -z "${found:-}" ] && command -v initdb >/dev/null 2>&1; then found=$(dirname "$(command -v initdb)"); fi
    if [ -z "${found:-}" ]; then
        echo "找不到 PostgreSQL 服务器程序（initdb），请先运行 make setup / no PostgreSQL server found, run make setup" >&2
        exit 69
    fi
    echo "$found"
}

# initdb and postgres refuse to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
    owner= durable=
    while [ $# -gt 0 ]; do
        case $1 in
            --for) owner=$2; shift 2 ;;
            --durable) durable=yes; shift ;;
            *) usage ;;
        esac
    done
    bin=$(bin)
    folder=$(mktemp -d -t gongkai-postgresql.XXXXXX)
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    cd /
    as_owner "$bin/initdb" -D "$folder/data" -U gongkai -E UTF8 --locale=C.UTF-8 --auth=trust --no-sync \
        >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; rm -rf "$folder"; exit 70; }
    flush="-c fsync=off -c full_page_writes=off"
    [ -n "$durable" ] && flush=
    as_owner "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/data/server.log" -o "-c listen_addresses= \
        -c unix_socket_directories=$folder -c unix_socket_permissions=0700 -c max_connections=800 $flush" start \
        >/dev/null 2>&1 || { cat "$folder/data/server.log" >&2; rm -rf "$folder"; exit 70; }
    if [ -n "$owner" ]; then
        ( while [ -d "$folder" ] && kill -0 "$owner" 2>/dev/null; do sleep 1; done; stop "$folder" ) </dev/null >/dev/null 2>&1 &
    fi
    echo "host=$folder user=gongkai dbname=postgres"
}

stop() {
    case $1 in
        */gongkai-postgresql.??????) ;;
        *) echo "$1 不是本脚本建立的目录 / not a folder of this script" >&2; exit 64 ;;
    esac
    [ -d "$1" ] || exit 0
    as_owner "$(bin)/pg_ctl" -D "$1/data" -w -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$1"
}

usage() {
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 64
}

case ${1:-} in
    start) shift; start "$@" ;;
    stop) [ $# = 2 ] || usage; stop "$2" ;;
    *) usage ;;
esac
