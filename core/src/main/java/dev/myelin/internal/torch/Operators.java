package dev.myelin.internal.torch;

import dev.myelin.error.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Argument;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueOptional;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.OperatorName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.Unpickler;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Any operator of the engine, by its name and overload.
///
/// The engine trusts a boxed call blindly, so the arguments are checked against the operator's
/// schema first: their number, and each one's type.
public final class Operators {
  static {
    Engine.load();
  }

  /// One parameter of an operator, as its schema states it.
  ///
  /// @param length how many elements a list must have, or 0 for any number
  public record Parameter(
      String name,
      String type,
      boolean hasDefault,
      boolean keywordOnly,
      boolean written,
      int length) {
    boolean takesTensors() {
      return type.startsWith("Tensor");
    }
  }

  /// An element type as an argument, by its number.
  public record ElementType(int number) {}

  /// What the engine calls layouts and orders of memory in Python, in the order of their numbers.
  private static final List<String> LAYOUTS = List.of("strided");

  private static final Pattern NAME = Pattern.compile("\\w+::\\w+(\\.\\w+)?");
  private static final Pattern DEVICE = Pattern.compile("cpu|cuda(:\\d{1,2})?");

  private static final List<String> MEMORY_FORMATS =
      List.of("contiguous_format", "preserve_format", "channels_last", "channels_last_3d");

  /// An operator, ready to be called.
  public static final class Operator {
    private final String name;
    private final OperatorHandle handle;
    private final FunctionSchema schema;
    private final List<Argument> arguments;
    private final List<Parameter> parameters;
    private final List<String> results;
    private final @Nullable IValue[] defaults;
    private final AtomicReferenceArray<@Nullable Constant> constants;
    private final boolean heavy;
    private final boolean stepwise;

    private Operator(String name, OperatorHandle handle) {
      this.name = name;
      this.handle = handle;
      this.schema = handle.schema();
      this.arguments = elements(schema.arguments());
      this.parameters = arguments.stream().map(Operators::parameter).toList();
      this.results = elements(schema.returns()).stream().map(a -> type(a)).toList();
      this.defaults = arguments.stream().map(a -> defaultOf(a)).toArray(IValue[]::new);
      this.constants = new AtomicReferenceArray<>(defaults.length);
      this.heavy = HEAVY.matcher(name).find();
      this.stepwise = STEPWISE.matcher(name).find();
    }

    public String name() {
      return name;
    }

    public List<Parameter> parameters() {
      return parameters;
    }

    /// The types of the results.
    public List<String> results() {
      return results;
    }

    /// The schema as the engine writes it: `aten::add(Tensor self, Tensor other, ...)`.
    public String signature() {
      var text = new StringBuilder(name).append('(');
      for (int i = 0; i < parameters.size(); i++) {
        Parameter p = parameters.get(i);
        text.append(i == 0 ? "" : ", ").append(p.type()).append(' ').append(p.name());
        text.append(p.hasDefault() ? "=…" : "");
      }
      return text.append(") -> ").append(String.join(", ", results)).toString();
    }

    /// Calls the operator. Missing arguments at the end take their defaults.
    ///
    /// @return what the operator returns: a [Handle], a number, a text, a list of these, or null
    public List<@Nullable Object> call(List<? extends @Nullable Object> values) {
      if (values.size() > arguments.size()) {
        throw Problem.in(name)
            .rule("the operator takes at most " + arguments.size() + " arguments")
            .value("given", values.size())
            .value("schema", signature())
            .argument();
      }
      var inputs = new ArrayList<Handle>();
      try (var stack = new IValueVector()) {
        for (int i = 0; i < arguments.size(); i++) {
          if (i >= values.size()) {
            stack.push_back(standard(i, values.size()));
          } else if (Constant.isConstant(values.get(i)) && !parameters.get(i).takesTensors()) {
            stack.push_back(constant(i, values.get(i)));
          } else {
            try (IValue value = convert(i, values.get(i), inputs)) {
              stack.push_back(value);
            }
          }
        }
        if (name.startsWith("aten::_fused_")) {
          checkLists(values);
        }
        run(stack, inputs);
        var outputs = new ArrayList<@Nullable Object>();
        for (long i = 0; i < stack.size(); i++) {
          outputs.add(convert(stack.get(i), inputs));
        }
        return outputs;
      } catch (RuntimeException e) {
        throw Failures.of(name, e, inputs.toArray(Handle[]::new));
      }
    }

