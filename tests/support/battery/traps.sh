#### an EXIT trap runs at the end
trap 'echo bye' EXIT
echo hello

#### an EXIT trap sees the exit status and keeps it
function on_exit { echo "left with $?"; }
trap on_exit EXIT
exit 3

#### exit in an EXIT trap decides
trap 'exit 7' EXIT
exit 3

#### an EXIT trap cleans up after set -e has ended the script
set -e
trap 'rm -f work.tmp; echo cleaned' EXIT
touch work.tmp
ls work.tmp
false
echo never

#### a subshell has an EXIT trap of its own
trap 'echo outer' EXIT
( trap 'echo inner' EXIT; echo in )
echo after

#### a nested bash has an EXIT trap of its own
cat > inner.sh <<'X'
trap 'echo inner done' EXIT
echo inner
exit 4
X
trap 'echo outer done' EXIT
bash inner.sh
echo "status $?"

#### a trap is taken back
trap 'echo never' EXIT
trap - EXIT
echo only

#### traps are listed
trap 'echo "it'"'"'s over"' EXIT
trap 'echo int' INT TERM
trap -p
trap - EXIT INT TERM
trap

#### a trap is set again by another
trap 'echo one' EXIT
trap 'echo two' EXIT

#### an ERR trap runs where a command fails
trap 'echo "failed with $?"' ERR
false
true
false || echo saved
if false; then echo no; fi
(exit 5)
echo end

#### an ERR trap and set -e
set -e
trap 'echo broken' ERR
echo before
false
echo after

#### an EXIT trap in a function that is called
cleanup() { local status=$?; echo "cleanup $1 $status"; }
main() { trap 'cleanup main' EXIT; echo working; return 2; }
main
echo "main gave $?"

#### exit within a function ends the script, with its trap
trap 'echo done' EXIT
f() { echo f; exit 9; }
f
echo never

#### a signal to the script itself is trapped
trap 'echo got it' TERM
kill -TERM $$
echo still here

#### an EXIT trap runs in a command substitution
x=$(trap 'echo out' EXIT; echo in)
echo "[$x]"

#### an invalid signal
trap 'echo x' NOSUCH
echo $?

#### cyber-dojo's own shape: a trap, the cleaners, tee and the status of the tests
set -e
readonly MY_DIR="$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")" && pwd)"
source ~/cyber_dojo_fs_cleaners.sh
export -f cyber_dojo_delete_dirs 2>/dev/null || true
function cyber_dojo_enter() {
  cyber_dojo_reset_dirs report
}
function cyber_dojo_exit() {
  cyber_dojo_delete_dirs .cache none
  cyber_dojo_delete_files scratch.log
}
cyber_dojo_enter
trap cyber_dojo_exit EXIT
mkdir .cache; touch scratch.log
run_tests() { echo "1 failing"; return 1; }
set +e
run_tests | tee report/out.txt
status=${PIPESTATUS[0]}
set -e
exit "$status"
