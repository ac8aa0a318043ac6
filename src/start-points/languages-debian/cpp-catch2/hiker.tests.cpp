#include "hiker.hpp"
#include <catch2/catch.hpp>

// An example to start from. It fails on purpose.
TEST_CASE("Life, the universe, and everything")
{
    REQUIRE(answer() == 42);
}
