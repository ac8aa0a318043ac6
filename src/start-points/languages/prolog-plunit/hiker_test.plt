:- use_module(library(plunit)).
:- use_module(hiker).

% An example to start from. It fails on purpose.
:- begin_tests(hiker).

test(life_the_universe_and_everything, Answer == 42) :-
    answer(Answer).

:- end_tests(hiker).
