ADULT_CENTS = 640
BICYCLE_CENTS = 250
GROUP_SIZE = 10


def fare(age):
    """What one person of this age pays, in cents."""
    if age < 4:
        return 0
    if age < 11:
        return ADULT_CENTS // 2
    return ADULT_CENTS


def group_fare(ages, bicycles=0):
    """What people of these ages pay together, in cents."""
    fares = sorted(fare(age) for age in ages)
    if len(fares) >= GROUP_SIZE:
        fares.pop()
    return sum(fares) + bicycles * BICYCLE_CENTS


def next_boat(departures, now):
    """The first of the departures, which are in order, that can still be caught."""
    for departure in departures:
        if departure >= now:
            return departure
    return departures[0]


def arrival(departure, minutes):
    """When a boat arrives that takes this many minutes."""
    hour, minute = departure.split(':')
    total = int(hour) * 60 + int(minute) + minutes
    return f'{total // 60}:{total % 60:02}'
