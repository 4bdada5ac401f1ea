package io.goodhart.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches how full the heap is just before and just after each collection. */
final class HeapWatch implements AutoCloseable {
  private final NotificationListener listener = this::collected;
  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong live = new AtomicLong();

  HeapWatch() {
    System.gc();
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) bean).addNotificationListener(listener, null, null);
    }
  }

  private void collected(Notification notification, Object unused) {
    if (notification.getUserData() instanceof CompositeData data) {
      GcInfo info = GarbageCollectionNotificationInfo.from(data).getGcInfo();
      peak.accumulateAndGet(heap(info.getMemoryUsageBeforeGc()), Math::max);
      live.accumulateAndGet(heap(info.getMemoryUsageAfterGc()), Math::max);
    }
  }

  private static long heap(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> !pool.getKey().contains("Metaspace") && !pool.getKey().contains("Code"))
        .filter(pool -> !pool.getKey().contains("Compressed"))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  /** The most that was in use, garbage included, in MiB. */
  long peakMiB() {
    return peak.get() >> 20;
  }

  /** The most that a collection left, in MiB. */
  long liveMiB() {
    return live.get() >> 20;
  }

  @Override
  public void close() throws ListenerNotFoundException {
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) bean).removeNotificationListener(listener);
    }
  }
}
