#### file names with blanks, a newline and a leading dash
touch "a b" -- -dash $'new\nline' "quote'd" 'star*'
for f in *; do printf '<%q>\n' "$f"; done
rm -- -dash; rm "a b" $'new\nline'
ls

#### cp and its times and modes
echo 1 > a; chmod 755 a; touch -d '2020-01-02 03:04:05' a
cp a b; cp -p a c; cp -a a d
[ b -nt a ] && echo newer
stat -c '%a %Y' c d
stat -c %a b
mkdir dir; cp a b dir; ls dir
cp -r dir copy; ls copy
cp none x 2>/dev/null || echo failed
cp dir x 2>/dev/null || echo "no -r"
cp -f a b && cp -n b c; cp a dir/new; cat dir/new
cp -r dir/. merged 2>/dev/null; mkdir m2; cp -r dir/. m2; ls m2

#### mv
echo 1 > a; mkdir d; mv a b; mv b d/; ls d
mv d/b d/c; mv d e; ls e
touch x y; mv x y e; ls e; mv -f e/x e/y; ls e
mv none x 2>/dev/null || echo failed

#### rm and rmdir
mkdir -p a/b/c; touch a/f f g
rmdir a/b/c; rmdir a 2>/dev/null || echo not empty
rm a 2>/dev/null || echo is a folder
rm -r a; rm -f none; rm none 2>/dev/null || echo none
rm f g; ls

#### ln -s and readlink
echo target > t
ln -s t l; cat l; readlink l
mkdir d; ln -s ../t d/up; cat d/up
ln -sf d l; readlink l
ln -s nowhere broken; [ -e broken ] || echo broken; [ -L broken ] && echo link
[ -h broken ] && rm broken; ls
ln t hard; echo changed > hard; cat t
realpath d/up | sed "s|$PWD|.|"
readlink -f d/up | sed "s|$PWD|.|"
ln -s t t2 && ln -sfn d t2 && readlink t2

#### ls
touch b a .h; mkdir d; touch d/x d/y
ls; ls -1; ls -a; ls -A; ls d; ls -d d
ls a b; ls d a
ls -r
ls nosuch 2>/dev/null; echo $?
ls -F; ls -p

#### ls of several folders
mkdir one two; touch one/a two/b f
ls one two f
ls -R .

#### ls -l shows modes
touch f; chmod 640 f; mkdir d; chmod 755 d; ln -s f l
ls -l | awk 'NR>1 {print $1, $NF}'
ls -ld d | cut -c1-10

#### ls -t
touch -d '2020-01-01' old; touch -d '2021-01-01' mid; touch -d '2022-01-01' new
ls -t; ls -tr; ls -t1 | head -1

#### mkdir
mkdir a && echo made; mkdir a 2>/dev/null || echo there
mkdir -p a/b/c && mkdir -p a/b/c && echo fine
mkdir x/y 2>/dev/null || echo no parent
mkdir -m 700 private; stat -c %a private
mkdir -pv v/w | wc -l | tr -d ' '

#### chmod
touch f; chmod 600 f; stat -c %a f
chmod u+x,g+r f; stat -c %a f
chmod a-w f; stat -c %a f
chmod +x f; stat -c %a f
chmod go= f; stat -c %a f
mkdir d; touch d/x; chmod -R 700 d; stat -c '%a %n' d d/x

#### umask
umask
umask 077; touch private; mkdir dir; stat -c %a private dir
umask 022; touch open; stat -c %a open

#### touch with times
touch -d '2020-01-02 03:04:05' a; stat -c %Y a
touch -t 202001020304.05 b; stat -c %Y b
touch -r a c; [ a -nt c ] || [ c -nt a ] || echo same
touch -c none; [ -e none ] || echo not made
touch -d @1234567890 e; stat -c %Y e
date -r e -u +%F

#### -nt and find -newer to fractions of a second
touch first; sleep 0.02; touch second
[ second -nt first ] && echo newer
find . -newer first -type f | sort
[ first -ot second ] && echo older

#### find
mkdir -p src/sub; touch src/a.c src/b.h src/sub/c.c src/.d
find src -name '*.c' | sort
find src -type f ! -name '*.c' | sort
find src -maxdepth 1 -type d
find . -name '*.c' -exec echo found {} \; | sort
find . -name '*.c' -exec echo {} + | tr ' ' '\n' | sort
find src \( -name '*.h' -o -name '.d' \) -print | sort
find src -name '*.c' -print0 | xargs -0 -n1 basename | sort
find src -name '*.h' -delete; ls src
find src -empty -type f | wc -l | tr -d ' '
find . -path './src/sub*' | sort
find src -mindepth 1 -printf '%f %y\n' | sort

