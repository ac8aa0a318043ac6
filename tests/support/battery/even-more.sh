#### a test runner that prints dots and a summary
pass=0 fail=0
check() { if [ "$2" = "$3" ]; then printf .; pass=$((pass + 1)); else printf F; fail=$((fail + 1)); messages+=("$1: expected '$2', got '$3'"); fi; }
check one 1 "$(echo 1)"; check two 2 "$(expr 1 + 1)"; check three 3 4
echo; for m in "${messages[@]}"; do echo "  $m"; done
echo "$pass passed, $fail failed"; exit $((fail > 0))

#### tap output from a numbered loop
n=0; plan=3; echo "1..$plan"
for f in true false :; do n=$((n+1)); if $f; then echo "ok $n - $f"; else echo "not ok $n - $f"; status=1; fi; done
exit ${status:-0}

#### a build directory kept out of the listing
mkdir -p build src; for i in 1 2; do echo "int f$i;" > src/f$i.c; done
for c in src/*.c; do o=build/$(basename "${c%.c}").o; cp -p "$c" "$o"; done
find . -path ./build -prune -o -type f -print | sort; ls build

#### stdin of a compiled-like program with args and redirected errors
cat > prog <<'X'
#!/usr/bin/env bash
[ $# -eq 0 ] && { echo "usage: ${0##*/} n" >&2; exit 64; }
while read -r l; do for ((i = 0; i < $1; i++)); do printf '%s' "$l"; done; echo; done
X
chmod 755 prog
printf 'ab\nc\n' | ./prog 3; ./prog 2> err; echo "$? $(cat err)"

#### set -e with a function in a pipeline and a cleanup
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"; echo "cleaned $?"' EXIT
gen() { printf 'z\ny\nx\n'; }
gen | sort > "$tmp/sorted"; head -1 "$tmp/sorted"
grep -c q "$tmp/sorted" || echo none
wc -l < "$tmp/missing"

#### comparing expected and actual with a here-doc
actual=$(printf 'line 1\nline 2\n')
diff <(echo "$actual") - <<'X' && echo match
line 1
line two
X
echo "status $?"

#### parameter defaults with assignments in a function
greet() { local who=${1:-${USER:-nobody}} how=${2-hello}; echo "$how, $who${3:+ ($3)}"; }
USER=ada; greet; greet bob; greet '' ''; greet x y z
unset USER; greet

#### string reversal and palindromes
rev_str() { local s=$1 r= i; for ((i = ${#s} - 1; i >= 0; i--)); do r+=${s:i:1}; done; printf '%s' "$r"; }
for w in level hello Åse; do l=${w,,}; [ "$l" = "$(rev_str "$l")" ] && echo "$w yes" || echo "$w no"; done

#### leap years by case and arithmetic
for y in 1900 2000 2023 2024; do if ((y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))); then echo "$y leap"; else echo "$y common"; fi; done

#### tennis scores with arrays and a state machine
names=(love fifteen thirty forty); a=0 b=0
point() { case $1 in a) ((++a));; b) ((++b));; esac; if ((a >= 3 && b >= 3)); then case $((a - b)) in 0) echo deuce;; 1) echo 'advantage a';; -1) echo 'advantage b';; *) echo 'game';; esac; else echo "${names[a]}-${names[b]}"; fi; }
for p in a b a b a b a b b b; do point $p; done

