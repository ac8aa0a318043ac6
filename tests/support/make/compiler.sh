#!/bin/sh
# Stands for a compiler in both worlds: an object is its sources' text, a program a script that says
# what it was linked from. `#error` fails, as does linking what says RED when it runs.
output=
mode=link
depends=no
inputs=
while [ $# -gt 0 ]; do
  case "$1" in
    -o) output=$2; shift ;;
    -c) mode=compile ;;
    -E) mode=preprocess ;;
    -S) mode=assemble ;;
    -MMD|-MD) depends=yes ;;
    -MM) mode=depends ;;
    -MF) deps=$2; shift ;;
    -MT) object=$2; shift ;;
    -*) ;;
    *) inputs="$inputs $1" ;;
  esac
  shift
done
if [ -z "$inputs" ]; then echo "${0##*/}: fatal error: no input files" >&2; exit 1; fi
for input in $inputs; do
  if [ ! -f "$input" ]; then echo "${0##*/}: error: $input: No such file or directory" >&2; exit 1; fi
  if grep -q '^#error' "$input"; then echo "$input:1:2: error: #error" >&2; exit 1; fi
done
headers() {
  for input in $inputs; do
    folder=$(dirname "$input")
    for header in $(sed -n 's/^#include "\(.*\)"/\1/p' "$input"); do
      if [ "$folder" = . ]; then printf ' %s' "$header"; else printf ' %s/%s' "$folder" "$header"; fi
    done
  done
}
case $mode in
  compile)
    first=${inputs# }
    name=${first##*/}
    : "${output:=${name%.*}.o}"
    cat $inputs > "$output"
    if [ $depends = yes ]; then
      echo "${object:-$output}:$inputs$(headers)" > "${deps:-${output%.o}.d}"
    fi
    ;;
  depends)
    first=${inputs# }
    name=${first##*/}
    echo "${object:-${name%.*}.o}:$inputs$(headers)"
    ;;
  preprocess) cat $inputs ;;
  assemble) cat $inputs > "${output:-a.s}" ;;
  link)
    : "${output:=a.out}"
    {
      echo '#!/bin/sh'
      echo "echo 'linked from$inputs'"
      if grep -q RED $inputs; then
        echo 'echo "test failed" >&2'
        echo 'exit 1'
      fi
      echo 'echo "All tests passed"'
    } > "$output"
    chmod +x "$output"
    ;;
esac
