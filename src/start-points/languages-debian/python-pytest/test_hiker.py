from hiker import answer


# Life, the universe, and everything: an example to start from. It fails on purpose.
def test_answer():
    assert answer() == 42
