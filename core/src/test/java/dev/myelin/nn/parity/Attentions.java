package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.AttentionOutput;
import dev.myelin.nn.MaskOption;
import dev.myelin.nn.MultiheadAttention;
import dev.myelin.nn.Transformer;
import dev.myelin.nn.TransformerDecoder;
import dev.myelin.nn.TransformerDecoderLayer;
import dev.myelin.nn.TransformerEncoder;
import dev.myelin.nn.TransformerEncoderLayer;
import dev.myelin.nn.TransformerOption;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The modules of attention.
final class Attentions {
  private Attentions() {}

  static void register(Map<String, Function<Args, Built>> factories) {
    factories.put("MultiheadAttention", Attentions::attentionOf);
    factories.put("TransformerEncoderLayer", Attentions::encoderLayerOf);
    factories.put("TransformerDecoderLayer", Attentions::decoderLayerOf);
    factories.put("TransformerEncoder", Attentions::encoderOf);
    factories.put("TransformerDecoder", Attentions::decoderOf);
    factories.put("Transformer", Attentions::transformerOf);
  }

  private static Built attentionOf(Args args) {
    List<MultiheadAttention.Option> options = new ArrayList<>();
    args.option(options, "dropout", Double.class, p -> dropout(p));
    args.flag(options, "bias", true, noBias());
    args.flag(options, "add_bias_kv", false, keyValueBias());
    args.flag(options, "add_zero_attn", false, zeroAttention());
    args.option(options, "kdim", Double.class, n -> keySize(n.longValue()));
    args.option(options, "vdim", Double.class, n -> valueSize(n.longValue()));
    args.flag(options, "batch_first", false, batchFirst());
    List<MultiheadAttention.CallOption> call = new ArrayList<>();
    args.flag(call, "need_weights", true, noWeights());
    List<MultiheadAttention.CallOption> perHead = new ArrayList<>();
    args.flag(perHead, "average_attn_weights", true, weightsPerHead());
    call.addAll(call.isEmpty() ? perHead : List.of());
    MultiheadAttention attention =
        multiheadAttention(
            args.integer("embed_dim"),
            args.integer("num_heads"),
            options.toArray(MultiheadAttention.Option[]::new));
    return new Built(
        attention,
        inputs -> {
          List<MultiheadAttention.CallOption> all = new ArrayList<>(call);
          all.addAll(masks(args, inputs, "attn_mask", "key_padding_mask", false));
          AttentionOutput y =
              attention.call(
                  inputs.get(0),
                  inputs.get(1),
                  inputs.get(2),
                  all.toArray(MultiheadAttention.CallOption[]::new));
          Tensor weights = y.weights();
          return weights == null ? List.of(y.output()) : List.of(y.output(), weights);
        });
  }

  private static Built encoderLayerOf(Args args) {
    TransformerEncoderLayer layer = encoderLayer(args);
    boolean causal = Boolean.TRUE.equals(args.get("is_causal"));
    return new Built(
        layer,
        inputs ->
            List.of(
                layer.call(
                    inputs.getFirst(),
                    array(masks(args, inputs, "src_mask", "src_key_padding_mask", causal)))));
  }

  private static Built encoderOf(Args args) {
    TransformerEncoder encoder =
        transformerEncoder(
            encoderLayer(args.nested("encoder_layer")),
            args.integer("num_layers"),
            norm(args, "encoder_layer"));
    boolean causal = Boolean.TRUE.equals(args.get("is_causal"));
    return new Built(
        encoder,
        inputs ->
            List.of(
                encoder.call(
                    inputs.getFirst(),
                    array(masks(args, inputs, "mask", "src_key_padding_mask", causal)))));
  }

  private static Built decoderLayerOf(Args args) {
    TransformerDecoderLayer layer = decoderLayer(args);
    boolean causal = Boolean.TRUE.equals(args.get("tgt_is_causal"));
    return new Built(
        layer,
        inputs ->
            List.of(layer.call(inputs.get(0), inputs.get(1), decoderMasks(args, inputs, causal))));
  }

