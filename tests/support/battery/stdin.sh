#### a command that reads takes the rest of what the loop reads
printf 'a\nb\nc\n' > list
while read x; do echo $x; cat; done < list
while read x; do echo $x; cat < /dev/null; done < list
while read x; do echo $x; cat list | wc -l; done < list
cat list | while read x; do echo $x; wc -l; done
f() { sort -r; }; while read x; do f; done < list
printf 'h\n3\n1\n' > f
{ head -n 1; sort; } < f
{ read h; echo $h; sort; } < f
(head -n1; tail -n1) < f

#### a command that does not read leaves the loop its lines
mkdir d; printf 'a\nb\n' > list; cp list f; echo '{"a":1}' > j.json
for cmd in 'grep a f' 'sed p f' 'awk 1 f' 'awk BEGIN{print}' 'wc f' 'cat f' 'sort f' 'cut -c1 f' 'find .' ls date \
  'tac f' 'rev f' 'nl f' 'base64 f' 'md5sum f' 'diff f list' 'head f' 'tail f' 'uniq f' 'sleep 0' 'basename a' \
  'dirname a' 'expr 1 + 1' 'seq 2' 'printf x' 'comm f list' 'paste f list' 'fold f' 'join f list' 'expand f' \
  'split f' 'touch x' 'rm x' 'mkdir -p d' 'cp f x' 'mv x y' 'chmod +x f' 'stat f' 'tar -cf t.tar f' 'gzip -k f' env \
  'which ls' true 'du f' 'cmp f list' 'od f' 'file f' 'bash -c true' 'bash -c ls' 'timeout 2 true' 'test -f f' \
  mktemp 'readlink f' 'ln -s f g' 'unexpand f' 'column f' hostname whoami id uname 'env ls' 'sha1sum f' 'time true' \
  'egrep a f' 'fgrep a f' 'grep -r a .' 'sed -i p f' 'command ls' 'eval ls'; do
  n=0; while read x; do $cmd > /dev/null 2>&1; n=$((n+1)); done < list; [ $n = 2 ] || echo "$cmd $n"
done
rm -rf *
