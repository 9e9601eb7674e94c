package dev.myelin.nn;

import dev.myelin.error.Problem;
import dev.myelin.tensor.Kernels;
import dev.myelin.tensor.Parameter;
import dev.myelin.tensor.Tensor;
import dev.myelin.tensor.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Attention with several heads: each head projects queries, keys and values, takes the values'
/// mean by how well keys fit the query, `softmax(q kᵀ / √d) v`, and a last map joins the heads.
///
/// | tensor                | shape                                                        |
/// |-----------------------|--------------------------------------------------------------|
/// | query, output         | `[L, N, size]`, with `batchFirst()` `[N, L, …]`, or `[L, …]`  |
/// | key, value            | `[S, N, size]`, with `batchFirst()` `[N, S, …]`, or `[S, …]`  |
/// | weights               | `[N, L, S]`, or unbatched `[L, S]`                            |
/// | in_proj_weight, in_proj_bias | `[3 · size, size]`, `[3 · size]`: query, key, value    |
/// | q_proj_weight, k_proj_weight, v_proj_weight | in place of it where sizes differ       |
/// | bias_k, bias_v        | `[1, 1, size]`, with `keyValueBias()`                         |
/// | out_proj.weight, out_proj.bias | `[size, size]`, `[size]`                             |
///
/// Projections start uniform by Glorot and Bengio's rule, biases at 0, `bias_k` and `bias_v` normal
/// by the same rule, and `out_proj.weight` as in [Linear].
///
/// | option | default | |
/// |---|---|---|
/// | `dropout(p)` | 0 | on the weights, in training |
/// | `noBias()` | biases | |
/// | `batchFirst()` | steps first | the order of inputs and output |
/// | `keyValueBias()` | none | a learnt key and value behind those of the sequence |
/// | `zeroAttention()` | none | a key and value of zeros behind those of the sequence |
/// | `keySize(n)`, `valueSize(n)`, `querySize(n)` | `size` | features of the inputs |
/// | `projectedValueSize(n)`, `valueOutputSize(n)` | `size` | features of all heads' values, of the output |
///
/// | option of a call | default | |
/// |---|---|---|
/// | `attentionMask(m)` | none | `[L, S]` or `[N · heads, L, S]`: true is masked, a number is added |
/// | `keyPaddingMask(m)` | none | `[N, S]`: the same for all queries of a sequence |
/// | `causal()` | all keys | a query sees no key behind it |
/// | `noWeights()` | the heads' mean | faster |
/// | `weightsPerHead()` | the heads' mean | `[N, heads, L, S]` |
/// | `cache(c)` | none | keys and values join those of earlier calls, see [KeyValueCache] |
///
/// @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (Vaswani et al.,
///   2017)</a>
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">
///   torch.nn.MultiheadAttention</a>
public final class MultiheadAttention extends Module {
  /// An option of attention.
  public sealed interface Option
      permits Dropout,
          Options.NoBias,
          Options.BatchFirst,
          Options.KeyValueBias,
          Options.ZeroAttention,
          Options.QuerySize,
          Options.KeySize,
          Options.ValueSize,
          Options.ProjectedValueSize,
          Options.ValueOutputSize {}

  /// An option of a call.
  public sealed interface CallOption
      permits MaskOption, Options.NoWeights, Options.WeightsPerHead, Options.Cache {}

  private final AttentionConfig config;

  @Key("in_proj_weight")
  final @Nullable Parameter inProjWeight;

  @Key("q_proj_weight")
  final @Nullable Parameter queryWeight;

  @Key("k_proj_weight")
  final @Nullable Parameter keyWeight;

  @Key("v_proj_weight")
  final @Nullable Parameter valueWeight;

  @Key("in_proj_bias")
  final @Nullable Parameter inProjBias;

  @Key("bias_k")
  final @Nullable Parameter biasK;

  @Key("bias_v")
  final @Nullable Parameter biasV;

  @Key("out_proj")
  final Linear outProj;

