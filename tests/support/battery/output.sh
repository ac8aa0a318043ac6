#### stdout and stderr to one file keep their order
{ echo 1; echo 2 >&2; echo 3; } > both.txt 2>&1
cat both.txt
{ echo 4; echo 5 >&2; echo 6; } &> again.txt
cat again.txt

#### stdout and stderr into one pipe keep their order
{ echo a; echo b >&2; echo c; } 2>&1 | cat -n
f() { echo x; echo y >&2; echo z; }
f |& sed 's/^/> /'

#### stderr to stdout in a command substitution
x=$(echo out; echo err >&2; echo out2) 2>/dev/null
y=$( { echo out; echo err >&2; echo out2; } 2>&1 )
echo "$y"
z=$(ls none 2>&1 > /dev/null | wc -l); echo $((z))

#### 2>&1 >file is not >file 2>&1
{ echo o; echo e >&2; } 2>&1 > f.txt | sed 's/^/piped /'
cat f.txt

#### stderr away, stdout away
#@ stderr
{ echo o; echo e >&2; } 2> /dev/null
{ echo o; echo e >&2; } > /dev/null
echo to stderr >&2
echo also 1>&2
echo and > /dev/stderr
echo but > /dev/stdout

#### swapping stdout and stderr
#@ stderr
{ echo o; echo e >&2; } 3>&1 1>&2 2>&3 3>&-

#### file descriptors of one's own
exec 3> three.txt
echo one >&3
echo two >&3
exec 3>&-
cat three.txt
exec 4< three.txt
read -u 4 l1; read l2 <&4
echo "$l1 $l2"
exec 4<&-

#### exec with redirections only
exec > log.txt 2>&1
echo logged
echo error >&2
ls log.txt

#### exec 2>&1
exec 2>&1
echo a
echo b >&2
echo c

#### tee
echo one | tee a.txt
echo two | tee -a a.txt b.txt > /dev/null
cat a.txt b.txt
{ echo o; echo e >&2; } 2>&1 | tee all.txt | wc -l | tr -d ' '

#### process substitution
diff <(printf '1\n2\n') <(printf '1\n2\n') && echo same
paste -d, <(seq 2) <(seq 3 4)
while read -r l; do echo "got $l"; done < <(printf 'x\ny\n')
echo logged > >(cat > sub.txt); sleep 0.05; cat sub.txt

#### noclobber and append
echo 1 > f; echo 2 >> f; cat f
set -C
echo 3 > f 2>/dev/null || echo refused
echo 4 >| f; cat f

#### here-doc into a command in a pipe
cat <<X | tr a-z A-Z | sort
beta
alpha
X

#### here-doc with variables, written to a file and run
name=generated
cat > gen.sh <<X
#!/bin/bash
echo "$name \$1"
X
chmod +x gen.sh
./gen.sh arg

#### reading stdin of the script's commands
printf 'l1\nl2\nl3\n' > in
{ read a; read b; cat; } < in
echo "$a $b"
head -1 < in
wc -l < in | tr -d ' '
while read l; do echo "$l"; done <<X
from here
X

#### /dev/null as input and output
cat < /dev/null; echo $?
cat /dev/null | wc -c | tr -d ' '
echo x > /dev/null
ls nosuch > /dev/null 2>&1; echo $?

#### /dev/stdin, and - for it
echo piped | cat /dev/stdin
echo dash | cat -
echo both | cat - <(echo more)

#### binary output survives
printf '\x00\x01\xff\xfe' > bin.dat
wc -c < bin.dat | tr -d ' '
od -An -tx1 bin.dat
printf '\xff\x00' | od -An -tx1
cat bin.dat bin.dat > two.dat
cmp bin.dat two.dat > /dev/null 2>&1; echo $?
head -c 2 bin.dat | od -An -c

#### messages name the script and the line
#@ stderr
nosuchcommand
echo x > none/file
cd nosuchdir

cat < nofile
. ./nolib.sh
unset -z
f() {
  another_missing
}
f

#### unbound and bad substitutions
#@ stderr
set -u
echo $nosuch

#### a syntax error runs what stands before it
#@ status
echo before
echo also before
if true; then
  echo inside
done
echo after

#### an unclosed quote
#@ status
echo one
echo "two

#### an unclosed if
#@ status
echo one
if true; then
  echo two

#### unicode
s="süß 🐞 日本"
echo "${#s} ${s:0:3} ${s^^}"
echo "$s" | wc -m | tr -d ' '
echo "$s" > "datei ü.txt"; ls
printf '%s|%5s|\n' "$s" "ü"
[[ $s == *🐞* ]] && echo bug
