// `new` that throws when there is no memory, and the failures that the compiler itself calls: the
// package's own abort.

#include <cstdlib>
#include <cxxabi.h>
#include <new>
#include <typeinfo>

namespace {

void *allocate(std::size_t size, std::size_t alignment) {
  const std::size_t wanted = size == 0 ? 1 : size;
  for (;;) {
    void *memory = alignment <= alignof(std::max_align_t)
                       ? std::malloc(wanted)
                       : std::aligned_alloc(alignment, (wanted + alignment - 1) & -alignment);
    if (memory != nullptr) return memory;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void *allocateOrNull(std::size_t size, std::size_t alignment) noexcept {
  try {
    return allocate(size, alignment);
  } catch (...) {
    return nullptr;
  }
}

}  // namespace

// A program may have its own of any of these.
#define REPLACEABLE __attribute__((weak))
using std::align_val_t, std::nothrow_t, std::size_t;

REPLACEABLE void *operator new(size_t size) { return allocate(size, 1); }
REPLACEABLE void *operator new[](size_t size) { return ::operator new(size); }
REPLACEABLE void *operator new(size_t size, const nothrow_t &) noexcept {
  return allocateOrNull(size, 1);
}
REPLACEABLE void *operator new[](size_t size, const nothrow_t &) noexcept {
  return allocateOrNull(size, 1);
}
REPLACEABLE void *operator new(size_t size, align_val_t alignment) {
  return allocate(size, static_cast<size_t>(alignment));
}
REPLACEABLE void *operator new[](size_t size, align_val_t alignment) {
  return ::operator new(size, alignment);
}
REPLACEABLE void *operator new(size_t size, align_val_t alignment, const nothrow_t &) noexcept {
  return allocateOrNull(size, static_cast<size_t>(alignment));
}
REPLACEABLE void *operator new[](size_t size, align_val_t alignment, const nothrow_t &) noexcept {
  return allocateOrNull(size, static_cast<size_t>(alignment));
}

REPLACEABLE void operator delete(void *memory) noexcept { std::free(memory); }
REPLACEABLE void operator delete[](void *memory) noexcept { ::operator delete(memory); }
REPLACEABLE void operator delete(void *memory, size_t) noexcept { ::operator delete(memory); }
REPLACEABLE void operator delete[](void *memory, size_t) noexcept { ::operator delete[](memory); }
REPLACEABLE void operator delete(void *memory, const nothrow_t &) noexcept {
  ::operator delete(memory);
}
REPLACEABLE void operator delete[](void *memory, const nothrow_t &) noexcept {
  ::operator delete[](memory);
}
REPLACEABLE void operator delete(void *memory, align_val_t) noexcept { std::free(memory); }
REPLACEABLE void operator delete[](void *memory, align_val_t alignment) noexcept {
  ::operator delete(memory, alignment);
}
REPLACEABLE void operator delete(void *memory, size_t, align_val_t alignment) noexcept {
  ::operator delete(memory, alignment);
}
REPLACEABLE void operator delete[](void *memory, size_t, align_val_t alignment) noexcept {
  ::operator delete[](memory, alignment);
}
REPLACEABLE void operator delete(void *memory, align_val_t alignment, const nothrow_t &) noexcept {
  ::operator delete(memory, alignment);
}
REPLACEABLE void operator delete[](void *memory, align_val_t alignment, const nothrow_t &) noexcept {
  ::operator delete[](memory, alignment);
}

const std::nothrow_t std::nothrow{};

void std::__throw_bad_alloc() { throw std::bad_alloc(); }

extern "C" {
void __cxa_bad_cast() { throw std::bad_cast(); }
void __cxa_bad_typeid() { throw std::bad_typeid(); }
void __cxa_throw_bad_array_new_length() { throw std::bad_array_new_length(); }
}
