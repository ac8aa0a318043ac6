#include "hiker.hpp"
#include <gtest/gtest.h>

// An example to start from. It fails on purpose.
TEST(Hiker, KnowsTheAnswer)
{
    EXPECT_EQ(42, answer());
}
