#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>

namespace entente {

// Works on items on several threads and hands the results over one by one, in the order of the items.
// Takes/gives  produce(emit) calls emit(item) for every item until it answers false; work(item) gives a result and runs on many threads at once;
//              consume(result) runs on the caller's thread and answers false to stop.
// Errors       what produce, work or consume throws comes out of run, after all earlier results were consumed; Error when a thread cannot be started.
// Cost         at most two items a thread are in memory, however fast they come. One thread: no thread is started.
// Lifetime     run returns when produce has: one that waits for input delays the end by its next item.
// Tests        tests/pipeline/ordered_run_test.cpp
template <typename Item, typename Result>
class OrderedRun {
 public:
  using Emit = std::function<bool(Item)>;
  using Produce = std::function<void(const Emit&)>;
  using Work = std::function<Result(Item)>;
  using Consume = std::function<bool(Result)>;

  OrderedRun(std::size_t thread_count, Work work)
      : thread_count_(thread_count), work_(std::move(work)), slots_(2 * thread_count + 1) {}

  void run(const Produce& produce, const Consume& consume) {
    if (thread_count_ <= 1) {
      produce([&](Item item) { return consume(work_(std::move(item))); });
      return;
    }
    const Threads threads(*this, produce);
    while (std::optional<Slot> slot = next_result()) {
      if (slot->error) {
        std::rethrow_exception(slot->error);
      }
      if (!consume(std::move(*slot->result))) {
        return;
      }
    }
    if (produce_error_) {
      std::rethrow_exception(produce_error_);
    }
  }

 private:
  struct Slot {
    std::optional<Item> item;
    std::optional<Result> result;
    std::exception_ptr error;
    [[nodiscard]] bool done() const { return result.has_value() || error != nullptr; }
  };

  // Starts the threads; the destructor stops and joins them, also when consume throws.
  class Threads {
   public:
    // The producer comes last: it may wait for input, and nothing is read when a worker cannot start.
    Threads(OrderedRun& run, const Produce& produce) : run_(run) {
      threads_.reserve(run.thread_count_ + 1);
      try {
        for (std::size_t i = 0; i < run.thread_count_; ++i) {
          threads_.emplace_back([&run] { run.work_all(); });
        }
        threads_.emplace_back([&run, &produce] { run.produce_all(produce); });
      } catch (const std::system_error& problem) {  // no more threads are allowed, or no memory is left for one
        const std::size_t started = threads_.size();
        end();
        throw Error("of " + std::to_string(run.thread_count_ + 1) + " threads only " + std::to_string(started) +
                    " could be started (" + problem.what() + "); fewer jobs need fewer threads");
      }
    }
    ~Threads() { end(); }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;

   private:
    void end() {
      run_.stop();
      for (std::thread& thread : threads_) {
        thread.join();
      }
    }

    OrderedRun& run_;
    std::vector<std::thread> threads_;
  };

  Slot& slot(std::uint64_t number) { return slots_[number % slots_.size()]; }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  bool put(Item item) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || produced_ - consumed_ < slots_.size(); });
    if (stopped_) {
      return false;
    }
    slot(produced_++).item = std::move(item);
    changed_.notify_all();
    return true;
  }

  void produce_all(const Produce& produce) {
    try {
      produce([this](Item item) { return put(std::move(item)); });
    } catch (...) {
      produce_error_ = std::current_exception();  // read after closed_ was seen under the lock
    }
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  void work_all() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return stopped_ || taken_ < produced_ || closed_; });
      if (stopped_ || taken_ == produced_) {
        return;
      }
      Slot& mine = slot(taken_++);
      Slot done;
      Item item = std::move(*mine.item);
      lock.unlock();
      try {
        done.result.emplace(work_(std::move(item)));
      } catch (...) {
        done.error = std::current_exception();
      }
      lock.lock();
      mine = std::move(done);
      changed_.notify_all();
    }
  }

  // The next result in order, or nothing when all were consumed.
  std::optional<Slot> next_result() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return consumed_ < produced_ ? slot(consumed_).done() : closed_; });
    if (consumed_ == produced_) {
      return std::nullopt;
    }
    std::optional<Slot> next(std::exchange(slot(consumed_++), Slot{}));
    changed_.notify_all();
    return next;
  }

  std::size_t thread_count_;
  Work work_;
  std::vector<Slot> slots_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::exception_ptr produce_error_;
  std::uint64_t produced_ = 0;
  std::uint64_t taken_ = 0;
  std::uint64_t consumed_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
};

}  // namespace entente
