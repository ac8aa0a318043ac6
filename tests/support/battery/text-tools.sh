#### sort: keys, orders, checks and messages
cat > f <<'X'
the 3 b
a 10 c
dog 2 A
The 3 a
 lead 5 x
a 9 c
dog 2 a
X
echo 1; sort f; echo 2; sort -f f; echo 3; sort -k2n f; echo 4; sort -k2,2nr -k1,1 f; echo 5; sort -k2,2n -s f; echo 6; sort -u -k2,2 f; echo 7; sort -r f; echo 8; sort -k3f f; echo 9; sort -k3,3fr f; echo 10; sort -b -k1 f; sort -k1,1b -k2n f
sort -t: -k3n -k1 <<'X'
b:x:10
a:y:9
c:z:10
:e:1
X
printf '1K\n2M\n3\n1G\n500K\n-1K\n' | sort -h
printf 'v1.10\nv1.9\nv1.2~rc\nv1.2\na.txt\na1.txt\na10.txt\na2.txt\n1.0-alpha\n1.0\n' | sort -V
printf '1e3\n2\n-5\nx\n0x10\n' | sort -g
printf 'Mar\nJan\nfoo\nDec\n' | sort -M
printf 'b\na\n' > g; sort -c g; echo $?; sort g -o g; cat g; sort -c g; echo $?; sort -C -r g; echo $?
sort -m g g; printf 'b\0a\0' | sort -z | tr '\0' '\n'
sort none; echo $?; sort -k0 g; echo $?; sort -t ab g; echo $?
printf 'a b\na  b\n a b\n' | sort -k2; printf 'x,2\ny,10\nx,1\n' | sort -t, -k1,1 -k2,2n
printf '10\n9\n-1\n1.5\n.5\n\n' | sort -n; printf '10\n9\n10\n' | sort -nu; printf 'B\nb\na\nA\n' | sort -fu;printf 'ä\nz\n🐞\nΩ\n' | sort
printf 'a.b\nab\na c\n' | sort -d; sort --reverse --numeric-sort <<< $'1\n2'; sort -k1.2,1.3 <<< $'xbb\nyaa\nzab'; sort -n -k1,1 -t' ' <<< $'2 a\n1 b\n2 A'
printf 'b 1\na 1\n' | sort -rk2; printf 'b 1\na 1\n' | sort -k2 -r -s; ls -l / | sort --parallel=2 > /dev/null; sort -k 2,2 -k 1,1r -t ';' <<< $'a;1\nb;1\nc;0'

#### grep: every option that scripts use
printf 'one\ntwo words\nthree\nfour\nfive five\nTwo\nwordy word\n' > f; printf 'x\ntwo\n' > g; mkdir d; cp f d/h.txt; printf 'two\n' > d/k.c; printf 'a\0two\n' > bin
t() { echo "== $*"; "$@" 2>&1; echo "= $?"; }
s() { "$@" 2>&1 | sort; }
t grep two f; t grep -a two bin; t grep two bin; t grep -c two bin; t grep -n o f; t grep -c o f g; t grep -l two f g none; t grep -L one f g; t grep -w word f; t grep -x two g f
t grep -E 'f(our|ive)' f; t grep -F 'o.' f; t grep -r two d; t grep -r --include='*.c' two d; s grep -rn two; t grep -A1 two f; t grep -B1 -n four f; t grep -C1 three f g; t grep -q two f; t grep -s x none
t grep -h two f g; t grep -H two f; t grep -v o f; t grep -i TWO f; t grep -e one -e four f; t grep -m1 two f; echo four > pats; t grep -f pats f; t grep -on 'o.' f; t grep -o 'five\|fi' f
t grep -E 'a|ab|f' f; t grep -oE 'w|word|wordy' f; t grep -P '\d+|w\w+' f; t grep -oP 't\Kw' f; t grep '[[:upper:]]' f; t grep '^t' f; t grep 's$' f; t grep 'o\{2\}' f; t grep -E 'e{2}' f; t grep 'fi*ve' f; t grep '*' f; t grep '\<word\>' f; t grep -E '(five) \1' f; t grep '\(fi\)ve \1' f; t grep -b two f; t grep -ob wo f
t grep -c '' f; t grep '' g; t grep -vc o f; t grep -lv o f g; t grep '[' f; t grep 'a\(' f; t grep -E 'a(' f; t grep; t grep two d; t grep -rl two d; t grep -rL two d; t grep -rc two d; t grep -rh two d; t egrep 'one|two' f; t fgrep '.' f
t grep -1 three f; t grep -A1 -m1 t f; t grep -nA1 -e one -e four f; t grep --color=never two f; t grep -io TWO f; s grep -r --exclude-dir=d two .; s grep -r --exclude='*.c' two .;  cat f | t grep -n two - ; cat f | t grep -H two; t grep -w 'wo' f; t grep -E '^(one|two)' f; t grep -ow 'w[a-z]*' f; t grep -xF two g; t grep -z two f; t grep -Z -l two f; t grep 'a\|two' f; t grep -E 'x|' g; t grep -n -v x g; t grep -E '\bwo' f; t grep -E 'w+o?r' f; t grep '\.' f; t grep -E '[^a-z ]' f; t grep 't[^]]o' f; t grep -- -x f; t grep -e -x f; t grep -E '{1' f; t grep -i 'É' <<< é; t grep -o . <<< 'aé🐞'; t grep -c . /dev/null; t grep -y two f
t grep -o 'wo*\|five$' f; t grep --include '*.c' -r two .; t grep -qs two none f; t grep -nH -C0 two f