#### xargs
printf 'a b\nc\n' | xargs echo
printf 'a b c\n' | xargs -n1 echo item
printf 'x\ny\n' | xargs -I{} echo "<{}>"
printf 'x y\nz\n' | xargs -I% echo %-%
printf '1 2 3 4\n' | xargs -n 2
printf '' | xargs echo empty
printf '' | xargs -r echo never
printf 'a\nb\n' | xargs -L1 echo line
printf "a 'b c' d\n" | xargs -n1
seq 3 | xargs -I{} sh -c 'echo $(({} * 2))'
echo f | xargs false; echo $?

#### stat
printf 12345 > f; chmod 644 f
stat -c '%n %s %a %F' f
mkdir d; stat -c %F d; ln -s f l; stat -c %F l
stat -c '%A' f
stat none 2>/dev/null || echo none

#### mktemp
t=$(mktemp); [ -f "$t" ] && echo file; rm "$t"
d=$(mktemp -d); [ -d "$d" ] && echo folder; rmdir "$d"
m=$(mktemp ./x.XXXXXX); case $m in ./x.??????) echo named ;; esac; rm "$m"
stat -c %a "$(mktemp)"

#### install, truncate, unlink, cmp
echo 1 > a; install -m 755 a b; stat -c %a b
install -d x/y; [ -d x/y ] && echo dir
install -m 600 a x/; stat -c %a x/a
truncate -s 10 a; wc -c < a | tr -d ' '
truncate -s 0 a; [ -s a ] || echo empty
unlink a; [ -e a ] || echo gone
echo x > p; echo x > q; cmp p q && echo same
echo y > q; cmp p q; echo $?
cmp -s p q; echo $?

#### realpath, basename, dirname, pwd
mkdir -p a/b; cd a/b
basename "$PWD"; basename x/y.txt .txt; dirname x/y/z; dirname file
realpath ../.. > /dev/null && echo fine
cd - > /dev/null; basename "$PWD" > /dev/null
pushd a > /dev/null; basename "$PWD"; popd > /dev/null
realpath -m none/there | sed "s|$PWD|.|"
(cd a && pwd | sed 's|.*/||')

#### head, tail, wc, tr, cut, rev, tac, nl
seq 5 > n
head -2 n; tail -2 n; tail -n +4 n; head -n -3 n; head -c 3 n
wc -l n; wc -w < n | tr -d ' '; wc n | tr -s ' '
tr a-z A-Z <<< hello; tr -d l <<< hello; tr -s l <<< hello; tr -c 'a-z\n' _ <<< 'a b1'
cut -d: -f2 <<< a:b:c; cut -c2-3 <<< abcd; cut -d, -f1,3- <<< a,b,c,d
rev <<< abc; tac n | head -1; nl n | head -1; fold -w 2 <<< abcde

#### sort and uniq
printf '10 b\n9 a\n2 c\n9 a\n' > s
sort s; sort -n s; sort -rn s | head -1; sort -k2 s; sort -u s | wc -l | tr -d ' '
sort s | uniq -c | sed 's/^ *//'; sort s | uniq -d
sort -t: -k2,2n <<< $'a:3\nb:1\nc:2'
printf 'b\nA\na\nB\n' | sort -f | head -2 | tr '\n' ' '; echo
sort -c n 2>/dev/null; comm -12 <(printf 'a\nb\n') <(printf 'b\nc\n')
join <(printf '1 a\n2 b\n') <(printf '1 x\n2 y\n')

#### grep
printf 'one\ntwo\nthree\nTwo\n' > g
grep two g; grep -i two g; grep -c t g; grep -n three g; grep -v o g
grep -q one g && echo quiet; grep none g; echo $?
grep -E '^(one|three)$' g; grep -o 't.' g; grep -l two g; grep -w two g
grep -A1 one g; grep -r two . | sort; echo x | grep -F . ; echo $?
grep -x one g; grep -e one -e two g; grep -m1 t g; grep -P '^\w{3}$' g; grep -h one g g; grep none nofile 2>/dev/null; echo $?

#### sed
printf 'alpha\nbeta\ngamma\n' > s
sed 's/a/A/' s; sed 's/a/A/g; s/b/B/' s; sed -n 2p s; sed '1d;$d' s; sed -n '/a$/p' s
sed -i 's/beta/BETA/' s; cat s
sed -E 's/(.)(.)/\2\1/' s; sed 's|a|/|' s | head -1; sed -e 1i\\first -e '$a last' s
sed -i.bak '/gamma/d' s; ls; sed '2q' s.bak; sed = s | head -2; sed 'y/abc/xyz/' s
sed '/alpha/,/BETA/d' s.bak; sed -n '$=' s.bak; sed 's/.*/[&]/' s; sed '1!G;h;$!d' s.bak

