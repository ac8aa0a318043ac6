#!/usr/bin/env bash
# [test] runs this file. Change it as you like.

# Without a .pytest_cache, which would come back as files.
pytest -p no:cacheprovider