    private void run(IValueVector stack, List<Handle> inputs) {
      if (stepwise) {
        Effort.unknown();
        Effort.stepwise(() -> Dispatcher.singleton().callBoxed(handle, stack));
        return;
      }
      if (heavy) {
        Effort.unknown();
        Dispatcher.singleton().callBoxed(handle, stack);
        return;
      }
      long bytes = 0;
      for (Handle input : inputs) {
        bytes = Math.max(bytes, input.bytes());
      }
      Effort.bytes(bytes, () -> Dispatcher.singleton().callBoxed(handle, stack));
    }

    /// The default of an argument that was left out.
    private IValue standard(int index, int given) {
      IValue value = defaults[index];
      if (value == null) {
        throw Problem.in(name)
            .rule("argument " + parameters.get(index).name() + " is required")
            .value("given", given)
            .value("schema", signature())
            .argument();
      }
      return value;
    }

    /// The native form of an argument that holds no tensor: the last one is kept, for most calls
    /// repeat it.
    private IValue constant(int index, @Nullable Object value) {
      Constant known = constants.get(index);
      if (known == null || !known.is(value)) {
        known = new Constant(Constant.copy(value), convert(index, value, new ArrayList<>()));
        constants.set(index, known);
      }
      return known.converted;
    }

    private IValue convert(int index, @Nullable Object value, List<Handle> inputs) {
      String type = parameters.get(index).type();
      boolean optional = type.endsWith("?");
      String base = optional ? type.substring(0, type.length() - 1) : type;
      if (value == null) {
        if (!optional) {
          throw mismatch(index, "null");
        }
        return new IValue();
      }
      IValue converted = value(base, value, inputs);
      if (converted == null) {
        throw mismatch(index, value.getClass().getSimpleName());
      }
      int length = parameters.get(index).length();
      if (length > 1 && converted.isList()) {
        checkLength(index, converted.toListRef().size(), length);
      }
      return converted;
    }

    private @Nullable IValue value(String type, Object value, List<Handle> inputs) {
      return switch (type) {
        case "Tensor" ->
            switch (value) {
              case Handle h -> {
                inputs.add(h);
                yield new IValue(h.at());
              }
              case Number n -> {
                Handle scalar = Handle.fresh(name, torch.wrapped_scalar_tensor(Scalars.of(n)));
                inputs.add(scalar);
                yield new IValue(scalar.at());
              }
              default -> null;
            };
        case "Scalar" ->
            value instanceof Number n
                ? new IValue(Scalars.of(n))
                : value instanceof Boolean b ? new IValue(b) : null;
        case "int", "SymInt" ->
            value instanceof Long || value instanceof Integer
                ? new IValue(((Number) value).longValue())
                : null;
        case "float" -> value instanceof Number n ? new IValue(n.doubleValue()) : null;
        case "bool" -> value instanceof Boolean b ? new IValue((boolean) b) : null;
        case "str" -> value instanceof String s ? new IValue(s) : null;
        case "ScalarType" ->
            value instanceof ElementType(int number) ? new IValue((long) number) : null;
        case "Layout" -> choice(LAYOUTS, value);
        case "MemoryFormat" -> choice(MEMORY_FORMATS, value);
        case "Generator" -> value instanceof Rng rng ? new IValue(rng.generator()) : null;
        case "Device" -> {
          if (!(value instanceof String text) || !DEVICE.matcher(text).matches()) {
            yield null;
          }
          try (var device = new Device(text)) {
            yield new IValue(device);
          }
        }
        default -> list(type, value, inputs);
      };
    }

    private static @Nullable IValue choice(List<String> choices, Object value) {
      int number = choices.indexOf(value);
      return number < 0 ? null : new IValue((long) number);
    }

    private @Nullable IValue list(String type, Object value, List<Handle> inputs) {
      if (!type.endsWith("]") || !type.contains("[")) {
        return null;
      }
      String element = type.substring(0, type.indexOf('['));
      var items = new ArrayList<@Nullable Object>();
      switch (value) {
        case long[] a -> {
          for (long v : a) {
            items.add(v);
          }
        }
        case double[] a -> {
          for (double v : a) {
            items.add(v);
          }
        }
        case boolean[] a -> {
          for (boolean v : a) {
            items.add(v);
          }
        }
        case List<?> l -> items.addAll(l);
        default -> {
          return null;
        }
      }
      boolean optional = element.endsWith("?");
      String base = optional ? element.substring(0, element.length() - 1) : element;
      // A native list holds on to its tensors: nothing here may wait for the collector.
      try (var list = new GenericList(TYPES.computeIfAbsent(element, Operators::parse))) {
        for (Object item : items) {
          try (IValue converted = item == null ? new IValue() : value(base, item, inputs)) {
            if (converted == null || (item == null && !optional)) {
              return null;
            }
            list.push_back(converted);
          }
        }
        return new IValue(list);
      }
    }

