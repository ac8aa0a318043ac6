#### a go-like script: env defaults, build, then test with a status
set -euo pipefail
: "${GOFLAGS:=-v}"
export GOFLAGS
mkdir -p cmd/app pkg/util
printf 'package main\n' | tee cmd/app/main.go pkg/util/util.go > /dev/null
mapfile -t packages < <(find . -name '*.go' -printf '%h\n' 2>/dev/null | sort -u)
(( ${#packages[@]} > 0 )) || packages=(./cmd/app ./pkg/util)
for p in "${packages[@]}"; do printf 'ok  \t%s\t%s\n' "${p#./}" "$GOFLAGS"; done

#### coverage output is filtered, its status kept
tests() { printf 'file.py 10 2 80%%\nTOTAL 10 2 80%%\n'; return 2; }
tests > raw.log 2>&1 && status=0 || status=$?
grep -E '^TOTAL' raw.log | awk '{print "coverage:", $NF}'
sed -n '/TOTAL/!p' raw.log
exit "$status"

#### a while loop over find -print0
mkdir -p 'dir one' two; touch 'dir one/a b.txt' two/c.txt
while IFS= read -r -d '' f; do echo "<$f>"; done < <(find . -name '*.txt' -print0 | sort -z)

#### counting in a loop that is piped, and lastpipe
count=0
printf '1\n2\n3\n' | while read -r n; do ((count += n)); done
echo "$count"
shopt -s lastpipe
printf '1\n2\n3\n' | while read -r n; do ((count += n)); done
echo "$count"

#### a dispatch table of functions
cmd_add() { echo $(($1 + $2)); }
cmd_mul() { echo $(($1 * $2)); }
for c in add mul nope; do
  if declare -F "cmd_$c" > /dev/null; then "cmd_$c" 6 7; else echo "no $c" >&2; echo "unknown $c"; fi
done

#### errors are counted with a trap and a return value
errors=0
trap 'errors=$((errors + 1))' ERR
false
ls nosuch 2>/dev/null
true
grep -q x /dev/null
trap - ERR
false
echo "$errors errors"

#### string surgery on a version
v="v1.12.3-rc1"
v=${v#v}; core=${v%%-*}; pre=${v#*-}
IFS=. read -r major minor patch <<< "$core"
echo "$major|$minor|$patch|$pre|$((minor + 1))|${core//./_}"
printf -v padded '%02d.%02d' "$major" "$minor"; echo "$padded"

#### a here-doc in a function in a loop
page() { cat <<-EOF
	<h1>$1</h1>
	<p>${2:-none}</p>
	EOF
}
for t in one two; do page "$t" "$([ $t = two ] && echo text)"; done > pages.html
wc -l < pages.html | tr -d ' '; head -n 2 pages.html

#### nested quotes in eval and printf %q
args=("it's" 'a "b"' '$HOME' 'x y')
line=$(printf '%q ' "${args[@]}")
eval "set -- $line"
for a; do echo "[$a]"; done
echo "$#"

#### regex captures in a parser
while read -r line; do
  if [[ $line =~ ^([a-z]+)[[:space:]]*=[[:space:]]*\"?([^\"]*)\"?$ ]]; then
    echo "${BASH_REMATCH[1]} -> ${BASH_REMATCH[2]}"
  elif [[ -z $line || $line == \#* ]]; then continue
  else echo "bad: $line"; fi
done <<'X'
# comment
name = "pocket dojo"
size=3

!!!
X

#### a queue with an array
queue=(a b c)
while ((${#queue[@]})); do
  head=${queue[0]}; queue=("${queue[@]:1}")
  echo "$head left ${#queue[@]}"
  [[ $head == a ]] && queue+=(d)
done

#### bubble sort
a=(5 3 8 1 9 2)
n=${#a[@]}
for ((i = 0; i < n - 1; i++)); do
  for ((j = 0; j < n - i - 1; j++)); do
    if ((a[j] > a[j + 1])); then tmp=${a[j]}; a[j]=${a[j + 1]}; a[j + 1]=$tmp; fi
  done
done
echo "${a[*]}"

#### prime factors, recursively
factors() {
  local n=$1 d=${2:-2}
  ((n < 2)) && return
  while ((n % d)); do ((d++)); done
  echo "$d"
  factors $((n / d)) "$d"
}
factors 360 | paste -sd' '

#### a caesar cipher with tr and printf
rot13() { tr 'A-Za-z' 'N-ZA-Mn-za-m'; }
echo 'Hello, World!' | rot13 | tee rot.txt | rot13
cat rot.txt
for ((c = 97; c < 102; c++)); do printf "\\$(printf %03o "$c")"; done; echo

#### anagram groups with sort and awk
printf 'listen\nsilent\nenlist\ngoogle\nelgoog\n' | while read -r w; do
  key=$(printf '%s' "$w" | fold -w1 | sort | tr -d '\n'); echo "$key $w"
done | sort | awk '$1 != k { if (k) print g; k = $1; g = $2; next } { g = g " " $2 } END { print g }'

#### bank account with a state file
balance() { cat balance 2>/dev/null || echo 0; }
deposit() { echo $(($(balance) + $1)) > balance; }
withdraw() { (($1 <= $(balance))) || { echo "insufficient" >&2; return 1; }; deposit $((-$1)); }
deposit 100; withdraw 30; withdraw 500 2> err.txt || cat err.txt
balance

#### tabs, columns and justification
printf '%s\t%s\n' name qty apple 3 fig 12 | expand -t 10
printf '%-10s|%5s|\n' left right
printf 'a:bb:ccc\ndddd:e:f\n' | column -t -s:

#### tail -f free log rotation
for i in 1 2 3; do echo "entry $i" >> app.log; done
mv app.log app.log.1; : > app.log
[ -s app.log ] || echo empty
tail -n1 app.log.1; wc -l app.log.1 | awk '{print $1}'

#### set -x goes to stderr and PS4 is kept
#@ stderr
PS4='+ '
set -x
a=1
echo "$a" | cat
if [[ $a -eq 1 ]]; then :; fi
{ set +x; } 2>/dev/null
echo end

#### a sourced library with a guard and relative path
mkdir lib
cat > lib/math.sh <<'X'
[ -n "${MATH_LOADED:-}" ] && return 0
MATH_LOADED=1
square() { echo $(($1 * $1)); }
echo "loaded from $(basename "${BASH_SOURCE[0]}")"
X
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/lib/math.sh"
source "$here/lib/math.sh"
square 12

#### a child script changes nothing here
cat > child.sh <<'X'
cd /tmp; export LEAK=1; f() { :; }; set -e; umask 077
echo "in $PWD with ${PARENT:-nothing}"
X
PARENT=yes bash child.sh; bash child.sh
echo "${LEAK:-no leak} $(type -t f || echo no f)"; umask
touch after; stat -c %a after

#### a pipeline of three with a failing middle
set -o pipefail
printf 'b\na\n' | { cat; exit 4; } | sort
echo "${PIPESTATUS[*]} $?"

#### stdin is shared by the commands of a group
printf '1\n2\n3\n4\n' | { read -r x; echo "first $x"; head -n 1 > /dev/null; cat > rest; }
[ -f rest ] && echo there
seq 3 | (read a; read b; echo "$b$a")

#### redirecting within a loop and reading back
for i in 1 2 3; do echo "row $i"; echo "note $i" >&2; done > rows 2> notes
paste rows notes
exec 5<> both; echo "written" >&5; exec 5>&-; cat both

#### deleting with cleaners, dotfiles and spaces
source ~/cyber_dojo_fs_cleaners.sh
mkdir -p '.pytest_cache/v' 'a dir' keep; touch '.coverage' 'a dir/f' keep/me
cyber_dojo_delete_dirs .pytest_cache 'a dir' nothing
cyber_dojo_delete_files .coverage nothing
cyber_dojo_reset_dirs report
find . | sort

#### test operators on strings and numbers with quotes
s='a b'; e=
[ "$s" = 'a b' ] && [ -n "$s" ] && [ -z "$e" ] && echo strings
[ "$e" ] || echo empty is false
[ 3 -le 3 -a 4 -gt 3 ] && [ 1 -eq 2 -o 1 -eq 1 ] && echo numbers
[[ $s < b && "$s" != *c* ]] && echo compare
[ \( 1 = 1 \) ] && echo parens
[ ab \< b ] && echo less

#### arithmetic corner cases
x=08; echo $((10#$x + 1)); echo $((-5 / 2)) $((-5 % 2)) $((5 ** 3 ** 0))
a=5; echo $((a *= 2, a -= 3, a)); echo $((a > 3 && a < 10)) $((a == 7 ? 1 : 2))
y='2 + 3'; echo $((y * 2)); echo $((~0)) $((7 ^ 2)) $((1 << 3 | 1))

#### a menu read from a here-string with case and shift
handle() { case ${1,,} in q|quit) return 1 ;; h*) echo help ;; [0-9]) echo "digit $1" ;; *) echo "? $1" ;; esac; }
while read -r -p '> ' choice; do handle "$choice" || break; done <<< $'Help\n7\nfoo\nQUIT\nnever'

#### unset functions, arrays and default array values
declare -a list=([2]=c [0]=a)
echo "${list[@]} ${#list[@]} ${!list[@]}"
unset list; echo "${list[@]:-empty}"
f() { local -a inner=("$@"); echo "${inner[@]:0:2} of ${#inner[@]}"; }; f x y z
declare -A h; h[a b]=1; h["c"]=2; for k in "${!h[@]}"; do echo "$k=${h[$k]}"; done | sort

#### command substitution keeps inner newlines, strips the last
x=$(printf 'a\n\nb\n\n\n'); printf '[%s]\n' "$x"
y="$(cat <<'X'
one "two"
three) four
X
)"; echo "$y"
echo "$(echo "$(echo "deep \"quotes\"")")"
