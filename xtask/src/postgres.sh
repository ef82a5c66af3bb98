# A PostgreSQL server that lives exactly as long as the other end of this script's standard input.
#
# The first line of input is the password. When the input ends, for whatever reason (a test failed, Ctrl-C, the caller was
# killed), the server is stopped and its folder removed. Run as: sh postgres.sh PROGRAMS PORT [SETTING...]
set -eu
trap '' INT HUP
programs=$1 port=$2
shift 2
umask 077
read -r password
folder=$(mktemp -d "${TMPDIR:-/tmp}/openpact-postgres-XXXXXX" 2>/dev/null || mktemp -d /tmp/openpact-postgres-XXXXXX)
trap '"$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
printf '%s\n' "$password" >"$folder/password"
# The password goes over loopback only; hashing it anew for each of a thousand connections would cost more than the tests.
"$programs/initdb" -D "$folder/data" -U openpact --auth=password --pwfile="$folder/password" \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
{
  printf "listen_addresses = '127.0.0.1'\nport = %s\nunix_socket_directories = ''\nmax_connections = 300\n" "$port"
  for setting in "$@"; do printf '%s\n' "$setting"; done
} >>"$folder/data/postgresql.conf"
"$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start >/dev/null 2>&1 || { cat "$folder/log" >&2; exit 1; }
echo ready
cat >/dev/null
