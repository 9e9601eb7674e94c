package dev.myelin.nn;

import dev.myelin.error.Problem;
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
    int place = index < 0 ? index + modules.size() : index;
    if (place < 0 || place >= modules.size()) {
      throw Problem.in(where())
          .rule("index must lie in [" + -modules.size() + ", " + (modules.size() - 1) + "]")
          .value("index", index)
          .argument();
    }
    return modules.get(place);
  }

  /// Adds a module at the end.
  public void add(M module) {
    modules.add(module);
  }

  @Override
  public Iterator<M> iterator() {
    return List.copyOf(modules).iterator();
  }
}
