import { afterAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { cImage, colourOf, cppImage } from '../support/clang.ts';
import { sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

/** Anagrams in C: lines into words, sorted, grouped in a table of lists that grow. */
const anagrams: Files = {
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
    assert(strcmp(text, "listen silent enlist; stale tesla steal least") == 0);
    words_free(&words);
    assert(words.count == 0);
    puts("All tests passed");
}
`,
};

/** A library in C++: classes in several files, containers, algorithms, streams, what is thrown. */
const library: Files = {
  'hiker.cpp': '',
  'hiker.hpp': '',
  'hiker.tests.cpp': '',
  'book.hpp': `#pragma once
#include <stdexcept>
#include <string>
#include <vector>

struct Book {
    std::string title;
    int year;
    auto operator<=>(const Book&) const = default;
};

class ParseError : public std::runtime_error {
public:
    explicit ParseError(const std::string& line) : std::runtime_error("no book: " + line) {}
};

std::vector<Book> parseBooks(std::istream& lines);
`,
  'book.cpp': `#include "book.hpp"
#include <sstream>

static Book parse(const std::string& line)
{
    std::istringstream words(line);
    std::string title, year;
    if (!std::getline(words, title, ';') || !std::getline(words, year)) throw ParseError(line);
    try {
        return {title, std::stoi(year)};
    } catch (const std::invalid_argument&) {
        throw ParseError(line);
    }
}

std::vector<Book> parseBooks(std::istream& lines)
{
    std::vector<Book> books;
    for (std::string line; std::getline(lines, line);) books.push_back(parse(line));
    return books;
}
`,
  'shelf.hpp': `#pragma once
#include "book.hpp"
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

class Shelf {
public:
    void add(Book book);
    std::optional<Book> find(const std::string& title) const;
    std::map<int, std::set<std::string>> byDecade() const;
    std::vector<Book> where(const std::function<bool(const Book&)>& wanted) const;
private:
    std::vector<std::shared_ptr<const Book>> books;
};
`,
  'shelf.cpp': `#include "shelf.hpp"
#include <algorithm>

void Shelf::add(Book book) { books.push_back(std::make_shared<const Book>(std::move(book))); }

std::optional<Book> Shelf::find(const std::string& title) const
{
    auto found = std::find_if(books.begin(), books.end(), [&](auto& book) { return book->title == title; });
    return found == books.end() ? std::nullopt : std::optional(**found);
}

std::map<int, std::set<std::string>> Shelf::byDecade() const
{
    std::map<int, std::set<std::string>> decades;
    for (const auto& book : books) decades[book->year / 10 * 10].insert(book->title);
    return decades;
}

std::vector<Book> Shelf::where(const std::function<bool(const Book&)>& wanted) const
{
    std::vector<Book> found;
    for (const auto& book : books) if (wanted(*book)) found.push_back(*book);
    std::sort(found.begin(), found.end());
    return found;
}
`,
  'test_shelf.cpp': `#include "shelf.hpp"
#include <cassert>
#include <iostream>
#include <numeric>
#include <sstream>

int main()
{
    std::istringstream lines("Emma;1815\\nPersuasion;1817\\nUlysses;1922\\n");
    Shelf shelf;
    for (auto& book : parseBooks(lines)) shelf.add(book);
    assert(shelf.find("Emma")->year == 1815);
    assert(!shelf.find("Dune"));
    assert(shelf.byDecade().at(1810).size() == 2);
    auto old = shelf.where([](const Book& book) { return book.year < 1900; });
    assert(std::accumulate(old.begin(), old.end(), 0, [](int sum, const Book& book) { return sum + book.year; }) == 3632);
    try {
        std::istringstream wrong("Emma;soon\\n");
        parseBooks(wrong);
        assert(false);
    } catch (const ParseError& error) {
        assert(std::string(error.what()) == "no book: Emma;soon");
    }
    for (const auto& [decade, titles] : shelf.byDecade()) std::cout << decade << ":" << *titles.begin() << "\\n";
    std::cout << "All tests passed" << std::endl;
}
`,
};

describe('a kata of several files', { timeout: 60_000 }, () => {
  test('is solved in C', async () => {
    const solved = await colourOf('C, assert', cImage, anagrams);
    expect(solved).toMatchObject({
      colour: 'green',
      stdout: 'listen silent enlist; stale tesla steal least\nAll tests passed\n',
      stderr: '',
    });
    const wrong = { 'anagrams.c': (anagrams['anagrams.c'] ?? '').replace('== 0;', '!= 0;') };
    const broken = await colourOf('C, assert', cImage, { ...anagrams, ...wrong });
    expect(broken.colour).toBe('red');
    expect(broken.stderr).toContain('(test_anagrams.c: main: 12)');
  });

  test('is solved in C++', async () => {
    const solved = await colourOf('C++, assert', cppImage, library);
    expect(solved).toMatchObject({
      colour: 'green',
      stdout: '1810:Emma\n1920:Ulysses\nAll tests passed\n',
      stderr: '',
    });
    const wrong = { 'shelf.cpp': (library['shelf.cpp'] ?? '').replace('/ 10 * 10', '') };
    const broken = await colourOf('C++, assert', cppImage, { ...library, ...wrong });
    expect(broken.stderr).toContain('uncaught exception of type std::out_of_range: map::at:');
    expect(broken.colour).toBe('amber');
  });
});
