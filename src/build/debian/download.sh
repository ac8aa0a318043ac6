#!/usr/bin/env bash
# Brings the packages of packages.txt from Debian 12 (bookworm) for the next build: downloaded and
# unpacked under node_modules/.cache, nothing is installed, and root is not needed. What came is in
# packages.tsv: name, version, SHA-256 of the .deb, on which the language images depend.
set -euo pipefail
cd "$(dirname "$0")/../../.."

list=src/build/debian/packages.txt
folder=node_modules/.cache/pocket-dojo/debian

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
mapfile -t wanted < <(sed -n 's/^\([a-z][^ ]*\) \(.*\)$/\1=\2*/p' "$list")
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

for deb in "$partial"/debs/*.deb; do
  name=$(dpkg-deb --field "$deb" Package)
  dpkg-deb --extract "$deb" "$partial/$name"
  printf '%s\t%s\t%s\n' "$name" "$(dpkg-deb --field "$deb" Version)" \
    "$(sha256sum < "$deb" | cut -d' ' -f1)" >> "$partial/packages.tsv"
done
rm -rf "$partial/debs" "$partial/lists" "$partial/cache" "$partial/complaints"
rm -rf "$folder"
mv "$partial" "$folder"
column -t "$folder/packages.tsv" 2> /dev/null || cat "$folder/packages.tsv"
