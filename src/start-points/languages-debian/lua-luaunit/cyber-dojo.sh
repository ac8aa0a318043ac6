#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

for test_file in *test*.lua; do
  lua "$test_file" || exit 1
done
