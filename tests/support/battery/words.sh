#### a command word from a variable is split
CMD="echo one two"
$CMD three
RUN="sort -r"
printf 'a\nb\n' | $RUN

#### a command word from an array
run=(printf '%s|%s\n' 'a b')
"${run[@]}" c
args=(-n "x y")
echo "${args[@]}"

#### an empty array before a command is nothing
prefix=()
"${prefix[@]}" echo shown
$NOTHING echo shown too
"" echo hidden
echo $?

#### a command word that is globbed
printf 'echo "test one $1"\n' > test_one.sh
chmod +x test_one.sh
./test_*.sh arg

#### a glob that matches several is one command and its arguments
printf 'echo "$0: $*"\n' > test_a.sh
printf 'echo never\n' > test_b.sh
chmod +x test_a.sh test_b.sh
./test_*.sh

#### a function from a variable
greet() { echo "hello $*"; }
f=greet
$f you and me
"$f" "you and" me

#### a command word with a quoted part and a variable
dir=bin
mkdir bin
printf '#!/bin/bash\necho "ran $1"\n' > "bin/my tool"
chmod +x "bin/my tool"
"$dir/my tool" it
$dir/"my tool" it

#### an assignment before a variable command
CMD=printenv
WHO=me $CMD WHO
echo "[${WHO:-unset}]"

#### word splitting of arguments, with IFS
v="a  b:c"
printf '<%s>' $v; echo
printf '<%s>' "$v"; echo
IFS=:
printf '<%s>' $v; echo
unset IFS

#### "$@" and "$*" and $@
show() { printf '<%s>' "$@"; echo; }
f() { show "$@"; show "$*"; show $@; show $#; }
f "a b" "" c
IFS=,
f 1 2 3

#### shift and set --
set -- a "b c" d
echo $# "$2"
shift
echo $# "$1"
set -- 
echo $#
set -- {1..12}
echo ${10} ${12} "$*"

#### globs
touch b.txt a.txt c.log .hidden "d e.txt"
echo *.txt
echo *.none
echo [ab].*
echo ?.log
shopt -s nullglob
echo *.none end
shopt -s dotglob
echo *

#### globstar
mkdir -p src/deep/er
touch src/a.js src/deep/b.js src/deep/er/c.js
shopt -s globstar
for f in src/**/*.js; do echo "$f"; done
ls -d src/**/

#### braces
echo {a,b}{1,2} {1..5} {5..1..2} {a..e} pre{x,y}post {01..03}
mkdir -p p/{q,r}/s
find p -type d | sort

#### tilde, and quoted tilde
HOME=/some/home
echo ~ ~/x "~" '~'

#### parameter expansions
p=/path/to/file.tar.gz
echo ${p##*/} ${p%.*} ${p%%.*} ${p#*/} ${#p}
echo ${p/t/T} ${p//t/T} ${p/%gz/xz} ${p/#\/path/home}
echo ${p:6:2} ${p: -2} ${p:0:5}
w=word; echo ${w^} ${w^^} ${w,,}
echo ${none:-d} ${none:+s} ${w:+s} ${w-d}

#### indirect names
a=1; b=a
echo ${!b}
arr_x=(1 2 3)
n=arr_x[@]
echo "${!n}"
echo ${!arr_*}
declare -n ref=a
ref=5
echo $a

#### arrays
a=(one "two three" four)
a+=(five)
echo ${#a[@]} "${a[1]}" "${a[@]:1:2}" ${!a[@]}
unset 'a[0]'
echo "${a[@]}" ${!a[*]}
a[10]=x
for i in "${!a[@]}"; do echo "$i=${a[$i]}"; done
b=("${a[@]/o/0}")
echo "${b[@]}"
echo "last: ${a[-1]}"

#### associative arrays
declare -A m=([one]=1 [two]=2)
m[three]=3
for k in $(printf '%s\n' "${!m[@]}" | sort); do echo "$k ${m[$k]}"; done
[[ -v m[one] ]] && echo has
unset 'm[one]'
echo ${#m[@]}

#### quoting
echo 'single $x' "double \$x \" \\" $'tab\there' back\ slash
echo "a
b"
echo "nested $(echo "in $(echo 'ner')")"
echo `echo back`

#### here-docs
name=you
cat <<X
hello $name $(echo sub) \$name
X
cat <<'X'
raw $name
X
cat <<-X
	no tabs
	X
cat <<A; cat <<B
first
A
second
B
cat <<< "a string $name"
