#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

uvu --no-color . 'test.*\.js$'
