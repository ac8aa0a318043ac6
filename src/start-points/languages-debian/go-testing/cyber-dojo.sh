#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

go test ./...
