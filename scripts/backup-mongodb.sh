#!/usr/bin/env bash
# Backs up an installation on MongoDB: the database with mongodump, and what lies in DATA_DIR.
#
#   DATABASE_URL=mongodb://… scripts/backup-mongodb.sh [FOLDER]
#
# Needs MongoDB's Database Tools. Where mongodump lives in a container, name the whole command:
#   MONGODUMP='docker compose exec -T mongo mongodump -u root -p … --authenticationDatabase admin' scripts/backup-mongodb.sh [FOLDER]
# How to restore: docs/operations.md.
set -euo pipefail
umask 077
cd "${0%/*}/.."

refuse() { printf '%s\n%s\n' "$1" "$2" >&2; exit 1; }

# As the server reads it: from the environment, else from the file .env.
setting() { node -e 'try { process.loadEnvFile() } catch {} process.stdout.write(process.env[process.argv[1]] ?? "")' "$1"; }

url=$(setting DATABASE_URL)
case $url in
  mongodb://* | mongodb+srv://*) ;;
  *) refuse 'DATABASE_URL không phải là MongoDB; với SQLite hãy dùng: npm run backup' 'DATABASE_URL names no MongoDB; with SQLite use: npm run backup' ;;
esac
if [ -z "${MONGODUMP:-}" ] && ! command -v mongodump >/dev/null; then
  refuse 'Không có mongodump trên máy này: hãy cài MongoDB Database Tools, hoặc đặt MONGODUMP (xem đầu tệp này).' \
    'There is no mongodump on this machine: install the MongoDB Database Tools, or set MONGODUMP (see the top of this file).'
fi

name=dinh-ky-mongodb-$(TZ=Asia/Ho_Chi_Minh date +%Y-%m-%d-%H%M%S)
folder=${1:-backups}
work=$folder/.$name.part
mkdir -p "$folder"
mkdir "$work"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The anchor first: a log that has grown beyond it leads to it, one that ends before it does not.
data=$(setting DATA_DIR)
anchor=${data:-data}/audit-log.anchor.json
files=(--files)
if [ -f "$anchor" ]; then
  cp "$anchor" "$work/anchor"
  files+=(--anchor "$work/anchor")
fi

# One moment of a replica set (--oplog) is only had of all its databases: the name of ours is left out of the
# address, and still says where users are known.
address=$(sed -E 's#^(mongodb(\+srv)?://[^/?]+)(/[^?]*)?#\1/#' <<<"$url")
database=$(sed -E 's#^mongodb(\+srv)?://[^/?]+/?([^?]*).*#\2#' <<<"$url")
if [[ $url == *@* && $url != *authSource=* && -n $database ]]; then
  [[ $address == *\?* ]] && address+="&authSource=$database" || address+="?authSource=$database"
fi
oplog=(--oplog)
if [[ $url != mongodb+srv://* && $url != *replicaSet=* ]]; then
  oplog=()
  printf '%s\n' 'CHÚ Ý: không có replicaSet, dữ liệu ghi trong lúc sao lưu có thể bị chép dở.' 'ATTENTION: no replicaSet, what is written meanwhile may be copied in part.' >&2
fi

if [ -n "${MONGODUMP:-}" ]; then
  # shellcheck disable=SC2086 # a command with its arguments
  $MONGODUMP "${oplog[@]}" --gzip --archive >"$work/mongodb.archive.gz"
else
  # In a file: a password among the arguments is read by everybody on this machine.
  printf 'uri: "%s"\n' "$address" >"$work/config"
  mongodump --config="$work/config" "${oplog[@]}" --gzip --archive="$work/mongodb.archive.gz"
  rm "$work/config"
fi
gzip -t "$work/mongodb.archive.gz"

if [ -f src/commands/backup.ts ]; then node scripts/run.mjs src/commands/backup.ts "$work" "${files[@]}"; else node dist/backup.js "$work" "${files[@]}"; fi
rm -f "$work/anchor"

sync "$work"/* "$work"
mv "$work" "$folder/$name"
sync "$folder"
printf '%s\n' "Đã sao lưu / Backed up: $folder/$name"
