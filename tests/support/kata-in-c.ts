import type { Files } from '../../src/kata/files.ts';

/** Anagrams in C: lines into words, sorted, grouped in a table of lists that grow. */
export const anagrams: Files = {
  'hiker.c': '',
  'hiker.h': '',
  'hiker.tests.c': '',
  'words.h': `#ifndef WORDS_INCLUDED
#define WORDS_INCLUDED
#include <stddef.h>

typedef struct { char **items; size_t count, capacity; } words_t;

void words_add(words_t *words, const char *word);
void words_split(words_t *words, const char *text);
void words_free(words_t *words);

#endif
`,
  'words.c': `#include "words.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void words_add(words_t *words, const char *word)
{
    if (words->count == words->capacity)
    {
        words->capacity = words->capacity == 0 ? 4 : 2 * words->capacity;
        words->items = realloc(words->items, words->capacity * sizeof *words->items);
    }
    words->items[words->count++] = strdup(word);
}

void words_split(words_t *words, const char *text)
{
    char *copy = strdup(text), *rest = NULL;
    for (char *word = strtok_r(copy, " ,.\\n", &rest); word; word = strtok_r(NULL, " ,.\\n", &rest))
    {
        for (char *at = word; *at; at++) *at = (char)tolower((unsigned char)*at);
        words_add(words, word);
    }
    free(copy);
}

void words_free(words_t *words)
{
    for (size_t i = 0; i < words->count; i++) free(words->items[i]);
    free(words->items);
    *words = (words_t){0};
}
`,
  'anagrams.h': `#ifndef ANAGRAMS_INCLUDED
#define ANAGRAMS_INCLUDED
#include <stdbool.h>
#include "words.h"

bool is_anagram(const char *one, const char *other);
/** Writes groups of two or more, "a b; c d e", and answers how many there are. */
int anagrams(const words_t *words, char *text, size_t size);

#endif
`,
  'anagrams.c': `#include "anagrams.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_letter(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

static void sorted(const char *word, char *key)
{
    strcpy(key, word);
    qsort(key, strlen(key), 1, by_letter);
}

bool is_anagram(const char *one, const char *other)
{
    char a[64], b[64];
    sorted(one, a);
    sorted(other, b);
    return strcmp(a, b) == 0;
}

int anagrams(const words_t *words, char *text, size_t size)
{
    bool *done = calloc(words->count, sizeof *done);
    size_t used = 0;
    int groups = 0;
    for (size_t i = 0; i < words->count; i++)
    {
        int in_group = 0;
        for (size_t j = i; j < words->count; j++)
        {
            if (done[j] || (j > i && !is_anagram(words->items[i], words->items[j]))) continue;
            if (j == i) continue;
            const char *first = in_group == 0 ? words->items[i] : "";
            const char *gap = in_group == 0 && groups > 0 ? "; " : "";
            used += (size_t)snprintf(text + used, size - used, "%s%s %s", gap, first, words->items[j]);
            done[j] = true;
            in_group++;
        }
        groups += in_group > 0;
    }
    free(done);
    return groups;
}
`,
  'test_anagrams.c': `#include "anagrams.h"
#include <assert.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    words_t words = {0};
    words_split(&words, "Listen, the inlets silent. Enlist a stale tesla, steal least.\\n");
    assert(words.count == 10);
    assert(strcmp(words.items[0], "listen") == 0);
    assert(is_anagram("dusty", "study") && !is_anagram("dusty", "studs"));
    char text[200] = "";
    assert(anagrams(&words, text, sizeof text) == 2);
    printf("%s\\n", text);
    assert(strcmp(text, "listen inlets silent enlist; stale tesla steal least") == 0);
    words_free(&words);
    assert(words.count == 0);
    puts("All tests passed");
}
`,
};
