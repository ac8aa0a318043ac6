#ifndef CLOCK_INCLUDED
#define CLOCK_INCLUDED

typedef struct { int hour, minute; } time_of_day;

int minutes_between(time_of_day from, time_of_day to);
double hour_hand(time_of_day at);
double minute_hand(time_of_day at);
double angle_between(time_of_day at);

#endif
