import unittest
from ferry import arrival, fare, group_fare, next_boat

WINTER = ['12:45', '16:20', '20:05', '23:50']


class TestFares(unittest.TestCase):
    def test_the_smallest_travel_free(self):
        self.assertEqual(0, fare(3))

    def test_children_pay_half(self):
        self.assertEqual(320, fare(4))
        self.assertEqual(320, fare(11))

    def test_all_others_pay_the_whole_fare(self):
        self.assertEqual(640, fare(12))

    def test_a_group_of_ten_pays_for_nine(self):
        self.assertEqual(9 * 640, group_fare([30] * 10))

    def test_bicycles_are_paid_for(self):
        self.assertEqual(640 + 250, group_fare([30], bicycles=1))


class TestTimes(unittest.TestCase):
    def test_the_next_boat_of_the_afternoon(self):
        self.assertEqual('16:20', next_boat(WINTER, '13:00'))

    def test_a_boat_that_leaves_now_can_be_caught(self):
        self.assertEqual('16:20', next_boat(WINTER, '16:20'))

    def test_the_first_boat_is_shown_after_the_last(self):
        self.assertEqual('12:45', next_boat(WINTER, '23:51'))

    def test_a_boat_arrives_when_its_minutes_are_over(self):
        self.assertEqual('13:35', arrival('12:45', 50))


if __name__ == '__main__':
    unittest.main()