    /// A fused optimizer walks its lists side by side, and trusts that they are alike.
    private void checkLists(List<? extends @Nullable Object> values) {
      List<?> first = values.getFirst() instanceof List<?> list ? list : List.of();
      for (int i = 1; i < values.size(); i++) {
        if (values.get(i) instanceof List<?> list && !list.isEmpty()) {
          boolean alike = list.size() == first.size();
          boolean counts = parameters.get(i).name().equals("state_steps");
          for (int k = 0; alike && k < list.size(); k++) {
            alike =
                list.get(k) instanceof Handle h
                    && first.get(k) instanceof Handle f
                    && h.at().numel() == (counts ? 1 : f.at().numel());
          }
          if (!alike) {
            throw Problem.in(name)
                .rule("the lists must be alike: as long, and of tensors of the same sizes")
                .value("list", parameters.get(i).name())
                .value("length", list.size())
                .value(parameters.getFirst().name(), first.size())
                .shape();
          }
        }
      }
    }

    /// The engine reads as many elements as its schema says, whatever there are; an empty list is
    /// allowed where it is the default.
    private void checkLength(int index, long given, int length) {
      if (given == length || (given == 0 && defaultIsEmpty(index))) {
        return;
      }
      throw Problem.in(name)
          .rule("argument " + parameters.get(index).name() + " must have " + length + " elements")
          .value("given", given)
          .value("schema", signature())
          .argument();
    }

    private boolean defaultIsEmpty(int index) {
      IValue value = defaults[index];
      return value != null && value.isList() && value.toListRef().size() == 0;
    }

    private RuntimeException mismatch(int index, String given) {
      Parameter parameter = parameters.get(index);
      return Problem.in(name)
          .rule("argument " + parameter.name() + " must be of type " + parameter.type())
          .value("given", given)
          .value("schema", signature())
          .argument();
    }

    private @Nullable Object convert(IValue value, List<Handle> inputs) {
      if (value.isNone()) {
        return null;
      }
      if (value.isTensor()) {
        return own(Call.copy(value.toTensor()), inputs);
      }
      if (value.isInt()) {
        return value.toInt();
      }
      if (value.isDouble()) {
        return value.toDouble();
      }
      if (value.isBool()) {
        return value.toBool();
      }
      if (value.isString()) {
        return value.toStringRef().getString();
      }
      if (value.isList()) {
        var items = new ArrayList<@Nullable Object>();
        try (var list = value.toListRef().vec()) {
          for (long i = 0; i < list.size(); i++) {
            items.add(convert(list.get(i), inputs));
          }
        }
        return items;
      }
      throw Failures.engine(
          name, "a result of type " + value.tagKind().getString() + " has no Java form");
    }

    private @Nullable Handle own(Tensor tensor, List<Handle> inputs) {
      if (!tensor.defined()) {
        return null;
      }
      for (Handle input : inputs) {
        if (tensor.has_storage() && input.at().has_storage() && tensor.is_alias_of(input.at())) {
          return Handle.view(name, tensor, input);
        }
      }
      return Handle.fresh(name, tensor);
    }
  }

  /// An argument that holds no tensor, with its native form, which is never changed.
  private record Constant(@Nullable Object value, IValue converted) {
    /// Whether an argument is worth keeping; a number for a tensor is not, nor is a list.
    static boolean isConstant(@Nullable Object value) {
      return switch (value) {
        case Long _, Integer _, Double _, Boolean _, String _, long[] _ -> true;
        case null -> true;
        default -> false;
      };
    }

    static @Nullable Object copy(@Nullable Object value) {
      return value instanceof long[] numbers ? numbers.clone() : value;
    }

    boolean is(@Nullable Object other) {
      return (value instanceof long[] mine && other instanceof long[] numbers)
          ? Arrays.equals(mine, numbers)
          : Objects.equals(value, other);
    }
  }

  /// Operators that multiply small matrices, a step at a time.
  private static final Pattern STEPWISE = Pattern.compile("::(rnn_tanh|rnn_relu|gru)\\b");

  /// Operators that may take long for small tensors.
  private static final Pattern HEAVY =
      Pattern.compile(
          "mm|matmul|conv|linear|linalg|lstm|gru|rnn|attention|einsum|cdist|dot|inverse|svd|eig|qr"
              + "|cholesky|solve|det|pinv|lu_|fft|stft");

