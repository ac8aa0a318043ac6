// C++ exceptions for the libc++abi of the package, which has none: throw, catch, rethrow,
// exception_ptr. WebAssembly unwinds by itself; what is left is to keep the objects that are thrown,
// and to say which handler takes one.
//
// https://itanium-cxx-abi.github.io/cxx-abi/abi-eh.html for the functions __cxa_*,
// https://github.com/WebAssembly/tool-conventions/blob/main/EHScheme.md for _Unwind_CallPersonality.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <exception>
#include <new>
#include <typeinfo>

// What WebAssembly throws for C++: an address.
__asm__(".globl __cpp_exception\n"
        ".tagtype __cpp_exception i32\n"
        "__cpp_exception:\n");

namespace {

/** Lies right before each object that is thrown. What is thrown through the code is the object's address. */
struct alignas(16) Header {
  const std::type_info *type;
  void *(*destroy)(void *);
  /** The throw that is under way, the handlers that run, exception_ptrs. */
  int references;
  /** What the handler gets: the object as the base or the pointer that was asked for. */
  void *adjusted;
};

/** A handler that runs. One exception may have several, with handlers of others between them. */
struct Handling {
  Header *header;
  Handling *before;
};

Handling *last = nullptr;
Header *lastRaised = nullptr;
unsigned int inFlight = 0;

Header *headerOf(void *object) { return static_cast<Header *>(object) - 1; }
void *objectOf(Header *header) { return header + 1; }

[[noreturn]] void raise(Header *header) {
  inFlight += 1;
  lastRaised = header;
  // The tag of C++ is number 0.
  __builtin_wasm_throw(0, objectOf(header));
}

/** Of libc++abi's __shim_type_info the part that all type_infos there have. */
struct Catchable : std::type_info {
  virtual ~Catchable();
  virtual void noop1() const;
  virtual void noop2() const;
  virtual bool can_catch(const Catchable *thrown, void *&adjusted) const = 0;
};

std::uintptr_t readUnsigned(const std::uint8_t *&at) {
  std::uintptr_t value = 0;
  for (int shift = 0;; shift += 7) {
    const std::uint8_t byte = *at++;
    value |= static_cast<std::uintptr_t>(byte & 0x7f) << shift;
    if ((byte & 0x80) == 0) return value;
  }
}

std::intptr_t readSigned(const std::uint8_t *&at) {
  std::uintptr_t value = 0;
  for (int shift = 0;;) {
    const std::uint8_t byte = *at++;
    value |= static_cast<std::uintptr_t>(byte & 0x7f) << shift;
    shift += 7;
    if ((byte & 0x80) != 0) continue;
    const bool isNegative = (byte & 0x40) != 0 && shift < 32;
    return static_cast<std::intptr_t>(isNegative ? value | (~std::uintptr_t{0} << shift) : value);
  }
}

/**
 * The number of the first handler at the landing pad that takes the exception; 0 for none. The table
 * is the "LSDA" that C++ has everywhere; a landing pad is found by its number, not by an address.
 */
int handlerFor(const std::uint8_t *table, int landingPad, Header *header) {
  const std::uint8_t omitted = 0xff;
  if (*table++ != omitted) std::abort();
  const bool hasTypes = *table++ != omitted;
  const std::uint8_t *types = nullptr;
  if (hasTypes) {
    const std::uintptr_t offset = readUnsigned(table);
    types = table + offset;
  }
  table += 1;
  const std::uintptr_t sitesLength = readUnsigned(table);
  const std::uint8_t *actions = table + sitesLength;
  std::uintptr_t first = 0;
  for (int site = 0; site <= landingPad; site += 1) {
    readUnsigned(table);
    first = readUnsigned(table);
  }
  if (first == 0) return 0;

  for (const std::uint8_t *action = actions + first - 1;;) {
    const std::intptr_t handler = readSigned(action);
    if (handler > 0) {
      const Catchable *type;
      std::memcpy(&type, types - handler * sizeof type, sizeof type);
      void *adjusted = objectOf(header);
      const auto *thrown = static_cast<const Catchable *>(header->type);
      // catch (...) has no type.
      if (type == nullptr || type->can_catch(thrown, adjusted)) {
        header->adjusted = adjusted;
        return static_cast<int>(handler);
      }
    }
    const std::uint8_t *next = action;
    const std::intptr_t offset = readSigned(next);
    if (offset == 0) return 0;
    action += offset;
  }
}

}  // namespace