#### awk
printf 'a 1\nb 2\nc 3\n' > t
awk '{print $2, $1}' t; awk '{s += $2} END {print s, NR}' t; awk '$2 > 1 {print $1}' t
awk -F: '{print $2}' <<< x:y; awk 'BEGIN {printf "%05.2f %s\n", 3.14159, "x"}'
awk -v n=5 'BEGIN {print n * 2}'; awk '/b/ {print NR": "$0}' t
awk '{c[$1]++} END {for (k in c) print k, c[k]}' t | sort
awk 'BEGIN {print length("abc"), substr("hello", 2, 3), toupper("x"), index("abc", "c")}'
awk '{gsub(/[0-9]/, "#"); print}' t; awk 'NR==2 {exit 3} {print}' t; echo $?
awk 'BEGIN {split("a,b,c", x, ","); print x[2]; print ENVIRON["HOME"] != ""}'

#### seq, expr, date, bc-free sums
seq 3; seq 2 2 6; seq -s, 3; seq -w 8 10; seq 3 -1 1
expr 2 + 3; expr 2 \* 3; expr length abc; expr abc : 'a\(.\)c'
date -u -d @0 '+%Y-%m-%d %H:%M:%S'; date -u -d '2020-02-29 12:00' +%s; date +%Y | grep -c '^20'
date -u -d '2020-01-31' +%A,%j,%b

#### env and printenv
env -i A=1 env
env -i bash -c 'echo ${HOME:-no home}'
A=1 env B=2 printenv A B
printenv NOSUCH; echo $?
env -u HOME bash -c 'echo ${HOME-unset}'
NOT_EXPORTED=1; env | grep -c NOT_EXPORTED
env FOO=bar sh -c 'echo $FOO'

#### which, type, command -v, hash
type -t echo cd if nosuch; echo $?
f() { :; }; type -t f; command -v f cd
command -v nosuch; echo $?
which nosuch > /dev/null 2>&1; echo $?
[ -n "$(command -v ls)" ] && [ -n "$(which ls)" ] && echo found
hash ls 2>/dev/null; echo $?
command echo plain; builtin echo plain
echo() { printf 'mine\n'; }; echo x; command echo x; unset -f echo
alias ll='ls -l'; alias ll

#### shebangs
printf '#!/bin/bash\necho "bash $1"\n' > a; printf '#!/usr/bin/env bash\necho "env $1"\n' > b
printf '#!/bin/sh -e\nfalse\necho never\n' > c; printf 'echo "none $1 $0"\n' > d; printf '#!/bin/cat\ntext\n' > e
printf '#!/no/such/thing\n' > g
chmod +x a b c d e g
./a 1; ./b 2; ./c; echo $?; ./d 4; ./e; ./g 2>/dev/null; echo $?
PATH=$PWD:$PATH; a again

#### a program's name in PATH, and a file that is not executable
mkdir bin; printf '#!/bin/bash\necho mine "$@"\n' > bin/mytool; chmod +x bin/mytool
PATH="$PWD/bin:$PATH" mytool x
export PATH="$PWD/bin:$PATH"; mytool y; bash -c 'mytool z'
chmod -x bin/mytool; hash -r; bin/mytool 2>/dev/null; echo $?

#### du, tree-free listings and file counts
mkdir -p a/b; touch a/1 a/b/2 a/b/3
find a -type f | wc -l | tr -d ' '
ls a/* | grep -c .
for d in a/*/; do echo "$d"; done

#### diff
printf '1\n2\n3\n' > a; printf '1\nx\n3\n4\n' > b
diff a a; echo $?
diff a b; echo $?
diff -u a b | tail -n +3
diff -q a b; diff a none 2>/dev/null; echo $?

#### diff of files without a final newline, and of folders
printf 'a\nb' > x; printf 'a\nb\n' > y
diff x y; echo $?
mkdir p q; echo 1 > p/f; echo 2 > q/f; echo 3 > q/g
diff -r p q; echo $?
diff -B <(printf 'a\n\nb\n') <(printf 'a\nb\n'); echo $?
diff -w <(echo 'a  b') <(echo 'a b'); echo $?

#### md5sum, sha256sum, base64, xxd
printf abc | md5sum; printf abc | sha256sum; printf abc | base64; printf YWJj | base64 -d; echo
printf abc > f; md5sum f > sums; md5sum -c sums

#### time, timeout, sleep, yes
time true 2>/dev/null
timeout 5 echo in time; timeout 0.05 sleep 5; echo $?
yes | head -2; yes no | head -1
sleep 0.01 && echo slept

#### nproc, uname, id, whoami, hostname
[ "$(nproc)" -ge 1 ] && echo some; uname; uname -s
[ -n "$(id -u)" ] && [ -n "$(whoami)" ] && echo someone
