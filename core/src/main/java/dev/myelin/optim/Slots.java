package dev.myelin.optim;

import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an optimizer keeps for each parameter: tensors of the parameter's shape, zero at first, and
/// how many steps it has made.
///
/// They follow the parameter to another type or device. When its shape changes they begin anew.
final class Slots {
  private final int count;
  private final IdentityHashMap<Parameter, Slot> slots = new IdentityHashMap<>();

  /// @param count the number of tensors for each parameter
  Slots(int count) {
    this.count = count;
  }

  /// The parameters with their slots, in groups of one device, type and number of steps: what one
  /// fused step takes.
  Collection<Group> groups(String where, List<Parameter> parameters, List<Tensor> gradients) {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      Dense dense = Dense.of(where, parameters.get(i), gradients.get(i));
      Tensor elements = dense.elements();
      Slot slot = slot(dense);
      groups
          .computeIfAbsent(
              List.of(elements.device(), elements.dtype(), slot.steps),
              key -> new Group(count, slot.steps))
          .add(dense, slot);
    }
    return groups.values();
  }

  private Slot slot(Dense dense) {
    Tensor like = dense.elements();
    Slot slot = slots.get(dense.parameter());
    if (slot == null || !slot.hasShape(like)) {
      slot = new Slot(like, count);
      slots.put(dense.parameter(), slot);
    } else {
      slot.follow(like);
    }
    return slot;
  }

  /// What is kept for one parameter.
  static final class Slot {
    private final List<Tensor> tensors = new ArrayList<>();
    private long steps;

    private Slot(Tensor like, int count) {
      for (int i = 0; i < count; i++) {
        tensors.add(Optimizer.state(() -> Tensors.zerosLike(like)));
      }
    }

    private boolean hasShape(Tensor like) {
      return tensors.isEmpty() || tensors.getFirst().shape().equals(like.shape());
    }

    private void follow(Tensor like) {
      tensors.replaceAll(
          tensor ->
              tensor.dtype() == like.dtype() && tensor.device().equals(like.device())
                  ? tensor
                  : Optimizer.state(() -> tensor.to(like.dtype(), like.device())));
    }
  }

  /// Parameters that go through one fused step together.
  static final class Group {
    private final List<Dense> members = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Tensor> elements = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private final List<List<Tensor>> tensors = new ArrayList<>();
    private final long steps;

    private Group(int count, long steps) {
      this.steps = steps;
      for (int i = 0; i < count; i++) {
        tensors.add(new ArrayList<>());
      }
    }

    private void add(Dense member, Slot slot) {
      members.add(member);
      slots.add(slot);
      elements.add(member.elements());
      gradients.add(member.gradient());
      for (int i = 0; i < tensors.size(); i++) {
        tensors.get(i).add(slot.tensors.get(i));
      }
    }

    /// The elements of the parameters.
    List<Tensor> elements() {
      return elements;
    }

    /// Their gradients.
    List<Tensor> gradients() {
      return gradients;
    }

    /// One of the tensors of each slot.
    List<Tensor> tensors(int index) {
      return tensors.get(index);
    }

    /// How many steps the parameters have made before this one.
    long steps() {
      return steps;
    }

    /// Ends a step that was made.
    void finish() {
      members.forEach(Dense::finish);
      slots.forEach(slot -> slot.steps = steps + 1);
    }
  }
}
