#include "clock.h"

static int minutes_since_midnight(clock_time at)
{
    return at.hour * 60 + at.minute;
}

int minutes_between(time_of_day from, time_of_day to)
{
    const int minutes_a_day = 24 * 60;
    return minutes_since_midnight(to) - minutes_since_midnight(from);
}