  MultiheadAttention(long size, long heads, Option... options) {
    config = AttentionConfig.of(size, heads, options);
    long values = config.projectedValueSize();
    outProj =
        config.bias()
            ? new Linear(values, config.outputSize())
            : new Linear(values, config.outputSize(), new Options.NoBias());
    boolean joint = config.joint();
    inProjWeight = joint ? xavier(3 * size, size) : null;
    queryWeight = joint ? null : xavier(size, config.querySize());
    keyWeight = joint ? null : xavier(size, config.keySize());
    valueWeight = joint ? null : xavier(values, config.valueSize());
    inProjBias = config.bias() ? new Parameter(Tensors.zeros(2 * size + values)) : null;
    Parameter bias = outProj.bias();
    if (bias != null) {
      bias.assign(Tensors.zeros(config.outputSize()));
    }
    biasK = config.keyValueBias() ? new Parameter(Init.xavierNormal(1, 1, size)) : null;
    biasV = config.keyValueBias() ? new Parameter(Init.xavierNormal(1, 1, values)) : null;
  }

  private static Parameter xavier(long rows, long columns) {
    return new Parameter(Init.xavierUniform(rows, columns));
  }

  /// Lets a sequence attend to itself.
  public AttentionOutput call(Tensor x, CallOption... options) {
    return call(x, x, x, options);
  }

  /// Lets queries attend to keys, and take of their values.
  public AttentionOutput call(Tensor query, Tensor key, Tensor value, CallOption... options) {
    List<MaskOption> masks = new ArrayList<>();
    boolean weights = true;
    boolean perHead = false;
    KeyValueCache cache = null;
    Options.once(where(), options);
    Options.exclusive(where(), Options.NoWeights.class, Options.WeightsPerHead.class, options);
    for (CallOption option : options) {
      switch (option) {
        case MaskOption o -> masks.add(o);
        case Options.NoWeights o -> weights = false;
        case Options.WeightsPerHead o -> perHead = true;
        case Options.Cache o -> cache = o.cache();
      }
    }
    return attend(query, key, value, Masks.of(where(), masks), weights, perHead, cache);
  }

  /// The output alone, which is faster to come by.
  Tensor output(Tensor query, Tensor key, Tensor value, Masks masks) {
    return attend(query, key, value, masks, false, false, null).output();
  }

  private AttentionOutput attend(
      Tensor query,
      Tensor key,
      Tensor value,
      Masks masks,
      boolean needsWeights,
      boolean perHead,
      @Nullable KeyValueCache cache) {
    check(query, key, value);
    boolean batched = query.dim() == 3;
    long size = config.size();
    Tensor[] projected = project(first(query, batched), first(key, batched), first(value, batched));
    Tensor q = heads(projected[0], size); // [N, heads, L, d]
    Tensor k = heads(withExtra(projected[1], biasK), size); // [N, heads, S, d]
    Tensor v = heads(withExtra(projected[2], biasV), config.projectedValueSize());
    long past = 0;
    if (cache != null) {
      past = checked(cache).offset();
      KeyValueCache.Entries entries = cache.append(k, v);
      k = entries.keys();
      v = entries.values();
    }
    long batch = q.size(0);
    long extra = config.extraKeys();
    long keys = k.size(2) - extra;
    var layout = new Masks.Layout(batched, batch, config.heads(), q.size(2), keys, past, extra);
    double dropout = isTraining() ? config.dropout() : 0;
    Tensor weights = null;
    Tensor y;
    if (needsWeights) {
      Tensor scores = q.mul(Math.sqrt(1.0 / q.size(3))).matmul(k.transpose(2, 3));
      Tensor mask = masks.added(this, layout, q);
      weights = (mask == null ? scores : scores.add(mask)).softmax(-1);
      weights = dropout > 0 ? Kernels.dropout(weights, dropout, true) : weights;
      y = weights.matmul(v);
      weights = perHead ? weights : weights.mean(1);
      weights = batched ? weights : weights.squeeze(0);
    } else if (masks.onlyCausal() && past == 0 && extra == 0) {
      y = Kernels.attention(q, k, v, null, dropout, true, null);
    } else {
      y = Kernels.attention(q, k, v, masks.added(this, layout, q), dropout, false, null);
    }
    Tensor joined = y.transpose(1, 2).flatten(2, 3); // [N, L, projectedValueSize]
    return new AttentionOutput(restored(outProj.call(joined), batched), weights);
  }

