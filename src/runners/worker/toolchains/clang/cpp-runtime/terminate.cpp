// What a person reads when no handler takes an exception, in the words of libc++abi, and then abort.

#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <exception>
#include <typeinfo>

extern "C" void *__pocket_exception_under_way();

namespace {

[[noreturn]] void tellAndAbort() {
  void *underWay = __pocket_exception_under_way();
  if (underWay != nullptr) abi::__cxa_begin_catch(underWay);
  const std::type_info *type = abi::__cxa_current_exception_type();
  if (type == nullptr) {
    std::fputs("libc++abi: terminating\n", stderr);
    std::abort();
  }
  int status = 0;
  const char *demangled = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
  const char *name = status == 0 ? demangled : type->name();
  try {
    throw;
  } catch (const std::exception &exception) {
    std::fprintf(stderr, "libc++abi: terminating due to uncaught exception of type %s: %s\n", name,
                 exception.what());
  } catch (...) {
    std::fprintf(stderr, "libc++abi: terminating due to uncaught exception of type %s\n", name);
  }
  std::abort();
}

__attribute__((constructor(101))) void beginTelling() { std::set_terminate(tellAndAbort); }

}  // namespace

extern "C" {

int __real___main_void();

/** WebAssembly does not look for a handler before it unwinds, so it ends here: by then all is unwound. */
int __wrap___main_void() {
  try {
    return __real___main_void();
  } catch (...) {
    std::terminate();
  }
}

}  // extern "C"
