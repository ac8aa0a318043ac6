#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

# What tsc writes goes to /tmp/build. Source maps show what fails in the files that you wrote.
export NODE_OPTIONS=--enable-source-maps
tsc || exit 1
for test_file in /tmp/build/*test*.js; do
  node "$test_file" || exit 1
done

echo 'All tests passed'
