#!/bin/sh
# Starts a PostgreSQL server for the tests and prints its address, or nothing when there can be none.
#   tools/postgres.sh start DIR     installs it with apt-get when it is not there
#   tools/postgres.sh stop DIR
# An address in NETIQUETTE_TEST_POSTGRES is used as it is.
set -eu
action=$1
home=$2
if [ -n "${NETIQUETTE_TEST_POSTGRES:-}" ]; then
    [ "$action" = start ] && echo "$NETIQUETTE_TEST_POSTGRES"
    exit 0
fi

bin() {
    for place in "$(dirname "$(command -v initdb 2>/dev/null || echo /none/initdb)")" \
        /usr/lib/postgresql/*/bin /usr/local/pgsql/bin /opt/homebrew/opt/postgresql*/bin; do
        if [ -x "$place/initdb" ]; then echo "$place"; return; fi
    done
}

own() {  # the server refuses to run as root
    if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi
}

where=$(bin)
if [ "$action" = stop ]; then
    if [ -d "$home/data" ]; then own "'$where/pg_ctl' -D '$home/data' -m immediate stop" >/dev/null 2>&1 || true; fi
    rm -rf "$home"
    exit 0
fi
if [ -z "$where" ] && command -v apt-get >/dev/null 2>&1; then
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo -n"
    { $sudo apt-get update && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y --no-install-recommends postgresql; } >&2 || true
    where=$(bin)
fi
if [ -z "$where" ]; then
    echo "no PostgreSQL here: its tests are skipped" >&2
    exit 0
fi
if [ ! -d "$home/data" ]; then
    mkdir -p "$home"
    [ "$(id -u)" = 0 ] && chown postgres "$home"
    own "'$where/initdb' -D '$home/data' -U netiquette -A trust -E UTF8 --locale=C --no-sync" >/dev/null
fi
if ! own "'$where/pg_ctl' -D '$home/data' status" >/dev/null 2>&1; then
    own "'$where/pg_ctl' -D '$home/data' -w -l '$home/log' -o \"-c listen_addresses='' -c unix_socket_directories='$home' -c fsync=off\" start" >/dev/null
fi
echo "host=$home user=netiquette dbname=postgres"
