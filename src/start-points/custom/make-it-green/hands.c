#include "clock.h"
#include <math.h>

double hour_hand(time_of_day at)
{
    return (at.hour * 60 + at.minute) / 720 * 360;
}

double minute_hand(time_of_day at)
{
    return at.minute * 6.0;
}

double angle_of_hands(time_of_day at)
{
    return fabs(hour_hand(at) - minute_hand(at));
}