  /// The three projections, `[N, length, …]`; by one product where the inputs are one.
  @SuppressWarnings("ReferenceEquality") // The same tensor is projected once.
  private Tensor[] project(Tensor query, Tensor key, Tensor value) {
    long size = config.size();
    long values = config.projectedValueSize();
    if (inProjWeight == null) {
      Tensor[] biases = parts(inProjBias, size, size, values);
      return new Tensor[] {
        Kernels.linear(query, given(queryWeight), biases[0]),
        Kernels.linear(key, given(keyWeight), biases[1]),
        Kernels.linear(value, given(valueWeight), biases[2])
      };
    }
    if (query == key && key == value) {
      return Kernels.linear(query, inProjWeight, inProjBias).chunk(3, -1);
    }
    if (key == value) {
      Tensor[] weights = parts(inProjWeight, size, 2 * size);
      Tensor[] biases = parts(inProjBias, size, 2 * size);
      Tensor[] both = Kernels.linear(key, weights[1], biases[1]).chunk(2, -1);
      return new Tensor[] {Kernels.linear(query, weights[0], biases[0]), both[0], both[1]};
    }
    Tensor[] weights = parts(inProjWeight, size, size, size);
    Tensor[] biases = parts(inProjBias, size, size, size);
    return new Tensor[] {
      Kernels.linear(query, weights[0], biases[0]),
      Kernels.linear(key, weights[1], biases[1]),
      Kernels.linear(value, weights[2], biases[2])
    };
  }

  @SuppressWarnings("NullAway") // Without a bias there is none of each part.
  private static Tensor[] parts(@Nullable Parameter joint, long... sizes) {
    return joint == null ? new Tensor[sizes.length] : joint.split(sizes, 0);
  }

  private static Parameter given(@Nullable Parameter weight) {
    return Objects.requireNonNull(weight);
  }

  /// Keys or values `[N, S, size]` with what stands behind them.
  private Tensor withExtra(Tensor x, @Nullable Parameter bias) {
    Tensor y = bias == null ? x : Tensors.cat(1, x, bias.expand(x.size(0), 1, x.size(2)));
    return config.zeroAttention() ? Tensors.cat(1, y, Tensors.zerosLike(x.narrow(1, 0, 1))) : y;
  }

  private Tensor heads(Tensor x, long size) {
    return x.unflatten(-1, config.heads(), size / config.heads()).transpose(1, 2);
  }

  /// The input with a batch, which comes first.
  private Tensor first(Tensor x, boolean batched) {
    return batched ? config.batchFirst() ? x : x.transpose(0, 1) : x.unsqueeze(0);
  }

  private Tensor restored(Tensor y, boolean batched) {
    return batched ? config.batchFirst() ? y : y.transpose(0, 1) : y.squeeze(0);
  }

  private KeyValueCache checked(KeyValueCache cache) {
    if (config.extraKeys() > 0) {
      throw Problem.in(where())
          .rule("a cache needs attention without keyValueBias() and zeroAttention()")
          .argument();
    }
    return cache;
  }

  private void check(Tensor query, Tensor key, Tensor value) {
    check("query", query, query.dim() == 2 ? 2 : 3, config.querySize());
    check("key", key, query.dim(), config.keySize());
    check("value", value, query.dim(), config.valueSize());
    int batch = query.dim() == 2 ? -1 : config.batchFirst() ? 0 : 1;
    int step = batch == 0 ? 1 : 0;
    if (key.size(step) != value.size(step)
        || (batch >= 0
            && (key.size(batch) != query.size(batch) || value.size(batch) != query.size(batch)))) {
      throw Problem.in(where())
          .rule("query, key and value must be of one batch, and each key must have a value")
          .value("query", query.shape())
          .value("key", key.shape())
          .value("value", value.shape())
          .shape();
    }
    if (key.size(step) == 0 && config.extraKeys() == 0) {
      throw Problem.in(where())
          .rule("there must be at least one key")
          .value("key", key.shape())
          .shape();
    }
  }

  private void check(String name, Tensor x, int dims, long size) {
    if (x.dim() != dims || x.size(-1) != size) {
      throw Problem.in(where())
          .rule(name + " must have " + dims + " dimensions, the last of size " + size)
          .value(name, x.shape())
          .shape();
    }
    Checks.like(this, x, outProj.weight());
  }

  @Override
  protected String describe() {
    return config.describe();
  }
}
