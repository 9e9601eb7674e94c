package dev.myelin.nn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Modules in a list, named `0`, `1`, …, for a module that calls them itself.
///
/// @param <M> the modules' type
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html">
///   torch.nn.ModuleList</a>
public final class ModuleList<M extends Module> extends Module implements Iterable<M> {
  @Key("")
  final List<M> modules;

  ModuleList(List<M> modules) {
    this.modules = new ArrayList<>(modules);
  }

  /// How many modules there are.
  public int size() {
    return modules.size();
  }

  /// The module at an index; negative ones count from the end.
  ///
  /// @throws dev.myelin.error.ArgumentException if there is none
  public M get(int index) {
    return modules.get(Checks.index(this, index, modules.size()));
  }

  /// Adds a module at the end.
  public void add(M module) {
    modules.add(module);
    namedModules();
  }

  @Override
  public Iterator<M> iterator() {
    return List.copyOf(modules).iterator();
  }
}
