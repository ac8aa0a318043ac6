#!/usr/bin/env bash
set -euo pipefail

source ./hiker.sh

assert_equal() {
  local expected=$1 actual=$2
  if [[ $expected != "$actual" ]]; then
    echo "${BASH_SOURCE[1]}:${BASH_LINENO[0]}: expected '$expected', actual '$actual'"
    exit 1
  fi
}

# An example to start from. It fails on purpose.
life_the_universe_and_everything() {
  local actual
  actual=$(answer)
  assert_equal 42 "$actual"
}

life_the_universe_and_everything
echo 'All tests passed'
