#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

python3 -m unittest test_*.py
