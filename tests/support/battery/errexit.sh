#### set -e ends at the first failure
set -e
echo one
false
echo two

#### set -e does not end within f || true
set -e
f() { false; echo "went on"; }
f || true
echo end

#### set -e does not end within { } || ...
set -e
{ false; echo inside; } || echo other
echo end

#### set -e does not end within ! f
set -e
f() { false; echo "went on"; return 0; }
! f
echo "status $?"

#### set -e does not end within a condition
set -e
f() { false; echo "f went on"; }
if f; then echo yes; fi
while f && false; do :; done
until f; do :; done
echo end

#### set -e ends within a function that is no condition
set -e
f() { echo in; false; echo never; }
f
echo never

#### set -e and a failing last command of &&
set -e
false && echo no
echo "still here"
true && false
echo never

#### set -e and a subshell
set -e
(false; echo no) || echo caught
(echo a; false; echo b)
echo never

#### set -e and a command substitution
set -e
x=$(false; echo "went on")
echo "$x"
y=$(exit 3)
echo never

#### set -e and local hide a failure
set -e
f() { local x=$(false); echo "x is empty: '$x'"; }
f
echo end

#### set -e and pipelines
set -e
false | true
echo one
set -o pipefail
false | true
echo never

#### set -o pipefail gives the last failure
set -o pipefail
(exit 3) | (exit 4) | true
echo $?
true | true
echo $?

#### PIPESTATUS has each status
(exit 1) | (exit 2) | (exit 3)
echo "${PIPESTATUS[@]}"
true
echo "${PIPESTATUS[0]}"

#### set -u ends at an unset variable
set -u
echo "${known:-default}"
echo "$unknown"
echo never

#### set -eu in the first line, and defaults
set -eu
name="${1:-world}"
echo "hello $name"
: "${OPTIONAL:=set now}"
echo "$OPTIONAL"
echo "${missing?it is missing}"
echo never

#### set +e for a while
set -e
set +e
false
status=$?
set -e
echo "status was $status"
false
echo never

#### set -e within eval and source
echo 'false; echo "sourced went on"' > part.sh
set -e
source part.sh || echo "source failed"
eval 'false; echo "eval went on"' || echo "eval failed"
source part.sh
echo never

#### bash -e from a shebang's option
bash -e -c 'false; echo never'
echo $?
bash -ec 'echo $-' | grep -c e
bash -u -c 'echo $nosuch; echo never' 2>/dev/null
echo $?

#### set -x shows commands
#@ stderr
set -x
name=x
echo "$name y" z
[ 1 = 1 ]
set +x
echo done

#### an errexit in a loop in a function in a pipe
set -e
list() { for i in 1 2 3; do echo $i; [ $i != 2 ]; done; }
list | cat
echo after

#### a function's status is that of its last command
f() { return 300; }
f; echo $?
g() { (exit 5); }
g; echo $?
h() { return; }
false; h; echo $?
