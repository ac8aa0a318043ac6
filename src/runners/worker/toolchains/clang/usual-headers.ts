/** What is read ahead for C++. */
export const usualHeaders = [
  'algorithm',
  'array',
  'cassert',
  'cctype',
  'cmath',
  'cstdio',
  'cstdlib',
  'cstring',
  'deque',
  'exception',
  'functional',
  'iomanip',
  'iostream',
  'list',
  'map',
  'memory',
  'numeric',
  'optional',
  'queue',
  'set',
  'sstream',
  'stack',
  'stdexcept',
  'string',
  'tuple',
  'unordered_map',
  'unordered_set',
  'utility',
  'variant',
  'vector',
] as const;

/**
 * The headers, and a function that no one calls: what it uses is instantiated ahead, too, which is
 * most of what a small file makes the compiler do. It is C++11, so that any -std= can have it.
 */
export const usualText = `${usualHeaders.map((name) => `#include <${name}>\n`).join('')}
inline void __pocket_dojo_usual() {
  std::vector<int> numbers{3, 1};
  numbers.push_back(numbers.at(0));
  std::sort(numbers.begin(), numbers.end());
  std::reverse(numbers.begin(), numbers.end());
  std::vector<std::string> words{"a"};
  words.push_back("b" + std::to_string(std::accumulate(numbers.begin(), numbers.end(), 0)));
  words.emplace_back(words.front() + "c" + words.back());
  std::sort(words.begin(), words.end());
  std::vector<std::vector<int>> table{numbers};
  table.push_back(numbers);
  std::map<std::string, int> counts{{"a", 1}};
  counts["b"] += counts.at("a") + static_cast<int>(counts.count("c"));
  std::map<int, std::string> names{{1, "a"}};
  std::map<std::string, std::string> texts;
  texts["a"] = names[1];
  std::map<std::string, std::vector<int>> lists{{"a", {1, 2}}};
  lists["b"].push_back(lists.at("a").size());
  std::map<int, int> squares{{1, 1}};
  squares[2] = 4;
  std::set<int> seen{1};
  seen.insert(2);
  std::set<std::string> known{"a"};
  known.insert("b");
  std::unordered_map<std::string, int> hashed{{"a", 1}};
  hashed["b"] = hashed.at("a");
  std::ostringstream out;
  for (const auto &each : counts) out << each.first << each.second << 'c' << 2.5 << std::endl;
  for (int number : numbers) out << number << "\\n";
  for (const std::string &word : words) std::cout << word << " " << word.substr(1) << std::endl;
  std::istringstream in(out.str());
  std::string line;
  while (std::getline(in, line)) std::cerr << line << std::setw(2) << line.size() << true;
  std::unique_ptr<int> one(new int(1));
  std::shared_ptr<int> shared = std::make_shared<int>(*one);
  std::function<int(int)> twice = [](int number) { return number * 2; };
  if (twice(*shared) == 2) throw std::runtime_error("a");
  throw std::invalid_argument(line);
}
`;
