#### for, while, until, break, continue
for i in 1 2 3 4 5; do
  [ $i = 2 ] && continue
  [ $i = 4 ] && break
  echo $i
done
n=0
while [ $n -lt 3 ]; do n=$((n + 1)); echo "w$n"; done
until [ $n -eq 0 ]; do n=$((n - 1)); done
echo $n
for ((i = 0, j = 9; i < 3; i++, j--)); do echo $i$j; done
for a in x y; do for b in 1 2; do [ $b = 2 ] && continue 2; echo $a$b; done; done

#### case
for x in apple 42 "" -v file.txt; do
  case "$x" in
    a*) echo starts with a ;;
    [0-9]*) echo number ;;
    "") echo empty ;;
    -v|--verbose) echo option ;;
    *.txt) echo text ;&
    *) echo fell through ;;
  esac
done

#### if, elif, else, test and [[
x=5
if [ $x -gt 10 ]; then echo big; elif [ $x -gt 3 ]; then echo middle; else echo small; fi
[[ $x == 5 && ! -e none ]] && echo both
[[ abc =~ ^a(.)c$ ]] && echo "${BASH_REMATCH[1]}"
[[ abc == a* ]] && echo glob
[[ "a*" == "a*" ]] && echo literal
[ -z "" -a -n x ] && echo and
[ ! -f none ] && echo none
[[ 2 -lt 10 ]] && [[ b > a ]] && echo order
touch f; [ -f f ] && [ ! -d f ] && [ -r f ] && [ ! -x f ] && [ ! -s f ] && echo file

#### arithmetic
echo $((2 + 3 * 4)) $((2 ** 10)) $((7 / 2)) $((-7 % 3)) $((0x1f)) $((010)) $((2#101))
i=5
echo $((i++)) $i $((++i)) $((i += 3)) $((i > 3 ? 1 : 0)) $((i & 6)) $((1 << 4)) $((!i))
((i == 9)) && echo nine
let "j = i * 2"; echo $j
((0)); echo $?
echo $((i, 3))

#### arithmetic sees functions
double() { echo $(($1 * 2)); }
echo $(( $(double 4) + 1 ))
x=3
twice() { echo $((x + x)); }
(( y = $(twice) * 2 ))
echo $y

#### division by zero is an error
echo before
echo $((1 / 0))
echo after $?

#### functions, local and return
f() { local a=1 b; b=$a; a=2; echo "$a $b ${c:-none}"; return 3; }
a=out; c=seen
f; echo "$? $a"
function g { echo "g $# $1"; }
g x y
outer() { local v=o; inner; echo "v=$v"; }
inner() { v=changed; }
outer
echo "${v:-unset}"
fact() { if (($1 <= 1)); then echo 1; else echo $(($1 * $(fact $(($1 - 1))))); fi; }
fact 5

#### a function with a redirection of its own
log() { echo "logged $1"; echo "err" >&2; } > log.txt 2>&1
log one
log two
cat log.txt

#### a function that is unset, and declare -f
f() { echo f; }
declare -F f
unset -f f
type f 2>/dev/null || echo gone

#### getopts
parse() {
  local OPTIND opt
  while getopts ":ab:c" opt; do
    case $opt in
      a) echo "a" ;;
      b) echo "b=$OPTARG" ;;
      :) echo "missing for $OPTARG" ;;
      \?) echo "unknown $OPTARG" ;;
      *) echo "other $opt" ;;
    esac
  done
  shift $((OPTIND - 1))
  echo "rest: $*"
}
parse -a -b value x y
parse -cb
parse -z -ac -- -q

#### read loops
printf 'a b c\nd  e f\nlast' > in.txt
while read -r first rest; do echo "[$first][$rest]"; done < in.txt
while IFS= read -r line || [ -n "$line" ]; do echo "<$line>"; done < in.txt
cat in.txt | while read x; do n=$((n + 1)); done; echo "n=${n:-unset}"
IFS=: read -r u v w <<< "1:2:3:4"; echo "$u $v $w"
read -a parts <<< "p q r"; echo "${#parts[@]} ${parts[2]}"
read -n 3 three <<< abcdef; echo $three
read -d, upto <<< "x,y"; echo $upto

#### mapfile
printf '1\n2\n3\n' > n.txt
mapfile -t lines < n.txt
echo "${#lines[@]} ${lines[1]}"
readarray -t more < <(seq 2)
echo "${more[@]}"

#### command substitution in many forms
x=$(printf 'a\n\n\n'); echo "[$x]"
y=`echo \`echo deep\``; echo $y
echo "$(< /dev/null)"
printf 'content\n' > f; echo "$(< f)"
z=$(cat <<X
in a here-doc
X
); echo "$z"
echo "status $(exit 4; echo no)$?"

