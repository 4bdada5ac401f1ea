package io.goodhart.approvals.paths;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets something happen once, between what was read from a store and the first change of it. */
final class Interruption {
  private final Runnable other;
  private boolean over;

  Interruption(Runnable other) {
    this.other = other;
  }

  <T> T in(Class<T> type, T store) {
    Object guarded =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("change") && !over) {
                over = true;
                other.run();
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    return type.cast(guarded);
  }
}
