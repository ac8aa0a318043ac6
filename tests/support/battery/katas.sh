#### python's shape: a loop over tests, a summary by status
set -e
mkdir -p out
for t in test_a test_b; do
  cat > "$t.sh" <<X
echo "running $t"
exit $([ "$t" = test_b ] && echo 1 || echo 0)
X
done
failed=0
for f in test_*.sh; do
  if bash "$f" > "out/${f%.sh}.log" 2>&1; then
    echo "PASS $f"
  else
    echo "FAIL $f ($?)"
    failed=$((failed + 1))
  fi
done
cat out/*.log
echo "$failed failed"
exit $failed

#### java's shape: a class path from globs, compile then run
set -e
CLASSES=.:$(ls -d lib/*.jar 2>/dev/null | tr '\n' ':')
mkdir lib; touch lib/junit.jar lib/hamcrest.jar
CLASSES=.:`ls lib/*.jar | tr '\n' ':'`
echo "$CLASSES"
compile() { for f in "$@"; do echo "compiling $f"; touch "${f%.java}.class"; done; }
touch Hiker.java HikerTest.java
if compile *.java; then
  ls *.class | sed 's/\.class//' | xargs -I{} echo "run {}"
fi

#### c's shape: make by hand, only what is newer
build() {
  for src in *.c; do
    obj=${src%.c}.o
    if [ ! -e "$obj" ] || [ "$src" -nt "$obj" ]; then
      echo "cc $src"; cp "$src" "$obj"
    fi
  done
}
echo 1 > a.c; echo 2 > b.c
build; echo --; build; echo --; sleep 0.02; echo 3 > b.c; build

#### javascript's shape: links to installed modules and a glob
set -e
mkdir -p installed/mocha node_modules
ln -s "$PWD/installed/mocha" node_modules/mocha
[ -d node_modules/mocha ] && echo linked
touch hiker-spec.js other-spec.js hiker.js
specs=(*-spec.js)
echo "${#specs[@]} specs: ${specs[*]}"
rm -f node_modules/mocha; ls node_modules installed

#### csharp's shape: functions, time, a subshell and redirections
function build() ( cd "$1" && ls | sort > ../listing.txt; echo "built in $(basename "$PWD")" )
mkdir project; touch project/{b,a}.cs
build project 2>&1
cat listing.txt
{ build nowhere || echo "status $?"; } 2> err.txt
grep -c 'No such file' err.txt

#### bash_unit's shape: assert functions that count
tests=0 failures=0
assert_equals() {
  tests=$((tests + 1))
  if [ "$1" != "$2" ]; then
    failures=$((failures + 1))
    printf 'expected: %s\n but was: %s\n' "$1" "$2"
  fi
}
answer() { echo $((6 * 9)); }
test_answer() { assert_equals 42 "$(answer)"; }
test_other() { assert_equals 54 "$(answer)"; }
for t in $(declare -F | awk '$3 ~ /^test_/ {print $3}'); do echo "- $t"; $t; done
echo "Ran $tests tests, $failures failures"
[ $failures -eq 0 ]

#### a runner that keeps a report and its status
set -uo pipefail
report=report.txt
: > "$report"
run() {
  local name=$1; shift
  if "$@" >> "$report" 2>&1; then echo "ok   $name"; else echo "fail $name"; return 1; fi
}
status=0
run first true || status=1
run second ls nosuchfile || status=1
run third printf 'done\n' || status=1
echo "lines: $(wc -l < "$report" | tr -d ' ')"
exit $status

#### approval tests: received against approved
check() {
  if diff -q "$1.received" "$1.approved" > /dev/null; then echo "approved $1"; rm "$1.received"; else echo "differs $1"; fi
}
echo same > a.received; echo same > a.approved
echo new > b.received; echo old > b.approved
check a; check b; ls

#### a fixture with mktemp and a trap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '3\n1\n2\n' > "$work/in"
sort -n "$work/in" > "$work/out"
paste -sd, "$work/out"
[ "$(cat "$work/out")" = "$(printf '1\n2\n3')" ] && echo sorted

#### fizzbuzz
for i in {1..15}; do
  if ((i % 15 == 0)); then echo FizzBuzz
  elif ((i % 5 == 0)); then echo Buzz
  elif ((i % 3 == 0)); then echo Fizz
  else echo "$i"; fi
done

#### roman numerals
roman() {
  local n=$1 out='' i
  local values=(1000 900 500 400 100 90 50 40 10 9 5 4 1)
  local glyphs=(M CM D CD C XC L XL X IX V IV I)
  for i in "${!values[@]}"; do
    while ((n >= values[i])); do out+=${glyphs[i]}; ((n -= values[i])); done
  done
  echo "$out"
}
for n in 1 4 9 14 40 1994; do echo "$n $(roman $n)"; done

#### word count with an associative array
declare -A count
text="the cat the dog the end"
for w in $text; do ((count[$w]++)); done
for w in "${!count[@]}"; do echo "${count[$w]} $w"; done | sort -k1,1nr -k2

#### game of life, one step
grid=("....." "..#.." "..#.." "..#.." ".....")
for ((y = 0; y < 5; y++)); do
  row=
  for ((x = 0; x < 5; x++)); do
    n=0
    for dy in -1 0 1; do for dx in -1 0 1; do
      ((dx == 0 && dy == 0)) && continue
      yy=$((y + dy)) xx=$((x + dx))
      ((yy < 0 || yy > 4 || xx < 0 || xx > 4)) && continue
      [[ ${grid[yy]:xx:1} == '#' ]] && ((n++))
    done; done
    if [[ $n == 3 || ( $n == 2 && ${grid[y]:x:1} == '#' ) ]]; then row+='#'; else row+='.'; fi
  done
  echo "$row"
done

#### a stack machine with functions and local arrays
calc() {
  local -a stack=()
  local token a b
  for token in "$@"; do
    case $token in
      [0-9]*) stack+=("$token") ;;
      *) b=${stack[-1]}; a=${stack[-2]}; unset 'stack[-1]' 'stack[-1]'; stack+=("$((a $token b))") ;;
    esac
  done
  echo "${stack[0]}"
}
calc 3 4 + 2 '*'
calc 10 2 8 '*' + 3 -

#### csv to a table
cat > data.csv <<X
name,age
ada,36
linus,21
X
{
  read -r header
  while IFS=, read -r name age; do printf '%-6s|%3d\n' "$name" "$age"; done
} < data.csv
column -t -s, data.csv

#### a config file sourced with defaults
cat > config.sh <<'X'
: "${PORT:=8080}"
NAME=${NAME:-default}
X
PORT=1 ; source ./config.sh; echo "$PORT $NAME"
(NAME=x; . ./config.sh; echo "$NAME")

#### crlf in a script
printf 'echo one\r\necho two\r\n' > crlf.sh
bash crlf.sh | od -An -c

#### crlf in a script with an if
#@ status
printf 'if true; then\r\n  echo yes\r\nfi\r\n' > crlf.sh
bash crlf.sh 2>/dev/null
echo $?

#### crlf after a shebang
printf '#!/bin/bash\r\necho hi\n' > s; chmod +x s
./s 2>/dev/null; echo $?

#### a retry loop with sleep and a counter in a file
echo 0 > n
attempt() { local n=$(($(cat n) + 1)); echo $n > n; [ $n -ge 3 ]; }
until attempt; do echo "again"; sleep 0.01; done
cat n

#### options to a script, long and short
cat > tool.sh <<'X'
#!/usr/bin/env bash
verbose=0 out=
while [ $# -gt 0 ]; do
  case "$1" in
    -v|--verbose) verbose=1; shift ;;
    -o|--out) out=$2; shift 2 ;;
    --out=*) out=${1#*=}; shift ;;
    --) shift; break ;;
    -*) echo "unknown $1" >&2; exit 2 ;;
    *) break ;;
  esac
done
echo "v=$verbose o=$out rest=$*"
X
chmod +x tool.sh
./tool.sh -v --out=x a b; ./tool.sh -o y; ./tool.sh --bad; echo $?; ./tool.sh -- -v "two words"
