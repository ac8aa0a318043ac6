import type { Files } from '../../src/kata/files.ts';

/** A library in C++: classes in several files, containers, algorithms, streams, what is thrown. */
export const library: Files = {
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
