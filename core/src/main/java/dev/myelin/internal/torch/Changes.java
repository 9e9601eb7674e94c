package dev.myelin.internal.torch;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Operations that change a tensor in place, copy it, or convert it.
public final class Changes {
  private Changes() {}

  public static Handle copy(Handle x) {
    return Call.fresh("clone", x, t -> torch.clone(t));
  }

  /// The same elements with another type or on another device; `x` itself where nothing changes.
  public static Handle to(Handle x, int dtype, String device) {
    return Call.viewOrFresh(
        "to",
        x,
        t -> {
          try (var target = new org.bytedeco.pytorch.Device(device)) {
            return t.to(target, Types.of(dtype));
          }
        });
  }

  public static Handle to(Handle x, int dtype) {
    return Call.viewOrFresh("to", x, t -> t.to(Types.of(dtype)));
  }

  /// The same bytes read as another type.
  public static Handle viewAs(Handle x, int dtype) {
    return Call.view("viewAs", x, t -> t.view(Types.of(dtype)));
  }

  public static void copyInPlace(Handle x, Handle source) {
    Call.run("copy_", () -> x.at().copy_(source.at()), x, source);
  }

  public static void fill(Handle x, Number value) {
    Call.run("fill_", () -> x.at().fill_(Scalars.of(value)), x);
  }

  public static void zero(Handle x) {
    Call.run("zero_", () -> x.at().zero_(), x);
  }

  /// Fills with numbers drawn evenly from `[low, high)`.
  public static void uniform(Handle x, double low, double high, @Nullable Rng rng) {
    Call.run("uniform_", () -> x.at().uniform_(low, high, Rng.optional(rng)), x);
  }

  /// Fills with numbers drawn from a normal distribution.
  public static void normal(Handle x, double mean, double std, @Nullable Rng rng) {
    Call.run("normal_", () -> x.at().normal_(mean, std, Rng.optional(rng)), x);
  }

  /// Fills with ones with probability `p`, else zeros.
  public static void bernoulli(Handle x, double p, @Nullable Rng rng) {
    Call.run("bernoulli_", () -> x.at().bernoulli_(p, Rng.optional(rng)), x);
  }

  public static void clamp(Handle x, @Nullable Number min, @Nullable Number max) {
    Call.run("clamp_", () -> x.at().clamp_(Scalars.optional(min), Scalars.optional(max)), x);
  }

  public static Handle clamped(Handle x, @Nullable Number min, @Nullable Number max) {
    return Call.fresh(
        "clamp", x, t -> torch.clamp(t, Scalars.optional(min), Scalars.optional(max)));
  }

  public static Handle lerp(Handle x, Handle end, double weight) {
    return Call.fresh("lerp", x, end, (t, e) -> torch.lerp(t, e, Scalars.of(weight)));
  }

  /// `x + value · a · b`, in place.
  public static void addcmul(Handle x, Handle a, Handle b, double value) {
    Call.run("addcmul_", () -> x.at().addcmul_(a.at(), b.at(), Scalars.of(value)), x, a, b);
  }

  /// `x + value · a / b`, in place.
  public static void addcdiv(Handle x, Handle a, Handle b, double value) {
    Call.run("addcdiv_", () -> x.at().addcdiv_(a.at(), b.at(), Scalars.of(value)), x, a, b);
  }

  /// `x + alpha · y`, in place.
  public static void add(Handle x, Handle y, double alpha) {
    Call.run("add_", () -> x.at().add_(y.at(), Scalars.of(alpha)), x, y);
  }

  /// The quotient, rounded as libtorch names it: `trunc` or `floor`.
  public static Handle div(Handle x, Handle y, String rounding) {
    return Call.fresh(
        "div",
        x,
        y,
        (a, b) -> {
          try (var text = new BytePointer(rounding);
              var mode = new StringViewOptional(text)) {
            return torch.div(a, b, mode);
          }
        });
  }

  public static Handle real(Handle x) {
    return Call.viewOrFresh("real", x, torch::real);
  }

  public static Handle imag(Handle x) {
    return Call.view("imag", x, torch::imag);
  }

  /// The complex numbers of two tensors of parts, of one shape.
  public static Handle complex(Handle real, Handle imaginary) {
    return Call.fresh(
        "complex",
        real,
        imaginary,
        (a, b) -> {
          try (var parts = new TensorVector(a, b)) {
            return torch.view_as_complex(torch.stack(parts, -1));
          }
        });
  }
}