#### find: tests, actions and -printf
mkdir -p a/b/c e .git/x; touch a/1.txt a/b/2.TXT a/b/c/3.c .hid; printf 'hello' > e/f; ln -s ../a e/link; ln -s nowhere dang; chmod 755 a/1.txt; printf '%2000s' x > big
t() { echo "== $*"; "$@" 2>&1 | sort; echo "= ${PIPESTATUS[0]}"; }
t find; t find .; t find a; t find a/ -type f; t find . -name '*.txt'; t find . -iname '*.txt'; t find -L . -name '*.c'; t find e -type l; t find -L . -type l; t find . -printf '%p %f %h %y %m %P %d\n'
t find . -type f -printf '%s %p\n'; t find . -maxdepth 1; t find . -mindepth 2 -type d; t find . -path './a/*'; t find . -path ./.git -prune -o -type f -print; t find . -not -name '*.c' -type f; t find . ! -name 'a*' -a -type d; t find . \( -name '*.c' -o -name '*.txt' \) ; t find . -empty; t find . -size +1k; t find . -size -2; t find . -size 5c; t find a -newer a/b/c/3.c; t find . -perm 755 -type f; t find . -perm -u+x -type f; t find . -perm /111 -type f
t find a -exec echo got {} \;; t find e -type f -exec echo all {} +; t find . -regex '.*/[0-9]\.\(c\|txt\)'; t find . -regextype posix-extended -regex '.*\.(c|txt)'; t find none; t find . -foo; t find . -name; t find a x; t find . -name '[0-9]*'; t find . -type f,l; t find a -depth; t find . -xtype l; t find . -lname 'no*'; t find . -iname 'A' -o -name e ; t find e -execdir echo {} \; ; t find . -type x; t find . -maxdepth q; t find . \( -name a; t find a -name b -prune , -name '1*'; t find a -false -o -true; t find /dev/null;  t find a e -name '*' -type f; t find . -links 1 -type f; t find . -mtime -1 -name '*.c'; t find . -mmin +5; t find "$PWD/a" -name '*.c'; t find . -type d -name b -exec ls {} \;; t find . -executable -type f; t find a -type f -exec false {} +; t find a -type f -exec grep -l x {} \; ; t find . -samefile a/1.txt; t find . -printf '%-8f|%5s\n' -name big; t find big -printf '%T@\n' -quit | sed 's/[0-9]//g'; find a -depth | tail -n 1
find a -name '*.txt' -delete; ls -R a; find . -type f | sort | xargs ls; find a -type f -print0 | xargs -0 -n1 basename | sort; find . -delete; ls -A

#### awk: printf, -v and -f
awk 'BEGIN { printf "%05.2f|%+.1f|% .1f|%-8.2f|%08.3f|%e|%E|%g|%g|%g|%08d|%+d|%x|%o|%c|%5s|%-5s|%.2s|%%|%i|%5.1f\n", 3.14159, 2.5, 2.5, 1.5, -1.5, 12345.678, 0.00012, 0.0001, 1e10, 100000, 42, 7, 255, 8, 65, "a", "b", "xyz", 3.9, 9.99 }'
echo a b | awk -v OFS== '{ $1 = $1; print }'; echo a b | awk -v OFS=, '{ $1 = $1; print; print $1, $2 }'; echo a:b | awk -v FS=: '{ print $2 }'; printf 'a b\n' | awk -v ORS='|' 1
awk -vx=5 'BEGIN { print x }'; awk -v 'a=x\ty' 'BEGIN { print a }'; printf 'a,b\n' | awk -F, -vOFS=: '{ print $1, $2 }'
awk 'BEGIN { printf "%d %d\n", "12abc", -3.7; print int(-3.7), int(3.7) }'
echo 'BEGIN { print "prog" }' > p.awk; awk -f p.awk; awk -f /dev/stdin <<< 'BEGIN { print "from file" }'; awk -f none; echo $?
