package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Freezes parameters by key, and lets them change again.
final class Freezing {
  private Freezing() {}

  static void set(Module root, boolean frozen, FreezeOption... options) {
    String where = root.where() + (frozen ? ".freeze" : ".unfreeze");
    Options.once(where, options);
    List<String> keys = null;
    boolean local = false;
    boolean strict = false;
    for (FreezeOption option : options) {
      switch (option) {
        case FreezeOption.Keys o -> keys = o.keys();
        case FreezeOption.Local o -> local = true;
        case FreezeOption.Strict o -> strict = true;
      }
    }
    Collection<Module> modules = local ? List.of(root) : root.modules();
    find(where, root, modules, keys, local, strict).forEach(p -> p.frozen(frozen));
  }

  private static List<Parameter> find(
      String where,
      Module root,
      Collection<Module> modules,
      @Nullable List<String> keys,
      boolean local,
      boolean strict) {
    List<Parameter> found = new ArrayList<>();
    if (keys == null) {
      modules.forEach(module -> own(module, found));
      return found;
    }
    for (String key : keys) {
      int before = found.size();
      for (Module module : modules) {
        int beforeModule = found.size();
        collect(module, key, local, found);
        if (strict && found.size() == beforeModule) {
          throw Problem.in(where)
              .rule("a strict key must name a parameter in every module")
              .value("key", key)
              .value("module", module.where())
              .value("names", Member.items(module).keySet())
              .argument();
        }
      }
      if (found.size() == before) {
        throw Problem.in(where)
            .rule("a key must name a parameter, or a module that has some")
            .value("key", key)
            .value("parameters", root.namedParameters().keySet())
            .argument();
      }
    }
    return found;
  }

  /// Adds what a key names in one module.
  private static void collect(Module module, String key, boolean local, List<Parameter> found) {
    for (Map.Entry<String, Object> item : Member.items(module).entrySet()) {
      String name = item.getKey();
      if (item.getValue() instanceof Module child && !local) {
        if (name.equals(key) || name.startsWith(key + ".")) {
          found.addAll(child.parameters());
        } else if (key.startsWith(name + ".")) {
          collect(child, key.substring(name.length() + 1), false, found);
        }
      } else if (item.getValue() instanceof Parameter parameter
          && (name.equals(key) || name.startsWith(key + "."))) {
        found.add(parameter);
      }
    }
  }

  private static void own(Module module, List<Parameter> found) {
    for (Object item : Member.items(module).values()) {
      if (item instanceof Parameter parameter) {
        found.add(parameter);
      }
    }
  }
}
