package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.ALiBi;
import dev.myelin.nn.PositionalEncoding;
import dev.myelin.nn.RoPE;
import dev.myelin.nn.ScaledDotProduct;
import dev.myelin.nn.SinusoidalPositionalEncoding;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Positions, and attention as a function, by the argument names of
/// `tools/parity_extra_attention.py`.
final class Positions {
  private Positions() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("RoPE", Positions::ropeOf);
    factories.put("SinusoidalPositionalEncoding", Positions::sinusoidalOf);
    factories.put("PositionalEncoding", Positions::positionalOf);
    factories.put("ALiBi", Positions::alibiOf);
    factories.put("scaled_dot_product_attention", Positions::scaledDotProductOf);
  }

  private static Built ropeOf(Args args) {
    List<RoPE.Option> options = new ArrayList<>();
    args.flag(options, "traditional", false, traditional());
    args.option(options, "base", Double.class, b -> base(b));
    args.option(options, "scale", Double.class, s -> scale(s));
    long offset = args.integer("offset");
    RoPE rope = rope(args.integer("dims"), options.toArray(RoPE.Option[]::new));
    return new Built(
        rope,
        inputs ->
            List.of(
                offset == 0 ? rope.call(inputs.getFirst()) : rope.call(inputs.getFirst(), offset)));
  }

  private static Built sinusoidalOf(Args args) {
    List<SinusoidalPositionalEncoding.Option> options = new ArrayList<>();
    args.option(options, "min_freq", Double.class, f -> minFrequency(f));
    args.option(options, "max_freq", Double.class, f -> maxFrequency(f));
    args.option(options, "scale", Double.class, s -> scale(s));
    args.flag(options, "cos_first", false, cosineFirst());
    args.flag(options, "full_turns", false, fullTurns());
    return Built.layer(
        sinusoidalPositionalEncoding(
            args.integer("dims"), options.toArray(SinusoidalPositionalEncoding.Option[]::new)));
  }

  private static Built positionalOf(Args args) {
    List<PositionalEncoding.Option> options = new ArrayList<>(List.of(maxLength(50)));
    args.flag(options, "batch_first", false, batchFirst());
    long offset = args.integer("offset");
    PositionalEncoding encoding =
        positionalEncoding(args.integer("size"), options.toArray(PositionalEncoding.Option[]::new));
    return new Built(encoding, inputs -> List.of(encoding.call(inputs.getFirst(), offset)));
  }

  private static Built alibiOf(Args args) {
    long offset = args.integer("offset");
    ALiBi alibi = alibi();
    return new Built(alibi, inputs -> List.of(alibi.call(inputs.getFirst(), offset)));
  }

  private static Built scaledDotProductOf(Args args) {
    List<ScaledDotProduct.Option> options = new ArrayList<>();
    args.flag(options, "is_causal", false, causal());
    args.option(options, "scale", Double.class, s -> scale(s));
    return new Built(
        sequential(),
        inputs -> {
          List<ScaledDotProduct.Option> all = new ArrayList<>(options);
          Tensor mask = args.input("attn_mask", inputs);
          if (mask != null) {
            all.add(mask(mask));
          }
          return List.of(
              scaledDotProductAttention(
                  inputs.get(0),
                  inputs.get(1),
                  inputs.get(2),
                  all.toArray(ScaledDotProduct.Option[]::new)));
        });
  }
}
