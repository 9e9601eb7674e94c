package dev.myelin.nn.parity;

import static dev.myelin.nn.Nn.*;

import dev.myelin.nn.*;
import dev.myelin.nn.Module;
import dev.myelin.nn.parity.Registry.Built;
import dev.myelin.tensor.Tensor;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// The losses.
final class Losses {
  private Losses() {}

  /// The options of a loss, of whatever kind they are.
  private record Chosen(Args args, List<Object> list) {
    static Chosen of(Args args) {
      return new Chosen(args, new ArrayList<>());
    }

    Chosen reduction() {
      args.option(list, "reduction", String.class, Losses::reductionOf);
      return this;
    }

    Chosen number(String name, Function<Double, Object> option) {
      args.option(list, name, Double.class, option);
      return this;
    }

    Chosen tensor(String name, Function<Tensor, Object> option) {
      Tensor tensor = args.tensor(name);
      if (tensor != null) {
        list.add(option.apply(tensor));
      }
      return this;
    }

    Chosen flag(String name, boolean standard, Object option) {
      args.flag(list, name, standard, option);
      return this;
    }

    Chosen classes() {
      return tensor("weight", t -> classWeights(t))
          .number("ignore_index", i -> ignoreIndex(i.longValue()));
    }

    Chosen margin() {
      return number("margin", m -> Nn.margin(m)).reduction();
    }

    @SuppressWarnings("unchecked") // The array is of the type that is asked for.
    <O> O[] as(Class<O> type) {
      return list.toArray((O[]) Array.newInstance(type, 0));
    }
  }

  static void register(Map<String, Function<Args, Built>> factories) {
    regressions(factories);
    classifications(factories);
    rankings(factories);
    others(factories);
  }

  private static void regressions(Map<String, Function<Args, Built>> factories) {
    factories.put("L1Loss", args -> Built.loss(l1(plain(args))));
    factories.put("MSELoss", args -> Built.loss(mse(plain(args))));
    factories.put("LogCoshLoss", args -> Built.loss(logCosh(plain(args))));
    factories.put("HingeLoss", args -> Built.loss(hinge(plain(args))));
    factories.put(
        "QuantileLoss", args -> Built.loss(quantile(args.number("quantile", 0.5), plain(args))));
    factories.put("SoftMarginLoss", args -> Built.loss(softMargin(plain(args))));
    factories.put(
        "SmoothL1Loss",
        args ->
            Built.loss(
                smoothL1(
                    Chosen.of(args)
                        .number("beta", b -> beta(b))
                        .reduction()
                        .as(SmoothL1Loss.Option.class))));
    factories.put(
        "HuberLoss",
        args ->
            Built.loss(
                huber(
                    Chosen.of(args)
                        .number("delta", d -> delta(d))
                        .reduction()
                        .as(HuberLoss.Option.class))));
    factories.put(
        "PoissonNLLLoss",
        args ->
            Built.loss(
                poissonNll(
                    Chosen.of(args)
                        .flag("log_input", true, rateInput())
                        .flag("full", false, full())
                        .number("eps", e -> eps(e))
                        .reduction()
                        .as(PoissonNLLLoss.Option.class))));
    factories.put(
        "GaussianNLLLoss",
        args ->
            ternary(
                gaussianNll(
                    Chosen.of(args)
                        .flag("full", false, full())
                        .number("eps", e -> eps(e))
                        .reduction()
                        .as(GaussianNLLLoss.Option.class))));
    factories.put("KLDivLoss", args -> Built.loss(klDivOf(args)));
  }

  private static void classifications(Map<String, Function<Args, Built>> factories) {
    factories.put(
        "CrossEntropyLoss",
        args ->
            Built.loss(
                crossEntropy(
                    Chosen.of(args)
                        .classes()
                        .number("label_smoothing", s -> labelSmoothing(s))
                        .reduction()
                        .as(CrossEntropyLoss.Option.class))));
    factories.put(
        "ProbabilityCrossEntropyLoss",
        args -> {
          Chosen chosen = Chosen.of(args).reduction();
          chosen.list.add(probabilities());
          return Built.loss(crossEntropy(chosen.as(CrossEntropyLoss.Option.class)));
        });
    factories.put(
        "NLLLoss",
        args -> Built.loss(nll(Chosen.of(args).classes().reduction().as(NLLLoss.Option.class))));
    factories.put(
        "FocalLoss",
        args ->
            Built.loss(
                focal(
                    Chosen.of(args)
                        .classes()
                        .number("gamma", g -> gamma(g))
                        .reduction()
                        .as(FocalLoss.Option.class))));
    factories.put(
        "BinaryFocalLoss",
        args ->
            Built.loss(
                binaryFocal(
                    Chosen.of(args)
                        .number("alpha", a -> alpha(a))
                        .number("gamma", g -> gamma(g))
                        .reduction()
                        .as(BinaryFocalLoss.Option.class))));
    factories.put(
        "BCELoss",
        args ->
            Built.loss(
                bce(
                    Chosen.of(args)
                        .tensor("weight", t -> weights(t))
                        .reduction()
                        .as(BCELoss.Option.class))));
    factories.put(
        "BCEWithLogitsLoss",
        args ->
            Built.loss(
                bceWithLogits(
                    Chosen.of(args)
                        .tensor("weight", t -> weights(t))
                        .tensor("pos_weight", t -> positiveWeights(t))
                        .reduction()
                        .as(BCEWithLogitsLoss.Option.class))));
    factories.put("MultiLabelMarginLoss", args -> Built.loss(multiLabelMargin(plain(args))));
    factories.put(
        "MultiMarginLoss",
        args ->
            Built.loss(
                multiMargin(
                    Chosen.of(args)
                        .tensor("weight", t -> classWeights(t))
                        .number("p", p -> p(p))
                        .margin()
                        .as(MultiMarginLoss.Option.class))));
    factories.put(
        "MultiLabelSoftMarginLoss",
        args ->
            Built.loss(
                multiLabelSoftMargin(
                    Chosen.of(args)
                        .tensor("weight", t -> classWeights(t))
                        .reduction()
                        .as(MultiLabelSoftMarginLoss.Option.class))));
  }

