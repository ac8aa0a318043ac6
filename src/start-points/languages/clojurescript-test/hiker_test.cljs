(ns hiker-test
  (:require [cljs.test :refer [deftest is run-tests]]
            [hiker :refer [answer]]))

;; An example to start from. It fails on purpose.
(deftest life-the-universe-and-everything
  (is (= 42 (answer))))

(run-tests)
