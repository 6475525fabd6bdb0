#!/usr/bin/env bash
# Everything that must hold before a change is taken; each step says what it is. `.ci/run` installs what this needs, then runs it.
set -euo pipefail
cd "$(dirname "$0")/.."
export NEXT_TELEMETRY_DISABLED=1
export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"

step() { printf '\n=== %s\n' "$*"; }
jest() { node --experimental-vm-modules --no-warnings node_modules/jest/bin/jest.js --config jest.config.js "$@"; }

# What stands uncommitted is compared before and after: only what a step changes is a fault.
before="$(git diff | git hash-object --stdin)"
results="$(mktemp -d)"

step "Lint: rules, borders of the rooms, format"
npm run -s lint

step "Types"
npm run -s types

step "Generated files"
npm run -s generate
if [ "$(git diff | git hash-object --stdin)" != "$before" ]; then
  git diff --stat
  echo "generated files are out of date: commit what \`npm run generate\` writes" >&2
  exit 1
fi

if [ -z "${MONGODB_URL:-}" ] && [ -x .ci/mongodb ]; then
  step "MongoDB"
  # Prints the address of a server that it started, or why there is none.
  if url="$(.ci/mongodb start)"; then
    export MONGODB_URL="$url"
    trap ".ci/mongodb stop" EXIT
  fi
fi

step "Unit, integration and abuse tests"
npm test -- --json --outputFile="$results/test.json"

# What the image and .nvmrc name, where this machine has another.
newer="$(cat .nvmrc)"
step "Unit tests under Node $newer"
away="$(mktemp -d)"
if [ "$(node -p 'process.versions.node.split(".")[0]')" = "$newer" ]; then
  echo "not repeated: the tests above ran under $(node -v)"
elif npm install --prefix "$away" --no-save --no-audit --no-fund --loglevel=error "node@$newer" >/dev/null && "$away/node_modules/node/bin/node" -v; then
  PATH="$away/node_modules/node/bin:$PATH" jest --selectProjects unit --json --outputFile="$results/node-$newer.json"
  PATH="$away/node_modules/node/bin:$PATH" jest --selectProjects abuse --json --outputFile="$results/node-$newer-lock.json" tests/abuse/lockfile.test.ts
else
  echo "NOT RUN: Node $newer could not be had here"
fi
rm -rf "$away"

step "Build"
npm run -s build

step "Browser test"
if [ -x "$CHROMIUM" ]; then
  npm run -s test:e2e -- --json --outputFile="$results/e2e.json"
elif [ -n "${CI:-}" ]; then
  echo "no browser at $CHROMIUM" >&2
  exit 1
else
  echo "NOT RUN: no browser at $CHROMIUM (set CHROMIUM)"
fi

step "Nothing was left changed"
if [ "$(git diff | git hash-object --stdin)" != "$before" ]; then
  git diff --stat
  exit 1
fi

node -e '
  const { readdirSync, readFileSync } = require("node:fs")
  const [dir] = process.argv.slice(1)
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const name of readdirSync(dir)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(`${dir}/${name}`, "utf8"))
    sum.passed += numPassedTests; sum.failed += numFailedTests; sum.skipped += numPendingTests
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
' "$results"