  private static Built decoderOf(Args args) {
    TransformerDecoder decoder =
        transformerDecoder(
            decoderLayer(args.nested("decoder_layer")),
            args.integer("num_layers"),
            norm(args, "decoder_layer"));
    boolean causal = Boolean.TRUE.equals(args.get("tgt_is_causal"));
    return new Built(
        decoder,
        inputs ->
            List.of(
                decoder.call(inputs.get(0), inputs.get(1), decoderMasks(args, inputs, causal))));
  }

  private static Built transformerOf(Args args) {
    List<Transformer.Option> options = new ArrayList<>(options(args));
    args.option(options, "num_encoder_layers", Double.class, n -> encoderLayers(n.longValue()));
    args.option(options, "num_decoder_layers", Double.class, n -> decoderLayers(n.longValue()));
    Transformer transformer =
        transformer(
            args.integer("d_model"),
            args.integer("nhead"),
            options.toArray(Transformer.Option[]::new));
    return new Built(
        transformer,
        inputs ->
            List.of(
                transformer.call(
                    inputs.get(0),
                    inputs.get(1),
                    source(array(masks(args, inputs, "src_mask", "src_key_padding_mask", false))),
                    target(array(masks(args, inputs, "tgt_mask", "tgt_key_padding_mask", false))),
                    memory(
                        array(
                            masks(
                                args, inputs, "memory_mask", "memory_key_padding_mask", false))))));
  }

  private static TransformerEncoderLayer encoderLayer(Args args) {
    return transformerEncoderLayer(
        args.integer("d_model"),
        args.integer("nhead"),
        options(args).toArray(TransformerOption[]::new));
  }

  private static TransformerDecoderLayer decoderLayer(Args args) {
    return transformerDecoderLayer(
        args.integer("d_model"),
        args.integer("nhead"),
        options(args).toArray(TransformerOption[]::new));
  }

  private static List<TransformerOption> options(Args args) {
    List<TransformerOption> options = new ArrayList<>();
    args.option(options, "dim_feedforward", Double.class, n -> feedForwardSize(n.longValue()));
    args.option(options, "dropout", Double.class, p -> dropout(p));
    args.option(options, "layer_norm_eps", Double.class, e -> eps(e));
    args.flag(options, "batch_first", false, batchFirst());
    args.flag(options, "norm_first", false, normFirst());
    args.flag(options, "bias", true, noBias());
    Object activation = args.get("activation");
    Object name = activation instanceof Map<?, ?> map ? map.get("function") : activation;
    if (name != null) {
      options.add(activation(name.equals("gelu") ? gelu() : relu()));
    }
    return options;
  }

  /// A final normalisation of the layer's size, if the case has one.
  private static TransformerEncoder.Option[] norm(Args args, String layer) {
    return args.nested("norm") == null
        ? new TransformerEncoder.Option[0]
        : new TransformerEncoder.Option[] {
          finalNorm(layerNorm(args.nested(layer).integer("d_model")))
        };
  }

  private static TransformerDecoderLayer.CallOption[] decoderMasks(
      Args args, List<Tensor> inputs, boolean causal) {
    List<TransformerDecoderLayer.CallOption> options =
        new ArrayList<>(masks(args, inputs, "tgt_mask", "tgt_key_padding_mask", causal));
    options.add(
        memory(array(masks(args, inputs, "memory_mask", "memory_key_padding_mask", false))));
    return options.toArray(TransformerDecoderLayer.CallOption[]::new);
  }

  private static MaskOption[] array(List<MaskOption> masks) {
    return masks.toArray(MaskOption[]::new);
  }

  private static List<MaskOption> masks(
      Args args, List<Tensor> inputs, String mask, String padding, boolean causal) {
    List<MaskOption> masks = new ArrayList<>();
    Tensor given = args.input(mask, inputs);
    if (given != null) {
      masks.add(attentionMask(given));
    }
    given = args.input(padding, inputs);
    if (given != null) {
      masks.add(keyPaddingMask(given));
    }
    if (causal) {
      masks.add(causal());
    }
    return masks;
  }
}