  private static void rankings(Map<String, Function<Args, Built>> factories) {
    factories.put(
        "HingeEmbeddingLoss",
        args -> Built.loss(hingeEmbedding(Chosen.of(args).margin().as(MarginOption.class))));
    factories.put(
        "MarginRankingLoss",
        args -> ternary(marginRanking(Chosen.of(args).margin().as(MarginOption.class))));
    factories.put(
        "CosineEmbeddingLoss",
        args -> ternary(cosineEmbedding(Chosen.of(args).margin().as(MarginOption.class))));
    factories.put(
        "ContrastiveLoss",
        args -> ternary(contrastive(Chosen.of(args).margin().as(MarginOption.class))));
    factories.put(
        "CosineSimilarityLoss",
        args ->
            Built.loss(
                cosineSimilarityLoss(
                    Chosen.of(args)
                        .number("dim", d -> dim(d.intValue()))
                        .reduction()
                        .as(CosineSimilarityLoss.Option.class))));
    factories.put(
        "TripletMarginLoss",
        args ->
            ternary(
                tripletMargin(
                    Chosen.of(args)
                        .number("p", p -> p(p))
                        .number("eps", e -> eps(e))
                        .flag("swap", false, swap())
                        .margin()
                        .as(TripletMarginLoss.Option.class))));
    factories.put(
        "TripletMarginWithDistanceLoss",
        args ->
            ternary(
                tripletMarginWithDistance(
                    Chosen.of(args)
                        .flag("swap", false, swap())
                        .margin()
                        .as(TripletMarginWithDistanceLoss.Option.class))));
    factories.put(
        "PairwiseDistance",
        args -> {
          var layer =
              pairwiseDistance(
                  Chosen.of(args)
                      .number("p", p -> p(p))
                      .number("eps", e -> eps(e))
                      .flag("keepdim", false, keepDim())
                      .as(PairwiseDistance.Option.class));
          return binary(layer, layer::call);
        });
    factories.put(
        "CosineSimilarity",
        args -> {
          var layer =
              cosineSimilarity(
                  Chosen.of(args)
                      .number("dim", d -> dim(d.intValue()))
                      .number("eps", e -> eps(e))
                      .as(CosineSimilarity.Option.class));
          return binary(layer, layer::call);
        });
  }

  private static void others(Map<String, Function<Args, Built>> factories) {
    factories.put(
        "CTCLoss",
        args -> {
          var loss =
              ctc(
                  Chosen.of(args)
                      .number("blank", b -> blank(b.longValue()))
                      .flag("zero_infinity", false, zeroInfinity())
                      .reduction()
                      .as(CTCLoss.Option.class));
          return new Built(
              loss, in -> List.of(loss.call(in.get(0), in.get(1), in.get(2), in.get(3))));
        });
    factories.put(
        "AdaptiveLogSoftmaxWithLoss",
        args -> {
          var module =
              adaptiveLogSoftmaxWithLoss(
                  args.integer("in_features"),
                  args.integer("n_classes"),
                  args.sizes("cutoffs"),
                  Chosen.of(args)
                      .number("div_value", d -> divValue(d))
                      .flag("head_bias", false, headBias())
                      .as(AdaptiveLogSoftmaxWithLoss.Option.class));
          return new Built(
              module,
              in -> {
                var result = module.call(in.get(0), in.get(1));
                return List.of(result.output(), result.loss());
              });
        });
  }

  private static KLDivLoss klDivOf(Args args) {
    boolean batchMean = "batchmean".equals(args.get("reduction"));
    Chosen chosen = Chosen.of(args).flag("log_target", false, logTarget());
    if (batchMean) {
      chosen.list.add(batchMean());
    }
    return klDiv((batchMean ? chosen : chosen.reduction()).as(KLDivLoss.Option.class));
  }

  private static Reduction[] plain(Args args) {
    return Chosen.of(args).reduction().as(Reduction.class);
  }

  private static <L extends Module & TernaryLoss> Built ternary(L loss) {
    return new Built(loss, in -> List.of(loss.call(in.get(0), in.get(1), in.get(2))));
  }

  private static Built binary(Module module, BinaryOperator<Tensor> function) {
    return new Built(module, in -> List.of(function.apply(in.get(0), in.get(1))));
  }

  static Reduction reductionOf(String name) {
    return Reduction.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
