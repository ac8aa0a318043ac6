#include "clock.h"
#include <assert.h>
#include <stdio.h>

static void one_waits_until_the_next_moment(void)
{
    assert(minutes_between((time_of_day){9, 15}, (time_of_day){9, 15}) == 0);
    assert(minutes_between((time_of_day){9, 15}, (time_of_day){10, 5}) == 50);
    assert(minutes_between((time_of_day){23, 50}, (time_of_day){0, 10}) == 20);
}

static void the_minute_hand_goes_round_in_an_hour(void)
{
    assert(minute_hand((time_of_day){3, 0}) == 0);
    assert(minute_hand((time_of_day){6, 30}) == 180);
}

static void the_hour_hand_goes_round_in_half_a_day(void)
{
    assert(hour_hand((time_of_day){3, 0}) == 90);
    assert(hour_hand((time_of_day){6, 30}) == 195);
    assert(hour_hand((time_of_day){15, 0}) == 90);
}

static void the_angle_is_the_smaller_one(void)
{
    assert(angle_between((time_of_day){3, 0}) == 90);
    assert(angle_between((time_of_day){9, 0}) == 90);
    assert(angle_between((time_of_day){6, 0}) == 180);
}

int main(void)
{
    one_waits_until_the_next_moment();
    the_minute_hand_goes_round_in_an_hour();
    the_hour_hand_goes_round_in_half_a_day();
    the_angle_is_the_smaller_one();
    puts("All tests passed");
    return 0;
}
