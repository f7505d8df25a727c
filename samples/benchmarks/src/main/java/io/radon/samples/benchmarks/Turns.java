package io.radon.samples.benchmarks;

import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingResult;
import io.radon.runtime.train.TrainingStart;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a trainer, on a thread of its own, take so many steps when it is its turn. */
final class Turns implements TrainingListener {
  private final Trainer trainer;
  private final FutureTask<TrainingResult> run;
  private final int steps;
  private final Semaphore begin = new Semaphore(0);
  private final Semaphore end = new Semaphore(0);
  private long started;
  private volatile double seconds;

  Turns(Trainer trainer, int steps) {
    this.trainer = trainer;
    this.steps = steps;
    run = new FutureTask<>(trainer.listeners(this)::fit);
    new Thread(run, "trainer").start();
  }

  /** Seconds per step of one turn, from the end of the step before to the end of the last. */
  double take() throws InterruptedException, ExecutionException {
    begin.release();
    while (!end.tryAcquire(1, TimeUnit.SECONDS)) {
      if (run.isDone()) {
        throw new IllegalStateException("the trainer ended too early: " + run.get());
      }
    }
    return seconds / steps;
  }

  /** Ends the trainer. */
  void stop() throws InterruptedException, ExecutionException {
    trainer.requestStop();
    begin.release();
    run.get();
  }

  @Override
  public void started(TrainingStart start) {
    await();
  }

  @Override
  public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
    if (step % steps == 0) {
      seconds = (System.nanoTime() - started) / 1e9;
      end.release();
      await();
    }
  }

  private void await() {
    begin.acquireUninterruptibly();
    started = System.nanoTime();
  }
}
