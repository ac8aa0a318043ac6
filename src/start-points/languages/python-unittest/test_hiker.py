import unittest
from hiker import answer


# Life, the universe, and everything: an example to start from. It fails on purpose.
class TestHiker(unittest.TestCase):
    def test_answer(self):
        self.assertEqual(42, answer())


if __name__ == '__main__':
    unittest.main()
