package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that make batches ahead, taken in the order they were started in.
///
/// Work is handed out only as batches are taken, so a crew that nobody asks has nothing to do: its
/// threads, which are daemons, end after a second without work.
final class Crew {
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("myelin-data-", 1).factory();

  private final ThreadPoolExecutor threads;
  private final ArrayDeque<Future<Batch>> pending = new ArrayDeque<>();

  Crew(int workers) {
    threads =
        new ThreadPoolExecutor(
            workers, workers, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), THREADS);
    threads.allowCoreThreadTimeOut(true);
  }

  int pending() {
    return pending.size();
  }

  void start(Callable<Batch> making) {
    pending.add(threads.submit(making));
  }

  /// The batch that was started first. What its maker threw is thrown as it was.
  Batch take() {
    try {
      return pending.remove().get();
    } catch (ExecutionException e) {
      throw Crew.<RuntimeException>asItWas(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.in("DataLoader")
          .rule("the thread must not be interrupted while it waits for a batch")
          .value("thread", Thread.currentThread().getName())
          .cause(e)
          .state();
    }
  }

  /// Drops what is not taken and ends the threads, each after the batch it is at. None is
  /// interrupted: that would close the files a dataset reads.
  void stop() {
    for (Future<Batch> batch : pending) {
      batch.cancel(false);
    }
    pending.clear();
    threads.shutdown();
    threads.getQueue().clear();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Throws any cause unwrapped.
  private static <E extends Throwable> E asItWas(Throwable cause) throws E {
    throw (E) cause;
  }
}
