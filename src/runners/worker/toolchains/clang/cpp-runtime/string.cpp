// std::string's functions that libc++ keeps in its library, compiled so that they throw; and the
// conversions from and to numbers, which stand beside them there.

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <limits>
#include <stdexcept>
#include <string>

_LIBCPP_BEGIN_NAMESPACE_STD

#define INSTANTIATE(...) template __VA_ARGS__;
_LIBCPP_STRING_UNSTABLE_EXTERN_TEMPLATE_LIST(INSTANTIATE, char)
_LIBCPP_STRING_UNSTABLE_EXTERN_TEMPLATE_LIST(INSTANTIATE, wchar_t)
template string operator+(const char *, const string &);

namespace {

/** Reads a number with one of C's strto functions, as `name` is said to. */
template <class Text, class Convert>
auto converted(const char *name, const Text &text, size_t *used, Convert convert) {
  typename Text::value_type *end = nullptr;
  const auto *begin = text.c_str();
  const int errorBefore = errno;
  errno = 0;
  const auto value = convert(begin, &end);
  const bool isOutside = errno == ERANGE;
  errno = errorBefore;
  if (isOutside) throw out_of_range(string(name) + ": out of range");
  if (end == begin) throw invalid_argument(string(name) + ": no conversion");
  if (used != nullptr) *used = static_cast<size_t>(end - begin);
  return value;
}

template <class Text, class Convert>
int convertedToInt(const Text &text, size_t *used, Convert convert) {
  const long value = converted("stoi", text, used, convert);
  if (value < numeric_limits<int>::min() || numeric_limits<int>::max() < value) {
    throw out_of_range("stoi: out of range");
  }
  return static_cast<int>(value);
}

template <class Text, class Value> Text digitsOf(Value value) {
  char digits[numeric_limits<Value>::digits10 + 3];
  const to_chars_result result = to_chars(digits, digits + sizeof digits, value);
  return Text(digits, result.ptr);
}

template <class Text, class Value> Text printed(const char *format, Value value) {
  string text(static_cast<size_t>(snprintf(nullptr, 0, format, value)), '\0');
  snprintf(text.data(), text.size() + 1, format, value);
  return Text(text.begin(), text.end());
}

}  // namespace

#define INTEGERS(Text, to_long, to_unsigned_long, to_long_long, to_unsigned_long_long)              \
  int stoi(const Text &text, size_t *used, int base) {                                             \
    return convertedToInt(text, used, [=](auto at, auto end) { return to_long(at, end, base); });  \
  }                                                                                                \
  long stol(const Text &text, size_t *used, int base) {                                            \
    return converted("stol", text, used,                                                           \
                     [=](auto at, auto end) { return to_long(at, end, base); });                   \
  }                                                                                                \
  unsigned long stoul(const Text &text, size_t *used, int base) {                                  \
    return converted("stoul", text, used,                                                          \
                     [=](auto at, auto end) { return to_unsigned_long(at, end, base); });          \
  }                                                                                                \
  long long stoll(const Text &text, size_t *used, int base) {                                      \
    return converted("stoll", text, used,                                                          \
                     [=](auto at, auto end) { return to_long_long(at, end, base); });              \
  }                                                                                                \
  unsigned long long stoull(const Text &text, size_t *used, int base) {                            \
    return converted("stoull", text, used,                                                         \
                     [=](auto at, auto end) { return to_unsigned_long_long(at, end, base); });     \
  }

INTEGERS(string, strtol, strtoul, strtoll, strtoull)
INTEGERS(wstring, wcstol, wcstoul, wcstoll, wcstoull)

float stof(const string &text, size_t *used) { return converted("stof", text, used, strtof); }
double stod(const string &text, size_t *used) { return converted("stod", text, used, strtod); }
long double stold(const string &text, size_t *used) {
  return converted("stold", text, used, strtold);
}
float stof(const wstring &text, size_t *used) { return converted("stof", text, used, wcstof); }
double stod(const wstring &text, size_t *used) { return converted("stod", text, used, wcstod); }
long double stold(const wstring &text, size_t *used) {
  return converted("stold", text, used, wcstold);
}

#define TO_TEXT(name, Text)                                                \
  Text name(int value) { return digitsOf<Text>(value); }                   \
  Text name(long value) { return digitsOf<Text>(value); }                  \
  Text name(long long value) { return digitsOf<Text>(value); }             \
  Text name(unsigned value) { return digitsOf<Text>(value); }              \
  Text name(unsigned long value) { return digitsOf<Text>(value); }         \
  Text name(unsigned long long value) { return digitsOf<Text>(value); }    \
  Text name(float value) { return printed<Text>("%f", value); }            \
  Text name(double value) { return printed<Text>("%f", value); }           \
  Text name(long double value) { return printed<Text>("%Lf", value); }

TO_TEXT(to_string, string)
TO_TEXT(to_wstring, wstring)

_LIBCPP_END_NAMESPACE_STD