#### reading key=value with export and env
printf 'A=1\nB=two words\n#C=3\n' > .env
while IFS='=' read -r k v; do [[ $k == \#* || -z $k ]] && continue; export "$k=$v"; done < .env
bash -c 'echo "$A|$B|${C-unset}"'; set -a; . <(echo 'D=4'); set +a; bash -c 'echo $D'

#### counting lines, words and the longest line
cat > t.txt <<X
the quick brown
fox
jumps over the lazy dog
X
awk '{ if (length($0) > m) { m = length($0); l = NR } w += NF } END { print NR, w, l, m }' t.txt
tr -s ' ' '\n' < t.txt | sort | uniq -c | sort -k1,1nr -k2 | head -2 | sed 's/^ *//'

#### a matrix transposed
printf '1 2 3\n4 5 6\n' > m
awk '{ for (i = 1; i <= NF; i++) a[i] = a[i] (NR > 1 ? " " : "") $i } END { for (i = 1; i in a; i++) print a[i] }' m
while read -r -a row; do for i in "${!row[@]}"; do col[i]+="${row[i]},"; done; done < m; printf '%s\n' "${col[@]%,}"

#### symlinked modules, relative, and readlink -f
mkdir -p pkgs/a/lib app/modules; echo 'echo mod a' > pkgs/a/lib/index.sh
ln -s ../../pkgs/a app/modules/a; . app/modules/a/lib/index.sh
ls -l app/modules | awk 'NR > 1 { print $(NF-2), $(NF-1), $NF }'; find -L app -name '*.sh'; [ -L app/modules/a ] && [ -d app/modules/a ] && echo both

#### deep recursion that ends, and memo in an associative array
declare -A memo
fib() { local n=$1; if ((n < 2)); then r=$n; return; fi; if [[ -n ${memo[$n]:-} ]]; then r=${memo[$n]}; return; fi; fib $((n - 1)); local x=$r; fib $((n - 2)); r=$((x + r)); memo[$n]=$r; }
fib 50; echo $r; sum() { (($1)) && echo $(($1 + $(sum $(($1 - 1))))) || echo 0; }; sum 20

#### quoting through sh -c, xargs and eval
printf '%s\n' "a b" "it's" '$x' | tr '\n' '\0' | xargs -0 -n1 sh -c 'printf "<%s>\n" "$1"' _
cmd="printf '%s|' 'x y' z"; eval "$cmd"; echo; sh -c 'echo "$0 $@"' name 'p q' r

#### a status table from many commands
for c in true false 'exit 3' 'nosuch_cmd' 'test 1 -gt 2' 'grep -q z /dev/null' '[ 1 -eq x ]'; do (eval "$c") > /dev/null 2>&1; printf '%-22s %d\n' "$c" $?; done

#### output captured with both streams and line prefixes
run() { "$@" > >(sed 's/^/out: /') 2>&1; }
{ echo a; echo b >&2; } 2> >(sed 's/^/err: /' > errs) | sed 's/^/out: /'; sleep 0.05; cat errs

#### printing a tree with indentation by find and sed
mkdir -p r/a/b r/c; touch r/a/b/f r/c/g
find r | sort | sed -e 's|[^/]*/|  |g'; find r -type d | wc -l | tr -d ' '; find r -name g -exec dirname {} \;; find r -type f -exec sh -c 'for f; do echo "f:$f"; done' _ {} + | sort

#### random and time are numbers, ranges hold
r=$RANDOM; ((r >= 0 && r < 32768)) && echo in range; s=$SECONDS; ((s < 60)) && echo soon
d=$((RANDOM % 6 + 1)); [[ $d =~ ^[1-6]$ ]] && echo die; printf '%(%s)T' -1 | grep -qE '^[0-9]+$' && echo epoch

#### continue in a case in a while, until with a read
i=0; while ((i++ < 6)); do case $((i % 3)) in 0) continue ;; 1) [ $i -gt 3 ] && break ;; esac; echo $i; done; echo "left at $i"
until read -r l && [ "$l" = stop ]; do echo "skip $l"; done <<< $'a\nb\nstop\nc'

#### unusual but legal formatting
if [ 1 ]
  then echo yes ; fi ; for x in 1 \
  2; do { echo $x; } ; done
case x in (x) echo paren;; esac; f () { echo f; } ; f; function g() { echo g; }; g
! [ -e none ] && { echo a;echo b;} | cat; (echo sub;); [[ -n a ]]&&echo glued

#### word count of an argument list with -- and shift n
count() { local n=0; while (($#)); do case $1 in --) shift; break ;; -n) shift 2; n=$((n + 10)) ;; *) shift; n=$((n + 1)) ;; esac; done; echo "$n rest $#"; }
count a b -n 5 c -- x -y; count; count --

#### here-doc with a command, backslashes and a quoted end
v=val; cat <<"END"
$v `no` \$ \\
END
cat <<END
$v `echo yes` \$v \\ "quotes" 'single' $((1 + 2)) ${v^^}
a \
joined line
END

#### a script that edits files in place, several ways
printf 'a=1\nb=2\n' > c.ini; sed -i -e 's/^a=.*/a=9/' -e '$a c=3' c.ini; cat c.ini
awk -F= -v OFS== '$1 == "b" { $2 = 7 } 1' c.ini > tmp && mv tmp c.ini; cat c.ini
{ echo '# head'; cat c.ini; } > new && mv new c.ini; head -1 c.ini; ed_like=$(<c.ini); echo "${ed_like//=/: }" | tail -1

#### nested loops with labels by files, and wait for all
for d in x y; do mkdir $d; for n in 1 2; do (sleep 0.01; echo "$d$n" > $d/$n) & done; done; wait; cat x/* y/* | sort | tr '\n' ' '; echo

#### arithmetic in other bases, and characters to codes
echo $((16#ff)) $((2#1010)) $((8#17)) $((36#z)); printf '%d %x %o\n' 0x1f 31 31; printf '%d' "'z"; echo; printf "\x41\u00e9\n"; echo $'\u20ac'

#### functions that return strings by name
set_by_name() { printf -v "$1" '%s' "${2^^}"; }; set_by_name result hello; echo "$result"
by_ref() { local -n out=$1; out+=("$2"); }; list=(); by_ref list a; by_ref list 'b c'; echo "${#list[@]} ${list[1]}"
