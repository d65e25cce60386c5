// Many threads, one order.
#include <entente/pipeline/ordered_run.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

using NumberRun = OrderedRun<int, int>;

int slow_double(int item) {
  std::this_thread::sleep_for(std::chrono::microseconds((item * 7919) % 300));
  return 2 * item;
}

void produce_numbers(int count, const NumberRun::Emit& emit) {
  for (int i = 0; i < count && emit(i); ++i) {
  }
}

TEST(OrderedRun, KeepsTheOrderWithAnyNumberOfThreads) {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    std::vector<int> results;
    NumberRun(threads, slow_double)
        .run([](const auto& emit) { produce_numbers(300, emit); },
             [&](int result) {
               results.push_back(result);
               return true;
             });
    ASSERT_EQ(results.size(), 300U);
    for (std::size_t i = 0; i < results.size(); ++i) {
      EXPECT_EQ(results[i], static_cast<int>(2 * i));
    }
  }
}

TEST(OrderedRun, TakesNothing) {
  for (const std::size_t threads : {1U, 3U}) {
    int calls = 0;
    NumberRun(threads, slow_double).run([](const auto&) {}, [&](int) { return ++calls > 0; });
    EXPECT_EQ(calls, 0);
  }
}

// In a process of its own, with room for the stacks of a few threads.
[[noreturn]] void run_without_room() {
  std::ifstream sizes("/proc/self/statm");
  rlim_t pages = 0;
  sizes >> pages;
  const rlim_t bytes = pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + (rlim_t{64} << 20U);
  const rlimit limit{bytes, bytes};
  setrlimit(RLIMIT_AS, &limit);
  std::string message = "all were started";
  try {
    NumberRun(500, slow_double).run([](const auto& emit) { produce_numbers(3, emit); }, [](int) { return true; });
  } catch (const Error& error) {
    message = error.what();
  }
  std::fputs(message.c_str(), stderr);
  std::_Exit(0);
}

TEST(OrderedRunDeathTest, SaysThatAThreadCannotStart) {
  EXPECT_EXIT(run_without_room(), testing::ExitedWithCode(0), "of 501 threads only [0-9]+ could be started");
}

TEST(OrderedRun, StopsWhenAsked) {
  for (const std::size_t threads : {1U, 3U}) {
    int consumed = 0;
    NumberRun(threads, slow_double)
        .run([](const auto& emit) { produce_numbers(1000000, emit); }, [&](int) { return ++consumed < 5; });
    EXPECT_EQ(consumed, 5);
  }
}

TEST(OrderedRun, HoldsFewItemsAtOnce) {
  constexpr std::size_t kThreads = 3;
  std::atomic<int> produced{0};
  int consumed = 0;
  int most = 0;
  NumberRun(kThreads, [](int item) { return item; })
      .run(
          [&](const auto& emit) {
            for (int i = 0; i < 500; ++i) {
              ++produced;
              emit(i);
            }
          },
          [&](int) {
            std::this_thread::sleep_for(std::chrono::microseconds(50));
            most = std::max(most, produced - consumed++);
            return true;
          });
  EXPECT_LE(most, static_cast<int>(2 * kThreads + 3));
}

TEST(OrderedRun, HandsOutEarlierResultsBeforeAnError) {
  for (const std::size_t threads : {1U, 4U}) {
    int consumed = 0;
    const auto fail_at_nine = [](int item) { return item == 9 ? throw std::runtime_error("nine") : item; };
    EXPECT_THROW(NumberRun(threads, fail_at_nine)
                     .run([](const auto& emit) { produce_numbers(100, emit); },
                          [&](int) {
                            ++consumed;
                            return true;
                          }),
                 std::runtime_error);
    EXPECT_EQ(consumed, 9);
  }
}

TEST(OrderedRun, PassesOnErrorsOfTheProducerAndTheConsumer) {
  for (const std::size_t threads : {1U, 4U}) {
    EXPECT_THROW(NumberRun(threads, slow_double)
                     .run(
                         [](const auto& emit) {
                           produce_numbers(3, emit);
                           throw std::runtime_error("no more");
                         },
                         [](int) { return true; }),
                 std::runtime_error);
    EXPECT_THROW(NumberRun(threads, slow_double)
                     .run([](const auto& emit) { produce_numbers(100, emit); },
                          [](int) -> bool { throw std::runtime_error("full"); }),
                 std::runtime_error);
  }
}

}  // namespace
}  // namespace entente
