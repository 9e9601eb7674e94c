package dev.myelin.nn;

import dev.myelin.error.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Modules by name, in the order they were given, for a module that calls them itself.
///
/// @param <M> the modules' type
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html">
///   torch.nn.ModuleDict</a>
public final class ModuleDict<M extends Module> extends Module {
  @Key("")
  final Map<String, M> modules;

  ModuleDict(Map<String, M> modules) {
    this.modules = new LinkedHashMap<>();
    modules.forEach(this::put);
  }

  /// The module of a name.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is none
  public M get(String name) {
    M module = modules.get(name);
    if (module == null) {
      throw Problem.in(where())
          .rule("there must be a module of this name")
          .value("name", name)
          .value("names", modules.keySet())
          .argument();
    }
    return module;
  }

  /// Adds a module, or puts it in the place of one.
  public void put(String name, M module) {
    if (name.isEmpty() || name.contains(".")) {
      throw Problem.in(where())
          .rule("a name must not be empty and must have no dots")
          .value("name", name)
          .argument();
    }
    modules.put(name, module);
    namedModules();
  }

  /// The names, in order.
  public Set<String> names() {
    return Collections.unmodifiableSet(modules.keySet());
  }
}
