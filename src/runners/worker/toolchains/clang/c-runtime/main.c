// Hands the arguments to main. The package's own does without a main: its programs link, and crash.

#include <stdlib.h>
#include <sysexits.h>
#include <wasi/api.h>

// What the compiler calls `int main(int, char **)`; an `int main(void)` is __main_void itself.
int __main_argc_argv(int count, char *words[]);

int __main_void(void) {
  __wasi_size_t count;
  __wasi_size_t size;
  if (__wasi_args_sizes_get(&count, &size) != 0) _Exit(EX_OSERR);
  uint8_t *texts = malloc(size + 1);
  uint8_t **words = calloc(count + 1, sizeof *words);
  if (texts == NULL || words == NULL) _Exit(EX_SOFTWARE);
  if (__wasi_args_get(words, texts) != 0) _Exit(EX_OSERR);
  return __main_argc_argv((int)count, (char **)words);
}
