#!/usr/bin/env bash
# Builds everything with warnings as errors and runs every test: unit, golden, component, browser and JavaScript.
# Installs Chromium and the ONNX backend tests where Debian's package manager can; says what it could not get.
# Ends with a line "N passed, N failed, N skipped"; exit status 0 only when something ran and nothing failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is needed: install it, so that 'dotnet --version' prints 10.0.100 or newer." >&2
  exit 1
fi

install() { # package, what it is for
  echo "Installing $1 ($2)"
  [ -n "${apt_updated:-}" ] || apt-get update -qq
  apt_updated=yes
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null ||
    echo "Could not install $1: the tests that need it say so." >&2
}

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  command -v chromium >/dev/null || install chromium "browser tests"
  [ -d /usr/share/libonnx-testdata ] || install libonnx-testdata "ONNX backend tests"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if ! dotnet build SaliencyLab.sln -c Release -v quiet; then
  echo "0 passed, 1 failed, 0 skipped (the build failed)"
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# One test project at a time: a browser test that shares two cores with the goldens waits longer than it should.
dotnet test --solution SaliencyLab.sln -c Release --no-build --max-parallel-test-modules 1 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
passed=${passed:-0} failed=${failed:-0} skipped=${skipped:-0}

if command -v node >/dev/null; then
  js=$(node --test --test-reporter=tap tests/js/*.test.mjs 2>&1)
  printf '%s\n' "$js" | grep -E '^(not ok|# (tests|pass|fail|skipped) )'
  passed=$((passed + $(printf '%s\n' "$js" | sed -n 's/^# pass //p')))
  failed=$((failed + $(printf '%s\n' "$js" | sed -n 's/^# fail //p')))
else
  echo "Skipped: the JavaScript tests need Node.js 20 or newer, which is not installed."
  skipped=$((skipped + 1))
fi

[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
