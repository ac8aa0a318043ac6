#!/usr/bin/env bash
# Brings the packages of packages.txt from Debian 12 (bookworm) for the next build: downloaded and
# unpacked under node_modules/.cache, nothing is installed, and root is not needed. What came is in
# packages.tsv: name, version, SHA-256 of the .deb, on which the language images depend. Those of a
# later suite of Debian come when it can be reached: without them there are fewer languages.
set -euo pipefail
cd "$(dirname "$0")/../../.."

list=src/build/debian/packages.txt
folder=node_modules/.cache/pocket-dojo/debian
mirror=http://deb.debian.org/debian
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

stop() {
  echo "npm run debian: $1" >&2
  exit 1
}

for tool in apt-get dpkg-deb sha256sum; do
  command -v "$tool" > /dev/null || stop "there is no $tool here: it needs Debian 12 (bookworm)"
done
[ -d node_modules ] || stop "npm ci has to be run first"

partial=$PWD/$folder.partial
rm -rf "$partial"
mkdir -p "$partial/debs" "$partial/lists/partial" "$partial/cache/archives/partial"
trap 'rm -rf "$partial"' EXIT

# Any version of Debian's own packaging (-1, -2+deb12u1 ...) of the upstream version that is named.
mapfile -t wanted < <(sed -n 's/^\([a-z][^ ]*\) \([^ ]*\)$/\1=\2*/p' "$list")
download() {
  (cd "$partial/debs" && apt-get "$@" -qq download "${wanted[@]}" 2> "$partial/complaints")
}

if ! download; then
  # Lists of packages of our own, for a machine whose lists are old or not there.
  echo 'apt-get update, into a folder of its own'
  own=(-o "Dir::State::lists=$partial/lists" -o "Dir::Cache=$partial/cache" -o APT::Sandbox::User=)
  if ! apt-get "${own[@]}" -qq update 2> "$partial/complaints" || ! download "${own[@]}"; then
    sed 's/^/  apt-get: /' "$partial/complaints" >&2
    stop "not all packages of Debian 12 (bookworm) could be downloaded; what was here stays"
  fi
fi

for suite in $(sed -n 's/^[a-z][^ ]* [^ ]* //p' "$list" | sort -u); do
  mapfile -t later < <(sed -n "s/^\([a-z][^ ]*\) \([^ ]*\) $suite\$/\1=\2*/p" "$list")
  folder_of_suite=$partial/suites/$suite
  mkdir -p "$folder_of_suite/lists/partial" "$folder_of_suite/cache/archives/partial"
  echo "deb [signed-by=$keyring] $mirror $suite main" > "$folder_of_suite/sources.list"
  apt=(-qq -o "Dir::Etc::SourceList=$folder_of_suite/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::lists=$folder_of_suite/lists" -o "Dir::Cache=$folder_of_suite/cache"
    -o APT::Sandbox::User= -o Acquire::Retries=1)
  # Into a folder of its own first: all of a suite, or nothing.
  mkdir "$folder_of_suite/debs"
  if (cd "$folder_of_suite/debs" && apt-get "${apt[@]}" update && apt-get "${apt[@]}" download "${later[@]}") \
    2> "$partial/complaints"; then
    mv "$folder_of_suite"/debs/*.deb "$partial/debs"
  else
    sed 's/^/  apt-get: /' "$partial/complaints" >&2
    echo "npm run debian: without ${later[*]%%=*}, which $mirror $suite has not given" >&2
  fi
done

for deb in "$partial"/debs/*.deb; do
  name=$(dpkg-deb --field "$deb" Package)
  dpkg-deb --extract "$deb" "$partial/$name"
  printf '%s\t%s\t%s\n' "$name" "$(dpkg-deb --field "$deb" Version)" \
    "$(sha256sum < "$deb" | cut -d' ' -f1)" >> "$partial/packages.tsv"
done
rm -rf "$partial/debs" "$partial/lists" "$partial/cache" "$partial/suites" "$partial/complaints"
rm -rf "$folder"
mv "$partial" "$folder"
column -t "$folder/packages.tsv" 2> /dev/null || cat "$folder/packages.tsv"
