#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

for test_file in *test*.plt; do
  swipl -g run_tests -t halt "$test_file" || exit 1
done
