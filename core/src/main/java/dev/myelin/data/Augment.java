package dev.myelin.data;

import dev.myelin.error.Problem;
import java.util.List;

/// Changes each batch at random.
///
/// @param augmentations the changes, applied in this order
public record Augment(List<Augmentation> augmentations) implements DataLoader.Option {
  public Augment {
    augmentations = List.copyOf(augmentations);
    if (augmentations.isEmpty()) {
      throw Problem.in("augment").rule("there must be at least one augmentation").argument();
    }
  }
}
