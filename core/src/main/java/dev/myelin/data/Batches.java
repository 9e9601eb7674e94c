package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The batches of one epoch, for one thread. Closing it before its end stops its workers at once;
/// leaving it alone stops them soon.
public final class Batches implements Iterator<Batch>, AutoCloseable {
  private final DataLoader loader;
  private final Plan plan;
  private final long epoch;
  private final long @Nullable [] order;
  private final @Nullable Crew crew;
  private long next;
  private boolean closed;

  Batches(DataLoader loader, Plan plan, DataLoader.State start) {
    this.loader = loader;
    this.plan = plan;
    this.epoch = start.epoch();
    this.order = plan.order(epoch);
    this.next = start.batch();
    this.crew = plan.workers() == 0 ? null : new Crew(plan.workers());
    makeAhead();
  }

  /// Whether the epoch has another batch.
  @Override
  public boolean hasNext() {
    return !closed && next < plan.batches();
  }

  /// The next batch.
  ///
  /// @throws NoSuchElementException if there is none, or the iterator was closed
  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException(
          "DataLoader: there must be another batch; epoch=" + epoch + ", batch=" + next);
    }
    boolean made = false;
    try {
      Batch batch = crew == null ? plan.make(order, epoch, next) : crew.take();
      made = true;
      taken();
      return batch;
    } catch (RuntimeException | Error e) {
      if (!made) {
        e.addSuppressed(
            Problem.in("DataLoader")
                .rule("a batch must be readable")
                .value("epoch", epoch)
                .value("batch", next)
                .data());
      }
      throw e;
    } finally {
      if (!made) {
        close();
      }
    }
  }

  /// Ends the iteration, and stops the workers. Does nothing the second time.
  @Override
  public void close() {
    closed = true;
    if (crew != null) {
      crew.stop();
    }
  }

  private void taken() {
    next++;
    if (next < plan.batches()) {
      makeAhead();
      loader.taken(this, next);
    } else {
      close();
      loader.finished(this);
    }
  }

  private void makeAhead() {
    if (crew == null) {
      return;
    }
    while (crew.pending() < plan.prefetch() && next + crew.pending() < plan.batches()) {
      crew.start(making(plan, order, epoch, next + crew.pending()));
    }
  }

  /// The work of one batch. It does not hold the iterator, which may become unreachable.
  private static Callable<Batch> making(
      Plan plan, long @Nullable [] order, long epoch, long batch) {
    return () -> plan.make(order, epoch, batch);
  }
}
