#!/bin/sh
# Stands for ar: `ar rcs lib.a a.o b.o`.
archive=$2
shift 2
cat "$@" > "$archive"