#### subshells keep their changes
x=1; cd /
(x=2; cd /tmp; echo $x; pwd)
echo $x; pwd
{ x=3; }
echo $x
(exit 6); echo $?
( ( echo nested ) )

#### options stay in a command substitution
x=$(set -u; shopt -s nullglob; f() { :; }; cd /tmp; echo done)
echo "$x $(type -t f || echo none) [$nosuch]"
shopt nullglob

#### eval and source
eval 'a=1; echo $a'
cmd='echo "$a" two'
eval "$cmd"
printf 'b=from_file\nreturn 3\necho never\n' > lib.sh
. ./lib.sh; echo "$? $b"
printf 'echo "$0 $# $1"\n' > args.sh
set -- x y
source ./args.sh q 2>/dev/null
echo "$1"

#### exit statuses
true; echo $?
false; echo $?
! true; echo $?
nosuchcommand 2>/dev/null; echo $?
./cyber-dojo.sh.none 2>/dev/null; echo $?
touch plain; ./plain 2>/dev/null; echo $?
mkdir d; ./d 2>/dev/null; echo $?
exit 300

#### && and || chains
true && echo a || echo b
false && echo a || echo b
false || false || echo c
true && { echo d; false; } || echo e
! false && echo f

#### printf
printf '%s %d %5.2f|%-5s|%5s|%05d|%x|%o|%c|%%\n' str 42 3.14159 ab cd 42 255 8 xyz
printf '%s\n' a b c
printf '%s-%s\n' 1 2 3
printf 'a\tb\\n\x41\101\n'
printf '%b\n' 'x\ty'
printf '%q\n' "it's a b"
printf -v var '%03d' 7; echo $var
printf '%(%Y)T\n' 0
printf '%*d|\n' 5 42
printf '%d\n' "'A"
printf '%s\n'
printf '%d\n' abc 2>/dev/null; echo $?

#### echo
echo -n no newline; echo
echo -e 'a\tb\nc\x41'
echo -E 'a\tb'
echo 'a\tb'
echo -ne 'x\n'
echo "-n"
echo -- x

#### variables in the environment
A=1 bash -c 'echo $A'
export B=2
bash -c 'bash -c "echo $B"'
C=3
bash -c 'echo ${C:-not exported}'
export C
bash -c 'echo $C'
export -n C
bash -c 'echo ${C:-no longer}'
D=4 E=5 env | grep -E '^[DE]=' | sort
unset B; bash -c 'echo ${B:-gone}'
declare -x F=6; bash -c 'echo $F'

#### readonly and declare
readonly R=1
(R=2) 2>/dev/null || echo refused
echo $R
declare -i n=3; n+=4; echo $n
declare -u up=abc; echo $up
declare -r q=1; declare -p q
bash -c 'R=9; echo "free there: $R"'

#### an unset variable and null
x=
echo "${x-unset} ${x:-null} ${y-unset} ${#x}"
unset x; echo "${x-unset}"

#### a script without a final newline
printf 'echo last' > s.sh; bash s.sh

#### an empty script, and only comments
: > empty.sh; bash empty.sh; echo $?
printf '#!/bin/bash\n# nothing\n\n' > c.sh; bash c.sh; echo $?

#### exec replaces the shell
( exec echo from exec; echo never )
exec bash -c 'echo "the end"; exit 5'
echo never

#### line continuation, comments and semicolons
echo one \
  two # three
echo a; echo b;
if true
then
  # comment
  echo yes
fi

#### select-free menus, with a case and a loop over arguments
usage() { echo "usage: $0 [-h] file..." | sed "s|$0|prog|"; }
for arg in -h one "two words"; do
  case $arg in -h) usage ;; *) echo "file: $arg" ;; esac
done

#### background, wait and $!
sleep 0.01 &
pid=$!
wait $pid; echo "waited $?"
(exit 3) & wait $!; echo $?
wait; echo $?
{ echo from the back; } & wait

#### $0, $$, $-, $_ and LINENO
[ "$0" = ./cyber-dojo.sh ] && echo own name
[ "$$" -gt 0 ] && echo pid
case $- in *e*) echo e ;; *) echo no e ;; esac
echo $LINENO
f() { echo ${FUNCNAME[0]}; }; f
echo "${BASH_VERSION%%.*}" "${BASH_SOURCE[0]}"
[ -n "$RANDOM" ] && [ "$SECONDS" -lt 5 ] && echo more