namespace __cxxabiv1 {
extern "C" {

/** The landing pad writes where it is; the answer goes back through it. */
struct {
  int landingPad;
  const std::uint8_t *table;
  int selector;
} __wasm_lpad_context;

int _Unwind_CallPersonality(void *object) {
  __wasm_lpad_context.selector =
      handlerFor(__wasm_lpad_context.table, __wasm_lpad_context.landingPad, headerOf(object));
  return 0;
}

void *__cxa_allocate_exception(std::size_t size) noexcept {
  auto *header = static_cast<Header *>(std::malloc(sizeof(Header) + size));
  if (header == nullptr) std::terminate();
  *header = Header{};
  return objectOf(header);
}

void __cxa_free_exception(void *object) noexcept { std::free(headerOf(object)); }

abi::__cxa_exception *__cxa_init_primary_exception(void *object, std::type_info *type,
                                                   void *(*destroy)(void *)) noexcept {
  Header *header = headerOf(object);
  header->type = type;
  header->destroy = destroy;
  header->adjusted = object;
  return reinterpret_cast<abi::__cxa_exception *>(header);
}

void __cxa_increment_exception_refcount(void *object) noexcept {
  if (object != nullptr) headerOf(object)->references += 1;
}

void __cxa_decrement_exception_refcount(void *object) noexcept {
  if (object == nullptr) return;
  Header *header = headerOf(object);
  header->references -= 1;
  if (header->references > 0) return;
  if (header->destroy != nullptr) header->destroy(object);
  __cxa_free_exception(object);
}

void __cxa_throw(void *object, std::type_info *type, void *(*destroy)(void *)) {
  __cxa_init_primary_exception(object, type, destroy);
  __cxa_increment_exception_refcount(object);
  raise(headerOf(object));
}

void *__cxa_get_exception_ptr(void *object) noexcept { return headerOf(object)->adjusted; }

/** The reference that the throw held is the handler's from now on. */
void *__cxa_begin_catch(void *object) noexcept {
  auto *handling = static_cast<Handling *>(std::malloc(sizeof(Handling)));
  if (handling == nullptr) std::abort();
  *handling = {headerOf(object), last};
  last = handling;
  inFlight -= 1;
  return headerOf(object)->adjusted;
}

void __cxa_end_catch() {
  Handling *ended = last;
  if (ended == nullptr) return;
  last = ended->before;
  __cxa_decrement_exception_refcount(objectOf(ended->header));
  std::free(ended);
}

/** The handler that runs is left on the way, which gives its own reference back. */
void __cxa_rethrow() {
  if (last == nullptr) std::terminate();
  last->header->references += 1;
  raise(last->header);
}

void __cxa_call_terminate(void *object) noexcept {
  __cxa_begin_catch(object);
  std::terminate();
}

std::type_info *__cxa_current_exception_type() {
  return last == nullptr ? nullptr : const_cast<std::type_info *>(last->header->type);
}

/** What std::current_exception keeps. */
void *__cxa_current_primary_exception() noexcept {
  if (last == nullptr) return nullptr;
  void *object = objectOf(last->header);
  __cxa_increment_exception_refcount(object);
  return object;
}

/** What std::rethrow_exception does. */
void __cxa_rethrow_primary_exception(void *object) {
  if (object == nullptr) return;
  __cxa_increment_exception_refcount(object);
  raise(headerOf(object));
}

/** For one that nobody is to catch: noexcept ends the program without beginning a handler. */
void *__pocket_exception_under_way() { return inFlight > 0 ? objectOf(lastRaised) : nullptr; }

bool __cxa_uncaught_exception() noexcept { return inFlight > 0; }
unsigned int __cxa_uncaught_exceptions() noexcept { return inFlight; }

}  // extern "C"
}  // namespace __cxxabiv1