  /// What ends the process instead of refusing bad values.
  private static final Set<String> UNCHECKED =
      Set.of(
          "aten::_batch_norm_impl_index_backward",
          "aten::_batch_norm_no_update",
          "aten::_cholesky_solve_helper",
          "aten::_fft_r2c",
          "aten::_logcumsumexp",
          "aten::_native_batch_norm_legit_no_training",
          "aten::_new_zeros_with_same_feature_meta",
          "aten::_nnpack_spatial_convolution",
          "aten::_pdist_backward",
          "aten::_remove_batch_dim",
          "aten::_sobol_engine_initialize_state_",
          "aten::_stack",
          "aten::_thnn_differentiable_gru_cell_backward",
          "aten::_thnn_differentiable_lstm_cell_backward",
          "aten::_weight_norm",
          "aten::align_tensors",
          "aten::align_to",
          "aten::batch_norm_backward",
          "inductor::_alloc_from_pool",
          "aten::quantized_lstm_cell",
          "aten::resize_",
          "aten::resize_as_",
          "mkldnn::_reorder_mkldnn_rnn_layer_weight");

  private static final Map<String, Operator> KNOWN = new ConcurrentHashMap<>();

  /// The native types of lists' elements, by their names in schemas.
  private static final Map<String, Type.TypePtr> TYPES = new ConcurrentHashMap<>();

  private Operators() {}

  /// The operator of a name such as `aten::add.Tensor` or `aten::relu`.
  ///
  /// @throws dev.myelin.error.ArgumentException if the engine has no such operator
  public static Operator find(String name) {
    Operator known = KNOWN.get(name);
    return known != null ? known : KNOWN.computeIfAbsent(name, Operators::resolve);
  }

  /// The names of all operators that the engine has, with their overloads, in order.
  public static List<String> names() {
    var names = new ArrayList<String>();
    try (OperatorName all = Dispatcher.singleton().getAllOpNames()) {
      for (long i = 0; i < all.limit(); i++) {
        OperatorName name = all.getPointer(i);
        String overload = text(name.overload_name());
        names.add(text(name.name()) + (overload.isEmpty() ? "" : "." + overload));
      }
    }
    Collections.sort(names);
    return names;
  }

  /// The text of a native string; an empty one is null.
  private static String text(@Nullable BytePointer pointer) {
    return pointer == null ? "" : pointer.getString();
  }

  private static Operator resolve(String name) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.in("Operator")
          .rule("a name must be namespace::name or namespace::name.overload")
          .value("name", name)
          .argument();
    }
    int dot = name.indexOf('.');
    if (UNCHECKED.contains(dot < 0 ? name : name.substring(0, dot))) {
      throw Problem.in(name)
          .rule("the operator is internal to the engine, and does not check what it is given")
          .remedy("Use the public operator that it serves.")
          .argument();
    }
    String base = dot < 0 ? name : name.substring(0, dot);
    String overload = dot < 0 || name.endsWith(".default") ? "" : name.substring(dot + 1);
    try {
      return new Operator(name, Dispatcher.singleton().findSchemaOrThrow(base, overload));
    } catch (RuntimeException e) {
      throw Problem.in(name)
          .rule("the engine must have an operator of this name and overload")
          .value("name", base)
          .value("overload", overload.isEmpty() ? "default" : overload)
          .remedy("Write it as namespace::name.overload, for example aten::add.Tensor.")
          .cause(e)
          .argument();
    }
  }

  /// The elements of a native vector of arguments, which is null where there are none.
  private static List<Argument> elements(@Nullable Argument first) {
    var list = new ArrayList<Argument>();
    if (first == null) {
      return list;
    }
    for (long i = 0; i < first.limit(); i++) {
      list.add(new Argument(first.getPointer(i)));
    }
    return list;
  }

  /// The default value of an argument, or null where it must be given.
  private static @Nullable IValue defaultOf(Argument argument) {
    try (IValueOptional value = argument.default_value()) {
      return value.has_value() ? new IValue(value.get()) : null;
    }
  }

  private static Parameter parameter(Argument argument) {
    try (BytePointer name = argument.name();
        var value = argument.default_value();
        var length = argument.N()) {
      var alias = argument.alias_info();
      return new Parameter(
          name.getString(),
          type(argument),
          value.has_value(),
          argument.kwarg_only(),
          alias != null && !alias.isNull() && alias.isWrite(),
          length.has_value() ? length.get() : 0);
    }
  }

  private static String type(Argument argument) {
    try (BytePointer text = argument.real_type().get().str()) {
      return text.getString();
    }
  }

  private static Type.TypePtr parse(String element) {
    boolean optional = element.endsWith("?");
    String base = optional ? element.substring(0, element.length() - 1) : element;
    String name =
        switch (base) {
          case "SymInt" -> "int";
          case "Scalar" -> "number";
          default -> base;
        };
    return Unpickler.defaultTypeParser(optional ? "Optional[" + name + "]" : name);
  }
}
